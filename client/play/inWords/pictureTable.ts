import type { Seat } from '../../../shared/model/ids.ts';
import type { HomesteadView, TieView } from '../../../shared/model/view.ts';
import type { Words } from '../../words/index.ts';

/** As much of a valley as a picture of it shows. */
interface Pictured {
  readonly homesteads: readonly Pick<HomesteadView, 'seat' | 'vitality' | 'fences'>[];
  readonly ties: readonly Pick<TieView, 'a' | 'b' | 'width' | 'limit'>[];
}

/** What a picture shows of one homestead: how it does, and each of its rivers. */
export function pictureCell(
  { homesteads, ties }: Pictured,
  seat: Seat,
  name: (seat: Seat) => string,
  words: Words,
): string {
  const home = homesteads.find((one) => one.seat === seat);
  const rivers = ties
    .filter(({ a, b }) => a === seat || b === seat)
    .map(({ a, b, width, limit }) =>
      words.say('told.cell-river', {
        name: name(a === seat ? b : a),
        state: limit === 0 ? 'severed' : 'open',
        width,
        limit,
      }),
    );
  return words.say('told.cell', {
    vitality: home?.vitality ?? 0,
    fences: home?.fences ?? 0,
    rivers: rivers.length === 0 ? words.say('told.no-rivers') : rivers.join('; '),
  });
}

/** Less than this is no arrow in a picture. */
const LEAST = 0.05;

/**
 * The arrows of a picture as rows of who, to or on whom, and how much; the strongest first.
 * @param matrix shares of 1 by seat and seat
 */
export const pairRows = (
  matrix: readonly (readonly number[])[],
  name: (seat: Seat) => string,
  write: (share: number) => string,
): (readonly [string, string, string])[] =>
  matrix
    .flatMap((row, from) => row.map((share, to) => ({ from, to, share })))
    .filter(({ from, to, share }) => from !== to && share >= LEAST)
    .sort((a, b) => b.share - a.share)
    .map(({ from, to, share }) => [name(from), name(to), write(share)] as const);
