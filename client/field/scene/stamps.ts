import type * as Phaser from 'phaser';
import type { Good } from '../../../shared/model/goods/goods.ts';
import type { Colours } from '../drawing/paint/colours.ts';
import type { Shape } from '../drawing/paint/shapeList.ts';
import { group, oval, strokes } from '../drawing/paint/shapeList.ts';
import { faded, toCanvas } from '../drawing/paint/toCanvas.ts';
import { basketSign, birdSign, boatSign, goodSign } from '../drawing/signs/goodsDrawing.ts';

export type Manner = 'trade' | 'gift' | 'yield';
export type Stamp =
  | `boat ${Good | 'empty'} ${Manner}`
  | `good ${Good}`
  | `baskets ${number}`
  | `bird ${number}`
  | 'glint'
  | 'cloud'
  | 'leaf'
  | 'ripple';

/** Small pictures that many things share, painted once for each theme and screen. */
export class Stamps {
  readonly #scene: Phaser.Scene;
  readonly #colours: Colours;
  readonly #name: string;
  /** Texture pixels for one of a stamp's own units. */
  readonly #fine: number;

  constructor(scene: Phaser.Scene, colours: Colours, name: string, fine: number) {
    this.#scene = scene;
    this.#colours = colours;
    this.#name = name;
    this.#fine = fine;
  }

  /** An image of a stamp; its scale is set so that 1 shows it in its own units. */
  image(stamp: Stamp, size: number, depth: number): Phaser.GameObjects.Image {
    return this.#scene.add
      .image(0, 0, this.#texture(stamp))
      .setScale(size / this.#fine)
      .setDepth(depth);
  }

  /** The scale that shows a stamp in its own units, `size` times over. */
  scale(size: number): number {
    return size / this.#fine;
  }

  frame(stamp: Stamp): string {
    return this.#texture(stamp);
  }

  #texture(stamp: Stamp): string {
    const key = `${this.#name} ${stamp}`;
    if (this.#scene.textures.exists(key)) return key;
    const [half, shapes] = this.#draw(stamp);
    const side = Math.ceil(half * 2 * this.#fine);
    const texture = this.#scene.textures.createCanvas(key, side, side);
    if (texture === null) return '__DEFAULT';
    const brush = texture.context;
    brush.setTransform(this.#fine, 0, 0, this.#fine, half * this.#fine, half * this.#fine);
    if (stamp === 'cloud') softBall(brush, half, '#2d3a34');
    else toCanvas(brush, shapes);
    texture.refresh();
    return key;
  }

  #draw(stamp: Stamp): [half: number, shapes: readonly Shape[]] {
    const c = this.#colours;
    const [kind, what, how] = stamp.split(' ');
    if (kind === 'boat')
      return [22, boatSign(what === 'empty' ? null : (what as Good), how as Manner, c)];
    if (kind === 'good') return [15, goodSign(what as Good, c)];
    if (kind === 'bird') return [12, birdSign(Number(what), c)];
    if (kind === 'glint')
      return [8, [strokes([[-5.5, 0, 5.5, 0]], { stroke: c.glint, width: 2.2 })]];
    if (kind === 'leaf')
      return [9, [oval(0, 0, 7, 3.2, { fill: c.leaf[1], stroke: c.leafEdge, width: 1.2 })]];
    if (kind === 'ripple') return [32, [oval(0, 0, 28, 20, { stroke: c.glint, width: 2 })]];
    if (kind === 'baskets')
      return [
        46,
        [0, 1, 2].map((i) => group({ x: (i - 1) * 29, y: 0 }, 1, basketSign(i < Number(what), c))),
      ];
    return [16, []];
  }
}

/** A ball of colour that fades to its edge. */
function softBall(brush: CanvasRenderingContext2D, half: number, colour: string): void {
  const glow = brush.createRadialGradient(0, 0, 0, 0, 0, half);
  glow.addColorStop(0, faded(colour, 0.9));
  glow.addColorStop(0.5, faded(colour, 0.42));
  glow.addColorStop(1, faded(colour, 0));
  brush.fillStyle = glow;
  brush.fillRect(-half, -half, half * 2, half * 2);
}
