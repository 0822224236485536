import { at } from '../../model/at.ts';
import type { Character } from '../../model/command.ts';
import type { Why } from '../../model/companions/botReason.ts';
import type { SpokenLine } from '../../model/companions/spokenLine.ts';
import type { Seat } from '../../model/ids.ts';
import type { State } from '../../model/state.ts';
import type { Viewer } from '../../model/view.ts';
import { type Moments, toldTo } from './moments.ts';

/** How often a companion acted for one reason, as far as a viewer saw its acts. */
interface Habit {
  readonly why: Why;
  readonly times: number;
}

/** A seat that a bot had from the start, and the rules that it followed. */
export interface Companion {
  readonly seat: Seat;
  /** Told where one person played among companions; else null, since a bot may stand in for someone. */
  readonly character: Character | null;
  /** The most frequent first. */
  readonly habits: readonly Habit[];
  /** What it says of a promise or a pact that the one person broke at the last dusk; null for nothing. */
  readonly lastWord: SpokenLine | null;
}

/** Who sat at a table as a companion; stays on the server. */
export interface Company {
  readonly seats: readonly Seat[];
  /** By seat, at the end. */
  readonly characters: readonly (Character | null)[];
  /** Did a seat change hands? Then nobody played alone. */
  readonly changed: boolean;
  /** By seat: see `wordsAtEnd`. */
  readonly wordsAtEnd: readonly (SpokenLine | null)[];
}

/** Seats that were companions' from beginning to end, in valley order. */
export function companionSeats({ log, homesteads }: Pick<State, 'log' | 'homesteads'>): Seat[] {
  const changed = new Set(log.flatMap((event) => (event.type === 'occupied' ? [event.seat] : [])));
  return homesteads.flatMap(({ keeper, seat }) =>
    keeper === 'bot' && !changed.has(seat) ? [seat] : [],
  );
}

/**
 * What companions went by, as one viewer may know it: why they did what this viewer saw. Where one
 * person played alone, nobody's matters are among the rest, and all of it is told.
 */
export function companionsOf(
  { seats, characters, changed, wordsAtEnd }: Company,
  moments: Moments,
  viewer: Viewer,
): Companion[] {
  const alone = !changed && seats.length >= characters.length - 1;
  const counts = new Map(seats.map((seat) => [seat, new Map<Why, number>()]));
  for (const one of moments.rounds.flat()) {
    const reason = alone ? one.reason : (toldTo(one, viewer)?.reason ?? null);
    const habits = reason === null ? undefined : counts.get(reason.seat);
    if (reason !== null) habits?.set(reason.why, (habits.get(reason.why) ?? 0) + 1);
  }
  return [...counts].map(([seat, habits]) => ({
    seat,
    character: alone ? at(characters, seat) : null,
    habits: [...habits].map(([why, times]) => ({ why, times })).sort((a, b) => b.times - a.times),
    lastWord: alone ? at(wordsAtEnd, seat) : null,
  }));
}

/**
 * Rounds in which a seat that was a person's was kept by a bot or by silence, by seat: its hands at
 * the spring were nobody's choice.
 */
export function stoodInRounds({ log, homesteads }: Pick<State, 'log' | 'homesteads'>): number[][] {
  const companions = new Set(companionSeats({ log, homesteads }));
  const rounds: number[][] = homesteads.map(() => []);
  for (const event of log)
    if (event.type === 'drew')
      event.chosen.forEach((chosen, seat) => {
        if (!chosen && !companions.has(seat)) rounds[seat]?.push(event.round);
      });
  return rounds;
}
