import { isRefusal, start, step, visibleEvent } from '../engine/index.ts';
import type { Ask } from '../model/agreements/ask.ts';
import type { SeatCommand } from '../model/command.ts';
import {
  type ActCommand,
  type ActKind,
  commandFactsOf,
  isAct,
  isOwnAct,
} from '../model/commandFacts.ts';
import type { Event } from '../model/event.ts';
import type { EventNumber, Seat } from '../model/ids.ts';
import type { Entry, GameRecord } from '../model/record.ts';
import type { State, Tenure } from '../model/state.ts';
import type { SeenEvent } from '../model/view.ts';
import { Renumbering } from './otherGameNumbers.ts';
import { BrokenRecord, commandOf, tenuresOf } from './replayRecord.ts';

/** An act that a game can be played again without, or with another in its place. */
export interface Act {
  /** Which entry of the record it was. */
  readonly at: number;
  readonly kind: ActKind;
  readonly seat: Seat;
  /** Whom it was done to; null where it was to nobody alone. */
  readonly other: Seat | null;
  readonly round: number;
  readonly n: EventNumber;
  /** What stays of it for good, counted from the valley's first permanent mark. */
  readonly marks: readonly number[];
}

/** Something that was done once and can't be done in the other world. */
export interface Impossible {
  readonly round: number;
  readonly by: Seat;
  /** What each seat saw of it when it was done, and last, what everyone did; null for nothing. */
  readonly seen: readonly (SeenEvent | null)[];
}

/** Does it change nothing by itself? Then nothing is lost where it can't be done. */
const isIdle = ({ type }: SeatCommand): boolean => commandFactsOf(type).idle;

/** What a command answers, as it stands open before; null where it answers nothing. */
export const askOf = (before: State, command: SeatCommand): Ask | null =>
  'ask' in command ? (before.asks.get(command.ask) ?? null) : null;

/** Whom an act was done to; null where it was nobody alone. */
const otherOf = (act: ActCommand, ask: Ask | null): Seat | null =>
  'to' in act ? act.to : (ask?.from ?? null);

/** Does a recorded entry again. Throws where it is refused. */
function did(state: State, entry: Entry, at: number): readonly Event[] {
  const events = step(state, commandOf(entry));
  if (isRefusal(events)) throw new BrokenRecord(at, `is refused now: ${events.refused}`);
  return events;
}

/** An act that a seat did. */
export interface ActEntry {
  readonly by: Seat;
  readonly command: ActCommand;
}

/**
 * Reads acts off a record, oldest first.
 * @param wanted those that everyone saw, or also those that are their own seat's alone to look at
 * @param more what else is told of each, from the state just before it
 */
export function readActs<X extends object>(
  record: GameRecord,
  wanted: 'public' | 'all',
  more: (before: State, entry: ActEntry) => X,
): (Act & X)[] {
  const state = start(record.opening);
  return record.entries.flatMap((entry, at) => {
    const { round } = state;
    const act = actOf(entry, wanted);
    const told = act && { ...knownOf(state, act), ...more(state, act) };
    const first = state.permanent.length;
    const [event] = did(state, entry, at);
    if (told === null || event === undefined) return [];
    const marks = state.permanent.slice(first).map((_, i) => first + i);
    return [{ ...told, at, round, n: event.n, marks }];
  });
}

/** An entry as an act; null where it is none of those that are wanted. */
function actOf({ by, command }: Entry, wanted: 'public' | 'all'): ActEntry | null {
  if (by === 'system') return null;
  // A record's entry is a seat's command wherever it is not the system's.
  const asked = command as SeatCommand;
  if (!isAct(asked) || (wanted === 'public' && isOwnAct(asked.type))) return null;
  return { by, command: asked };
}

/** What is known of an act before it is done. */
const knownOf = (before: State, { by, command }: ActEntry) => ({
  kind: command.type,
  seat: by,
  other: otherOf(command, askOf(before, command)),
});

/** Every act that everyone saw and that can be taken out, oldest first. */
export const actsOf = (record: GameRecord): Act[] => readActs(record, 'public', () => ({}));

/** What the seats and everyone saw of something that was done. */
function seenBy(
  state: State,
  events: readonly Event[],
  tenures?: readonly Tenure[],
): (SeenEvent | null)[] {
  const viewers = [...state.homesteads.map(({ seat }) => seat), 'public' as const];
  return viewers.map((viewer) => {
    for (const event of events) {
      const seen = visibleEvent(state, event, viewer, tenures);
      if (seen !== null) return seen;
    }
    return null;
  });
}

/**
 * Plays a game again with another act in place of one of its entries, everyone else asking for just
 * what they asked for. It says what the same acts would have met, and not what people would have done.
 * @param at the entry that is left out
 * @param instead what its seat does there; null for nothing
 * @param see looks at the other world as each dusk has fallen there
 * @throws RangeError where that seat could not have done so
 */
export function playInstead(
  record: GameRecord,
  at: number,
  instead: SeatCommand | null,
  see: (state: State) => void = () => {},
): { state: State; impossible: Impossible[] } {
  const { opening, entries } = record;
  const tenures = tenuresOf(record);
  const first = start(opening);
  const second = start(opening);
  const ids = new Renumbering();
  const impossible: Impossible[] = [];
  entries.forEach((entry, index) => {
    const { round, phase } = first;
    const events = did(first, entry, index);
    if (index === at) {
      // Up to here both worlds are the same, numbers and all.
      if (instead !== null) ids.pair(events, doneInstead(second, entry, instead));
      return;
    }
    const asked = ids.translate(commandOf(entry), first, second);
    const done = asked === null ? null : step(second, asked);
    if (done !== null && !isRefusal(done)) ids.pair(events, done);
    else if (entry.by !== 'system' && !isIdle(entry.command as SeatCommand))
      impossible.push({ round, by: entry.by, seen: seenBy(first, events, tenures) });
    if (phase === 'day' && second.phase === 'dusk') see(second);
  });
  return { state: second, impossible };
}

function doneInstead(second: State, { by }: Entry, command: SeatCommand): readonly Event[] {
  const done = by === 'system' ? null : step(second, { by, command });
  if (done === null || isRefusal(done)) throw new RangeError('that could not have been done');
  return done;
}

/** Plays a game again without one of its entries. */
export const playWithout = (
  record: GameRecord,
  at: number,
  see?: (state: State) => void,
): ReturnType<typeof playInstead> => playInstead(record, at, null, see);
