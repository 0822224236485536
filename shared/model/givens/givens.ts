import { sum } from '../arithmetic.ts';
import { at } from '../at.ts';
import type { Goods, LandGood } from '../goods/amounts.ts';
import type { Seat } from '../ids.ts';
import type { Scenario } from '../scenario.ts';
import { firstRivers, tiesOf } from './craftsAndRivers.ts';
import type { GivenPattern, Whom } from './givenPatterns.ts';

/**
 * What of a scenario holds for every homestead alike. Numbers that may be a homestead's own are not in
 * it, so that nobody reads the table's where a seat's is meant: `givensAt` tells them. Any scenario
 * passes as one.
 */
export type SharedRules = Omit<
  Scenario,
  | 'homestead'
  | 'storage'
  | 'vitality'
  | 'fence'
  | 'crafts'
  | 'layout'
  | 'ties'
  | 'givens'
  | 'rivers'
> & {
  readonly vitality: Omit<Scenario['vitality'], 'start' | 'afterWithering'>;
  readonly fence: Omit<Scenario['fence'], 'most'>;
  readonly ties: Omit<Scenario['ties'], 'width' | 'limit'>;
};

/** What one homestead is given by the scenario. Whole units. */
export interface Givens {
  /** Its land good where it has been given one of its own; null where the scenario's crafts say it. */
  readonly craft: LandGood | null;
  readonly yield: number;
  readonly leastYield: number;
  readonly hands: number;
  /** Hands as long as nobody has chosen any. */
  readonly silence: { readonly draw: number; readonly tend: number };
  readonly goods: Goods;
  /** Vitality on the first morning, and after withering. */
  readonly vitality: number;
  readonly afterWithering: number;
  /** Units of each land good that it keeps at dusk, without a granary. */
  readonly keeps: number;
  /** Units of spare water that raise its next yield. */
  readonly irrigation: number;
  /** Fences that it may have. */
  readonly fences: number;
  /** Its place, from 1, among those who draw one after another. */
  readonly turn: number;
}

const known = new WeakMap<SharedRules, Map<number, readonly Givens[]>>();

/** What each homestead of a table is given, in valley order. The same scenario gives the same list. */
export function givensOf(rules: SharedRules, seats: number): readonly Givens[] {
  const found = known.get(rules)?.get(seats);
  if (found !== undefined) return found;
  const givens = resolved(rules as Scenario, seats);
  known.set(rules, new Map(known.get(rules)).set(seats, givens));
  return givens;
}

/**
 * What a homestead is given.
 * @throws RangeError where the table has no such seat
 */
export const givensAt = (rules: SharedRules, seats: number, seat: Seat): Givens =>
  at(givensOf(rules, seats), seat);

/** The most hands that any homestead of a table has. */
export const mostHands = (rules: SharedRules, seats: number): number =>
  Math.max(...givensOf(rules, seats).map(({ hands }) => hands));

/** Seats in the order in which they draw, where one draws after another. */
export const turns = (rules: SharedRules, seats: number): Seat[] =>
  givensOf(rules, seats)
    .map(({ turn }, seat) => ({ turn, seat }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ seat }) => seat);

/** All hands of a table. */
export const allHands = (rules: SharedRules, seats: number): number =>
  sum(givensOf(rules, seats).map(({ hands }) => hands));

/** Is every homestead given the same, but for its craft and its turn? */
export function areAlike(rules: SharedRules, seats: number): boolean {
  const [first, ...others] = givensOf(rules, seats).map(({ craft: _, turn: __, ...rest }) =>
    JSON.stringify(rest),
  );
  return others.every((one) => one === first);
}

/** How wide the river between two homesteads was on the first morning; null where there was none. */
export function firstWidth(rules: SharedRules, seats: number, a: Seat, b: Seat): number | null {
  const rivers = firstRivers(rules as Scenario, seats);
  const found = rivers.find((one) => Math.min(a, b) === one.a && Math.max(a, b) === one.b);
  return found?.width ?? null;
}

