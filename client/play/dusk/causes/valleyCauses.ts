import { isBound } from '../../../../shared/model/agreements/pact.ts';
import { sum } from '../../../../shared/model/arithmetic.ts';
import { at } from '../../../../shared/model/at.ts';
import { HUNDREDTHS, mostBaskets, wholeUnits } from '../../../../shared/model/goods/duskTotals.ts';
import { fallsRunning } from '../../spring/springOutlook.ts';
import { grownBack } from '../springChange.ts';
import type { CauseRule } from './causeRule.ts';
import { type Day, eventsOf } from './dayFacts.ts';

/** One true sentence about the valley's day, from what everyone may know. It names no homestead. */

export type ValleyCause =
  | 'died'
  | 'rivers-closed'
  | 'word-broken'
  | 'work-stands'
  | 'pact-held'
  | 'dry-and-drawn'
  | 'fell'
  | 'rose-tended'
  | 'work-waits'
  | 'idle-rivers'
  | 'alike'
  | 'apart'
  | 'filled'
  | 'went';

type Rule = CauseRule<ValleyCause, Day>;

const grownBy = ({ spring }: Day): number => grownBack(spring);

const fellBy = ({ spring }: Day): number => wholeUnits(spring.before) - wholeUnits(spring.stock);

/** Does what went out and came back account for all that the spring fell by? It spills where it shrinks. */
const isAllTold = (day: Day): boolean => takenBy(day) - grownBy(day) === fellBy(day);

/** Would the spring stand lower than it does, had nobody tended? */
function tendingCounts(day: Day): boolean {
  const { before, natural, works, stock } = day.spring;
  const untended = before - takenBy(day) * HUNDREDTHS + natural + works;
  return wholeUnits(Math.min(stock, untended)) < wholeUnits(stock);
}

const takenBy = ({ spring }: Day): number => spring.drawn + spring.fences;

/** Rivers that carried something today, of all; null where boats are not shown. */
function carrying({ valley }: Day): { used: number; all: number } | null {
  if (valley.shown.boats !== 'all') return null;
  const living = valley.ties.filter(({ limit }) => limit > 0);
  const used = living.filter(
    ({ carriedAB, carriedBA, giftedAB, giftedBA }) =>
      carriedAB + carriedBA + giftedAB + giftedBA > 0,
  ).length;
  return { used, all: living.length };
}

const mostOf = ({ valley }: Day): number => mostBaskets(valley.scenario);

