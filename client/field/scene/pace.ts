import type * as Phaser from 'phaser';

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
  readonly #game: Phaser.Game;
  readonly #still: boolean;
  #limit = 0;
  #slow = false;
  #frames = 0;
  #spent = 0;

  /** @param still whether nothing moves by itself */
  constructor(game: Phaser.Game, still: boolean) {
    this.#game = game;
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
    this.#game.loop.setFPSLimit(limit);
  }

  #measure(milliseconds: number, busy: boolean): void {
    if (busy || this.#still || this.#slow || milliseconds > 1000) return;
    this.#frames++;
    this.#spent += milliseconds;
    if (this.#frames < SAMPLE) return;
    this.#slow = this.#spent / this.#frames > PATIENCE;
    this.#frames = 0;
    this.#spent = 0;
  }
}
