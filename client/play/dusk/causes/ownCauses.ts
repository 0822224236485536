import type { AskOf } from '../../../../shared/model/agreements/ask.ts';
import { sum } from '../../../../shared/model/arithmetic.ts';
import { at } from '../../../../shared/model/at.ts';
import {
  type Goods,
  NO_GOODS,
  plus,
  total,
  unitsOf,
} from '../../../../shared/model/goods/amounts.ts';
import { wholeUnits } from '../../../../shared/model/goods/duskTotals.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { CauseRule, CauseValues } from './causeRule.ts';
import {
  comeTo,
  dealsOf,
  eventsOf,
  giftsFrom,
  giftsTo,
  type OwnDay,
  riverTo,
  unitsCome,
} from './dayFacts.ts';

/**
 * One true sentence about a person's own day, each with two conditions in it at least: what came of
 * what. It says what was, never what should have been, and puts nothing down to one alone. Whatever is
 * named as what baskets came of, without it there would have been other baskets.
 */

export type OwnCause =
  | 'withered'
  | 'closed-and-short'
  | 'word-kept'
  | 'put-in'
  | 'fenced'
  | 'into-land'
  | 'gave-away'
  | 'gave-and-short'
  | 'turned-down'
  | 'asked-in-vain'
  | 'gift-filled'
  | 'trade-filled'
  | 'stood-in'
  | 'none-near'
  | 'some-near'
  | 'drought-short'
  | 'tended-and-short'
  | 'drew-less'
  | 'spoiled-and-short'
  | 'spare-water'
  | 'all-filled'
  | 'came-over'
  | 'nothing-came'
  | 'hands';

type Rule = CauseRule<OwnCause, OwnDay>;

/** A neighbour's store with the most of the good that was short, as dusk left it. */
const richest = ({ others, lacked }: OwnDay) =>
  lacked === null
    ? undefined
    : others.toSorted((a, b) => b.goods[lacked] - a.goods[lacked] || a.seat - b.seat)[0];

/** Does dusk find fewer or more baskets than with some goods back, and some others away? */
const otherwise = (day: OwnDay, back: Goods, away: Goods): number | null => {
  const filled = day.wouldFill(back, away);
  return filled === null || filled === day.baskets ? null : filled;
};

/** Would there have been more baskets with some goods back, and some others away? */
const costs = (day: OwnDay, back: Goods, away: Goods): boolean =>
  (otherwise(day, back, away) ?? 0) > day.baskets;

/** Units that could still have come over the river from a neighbour; 0 where that can't be known. */
function roomFrom(day: OwnDay, other: Seat): number {
  const river = riverTo(day, other);
  // Where boats are not shown, nobody can say what a river still carried.
  if (river === null || river.closed || day.valley.shown.boats !== 'all') return 0;
  return Math.max(0, river.width - (river.a === other ? river.carriedAB : river.carriedBA));
}

/** What this seat paid today on promises that are kept by now, the latest last. */
function keptToday({ events, seat }: OwnDay): { to: Seat; goods: Goods }[] {
  return eventsOf(events, 'promise-kept').flatMap(({ promise, debtor, creditor }) => {
    if (debtor !== seat) return [];
    const paid = eventsOf(events, 'paid').filter((one) => one.promise === promise);
    return [{ to: creditor, goods: paid.reduce((all, { goods }) => plus(all, goods), NO_GOODS) }];
  });
}

/** What this seat put today into the work that it gave to last, and did not get back; null for nothing. */
function putToday({ events, seat }: OwnDay) {
  const puts = eventsOf(events, 'pledged').filter((event) => event.seat === seat);
  const work = puts.at(-1)?.work;
  if (work === undefined) return null;
  // Terraces give back to whoever did not give enough for a part of them.
  const isBack = eventsOf(events, 'completed').some(
    (event) => event.work === work && event.back.some(([to]) => to === seat),
  );
  const taken = eventsOf(events, 'unpledged').findLast(
    (event) => event.seat === seat && event.work === work,
  );
  const stays = puts.filter((put) => put.work === work && put.n > (taken?.n ?? -1));
  if (isBack || stays.length === 0) return null;
  return { work, goods: stays.reduce((all, { goods }) => plus(all, goods), NO_GOODS) };
}

/** What this seat paid today for its own, and baskets that it would have filled with that; null where no fewer. */
function spent(
  day: OwnDay,
  types: readonly ('fenced' | 'improved' | 'became-self-reliant')[],
): CauseValues | null {
  const paid = types
    .flatMap((type) => eventsOf(day.events, type))
    .filter(({ seat }) => seat === day.seat)
    .reduce((all, { paid }) => plus(all, paid), NO_GOODS);
  const without = otherwise(day, paid, NO_GOODS);
  if (without === null || without < day.baskets) return null;
  return { n: { baskets: day.baskets, without }, goods: { paid } };
}

