import type { Seat } from '../../shared/model/ids.ts';
import type { View } from '../../shared/model/view.ts';

const same = (one: string, other: string): boolean =>
  one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0;

/** A companion's name, or nothing where a person at the table has it: people come first. */
export const freeName = (name: string, nicknames: readonly string[]): string =>
  nicknames.some((other) => same(other, name)) ? '' : name;

/** Neighbours know whom they deal with, and so does the facilitator. */
function knows({ valley, book }: View, seat: Seat): boolean {
  if (book === null) return false;
  const me = book.seat;
  return (
    me === null ||
    valley.ties.some(
      ({ a, b, limit }) => limit > 0 && ((a === me && b === seat) || (a === seat && b === me)),
    )
  );
}

/**
 * What someone at a homestead is called by one who looks: a person by the nickname they gave, a
 * companion by its name; empty where one knows the place alone. A companion whose name a person at
 * the table has goes by its place.
 */
export function called(
  view: View,
  seat: Seat,
  companionName: (companion: number) => string,
): string {
  const nicknames = view.book?.nicknames ?? [];
  const nickname = nicknames[seat] ?? '';
  const companion = view.valley.homesteads[seat]?.companion ?? null;
  if (nickname !== '' || companion === null || !knows(view, seat)) return nickname;
  return freeName(companionName(companion), nicknames);
}
