/** Counts what each address does, and forgets it after a while. */
export class Allowance {
  readonly #most: number;
  readonly #span: number;
  #counts = new Map<string, number>();
  #began = 0;

  /**
   * @param most times within a span
   * @param span milliseconds
   */
  constructor(most: number, span: number) {
    this.#most = most;
    this.#span = span;
  }

  /** Counts one more; false where that is one too many. */
  take(who: string, now: number): boolean {
    if (now - this.#began >= this.#span) {
      this.#counts = new Map();
      this.#began = now;
    }
    const count = (this.#counts.get(who) ?? 0) + 1;
    this.#counts.set(who, count);
    return count <= this.#most;
  }

  /** How often within this span. */
  count(who: string): number {
    return this.#counts.get(who) ?? 0;
  }
}
