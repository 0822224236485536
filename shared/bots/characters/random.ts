import { at } from '../../model/at.ts';
import type { SeatCommand } from '../../model/command.ts';
import { GOODS, LAND_GOODS, unitsOf } from '../../model/goods/amounts.ts';
import { WORKS } from '../../model/vocabulary.ts';
import type { Bot } from '../bot.ts';
import { type BotView, botViewOf } from '../botView.ts';

/** Commands that a random bot gives in a day, more or less; then it rests. */
const RESTLESS = 0.85;

/** A number that differs from one moment of a day to the next, so that luck does too. */
function moment(view: BotView): number {
  const { book, valley, own } = view;
  let mark = own.goods.water + 7 * own.goods.grain + 61 * own.goods.timber;
  mark += 509 * book.asks.length + 1021 * valley.ties.length + 2053 * valley.works.length;
  for (const work of valley.works) mark += work.joined.length + at(work.pledged, view.me);
  for (const tie of valley.ties)
    mark += tie.carriedAB + tie.carriedBA + tie.giftedAB + tie.giftedBA;
  for (const pact of valley.pacts) mark += 17 * pact.members.length;
  return mark * 16 + view.me;
}

function anything(
  view: BotView,
  toss: (purpose: string, below: number) => number,
): SeatCommand | null {
  const from = <T>(list: readonly T[], purpose: string): T => at(list, toss(purpose, list.length));
  const ask = view.book.asks.length > 0 ? from(view.book.asks, 'ask').id : 0;
  const neighbour = view.neighbours.length > 0 ? from(view.neighbours, 'neighbour').seat : null;
  const someone = toss('someone', view.valley.seats);
  const goods = unitsOf(1 + toss('amount', 2), from(GOODS, 'give'));
  const other = unitsOf(1 + toss('price', 2), from(GOODS, 'get'));
  const to = neighbour ?? someone;
  const choices: readonly SeatCommand[] = [
    { type: 'accept', ask },
    { type: 'yield', ask },
    { type: 'decline', ask },
    { type: 'refuse', ask },
    { type: 'counter', ask, give: goods, get: other },
    { type: 'offer', to, give: goods, get: other },
    { type: 'gift', to, goods },
    {
      type: 'promise',
      to,
      give: goods,
      get: other,
      due: view.valley.round + 1 + toss('due', 2),
      debtor: 'me',
    },
    { type: 'pay', promise: view.book.debts[0]?.id ?? 0, goods },
    { type: 'press', to, good: from(GOODS, 'pressed'), amount: 1 + toss('pressed-for', 2) },
    { type: 'amend', to, goods: unitsOf(2, from(GOODS, 'amends')) },
    { type: 'sever', to },
    { type: 'introduce', a: to, b: someone },
    { type: 'bridge', to: someone, pay: unitsOf(2, from(LAND_GOODS, 'bridge')) },
    { type: 'improve' },
    { type: 'self-reliance' },
    { type: 'fence' },
    { type: 'call', work: from(WORKS, 'work') },
    {
      type: 'pledge',
      work: toss('which', 1 + view.valley.works.length),
      goods: unitsOf(1, from(LAND_GOODS, 'pledge')),
    },
    { type: 'propose', terms: { kind: 'quota', most: 1 + toss('quota', 3) } },
    { type: 'propose', terms: { kind: 'together' } },
    { type: 'sign', pact: toss('pact', 1 + view.valley.pacts.length) },
    { type: 'leave', pact: toss('pact', 1 + view.valley.pacts.length) },
  ];
  return from(choices, 'what');
}

/** Does anything at all, allowed or not: for tests, not for company. */
export const randomBot: Bot = (seen, random) => {
  const view = botViewOf(seen, random);
  if (view === null) return null;
  const now = moment(view);
  const toss = (purpose: string, below: number): number =>
    Math.min(below - 1, Math.floor(random(purpose, now) * below));
  if (seen.valley.phase === 'morning') {
    if (view.book.sealed) return null;
    const { hands } = view.given;
    const draw = toss('draw', hands + 1);
    return { type: 'allocate', draw, tend: hands - draw };
  }
  if (seen.valley.phase !== 'day' || random('restless', now) >= RESTLESS) return null;
  return anything(view, toss);
};
