import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kind, marksOf, screenOf, valleyOf } from '../../client/field/demoValley.ts';
import {
  framesOf,
  type Lifted,
  liftedShapes,
  liftedWords,
  settingOf,
} from '../../client/field/drawing/lifted.ts';
import { coloursOf } from '../../client/field/drawing/paint/colours.ts';
import { oval } from '../../client/field/drawing/paint/shapeList.ts';
import { toCanvas } from '../../client/field/drawing/paint/toCanvas.ts';
import { type FieldValley, groundOf, riversOf } from '../../client/field/drawing/picture.ts';
import { type Frame, stanceOf, visibleFrame } from '../../client/field/geometry/framing.ts';
import { type Plan, planField } from '../../client/field/geometry/plan.ts';
import type { Rivers } from '../../client/field/geometry/riverPaths.ts';
import { nameLooks } from '../../client/field/homesteadNames.ts';
import {
  focusIn,
  layoutSize,
  roams,
  sightOf,
  touchedAlone,
  type Wish,
} from '../../client/field/sights.ts';
import type { Touched } from '../../client/link/store.ts';
import { createWords } from '../../client/words/index.ts';
import { GROUNDS, type Ground } from '../../shared/model/scenario.ts';
import { strictBrush } from './brush.ts';

/** Everything that can be asked to be seen, framed and painted as the living field does it. */

/** Every layout, on the ground that it is usually drawn on, and one on a ground that does not suit it. */
const ON: Readonly<Record<Kind, Ground>> = {
  young: 'dawn',
  scarred: 'pasture',
  chords: 'mist',
  star: 'wheel',
  villages: 'banks',
  complete: 'stream',
  line: 'stream',
};
const KINDS = Object.keys(ON) as Kind[];
const words = createWords('en');
const say = (key: string) => key;
const colours = coloursOf('day');

interface Case {
  readonly kind: Kind;
  readonly seats: number;
  readonly width: number;
  readonly height: number;
  readonly own: number | null;
  readonly ground: Ground;
}

const isSound = ({ x, y, width, height }: Frame): boolean =>
  [x, y, width, height].every(Number.isFinite) && width >= 1 && height >= 1;

/** Laying a valley out is most of the work, and all wishes of one table share it. */
const laid = new Map<string, { plan: Plan; rivers: Rivers }>();
function lay(valley: FieldValley, kind: Kind, width: number, height: number) {
  const ground = groundOf(valley);
  const key = `${kind} ${ground} ${valley.seats} ${width} ${height}`;
  const known = laid.get(key);
  if (known !== undefined) return known;
  laid.clear();
  const plan = planField(valley.seats, width, height, {}, ground);
  const made = { plan, rivers: riversOf(plan, valley) };
  laid.set(key, made);
  return made;
}

/** Frames and paints one wish on one canvas. Returns how many strokes it took, the valley's aside. */
function look(wish: Wish, kind: Kind, canvas: { width: number; height: number }): number {
  const { valley } = wish.view;
  const small = roams(canvas);
  const sight = sightOf(wish, small);
  const size = layoutSize(canvas, sight, null);
  const { plan, rivers } = lay(valley, kind, size.width, size.height);
  const river =
    sight.of === 'tie'
      ? rivers.all.find(({ a, b }) => [a, b].sort().join() === [sight.a, sight.b].sort().join())
      : undefined;
  const margin = small ? Math.max(size.width, size.height) / 2 : 0;
  const stance = stanceOf(plan, sight, river?.line ?? [], canvas, margin);
  const frame = visibleFrame(stance, canvas);
  expect(isSound(frame)).toBe(true);
  const about = focusIn(wish) ?? touchedAlone(wish, small);
  if (about === null) return 0;
  const lifted: Lifted = {
    about,
    mark: focusIn(wish) === null ? null : wish.told,
    valley,
    rivers,
    stock: valley.spring.stock,
    names: nameLooks(plan, wish.view, words),
    zoom: canvas.width / frame.width,
    stage: small && about.sight.of === 'tie' ? frame : null,
    own: wish.view.book?.seat ?? null,
    touched: null,
  };
  const setting = settingOf(plan, lifted);
  const frames = framesOf(lifted, setting);
  expect(isSound(frames.thing) && isSound(frames.words)).toBe(true);
  const { brush, calls } = strictBrush();
  toCanvas(brush, liftedShapes(lifted, setting, 0.4, colours));
  toCanvas(brush, liftedWords(lifted, setting, say, colours));
  return calls();
}

