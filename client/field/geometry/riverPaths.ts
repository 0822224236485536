import { at } from '../../../shared/model/at.ts';
import type { Seat } from '../../../shared/model/ids.ts';
// A circle by type: a plan is laid out step by step, each step reading what stands already.
import type { Plan } from './plan.ts';
import { beside, blend, clamp, distance, evenly, lengthOf, type Point, TURN } from './points.ts';
import { scatterOf } from './scatter.ts';
import { BANK, fromLake, isFarOut, type Lake, shorePoint } from './shore.ts';

/** Two seats that are tied, in the order in which ties came to be. */
export interface Pair {
  readonly a: Seat;
  readonly b: Seat;
}

/** One river's bed, from the middle of `a` to the middle of `b`. */
export interface River extends Pair {
  readonly line: readonly Point[];
}

export interface Rivers {
  readonly all: readonly River[];
  /** Pixels of river for one unit of width: less where many rivers share the valley. */
  readonly breadth: number;
}

/** The part of a plan that rivers are laid in. */
type Bed = Omit<Plan, 'ringRivers'>;

const POINTS = 40;
/** No river comes nearer to the lake than this reach. */
export const NEAREST = BANK + 0.05;
/** Rivers across the valley keep to lanes around the lake; so many are always kept apart. */
const LEAST_LANES = 3;

/** Turn from one angle to another, the short way, from −π to π. */
const turnTo = (from: number, to: number): number => {
  const turn = (((to - from) % TURN) + TURN) % TURN;
  return turn > Math.PI ? turn - TURN : turn;
};

/** Steps along the ring between two homesteads; null where one of them does not stand on it. */
function steps(plan: Bed, { a, b }: Pair): number | null {
  const from = at(plan.steads, a).slot;
  const to = at(plan.steads, b).slot;
  if (from === null || to === null) return null;
  const apart = Math.abs(from - to);
  return Math.min(apart, plan.slots - apart);
}

const atReach = (lake: Lake, angle: number, reach: number): Point => shorePoint(lake, angle, reach);

/** From neighbour to neighbour: between the straight way and the ring, never over the lake. */
function alongRing(lake: Lake, from: Point, to: Point): Point[] {
  const a = fromLake(lake, from);
  const b = fromLake(lake, to);
  const turn = turnTo(a.angle, b.angle);
  return Array.from({ length: POINTS }, (_, i) => {
    const share = i / (POINTS - 1);
    const straight = { x: blend(from.x, to.x, share), y: blend(from.y, to.y, share) };
    const bent = atReach(lake, a.angle + turn * share, blend(a.reach, b.reach, share));
    return { x: blend(straight.x, bent.x, 0.4), y: blend(straight.y, bent.y, 0.4) };
  });
}

/** Across the valley: down to a lane, around the lake in it, and up again. */
function aroundLake(lake: Lake, from: Point, to: Point, lane: number, turn: number): Point[] {
  const a = fromLake(lake, from);
  const b = fromLake(lake, to);
  const whole = Math.abs(turn);
  const dive = Math.min(whole * 0.5, 0.95);
  const fall = (gone: number) => (gone < dive ? (1 - gone / dive) ** 2.2 : 0);
  const line = Array.from({ length: 120 }, (_, i) => {
    // More points at the ends, where the river falls steeply.
    const share = (1 - Math.cos((i / 119) * Math.PI)) / 2;
    const gone = whole * share;
    const reach = lane + (a.reach - lane) * fall(gone) + (b.reach - lane) * fall(whole - gone);
    return atReach(lake, a.angle + turn * share, reach);
  });
  line[0] = from;
  line[line.length - 1] = to;
  return evenly(line, POINTS);
}

/** The straight way between two homesteads, bowed where it is long: to the side that it is named for. */
function straight(from: Point, to: Point, bow: number): Point[] {
  return Array.from({ length: POINTS }, (_, i) => {
    const share = i / (POINTS - 1);
    const off = Math.sin(share * Math.PI) * bow;
    return {
      x: blend(from.x, to.x, share) - (to.y - from.y) * off,
      y: blend(from.y, to.y, share) + (to.x - from.x) * off,
    };
  });
}

/** Lets a river swing from side to side, still at both ends. */
function meander(line: Point[], swing: number, name: string): Point[] {
  const luck = scatterOf(name);
  const long = lengthOf(line);
  const waves = Math.max(1, Math.round(long / (swing * 26)));
  const side = luck() < 0.5 ? -1 : 1;
  const far = Math.min(swing, long * 0.055) * luck(0.75, 1.15);
  const lean = luck(-0.25, 0.25);
  return beside(line, (i) => {
    const share = i / (line.length - 1);
    const hold = Math.sin(share * Math.PI) ** 0.7;
    return side * far * hold * Math.sin(share * waves * Math.PI * 1.5 + lean);
  });
}

