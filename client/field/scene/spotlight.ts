import type * as Phaser from 'phaser';
import type { Mark } from '../../../shared/model/view.ts';
import { lossCallouts, tieCallouts } from '../drawing/callouts.ts';
import { drawHomestead } from '../drawing/homestead.ts';
import { drawLake } from '../drawing/lake.ts';
import { lakeLook, riverLooks, steadLooks } from '../drawing/picture.ts';
import { drawRivers } from '../drawing/rivers.ts';
import type { Shape } from '../drawing/shapes.ts';
import { drawName, type NameLook } from '../drawing/signs.ts';
import { frameOf, grownFrame, wholeFrame } from '../geometry/frame.ts';
import type { Told } from '../telling.ts';
import { DEPTH } from './depths.ts';
import { Sheet } from './sheet.ts';
import type { Seen, World } from './world.ts';

/** Cracks open in 0.8 s and then hold. */
const OPENING = 800;
const VEIL = 0.62;

/** Shows one thing that can't be undone, alone, and lets its cracks open. */
export class Spotlight {
  readonly #world: World;
  readonly #veil: Phaser.GameObjects.Rectangle;
  readonly #sheet: Sheet;
  readonly #signs: Sheet;
  #mark: Mark | null = null;

  constructor(world: World) {
    this.#world = world;
    const { plan, scene, colours, host } = world;
    const frame = grownFrame(wholeFrame(plan), Math.max(plan.width, plan.height));
    const colour = Number.parseInt(colours.paper.slice(1), 16);
    this.#veil = scene.add
      .rectangle(frame.x, frame.y, frame.width, frame.height, colour, 1)
      .setOrigin(0)
      .setDepth(DEPTH.veil)
      .setAlpha(0)
      .setVisible(false);
    this.#sheet = new Sheet(scene, host, DEPTH.spotlight);
    this.#signs = new Sheet(scene, host, DEPTH.tellings);
  }

  /**
   * Dims everything else and draws the thing above it.
   * @param zoom where the camera is going, so that words keep their size
   */
  show(mark: Mark, told: Told, seen: Seen, names: readonly NameLook[], zoom: number): void {
    const { scene, still } = this.#world;
    this.#mark = mark;
    this.#veil.setVisible(true);
    scene.tweens.killTweensOf(this.#veil);
    scene.tweens.add({ targets: this.#veil, alpha: VEIL, duration: 420 });
    const opening = { share: still ? 1 : 0 };
    const detail = this.#world.ratio * Math.min(2.4, Math.max(1, zoom));
    const draw = () => this.#paint(told, seen, names, opening.share, detail);
    draw();
    this.#sign(mark, told, seen, zoom, detail);
    this.#sheet.image.setAlpha(0);
    scene.tweens.add({
      targets: [this.#sheet.image, this.#signs.image],
      alpha: { from: 0, to: 1 },
      duration: 420,
    });
    if (!still)
      scene.tweens.add({
        targets: opening,
        share: 1,
        duration: OPENING,
        delay: 520,
        ease: 'Cubic.easeOut',
        onUpdate: () => this.#mark === mark && draw(),
      });
  }

  clear(): void {
    if (this.#mark === null) return;
    this.#mark = null;
    const { scene } = this.#world;
    scene.tweens.killTweensOf(this.#veil);
    scene.tweens.add({
      targets: [this.#veil, this.#sheet.image, this.#signs.image],
      alpha: 0,
      duration: 360,
      onComplete: () => {
        if (this.#mark !== null) return;
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

  #paint(told: Told, seen: Seen, names: readonly NameLook[], share: number, detail: number): void {
    const { plan, colours } = this.#world;
    const { valley, rivers } = seen;
    const shapes: Shape[] = [];
    if (told.spring)
      shapes.push(
        ...drawLake(
          plan,
          lakeLook(valley, valley.spring.stock, { kind: 'spring', id: 0, share }),
          colours,
        ),
      );
    const seats = told.sight.of === 'tie' ? [told.sight.a, told.sight.b] : [];
    if (told.tie !== null) {
      const looks = riverLooks(valley, rivers, { kind: 'tie', id: told.tie, share });
      const at = valley.ties.findIndex((tie) => tie.id === told.tie);
      shapes.push(...drawRivers([looks[at]], rivers.breadth, colours));
    }
    if (told.seat !== null) seats.push(told.seat);
    const opening = { kind: 'stead', id: told.seat ?? -1, share } as const;
    for (const look of steadLooks(plan, valley, true, opening))
      if (seats.includes(look.stead.seat)) shapes.push(...drawHomestead(look, colours));
    for (const look of names)
      if (seats.includes(look.stead.seat)) shapes.push(...drawName(plan, look, colours));
    const line = told.tie === null ? [] : this.#line(told.tie, seen);
    const frame = grownFrame(frameOf(plan, told.sight, line), plan.unit * 24);
    this.#sheet.paint(frame, detail, shapes);
  }

  #line(tie: number, { valley, rivers }: Seen) {
    return rivers.all[valley.ties.findIndex((t) => t.id === tie)]?.line ?? [];
  }

  /** The few words beside what is told. */
  #sign(mark: Mark, told: Told, seen: Seen, zoom: number, detail: number): void {
    const { plan, colours, words } = this.#world;
    const { event } = mark;
    const { valley, rivers } = seen;
    let shapes: Shape[] = [];
    if (event.type === 'spring-died') {
      const held = {
        first: valley.spring.firstCapacity,
        before: Math.floor(event.from / 100),
        now: Math.floor(event.to / 100),
        left: Math.floor(event.stock / 100),
      };
      shapes = lossCallouts(plan, held, zoom, words, colours);
    } else if (told.tie !== null) {
      const at = valley.ties.findIndex((tie) => tie.id === told.tie);
      shapes = tieCallouts(riverLooks(valley, rivers)[at], zoom, words, colours);
    }
    const around = frameOf(plan, told.sight, told.tie === null ? [] : this.#line(told.tie, seen));
    this.#signs.paint(grownFrame(around, plan.unit * 70), detail, shapes);
  }
}
