import type { Terms, WorkKind } from '../../shared/model/command.ts';
import type { Ask } from '../../shared/model/event.ts';
import type { AskId, Seat } from '../../shared/model/ids.ts';
import type { Valley, View } from '../../shared/model/view.ts';
import { called } from './called.ts';
import type { Words } from './index.ts';
import type { Values } from './messages.ts';

/** How seats are named to one reader, and what else an event only points at. */
export interface Who {
  /** The reader's own seat; null for one without. */
  readonly me: Seat | null;
  name(seat: Seat): string;
  work(id: number): WorkKind | null;
  terms(pact: number): Terms | null;
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

/** Places for everyone, and "you" for the reader: for dusk and the end. */
export function byPlace(valley: Valley, me: Seat | null, words: Words): Who {
  const place = (seat: Seat) => {
    const homestead = valley.homesteads[seat];
    return homestead === undefined ? words.say('who.someone') : words.placeName(homestead.place);
  };
  return { me, name: place, ...pointers(valley) };
}

/** Places for everyone, nobody is "you": for a screen that all look at. */
export const publicly = (valley: Valley, words: Words): Who => byPlace(valley, null, words);

/** Neighbours by the name they gave or have, everyone else by place, the reader as "you". */
export function toNeighbour(view: View, words: Words): Who {
  const me = view.book?.seat ?? null;
  const places = byPlace(view.valley, me, words);
  return {
    ...places,
    name: (seat) => called(view, seat, words.companionName) || places.name(seat),
    ask: (id) => view.book?.asks.find((ask) => ask.id === id) ?? null,
  };
}

/** Two values for a message: the name of a seat, and whether it is the reader. */
export const named = <R extends string>(role: R, seat: Seat, who: Who): Values => ({
  [role]: who.name(seat),
  [`${role}Is`]: seat === who.me ? 'you' : 'other',
});
