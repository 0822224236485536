import type { SeatCommand } from '../model/command.ts';
import type { Ask } from '../model/event.ts';
import { GOODS, NO_GOODS, otherLandGood, unitsOf } from '../model/goods.ts';
import { isOpenNow, type Look, type Neighbour, neighbourAt } from './look.ts';
import { partners } from './meeting.ts';
import { harmsToMe } from './memory.ts';
import { gain, loss } from './worth.ts';

/** How often a taker with a reason to press does so, and how often where the other has nobody else to turn to. */
const TEMPTED = 0.15;
const HOLDS_THE_KEY = 0.5;
/** What pressing must bring, in baskets: about one more, or a little where the other has no choice. */
const PRIZE = 0.8;
const EASY_PRIZE = 0.3;
/** What one who depends on the presser would rather lose than the river for a day, in baskets. */
const BEARABLE_LOSS = 0.3;
/** Harms after which one who can do without a river cuts it. */
const ENOUGH_HARM = 1;

/** Do I make what this neighbour lacks, and does nobody else near it? */
export const dependsOn = ({ valley, home }: Look, neighbour: Neighbour): boolean =>
  neighbour.home.craft !== home.craft && partners(valley, neighbour.seat) === 1;

/** Demands what would fill a basket and no trade brings, from a neighbour that holds it. */
export function press(look: Look): SeatCommand | null {
  if (look.book.pressed || !isOpenNow(look, 'press')) return null;
  const { most } = look.scenario.press;
  for (const neighbour of look.neighbours) {
    if (neighbour.seen === null || neighbour.waiting) continue;
    const holdsTheKey = dependsOn(look, neighbour);
    const tempted = holdsTheKey ? HOLDS_THE_KEY : TEMPTED;
    const prize = holdsTheKey ? EASY_PRIZE : PRIZE;
    if (look.luck('press', neighbour.seat * look.valley.seats + look.me) >= tempted) continue;
    for (const good of GOODS) {
      const wished = holdsTheKey ? most : 1;
      const amount = Math.min(wished, neighbour.into, neighbour.seen.goods[good]);
      if (amount > 0 && gain(look.needs, look.free, unitsOf(amount, good), NO_GOODS) >= prize)
        return { type: 'press', to: neighbour.seat, good, amount };
    }
  }
  return null;
}

/**
 * Refuses, unless the presser is the only neighbour who makes what one lacks and asks for little:
 * what is given once is asked for again.
 */
export function answerPress(look: Look, ask: Extract<Ask, { kind: 'press' }>): SeatCommand {
  const refuse: SeatCommand = { type: 'refuse', ask: ask.id };
  const goods = unitsOf(ask.amount, ask.good);
  if (look.own.goods[ask.good] < ask.amount || look.left === 0) return refuse;
  const other = otherLandGood(look.home.craft);
  const presser = neighbourAt(look, ask.from);
  const makers = look.neighbours.filter((neighbour) => neighbour.home.craft === other);
  const depends = presser !== null && presser.home.craft === other && makers.length === 1;
  const cheap = loss(look.needs, look.own.goods, goods) <= BEARABLE_LOSS;
  return depends && cheap ? { type: 'yield', ask: ask.id } : refuse;
}

/** Was this river closed today by the other's press? Nobody else closes it but fellows in a pact. */
const pressedToday = (look: Look, { tie, home }: Neighbour): boolean =>
  tie.closed && !look.book.pressed && !standsWithMe(look, home.seat);

const standsWithMe = (look: Look, seat: number): boolean =>
  look.valley.pacts.some(
    ({ terms, members }) =>
      terms.kind === 'together' &&
      members.some((member) => member.seat === look.me || member.seat === seat),
  );

/** Cuts the river to one who harmed it or pressed me today, where others make the same. */
export function breakOff(look: Look): SeatCommand | null {
  if (!isOpenNow(look, 'sever')) return null;
  for (const neighbour of look.neighbours) {
    const { seat, home } = neighbour;
    const harms = look.valley.marks.length > 0 ? harmsToMe(look, seat) : 0;
    if (harms < ENOUGH_HARM && !pressedToday(look, neighbour)) continue;
    const same = look.neighbours.filter((other) => other.home.craft === home.craft);
    if (same.length > 1) return { type: 'sever', to: seat };
  }
  return null;
}
