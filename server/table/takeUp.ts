import type { Opening, Origin } from '../../shared/model/record.ts';
import type { Settings, StoredLine } from '../storage/storage.ts';
import { arrivalOf, handOver } from './seating/chairs.ts';
import { type Person, remember } from './tableRecord.ts';

/** Taking a valley up again from one of its dusks: a new table, whose record begins with the old one's. */

/** A valley taken up again: its record up to a dusk, and where that comes from. */
interface TakenUp {
  /** All lines of the table that was played. */
  readonly lines: readonly StoredLine[];
  /** How the new table is opened. */
  readonly settings: Settings;
  /** Who sits at it from its first moment, with the keys that they have. */
  readonly people: readonly Person[];
  readonly origin: Origin;
  /** Moves that are closed from where it goes on; nothing where it is left out. */
  readonly closed?: Opening['closed'];
  /** What is otherwise from there on. */
  readonly more?: readonly StoredLine[];
}

/** What is otherwise where a game goes on from a dusk. */
export type Otherwise = Pick<TakenUp, 'closed' | 'more'>;

/**
 * The lines of a table that goes on from a dusk of another.
 * @returns null where that dusk never fell
 */
export function linesFrom({
  lines,
  settings,
  people,
  origin,
  closed,
  more = [],
}: TakenUp): readonly StoredLine[] | null {
  const last = lines.findIndex((line) => line.kind === 'dusk' && line.round === origin.round);
  if (last < 0) return null;
  const played = lines
    .slice(0, last + 1)
    .flatMap(gameLine)
    .map((line) => begunFrom(line, settings, closed));
  return [
    { kind: 'opened', settings: { ...settings, origin } },
    ...people.flatMap(seated),
    ...played,
    ...stillHidden(lines, played),
    ...handedOver(lines.slice(0, last + 1), people),
    ...more,
  ];
}

/** The game begins from the scenario as it is now: up to this dusk that comes to the same. */
function begunFrom(
  line: StoredLine,
  { scenario }: Settings,
  closed: Opening['closed'],
): StoredLine {
  if (line.kind !== 'began') return line;
  const { closed: _, ...opening } = line.opening;
  const before = line.opening.closed;
  const shut = closed ?? before;
  return { ...line, opening: { ...opening, scenario, ...(shut ? { closed: shut } : {}) } };
}

/** People sit down at a table that nobody has come to yet. */
export const seatedLines = (
  settings: Settings,
  people: readonly Person[],
): readonly StoredLine[] => [{ kind: 'opened', settings }, ...people.flatMap(seated)];

/** Only what the rules read. Ids go: a browser that sends one again means the new table. */
function gameLine(line: StoredLine): StoredLine[] {
  if (line.kind === 'began' || line.kind === 'dusk') return [line];
  return line.kind === 'did' ? [{ ...line, id: null }] : [];
}

/** Someone sits down where they sat, with every key that opens their seat. */
export function seated({ locks, ...person }: Omit<Person, 'late' | 'held'>): StoredLine[] {
  const [lock, ...more] = locks;
  if (lock === undefined) return [];
  return [
    arrivalOf(person, lock),
    ...more.map((one): StoredLine => ({ kind: 'locked', seat: person.seat, lock: one })),
  ];
}

/**
 * Seats change hands where somebody sits at the new table who was not on that seat when the dusk fell,
 * and another person was before.
 */
function handedOver(lines: readonly StoredLine[], people: readonly Person[]): StoredLine[] {
  const { state, people: then } = remember(lines);
  return people.flatMap(({ seat, id, nickname }) => {
    const home = state?.homesteads[seat];
    const theirs = then.some((one) => one.seat === seat && one.id === id);
    if (!home || theirs || !state?.tenures[seat]?.peopled) return [];
    return [handOver(home.keeper === 'person' ? { ...home, nickname } : home)];
  });
}

/** Words that were hidden stay hidden; those that were said after the dusk are nobody's here. */
function stillHidden(lines: readonly StoredLine[], played: readonly StoredLine[]): StoredLine[] {
  const words = played.filter((line) => line.kind === 'did' && line.command.type === 'say').length;
  const said = lines
    .flatMap((line) => (line.kind === 'hid' ? line.said : []))
    .filter((at) => at < words);
  return said.length > 0 ? [{ kind: 'hid', said: [...new Set(said)] }] : [];
}
