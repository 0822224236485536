import type { Mark } from '../../../shared/model/view.ts';
import type { ShownAct } from '../../../shared/replay/choices.ts';
import type { Picture } from '../../../shared/replay/debrief/index.ts';
import { unitsIn } from '../../../shared/model/goods/duskTotals.ts';
import { joining } from '../../../shared/model/goods/river.ts';

/**
 * Is what stays for good in the one world there in the other one, too, as far as a picture shows it? A
 * river is found by its ends: its number may be another there.
 */
function isThere({ event }: Mark, picture: Picture): boolean {
  switch (event.type) {
    case 'spring-died':
      return picture.spring.capacity <= unitsIn(event.to);
    case 'fenced':
      return (picture.homesteads[event.seat]?.fences ?? 0) > 0;
    case 'withered':
      return (picture.homesteads[event.seat]?.witherings ?? 0) > 0;
    case 'severed':
      return joining(picture.ties, event.by, event.other)?.limit === 0;
    case 'limit-fell': {
      const river = joining(picture.ties, event.a, event.b);
      return river !== null && river.limit < river.firstLimit;
    }
    // Which promises were made and broken no picture shows.
    case 'promise-broke':
      return true;
  }
}

/** Marks of a game that the world without one of its acts has as well, by a round's dusk. */
export const marksThere = (
  marks: readonly Mark[],
  act: Pick<ShownAct, 'marks'>,
  picture: Picture,
  round: number,
): Mark[] =>
  marks.filter(
    (mark, index) =>
      mark.event.round <= round && !act.marks.includes(index) && isThere(mark, picture),
  );
