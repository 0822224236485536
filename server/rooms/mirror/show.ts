import { options, visibleState } from '../../../shared/engine/index.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import { namedTable } from '../../../shared/model/namedTable.ts';
import type { Reason } from '../../../shared/model/refusal.ts';
import type { Options, Viewer } from '../../../shared/model/view.ts';
import {
  HELDS,
  type Mirrored,
  type MirroredClock,
  NO_SEAT,
  TABLE_STAGES,
} from '../../../shared/model/wire/mirrored.ts';
import type {
  LobbyPerson,
  NameTongue,
  TableSession,
  TableTalk,
} from '../../../shared/model/wire/wire.ts';
import { openedMark } from '../../debrief/confidedNotes.ts';
import { joinAddress } from '../../session/joinAddress.ts';
import type { LiveSession } from '../../session/LiveSession.ts';
import { gameOf, mannerAt } from '../../session/sessionGames.ts';
import { languageOf } from '../../session/sessionMemory.ts';
import { noteFor } from '../../session/sessionNotes.ts';
import { askedOf } from '../../session/talk/askingActs.ts';
import { isUnread, knownPeople } from '../../session/unreadNames.ts';
import { companionsIn } from '../../table/opening.ts';
import { TALK } from '../../table/pause.ts';
import type { Attendance } from '../../table/seating/attendance.ts';
import { openersSeat } from '../../table/seating/chairs.ts';
import type { Table } from '../../table/Table.ts';
import type { Person } from '../../table/tableRecord.ts';
import { publicly } from '../visibleNumbers.ts';
import { maskHidden } from './maskHidden.ts';
import { maskNames } from './maskNames.ts';
import { type Mirror, type MirrorBook, newBook } from './shape.ts';
import { shownDependence } from './shownDependence.ts';
import { match, put, writeBook, writeScenario, writeValley } from './write.ts';

/** A table as its room shows it. */
export interface ShownTable {
  readonly table: Table;
  readonly attendance: Attendance;
  /** The session that it belongs to. */
  readonly session: LiveSession | null;
  /** Where phones may find this server, the likeliest first. */
  readonly addresses: readonly string[];
  /** Whose books may have changed, and are looked at. */
  readonly readers: ReadonlySet<Viewer>;
}

/** Plain parts of the room's state that play changes. */
type OfPlay = 'stage' | 'waits' | 'seats';
/** Plain parts that are written by themselves. */
type ShownBelow = 'companions' | 'tongues' | 'dependence' | 'talk' | 'talked';

/** Brings the room's state up to what the table is now. */
export function show(mirror: Mirror, shown: ShownTable): void {
  const { table, session } = shown;
  const { led } = table.settings;
  put<Omit<Mirrored, OfPlay | ShownBelow>>(mirror, {
    code: table.code,
    address: joinAddress(session, shown.addresses),
    session: session && led ? sessionOf(session, table) : '',
    afterwards: table.afterwards === null ? '' : JSON.stringify(table.afterwards),
  });
  if (session) showTalk(mirror, session, table);
  showPeople(mirror, shown);
  showPlay(mirror, shown);
}

/** The same where nothing but play went on: nobody came, went or was moved, and no session changed. */
export function showPlay(mirror: Mirror, shown: ShownTable): void {
  const { table, attendance, session, readers } = shown;
  put<Pick<Mirrored, OfPlay>>(mirror, {
    stage: TABLE_STAGES.indexOf(table.stage),
    waits: table.waits,
    seats: table.state?.homesteads.length ?? table.settings.seats,
  });
  showClock(mirror, attendance, false);
  for (const viewer of readers) showStanding(mirror, shown, viewer);
  const { state, hidden } = table;
  if (state === null) {
    writeScenario(mirror.valley, table.settings.scenario);
    return;
  }
  mirror.dependence = shownDependence(state, session, table.settings.led?.table ?? 0);
  const { valley: seen } = visibleState(state, 'public');
  const valley = maskNames(publicly(state, seen), knownPeople(table, session));
  writeValley(mirror.valley, { ...valley, said: maskHidden(state, hidden, valley.said) });
  for (const viewer of readers) {
    const { book } = visibleState(state, viewer);
    if (viewer === 'public' || book === null) continue;
    const may = typeof viewer === 'number' ? optionsOf(table, viewer) : {};
    const said = maskHidden(state, hidden, book.said);
    writeBook(bookOf(mirror, viewer), { ...book, said }, may);
  }
}

