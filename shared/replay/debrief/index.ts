import {
  type Initiative,
  initiatives,
  leaderfulness,
  leaderfulnessByChance,
  type Meal,
  provenance,
  type Shift,
  shifts,
} from '../../metrics/index.ts';
import { at } from '../../model/at.ts';
import type { EventNumber, Seat } from '../../model/ids.ts';
import type { GameRecord, Origin } from '../../model/record.ts';
import type { State } from '../../model/state.ts';
import type { Viewer } from '../../model/view.ts';
import { type Reason, reasonFor, replay, tenuresOf, wordsAtEnd } from '../index.ts';
import {
  type Around,
  type ChosenQuestions,
  choose,
  circleOf,
  NOTHING_AROUND,
  questionsOf,
  type Rarity,
  type Story,
  storyOf,
} from '../questions/index.ts';
import { type Chain, chainsOf } from './causeChains.ts';
import {
  type Companion,
  type Company,
  companionSeats,
  companionsOf,
  stoodInRounds,
} from './companionHabits.ts';
import { type ForceAct, forceActs } from './forceActs.ts';
import { type Meant, meantBy } from './meantAndDone.ts';
import { type MetricsAtDusk, metricsAt, short } from './metricsAtDusk.ts';
import { type Moments, type Place, Watch } from './moments.ts';
import { numberedAnew } from './renumbered.ts';

export type { ChosenQuestions, Picked, Question, Withheld } from '../questions/index.ts';
export type { Chain } from './causeChains.ts';
export type { Companion } from './companionHabits.ts';
export type { ForceAct } from './forceActs.ts';
export type { Meant } from './meantAndDone.ts';
export type { MetricsAtDusk, Picture } from './metricsAtDusk.ts';
export { type Change, type Glimpse, type Moment, momentsAfter } from './moments.ts';
export type { Road } from './road.ts';

/** What every person of a table may know of its game when it is over. */
export interface Shared {
  readonly rounds: number;
  /** The first morning, then every dusk. */
  readonly looks: readonly MetricsAtDusk[];
  /** `[i][j]`: baskets of i that j brought forth. */
  readonly livedFrom: readonly (readonly number[])[];
  readonly meals: readonly Meal[];
  readonly shifts: readonly Shift[];
  readonly force: readonly ForceAct[];
  /** What led to each permanent mark, through everything it rests on. */
  readonly chains: readonly Chain[];
  /** Works, pacts and introductions that were begun where everyone could see it. */
  readonly initiatives: readonly Initiative[];
  /** How widely starting was spread, and how widely chance alone would spread it; null: no starts. */
  readonly leaderfulness: { readonly value: number; readonly byChance: number } | null;
  /** By seat: rounds in which a person's seat was kept by a bot or by silence. */
  readonly stoodIn: readonly (readonly number[])[];
  /** How many events the line stops at after each dusk but the last. */
  readonly stops: readonly number[];
}

/** All that a debrief is made from; stays on the server. */
export interface Whole {
  readonly shared: Shared;
  /** Each seat's own intentions and what followed. */
  readonly meant: readonly (readonly Meant[])[];
  /** What the rules of questions read. */
  readonly story: Story;
  /** Every event as each viewer saw it. */
  readonly moments: Moments;
  readonly company: Company;
  readonly origin: Origin | null;
}

/** One person's debrief. */
export interface Debrief extends Shared {
  /** Whose it is; null for a screen without a seat. */
  readonly seat: Seat | null;
  /** The dusk of another game that this one went on from; null where it began by itself. */
  readonly origin: Origin | null;
  /** This person's own mornings. Nobody else's intentions are here. */
  readonly meant: readonly Meant[];
  /** Seats without a person, and what they went by as far as this viewer saw it. */
  readonly companions: readonly Companion[];
}

/** An introduction that came to nothing was between three people, and stays there. */
export const isPublic = ({ kind, came }: Initiative): boolean =>
  kind !== 'introduction' || came !== null;

function leading(state: State): Shared['leaderfulness'] {
  const value = leaderfulness(state);
  const byChance = leaderfulnessByChance(state);
  return value === null || byChance === null
    ? null
    : { value: short(value), byChance: short(byChance) };
}

/**
 * What a game that is over shares with everyone who was in it.
 * @param placeOf where public events stand, for a game that was watched
 * @param stops how many there are after each dusk
 */
export function sharedOf(
  state: State,
  atDusks: readonly MetricsAtDusk[],
  placeOf: (n: EventNumber) => Place | null = () => null,
  stops: readonly number[] = [],
): Shared {
  const { livedFrom, meals } = provenance(state);
  return {
    rounds: state.livesDusks.length,
    looks: atDusks,
    livedFrom: livedFrom.map((row) => row.map(short)),
    meals: meals.map((meal) => ({
      ...meal,
      from: meal.from.map(short),
      places: {
        water: meal.places.water.map(short),
        grain: meal.places.grain.map(short),
        timber: meal.places.timber.map(short),
      },
    })),
    shifts: shifts(state),
    force: forceActs(state.log),
    chains: chainsOf(state, placeOf),
    initiatives: initiatives(state).filter(isPublic),
    leaderfulness: leading(state),
    stoodIn: stoodInRounds(state),
    stops,
  };
}

/**
 * Measures a whole game.
 * @throws BrokenRecord where the record doesn't lead where it says
 */
export function debriefOf(record: GameRecord): Whole {
  const atDusks: MetricsAtDusk[] = [];
  const watch = new Watch(record.opening, tenuresOf(record));
  let dusks = 0;
  let reason: Reason | null = null;
  const watchDusks = (state: State): void => {
    watch.see(state, reason);
    if (state.livesDusks.length === dusks && atDusks.length > 0) return;
    if (atDusks.length > 0) watch.turn();
    dusks = state.livesDusks.length;
    atDusks.push(metricsAt(state));
  };
  const state = replay(record, record.entries.length, (before, at) => {
    watchDusks(before);
    const entry = record.entries[at];
    reason = entry ? reasonFor(before, entry) : null;
  });
  watchDusks(state);
  const shared = sharedOf(state, atDusks, watch.placeOf, watch.stops());
  const meant = state.homesteads.map(({ seat }) => meantBy(state, seat));
  return {
    shared,
    meant,
    story: storyOf(state, shared, meant),
    moments: watch.moments(),
    company: {
      seats: companionSeats(state),
      characters: state.homesteads.map(({ character }) => character),
      changed: state.tenures.some(({ since }) => since > 0),
      wordsAtEnd: wordsAtEnd(state),
    },
    origin: record.origin ?? null,
  };
}

/** What of it one viewer gets: the shared part, and of what is private only their own. */
export const showTo = (
  { shared, meant, moments, company, origin }: Whole,
  viewer: Viewer,
): Debrief => ({
  ...numberedAnew(shared),
  origin,
  seat: typeof viewer === 'number' ? viewer : null,
  meant: typeof viewer === 'number' ? at(meant, viewer) : [],
  companions: companionsOf(company, moments, viewer),
});

/** What one viewer is asked, with what is known around the game. */
export function askOf(
  whole: Whole,
  viewer: Viewer,
  rarity: Rarity,
  around: Around = NOTHING_AROUND,
): ChosenQuestions {
  const story = { ...whole.story, around };
  return choose(questionsOf(story), circleOf(story), viewer, rarity);
}
