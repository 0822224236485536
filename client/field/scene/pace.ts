import type { DueFrames } from './dueFrames.ts';

/** Frames a second while nothing but light and smoke moves, and on machines that can't do more. */
const CALM = 30;
const SLOW = 12;
/** Frames a second where nothing moves by itself, as long as nothing is changed. */
const STILL = 2;
/** Mean milliseconds a calm frame may take before the machine counts as slow. */
const PATIENCE = 60;
const SAMPLE = 24;

/** Draws as often as there is something to see, and no oftener. */
export class Pace {
  readonly #frames: DueFrames;
  readonly #still: boolean;
  #limit = 0;
  #slow = false;
  #counted = 0;
  #spent = 0;

  /** @param still whether nothing moves by itself */
  constructor(frames: DueFrames, still: boolean) {
    this.#frames = frames;
    this.#still = still;
  }

  /** Something is to be seen at once: the next frame comes without waiting for its turn. */
  wake(): void {
    this.#limitTo(this.#limitOf(true));
  }

  /**
   * Sets the pace for the next frame.
   * @param milliseconds since the last one
   * @param busy whether something is on its way
   */
  step(milliseconds: number, busy: boolean): void {
    this.#measure(milliseconds, busy);
    this.#limitTo(this.#limitOf(busy));
  }

  /** Frames a second, 0 for as many as there can be. */
  #limitOf(busy: boolean): number {
    if (this.#still) return busy ? CALM : STILL;
    if (this.#slow) return busy ? CALM : SLOW;
    return busy ? 0 : CALM;
  }

  #limitTo(limit: number): void {
    if (limit === this.#limit) return;
    this.#limit = limit;
    this.#frames.limitTo(limit);
  }

  #measure(milliseconds: number, busy: boolean): void {
    if (busy || this.#still || this.#slow || milliseconds > 1000) return;
    this.#counted++;
    this.#spent += milliseconds;
    if (this.#counted < SAMPLE) return;
    this.#slow = this.#spent / this.#counted > PATIENCE;
    this.#counted = 0;
    this.#spent = 0;
  }
}
