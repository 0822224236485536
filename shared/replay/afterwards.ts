import { type Bot, botFor } from '../bots/index.ts';
import { prolong, step } from '../engine/index.ts';
import { fiveOf, mean } from '../model/arithmetic.ts';
import { at } from '../model/at.ts';
import type { Hands } from '../model/command.ts';
import { unitsIn } from '../model/goods/duskTotals.ts';
import type { Hundredths } from '../model/ids.ts';
import type { State } from '../model/state.ts';
import { MOVES, withoutMoves } from '../model/vocabulary.ts';
import type { Afterwards, Spread } from '../model/wire/wire.ts';
import { playOn } from './playGame.ts';

/** Moves that stay open when nobody decides any more: goods still travel, and that is all. */
const STILL_OPEN: readonly string[] = ['offer', 'gift'];

/** Trades as a reciprocator does, and at the spring does again what this seat last did there. */
function keepingHabit(habit: readonly Hands[]): Bot {
  const trader = botFor('reciprocator');
  return (view, random) => {
    const { book, valley } = view;
    if (valley.phase !== 'morning' || book === null || book.seat === null)
      return trader(view, random);
    const hands = habit[Math.floor(random('habit', book.seat) * habit.length)];
    return book.sealed || hands === undefined ? null : { type: 'allocate', ...hands };
  };
}

/** The ended table with so many rounds more, every seat a bot's, and only trade left open. */
function reopen(state: State): State {
  const longer = prolong(state, state.scenario.afterwards.rounds);
  const closed = MOVES.filter((move) => !STILL_OPEN.includes(move));
  const table: State = { ...longer, scenario: withoutMoves(longer.scenario, closed) };
  for (const { seat, nickname } of table.homesteads)
    step(table, {
      by: 'system',
      command: { type: 'occupy', seat, keeper: 'bot', nickname, character: 'reciprocator' },
    });
  return table;
}

/** One way in which the valley may have lived on: its state some rounds later. */
export function liveOnOnce(state: State, run: number): State {
  const bots = state.homesteads.map(({ habit }) =>
    keepingHabit(habit.slice(-state.scenario.afterwards.habit)),
  );
  return playOn(reopen(state), {
    botSeed: (state.seed ^ Math.imul(run + 1, 0x9e3779b9)) >>> 0,
    botAt: (seat) => at(bots, seat),
  });
}

/** What one such way came to, as far as it is told. */
export interface AfterwardsRun {
  /** By round after the last: hundredths in the spring and of what it can hold, and mean baskets. */
  readonly stock: readonly Hundredths[];
  readonly capacity: readonly Hundredths[];
  readonly baskets: readonly number[];
  /** Vitality at the end, by seat. */
  readonly vitality: readonly number[];
}

/** Lives on once, and keeps only what is told of it. */
export function runAfterwards(state: State, run: number): AfterwardsRun {
  const end = liveOnOnce(state, run);
  const first = state.springDusks.length;
  const byRound = (read: (dusk: number) => number): number[] =>
    Array.from({ length: state.scenario.afterwards.rounds }, (_, i) => read(first + i));
  return {
    stock: byRound((dusk) => at(end.springDusks, dusk).stock),
    capacity: byRound((dusk) => at(end.springDusks, dusk).capacity),
    baskets: byRound((dusk) => mean(at(end.livesDusks, dusk).baskets)),
    vitality: at(end.livesDusks, end.livesDusks.length - 1).vitality,
  };
}

/** The ranges of many ways in which a valley lived on; their order means nothing. */
export function rangeOfRuns({ scenario, homesteads }: State, all: readonly AfterwardsRun[]) {
  const { rounds, runs } = scenario.afterwards;
  const byRound = (read: (run: AfterwardsRun, i: number) => number): Spread[] =>
    Array.from({ length: rounds }, (_, i) => fiveOf(all.map((run) => read(run, i))));
  return {
    rounds,
    runs,
    stock: byRound(({ stock }, i) => unitsIn(at(stock, i))),
    capacity: byRound(({ capacity }, i) => unitsIn(at(capacity, i))),
    baskets: byRound(({ baskets }, i) => at(baskets, i)),
    vitality: homesteads.map(({ seat }) => fiveOf(all.map((run) => at(run.vitality, seat)))),
  } satisfies Afterwards;
}

/**
 * How the valley lived on after its last round: the rounds that the scenario says, played as often
 * as it says, each seat keeping its own habit at the spring (its hands of the last rounds) and
 * trading as a reciprocator, each time with other luck. The state itself is not touched.
 */
export function livedOn(state: State): Afterwards {
  const { runs } = state.scenario.afterwards;
  return rangeOfRuns(
    state,
    Array.from({ length: runs }, (_, run) => runAfterwards(state, run)),
  );
}
