import type { Seat } from '../../../shared/model/ids.ts';
import type { ClockView } from '../../../shared/model/wire/wire.ts';

/** Who is at a table, and its clock: what a facilitator sees of a table that is played elsewhere too. */
export interface Presence {
  readonly anyoneHere: boolean;
  isHere(seat: Seat): boolean;
  /** Since when this seat's person is away, on `performance.now()`; null where here, or never. */
  goneSince(seat: Seat): number | null;
  /** How many people the first morning's clock waits for, who read the card before it. */
  readonly reading: number;
  readonly clock: { readonly turns: number; view(): ClockView };
}

/** The same as it is told to another process, whose clock is not this one's. */
export interface PresenceTold {
  readonly here: readonly number[];
  /** Milliseconds for which a seat's person has been away. */
  readonly gone: readonly (readonly [seat: Seat, milliseconds: number])[];
  readonly reading: number;
  readonly turns: number;
  readonly clock: ClockView;
}

/**
 * Puts presence in words for another process: spans in milliseconds, since its clock is not this one's.
 * @param now on `performance.now()`
 */
export function tellable(presence: Presence, seats: number, now: number): PresenceTold {
  const all = Array.from({ length: seats }, (_, seat) => seat);
  return {
    here: all.filter((seat) => presence.isHere(seat)),
    gone: all.flatMap((seat) => {
      const since = presence.goneSince(seat);
      return since === null ? [] : [[seat, Math.round(now - since)] as const];
    }),
    reading: presence.reading,
    turns: presence.clock.turns,
    clock: presence.clock.view(),
  };
}

/** What tells one state of presence from another, without what time alone changes. */
export const keyOf = ({ here, gone, reading, turns }: PresenceTold): string =>
  JSON.stringify([here, gone.map(([seat]) => seat), reading, turns]);

/**
 * Who is there, as another process has told it.
 * @param heard when it was heard, on `performance.now()`: its time runs on from there
 */
export function heardOf(
  { here, gone, reading, turns, clock }: PresenceTold,
  heard: number,
): Presence {
  const since = new Map(gone.map(([seat, milliseconds]) => [seat, heard - milliseconds]));
  const runs = here.length > 0 && !clock.paused;
  return {
    anyoneHere: here.length > 0,
    isHere: (seat) => here.includes(seat),
    goneSince: (seat) => since.get(seat) ?? null,
    reading,
    clock: {
      turns,
      view() {
        const run = runs ? performance.now() - heard : 0;
        return { ...clock, left: Math.max(0, Math.round(clock.left - run)) };
      },
    },
  };
}
