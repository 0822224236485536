import type * as Phaser from 'phaser';
import { NOTHING_OPENS, type Opening } from '../drawing/picture.ts';
import { runCrack, runRiver, runSwell } from './slow.ts';

/** What opens just now: cracks and new rivers run outward and then hold. */
export class Opener {
  now: Opening = NOTHING_OPENS;
  readonly #scene: Phaser.Scene;
  readonly #draw: () => void;

  /** @param draw called whenever more is open */
  constructor(scene: Phaser.Scene, draw: () => void) {
    this.#scene = scene;
    this.#draw = draw;
  }

  /** Lets rivers swell by a unit, a little beyond it and back. */
  swell(ties: readonly number[]): void {
    runSwell(this.#scene, (share) => {
      this.now = share === 1 ? NOTHING_OPENS : { kind: 'swell', id: -1, ties, share };
      this.#draw();
    });
  }

  run(opened: Pick<Opening, 'kind' | 'id'>): void {
    const draw = (share: number) => {
      this.now = share < 1 ? { ...opened, share } : NOTHING_OPENS;
      this.#draw();
    };
    if (opened.kind === 'new-tie') runRiver(this.#scene, draw);
    else runCrack(this.#scene, 0, draw);
  }
}
