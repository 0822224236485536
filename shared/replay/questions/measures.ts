import { gini } from '../../metrics/index.ts';
import type { Event } from '../../model/event.ts';
import { total } from '../../model/goods.ts';
import type { Seat } from '../../model/ids.ts';
import { happened, type Story } from './story.ts';

/** Numbers that several rules read from a story. */

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
export const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : sum(numbers) / numbers.length;

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return mean([sorted[Math.ceil(half) - 1] ?? 0, sorted[Math.floor(half)] ?? 0]);
}

/** Mean baskets a homestead in each round. */
export const basketsByRound = ({ livesDusks }: Story): number[] =>
  livesDusks.map(({ baskets }) => mean(baskets));

/** Baskets of all rounds, as unequal as they are. */
export const basketGini = ({ baskets }: Story): number => gini(baskets);

/** Units that two moved between them in some rounds, by trade and gift. */
export function unitsBetween(story: Story, a: Seat, b: Seat, from: number, to: number): number {
  const is = (x: Seat, y: Seat) => (x === a && y === b) || (x === b && y === a);
  return sum(
    story.log
      .filter(({ round }) => round >= from && round <= to)
      .map((event) => {
        if (event.type === 'exchanged' && is(event.from, event.to))
          return total(event.gave) + total(event.got);
        if ((event.type === 'gave' || event.type === 'paid') && is(event.from, event.to))
          return total(event.goods);
        return 0;
      }),
  );
}

/** Who moved goods in an event, either way; nobody for most events. */
function movers(event: Event): readonly Seat[] {
  switch (event.type) {
    case 'exchanged':
    case 'gave':
    case 'paid':
    case 'yielded':
    case 'amended':
      return [event.from, event.to];
    default:
      return [];
  }
}

/** How often each seat moved goods in a round. */
export function movesIn(story: Story, round: number): number[] {
  const counts = Array.from({ length: story.seats }, () => 0);
  for (const event of story.log)
    if (event.round === round)
      for (const seat of movers(event)) counts[seat] = (counts[seat] ?? 0) + 1;
  return counts;
}

/** Hands that drew less hands that tended, by seat, for each round. */
export const takenByRound = (story: Story): number[][] =>
  happened(story.log, 'drew').map(({ asked, tended }) =>
    asked.map((drew, seat) => drew - (tended[seat] ?? 0)),
  );

/**
 * A seat that the harshness of others fell on: three or more presses, cuts and closings, and half of
 * all there were. Null where there is none.
 */
export function harshlyMet({ force }: Pick<Story, 'force'>): Seat | null {
  const suffered = force.flatMap(({ other }) => (other === null ? [] : [other]));
  const worst = [...new Set(suffered)].find((seat) => {
    const own = suffered.filter((one) => one === seat).length;
    return own >= 3 && own * 2 >= suffered.length;
  });
  return worst ?? null;
}
