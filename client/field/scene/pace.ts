import type * as Phaser from 'phaser';

/** Frames a second while nothing but light and smoke moves, and on machines that can't do more. */
const CALM = 30;
const SLOW = 12;
/** Mean milliseconds a calm frame may take before the machine counts as slow. */
const PATIENCE = 60;
const SAMPLE = 24;

/** Draws as often as there is something to see, and no oftener. */
export class Pace {
  readonly #game: Phaser.Game;
  #limit = 0;
  #slow = false;
  #frames = 0;
  #spent = 0;

  constructor(game: Phaser.Game) {
    this.#game = game;
  }

  /**
   * Sets the pace for the next frame.
   * @param milliseconds since the last one
   * @param busy whether something is on its way
   */
  step(milliseconds: number, busy: boolean): void {
    this.#measure(milliseconds, busy);
    const limit = this.#slow ? (busy ? CALM : SLOW) : busy ? 0 : CALM;
    if (limit === this.#limit) return;
    this.#limit = limit;
    this.#game.loop.setFPSLimit(limit);
  }

  #measure(milliseconds: number, busy: boolean): void {
    if (busy || this.#slow || milliseconds > 1000) return;
    this.#frames++;
    this.#spent += milliseconds;
    if (this.#frames < SAMPLE) return;
    this.#slow = this.#spent / this.#frames > PATIENCE;
    this.#frames = 0;
    this.#spent = 0;
  }
}
