import type { Event } from '../model/event.ts';
import { type Goods, total } from '../model/goods.ts';
import type { Seat } from '../model/ids.ts';
import type { State } from '../model/state.ts';
import { square } from './measure.ts';

/** Goods on their way from one homestead to another. */
export interface Moved {
  readonly from: Seat;
  readonly to: Seat;
  readonly goods: Goods;
}

/** What an event moves between homesteads, all of it at once; nothing for most events. */
export function movedBy(event: Event): readonly Moved[] {
  switch (event.type) {
    case 'exchanged':
      return [
        { from: event.from, to: event.to, goods: event.gave },
        { from: event.to, to: event.from, goods: event.got },
      ];
    case 'gave':
    case 'paid':
    case 'amended':
      return [{ from: event.from, to: event.to, goods: event.goods }];
    case 'promised':
      return [{ from: event.creditor, to: event.debtor, goods: event.moved }];
    case 'yielded':
      // The one who yields is the one that was asked.
      return [{ from: event.to, to: event.from, goods: event.goods }];
    default:
      return [];
  }
}

/**
 * Units that went from each to each.
 * @param round only those of one round; of all rounds so far where it is left out
 * @returns `[from][to]`
 */
export function flows(state: State, round?: number): number[][] {
  const units = square(state.homesteads.length, () => 0);
  for (const event of state.log) {
    if (round !== undefined && event.round !== round) continue;
    for (const { from, to, goods } of movedBy(event)) {
      const row = units[from] as number[];
      row[to] = (row[to] ?? 0) + total(goods);
    }
  }
  return units;
}
