import type { Seat } from '../../shared/model/ids.ts';

/** How lines that run beside each other are told apart where no colour tells: by dashes and by a mark. */

interface LineStyle {
  /** For `stroke-dasharray`; empty for a line without gaps. */
  readonly dash: string;
  /** The name of one of the charts' symbols. */
  readonly mark:
    | 'circle'
    | 'square'
    | 'triangle'
    | 'diamond'
    | 'star'
    | 'cross'
    | 'triangle2'
    | 'wye';
}

const MARKS: readonly LineStyle['mark'][] = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'star',
  'cross',
  'triangle2',
  'wye',
];
const DASHES = ['', '9 4', '2 4', '12 4 2 4', '5 3 5 8'] as const;

/** The style of a seat's line: of sixteen, no two have the same dashes and the same mark. */
export const lineStyle = (seat: Seat): LineStyle => ({
  dash: DASHES[seat % DASHES.length] ?? '',
  mark: MARKS[seat % MARKS.length] ?? 'circle',
});

/** Rounds at which a line bears its mark: its end, and some on the way, not the same as its neighbours'. */
export function isMarked(seat: Seat, round: number, last: number): boolean {
  const every = Math.max(2, Math.ceil(last / 4));
  return round === last || (round > 0 && (round + seat) % every === 0);
}
