import { isRefusal, start, step, visibleEvent } from '../engine/index.ts';
import type { SeatCommand } from '../model/command.ts';
import type { Ask, Event } from '../model/event.ts';
import type { EventNumber, Seat } from '../model/ids.ts';
import type { Entry, GameRecord } from '../model/record.ts';
import type { State } from '../model/state.ts';
import type { SeenEvent } from '../model/view.ts';
import { BrokenRecord, commandOf } from './index.ts';
import { Renumbering } from './renumber.ts';

/** Acts that everyone saw: those over others, how they were answered, and those that called others. */
export const PUBLIC_ACTS = [
  'fence',
  'sever',
  'press',
  'yield',
  'refuse',
  'call',
  'propose',
] as const;
/** Acts that only a seat itself may look at: its hands, and what it turned down. */
export const OWN_ACTS = ['allocate', 'decline'] as const;
export type ActKind = (typeof PUBLIC_ACTS)[number] | (typeof OWN_ACTS)[number];

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

/** Answers that change nothing by themselves: nothing is lost where they can't be given. */
const IDLE: ReadonlySet<SeatCommand['type']> = new Set([
  'ready',
  'intend',
  'decline',
  'withdraw',
  'refuse',
  'unpledge',
  'say',
]);

/** What a command answers, as it stands open before; null where it answers nothing. */
export const askOf = (before: State, command: SeatCommand): Ask | null =>
  'ask' in command ? (before.asks.get(command.ask) ?? null) : null;

/** Whom a command was done to; null where it was nobody alone. */
function otherOf(command: SeatCommand, ask: Ask | null): Seat | null {
  if (command.type === 'sever' || command.type === 'press') return command.to;
  return ask?.from ?? null;
}

const isKind = (type: SeatCommand['type'], kinds: readonly ActKind[]): type is ActKind =>
  (kinds as readonly string[]).includes(type);

/** Does a recorded entry again. Throws where it is refused. */
function did(state: State, entry: Entry, at: number): readonly Event[] {
  const events = step(state, commandOf(entry));
  if (isRefusal(events)) throw new BrokenRecord(at, `is refused now: ${events.refused}`);
  return events;
}

/** An entry that a seat made. */
export interface SeatEntry {
  readonly by: Seat;
  readonly command: SeatCommand;
}

/**
 * Reads acts of some kinds off a record, oldest first.
 * @param more what else is told of each, from the state just before it
 */
export function readActs<X extends object>(
  record: GameRecord,
  kinds: readonly ActKind[],
  more: (before: State, entry: SeatEntry) => X,
): (Act & X)[] {
  const state = start(record.opening);
  return record.entries.flatMap((entry, at) => {
    const { round } = state;
    const known = entry.by === 'house' ? null : knownOf(state, entry as SeatEntry, kinds);
    const told = known && more(state, entry as SeatEntry);
    const first = state.permanent.length;
    const [event] = did(state, entry, at);
    if (known === null || told === null || event === undefined) return [];
    const marks = state.permanent.slice(first).map((_, i) => first + i);
    return [{ ...known, ...told, at, round, n: event.n, marks }];
  });
}

/** What is known of an act before it is done; null where it is of none of these kinds. */
function knownOf(before: State, { by, command }: SeatEntry, kinds: readonly ActKind[]) {
  if (!isKind(command.type, kinds)) return null;
  return { kind: command.type, seat: by, other: otherOf(command, askOf(before, command)) };
}

/** Every act that everyone saw and that can be taken out, oldest first. */
export const actsOf = (record: GameRecord): Act[] => readActs(record, PUBLIC_ACTS, () => ({}));

/** What the seats and everyone saw of something that was done. */
function seenBy(state: State, events: readonly Event[]): (SeenEvent | null)[] {
  const viewers = [...state.homesteads.map(({ seat }) => seat), 'public' as const];
  return viewers.map((viewer) => {
    for (const event of events) {
      const seen = visibleEvent(state, event, viewer);
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
  { opening, entries }: GameRecord,
  at: number,
  instead: SeatCommand | null,
  see: (state: State) => void = () => {},
): { state: State; impossible: Impossible[] } {
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
    const asked = ids.translate(commandOf(entry));
    const done = asked === null ? null : step(second, asked);
    if (done !== null && !isRefusal(done)) ids.pair(events, done);
    else if (entry.by !== 'house' && !IDLE.has(entry.command.type as SeatCommand['type']))
      impossible.push({ round, by: entry.by, seen: seenBy(first, events) });
    if (phase === 'day' && second.phase === 'dusk') see(second);
  });
  return { state: second, impossible };
}

function doneInstead(second: State, { by }: Entry, command: SeatCommand): readonly Event[] {
  const done = by === 'house' ? null : step(second, { by, command });
  if (done === null || isRefusal(done)) throw new RangeError('that could not have been done');
  return done;
}

/** Plays a game again without one of its entries. */
export const playWithout = (
  record: GameRecord,
  at: number,
  see?: (state: State) => void,
): ReturnType<typeof playInstead> => playInstead(record, at, null, see);
