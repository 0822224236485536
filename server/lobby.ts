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
  };
}

/**
 * What the game is made from: people sit in the order in which they came, so that friends who come
 * together are neighbours; companions take the seats after them.
 */
export function openingOf(
  settings: Settings,
  people: readonly { readonly nickname: string }[],
  seed: number,
): Opening {
  const sitters = Array.from({ length: settings.seats }, (_, seat): Sitter => {
    const person = people[seat];
    if (person) return { keeper: 'person', nickname: person.nickname, character: null };
    const character = settings.companions[(seat - people.length) % settings.companions.length];
    return { keeper: 'bot', nickname: '', character };
  });
  return { scenario: settings.scenario, seed, sitters };
}
