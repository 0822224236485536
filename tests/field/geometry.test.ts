import { describe, expect, it } from 'vitest';
import { textWidth } from '../../client/field/drawing/paint/shapeList.ts';
import { hitAt } from '../../client/field/geometry/hit.ts';
import { growLand } from '../../client/field/geometry/land.ts';
import { type Plan, planField, RISE, type Stead } from '../../client/field/geometry/plan.ts';
import { distance } from '../../client/field/geometry/points.ts';
import {
  layRivers,
  leastReach,
  NEAREST,
  type Pair,
  type River,
} from '../../client/field/geometry/riverPaths.ts';
import { BANK, fromLake, reachOf, shorePoint } from '../../client/field/geometry/shore.ts';
import { at } from '../../shared/model/at.ts';

const SIZES = [
  ['a phone held upright', 390, 430],
  ['a laptop', 960, 768],
  ['a projector', 1280, 1080],
  ['a very wide screen', 1920, 1080],
  ['a small phone', 320, 300],
  ['a tablet', 768, 620],
  ['a low strip', 390, 200],
] as const;
const SEATS = Array.from({ length: 14 }, (_, i) => i + 3);
/** Grounds on which homesteads stand otherwise; the others share the valley's places. */
const STANDS = ['valley', 'banks', 'wheel', 'stream'] as const;
const EVERY = SIZES.flatMap(([name, width, height]) =>
  STANDS.flatMap((ground) => SEATS.map((seats) => ({ name, width, height, seats, ground }))),
);

const box = (stead: Stead) => ({
  left: stead.x - stead.rx,
  right: stead.x + stead.rx,
  top: stead.y - stead.rx * RISE,
  bottom: stead.y + stead.ry,
});

/** House and yard, without the tips of trees. */
const roofBox = (stead: Stead) => ({
  left: stead.x - stead.rx * 0.7,
  right: stead.x + stead.rx * 0.7,
  top: stead.y - stead.rx * 0.45,
  bottom: stead.y + stead.ry * 0.8,
});

const within = (b: Box, p: { x: number; y: number }): boolean =>
  p.x > b.left && p.x < b.right && p.y > b.top && p.y < b.bottom;

/** Distance from a yard's middle; 1 is its rim. */
const farFrom = (stead: Stead, p: { x: number; y: number }): number =>
  Math.hypot((p.x - stead.x) / stead.rx, (p.y - stead.y) / stead.ry);

const labelBox = (plan: Plan, stead: Stead) => ({
  left: stead.label.x - stead.labelWidth / 2,
  right: stead.label.x + stead.labelWidth / 2,
  top: stead.label.y - plan.labelSize / 2,
  bottom: stead.label.y + plan.labelSize * (plan.labelLines === 2 ? 1.35 : 0.5),
});

type Box = ReturnType<typeof box>;
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const ring = (n: number): Pair[] => Array.from({ length: n }, (_, a) => ({ a, b: (a + 1) % n }));
const star = (n: number): Pair[] => Array.from({ length: n - 1 }, (_, i) => ({ a: 0, b: i + 1 }));
const complete = (n: number): Pair[] =>
  Array.from({ length: n }, (_, a) => a).flatMap((a) =>
    Array.from({ length: n - a - 1 }, (_, k) => ({ a, b: a + k + 1 })),
  );
const chords = (n: number): Pair[] => [
  ...ring(n),
  ...Array.from({ length: Math.floor(n / 2) }, (_, a) => ({ a, b: a + Math.floor(n / 2) })),
];
const LAYOUTS = { ring, star, chords, complete };

/** Laying rivers is most of the work: those of one layout are laid once, for all that looks at them. */
const layOnce = (plan: Plan) => {
  const laid = new Map<keyof typeof LAYOUTS, readonly River[]>();
  return (layout: keyof typeof LAYOUTS): readonly River[] => {
    const known = laid.get(layout) ?? layRivers(plan, LAYOUTS[layout](plan.seats)).all;
    laid.set(layout, known);
    return known;
  };
};

describe.each(EVERY)('$seats homesteads on $name ($ground)', ({ width, height, seats, ground }) => {
  const plan = planField(seats, width, height, {}, ground);
  const riversOf = layOnce(plan);

  it('stand within the picture, roofs and names included', () => {
    for (const stead of plan.steads) {
      const { left, right, top, bottom } = box(stead);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(bottom).toBeLessThanOrEqual(height);
      const label = labelBox(plan, stead);
      expect(label.left).toBeGreaterThanOrEqual(0);
      expect(label.right).toBeLessThanOrEqual(width);
      expect(label.bottom).toBeLessThanOrEqual(height);
    }
  });

  it('stand apart from each other and from the lake', () => {
    for (const stead of plan.steads) {
      for (const other of plan.steads)
        if (other !== stead) expect(farFrom(stead, other)).toBeGreaterThan(2);
      expect(fromLake(plan.lake, stead).reach).toBeGreaterThan(BANK);
    }
  });

  it.each(Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[])(
    'keep rivers off the lake and out of yards (%s)',
    (layout) => {
      let nearest = Number.POSITIVE_INFINITY;
      let closest = Number.POSITIVE_INFINITY;
      for (const river of riversOf(layout)) {
        nearest = Math.min(nearest, leastReach(plan.lake, river.line));
        for (const stead of plan.steads)
          if (stead.seat !== river.a && stead.seat !== river.b)
            for (const p of river.line) closest = Math.min(closest, farFrom(stead, p));
      }
      expect(nearest).toBeGreaterThanOrEqual(NEAREST - 0.001);
      expect(closest).toBeGreaterThan(0.98);
    },
  );

  it('join every river to the middles of its two homesteads', () => {
    for (const river of riversOf('complete')) {
      expect(distance(at(river.line, 0), at(plan.steads, river.a))).toBeLessThan(1);
      expect(
        distance(at(river.line, river.line.length - 1), at(plan.steads, river.b)),
      ).toBeLessThan(1);
    }
  });

  it('can be touched with a finger', () => {
    for (const stead of plan.steads)
      expect(hitAt(plan, stead, 1, [])).toEqual({ kind: 'homestead', seat: stead.seat });
    expect(hitAt(plan, plan.lake, 1, [])).toEqual({ kind: 'spring' });
  });
});

