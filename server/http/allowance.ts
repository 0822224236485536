/** Milliseconds over which most allowances count. */
export const TEN_MINUTES = 600_000;
/** What fills a disk is counted over a day. */
export const A_DAY = 86_400_000;

/** Counts what each address does, and forgets it after a while. */
export class Allowance {
  readonly #most: number;
  readonly #span: number;
  #counts = new Map<string, number>();
  #began = Number.NEGATIVE_INFINITY;

  /**
   * @param most how much within a span
   * @param span milliseconds
   */
  constructor(most: number, span: number) {
    this.#most = most;
    this.#span = span;
  }

  /**
   * Takes some of what is allowed, all of it or nothing; false where less is left.
   * @param cost how much; 1 for a thing that costs the same each time
   */
  take(who: string, cost = 1): boolean {
    this.#turn();
    const count = (this.#counts.get(who) ?? 0) + cost;
    if (count > this.#most) return false;
    this.#counts.set(who, count);
    return true;
  }

  /** How much was taken within this span. */
  count(who: string): number {
    this.#turn();
    return this.#counts.get(who) ?? 0;
  }

  /** A clock that only goes forward: one that is set back or ahead takes nobody's allowance. */
  #turn(): void {
    const now = performance.now();
    if (now - this.#began < this.#span) return;
    this.#counts = new Map();
    this.#began = now;
  }
}
