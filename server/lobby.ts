import type { Opening, Sitter } from '../shared/model/record.ts';
import { inRounds, type Scenario } from '../shared/model/scenario.ts';
import type { CreateTable } from '../shared/model/wire.ts';
import type { Settings } from './storage/storage.ts';

/** Opening a table, and the step from people who arrived to a game that begins. */

/** What is wrong with a request for a table, beyond its shape. */
export interface Mismatch {
  readonly field: string;
  readonly message: string;
}

/** Checks a request against its scenario. */
export function settingsOf(asked: CreateTable, scenario: Scenario): Settings | Mismatch {
  const { least, most } = scenario.seats;
  if (asked.seats < least || asked.seats > most)
    return { field: 'seats', message: `may be ${least} to ${most} in ${scenario.title}` };
  return {
    scenario: asked.rounds === null ? scenario : inRounds(scenario, asked.rounds),
    seats: asked.seats,
    companions: asked.companions,
    clock: asked.clock,
    alone: asked.alone,
    empty: 'bots',
    led: null,
  };
}

/**
 * What the game is made from: people sit in the order in which they came, so that friends who come
 * together are neighbours; companions take the seats between and after them.
 */
export function openingOf(
  settings: Settings,
  people: readonly { readonly seat: number; readonly nickname: string }[],
  seed: number,
): Opening {
  let bots = 0;
  const sitters = Array.from({ length: seatsInUse(settings, people) }, (_, seat): Sitter => {
    const person = people.find((one) => one.seat === seat);
    if (person) return { keeper: 'person', nickname: person.nickname, character: null };
    const character = settings.companions[bots % settings.companions.length];
    bots += 1;
    return { keeper: 'bot', nickname: '', character };
  });
  return { scenario: settings.scenario, seed, sitters };
}

/** Left out are the seats after the last person; never so many that the scenario can't be played. */
function seatsInUse(settings: Settings, people: readonly { readonly seat: number }[]): number {
  if (settings.empty === 'bots') return settings.seats;
  const last = Math.max(-1, ...people.map(({ seat }) => seat));
  return Math.min(settings.seats, Math.max(settings.scenario.seats.least, last + 1));
}
