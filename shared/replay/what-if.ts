import { isRefusal, start, step, witness } from '../engine/index.ts';
import type { SeatCommand } from '../model/command.ts';
import type { Event } from '../model/event.ts';
import type { EventNumber, Seat } from '../model/ids.ts';
import type { Entry, GameRecord } from '../model/record.ts';
import type { State } from '../model/state.ts';
import type { SeenEvent } from '../model/view.ts';
import { Ids } from './ids.ts';
import { BrokenRecord, commandOf } from './index.ts';

/** An act that a game can be played again without. */
export interface Act {
  /** Which entry of the record it was. */
  readonly at: number;
  readonly kind: 'fence' | 'sever' | 'press' | 'call' | 'propose';
  readonly seat: Seat;
  /** Whom it was done to; null where it was to nobody alone. */
  readonly other: Seat | null;
  readonly round: number;
  readonly n: EventNumber;
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

function actOf({ by, command }: Entry, at: number, events: readonly Event[]): Act | null {
  const [event] = events;
  if (by === 'house' || event === undefined) return null;
  const { n, round } = event;
  switch (command.type) {
    case 'fence':
    case 'call':
    case 'propose':
      return { at, kind: command.type, seat: by, other: null, round, n };
    case 'sever':
    case 'press':
      return { at, kind: command.type, seat: by, other: command.to, round, n };
    default:
      return null;
  }
}

/** Does a recorded entry again. Throws where it is refused. */
function did(state: State, entry: Entry, at: number): readonly Event[] {
  const events = step(state, commandOf(entry));
  if (isRefusal(events)) throw new BrokenRecord(at, `is refused now: ${events.refused}`);
  return events;
}

/** Every act that can be taken out, oldest first: those over others, and those that called others. */
export function actsOf(record: GameRecord): Act[] {
  const state = start(record.opening);
  return record.entries.flatMap((entry, at) => actOf(entry, at, did(state, entry, at)) ?? []);
}

/** What the seats and everyone saw of something that was done. */
function seenBy(state: State, events: readonly Event[]): (SeenEvent | null)[] {
  const viewers = [...state.homesteads.map(({ seat }) => seat), 'public' as const];
  return viewers.map((viewer) => {
    for (const event of events) {
      const seen = witness(state, event, viewer);
      if (seen !== null) return seen;
    }
    return null;
  });
}

/**
 * Plays a game again without one of its entries, everyone else asking for just what they asked for.
 * It says what the same acts would have met, and not what people would have done.
 * @param at the entry that is left out
 * @param see looks at the other world as each dusk has fallen there
 */
export function playWithout(
  { opening, entries }: GameRecord,
  at: number,
  see: (state: State) => void = () => {},
): { state: State; impossible: Impossible[] } {
  const first = start(opening);
  const second = start(opening);
  const ids = new Ids();
  const impossible: Impossible[] = [];
  entries.forEach((entry, index) => {
    const { round, phase } = first;
    const events = did(first, entry, index);
    if (index === at) return;
    const asked = ids.translate(commandOf(entry));
    const done = asked === null ? null : step(second, asked);
    if (done !== null && !isRefusal(done)) ids.pair(events, done);
    else if (entry.by !== 'house' && !IDLE.has(entry.command.type as SeatCommand['type']))
      impossible.push({ round, by: entry.by, seen: seenBy(first, events) });
    if (phase === 'day' && second.phase === 'dusk') see(second);
  });
  return { state: second, impossible };
}
