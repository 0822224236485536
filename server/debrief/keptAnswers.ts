/** Answers that are costly to make, kept for a while: the oldest goes when there are too many. */
export class KeptAnswers<T> {
  readonly #most: number;
  readonly #answers = new Map<string, Promise<T>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The answer that is kept under a name, or one that is made now. One that fails is not kept. */
  get(name: string, make: () => Promise<T>): Promise<T> {
    const known = this.#answers.get(name);
    if (known) return known;
    const made = make();
    this.#answers.set(name, made);
    made.catch(() => this.#answers.delete(name));
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.#most && oldest !== undefined) this.#answers.delete(oldest);
    return made;
  }

  /** Lets go of every answer whose name begins so. */
  forget(start: string): void {
    for (const name of this.#answers.keys()) if (name.startsWith(start)) this.#answers.delete(name);
  }
}
