import type * as Phaser from 'phaser';
import { at } from '../../../shared/model/at.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import { chimneyOf } from '../drawing/homesteadDrawing.ts';
import { type RiverLook, strandsOf } from '../drawing/riverDrawing.ts';
import { blend, evenly, lengthOf, type Point, TURN } from '../geometry/points.ts';
import { type Scatter, scatterOf } from '../geometry/scatter.ts';
import { shorePoint } from '../geometry/shore.ts';
import { DEPTH } from './depths.ts';
import type { World } from './world.ts';

type Image = Phaser.GameObjects.Image;

interface Glint {
  readonly image: Image;
  readonly way: readonly Point[];
  readonly alpha: number;
  /** Share of the way, and share a second. */
  share: number;
  readonly speed: number;
}

interface Smoke {
  readonly from: Point;
  readonly phase: number;
  readonly sway: number;
  readonly high: number;
}

interface Sparkle {
  readonly image: Image;
  readonly seconds: number;
  readonly phase: number;
  round: number;
}

const WAY = 64;
const SMOKE_STEPS = 9;
/** Where birds fly: three together, and one alone. To the side and down, in the picture's units. */
const FLOCK: readonly (readonly [number, number])[] = [
  [0, 0],
  [-22, 9],
  [-19, -12],
  [0, 0],
];

/** What moves by itself: light on the water, smoke, birds, the shadows of clouds. */
export class Life {
  readonly #world: World;
  #glints: Glint[] = [];
  #homes: Smoke[] = [];
  readonly #smoke: Phaser.GameObjects.Graphics;
  readonly #sparkles: Sparkle[];
  readonly #birds: Image[];
  readonly #clouds: Image[];
  #seconds = 0;
  #reach = 0.9;

