import type * as Phaser from 'phaser';
import type { Shape } from '../drawing/paint/shapeList.ts';
import { toCanvas } from '../drawing/paint/toCanvas.ts';
import type { Frame } from '../geometry/framing.ts';

/** A texture is never larger than this on a side: phones refuse more. */
const LARGEST = 2600;
let made = 0;

/**
 * A transparent sheet over a part of the picture, painted by hand and shown by Phaser. It is painted
 * again only when what it shows changes, and costs one quad otherwise.
 */
export class Sheet {
  readonly image: Phaser.GameObjects.Image;
  readonly #scene: Phaser.Scene;
  readonly #host: HTMLElement;
  readonly #key = `sheet ${made++}`;
  #texture: Phaser.Textures.CanvasTexture | null = null;

  /** @param host a hidden element that lends its font features to the canvas */
  constructor(scene: Phaser.Scene, host: HTMLElement, depth: number) {
    this.#scene = scene;
    this.#host = host;
    this.image = scene.add.image(0, 0, '__DEFAULT').setOrigin(0).setDepth(depth).setVisible(false);
  }

  /**
   * Paints shapes on it.
   * @param frame the part of the picture that it covers
   * @param detail texture pixels for one of the picture's
   * @throws RangeError where the frame's numbers are none
   */
  paint(frame: Frame, detail: number, shapes: readonly Shape[]): void {
    if (!Number.isFinite(frame.x + frame.y + frame.width + frame.height))
      throw new RangeError(`a frame without a size: ${JSON.stringify(frame)}`);
    if (shapes.length === 0 || frame.width < 1 || frame.height < 1) {
      this.image.setVisible(false);
      return;
    }
    const fine = Math.min(detail, LARGEST / Math.max(frame.width, frame.height));
    const width = Math.max(2, Math.ceil(frame.width * fine));
    const height = Math.max(2, Math.ceil(frame.height * fine));
    const texture = this.#sized(width, height);
    const brush = texture.context;
    brush.setTransform(1, 0, 0, 1, 0, 0);
    brush.clearRect(0, 0, width, height);
    brush.setTransform(fine, 0, 0, fine, -frame.x * fine, -frame.y * fine);
    toCanvas(brush, shapes);
    texture.refresh();
    this.image
      .setPosition(frame.x, frame.y)
      .setScale(1 / fine)
      .setVisible(true);
  }

  hide(): void {
    this.image.setVisible(false);
  }

  destroy(): void {
    this.image.destroy();
    this.#drop();
  }

  #drop(): void {
    if (this.#texture === null) return;
    this.#texture.canvas.remove();
    this.#scene.textures.remove(this.#texture);
    this.#texture = null;
  }

  #sized(width: number, height: number): Phaser.Textures.CanvasTexture {
    const there = this.#texture;
    if (there !== null && there.width === width && there.height === height) return there;
    this.#drop();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    this.#host.append(canvas);
    const texture = this.#scene.textures.addCanvas(this.#key, canvas);
    if (texture === null) throw new Error(`a texture is already called ${this.#key}`);
    this.#texture = texture;
    this.image.setTexture(this.#key).setOrigin(0);
    return texture;
  }
}
