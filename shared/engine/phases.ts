import type { Phase } from '../model/command.ts';
import type { Event, EventBody } from '../model/event.ts';
import { type Refusal, refuse } from '../model/refusal.ts';
import type { State } from '../model/state.ts';
import { opensIn } from '../model/vocabulary.ts';
import { happen } from './happen.ts';
import { lapseAsks } from './rules/asks.ts';
import { crossRedLine, drawByFences, drawWater, regrow } from './rules/commons.ts';
import { eat, harvest, live, store, wither } from './rules/homestead.ts';
import { chargeBreaches, quotaBreaches, turnPacts } from './rules/pacts.ts';
import { chargePromises, settlePromises } from './rules/promises.ts';
import { turnRivers } from './rules/ties.ts';

/** One step of a dawn, a morning's end or a dusk: what it makes happen, given all before it. */
type Stage = (state: State) => EventBody[];

const begin =
  (phase: Phase): Stage =>
  () => [{ type: 'phase-began', phase }];

const dawn: Stage = ({ scenario, round, lastRound }) => {
  const coming = round + 1;
  return [
    {
      type: 'dawned',
      drought: scenario.drought.rounds.includes(coming),
      droughtNext: coming < lastRound && scenario.drought.rounds.includes(coming + 1),
      opens: opensIn(scenario, coming),
    },
  ];
};

const DAWN: readonly Stage[] = [dawn, harvest, drawByFences, turnPacts, begin('morning')];
const DAY: readonly Stage[] = [drawWater, begin('day')];
const DUSK: readonly Stage[] = [
  begin('dusk'),
  lapseAsks,
  settlePromises,
  chargePromises,
  eat,
  store,
  live,
  wither,
  turnRivers,
  regrow,
  crossRedLine,
  quotaBreaches,
  chargeBreaches,
  () => [{ type: 'dusk-settled' }],
];
const END: readonly Stage[] = [() => [{ type: 'ended' }]];

const enact = (state: State, stages: readonly Stage[]): Event[] =>
  stages.flatMap((stage) => happen(state, stage(state)));

/** The next round begins. */
export const enactDawn = (state: State): Event[] => enact(state, DAWN);

/** Refuses a clock that speaks of a phase that is not the present one, or of a game that is over; else null. */
export function staleAdvance(state: State, round: number, phase: Phase): Refusal | null {
  if (state.phase === 'end') return refuse('game-over');
  return state.round === round && state.phase === phase ? null : refuse('stale');
}

/** Ends the present phase: everything automatic happens, up to where people choose again. */
export function enactNextPhase(state: State): Event[] {
  switch (state.phase) {
    case 'morning':
      return enact(state, DAY);
    case 'day':
      return enact(state, DUSK);
    case 'dusk':
      return enact(state, state.round >= state.lastRound ? END : DAWN);
    case 'end':
      return [];
  }
}

/** The first morning lasts so many times as long: before it, everyone reads what the game is about. */
const FIRST_MORNING = 3;

/**
 * Seconds that the present phase lasts by the scenario's clock. The first morning is longer, and a day
 * that opens two moves or more. 0 once the game has ended.
 */
export function phaseSeconds(state: State): number {
  const { clock } = state.scenario;
  if (state.phase === 'end') return 0;
  if (state.phase === 'morning' && state.round === 1) return FIRST_MORNING * clock.morning;
  if (state.phase !== 'day') return clock[state.phase];
  return opensIn(state.scenario, state.round).length >= 2 ? clock.longDay : clock.day;
}