  constructor(world: World) {
    this.#world = world;
    this.#smoke = world.scene.add.graphics().setDepth(DEPTH.smoke);
    this.#sparkles = Array.from({ length: 9 }, (_, i) => this.#sparkle(i));
    this.#birds = FLOCK.map(() =>
      world.stamps.image('bird 1', world.plan.unit * 1.05, DEPTH.birds),
    );
    this.#clouds = world.theme === 'night' ? [] : [0, 1].map((i) => this.#cloud(i));
  }

  /** Light drifts on every living river, slower where it is closed. */
  rivers(looks: readonly RiverLook[], breadth: number): void {
    for (const glint of this.#glints) glint.image.destroy();
    const { stamps } = this.#world;
    const thick = Math.max(0.36, breadth * 0.12);
    this.#glints = looks.flatMap((look) =>
      strandsOf(look, breadth).flatMap(({ line, long, gap }, k) => {
        const far = lengthOf(line);
        const way = evenly(line, WAY);
        const many = Math.max(1, Math.round(far / (gap + long)));
        const luck = scatterOf(`glints ${look.river.a} ${look.river.b} ${k}`);
        return Array.from({ length: many }, (_, i) => {
          const image = stamps.image('glint', thick, DEPTH.glints);
          // The stamp is 13 long; each light has a length of its own.
          image.scaleX = stamps.scale((long * luck(0.7, 1.3)) / 13);
          return {
            image,
            way,
            alpha: look.closed ? 0.25 : luck(0.5, 0.85),
            share: (i + luck(0, 0.6)) / many,
            speed: ((look.closed ? 0.4 : 3) * (long + gap)) / 8 / far,
          };
        });
      }),
    );
  }

  /** Smoke rises where someone is at home. */
  homes(seats: readonly Seat[]): void {
    const { plan } = this.#world;
    this.#homes = seats.map((seat) => {
      const luck = scatterOf(`smoke ${seat}`);
      const from = chimneyOf(at(plan.steads, seat));
      return {
        from,
        phase: luck(0, 9),
        sway: luck(3, 5) * plan.unit,
        high: luck(26, 36) * plan.unit,
      };
    });
  }

  /** How far the lake reaches just now: sparkles stay on the water. */
  set water(reach: number) {
    this.#reach = reach;
  }

  step(milliseconds: number): void {
    this.#seconds += milliseconds / 1000;
    for (const glint of this.#glints) drift(glint, milliseconds / 1000);
    this.#rise();
    for (const sparkle of this.#sparkles) this.#twinkle(sparkle);
    this.#fly();
    this.#blow();
  }

  destroy(): void {
    for (const { image } of [...this.#glints, ...this.#sparkles]) image.destroy();
    this.#smoke.destroy();
    for (const image of [...this.#birds, ...this.#clouds]) image.destroy();
  }

  /** Thin smoke that wavers upward and fades. */
  #rise(): void {
    const { plan, theme } = this.#world;
    const day = theme === 'day';
    const wide = Math.max(1.2, 2.6 * plan.unit);
    this.#smoke.clear();
    // Smoke rises from houses, and from nothing else.
    if (this.#world.colours.own?.signs.homestead !== undefined) return;
    for (const home of this.#homes)
      for (let i = 0; i < SMOKE_STEPS; i++) {
        const from = this.#wisp(home, i / SMOKE_STEPS);
        const to = this.#wisp(home, (i + 1) / SMOKE_STEPS);
        const fade = 1 - i / SMOKE_STEPS;
        const thick = wide * (0.7 + (0.8 * i) / SMOKE_STEPS);
        if (day)
          this.#smoke
            .lineStyle(thick * 1.9, 0x8a7a61, 0.12 * fade)
            .lineBetween(from.x, from.y, to.x, to.y);
        this.#smoke
          .lineStyle(thick, day ? 0xffffff : 0xcbbd9f, (day ? 0.95 : 0.5) * fade)
          .lineBetween(from.x, from.y, to.x, to.y);
      }
  }

  #wisp(home: Smoke, share: number): Point {
    const lean = Math.sin(share * 5.2 - this.#seconds * 1.1 + home.phase) * home.sway * share;
    return { x: home.from.x + lean + share * home.high * 0.16, y: home.from.y - share * home.high };
  }

  #sparkle(i: number): Sparkle {
    const luck = scatterOf(`sparkle ${i}`);
    const image = this.#world.stamps.image('glint', this.#world.plan.unit * 0.9, DEPTH.sparkles);
    return { image, seconds: luck(3.2, 5.5), phase: luck(), round: -1 };
  }

  #twinkle(sparkle: Sparkle): void {
    const { plan } = this.#world;
    const turns = this.#seconds / sparkle.seconds + sparkle.phase;
    const round = Math.floor(turns);
    if (round !== sparkle.round) {
      sparkle.round = round;
      const luck = scatterOf(`sparkle ${sparkle.phase} ${round}`);
      const place = shorePoint(plan.lake, luck(0, TURN), this.#reach * Math.sqrt(luck(0.02, 0.82)));
      sparkle.image.setPosition(place.x, place.y);
    }
    const share = turns - round;
    sparkle.image.setAlpha(0.75 * Math.sin(share * Math.PI) ** 2);
    sparkle.image.x += Math.sin(share * Math.PI) * 0.03 * plan.unit;
  }

  #fly(): void {
    const { plan, stamps } = this.#world;
    this.#birds.forEach((bird, i) => {
      const [aside, below] = at(FLOCK, i);
      const cycle = this.#seconds / 46 + (i === 3 ? 0.47 : 0);
      const luck = scatterOf(`flight ${Math.floor(cycle)} ${i === 3}`);
      const leftward = luck() < 0.5;
      const height = luck(0.12, 0.62) * plan.height;
      const share = (cycle % 1) * 1.7;
      const x = blend(-0.1, 1.1, leftward ? 1 - share : share) * plan.width;
      const wave = Math.sin(this.#seconds * 0.7 + i) * 5;
      bird.setPosition(
        x + aside * plan.unit * (leftward ? -1 : 1),
        height + (below + wave) * plan.unit - share * plan.unit * 30,
      );
      const beating = Math.sin(this.#seconds * 0.9 + i * 2) > -0.2;
      const beat = beating ? Math.round(Math.sin(this.#seconds * 9 + i * 1.7)) : 0.6;
      bird.setTexture(stamps.frame(`bird ${beat}`));
      bird.setVisible(share < 1.15);
    });
  }

  #cloud(i: number): Image {
    const { plan, stamps } = this.#world;
    const luck = scatterOf(`cloud ${i}`);
    const image = stamps.image('cloud', 1, DEPTH.clouds).setAlpha(0.075);
    const size = stamps.scale(Math.max(plan.width, plan.height) / 80);
    return image.setScale(size * luck(1.2, 1.7), size * luck(0.6, 0.85));
  }

  #blow(): void {
    const { plan } = this.#world;
    this.#clouds.forEach((cloud, i) => {
      const luck: Scatter = scatterOf(`wind ${i}`);
      const share = (this.#seconds / luck(95, 130) + luck()) % 1;
      cloud.setPosition(
        blend(-0.5, 1.5, share) * plan.width,
        luck(0.15, 0.85) * plan.height + share * plan.height * 0.12,
      );
    });
  }
}

function drift(glint: Glint, seconds: number): void {
  glint.share = (glint.share + glint.speed * seconds) % 1;
  const place = glint.share * (WAY - 1);
  const i = Math.min(WAY - 2, Math.floor(place));
  const from = at(glint.way, i);
  const to = at(glint.way, i + 1);
  glint.image.x = blend(from.x, to.x, place - i);
  glint.image.y = blend(from.y, to.y, place - i);
  glint.image.rotation = Math.atan2(to.y - from.y, to.x - from.x);
  glint.image.alpha = glint.alpha * Math.min(1, Math.sin(glint.share * Math.PI) * 3);
}
