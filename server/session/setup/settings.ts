import { inRounds, type Scenario } from '../../../shared/model/scenario.ts';
import { minutesAt } from '../../../shared/model/vocabulary.ts';
import { PACE_FACTOR, type SessionPace } from '../../../shared/model/wire/sessionLimits.ts';
import type { Settings } from '../../storage/storage.ts';
import type { Mismatch } from '../../table/opening.ts';
import type { Wished } from '../sessionRecord.ts';

/** A table of a session as it was asked for. */
interface WishedTable {
  readonly scenario: Scenario;
  readonly seats: number;
  readonly session: string;
  readonly table: number;
}

/** Checks one table of a session against its scenario. */
export function ledSettings(
  asked: Wished,
  { scenario, seats, session, table }: WishedTable,
): Settings | Mismatch {
  const { least, most } = scenario.seats;
  if (seats < least || seats > most)
    return {
      field: `tables.${table}.seats`,
      message: `may be ${least} to ${most} in ${scenario.title}`,
    };
  return {
    scenario: adapted(scenario, asked),
    seats,
    companions: asked.companions,
    // Where nobody says that they are ready, a clock ends each phase.
    clock: asked.pace !== 'none' || asked.rehearsal !== undefined,
    alone: false,
    empty: asked.empty,
    led: { session, table },
    ...(asked.rehearsal === undefined ? {} : { rehearsal: asked.rehearsal }),
  };
}

/** The scenario in as many rounds, at the pace, and with what is seen and said as the facilitator wants. */
function adapted(scenario: Scenario, asked: Wished): Scenario {
  const { rounds, sight, words, pace, rehearsal } = asked;
  // Fewer rounds were asked for: a valley that has fewer anyway keeps its own.
  const shorter = rounds !== null && rounds < scenario.rounds;
  const short = shorter ? inRounds(scenario, rounds) : scenario;
  return {
    ...short,
    minutes: minutesAt(short.minutes, PACE_FACTOR[pace]),
    sight: { ...short.sight, ...sight },
    words: words ?? short.words,
    clock: rehearsal === 'quick' ? QUICK : paced(short.clock, pace),
  };
}

/** Seconds of each phase where companions rehearse quickly. */
const QUICK: Scenario['clock'] = { morning: 5, day: 12, longDay: 15, dusk: 6 };
const SHORTEST = 5;
const LONGEST = { morning: 900, day: 1800, longDay: 1800, dusk: 900 };

function paced(clock: Scenario['clock'], pace: SessionPace): Scenario['clock'] {
  const at = (phase: keyof Scenario['clock']) =>
    Math.min(LONGEST[phase], Math.max(SHORTEST, Math.round(clock[phase] * PACE_FACTOR[pace])));
  return { morning: at('morning'), day: at('day'), longDay: at('longDay'), dusk: at('dusk') };
}
