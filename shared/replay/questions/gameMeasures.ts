import { gini } from '../../metrics/index.ts';
import { mean, sum } from '../../model/arithmetic.ts';
import { at } from '../../model/at.ts';
import type { EventType } from '../../model/event.ts';
import { movedBy } from '../../model/eventFacts.ts';
import { total } from '../../model/goods/amounts.ts';
import type { Seat } from '../../model/ids.ts';
import { happened, type Story } from './gameStory.ts';

/** Numbers that several rules read from a story. */

/** Mean baskets a homestead in each round. */
export const basketsByRound = ({ livesDusks }: Story): number[] =>
  livesDusks.map(({ baskets }) => mean(baskets));

/** Baskets of all rounds, as unequal as they are. */
export const basketGini = ({ baskets }: Story): number => gini(baskets);

/** What one is made to hand over, or hands over to make up for harm, is no trade. */
const OTHERWISE: readonly EventType[] = ['yielded', 'amended'];

/** Units that two moved between them in some rounds, by trade, promise and gift. */
export function unitsBetween(story: Story, a: Seat, b: Seat, from: number, to: number): number {
  const is = (x: Seat, y: Seat) => (x === a && y === b) || (x === b && y === a);
  return sum(
    story.log
      .filter(({ round, type }) => round >= from && round <= to && !OTHERWISE.includes(type))
      .flatMap(movedBy)
      .map((moved) => (is(moved.from, moved.to) ? total(moved.goods) : 0)),
  );
}

/** What happened, and for how many and how long. */
export type Course = Pick<Story, 'log' | 'seats' | 'rounds'>;

/** Hands that drew less hands that tended, by seat, for each round. */
export const takenByRound = (story: Story): number[][] =>
  happened(story.log, 'drew').map(({ asked, tended }) =>
    asked.map((drew, seat) => drew - at(tended, seat)),
  );
