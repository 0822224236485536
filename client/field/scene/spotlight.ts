import type * as Phaser from 'phaser';
import type { Mark } from '../../../shared/model/view.ts';
import { lossCallouts, tieCallouts } from '../drawing/callouts.ts';
import { stageGround } from '../drawing/ground.ts';
import { drawHomestead, steadRing } from '../drawing/homesteadDrawing.ts';
import { drawLake } from '../drawing/lake.ts';
import {
  lakeAfter,
  lakeLook,
  lossAt,
  riverLooks,
  type SpringLoss,
  steadLooks,
} from '../drawing/picture.ts';
import { drawRivers, type RiverLook, stillGlints } from '../drawing/riverDrawing.ts';
import type { Shape } from '../drawing/shapeList.ts';
import { drawName, type NameLook } from '../drawing/signDrawing.ts';
import { type Frame, frameOf, grownFrame, wholeFrame } from '../geometry/framing.ts';
import type { Plan } from '../geometry/plan.ts';
import { setStage } from '../geometry/stage.ts';
import type { MarkTold } from '../markTold.ts';
import { DEPTH } from './depths.ts';
import { Sheet } from './sheet.ts';
import { runCrack } from './slow.ts';
import type { Seen, World } from './world.ts';

const FADE = 420;

/** One thing, lifted out of the valley for a while. */
export interface Lifted {
  readonly about: MarkTold;
  /** The mark that is told; null where the thing is only touched. */
  readonly mark: Mark | null;
  readonly seen: Seen;
  /** Units of water in the lake just now. */
  readonly stock: number;
  readonly names: readonly NameLook[];
  /** Where the camera is going, so that words keep their size. */
  readonly zoom: number;
  /** What the camera will see, where two homesteads are to be set side by side in it. */
  readonly stage: Frame | null;
  readonly own: number | null;
  readonly touched: number | null;
}

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
    const { plan, ratio } = this.#world;
    const set = settingOf(plan, lifted);
    const detail = ratio * Math.min(2.6, Math.max(1, lifted.zoom));
    const frame = lifted.stage ?? frameOf(plan, lifted.about.sight, set.look?.river.line);
    const room = lifted.stage === null ? plan.unit : 0;
    this.#sheet.paint(grownFrame(frame, room * 26), detail, this.#shapes(lifted, set));
    this.#signs.paint(grownFrame(frame, room * 90), detail, this.#words(lifted, set));
  }

  #shapes(lifted: Lifted, { plan, look, breadth }: Setting): Shape[] {
    const { colours } = this.#world;
    const { about, own, touched } = lifted;
    const { valley } = lifted.seen;
    const share = this.#open;
    const shapes: Shape[] =
      lifted.stage === null ? [] : stageGround(lifted.stage, plan.unit, colours);
    if (about.spring) {
      const loss = lossOf(lifted.mark);
      const lake =
        loss === null
          ? lakeLook(valley, lifted.stock)
          : lakeAfter(valley, loss, stockAt(loss, lifted.stock), share);
      shapes.push(...drawLake(plan, lake, colours));
    }
    if (look !== null) {
      shapes.push(...drawRivers([{ ...look, grow: share }], breadth, colours));
      shapes.push(...stillGlints([look], breadth, colours));
    }
    const seats = about.sight.of === 'tie' ? [about.sight.a, about.sight.b] : [];
    if (about.seat !== null) seats.push(about.seat);
    const opening = { kind: 'stead', id: about.seat ?? -1, share } as const;
    for (const home of steadLooks(plan, valley, lifted.mark !== null, opening)) {
      const { seat } = home.stead;
      if (!seats.includes(seat)) continue;
      shapes.push(...steadRing(home.stead, seat === own, seat === touched, colours));
      shapes.push(...drawHomestead(home, colours));
    }
    for (const name of lifted.names)
      if (seats.includes(name.stead.seat)) shapes.push(...this.#name(name, plan, lifted));
    return shapes;
  }

  /** A name that grows less than the picture does. */
  #name(name: NameLook, plan: Plan, { stage, zoom }: Lifted): Shape[] {
    const { colours } = this.#world;
    const shapes = drawName(plan, { ...name, stead: plan.steads[name.stead.seat] }, colours);
    if (stage !== null || zoom <= 1) return shapes;
    const scale = zoom ** -0.45;
    const { x, y } = name.stead.label;
    const at = { x: x * (1 - scale), y: (y - plan.labelSize * 0.5) * (1 - scale) };
    return [{ kind: 'group', ...at, scale, alpha: 1, shapes }];
  }

  /** The few words beside what is lifted out. */
  #words({ mark, seen, zoom, stage }: Lifted, { plan, look, breadth }: Setting): Shape[] {
    const { colours, words } = this.#world;
    const { valley } = seen;
    const event = lossOf(mark);
    if (event !== null) {
      const { before, now } = lossAt(valley, event);
      const left = event.type === 'spring-died' ? Math.floor(event.stock / 100) : null;
      const first = valley.spring.firstCapacity;
      const loss = { first, before: Math.floor(before), now: Math.floor(now), left };
      return lossCallouts(plan, valley, loss, zoom, words, colours);
    }
    if (look === null) return [];
    const size = stage === null ? Math.max(17, plan.labelSize * 1.1) / zoom : plan.labelSize;
    return tieCallouts(look, breadth, size, words, colours);
  }
}

const lossOf = (mark: Mark | null): SpringLoss | null =>
  mark?.event.type === 'fenced' || mark?.event.type === 'spring-died' ? mark.event : null;

/** What is in the spring while a loss is told: a fence shows the last dusk's level. */
const stockAt = (loss: SpringLoss, stock: number): number =>
  loss.type === 'spring-died' ? loss.stock / 100 : stock;

/** Where a thing is drawn: where it lies, or on a stage of its own. */
interface Setting {
  readonly plan: Plan;
  readonly look: RiverLook | null;
  readonly breadth: number;
}

function settingOf(plan: Plan, { about, seen, stage }: Lifted): Setting {
  const { valley, rivers } = seen;
  const at = valley.ties.findIndex((tie) => tie.id === about.tie);
  const look = at < 0 ? null : riverLooks(valley, rivers)[at];
  if (stage === null || about.sight.of !== 'tie') return { plan, look, breadth: rivers.breadth };
  const set = setStage(plan, stage, about.sight.a, about.sight.b);
  const river = look === null ? null : { ...look, river: set.river };
  return { plan: set.plan, look: river, breadth: set.breadth };
}
