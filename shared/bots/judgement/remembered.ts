import { markFactsOf } from '../../model/eventFacts.ts';
import { joins } from '../../model/goods/river.ts';
import type { Seat } from '../../model/ids.ts';
import type { Mark } from '../../model/view.ts';
import type { BotView, Neighbour } from '../botView.ts';

/** What the valley remembers of a seat's harm: bots keep no memory but the marks that all can see. */

/** Who brought a lasting harm to a river about; −1 where it was nobody's doing. */
function culprit({ event, because }: Mark): Seat {
  const by = markFactsOf(event).harmBy(event);
  return by === 'causes' ? culpritOfFall(because) : (by ?? -1);
}

/** Who pressed, borrowed or broke a pact before a limit fell. */
function culpritOfFall(because: Mark['because']): Seat {
  for (const event of because) {
    if (event.type === 'pressed' || event.type === 'yielded') return event.from;
    if (event.type === 'promised') return event.debtor;
    if (event.type === 'breached') return event.seat;
  }
  return -1;
}

/** Lasting harms that a seat did to anyone. */
export function harmsBy(view: BotView, seat: Seat): number {
  let count = 0;
  for (const mark of view.valley.marks) if (culprit(mark) === seat) count++;
  return count;
}

/** Lasting harms that a seat did to the river between it and another. */
export function harmsBetween(view: BotView, by: Seat, other: Seat): number {
  let count = 0;
  for (const mark of view.valley.marks) {
    const { event } = mark;
    if (event.type !== 'limit-fell') continue;
    if (joins(event, by, other) && culprit(mark) === by) count++;
  }
  return count;
}

/** Lasting harms that a seat did to the river between it and me. */
export const harmsToMe = (view: BotView, seat: Seat): number => harmsBetween(view, seat, view.me);

/** Did this neighbour harm the river between us, and has it not made amends since? */
export const holdsGrudge = (view: BotView, { seat }: Neighbour): boolean =>
  (view.book.unmended?.includes(seat) ?? false) && harmsToMe(view, seat) > 0;

/** Has anyone at this table been pressed, so that it left a mark? */
export const sawPressing = (view: BotView): boolean =>
  view.valley.marks.some(({ event }) => event.type === 'limit-fell' && event.why === 'press');
