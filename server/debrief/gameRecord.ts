import type { Seat } from '../../shared/model/ids.ts';
import type { GameRecord } from '../../shared/model/record.ts';
import type { Viewer } from '../../shared/model/view.ts';
import type { StoredLine } from '../storage/storage.ts';

/** The game in a table's lines; null where it never began. */
export function recordOf(lines: readonly StoredLine[]): GameRecord | null {
  const began = lines.find((line) => line.kind === 'began');
  if (began === undefined) return null;
  const [opened] = lines;
  const origin = opened?.kind === 'opened' ? opened.settings.origin : undefined;
  return {
    rules: began.rules,
    opening: began.opening,
    entries: lines.flatMap((line) =>
      line.kind === 'did' ? [{ by: line.by, command: line.command }] : [],
    ),
    hashes: lines.flatMap((line) => (line.kind === 'dusk' ? [line.hash] : [])),
    ...(origin && { origin }),
  };
}

/** Seats that a person ever kept. */
function seatsOfPeople({ opening, entries }: GameRecord): Set<Seat> {
  const seats = new Set<Seat>();
  opening.sitters.forEach(({ keeper }, seat) => {
    if (keeper === 'person') seats.add(seat);
  });
  for (const { by, command } of entries)
    if (by === 'system' && command.type === 'occupy' && command.keeper === 'person')
      seats.add(command.seat);
  return seats;
}

/**
 * Was this viewer the only person who was ever at the table? Counted from arrivals, and not from who sits
 * there now: whoever sits where another sat before is not the only one.
 */
export function isOnlyPerson(lines: readonly StoredLine[], viewer: Viewer): boolean {
  const record = recordOf(lines);
  const people = record === null ? new Set<Seat>() : seatsOfPeople(record);
  const arrivals = new Set(
    lines.flatMap((line) => (line.kind === 'arrived' ? [line.person ?? line.lock] : [])),
  );
  return (
    typeof viewer === 'number' && people.size === 1 && people.has(viewer) && arrivals.size <= 1
  );
}
