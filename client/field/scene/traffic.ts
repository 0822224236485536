import { at } from '../../../shared/model/at.ts';
import { GOODS, type Good, type Goods } from '../../../shared/model/goods/amounts.ts';
import { joining } from '../../../shared/model/goods/river.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import { beside, between, blend, evenly, type Point, stretch, TURN } from '../geometry/points.ts';
import type { River, Rivers } from '../geometry/riverPaths.ts';
import { scatterOf } from '../geometry/scatter.ts';
import { fromLake, shorePoint } from '../geometry/shore.ts';
import { DEPTH } from './depths.ts';
import type { Manner, Stamp } from './stamps.ts';
import type { World } from './world.ts';

/** Milliseconds that a boat takes. */
export const TRIP = 1200;
/** Boats of one trade follow each other at this distance in time. */
const APART = 170;
/** No trade sends more boats of one good than this. */
const FLEET = 3;
const WAY = 48;
const LEAVES = 14;
/** Milliseconds after which the last goods of a work are at its site. */
const GOODS_COME = 1100;

/** What travels because of what people do: boats with goods, drawn water, baskets at dusk. */
export class Traffic {
  readonly #world: World;
  #rivers: readonly River[] = [];
  #breadth = 5;

  constructor(world: World) {
    this.#world = world;
  }

  set rivers(rivers: Rivers) {
    this.#rivers = rivers.all;
    this.#breadth = rivers.breadth;
  }

  /** Sends goods from one homestead to another, a boat for each unit. */
  sail(from: Seat, to: Seat, goods: Goods, manner: Manner, wait = 0): void {
    const freights = GOODS.flatMap((good): Good[] =>
      Array.from({ length: Math.min(FLEET, goods[good]) }, () => good),
    );
    freights.forEach((good, i) => {
      this.#boat(`boat ${good} ${manner}`, this.#way(from, to, 0.1, 0.9), wait + i * APART);
    });
  }

  /** At dusk an empty boat comes home to each homestead from its first living river. */
  comeHome(ties: readonly { a: Seat; b: Seat; limit: number }[]): void {
    for (const { seat } of this.#world.plan.steads) {
      const tie = ties.find((t) => t.limit > 0 && (t.a === seat || t.b === seat));
      if (tie === undefined) continue;
      const other = tie.a === seat ? tie.b : tie.a;
      this.#boat('boat empty trade', this.#way(other, seat, 0.45, 0.93), (seat % 4) * 140);
    }
  }

  /** Rings on the water before each homestead: all have drawn, and no ring says how much. */
  ripple(): void {
    const { plan, stamps, scene, still } = this.#world;
    for (const stead of plan.steads) {
      const { angle } = fromLake(plan.lake, stead);
      const at = shorePoint(plan.lake, angle, 0.62);
      const image = stamps.image('ripple', plan.unit * 0.3, DEPTH.ripples);
      image.setPosition(at.x, at.y).setAlpha(0);
      scene.tweens.add({
        targets: image,
        alpha: { from: 0.9, to: 0 },
        scale: stamps.scale(plan.unit * (still ? 0.6 : 1.5)),
        duration: still ? 900 : 1700,
        delay: stead.seat * 60,
        ease: 'Sine.easeOut',
        onComplete: () => image.destroy(),
      });
    }
  }

  /** One's own drawn water, a drop for each unit, from the lake to the homestead. */
  carryWater(seat: Seat, units: number): void {
    const { plan } = this.#world;
    const stead = at(plan.steads, seat);
    const { angle } = fromLake(plan.lake, stead);
    const from = shorePoint(plan.lake, angle, 0.7);
    for (let i = 0; i < Math.min(9, units); i++) {
      const aside = (i - (units - 1) / 2) * plan.unit * 13;
      const way = evenly(arch(from, { x: stead.x + aside * 0.5, y: stead.y }, plan.unit * 40), WAY);
      this.#boat('good water', way, i * 150, plan.unit * 1.05, false);
    }
  }

  /** Goods carried over land, a sign for each unit. */
  carry(from: Point, to: Point, goods: Goods): void {
    const { unit } = this.#world.plan;
    const all = GOODS.flatMap((good): Good[] => Array.from({ length: goods[good] }, () => good));
    all.slice(0, 6).forEach((good, i) => {
      this.#boat(`good ${good}`, evenly(arch(from, to, unit * 34), WAY), i * 150, unit, false);
    });
  }

