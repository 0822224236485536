import type { Valley } from '../../shared/model/view.ts';
import type { Afterwards } from '../../shared/model/wire/wire.ts';
import type { SpringLabels } from '../charts/springBase.ts';
import type { SpringRow } from '../charts/springRows.ts';
import { waterIn } from '../kit/format.ts';
import type { Words } from '../words/index.ts';

/** What the spring’s charts say, in the reader’s words. */
export function labelsOf(
  valley: Valley,
  rows: readonly SpringRow[],
  afterwards: Afterwards | null,
  words: Words,
): SpringLabels {
  const { firstCapacity } = valley.spring;
  const last = rows.at(-1);
  const capacity = waterIn(last?.capacity ?? firstCapacity);
  return {
    stock: words.say('end.stock'),
    capacity: words.say('end.capacity', { n: capacity }),
    lost: words.say('end.lost', { n: firstCapacity - capacity }),
    red: words.say('end.red', { n: valley.spring.redLine }),
    drought: words.say('end.drought'),
    livedOn:
      afterwards === null
        ? words.say('end.lived-on')
        : words.say('end.middle', { n: afterwards.runs }),
    round: words.say('end.round'),
    later: (n) => words.say('end.later', { n }),
    drawn: words.say('end.drawn'),
    fenced: words.say('end.fence-drawn'),
    tended: words.say('end.tended'),
    title: words.say('end.spring-label', {
      first: firstCapacity,
      stock: waterIn(last?.stock ?? firstCapacity),
      capacity,
    }),
  };
}
