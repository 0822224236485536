import { sum } from '../../../../shared/model/arithmetic.ts';
import { at } from '../../../../shared/model/at.ts';
import { type Moved, movedBy } from '../../../../shared/model/eventFacts.ts';
import {
  fillBaskets,
  GOODS,
  type Good,
  type Goods,
  holds,
  minus,
  NO_GOODS,
  otherLandGood,
  plus,
  total,
} from '../../../../shared/model/goods/amounts.ts';
import type { LivesDusk, SpringDusk } from '../../../../shared/model/goods/duskTotals.ts';
import { mostBaskets } from '../../../../shared/model/goods/duskTotals.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type {
  HomesteadView,
  Seen,
  SeenEvent,
  TieView,
  Valley,
  View,
} from '../../../../shared/model/view.ts';

/** A day as one viewer knows it at dusk: the valley, and their own part of what happened. */
export interface Day {
  readonly valley: Valley;
  readonly round: number;
  /** What this viewer saw of the round. */
  readonly events: readonly SeenEvent[];
  readonly spring: SpringDusk;
  readonly lives: LivesDusk;
  /** The dusk before; null at the first. */
  readonly livesBefore: LivesDusk | null;
}

/** The same with what is a homestead's own. */
export interface OwnDay extends Day {
  readonly seat: Seat;
  readonly me: HomesteadView;
  /** Stores this viewer sees of others, as dusk left them. */
  readonly others: readonly Seen[];
  readonly baskets: number;
  readonly most: number;
  /** What was left when the baskets were filled, before anything dried up or spoiled. */
  readonly left: Goods;
  /** All there was before the baskets were filled. */
  readonly store: Goods;
  /** The one good that one more basket wanted and that was not there; null where none, or several. */
  readonly lacked: Good | null;
  readonly hands: { readonly asked: number; readonly got: number; readonly tended: number };
  readonly kept: { readonly irrigated: number; readonly spoiled: Goods };
  readonly stoodIn: boolean;
  /** What one's land yields without drought or spare water, as dusk left it. */
  readonly yields: number;
  /** Baskets that this store would have filled with some goods more and some fewer. */
  readonly wouldFill: (more: Goods, fewer: Goods) => number | null;
}

/** Goods that changed hands between this homestead and another, seen from this one. */
interface Deal {
  readonly other: Seat;
  readonly gave: Goods;
  readonly got: Goods;
}

type Of<T extends SeenEvent['type']> = Extract<SeenEvent, { type: T }>;

/** The events of some kind, in their order. */
export const eventsOf = <T extends SeenEvent['type']>(
  events: readonly SeenEvent[],
  type: T,
): Of<T>[] => events.filter((event): event is Of<T> => event.type === type);

/** What everyone may know of a round's end; null where its dusk has not been told whole. */
export function dayOf({ valley }: View, round: number, recent: readonly SeenEvent[]): Day | null {
  const spring = valley.springDusks.find((dusk) => dusk.round === round);
  const lives = valley.livesDusks.find((dusk) => dusk.round === round);
  const events = recent.filter((event) => event.round === round);
  if (!spring || !lives || eventsOf(events, 'ate').length === 0) return null;
  const livesBefore = valley.livesDusks.find((dusk) => dusk.round === round - 1) ?? null;
  return { valley, round, events, spring, lives, livesBefore };
}

/** What was eaten, worked back from the number of baskets. */
function eaten(
  baskets: number,
  stoodIn: boolean,
  units: number,
  craft: HomesteadView['craft'],
): Goods {
  const plain = { water: baskets, grain: baskets, timber: baskets };
  if (!stoodIn) return plain;
  const other = otherLandGood(craft);
  return { ...plain, [craft]: baskets + units, [other]: baskets - 1 };
}

/** One's own day; null for a viewer without a seat, or while the book has turned its page. */
export function ownDayOf(view: View, round: number, recent: readonly SeenEvent[]): OwnDay | null {
  const day = dayOf(view, round, recent);
  const seat = view.book?.seat ?? null;
  const me = seat === null ? undefined : view.valley.homesteads[seat];
  const own = view.book?.seen.find((seen) => seen.seat === seat);
  const drew = day && eventsOf(day.events, 'drew').at(-1)?.own;
  const stored = day && eventsOf(day.events, 'stored').at(-1)?.own;
  if (!day || seat === null || !me || !own || !drew || !stored || view.valley.phase !== 'dusk')
    return null;
  const { scenario } = view.valley;
  const most = mostBaskets(scenario);
  const baskets = at(day.lives.baskets, seat);
  const stoodIn = eventsOf(day.events, 'ate').at(-1)?.standIn ?? false;
  const water = stored.irrigated + stored.evaporated;
  const left = plus({ ...own.goods, water }, { ...stored.spoiled, water: 0 });
  const units = own.selfReliant ? scenario.selfReliance.units : 0;
  const store = plus(left, eaten(baskets, stoodIn, scenario.selfReliance.units, me.craft));
  const missing = GOODS.filter((good) => left[good] === 0);
  return {
    ...day,
    seat,
    me,
    others: view.book?.seen.filter((seen) => seen.seat !== seat) ?? [],
    baskets,
    most,
    left,
    store,
    lacked: baskets < most && missing.length === 1 ? (missing[0] ?? null) : null,
    hands: drew,
    kept: { irrigated: stored.irrigated, spoiled: stored.spoiled },
    stoodIn,
    yields: own.yield,
    wouldFill: (more, fewer) => {
      const changed = plus(store, more);
      return holds(changed, fewer)
        ? fillBaskets(minus(changed, fewer), most, units, me.craft).baskets
        : null;
    },
  };
}

/** What one exchanged today, the latest last. */
export const dealsOf = ({ events, seat }: OwnDay): Deal[] =>
  eventsOf(events, 'exchanged').flatMap(({ from, to, gave, got }): Deal[] => {
    if (from === seat) return [{ other: to, gave, got }];
    return to === seat ? [{ other: from, gave: got, got: gave }] : [];
  });

/** What one was given today for nothing, the latest last. */
export const giftsTo = ({ events, seat }: OwnDay): Deal[] =>
  eventsOf(events, 'gave').flatMap(({ from, to, goods }) =>
    to === seat ? [{ other: from, gave: NO_GOODS, got: goods }] : [],
  );

/** What one gave away today for nothing, the latest last. */
export const giftsFrom = ({ events, seat }: OwnDay): Deal[] =>
  eventsOf(events, 'gave').flatMap(({ from, to, goods }) =>
    from === seat ? [{ other: to, gave: goods, got: NO_GOODS }] : [],
  );

/** Goods that came over rivers today, however they came: by trade, as a gift, as a debt that was paid. */
export const comeTo = ({ events, seat }: OwnDay): Moved[] =>
  events.flatMap((event) =>
    movedBy(event).filter(({ to, goods }) => to === seat && total(goods) > 0),
  );

/** How many units they were. */
export const unitsCome = (day: OwnDay): number => sum(comeTo(day).map(({ goods }) => total(goods)));

/** The living river between this homestead and another; null where there is none. */
export const riverTo = ({ valley, seat }: OwnDay, other: Seat): TieView | null =>
  valley.ties.find(
    ({ a, b, limit }) => limit > 0 && ((a === seat && b === other) || (a === other && b === seat)),
  ) ?? null;
