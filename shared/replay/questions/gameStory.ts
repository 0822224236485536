import type { Initiative, Shift } from '../../metrics/index.ts';
import { at } from '../../model/at.ts';
import type { WorkKind } from '../../model/command.ts';
import type { Event, EventOf, EventType } from '../../model/event.ts';
import type { LivesDusk, SpringDusk } from '../../model/goods/duskTotals.ts';
import type { Seat } from '../../model/ids.ts';
import type { State } from '../../model/state.ts';
import type { ForceAct } from '../debrief/forceActs.ts';
import type { Meant } from '../debrief/meantAndDone.ts';
import type { MetricsAtDusk } from '../debrief/metricsAtDusk.ts';
import type { Shared } from '../debrief/sharedDebrief.ts';
import { type OnlyBasket, onlyBaskets } from './onlyBaskets.ts';
import { openWorks } from './openWorks.ts';
import { type Around, NOTHING_AROUND } from './questionContext.ts';

/** What the rules of questions read: a whole game, as plain data. */
export interface Story {
  readonly scenario: string;
  readonly seats: number;
  /** Seats that a person kept in the most rounds. */
  readonly persons: readonly Seat[];
  /** Rounds in which a bot, or silence, kept a person's seat: at least so many at two seats, so that it is nobody's alone. */
  readonly stoodIn: number;
  readonly rounds: number;
  readonly log: readonly Event[];
  readonly looks: readonly MetricsAtDusk[];
  readonly springDusks: readonly SpringDusk[];
  readonly livesDusks: readonly LivesDusk[];
  /** The spring at first, in hundredths. */
  readonly firstCapacity: number;
  /** Baskets in all, by seat. */
  readonly baskets: readonly number[];
  readonly livedFrom: readonly (readonly number[])[];
  readonly shifts: readonly Shift[];
  readonly force: readonly ForceAct[];
  readonly initiatives: readonly Initiative[];
  readonly leaderfulness: Shared['leaderfulness'];
  readonly works: readonly Begun[];
  readonly onlyBaskets: readonly OnlyBasket[];
  /** Each seat's own mornings; read only for those who let them be counted. */
  readonly meant: readonly (readonly Meant[])[];
  readonly around: Around;
}

/** A work that was called. */
export interface Begun {
  readonly kind: WorkKind;
  readonly seat: Seat;
  readonly round: number;
  /** Round of completion; 0 while open. */
  readonly completed: number;
  /** Goods that it still lacked at the end, and contributors, where it asks for a number of them. */
  readonly lacked: number;
  readonly hands: number;
  /** Did one store hold what it lacked? */
  readonly inReach: boolean;
}

/** Everything of some kinds that happened, oldest first. */
export const happened = <T extends EventType>(log: readonly Event[], ...types: T[]): EventOf<T>[] =>
  log.filter((event): event is EventOf<T> => (types as readonly string[]).includes(event.type));

/** Who kept each seat by the rounds, from who came and went. */
function keepersOf({ log, homesteads }: State, rounds: number): ('person' | 'bot')[][] {
  const changes = happened(log, 'occupied');
  return homesteads.map(({ seat, keeper }) => {
    const own = changes.filter((event) => event.seat === seat);
    // Before its first change a seat was what that change ended, or what it still is.
    const first = own[0] ? (own[0].keeper === 'bot' ? 'person' : 'bot') : keeper;
    return Array.from({ length: rounds }, (_, index) => {
      const last = own.filter(({ round }) => round <= index + 1).at(-1);
      return last?.keeper ?? first;
    });
  });
}

/** Seats that a person kept in the most rounds. */
export const personsOf = (state: State, rounds: number): Seat[] =>
  keepersOf(state, rounds).flatMap((kept, seat) =>
    kept.filter((keeper) => keeper === 'person').length * 2 >= rounds ? [seat] : [],
  );

/**
 * Reads a story out of a game that is over and what its debrief shares.
 * @param meant each seat's own mornings
 */
export function storyOf(
  state: State,
  shared: Shared,
  meant: Story['meant'] = [],
  around: Around = NOTHING_AROUND,
): Story {
  const { rounds } = shared;
  const persons = personsOf(state, rounds);
  return {
    scenario: state.scenario.id,
    seats: state.homesteads.length,
    persons,
    stoodIn: persons.map((seat) => at(shared.stoodIn, seat).length).sort((a, b) => b - a)[1] ?? 0,
    rounds,
    log: state.log,
    looks: shared.looks,
    springDusks: state.springDusks,
    livesDusks: state.livesDusks,
    firstCapacity: state.spring.firstCapacity,
    baskets: state.homesteads.map(({ baskets }) => baskets),
    livedFrom: shared.livedFrom,
    shifts: shared.shifts,
    force: shared.force,
    initiatives: shared.initiatives,
    leaderfulness: shared.leaderfulness,
    works: openWorks(state),
    onlyBaskets: onlyBaskets(state),
    meant,
    around,
  };
}
