import { at } from '../../../shared/model/at.ts';
import { firstRivers, tiesOf } from '../../../shared/model/givens/craftsAndRivers.ts';
import type { GivenPattern } from '../../../shared/model/givens/givenPatterns.ts';
import { type Givens, givensOf } from '../../../shared/model/givens/givens.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';

/** What a touch of the picture writes: a homestead's own numbers, and rivers, there or not. */

/** What one homestead may be given in place of what all are; undefined gives back what all are. */
export type Own = Partial<{ readonly [K in keyof Omit<GivenPattern, 'who'>]: GivenPattern[K] }>;

const isOnly = ({ who }: GivenPattern, seat: Seat): boolean =>
  who.kind === 'seats' && who.seats.length === 1 && who.seats[0] === seat;

/** The same without empty lists: a valley in which nothing is unlike is written like any other. */
function withLists(scenario: Scenario, lists: Pick<Scenario, 'givens' | 'rivers'>): Scenario {
  const { givens, rivers, ...rest } = { ...scenario, ...lists };
  return {
    ...rest,
    ...(givens === undefined || givens.length === 0 ? {} : { givens }),
    ...(rivers === undefined || rivers.length === 0 ? {} : { rivers }),
  };
}

/** The valley in which a homestead is given no more than its patterns say, none of its own. */
export const withoutOwn = (scenario: Scenario, seat: Seat): Scenario =>
  withLists(scenario, { givens: scenario.givens?.filter((one) => !isOnly(one, seat)) });

/** Has it anything that was written for it alone? */
export const hasOwn = ({ givens = [] }: Scenario, seat: Seat): boolean =>
  givens.some((one) => isOnly(one, seat));

/** The number of a homestead that a pattern speaks of, by the pattern's name for it. */
const GIVEN: Readonly<Record<Exclude<keyof Own, undefined>, keyof Givens>> = {
  craft: 'craft',
  yield: 'yield',
  leastYield: 'leastYield',
  hands: 'hands',
  goods: 'goods',
  vitality: 'vitality',
  afterWithering: 'afterWithering',
  keeps: 'keeps',
  irrigation: 'irrigation',
  fences: 'fences',
  turn: 'turn',
};

/** The same valley with a homestead's own numbers; one that is what it would be anyway is left out. */
export function withOwn(scenario: Scenario, seats: number, seat: Seat, own: Own): Scenario {
  const bare = withoutOwn(scenario, seat);
  const usual = at(givensOf(bare, seats), seat);
  const before = scenario.givens?.find((one) => isOnly(one, seat));
  const { who: _, ...old } = before ?? { who: null };
  const kept = Object.entries({ ...old, ...own }).filter(
    ([name, value]) =>
      value !== undefined &&
      JSON.stringify(value) !== JSON.stringify(usual[GIVEN[name as keyof typeof GIVEN]]),
  );
  if (kept.length === 0) return bare;
  const pattern: GivenPattern = {
    who: { kind: 'seats', seats: [seat] },
    ...Object.fromEntries(kept),
  };
  return withLists(bare, { givens: [...(bare.givens ?? []), pattern] });
}

/**
 * The valley with a pattern that several homesteads may share: that of this one, or a new one that gives it what
 * it has anyway.
 * @returns with the pattern's place in the list
 */
export function shared(
  scenario: Scenario,
  seats: number,
  seat: Seat,
): { readonly scenario: Scenario; readonly at: number } {
  const { givens = [] } = scenario;
  const there = givens.findIndex((one) => isOnly(one, seat));
  if (there >= 0) return { scenario, at: there };
  const { yield: yields, hands } = at(givensOf(scenario, seats), seat);
  const pattern: GivenPattern = { who: { kind: 'seats', seats: [seat] }, yield: yields, hands };
  return { scenario: withLists(scenario, { givens: [...givens, pattern] }), at: givens.length };
}

const joins = ([a, b]: readonly [number, number], one: number, other: number): boolean =>
  (a === one && b === other) || (a === other && b === one);

/** The same valley in which a river is there or not; its rivers are then listed one by one. */
export function withRiver(
  scenario: Scenario,
  seats: number,
  [a, b]: readonly [number, number],
  there: boolean,
): Scenario {
  const { layout } = scenario;
  const all = layout.kind === 'list' ? layout.ties : tiesOf(layout, seats);
  const others = all.filter((one) => !joins(one, a, b));
  const ties = there ? [...others, [Math.min(a, b), Math.max(a, b)] as [number, number]] : others;
  return withLists(
    { ...scenario, layout: { kind: 'list', ties } },
    there ? {} : { rivers: scenario.rivers?.filter(({ between }) => !joins(between, a, b)) },
  );
}

/** The same valley in which a river begins with another width and limit; as all others, where those are theirs. */
export function withWidth(
  scenario: Scenario,
  between: readonly [number, number],
  width: number,
  limit: number,
): Scenario {
  const others = (scenario.rivers ?? []).filter((one) => !joins(one.between, ...between));
  const usual = scenario.ties.width === width && scenario.ties.limit === limit;
  const own = { between: [...between] as [number, number], width, limit };
  return withLists(scenario, { rivers: usual ? others : [...others, own] });
}

/** The river between two homesteads on the first morning; null where there is none. */
export const riverBetween = (
  scenario: Scenario,
  seats: number,
  [a, b]: readonly [number, number],
): { width: number; limit: number } | null =>
  firstRivers(scenario, seats).find((one) => joins([one.a, one.b], a, b)) ?? null;

/** The valley in which a homestead has a name of its own; an empty one leaves it to lot again. */
export function withName(scenario: Scenario, seat: Seat, name: string): Scenario {
  const { world = { words: {}, places: [], signs: {} }, ...rest } = scenario;
  const { named: before = {}, ...others } = world;
  const { [seat]: _, ...named } = before;
  if (name !== '') named[seat] = name;
  const next = Object.keys(named).length === 0 ? others : { ...others, named };
  const bare = [next.words, next.places, next.signs].every((part) => isEmpty(part));
  return bare && !('named' in next) ? rest : { ...rest, world: next };
}

const isEmpty = (part: object): boolean => Object.keys(part).length === 0;
