import type * as Phaser from 'phaser';
import { hardTimesIn } from '../drawing/paint/hardTimes.ts';
import { type Light, lightOf } from '../drawing/paint/light.ts';
import { faded } from '../drawing/paint/toCanvas.ts';
import { grownFrame, wholeFrame } from '../geometry/framing.ts';
import { DEPTH } from './depths.ts';
import type { World } from './world.ts';

const SECONDS = 2.2;
const SIDE = 256;
/** The rim's sheet beside the picture: a camera that steps back sees no edge of it. */
const BEYOND = 2;

/** The hour of the day as a wash of colour and a rim; one hour fades into the next. */
export class Wash {
  readonly #world: World;
  #layers: Phaser.GameObjects.GameObject[] = [];
  #hour = '';

  constructor(world: World) {
    this.#world = world;
  }

  /** @param drought a drought dims every hour */
  hour(phase: 'morning' | 'day' | 'dusk' | 'end', drought: boolean): void {
    const hour = `${phase} ${drought}`;
    if (this.#hour === hour) return;
    const first = this.#hour === '';
    this.#hour = hour;
    const { scene, theme, colours } = this.#world;
    const old = this.#layers;
    this.#layers = this.#draw(lightOf(phase, theme, drought ? hardTimesIn(colours) : null));
    if (!first)
      for (const layer of this.#layers)
        scene.tweens.add({ targets: layer, alpha: { from: 0, to: 1 }, duration: SECONDS * 1000 });
    scene.tweens.add({
      targets: old,
      alpha: 0,
      duration: first ? 0 : SECONDS * 1000,
      onComplete: () => {
        for (const layer of old) layer.destroy();
      },
    });
  }

  destroy(): void {
    for (const layer of this.#layers) layer.destroy();
  }

  #draw(light: Light): Phaser.GameObjects.GameObject[] {
    const { scene, plan, theme } = this.#world;
    const frame = grownFrame(wholeFrame(plan), Math.max(plan.width, plan.height));
    const colour = Number.parseInt(light.colour.slice(1), 16);
    const flat = scene.add
      .rectangle(frame.x, frame.y, frame.width, frame.height, colour, light.alpha)
      .setOrigin(0)
      .setDepth(DEPTH.wash)
      .setVisible(light.alpha > 0);
    const rim = scene.add
      .image(plan.width / 2, plan.height / 2, this.#rim(`rim ${theme} ${light.rim}`, light))
      .setDisplaySize(plan.width * BEYOND, plan.height * BEYOND)
      .setDepth(DEPTH.rim);
    return [flat, rim];
  }

  #rim(key: string, light: Light): string {
    const { textures } = this.#world.scene;
    if (textures.exists(key)) return key;
    const texture = textures.createCanvas(key, SIDE, SIDE);
    if (texture === null) return '__DEFAULT';
    const middle = SIDE / 2;
    const glow = texture.context.createRadialGradient(
      middle,
      middle,
      0,
      middle,
      middle,
      (middle / BEYOND) * 1.5,
    );
    glow.addColorStop(0.52, faded(light.rim, 0));
    glow.addColorStop(1, faded(light.rim, light.rimAlpha));
    texture.context.fillStyle = glow;
    texture.context.fillRect(0, 0, SIDE, SIDE);
    texture.refresh();
    return key;
  }
}