/** All wishes at one table: each seat and each thing touched, each mark told. */
function wishesOf({ kind, seats, own, ground }: Case): Wish[] {
  const valley = valleyOf(kind, seats, ground);
  const { view } = screenOf(valley, own, []);
  if (view === null) throw new Error('a screen of a game has a view');
  const touches: Touched[] = [
    { kind: 'nothing' },
    { kind: 'spring' },
    { kind: 'works' },
    ...Array.from({ length: seats }, (_, seat) => ({ kind: 'homestead', seat }) as const),
  ];
  const plain = {
    view,
    overlay: 'none',
    dependence: null,
    unread: [],
    told: null,
    evening: false,
  } as const;
  return [
    ...touches.map((touched): Wish => ({ ...plain, touched })),
    ...(kind === 'scarred' ? marksOf(seats, valley.ties) : []).map(
      (told): Wish => ({ ...plain, touched: { kind: 'nothing' }, told }),
    ),
  ];
}

describe('every sight of every layout, with every seat touched', () => {
  const SEATS = Array.from({ length: 14 }, (_, i) => i + 3);
  it.each(KINDS.flatMap((kind) => SEATS.map((seats) => [kind, seats] as const)))(
    'is framed and painted on a phone and on a laptop (%s, %i seats)',
    (kind, seats) => {
      for (const [width, height] of [
        [390, 237],
        [960, 768],
      ] as const)
        for (const wish of wishesOf({ kind, seats, width, height, own: 1, ground: ON[kind] }))
          look(wish, kind, { width, height });
    },
  );

  it('is framed and painted at any size from 280 × 200 to 1920 × 1080', () => {
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom(...KINDS),
          seats: fc.integer({ min: 3, max: 16 }),
          width: fc.integer({ min: 280, max: 1920 }),
          height: fc.integer({ min: 200, max: 1080 }),
          ground: fc.constantFrom(...GROUNDS),
          own: fc.option(fc.integer({ min: 0, max: 2 })),
        }),
        (one) => {
          for (const wish of wishesOf(one)) look(wish, one.kind, one);
        },
      ),
      { numRuns: 40, seed: 10 },
    );
  });

  it('shows two homesteads that no river joins, with a broken line between them', () => {
    const one = {
      kind: 'young',
      seats: 8,
      width: 390,
      height: 237,
      own: 1,
      ground: 'valley',
    } as const;
    const apart = wishesOf(one).find(
      ({ touched }) => touched.kind === 'homestead' && touched.seat === 5,
    );
    if (apart === undefined) throw new Error('nobody touches seat 5');
    expect(touchedAlone(apart, true)).toMatchObject({ tie: null, sight: { of: 'tie' } });
    expect(look(apart, one.kind, one)).toBeGreaterThan(100);
  });
});

describe('the brush that tests paint with', () => {
  it.each([
    ['a number that is none', { stroke: '#000000', width: Number.NaN }],
    ['a colour that is none', { fill: 'undefined' }],
  ])('stumbles over %s', (_, ink) => {
    const { brush } = strictBrush();
    expect(() => toCanvas(brush, [oval(1, 1, 1, 1, ink)])).toThrow(RangeError);
  });

  it('stumbles over a radius below 0', () => {
    const { brush } = strictBrush();
    expect(() => toCanvas(brush, [oval(1, 1, -1, 1, {})])).toThrow(RangeError);
  });
});