/** How wide a river began: as the scenario has it on the first morning, or as any new one. */
export const widthAtFirst = (
  { scenario, seats }: { readonly scenario: SharedRules; readonly seats: number },
  { a, b }: { readonly a: Seat; readonly b: Seat },
): number => firstWidth(scenario, seats, a, b) ?? scenario.ties.newWidth;

/** The widest that a river of the first morning can become; of a new one, where there was none. */
export const widestLimit = (rules: SharedRules, seats: number): number =>
  Math.max(rules.ties.newLimit, ...firstRivers(rules as Scenario, seats).map(({ limit }) => limit));

/** Says for each seat of a table whether a pattern means it. */
function isMeant(whom: Whom, scenario: Pick<Scenario, 'layout'>, seats: number): boolean[] {
  const meant = (is: (seat: Seat) => boolean) =>
    Array.from({ length: seats }, (_, seat) => is(seat));
  switch (whom.kind) {
    case 'first':
      return meant((seat) => seat < whom.count);
    case 'last':
      return meant((seat) => seat >= seats - whom.count);
    case 'every':
      return meant((seat) => seat >= whom.skip && (seat - whom.skip) % whom.step === 0);
    case 'seats':
      return meant((seat) => whom.seats.includes(seat));
    case 'hub': {
      const rivers = new Array<number>(seats).fill(0);
      for (const seat of tiesOf(scenario.layout, seats).flat()) rivers[seat] = at(rivers, seat) + 1;
      const most = Math.max(...rivers);
      return meant((seat) => at(rivers, seat) === most && Math.min(...rivers) < most);
    }
  }
}

/** What all are given, changed by each pattern that means this seat; later ones win. */
function resolved(scenario: Scenario, seats: number): readonly Givens[] {
  const patterns = (scenario.givens ?? []).map((own) => ({
    own,
    meant: isMeant(own.who, scenario, seats),
  }));
  const owns = Array.from(
    { length: seats },
    (_, seat): Omit<GivenPattern, 'who'> =>
      Object.assign({}, ...patterns.filter(({ meant }) => at(meant, seat)).map(({ own }) => own)),
  );
  const turns = turnsOf(owns);
  return owns.map((own, seat) => given(scenario, own, at(turns, seat)));
}

function given(scenario: Scenario, own: Omit<GivenPattern, 'who'>, turn: number): Givens {
  const { homestead, vitality, storage, fence } = scenario;
  const harvest = own.yield ?? homestead.yield;
  const hands = own.hands ?? homestead.hands;
  return {
    craft: own.craft ?? null,
    yield: harvest,
    leastYield: Math.min(harvest, own.leastYield ?? homestead.leastYield),
    hands,
    silence: split(hands, homestead),
    goods: own.goods ?? homestead.goods,
    vitality: own.vitality ?? vitality.start,
    afterWithering: own.afterWithering ?? vitality.afterWithering,
    keeps: own.keeps ?? storage.land,
    irrigation: own.irrigation ?? storage.irrigation,
    fences: own.fences ?? fence.most,
    turn,
  };
}

/** Hands of a silent homestead: the same shares as for all, in whole hands. */
function split(hands: number, { silence, hands: usual }: Scenario['homestead']): Givens['silence'] {
  const draw = hands === usual ? silence.draw : Math.round((hands * silence.draw) / usual);
  return { draw, tend: hands - draw };
}

/**
 * Turns at the spring from 1 by seat: each draws where it stands in valley order, but for those who
 * were given a turn, who go before whoever stands there.
 */
function turnsOf(owns: readonly Pick<GivenPattern, 'turn'>[]): number[] {
  const order = owns
    .map(({ turn }, seat) => ({ seat, turn: turn ?? seat + 1, moved: turn !== undefined }))
    .sort((a, b) => a.turn - b.turn || Number(b.moved) - Number(a.moved) || a.seat - b.seat);
  const turns = new Array<number>(owns.length).fill(0);
  for (const [place, { seat }] of order.entries()) turns[seat] = place + 1;
  return turns;
}
