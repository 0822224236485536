import type { Character } from '../../../shared/model/command.ts';
import { minutesAt, minutesIn } from '../../../shared/model/vocabulary.ts';
import {
  type Empty,
  MOST_TABLES,
  PACE_FACTOR,
  type Placing,
  type SessionPace,
} from '../../../shared/model/wire/sessionLimits.ts';
import type { CreateSession, SetUpNow } from '../../../shared/model/wire/sessionOpening.ts';
import type { SightWish } from '../../../shared/model/wire/sightWish.ts';
import { type ScenarioCard, sentOf } from '../../app/scenarioCard.ts';
import { KINDS, type Kind, USUAL } from '../../enter/doors/companyKinds.ts';

/** By what manner a session is played. */
export interface Manner {
  readonly placing: Placing;
  readonly empty: Empty;
  /** Null: as in the valley. */
  readonly sight: Required<SightWish> | null;
  readonly words: NonNullable<CreateSession['words']> | 'as-written';
  readonly rounds: 'as-written' | 'six';
  readonly pace: SessionPace;
  readonly company: Kind | 'mixed';
  /** In which everyone's page begins; empty: in their browser's. */
  readonly language: string;
}

/** What a facilitator has chosen so far. */
export interface Setup extends Manner {
  readonly title: string;
  /** The language in which the title was typed; empty where nothing says so. */
  readonly titleLanguage: string;
  /** How many tables, and what one plays where it does not play its own. */
  readonly tables: number;
  readonly scenario: string;
  /** 0: as many as the scenario usually has. */
  readonly seats: number;
  /** By table, where it differs. */
  readonly own: readonly (string | null)[];
}

export const SIX = 6;

/** Rounds that a card's valley is played in, and the minutes to plan for. */
export function lengthOf(
  card: ScenarioCard,
  { rounds: wished, pace }: Pick<Setup, 'rounds' | 'pace'>,
): { readonly rounds: number; readonly minutes: number } {
  // A shorter game was wished for: a valley that is shorter anyway keeps its own rounds.
  const rounds = wished === 'six' ? Math.min(SIX, card.rounds) : card.rounds;
  return { rounds, minutes: minutesAt(minutesIn(card, rounds), PACE_FACTOR[pace]) };
}

/** Where choosing what players see begins: as most valleys have it. */
export const USUAL_SIGHT: Required<SightWish> = {
  goods: 'neighbours',
  boats: 'all',
  measures: ['flows'],
  outlook: 'trend',
};

export const BEGINNING: Setup = {
  title: '',
  titleLanguage: '',
  tables: 1,
  scenario: 'the-valley',
  seats: 0,
  own: [],
  placing: 'lot',
  empty: 'bots',
  sight: null,
  words: 'as-written',
  rounds: 'as-written',
  pace: 'as-written',
  company: 'mixed',
  language: '',
};

/** The scenario of a table; the usual one where none of that name is known. */
export function cardOf(
  setup: Setup,
  table: number,
  cards: readonly ScenarioCard[],
): ScenarioCard | undefined {
  const wished = setup.own[table] ?? setup.scenario;
  const named = (name: string) => cards.find(({ id }) => id === name);
  return named(wished) ?? named(BEGINNING.scenario) ?? cards[0];
}

/** Seats of a table: as asked for, within what its scenario can seat. */
export const seatsOf = ({ seats }: Setup, card: ScenarioCard): number =>
  seats === 0 ? card.seats.usual : Math.max(card.seats.least, Math.min(card.seats.most, seats));

/**
 * Tables for so many people, and seats at each: as few tables as the valley is usually played at, and as
 * many seats at one as at another.
 */
export function roomFor(
  people: number,
  { seats: { least, most, usual } }: Pick<ScenarioCard, 'seats'>,
): Pick<Setup, 'tables' | 'seats'> {
  const tables = Math.max(1, Math.min(MOST_TABLES, Math.ceil(people / usual)));
  return { tables, seats: Math.max(least, Math.min(most, Math.ceil(people / tables))) };
}

/** What is sent; null while the scenarios are not known. */
export function toCreate(setup: Setup, cards: readonly ScenarioCard[]): CreateSession | null {
  if (cards.length === 0) return null;
  const tables = Array.from({ length: setup.tables }, (_, table) => cardOf(setup, table, cards))
    .filter((card) => card !== undefined)
    .map((card) => ({
      scenario: sentOf(card),
      seats: seatsOf(setup, card),
    }));
  const title = setup.title.trim();
  return { title, ...typedAs(setup.titleLanguage), tables, ...settled(setup) };
}

const typedAs = (titleLanguage: string) => (titleLanguage === '' ? {} : { titleLanguage });

/** A manner as it is sent. */
export function settled(manner: Manner): Omit<CreateSession, 'title' | 'titleLanguage' | 'tables'> {
  const companions: Character[] = manner.company === 'mixed' ? [...USUAL] : [manner.company];
  return {
    placing: manner.placing,
    empty: manner.empty,
    ...(manner.sight === null ? {} : { sight: manner.sight }),
    words: manner.words === 'as-written' ? null : manner.words,
    rounds: manner.rounds === 'six' ? SIX : null,
    pace: manner.pace,
    companions,
    ...(manner.language === '' ? {} : { language: manner.language }),
  };
}

/** The manner of a session that waits for people, to be chosen anew. */
export function mannerOf(now: Omit<SetUpNow, 'tables'>): Manner {
  const [only, ...more] = now.companions;
  const kind = KINDS.find((one) => one === only);
  return {
    placing: now.placing,
    empty: now.empty,
    sight: now.sight === undefined ? null : { ...USUAL_SIGHT, ...now.sight },
    words: now.words ?? 'as-written',
    rounds: now.rounds === null ? 'as-written' : 'six',
    pace: now.pace,
    language: now.language ?? '',
    company: more.length === 0 && kind !== undefined ? kind : 'mixed',
  };
}
