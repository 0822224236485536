import type * as Phaser from 'phaser';
import { framesOf, type Lifted, liftedShapes, liftedWords, settingOf } from '../drawing/lifted.ts';
import { grownFrame, wholeFrame } from '../geometry/framing.ts';
import { guarded } from '../mishaps.ts';
import { DEPTH } from './depths.ts';
import { Sheet } from './drawnSheet.ts';
import { runCrack } from './slow.ts';
import type { World } from './world.ts';

const FADE = 420;

/** Dims the valley and draws one thing above it; a mark's cracks open while one looks. */
export class Spotlight {
  readonly #world: World;
  readonly #veil: Phaser.GameObjects.Rectangle;
  readonly #sheet: Sheet;
  readonly #signs: Sheet;
  #key: string | null = null;
  /** Share of the told mark's cracks that is open. */
  #open = 1;
  #lifted: Lifted | null = null;

  constructor(world: World) {
    this.#world = world;
    const { plan, scene, colours, host } = world;
    const frame = grownFrame(wholeFrame(plan), Math.max(plan.width, plan.height));
    const colour = Number.parseInt(colours.veil.slice(1), 16);
    this.#veil = scene.add
      .rectangle(frame.x, frame.y, frame.width, frame.height, colour, 1)
      .setOrigin(0)
      .setDepth(DEPTH.veil)
      .setAlpha(0)
      .setVisible(false);
    this.#sheet = new Sheet(scene, host, DEPTH.spotlight);
    this.#signs = new Sheet(scene, host, DEPTH.tellings);
  }

  /** Lifts a thing out, or brings what is lifted up to date. */
  show(lifted: Lifted): void {
    this.#lifted = lifted;
    const key = `${lifted.mark?.event.n} ${JSON.stringify(lifted.about)}`;
    if (key !== this.#key) this.#rise(key, lifted);
    this.#draw();
  }

  clear(): void {
    if (this.#key === null) return;
    this.#key = null;
    this.#lifted = null;
    const { scene } = this.#world;
    const images = [this.#veil, this.#sheet.image, this.#signs.image];
    scene.tweens.killTweensOf(images);
    scene.tweens.add({
      targets: images,
      alpha: 0,
      duration: FADE,
      onComplete: () => {
        this.#veil.setVisible(false);
        this.#sheet.hide();
        this.#signs.hide();
      },
    });
  }

  destroy(): void {
    this.#veil.destroy();
    this.#sheet.destroy();
    this.#signs.destroy();
  }

  #rise(key: string, { mark, stage }: Lifted): void {
    const { scene, still } = this.#world;
    const images = [this.#sheet.image, this.#signs.image];
    this.#key = key;
    scene.tweens.killTweensOf([this.#veil, ...images]);
    this.#veil.setVisible(true);
    scene.tweens.add({
      targets: this.#veil,
      alpha: stage !== null ? 1 : mark !== null ? 0.8 : 0.84,
      duration: FADE,
    });
    for (const image of images) image.setAlpha(0);
    scene.tweens.add({ targets: images, alpha: 1, duration: FADE });
    this.#open = 1;
    if (mark === null || still) return;
    this.#open = 0;
    runCrack(scene, FADE + 200, (share) => {
      if (this.#key !== key) return;
      this.#open = share;
      this.#draw();
    });
  }

  #draw(): void {
    const lifted = this.#lifted;
    if (lifted === null) return;
    const { plan, ratio, colours, words } = this.#world;
    const detail = ratio * Math.min(2.6, Math.max(1, lifted.zoom));
    guarded('what is lifted out', () => {
      const set = settingOf(plan, lifted);
      const frames = framesOf(lifted, set);
      this.#sheet.paint(frames.thing, detail, liftedShapes(lifted, set, this.#open, colours));
      this.#signs.paint(frames.words, detail, liftedWords(lifted, set, words, colours));
    });
  }
}
