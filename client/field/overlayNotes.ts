import { at } from '../../shared/model/at.ts';
import { givensOf, widthAtFirst } from '../../shared/model/givens/givens.ts';
import { GOODS } from '../../shared/model/goods/amounts.ts';
import { mostBaskets } from '../../shared/model/goods/duskTotals.ts';
import type { Valley, View } from '../../shared/model/view.ts';
import { springChange } from './drawing/picture.ts';
import type { ChangeNote, HomesteadNote } from './drawing/signs/notes.ts';
import type { River, Rivers } from './geometry/riverPaths.ts';
import { ownSeat } from './homesteadNames.ts';

/**
 * What one lacks for the next basket, and who has it: numbers where one sees stores, else the craft,
 * which everyone knows. Empty where every basket can be filled, or nobody looks.
 */
export function lackNotes(view: View): HomesteadNote[] {
  const { valley, book } = view;
  const own = ownSeat(view);
  const store = book?.seen.find(({ seat }) => seat === own)?.goods;
  if (own === null || store === undefined) return [];
  const most = mostBaskets(valley.scenario);
  const next = Math.min(...GOODS.map((good) => store[good])) + 1;
  if (next > most) return [];
  const lacking = GOODS.filter((good) => store[good] < next);
  const notes: HomesteadNote[] = [
    {
      seat: own,
      kind: 'lacks',
      goods: lacking.map((good) => ({ good, units: next - store[good] })),
    },
  ];
  for (const home of valley.homesteads) {
    if (home.seat === own) continue;
    const seen = book?.seen.find(({ seat }) => seat === home.seat)?.goods;
    const goods = lacking
      .filter((good) => (seen === undefined ? home.craft === good : seen[good] > 0))
      .map((good) => ({ good, units: seen === undefined ? null : seen[good] }));
    if (goods.length > 0)
      notes.push({ seat: home.seat, kind: seen === undefined ? 'makes' : 'has', goods });
  }
  return notes;
}

/** The baskets that the one who looks could fill now; 0 for whoever has no homestead. */
export function basketsOf({ valley, book }: View): number {
  const store = book?.seen.find(({ seat }) => seat === book.seat)?.goods;
  if (store === undefined) return 0;
  const most = mostBaskets(valley.scenario);
  return Math.min(most, ...GOODS.map((good) => store[good]));
}

/** Changes of rivers between two dusks, and rivers that are new or gone since. */
function riverNotes(valley: Valley, { all }: Rivers): ChangeNote[] {
  const before = valley.riversDusks.at(-2);
  const last = valley.riversDusks.at(-1);
  if (last === undefined) return [];
  return valley.ties.flatMap((tie, i): ChangeNote[] => {
    const river: River = at(all, i);
    const was = before === undefined ? widthAtFirst(valley, tie) : before.widths[tie.id];
    const had = before === undefined ? tie.firstLimit : before.limits[tie.id];
    if (tie.limit === 0) return had === 0 ? [] : [{ at: { river }, by: 0, once: 'gone' }];
    if (was === undefined) return [{ at: { river }, by: 0, once: 'new' }];
    const by = tie.width - was;
    return by === 0 ? [] : [{ at: { river }, by, once: null }];
  });
}

/** What the last dusk and this day changed: vitality, rivers, and the spring. */
export function changeNotes(valley: Valley, rivers: Rivers): ChangeNote[] {
  const lives = valley.livesDusks.at(-1);
  const before = valley.livesDusks.at(-2)?.vitality;
  const first = givensOf(valley.scenario, valley.seats);
  const houses = (lives?.vitality ?? []).flatMap((vitality, seat): ChangeNote[] => {
    const by = vitality - (before?.[seat] ?? at(first, seat).vitality);
    return by === 0 ? [] : [{ at: { seat }, by, once: null }];
  });
  const spring = springChange(valley);
  const by = spring === null ? 0 : spring.now - spring.before;
  return [
    ...houses,
    ...riverNotes(valley, rivers),
    ...(by === 0 ? [] : [{ at: { lake: true }, by, once: null } as const]),
  ];
}
