import * as Phaser from 'phaser';
import { type Frame, type Stance, visibleFrame } from '../geometry/framing.ts';
import { blend, type Point } from '../geometry/points.ts';

const SECONDS = 0.65;

/** The camera: where it looks, how near, and how it gets there. */
export class CameraAim {
  readonly #camera: Phaser.Cameras.Scene2D.Camera;
  readonly #ratio: number;
  readonly #still: boolean;
  #from: Stance = { x: 0, y: 0, zoom: 1 };
  #to: Stance = { x: 0, y: 0, zoom: 1 };
  #now: Stance = { x: 0, y: 0, zoom: 1 };
  #share = 1;

  constructor(camera: Phaser.Cameras.Scene2D.Camera, ratio: number, still: boolean) {
    this.#camera = camera;
    this.#ratio = ratio;
    this.#still = still;
  }

  get zoom(): number {
    return this.#now.zoom;
  }

  /** True while the camera is on its way. */
  get moving(): boolean {
    return this.#share < 1;
  }

  /** Size of the canvas in CSS pixels. */
  get canvas(): { width: number; height: number } {
    return { width: this.#camera.width / this.#ratio, height: this.#camera.height / this.#ratio };
  }

  /** The part of the picture that will be seen when the camera has arrived. */
  get frame(): Frame {
    return visibleFrame(this.#to, this.canvas);
  }

  /** Goes to a stance; at once the first time, or where motion is unwelcome. True where it differs. */
  turnTo(stance: Stance, atOnce = false): boolean {
    const same =
      Math.abs(stance.x - this.#to.x) < 0.5 &&
      Math.abs(stance.y - this.#to.y) < 0.5 &&
      Math.abs(stance.zoom - this.#to.zoom) < 0.005;
    if (same && !atOnce) return false;
    this.#from = this.#now;
    this.#to = stance;
    this.#share = atOnce || this.#still ? 1 : 0;
    if (this.#still && !atOnce) this.#fade();
    this.#stand(this.#share === 1 ? stance : this.#from);
    return true;
  }

  /** Moves on; true in the moment of arrival. */
  step(milliseconds: number): boolean {
    if (this.#share >= 1) return false;
    this.#share = Math.min(1, this.#share + milliseconds / 1000 / SECONDS);
    const eased = Phaser.Math.Easing.Sine.InOut(this.#share);
    this.#stand({
      x: blend(this.#from.x, this.#to.x, eased),
      y: blend(this.#from.y, this.#to.y, eased),
      zoom: blend(this.#from.zoom, this.#to.zoom, eased),
    });
    return this.#share === 1;
  }

  /** The picture's place under a place of the canvas, both in CSS pixels. */
  placeAt(point: Point): Point {
    const { width, height } = this.canvas;
    return {
      x: this.#now.x + (point.x - width / 2) / this.#now.zoom,
      y: this.#now.y + (point.y - height / 2) / this.#now.zoom,
    };
  }

  /** Where motion is unwelcome, the new sight comes out of plain paper. */
  #fade(): void {
    const { red, green, blue } = this.#camera.backgroundColor;
    this.#camera.fadeIn(260, red, green, blue);
  }

  #stand(stance: Stance): void {
    this.#now = stance;
    this.#camera.setZoom(stance.zoom * this.#ratio);
    this.#camera.centerOn(stance.x, stance.y);
  }
}
