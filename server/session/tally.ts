import type { Event } from '../../shared/model/event.ts';
import { GOODS, type Goods } from '../../shared/model/goods.ts';
import type { State } from '../../shared/model/state.ts';
import { harshlyStruck, struck } from '../../shared/replay/debrief/acts.ts';

/** Rounds without a boat after which someone stands apart, and what others move in each meanwhile. */
const APART_ROUNDS = 3;
const OTHERS_MOVE = 2;

/** What has fallen on each seat so far, and what passed through its hands; read on as the log grows. */
interface Tally {
  at: number;
  readonly hits: number[];
  /** Units given or taken, by round and seat. */
  readonly moved: Map<number, number[]>;
  /** Last round whose dusk is done. */
  settled: number;
}

const tallies = new WeakMap<State, Tally>();

function tallyOf(state: State): Tally {
  const none = () => state.homesteads.map(() => 0);
  const tally = tallies.get(state) ?? { at: 0, hits: none(), moved: new Map(), settled: 0 };
  tallies.set(state, tally);
  for (; tally.at < state.log.length; tally.at++) {
    const event = state.log[tally.at];
    if (event.type === 'dusk-settled') tally.settled = event.round;
    for (const seat of struck(event)) tally.hits[seat] += 1;
    const travelled = travel(event);
    if (travelled === null) continue;
    const moved = tally.moved.get(event.round) ?? none();
    tally.moved.set(event.round, moved);
    for (const seat of travelled.seats) moved[seat] += travelled.units;
  }
  return tally;
}

const units = (goods: Goods): number => GOODS.reduce((sum, good) => sum + goods[good], 0);

function travel(event: Event): { seats: readonly number[]; units: number } | null {
  switch (event.type) {
    case 'exchanged':
      return { seats: [event.from, event.to], units: units(event.gave) + units(event.got) };
    case 'gave':
    case 'paid':
    case 'yielded':
      return { seats: [event.from, event.to], units: units(event.goods) };
    case 'promised':
      return { seats: [event.debtor, event.creditor], units: units(event.moved) };
    default:
      return null;
  }
}

/** Seats at which nothing moved for three rounds running while the others moved 2 units a round each. */
export function apart(state: State): ReadonlySet<number> {
  const { settled, moved } = tallyOf(state);
  if (settled < APART_ROUNDS) return new Set();
  const rounds = Array.from({ length: APART_ROUNDS }, (_, back) => moved.get(settled - back) ?? []);
  const sums = state.homesteads.map(({ seat }) =>
    rounds.reduce((sum, round) => sum + (round[seat] ?? 0), 0),
  );
  const all = sums.reduce((sum, one) => sum + one, 0);
  const least = OTHERS_MOVE * APART_ROUNDS * (sums.length - 1);
  return new Set(sums.flatMap((sum, seat) => (sum === 0 && all >= least ? [seat] : [])));
}

/**
 * Seats on which at least three and half of all presses, cuts and closings fell, or to which words
 * were said that had to be hidden.
 */
export function harshlyMet(state: State, hidden: ReadonlySet<number>): ReadonlySet<number> {
  const met = harshlyStruck(tallyOf(state).hits);
  const told = [...hidden].flatMap((said) => state.said[said]?.to ?? []);
  return new Set([...met, ...told]);
}
