import type { Ask } from '../../../shared/model/agreements/ask.ts';
import type { Terms, WorkKind } from '../../../shared/model/command.ts';
import type { AskId, PactId, Seat, WorkId } from '../../../shared/model/ids.ts';
import type { Valley, View } from '../../../shared/model/view.ts';
// A circle by type: a sentence is said with the words that say it.
import type { Words } from '../createWords.ts';
import type { Values } from '../messages/messages.ts';
import { homesteadLabels } from './homesteadLabel.ts';

/** How seats are named to one reader, and what else an event only points at. */
export interface Who {
  /** The reader's own seat; null for one without. */
  readonly me: Seat | null;
  /** In full: "Ben · Sedge Hollow", or the place alone where the debrief goes by places. */
  name(seat: Seat): string;
  /** The same where room is short: "Ben". */
  short(seat: Seat): string;
  work(id: WorkId): WorkKind | null;
  terms(pact: PactId): Terms | null;
  /** An open ask, where the reader is one of those whom it concerns. */
  ask(id: AskId): Ask | null;
}

function pointers(valley: Valley): Pick<Who, 'work' | 'terms' | 'ask'> {
  return {
    work: (id) => valley.works.find((work) => work.id === id)?.kind ?? null,
    terms: (id) => valley.pacts.find((pact) => pact.id === id)?.terms ?? null,
    ask: () => null,
  };
}

/**
 * The one label of each homestead, and "you" for the reader: for all that is said while a game is played,
 * and at its end.
 * @param me the reader's seat; null for a screen that all look at
 */
export function byLabel(valley: Valley, me: Seat | null, words: Words): Who {
  const labels = homesteadLabels(valley, words);
  const someone = words.say('who.someone');
  return {
    me,
    name: (seat) => labels[seat]?.full ?? someone,
    short: (seat) => labels[seat]?.short ?? someone,
    ...pointers(valley),
  };
}

/** Places for everyone, and "you" for the reader: for the debrief. */
export function byPlace(valley: Valley, me: Seat | null, words: Words): Who {
  const place = (seat: Seat) => {
    const homestead = valley.homesteads[seat];
    return homestead === undefined ? words.say('who.someone') : words.placeName(homestead.place);
  };
  return { me, name: place, short: place, ...pointers(valley) };
}

/** Places for everyone, nobody is "you": for a debrief that all look at. */
export const publicly = (valley: Valley, words: Words): Who => byPlace(valley, null, words);

/**
 * Does a debrief go by places? Roles are put down where people look at each other. Beside companions alone
 * there is nobody to spare: homesteads keep the labels that they had while it was played.
 */
export const goesByPlaces = (valley: Pick<Valley, 'homesteads'>): boolean =>
  valley.homesteads.filter(({ companion }) => companion === null).length > 1;

/**
 * For the debrief: places for everyone, or labels as before (see `goesByPlaces`).
 * @param me as in `byLabel`
 */
export const afterGame = (valley: Valley, me: Seat | null, words: Words): Who =>
  goesByPlaces(valley) ? byPlace(valley, me, words) : byLabel(valley, me, words);

/** As `byLabel`, for one who plays, or leads: open asks can be pointed at too. */
export function toNeighbour(view: View, words: Words): Who {
  return {
    ...byLabel(view.valley, view.book?.seat ?? null, words),
    ask: (id) => view.book?.asks.find((ask) => ask.id === id) ?? null,
  };
}

/** Two values for a message: the name of a seat, and whether it is the reader. */
export const named = <R extends string>(role: R, seat: Seat, who: Who): Values => ({
  [role]: who.name(seat),
  [`${role}Is`]: seat === who.me ? 'you' : 'other',
});