export const VALLEY_CAUSES: readonly Rule[] = [
  {
    id: 'died',
    find: (day) => {
      if (eventsOf(day.events, 'spring-died').length === 0) return null;
      const dusks = day.valley.springDusks.filter(({ round }) => round <= day.round);
      return { n: { falls: fallsRunning(dusks), taken: takenBy(day), grown: grownBy(day) } };
    },
  },
  {
    id: 'rivers-closed',
    find: (day) => {
      const closed = day.valley.ties.filter((tie) => tie.limit > 0 && tie.closed);
      const ends = [...new Set(closed.flatMap(({ a, b }) => [a, b]))];
      const eaten = (lives: Day['lives']) => sum(ends.map((seat) => at(lives.baskets, seat)));
      const baskets = eaten(day.lives);
      if (day.livesBefore === null) return null;
      const fewer = eaten(day.livesBefore) - baskets;
      const fewerOfAll = sum(day.livesBefore.baskets) - sum(day.lives.baskets);
      // Where the rest of the valley lost as many each, it was a day like that for everyone.
      const rest = day.valley.seats - ends.length;
      const isOfTheirs = (fewerOfAll - fewer) * ends.length < fewer * rest || rest === 0;
      return fewer > 0 && isOfTheirs ? { n: { closed: closed.length, baskets, fewer } } : null;
    },
  },
  {
    id: 'word-broken',
    find: (day) => {
      const broken = eventsOf(day.events, 'promise-broke').length;
      const lost = eventsOf(day.events, 'limit-fell').filter(({ why }) => why === 'promise').length;
      // A word that broke is told by what came together: how it was in the valley on that day.
      const fewer =
        day.livesBefore === null ? 0 : sum(day.livesBefore.baskets) - sum(day.lives.baskets);
      return broken > 0 && lost > 0 && fewer > 0 ? { n: { broken, lost, fewer } } : null;
    },
  },
  {
    id: 'work-stands',
    find: (day) => {
      const work = day.valley.works.find(({ completed }) => completed === day.round);
      const givers = work?.pledged.filter((n) => n > 0).length ?? 0;
      return work && givers > 1 ? { n: { givers, need: work.need }, work: work.kind } : null;
    },
  },
  {
    id: 'pact-held',
    find: (day) => {
      const { pacts } = day.valley;
      const bound = pacts
        .filter(({ terms }) => terms.kind === 'quota')
        .flatMap(({ members }) => members.filter((member) => isBound(member, day.round)));
      const signers = new Set(bound.map(({ seat }) => seat)).size;
      const broken = eventsOf(day.events, 'breached').length;
      return signers > 1 && broken === 0
        ? { n: { signers, seats: day.valley.seats, taken: takenBy(day), grown: grownBy(day) } }
        : null;
    },
  },
  {
    id: 'dry-and-drawn',
    find: (day) =>
      day.spring.drought && day.spring.natural === 0 && fellBy(day) > 0 && isAllTold(day)
        ? { n: { taken: takenBy(day), fell: fellBy(day), hands: day.spring.tendingHands } }
        : null,
  },
  {
    id: 'work-waits',
    find: (day) => {
      const work = day.valley.works.find(({ completed }) => completed === 0);
      const givers = work?.pledged.filter((n) => n > 0).length ?? 0;
      const today = eventsOf(day.events, 'pledged').some((event) => event.work === work?.id);
      return work && givers > 0 && !today
        ? { n: { put: sum(work.pledged), need: work.need, givers }, work: work.kind }
        : null;
    },
  },
  {
    id: 'fell',
    find: (day) =>
      fellBy(day) > 0 && isAllTold(day)
        ? {
            n: {
              fell: fellBy(day),
              taken: takenBy(day),
              grown: grownBy(day),
              hands: day.spring.tendingHands,
            },
          }
        : null,
  },
  {
    id: 'rose-tended',
    find: (day) =>
      fellBy(day) < 0 && day.spring.tendingHands > 0 && tendingCounts(day)
        ? { n: { rose: -fellBy(day), taken: takenBy(day), hands: day.spring.tendingHands } }
        : null,
  },
  {
    id: 'idle-rivers',
    find: (day) => {
      const rivers = carrying(day);
      // Water keeps no longer than a day: what no basket took was over, and rivers might have carried it.
      const over = takenBy(day) - sum(day.lives.baskets);
      const empty = mostOf(day) * day.valley.seats - sum(day.lives.baskets);
      return rivers && rivers.used < rivers.all && over > 1 && empty > 1
        ? { n: { idle: rivers.all - rivers.used, all: rivers.all, over } }
        : null;
    },
  },
  {
    id: 'alike',
    find: (day) => {
      const [first = 0, ...rest] = day.lives.baskets;
      return rest.every((n) => n === first) ? { n: { each: first, taken: takenBy(day) } } : null;
    },
  },
  {
    id: 'apart',
    find: (day) => {
      const { baskets } = day.lives;
      const [least, most] = [Math.min(...baskets), Math.max(...baskets)];
      const rivers = carrying(day);
      return most - least > 1 && rivers
        ? { n: { least, most, used: rivers.used, all: rivers.all } }
        : null;
    },
  },
  {
    id: 'filled',
    find: (day) => ({
      n: {
        baskets: sum(day.lives.baskets),
        whole: day.lives.baskets.filter((n) => n === mostOf(day)).length,
        taken: takenBy(day),
      },
    }),
  },
  {
    id: 'went',
    find: (day) => ({
      n: { taken: takenBy(day), grown: grownBy(day), stock: wholeUnits(day.spring.stock) },
    }),
  },
];
