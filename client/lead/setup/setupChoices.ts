import type { Character } from '../../../shared/model/command.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { minutesIn } from '../../../shared/model/vocabulary.ts';
import type { Empty, Placing, SessionPace } from '../../../shared/model/wire/sessionLimits.ts';
import type { CreateSession, SetUpNow } from '../../../shared/model/wire/sessionOpening.ts';
import type { SightWish } from '../../../shared/model/wire/sightWish.ts';
import type { ScenarioCard } from '../../app/api.ts';
import { WRITTEN } from '../../app/writtenScenario.ts';
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
}

/** What a facilitator has chosen so far. */
export interface Setup extends Manner {
  readonly title: string;
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
  { rounds }: Pick<Setup, 'rounds'>,
): { readonly rounds: number; readonly minutes: number } {
  if (rounds !== 'six') return card;
  return { rounds: SIX, minutes: minutesIn(card, SIX) };
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
};

/** The scenario of a table; the first there is where none of that name is known. */
export function cardOf(
  setup: Setup,
  table: number,
  cards: readonly ScenarioCard[],
): ScenarioCard | undefined {
  const wished = setup.own[table] ?? setup.scenario;
  return cards.find(({ id }) => id === wished) ?? cards[0];
}

/** Seats of a table: as asked for, within what its scenario can seat. */
export const seatsOf = ({ seats }: Setup, card: ScenarioCard): number =>
  seats === 0 ? card.seats.usual : Math.max(card.seats.least, Math.min(card.seats.most, seats));

/**
 * What is sent; null while the scenarios are not known.
 * @param written the scenario that goes by `WRITTEN`, which is sent whole
 */
export function toCreate(
  setup: Setup,
  cards: readonly ScenarioCard[],
  written: Scenario | null = null,
): CreateSession | null {
  if (cards.length === 0) return null;
  const tables = Array.from({ length: setup.tables }, (_, table) => cardOf(setup, table, cards))
    .filter((card) => card !== undefined)
    .map((card) => ({
      scenario: card.id === WRITTEN && written !== null ? written : card.id,
      seats: seatsOf(setup, card),
    }));
  return { title: setup.title.trim(), tables, ...settled(setup) };
}

/** A manner as it is sent. */
export function settled(manner: Manner): Omit<CreateSession, 'title' | 'tables'> {
  const companions: Character[] = manner.company === 'mixed' ? [...USUAL] : [manner.company];
  return {
    placing: manner.placing,
    empty: manner.empty,
    ...(manner.sight === null ? {} : { sight: manner.sight }),
    words: manner.words === 'as-written' ? null : manner.words,
    rounds: manner.rounds === 'six' ? SIX : null,
    pace: manner.pace,
    companions,
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
    company: more.length === 0 && kind !== undefined ? kind : 'mixed',
  };
}