  /** Leaves that fly up from a place and sink. */
  scatter(at: Point): void {
    const { plan, stamps, scene } = this.#world;
    const luck = scatterOf(`leaves ${at.x} ${at.y}`);
    for (let i = 0; i < LEAVES; i++) {
      const angle = (TURN * (i + luck(0, 0.7))) / LEAVES;
      const far = luck(34, 58) * plan.unit;
      const image = stamps.image('leaf', Math.max(0.5, plan.unit), DEPTH.baskets);
      image.setPosition(at.x, at.y).setRotation(angle).setAlpha(0);
      scene.tweens.chain({
        targets: image,
        tweens: [
          {
            x: at.x + Math.cos(angle) * far,
            y: at.y + Math.sin(angle) * far * 0.7 - 14 * plan.unit,
            alpha: 1,
            rotation: angle + luck(-2, 2),
            duration: 620,
            delay: GOODS_COME + i * 22,
            ease: 'Cubic.easeOut',
          },
          { y: `+=${26 * plan.unit}`, alpha: 0, duration: 900, ease: 'Sine.easeIn' },
        ],
        onComplete: () => image.destroy(),
      });
    }
  }

  /** Baskets that each homestead filled, above its roof for a while. */
  fillBaskets(baskets: readonly number[]): void {
    const { plan, stamps, scene, still } = this.#world;
    baskets.forEach((count, seat) => {
      const stead = plan.steads[seat];
      if (stead === undefined) return;
      const stamp: Stamp = `baskets ${Math.max(0, Math.min(3, count))}`;
      const size = Math.max(0.36, plan.unit * 0.72);
      const image = stamps.image(stamp, size, DEPTH.baskets);
      const y = stead.y - stead.rx * 0.95;
      image.setPosition(stead.x, still ? y : y + plan.unit * 16).setAlpha(0);
      const delay = 350 + seat * 90;
      scene.tweens.chain({
        targets: image,
        tweens: [
          { y, alpha: 1, duration: 420, delay, ease: 'Back.easeOut' },
          { alpha: 0, duration: 700, delay: 5200 },
        ],
        onComplete: () => image.destroy(),
      });
    });
  }

  /** The baskets that a homestead can fill now that goods have come, with a small bounce. */
  bounceBaskets(seat: Seat, count: number): void {
    const { plan, stamps, scene, still } = this.#world;
    const stead = at(plan.steads, seat);
    const stamp: Stamp = `baskets ${Math.max(0, Math.min(3, count))}`;
    const size = Math.max(0.5, plan.unit * 0.8);
    const image = stamps.image(stamp, size, DEPTH.baskets).setAlpha(0);
    image.setPosition(stead.x, stead.y - stead.rx * 0.95);
    const full = stamps.scale(size);
    if (!still) image.setScale(full * 0.5);
    scene.tweens.chain({
      targets: image,
      tweens: [
        {
          alpha: 1,
          scale: full,
          duration: still ? 200 : 460,
          ease: still ? 'Linear' : 'Back.easeOut',
        },
        { alpha: 0, duration: 500, delay: 1500 },
      ],
      onComplete: () => image.destroy(),
    });
  }

  #way(from: Seat, to: Seat, start: number, end: number): Point[] {
    const river = joining(this.#rivers, from, to);
    const { steads } = this.#world.plan;
    if (river === null) return evenly(arch(at(steads, from), at(steads, to), 0), WAY);
    const way = river.a === from ? river.line : [...river.line].reverse();
    // Each keeps to its own right, so that the two halves of a trade pass each other.
    return evenly(beside(stretch(way, start, end), this.#breadth * 0.55), WAY);
  }

  #boat(stamp: Stamp, way: readonly Point[], delay: number, size?: number, bobs = true): void {
    const { plan, stamps, scene, still } = this.#world;
    const scale = size ?? Math.max(0.62, plan.unit * 0.95);
    const image = stamps.image(stamp, scale, DEPTH.boats).setAlpha(0);
    const start = at(way, still ? Math.floor(way.length / 2) : 0);
    image.setPosition(start.x, start.y);
    const trip = { share: 0 };
    scene.tweens.add({
      targets: trip,
      share: 1,
      duration: TRIP,
      delay,
      ease: 'Sine.easeInOut',
      onUpdate: () => {
        image.setAlpha(Math.min(1, Math.sin(trip.share * Math.PI) * 4));
        if (still) return;
        const along = trip.share * (way.length - 1);
        const i = Math.min(way.length - 2, Math.floor(along));
        const place = between(at(way, i), at(way, i + 1), along - i);
        image.setPosition(place.x, place.y - plan.unit * 5);
        if (bobs) image.setRotation(Math.sin(trip.share * TURN * 2) * 0.07);
      },
      onComplete: () => image.destroy(),
    });
  }
}

/** A curve over two places, raised in its middle. */
const arch = (from: Point, to: Point, rise: number): Point[] =>
  Array.from({ length: 24 }, (_, i) => {
    const share = i / 23;
    return {
      x: blend(from.x, to.x, share),
      y: blend(from.y, to.y, share) - Math.sin(share * Math.PI) * rise,
    };
  });
