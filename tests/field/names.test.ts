import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layNames, type NameLaid, type NameLook } from '../../client/field/drawing/nameLayout.ts';
import { type Plan, planField } from '../../client/field/geometry/plan.ts';
import { setStage } from '../../client/field/geometry/stage.ts';
import { insetOf, layoutSize } from '../../client/field/sights.ts';
import en from '../../client/words/languages/en.json' with { type: 'json' };
import type { Seat } from '../../shared/model/ids.ts';
import type { Ground } from '../../shared/model/scenario.ts';
import { SCENARIOS } from '../../shared/scenarios/index.ts';

/** The names under the houses, on every valley's ground and at every table. */

/** A field by day: on the smallest phone, on a usual one, with a hint over it, and on a tablet. */
const FIELDS = [
  ['320 wide', 320, 237],
  ['390 wide', 390, 330],
  ['390 wide under a hint', 390, 262],
  ['768 wide', 768, 488],
] as const;
const SEATS = Array.from({ length: 14 }, (_, i) => i + 3);

const looksOf = (plan: Plan, nameOf: (seat: Seat) => string, from = 0): NameLook[] =>
  plan.steads.map((stead, seat) => {
    const name = nameOf(seat);
    const place = en.places[(seat * 5 + from) % en.places.length] ?? '';
    return { stead, name, place, short: name, own: seat === 1, bot: seat !== 1, away: false };
  });

const companion = (seat: Seat, from: number): string =>
  seat === 1 ? 'You' : (en.names[(seat + from) % en.names.length] ?? '');

const boxOf = ({ x, y, name, width, height }: NameLaid) => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - name.size / 2,
  bottom: y - name.size / 2 + height,
});

/** What is wrong with the names of a picture, in words. */
function faultsOf(plan: Plan, laid: readonly NameLaid[]): string[] {
  const faults: string[] = [];
  laid.forEach((one, i) => {
    const box = boxOf(one);
    if (box.left < -0.5 || box.right > plan.width + 0.5 || box.bottom > plan.height + 0.5)
      faults.push(`${one.name.text} is cut by the edge`);
    if (one.name.size < 9.4) faults.push(`${one.name.text} is too small`);
    for (const other of laid.slice(0, i)) {
      const b = boxOf(other);
      const lies = box.left < b.right && b.left < box.right;
      if (lies && box.top < b.bottom && b.top < box.bottom)
        faults.push(`${one.name.text} lies on ${other.name.text}`);
    }
  });
  return faults;
}

const cut = (laid: readonly NameLaid[]): string[] =>
  laid.map(({ name }) => name.text).filter((text) => text.endsWith('…'));

/** The eight valleys by where homesteads stand: on the other grounds they stand as on the valley's. */
const ELSEWHERE: readonly Ground[] = ['banks', 'wheel', 'stream'];
const STANDS = [
  ...new Set(SCENARIOS.map(({ ground }) => (ELSEWHERE.includes(ground) ? ground : 'valley'))),
];

describe.each(FIELDS)('names on a field of %s', (_, width, height) => {
  it.each(STANDS)('are whole, within it, and clear of each other (%s)', (ground) => {
    for (const seats of SEATS) {
      const plan = planField(seats, width, height, {}, ground);
      for (const from of [0, 13, 26]) {
        const laid = layNames(
          plan,
          looksOf(plan, (seat) => companion(seat, from), from),
        );
        expect([seats, from, ...faultsOf(plan, laid), ...cut(laid)]).toEqual([seats, from]);
      }
    }
  });
});

it('a hint over a phone’s field takes no letter of a name, and makes none small', () => {
  for (const seats of SEATS) {
    const size = layoutSize(
      { width: 390, height: 250 },
      { of: 'all' },
      { width: 390, height: 330 },
    );
    const plan = planField(seats, size.width, size.height);
    const zoom = 250 / size.height;
    const laid = layNames(
      plan,
      looksOf(plan, (seat) => companion(seat, 0)),
      zoom ** -0.7,
    );
    expect([...faultsOf(plan, laid), ...cut(laid)]).toEqual([]);
    for (const { name } of laid) expect(name.size * zoom).toBeGreaterThan(9);
  }
});

it('people’s own names never lie on each other nor leave the picture, however long', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FIELDS),
      fc.constantFrom(...STANDS),
      fc.array(fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' }), {
        minLength: 3,
        maxLength: 12,
      }),
      ([, width, height], ground, names) => {
        const plan = planField(names.length, width, height, {}, ground);
        const laid = layNames(
          plan,
          looksOf(plan, (seat) => names[seat] ?? ''),
        );
        expect(faultsOf(plan, laid)).toEqual([]);
      },
    ),
    { numRuns: 60, seed: 10 },
  );
});

it('they stand with their places wherever all have room for it, else all in short', () => {
  const has = (seats: number, width: number, height: number) => {
    const plan = planField(seats, width, height);
    const laid = layNames(
      plan,
      looksOf(plan, (seat) => companion(seat, 0)),
    );
    return [...new Set(laid.map(({ place }) => place !== null))];
  };
  expect([has(8, 960, 768), has(8, 390, 430), has(16, 320, 300)]).toEqual([
    [true],
    [true],
    [false],
  ]);
});

it('on a stage of two, names stand under their houses and within what is seen, wherever that lies', () => {
  for (const [, width, height] of FIELDS.slice(0, 3)) {
    const plan = planField(8, width, height);
    for (const [x, y, share] of [
      [-0.2, 0.1, 0.8],
      [0.5, 0.2, 0.45],
      [0.7, 0.5, 0.4],
    ] as const) {
      const frame = {
        x: x * width,
        y: y * height,
        width: share * width,
        height: share * height,
      };
      const { plan: set } = setStage(plan, frame, 1, 5);
      const looks = looksOf(set, (seat) => companion(seat, 0)).filter(({ stead }) =>
        [1, 5].includes(stead.seat),
      );
      for (const laid of layNames(set, looks, 1, [], frame)) {
        const box = boxOf(laid);
        expect(box.left).toBeGreaterThan(frame.x - 0.5);
        expect(box.right).toBeLessThan(frame.x + frame.width + 0.5);
        expect(Math.abs(laid.x - laid.look.stead.x)).toBeLessThan(laid.look.stead.rx);
      }
    }
  }
});

it.each([
  [390, 365],
  [375, 220],
  [320, 214],
])(
  'on a phone’s field of %i by %i every name of any table is whole and in the picture',
  (width, height) => {
    const inset = insetOf({ width, height }, 48);
    expect(inset).toEqual({ bottom: 0 });
    for (const ground of STANDS)
      for (const seats of SEATS) {
        const plan = planField(seats, width, height, inset, ground);
        const laid = layNames(
          plan,
          looksOf(plan, (seat) => companion(seat, 0)),
        );
        const lowest = Math.max(...laid.map((one) => boxOf(one).bottom));
        expect([ground, seats, Math.min(0, height - lowest)]).toEqual([ground, seats, 0]);
        expect([...faultsOf(plan, laid), ...cut(laid)]).toEqual([]);
      }
  },
);