describe.each(EVERY.filter(({ name }) => name !== 'a low strip'))(
  'the names of $seats homesteads on $name ($ground)',
  ({ width, height, seats, ground }) => {
    const plan = planField(seats, width, height, {}, ground);

    it('do not lie on each other', () => {
      for (const a of plan.steads)
        for (const b of plan.steads)
          if (a !== b) expect(overlap(labelBox(plan, a), labelBox(plan, b))).toBe(false);
    });

    it('have room for a short name', () => {
      // On the smallest phone, many houses leave room for less than a whole name.
      for (const stead of plan.steads)
        expect(stead.labelWidth).toBeGreaterThan(
          textWidth('Larkmere', plan.labelSize) * (width < 360 ? 0.5 : 0.62),
        );
    });

    it('lie on no other homestead', () => {
      for (const a of plan.steads)
        for (const b of plan.steads)
          if (a !== b) expect(overlap(labelBox(plan, a), roofBox(b))).toBe(false);
    });

    it('leave each work its site, apart from the others, from homesteads, names and the spring', () => {
      expect(plan.sites).toHaveLength(5);
      for (const a of plan.sites) {
        for (const b of plan.sites) if (a !== b) expect(distance(a, b)).toBeGreaterThan(a.size);
        for (const stead of plan.steads) {
          expect(farFrom(stead, a)).toBeGreaterThan(1);
          expect(within(labelBox(plan, stead), a)).toBe(false);
        }
        expect(fromLake(plan.lake, a).reach).toBeGreaterThan(BANK);
        expect(Math.min(a.x, a.y, width - a.x, height - a.y)).toBeGreaterThan(a.size * 0.5);
      }
    });
  },
);

describe('the lake', () => {
  const { lake } = planField(8, 960, 768);

  it('has one outline: less water lies within more', () => {
    for (let angle = 0; angle < 6.3; angle += 0.1) {
      const inner = distance(shorePoint(lake, angle, reachOf(24, 96)), lake);
      const outer = distance(shorePoint(lake, angle, reachOf(96, 96)), lake);
      expect(inner).toBeLessThan(outer);
    }
  });

  it('covers half its area with half its water', () => {
    expect(reachOf(48, 96) ** 2).toBeCloseTo(0.5);
    expect(reachOf(0, 96)).toBe(0);
  });

  it('finds the direction and reach of its own shore', () => {
    const place = shorePoint(lake, 1.1, 0.7);
    const found = fromLake(lake, place);
    expect(found.reach).toBeCloseTo(0.7);
    expect(found.angle).toBeCloseTo(1.1);
  });
});

describe('works', () => {
  /** The two homesteads between which a work stands, or null where it stands beside the spring. */
  const gapOf = (plan: Plan, k: number) => {
    const site = at(plan.sites, k);
    const near = plan.steads
      .filter(({ slot }) => slot !== null)
      .map((stead) => ({ seat: stead.seat, far: distance(stead, site) }))
      .sort((a, b) => a.far - b.far);
    return [at(near, 0).seat, at(near, 1).seat].sort((a, b) => a - b).join();
  };

  it.each(SEATS.filter((seats) => seats >= 5))(
    'stand between the same two homesteads on every screen (%i seats)',
    (seats) => {
      const gaps = SIZES.filter(([name]) => name !== 'a low strip').map(([, width, height]) =>
        [0, 1, 2, 3, 4].map((k) => gapOf(planField(seats, width, height), k)),
      );
      for (const other of gaps) expect(other).toEqual(gaps[0]);
    },
  );
});

describe('a valley', () => {
  it('is the same on every screen of one size', () => {
    const one = planField(9, 960, 768);
    const other = planField(9, 960, 768);
    expect(other).toEqual(one);
    expect(growLand(other)).toEqual(growLand(one));
  });

  it('moves no older river when a new one is made', () => {
    const plan = planField(8, 960, 768);
    const before = layRivers(plan, ring(8));
    const after = layRivers(plan, [...ring(8), { a: 1, b: 3 }, { a: 2, b: 6 }]);
    expect(after.all.slice(0, 8)).toEqual(before.all);
  });

  it('keeps hills and bushes off homesteads and lake', () => {
    const plan = planField(8, 960, 768);
    for (const growth of growLand(plan)) {
      expect(fromLake(plan.lake, growth).reach).toBeGreaterThan(1);
      for (const stead of plan.steads) expect(farFrom(stead, growth)).toBeGreaterThan(1);
    }
  });
});
