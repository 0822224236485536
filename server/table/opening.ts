import { seededRandom } from '../../shared/engine/index.ts';
import { companionAt } from '../../shared/engine/query.ts';
import { drawPlaces, placesToDraw } from '../../shared/engine/start.ts';
import { at } from '../../shared/model/at.ts';
import type { Character } from '../../shared/model/command.ts';
import { hashText } from '../../shared/model/hashText.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { Opening, Sitter } from '../../shared/model/record.ts';
import { inRounds, readScenario, type Scenario } from '../../shared/model/scenario.ts';
import type { State } from '../../shared/model/state.ts';
import type { CreateTable, LobbyCompanion, Trouble } from '../../shared/model/wire/wire.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { trouble } from '../http/trouble.ts';
import type { Settings } from '../storage/storage.ts';

/** Names for companions that every language lists at least as many of. */
const NAMES = 40;

/** Opening a table, and the step from people who arrived to a game that begins. */

/** What is wrong with a request for a table, beyond its shape. */
export interface Mismatch {
  readonly field: string;
  readonly message: string;
}

/** The scenario that is asked for, or what is wrong with it. */
export function chosen(asked: CreateTable['scenario']): Scenario | Trouble {
  if (typeof asked === 'string') return scenarioOf(asked) ?? trouble('unknown-scenario');
  const { scenario, problems } = readScenario(asked);
  return scenario ?? trouble('malformed', problems);
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
    // At a table of several, one person would choose what all of them know.
    ...(asked.alone && asked.labelled === true ? { labelled: true } : {}),
    empty: 'bots',
    led: null,
  };
}

/**
 * What the game is made from: people sit in the order in which they came, so that friends who come
 * together are neighbours; companions take the seats between and after them.
 */
export function openingOf(
  code: string,
  settings: Settings,
  people: readonly { readonly seat: Seat; readonly nickname: string }[],
  seed: number,
): Opening {
  const seats = seatsInUse(settings, people);
  const names = namesOf(code, seats);
  const characters = charactersOf(code, settings, people, seats);
  const sitters = names.map((companion, seat): Sitter => {
    const person = people.find((one) => one.seat === seat);
    return person
      ? { keeper: 'person', nickname: person.nickname, character: null, companion }
      : { keeper: 'bot', nickname: '', character: characters.get(seat) ?? null, companion };
  });
  const places = placesAmong(settings, seats);
  return { scenario: settings.scenario, seed, sitters, ...(places === null ? {} : { places }) };
}

/**
 * What homesteads are called at a table of a session: no name stands at two of its tables as long as the
 * list lasts, since a talk goes from one to another. A next game's homesteads are called the same.
 * @returns null at a table by itself, where the game's seed draws them
 */
function placesAmong({ led, scenario, seats }: Settings, inUse: number): number[] | null {
  if (led === null) return null;
  const all = placesToDraw(scenario);
  const drawn = drawPlaces(all, all, seededRandom(hashText(led.session), 0));
  return Array.from({ length: inUse }, (_, seat) => at(drawn, (led.table * seats + seat) % all));
}

type Seated = readonly { readonly seat: Seat }[];

/**
 * Companions sit where no person does, their characters going round in the order that was asked for.
 * The table's code says who of them comes first: else one would know them by where they sit.
 */
function charactersOf(
  code: string,
  { companions }: Settings,
  people: Seated,
  seats: number,
): ReadonlyMap<Seat, Character> {
  const free = Array.from({ length: seats }, (_, seat) => seat).filter(
    (seat) => !people.some((one) => one.seat === seat),
  );
  const first = Math.floor(seededRandom(hashText(code), 0)('characters') * free.length);
  const characters = free.map((_, i) => at(companions, i % companions.length));
  return new Map(free.map((seat, i) => [seat, at(characters, (first + i) % free.length)]));
}

/**
 * What a companion is called at each seat, none twice at a table. Drawn by the table's code, so that
 * who waits meets whom they will play with.
 * @returns indices into the list of names
 */
function namesOf(code: string, seats: number): number[] {
  const random = seededRandom(hashText(code), 0);
  const pool = Array.from({ length: NAMES }, (_, name) => name);
  return Array.from({ length: seats }, (_, seat) =>
    at(pool.splice(Math.floor(random('companion', seat) * pool.length), 1), 0),
  );
}

/**
 * The companions at a table: those who will sit there as long as it waits for people, those who do
 * once it has begun. What kind they are one learns by playing, unless whoever plays alone asked for it.
 */
export function companionsIn({ code, settings, people, state }: Waiting): LobbyCompanion[] {
  const isTold = settings.labelled === true;
  if (state !== null)
    return state.homesteads.flatMap((home) => {
      const companion = companionAt(home);
      if (companion === null) return [];
      return [{ seat: home.seat, companion, character: isTold ? home.character : null }];
    });
  if (settings.empty !== 'bots') return [];
  const names = namesOf(code, settings.seats);
  return [...charactersOf(code, settings, people, settings.seats)].map(([seat, character]) => ({
    seat,
    companion: at(names, seat),
    character: isTold ? character : null,
  }));
}

interface Waiting {
  readonly code: string;
  readonly settings: Settings;
  readonly people: Seated;
  /** Null while people arrive. */
  readonly state: State | null;
}

/** Left out are the seats after the last person; never so many that the scenario can't be played. */
function seatsInUse(settings: Settings, people: Seated): number {
  if (settings.empty === 'bots') return settings.seats;
  const last = Math.max(-1, ...people.map(({ seat }) => seat));
  return Math.min(settings.seats, Math.max(settings.scenario.seats.least, last + 1));
}
