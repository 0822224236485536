import { options, project } from '../../shared/engine/index.ts';
import { STAGES } from '../../shared/model/mirrored.ts';
import type { LobbyPerson } from '../../shared/model/wire.ts';
import type { Attendance } from '../attendance.ts';
import { publicly } from '../numbers.ts';
import type { Table } from '../Table.ts';
import { type Mirror, type MirrorBook, newBook } from './shape.ts';
import { match, writeBook, writeValley } from './write.ts';

/** A table as its room shows it. */
export interface Shown {
  readonly table: Table;
  readonly attendance: Attendance;
  readonly address: string;
  /** Seats whose screens are connected: nobody looks at the other books. */
  readonly watching: Iterable<number>;
}

/** Brings the room's state up to what the table is now. */
export function show(mirror: Mirror, { table, attendance, address, watching }: Shown): void {
  mirror.stage = STAGES.indexOf(table.stage);
  mirror.code = table.code;
  mirror.address = address;
  mirror.seats = table.settings.seats;
  mirror.afterwards = table.afterwards === null ? '' : JSON.stringify(table.afterwards);
  showPeople(mirror, table, attendance);
  showClock(mirror, attendance, false);
  const { state } = table;
  if (state === null) return;
  writeValley(mirror.valley, publicly(state, project(state, 'public').valley));
  for (const seat of watching) {
    const { book } = project(state, seat);
    if (book) writeBook(bookOf(mirror, seat), book, options(state, seat));
  }
}

/** The one book of a seat: made once and never replaced. */
export function bookOf(mirror: Mirror, seat: number): MirrorBook {
  const known = mirror.books.get(String(seat));
  if (known) return known;
  const book = newBook();
  book.seat = seat;
  mirror.books.set(String(seat), book);
  return book;
}

/** Names are for those who wait together; once the game begins they are for neighbours. */
function showPeople(mirror: Mirror, table: Table, attendance: Attendance): void {
  const waiting = table.state === null;
  for (const { seat } of table.people) bookOf(mirror, seat).mayStart = waiting && seat === 0;
  const people = waiting ? table.people : [];
  match(
    mirror.people,
    people.map(({ seat, nickname }) => {
      const person: LobbyPerson = { seat, nickname, here: attendance.isHere(seat) };
      return [String(seat), JSON.stringify(person)] as const;
    }),
  );
}

const shownTurns = new WeakMap<Mirror, number>();

/**
 * Time is told when it begins, stops or goes on; between, every screen counts by itself.
 * @param anew tells it once more, for a screen that has just come
 */
export function showClock(mirror: Mirror, { clock }: Attendance, anew: boolean): void {
  if (!anew && shownTurns.get(mirror) === clock.turns) return;
  shownTurns.set(mirror, clock.turns);
  const { seconds, left, paused } = clock.view();
  if (seconds === 0 && mirror.clock.seconds === 0) return;
  mirror.clock.seconds = seconds;
  mirror.clock.left = left;
  mirror.clock.paused = paused;
  mirror.clock.writing = (mirror.clock.writing + 1) % 256;
}