/** Offers of this seat that another declined today, the latest last. */
const declinedOf = ({ events, seat }: OwnDay): AskOf<'offer'>[] =>
  eventsOf(events, 'ask-ended').flatMap(({ ask, how, by }) =>
    ask.kind === 'offer' && ask.from === seat && how === 'declined' && by === ask.to ? [ask] : [],
  );

export const OWN_CAUSES: readonly Rule[] = [
  {
    id: 'withered',
    find: ({ events, seat, baskets, livesBefore }) =>
      livesBefore !== null && eventsOf(events, 'withered').some((event) => event.seat === seat)
        ? { n: { baskets, before: at(livesBefore.baskets, seat) } }
        : null,
  },
  {
    id: 'closed-and-short',
    find: (day) => {
      const { events, seat, lacked, baskets } = day;
      if (lacked === null) return null;
      const press = eventsOf(events, 'pressed').find(
        ({ from, to }) =>
          (from === seat && riverTo(day, to)?.closed) ||
          (to === seat && riverTo(day, from)?.closed),
      );
      if (press === undefined) return null;
      const other = press.from === seat ? press.to : press.from;
      // Only a store that is seen to hold some can have been missed.
      const store = day.others.find((one) => one.seat === other);
      if (!store || store.goods[lacked] === 0) return null;
      // What could still be had over another river was not missed for want of this one; a no is not to be had.
      const isRefused = (near: Seat) =>
        declinedOf(day).some(({ to, get }) => to === near && get[lacked] > 0);
      const isElsewhere = day.others.some(
        ({ seat: near, goods }) => goods[lacked] > 0 && roomFrom(day, near) > 0 && !isRefused(near),
      );
      if (isElsewhere) return null;
      const mine = press.from === seat ? 1 : 0;
      return { n: { baskets, mine }, seat: { other }, good: lacked };
    },
  },
  {
    id: 'word-kept',
    find: (day) => {
      const paid = keptToday(day).at(-1);
      const without = paid && otherwise(day, paid.goods, NO_GOODS);
      return paid && without
        ? {
            n: { baskets: day.baskets, without },
            seat: { other: paid.to },
            goods: { goods: paid.goods },
          }
        : null;
    },
  },
  {
    id: 'put-in',
    find: (day) => {
      const put = putToday(day);
      const work = day.valley.works.find(({ id }) => id === put?.work);
      const without = put && otherwise(day, put.goods, NO_GOODS);
      if (!put || !work || !without || without < day.baskets) return null;
      return {
        n: {
          baskets: day.baskets,
          without,
          put: sum(work.pledged),
          need: work.need,
        },
        goods: { goods: put.goods },
        work: work.kind,
      };
    },
  },
  { id: 'fenced', find: (day) => spent(day, ['fenced']) },
  { id: 'into-land', find: (day) => spent(day, ['improved', 'became-self-reliant']) },
  {
    id: 'gave-away',
    find: (day) => {
      const gift = giftsFrom(day).findLast(({ gave }) => costs(day, gave, NO_GOODS));
      return gift
        ? {
            n: { baskets: day.baskets, without: otherwise(day, gift.gave, NO_GOODS) ?? 0 },
            seat: { other: gift.other },
            goods: { gave: gift.gave },
          }
        : null;
    },
  },
  {
    id: 'gave-and-short',
    find: (day) => {
      const { lacked, baskets } = day;
      const deal =
        lacked &&
        dealsOf(day).findLast(({ gave, got }) => gave[lacked] > 0 && costs(day, gave, got));
      return lacked && deal
        ? { n: { baskets }, seat: { other: deal.other }, goods: { got: deal.got }, good: lacked }
        : null;
    },
  },
  {
    id: 'turned-down',
    find: (day) => {
      const offer = eventsOf(day.events, 'ask-ended').findLast(
        ({ ask, how, by }) =>
          ask.kind === 'offer' && how === 'declined' && by === day.seat && ask.to === day.seat,
      )?.ask;
      // A no that led to another deal between the two was a counter-offer.
      if (offer?.kind !== 'offer' || dealsOf(day).some(({ other }) => other === offer.from))
        return null;
      const without = otherwise(day, offer.give, offer.get);
      return without === null
        ? null
        : {
            n: { baskets: day.baskets, without },
            seat: { other: offer.from },
            goods: { give: offer.give, get: offer.get },
          };
    },
  },
  {
    id: 'asked-in-vain',
    find: (day) => {
      const offer = declinedOf(day).findLast(
        ({ to, give, get }) =>
          costs(day, get, give) && !dealsOf(day).some(({ other }) => other === to),
      );
      if (offer === undefined) return null;
      return {
        n: { baskets: day.baskets, without: otherwise(day, offer.get, offer.give) ?? 0 },
        seat: { other: offer.to },
        goods: { give: offer.give, get: offer.get },
      };
    },
  },
  {
    id: 'gift-filled',
    find: (day) => {
      const gift = giftsTo(day).at(-1);
      const without = gift && day.wouldFill(NO_GOODS, gift.got);
      return gift && without !== undefined && without !== null && without < day.baskets
        ? {
            n: { baskets: day.baskets, without },
            seat: { other: gift.other },
            goods: { got: gift.got },
          }
        : null;
    },
  },
  {
    id: 'trade-filled',
    find: (day) => {
      const deal = dealsOf(day).findLast(({ gave, got }) => {
        const without = day.wouldFill(gave, got);
        return without !== null && without < day.baskets;
      });
      if (deal === undefined) return null;
      return {
        n: { baskets: day.baskets, without: day.wouldFill(deal.gave, deal.got) ?? 0 },
        seat: { other: deal.other },
        goods: { gave: deal.gave, got: deal.got },
      };
    },
  },
  {
    id: 'stood-in',
    find: ({ stoodIn, baskets, valley }) =>
      stoodIn ? { n: { baskets, units: valley.scenario.selfReliance.units } } : null,
  },
  {
    id: 'none-near',
    find: (day) => {
      const { lacked, others, baskets } = day;
      return lacked !== null &&
        others.length > 1 &&
        others.every(({ goods }) => goods[lacked] === 0)
        ? { n: { baskets, others: others.length }, good: lacked }
        : null;
    },
  },
  {
    id: 'some-near',
    find: (day) => {
      const { lacked, baskets } = day;
      const rich = richest(day);
      if (lacked === null || !rich || rich.goods[lacked] < 2) return null;
      // Who asked there and was told no is not told that it was there to be had.
      if (declinedOf(day).some(({ to, get }) => to === rich.seat && get[lacked] > 0)) return null;
      const room = roomFrom(day, rich.seat);
      if (room <= 0) return null;
      return {
        n: { baskets, had: rich.goods[lacked], room },
        seat: { other: rich.seat },
        good: lacked,
      };
    },
  },
  {
    id: 'drought-short',
    find: ({ spring, lacked, me, yields, baskets, valley, round }) => {
      const spared = valley.works.some(
        ({ kind, completed }) => kind === 'granary' && completed > 0 && completed < round,
      );
      const thinned = spring.drought && !spared && valley.scenario.drought.yieldLost > 0;
      // Land that yields nothing had nothing for a drought to take.
      return thinned && yields > 0 && lacked === me.craft ? { n: { baskets }, good: lacked } : null;
    },
  },
  {
    id: 'tended-and-short',
    find: ({ lacked, hands, spring, baskets, valley }) =>
      // Where the spring had no more to give, hands that tended are not what was short of it.
      lacked === 'water' &&
      hands.got >= hands.asked &&
      hands.tended > 0 &&
      spring.tending > 0 &&
      wholeUnits(spring.before) - spring.drawn - spring.fences > valley.spring.undrawable
        ? { n: { baskets, tended: hands.tended, all: spring.tendingHands } }
        : null,
  },
  {
    id: 'drew-less',
    find: ({ hands, spring }) =>
      hands.got < hands.asked
        ? { n: { asked: hands.asked, got: hands.got, drawn: spring.drawn } }
        : null,
  },
  {
    id: 'spoiled-and-short',
    find: ({ kept, lacked, baskets }) =>
      total(kept.spoiled) > 0 && lacked !== null
        ? { n: { baskets }, goods: { spoiled: kept.spoiled }, good: lacked }
        : null,
  },
  {
    id: 'spare-water',
    find: ({ kept, lacked, baskets }) =>
      kept.irrigated > 0 && lacked !== null && lacked !== 'water'
        ? { n: { baskets, water: kept.irrigated }, good: lacked }
        : null,
  },
  {
    id: 'all-filled',
    find: (day) => {
      const partners = new Set(comeTo(day).map(({ from }) => from)).size;
      return day.baskets === day.most && partners > 1
        ? { n: { baskets: day.baskets, partners, got: day.hands.got } }
        : null;
    },
  },
  {
    id: 'came-over',
    find: (day) => {
      const units = unitsCome(day);
      return units > 0 ? { n: { baskets: day.baskets, got: day.hands.got, units } } : null;
    },
  },
  {
    id: 'nothing-came',
    find: (day) => {
      if (unitsCome(day) > 0) return null;
      // Baskets take what others make: where none of it came, it lay there from days before.
      const left = day.baskets > 0 && !day.stoodIn ? 1 : 0;
      return { n: { baskets: day.baskets, got: day.hands.got, left } };
    },
  },
  {
    id: 'hands',
    find: ({ hands, spring, baskets }) => ({
      n: { baskets, asked: hands.asked, tended: hands.tended, drawn: spring.drawn },
      goods: { got: unitsOf(hands.got, 'water') },
    }),
  },
];
