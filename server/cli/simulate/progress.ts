/** Milliseconds between two drawings, and before the first: short runs show none. */
const EVERY = 100;
const PATIENCE = 700;
const WIDTH = 30;

/** A bar that grows on one line of a terminal. */
export class Progress {
  readonly #all: number;
  readonly #out: NodeJS.WriteStream;
  readonly #began = performance.now();
  #drawn = 0;

  constructor(all: number, out: NodeJS.WriteStream) {
    this.#all = all;
    this.#out = out;
  }

  show(done: number): void {
    const now = performance.now();
    if (!this.#out.isTTY || now - this.#began < PATIENCE || now - this.#drawn < EVERY) return;
    this.#drawn = now;
    const full = Math.round((done / this.#all) * WIDTH);
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
    this.#out.write(`\r${bar} ${done} of ${this.#all} games`);
  }

  /** Takes the bar away. */
  clear(): void {
    if (this.#drawn > 0) this.#out.write('\r\u001b[K');
  }
}
