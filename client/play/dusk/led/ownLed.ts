import type { AskOf } from '../../../../shared/model/agreements/ask.ts';
import { sum } from '../../../../shared/model/arithmetic.ts';
import { at } from '../../../../shared/model/at.ts';
import { NO_GOODS, total, unitsOf } from '../../../../shared/model/goods/amounts.ts';
import { dealsOf, eventsOf, giftsTo, type OwnDay, riverTo, unitsCome } from './dayFacts.ts';
import type { LedRule } from './ledRule.ts';

/**
 * One true sentence about a person's own day, each with two conditions in it at least: what came of
 * what. It says what was, never what should have been, and puts nothing down to one alone.
 */

export type OwnLed =
  | 'withered'
  | 'closed-and-short'
  | 'word-kept'
  | 'put-in'
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

type Rule = LedRule<OwnLed, OwnDay>;

/** A neighbour's store with the most of the good that was short, as dusk left it. */
const richest = ({ others, lacked }: OwnDay) =>
  lacked === null
    ? undefined
    : others.toSorted((a, b) => b.goods[lacked] - a.goods[lacked] || a.seat - b.seat)[0];

/** Does dusk find fewer or more baskets than with some goods back, and some others away? */
const otherwise = (day: OwnDay, back: typeof NO_GOODS, away: typeof NO_GOODS): number | null => {
  const filled = day.wouldFill(back, away);
  return filled === null || filled === day.baskets ? null : filled;
};

/** Offers of this seat that another declined today, the latest last. */
const declinedOf = ({ events, seat }: OwnDay): AskOf<'offer'>[] =>
  eventsOf(events, 'ask-ended').flatMap(({ ask, how, by }) =>
    ask.kind === 'offer' && ask.from === seat && how === 'declined' && by === ask.to ? [ask] : [],
  );

export const OWN_LED: readonly Rule[] = [
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
      // A store that can be seen and holds none of it would have helped over no river.
      if (day.others.find((one) => one.seat === other)?.goods[lacked] === 0) return null;
      return { n: { baskets }, seat: { other }, good: lacked };
    },
  },
  {
    id: 'word-kept',
    find: (day) => {
      const paid = eventsOf(day.events, 'paid').findLast(({ from }) => from === day.seat);
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
      const put = eventsOf(day.events, 'pledged').findLast(({ seat }) => seat === day.seat);
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
  {
    id: 'gave-and-short',
    find: (day) => {
      const { lacked, baskets } = day;
      const deal = lacked && dealsOf(day).findLast(({ gave }) => gave[lacked] > 0);
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
          (otherwise(day, get, give) ?? 0) > day.baskets &&
          !dealsOf(day).some(({ other }) => other === to),
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
      const river = rich && riverTo(day, rich.seat);
      if (lacked === null || !rich || !river || river.closed || rich.goods[lacked] < 2) return null;
      // Who asked there and was told no is not told that it was there to be had.
      if (declinedOf(day).some(({ to, get }) => to === rich.seat && get[lacked] > 0)) return null;
      const carried = river.a === rich.seat ? river.carriedAB : river.carriedBA;
      const room = river.width - carried;
      // Where boats are not shown, nobody can say what a river still carried.
      if (room <= 0 || day.valley.shown.boats !== 'all') return null;
      return {
        n: { baskets, had: rich.goods[lacked], room },
        seat: { other: rich.seat },
        good: lacked,
      };
    },
  },
  {
    id: 'drought-short',
    find: ({ spring, lacked, me, baskets, valley, round }) => {
      const spared = valley.works.some(
        ({ kind, completed }) => kind === 'granary' && completed > 0 && completed < round,
      );
      const thinned = spring.drought && !spared && valley.scenario.drought.yieldLost > 0;
      return thinned && lacked === me.craft ? { n: { baskets }, good: lacked } : null;
    },
  },
  {
    id: 'tended-and-short',
    find: ({ lacked, hands, spring, baskets }) =>
      // Where the spring gave less than was drawn, hands that tended are not what was short of it.
      lacked === 'water' && hands.got >= hands.asked && hands.tended > 0 && spring.tending > 0
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
      const partners = new Set([...dealsOf(day), ...giftsTo(day)].map(({ other }) => other)).size;
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
    find: (day) =>
      unitsCome(day) === 0 ? { n: { baskets: day.baskets, got: day.hands.got } } : null,
  },
  {
    id: 'hands',
    find: ({ hands, spring, baskets }) => ({
      n: { baskets, asked: hands.asked, tended: hands.tended, drawn: spring.drawn },
      goods: { got: unitsOf(hands.got, 'water') },
    }),
  },
];
