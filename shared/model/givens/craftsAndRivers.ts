import type { LandGood } from '../goods/goods.ts';
import type { Seat } from '../ids.ts';
import type { Crafts, Layout, Scenario } from '../scenario.ts';

/** What the patterns of a scenario come to at a table of so many homesteads: crafts and rivers. */

const repeat = <T>(times: number, value: T): T[] => Array.from({ length: times }, () => value);

function blocks(seats: number, size: number): LandGood[] {
  const whole = Math.floor(seats / (2 * size));
  const half = Math.floor((seats - whole * 2 * size) / 2);
  const pair = (n: number): LandGood[] => [
    ...repeat<LandGood>(n, 'grain'),
    ...repeat<LandGood>(n, 'timber'),
  ];
  return [...Array.from({ length: whole }, () => pair(size)).flat(), ...pair(half)];
}

/**
 * Who makes what, in valley order. Where blocks leave a seat over, it is the last, and it alternates.
 * @returns a craft for each seat, the alternating one as it begins; `alternating` is null where none does
 */
export function craftsOf(
  crafts: Crafts,
  seats: number,
): { crafts: LandGood[]; alternating: Seat | null } {
  switch (crafts.kind) {
    case 'list':
      return { crafts: crafts.crafts.slice(0, seats), alternating: null };
    case 'hub': {
      const leaves = Array.from(
        { length: seats - 1 },
        (_, i): LandGood => (i % 2 === 0 ? 'timber' : 'grain'),
      );
      return { crafts: ['grain', ...leaves], alternating: null };
    }
    case 'villages': {
      const first = Math.ceil(seats / 2);
      return {
        crafts: [...repeat<LandGood>(first, 'grain'), ...repeat<LandGood>(seats - first, 'timber')],
        alternating: null,
      };
    }
    case 'blocks': {
      const even = seats - (seats % 2);
      const list = blocks(even, crafts.size);
      return even === seats
        ? { crafts: list, alternating: null }
        : { crafts: [...list, 'grain'], alternating: even };
    }
  }
}

const line = (seats: number): [Seat, Seat][] =>
  Array.from({ length: seats - 1 }, (_, i) => [i, i + 1]);
const ring = (seats: number): [Seat, Seat][] => [...line(seats), [0, seats - 1]];
const complete = (from: Seat, to: Seat): [Seat, Seat][] => {
  const pairs: [Seat, Seat][] = [];
  for (let a = from; a < to; a++) for (let b = a + 1; b < to; b++) pairs.push([a, b]);
  return pairs;
};

/** Pairs of seats that are joined at the start, each once, the lower seat first. */
export function tiesOf(layout: Layout, seats: number): [Seat, Seat][] {
  switch (layout.kind) {
    case 'ring':
      return ring(seats);
    case 'chords': {
      const across = Math.floor(seats / 2);
      const chords = Array.from({ length: across }, (_, i): [Seat, Seat] => [i, i + across]);
      return distinct([...ring(seats), ...chords.filter(([a]) => a % layout.every === 0)]);
    }
    case 'star':
      return Array.from({ length: seats - 1 }, (_, i) => [0, i + 1]);
    case 'line':
    case 'stream':
      return line(seats);
    case 'villages': {
      const first = Math.ceil(seats / 2);
      return [...complete(0, first), ...complete(first, seats), [first - 1, first]];
    }
    case 'complete':
      return complete(0, seats);
    case 'list':
      return distinct(layout.ties.filter(([a, b]) => a < seats && b < seats && a !== b));
  }
}

function distinct(pairs: readonly (readonly [Seat, Seat])[]): [Seat, Seat][] {
  const seen = new Map<string, [Seat, Seat]>();
  for (const [a, b] of pairs)
    seen.set(`${Math.min(a, b)}:${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)]);
  return [...seen.values()];
}

/** A river as it is on the first morning. */
interface FirstRiver {
  readonly a: Seat;
  readonly b: Seat;
  readonly width: number;
  readonly limit: number;
}

/** The rivers of the first morning in the order of their ids, each as wide as this scenario makes it. */
export function firstRivers(
  { layout, ties, rivers = [] }: Pick<Scenario, 'layout' | 'ties' | 'rivers'>,
  seats: number,
): FirstRiver[] {
  return tiesOf(layout, seats).map(([a, b]) => {
    const own = rivers.findLast(({ between }) => between.includes(a) && between.includes(b));
    return { a, b, width: own?.width ?? ties.width, limit: own?.limit ?? ties.limit };
  });
}