/** Pushes a river off homesteads that it does not belong to, and off the lake's bank. */
function keepClear(plan: Bed, line: Point[], ends: Pair, room: number): Point[] {
  const aside = plan.heart !== plan.lake;
  // Works have kept clear of rivers between neighbours already.
  const sites = isNear(plan, ends) ? [] : plan.sites;
  const toHub = aside && [ends.a, ends.b].some((seat) => at(plan.steads, seat).slot === null);
  const yards = [
    ...plan.steads
      .filter(({ seat }) => seat !== ends.a && seat !== ends.b)
      .map(({ x, y, rx, ry }) => yardOf(x, y, rx + room, ry * 1.15 + room, plan.heart)),
    ...sites.map(({ x, y, size }) => yardOf(x, y, size + room, size * 1.15 + room, plan.heart)),
  ];
  let kept = line;
  for (let pass = 0; pass < 10; pass++) {
    kept = kept.map((p, i) => {
      if (i === 0 || i === kept.length - 1) return p;
      let q = p;
      for (const yard of yards) q = pushedOff(q, yard);
      if (aside && !toHub) q = offShore(plan.heart, q);
      return offShore(plan.lake, q);
    });
    if (pass < 7)
      kept = kept.map((p, i) =>
        i === 0 || i === kept.length - 1
          ? p
          : {
              x: (at(kept, i - 1).x + 2 * p.x + at(kept, i + 1).x) / 4,
              y: (at(kept, i - 1).y + 2 * p.y + at(kept, i + 1).y) / 4,
            },
      );
  }
  return kept;
}

/** Do these two stand beside each other, on the ring, along the stream, or in and around the middle? */
function isNear(plan: Bed, pair: Pair): boolean {
  const hop = steps(plan, pair);
  if (hop !== null) return hop <= 1;
  return plan.slots > 0 || Math.abs(pair.a - pair.b) === 1;
}

/** A point on a lake or its bank goes to where rivers may run. */
function offShore(lake: Lake, p: Point): Point {
  if (isFarOut(lake, p, NEAREST)) return p;
  const { angle, reach } = fromLake(lake, p);
  return reach < NEAREST ? atReach(lake, angle, NEAREST) : p;
}

/** What a river of others keeps clear of, with the room that it leaves. */
interface Yard extends Point {
  readonly rx: number;
  readonly ry: number;
  /** Unit step towards the lake. */
  readonly inward: Point;
}

function yardOf(x: number, y: number, rx: number, ry: number, lake: Lake): Yard {
  const far = distance({ x, y }, lake) || 1;
  return { x, y, rx, ry, inward: { x: (lake.x - x) / far, y: (lake.y - y) / far } };
}

/** A point inside a yard goes to its edge, on the side of the lake. */
function pushedOff(p: Point, { x, y, rx, ry, inward }: Yard): Point {
  const dx = (p.x - x) / rx;
  const dy = (p.y - y) / ry;
  if (dx * dx + dy * dy >= 1) return p;
  // Drawn a little towards the lake, so that no river passes behind a homestead.
  const ex = dx * rx + inward.x * rx * 0.35;
  const ey = dy * ry + inward.y * ry * 0.35;
  const out = Math.hypot(ex / rx, ey / ry) || 1;
  return { x: x + ex / out, y: y + ey / out };
}

interface Crossing {
  readonly index: number;
  readonly pair: Pair;
  readonly from: number;
  readonly turn: number;
  lane: number;
}

const overlaps = (one: Crossing, other: Crossing): boolean => {
  const middle = (c: Crossing) => c.from + c.turn / 2;
  const apart = Math.abs(turnTo(middle(one), middle(other)));
  return apart < (Math.abs(one.turn) + Math.abs(other.turn)) / 2 - 0.02;
};

