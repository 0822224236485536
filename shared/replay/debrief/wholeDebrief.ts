import { at } from '../../model/at.ts';
import type { Seat } from '../../model/ids.ts';
import type { GameRecord, Origin } from '../../model/record.ts';
import type { State } from '../../model/state.ts';
import type { Viewer } from '../../model/view.ts';
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
import { type Reason, reasonFor } from '../reasons.ts';
import { replay, tenuresOf } from '../replayRecord.ts';
import { wordsAtEnd } from '../speaking.ts';
import { type Companion, type Company, companionSeats, companionsOf } from './companionHabits.ts';
import { type Meant, meantBy } from './meantAndDone.ts';
import { type MetricsAtDusk, metricsAt } from './metricsAtDusk.ts';
import { type Moments, Watch } from './moments.ts';
import { type Shared, sharedOf } from './sharedDebrief.ts';
import { numberedAnew } from './toldNumbers.ts';

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
