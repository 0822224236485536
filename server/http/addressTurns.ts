/** How many may be under way at once: where the record is kept by another process, each waits for it. */
const AT_ONCE = 4;

/**
 * Turns at what keeps this thread busy, such as reading what was sent, or playing a record again. They go
 * round by address, and between two of them everything else has its moment: whoever asks for a hundred
 * tables holds up neither live ones nor somebody who asks for one.
 */
export class AddressTurns {
  /** By address, what waits; whoever had a turn goes to the end. */
  readonly #waiting = new Map<string, (() => void)[]>();
  #underWay = 0;
  #isDue = false;

  /** Does some work when its turn comes. Rejects where the work does. */
  async take<T>(who: string, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((go) => {
      const row = this.#waiting.get(who) ?? [];
      row.push(go);
      this.#waiting.set(who, row);
      this.#soon();
    });
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
      this.#soon();
    }
  }

  /** After whatever sockets bring in now. */
  #soon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    setImmediate(() => {
      this.#isDue = false;
      this.#next();
    });
  }

  #next(): void {
    const [first] = this.#waiting;
    if (first === undefined || this.#underWay >= AT_ONCE) return;
    const [who, [go, ...others]] = first;
    this.#waiting.delete(who);
    if (others.length > 0) this.#waiting.set(who, others);
    this.#underWay += 1;
    go?.();
    this.#soon();
  }
}
