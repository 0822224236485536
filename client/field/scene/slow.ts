import type * as Phaser from 'phaser';
import type { Units } from '../../../shared/model/ids.ts';

const LEVEL = 1500;
const OPENING = 800;
const DIGGING = 1500;
const SWELLING = 1600;

/** The lake's level on its way from one stock to another, in units of water. */
export class Level {
  now = 0;
  #target = -1;

  /**
   * Moves to a stock in 1.5 s.
   * @param draw called whenever the level has changed
   */
  moveTo(scene: Phaser.Scene, stock: Units, atOnce: boolean, draw: () => void): void {
    if (this.#target === stock) {
      if (!scene.tweens.isTweening(this)) draw();
      return;
    }
    scene.tweens.killTweensOf(this);
    this.#target = stock;
    if (atOnce) {
      this.now = stock;
      draw();
      return;
    }
    scene.tweens.add({
      targets: this,
      now: stock,
      duration: LEVEL,
      ease: 'Sine.easeInOut',
      onUpdate: draw,
      onComplete: draw,
    });
  }
}

/** Runs a new river from one homestead to the other in 1.5 s; `draw` as in `runCrack`. */
export const runRiver = (scene: Phaser.Scene, draw: (share: number) => void): void =>
  runCrack(scene, 0, draw, DIGGING);

/** Swells in 1.6 s, a little too far and back; `draw` is given 0 to 1, beyond it, and 1 at last. */
export function runSwell(scene: Phaser.Scene, draw: (share: number) => void): void {
  const swell = { share: 0 };
  scene.tweens.add({
    targets: swell,
    share: 0.999,
    duration: SWELLING,
    ease: 'Back.easeOut',
    onUpdate: () => draw(swell.share),
    onComplete: () => draw(1),
  });
}

/**
 * Runs a crack outward in 0.8 s.
 * @param draw is given the share that is open, 0 to 1, and 1 at last
 */
export function runCrack(
  scene: Phaser.Scene,
  delay: number,
  draw: (share: number) => void,
  duration = OPENING,
): void {
  const crack = { share: 0 };
  scene.tweens.add({
    targets: crack,
    share: 1,
    duration,
    delay,
    ease: 'Cubic.easeOut',
    onUpdate: () => draw(crack.share),
    onComplete: () => draw(1),
  });
}