/** Shows where a debrief that is led looks now, and nothing else: it may turn many times a minute. */
export function showTalk(mirror: Mirror, session: LiveSession, table: Table): void {
  const looked = session.talkFor(table);
  const talk: TableTalk | null = looked && {
    ...looked,
    opened: openedMark(table, session.memory),
    closing: session.closing,
  };
  mirror.talk = talk === null ? '' : JSON.stringify(talk);
  mirror.talked = session.memory.talked;
}

/** What the facilitator did to a seat, and says to it. */
function showStanding(mirror: Mirror, { table, session }: ShownTable, viewer: Viewer): void {
  if (typeof viewer !== 'number') return;
  const book = bookOf(mirror, viewer);
  const person = table.person(viewer);
  const note =
    session && noteFor(session.memory, table.settings.led?.table ?? 0, person?.id ?? null);
  book.note = note ? JSON.stringify(note) : '';
  const asked = session?.isNow(table.code) ? askedOf(session.memory, table, viewer) : null;
  book.asked = asked ? JSON.stringify(asked) : '';
  book.held = HELDS.indexOf(person ? heldOf(person) : null);
  book.unread = person && session && isUnread(person, session.memory) ? person.nickname : '';
}

/** Why a person may not act yet. */
export function heldOf({ late, held }: Person): (typeof HELDS)[number] {
  if (held) return 'lead';
  return late ? 'dawn' : null;
}

/** What a seat may do now: nothing while it is not its person's, and only talk in a pause. */
function optionsOf(table: Table, seat: Seat): Options {
  if (table.state === null) return {};
  const may = options(table.state, seat);
  const person = table.person(seat);
  if (person !== null && heldOf(person) !== null) return closed(may, () => 'not-yours');
  return table.paused ? closed(may, (act, why) => why ?? (act === TALK ? null : 'paused')) : may;
}

const closed = (may: Options, why: (act: string, why: Reason | null) => Reason | null): Options =>
  Object.fromEntries(Object.entries(may).map(([act, before]) => [act, why(act, before)]));

function sessionOf(session: LiveSession, at: Table): string {
  const { title, titleLanguage } = session.memory.opened;
  const { game, place: table, tables, manner } = gameOf(session.memory, at.code);
  const rehearsal = session.isRehearsal;
  const { shut } = session.memory.arranged;
  const about: TableSession = {
    code: session.code,
    title,
    titleLanguage,
    language: languageOf(session.memory),
    ...namedTable(table, session.memory.names),
    tables,
    game,
    manner: mannerAt(at, manner),
    rehearsal,
    shut,
  };
  return JSON.stringify(about);
}

/** The one book of a seat, or of the facilitator: made once and never replaced. */
export function bookOf(mirror: Mirror, viewer: Seat | 'facilitator'): MirrorBook {
  const known = mirror.books.get(String(viewer));
  if (known) return known;
  const book = newBook();
  book.seat = viewer === 'facilitator' ? NO_SEAT : viewer;
  mirror.books.set(String(viewer), book);
  return book;
}

/** Whose people a game shows: they change only where someone comes late, or goes for good. */
const shownPeople = new WeakMap<Mirror, readonly Person[]>();

/** Names are for those who wait together; once the game begins they are for neighbours. */
function showPeople(mirror: Mirror, { table, attendance, session }: ShownTable): void {
  const known = knownPeople(table, session);
  const waiting = table.state === null;
  const tongues = known.flatMap(({ seat, nickname, language }): NameTongue[] =>
    nickname === '' || language === undefined ? [] : [{ seat, language }],
  );
  mirror.tongues = tongues.length > 0 ? JSON.stringify(tongues) : '';
  if (!waiting && shownPeople.get(mirror) === table.people) return;
  if (!waiting) shownPeople.set(mirror, table.people);
  const led = table.settings.led !== null;
  if (led) bookOf(mirror, 'facilitator');
  for (const { seat } of table.people)
    bookOf(mirror, seat).mayStart = waiting && !led && seat === openersSeat(table.settings);
  mirror.companions = JSON.stringify(companionsIn(table));
  const people = waiting ? known : [];
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
  const untimed = seconds === 0 && mirror.clock.seconds === 0;
  if (untimed && paused === mirror.clock.paused) return;
  const writing = (mirror.clock.writing + 1) % 256;
  put<MirroredClock>(mirror.clock, { seconds, left, paused, writing });
}
