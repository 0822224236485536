import {
  lineAfter,
  lineAtEnd,
  lineOnBreach,
  lineOnDue,
  lineWith,
  REMEMBERED,
  remark,
  replyToAll,
  type Say,
  type Speaker,
  wish,
} from '../bots/index.ts';
import { seededRandom, visibleEvent, visibleState } from '../engine/index.ts';
import { at } from '../model/at.ts';
import type { SeatCommand } from '../model/command.ts';
import type { SpokenLine } from '../model/companions/spokenLine.ts';
import type { Event } from '../model/event.ts';
import type { Seat } from '../model/ids.ts';
import type { State } from '../model/state.ts';

/**
 * Companions’ words in a game: whoever keeps a table, or plays one, asks here for what a companion
 * has to say, and lets its seat say it. What companions decide does not hang on it.
 */

const isRemembered = ({ type }: Event): boolean => (REMEMBERED as readonly string[]).includes(type);

/** A companion and all that it may speak of; null where a person keeps the seat. */
function speakerAt(state: State, seat: Seat): Speaker | null {
  const home = state.homesteads[seat];
  if (home?.keeper !== 'bot' || home.character === null) return null;
  return {
    character: home.character,
    view: visibleState(state, seat),
    heard: state.log
      .filter(isRemembered)
      .flatMap((event) => visibleEvent(state, event, seat) ?? []),
    saidToday: state.said.flatMap(({ round, line }) =>
      round === state.round && line !== undefined ? [line] : [],
    ),
    random: seededRandom(state.seed, state.round),
  };
}

const isPerson = (state: State, seat: Seat | undefined): boolean =>
  seat !== undefined && at(state.homesteads, seat).keeper === 'person';

/** Is a command addressed to a person? Of all others nobody hears, and most commands are others. */
function isToPerson(state: State, command: SeatCommand): boolean {
  if ('ask' in command) return isPerson(state, state.asks.get(command.ask)?.from);
  return 'to' in command && command.to !== null && isPerson(state, command.to);
}

const from =
  <A extends readonly unknown[]>(line: (speaker: Speaker, ...about: A) => Say | null) =>
  (state: State, seat: Seat, ...about: A): Say | null => {
    const speaker = speakerAt(state, seat);
    return speaker && line(speaker, ...about);
  };

/** What a companion says along with a command that it is about to give; null for nothing. */
export const sayWith = (state: State, seat: Seat, command: SeatCommand): Say | null =>
  isToPerson(state, command) ? lineAlong(state, seat, command) : null;
const lineAlong = from((speaker, command: SeatCommand) => lineWith(speaker, command));

/** What it says before it begins something great; null where it just begins. */
export const sayBefore = (state: State, seat: Seat, command: SeatCommand): Say | null =>
  command.type === 'call' || command.type === 'propose' ? wished(state, seat, command) : null;
const wished = from((speaker, command: SeatCommand) => wish(speaker, command));

/** What it has to say of the day to everyone, or of what falls due to one; null for nothing. */
export const sayOfDay = from(
  (speaker) => lineOnDue(speaker) ?? lineOnBreach(speaker) ?? remark(speaker),
);

/** How often somebody answers what a person says to everyone. */
const ANSWERED = 0.75;

/**
 * Of the companions beside a person who has just said something to everyone, one answers, or nobody
 * does: a choir would be worse than silence. Null where nobody does, and for any other event.
 */
export function answerToAll(
  state: State,
  event: Event,
): { readonly seat: Seat; readonly line: Say } | null {
  if (event.type !== 'said' || event.to !== null || !isPerson(state, event.from)) return null;
  const random = seededRandom(state.seed, state.round);
  if (random('answers', event.n) >= ANSWERED) return null;
  const turn = ({ seat }: { readonly seat: Seat }) => random(`answers ${event.n}`, seat);
  for (const { seat } of state.homesteads.toSorted((a, b) => turn(a) - turn(b))) {
    const speaker = speakerAt(state, seat);
    const line = speaker && replyToAll(speaker, event.from, event.phrase);
    if (line) return { seat, line };
  }
  return null;
}

/** What it says of something that has just been done to it; null for nothing. */
export function sayAfter(state: State, seat: Seat, event: Event): Say | null {
  const speaker = speakerAt(state, seat);
  const seen = speaker && visibleEvent(state, event, seat);
  return speaker && seen && lineAfter(speaker, seen);
}

/**
 * What each companion would still say of what broke at the last dusk: nobody can speak any more.
 * @returns by seat; null for a person's, and where nothing broke that a companion would speak of
 */
export function wordsAtEnd(state: State): (SpokenLine | null)[] {
  const said: SpokenLine[] = [];
  return state.homesteads.map(({ seat }) => {
    const speaker = speakerAt(state, seat);
    const line = speaker && lineAtEnd({ ...speaker, saidToday: [...speaker.saidToday, ...said] });
    if (!line?.line) return null;
    said.push(line.line);
    return line.line;
  });
}