/** Gives each river across the valley a lane of its own wherever it runs beside others. */
function lanesFor(plan: Bed, pairs: readonly Pair[]): Crossing[] {
  const crossings: Crossing[] = [];
  const half = plan.slots / 2;
  pairs.forEach((pair, index) => {
    const hop = steps(plan, pair);
    if (hop === null || hop <= 1) return;
    const from = fromLake(plan.heart, at(plan.steads, pair.a)).angle;
    const to = fromLake(plan.heart, at(plan.steads, pair.b)).angle;
    const short = turnTo(from, to);
    const long = short > 0 ? short - TURN : short + TURN;
    const ways = hop >= half - 0.5 ? [short, long] : [short];
    const wished = Math.round(((hop - 2) / Math.max(1, half - 2)) * (LEAST_LANES - 1));
    const tried = ways.map((turn) => {
      const crossing: Crossing = { index, pair, from, turn, lane: 0 };
      const taken = new Set(crossings.filter((c) => overlaps(c, crossing)).map((c) => c.lane));
      const lanes = Array.from({ length: taken.size + LEAST_LANES }, (_, lane) => lane);
      const free = lanes.filter((lane) => !taken.has(lane));
      const cost = (lane: number) =>
        Math.abs(lane - wished) + Math.max(0, lane - LEAST_LANES + 1) * 3;
      free.sort((x, y) => cost(x) - cost(y));
      crossing.lane = at(free, 0);
      return crossing;
    });
    tried.sort((x, y) => x.lane * 2 + Math.abs(x.turn) - y.lane * 2 - Math.abs(y.turn));
    crossings.push(at(tried, 0));
  });
  return crossings;
}

/** The reach at which homesteads and their names leave the valley's middle free. */
function innerReach(plan: Bed): number {
  const { heart, steads, labelSize } = plan;
  let least = Number.POSITIVE_INFINITY;
  for (const stead of steads) {
    if (stead.slot === null) continue;
    for (let k = 0; k < 16; k++) {
      const angle = (k / 16) * TURN;
      const below = Math.sin(angle) > 0 ? labelSize * 0.7 : 0;
      const x = stead.x + Math.cos(angle) * stead.rx * 1.05;
      const y = stead.y + Math.sin(angle) * (stead.ry * 1.1 + below);
      least = Math.min(least, fromLake(heart, { x, y }).reach);
    }
  }
  return Number.isFinite(least) ? least : NEAREST * 2;
}

/**
 * Lays the bed of every river: neighbours on the ring are joined along it, all others go round the
 * lake in lanes, never through it nor through a homestead. A new river moves no older one as long
 * as the lanes that are always kept are enough.
 */
export function layRivers(plan: Bed, pairs: readonly Pair[]): Rivers {
  const crossings = lanesFor(plan, pairs);
  const lanes = Math.max(LEAST_LANES, ...crossings.map((c) => c.lane + 1));
  const outer = Math.max(NEAREST + 0.08, innerReach(plan) - 0.05);
  const { heart } = plan;
  const apart = ((outer - NEAREST) / lanes) * Math.min(heart.rx, heart.ry);
  // Where no lanes run, only the homesteads' own size and the number of rivers count.
  const room = plan.slots === 0 ? plan.unit * 90 : crossings.length === 0 ? Infinity : apart;
  const breadth = clamp(plan.unit * 5.1, 0, Math.max(0.8, room * 0.3)) * crowdingOf(plan, pairs);
  const swing = plan.unit * 15;
  const all = pairs.map((pair, index): River => {
    const from = at(plan.steads, pair.a);
    const to = at(plan.steads, pair.b);
    const crossing = crossings.find((c) => c.index === index);
    const name = `river ${pair.a} ${pair.b}`;
    if (crossing === undefined) {
      const line = meander(shortWay(plan, pair, name), swing, name);
      return { ...pair, line: keepClear(plan, line, pair, breadth * 1.5) };
    }
    const lane = blend(outer, NEAREST + 0.04, (crossing.lane + 0.5) / lanes);
    const line = aroundLake(heart, from, to, lane, crossing.turn);
    const calm = lanes > LEAST_LANES + 1 ? 0.2 : 0.6;
    return {
      ...pair,
      line: keepClear(plan, meander(line, swing * calm, name), pair, breadth * 1.5),
    };
  });
  return { all, breadth };
}

/** Narrower rivers where there are many more than homesteads and no lanes that tell by themselves. */
function crowdingOf(plan: Bed, pairs: readonly Pair[]): number {
  if (plan.slots > 0) return 1;
  return clamp((plan.seats * 1.6) / Math.max(1, pairs.length), 0.35, 1);
}

/** Along the ring from neighbour to neighbour; else straight, bowed where others stand between. */
function shortWay(plan: Bed, pair: Pair, name: string): Point[] {
  const from = at(plan.steads, pair.a);
  const to = at(plan.steads, pair.b);
  if (steps(plan, pair) !== null) return alongRing(plan.heart, from, to);
  const bow = isNear(plan, pair) ? 0 : scatterOf(`${name} bow`)(0.08, 0.2);
  return straight(from, to, (pair.a + pair.b) % 2 === 0 ? bow : -bow);
}

/** For tests and tools: the least reach of a line over the outline of the full lake. */
export const leastReach = (lake: Lake, line: readonly Point[]): number =>
  Math.min(...line.map((p) => fromLake(lake, p).reach));
