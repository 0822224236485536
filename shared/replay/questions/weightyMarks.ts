import type { Event, EventOf } from '../../model/event.ts';
import { markFactsOf } from '../../model/eventFacts.ts';
import type { Seat } from '../../model/ids.ts';
import { happened, type Story } from './gameStory.ts';

const same = (a: Seat, b: Seat, x: Seat, y: Seat): boolean =>
  (a === x && b === y) || (a === y && b === x);

/**
 * A river that was cut soon after a promise on it was broken or a press on it yielded to; null where none was.
 * @param within rounds between the two, at most
 */
export function fallsAfter({ log }: Story, within: number): EventOf<'severed'> | null {
  const cuts = happened(log, 'severed');
  return (
    cuts.find((cut) =>
      log.some((event) => {
        if (cut.round - event.round > within || event.n > cut.n) return false;
        if (event.type === 'promise-broke')
          return same(event.debtor, event.creditor, cut.by, cut.other);
        return event.type === 'yielded' && same(event.from, event.to, cut.by, cut.other);
      }),
    ) ?? null
  );
}

/**
 * The mark that narrowed the open futures most; where those are unknown, the one that reaches most. Null in a
 * game without marks.
 */
export function weightiest({ log, around: { narrowed } }: Story): Event | null {
  const marks = log.filter((event) => event.permanent === true);
  if (narrowed === null)
    return marks.toSorted((a, b) => markFactsOf(a).rank - markFactsOf(b).rank)[0] ?? null;
  // Marks of the last dusk have no number: nothing was open any more.
  const by = (mark: (typeof marks)[number]): number => narrowed[marks.indexOf(mark)] ?? 0;
  return marks.toSorted((a, b) => by(b) - by(a))[0] ?? null;
}
