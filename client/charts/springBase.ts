import type { Afterwards } from '../../shared/model/wire/wire.ts';
import { Plot } from './chartFrame.ts';
import { textured } from './patterns.ts';
import type { SpringRow } from './springRows.ts';

/** What the two charts of the spring share: their data, their words, their rounds. */

/** Everything the two charts of the spring are drawn from. */
export interface SpringData {
  /** Those that are told; as seen then, not all that were played. */
  readonly rows: readonly SpringRow[];
  /** Rounds that room is kept for; those that are told where it is left out. */
  readonly rounds?: number;
  readonly firstCapacity: number;
  readonly redLine: number;
  readonly afterwards: Afterwards | null;
  /** Rounds that room is kept for after the last one. */
  readonly later: number;
  readonly turns: readonly Turn[];
  /** The turning point that is looked at, from 1; 0 for none. */
  readonly turn: number;
}

/** A numbered place on the curve. */
export interface Turn {
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

/** The words on the chart, ready to set. */
export interface SpringLabels {
  readonly stock: string;
  readonly capacity: string;
  readonly lost: string;
  readonly red: string;
  readonly drought: string;
  readonly livedOn: string;
  readonly round: string;
  readonly later: (n: number) => string;
  readonly drawn: string;
  readonly fenced: string;
  readonly tended: string;
  readonly title: string;
}

/** Begins the ids of their textures. */
export const NAME = 'spring';

/** Rounds before the valley lived on. */
export const roundsOf = ({ rounds, rows }: SpringData): number => rounds ?? rows.length;

/** Rounds, from the start to the last that was lived on. */
export const domain = (data: SpringData): readonly [number, number] => [
  0,
  roundsOf(data) + data.later,
];

/** Bands behind both charts: droughts, and the rounds that were lived on. */
export function bands(data: SpringData, low: number, high: number): Plot.Markish[] {
  const rounds = roundsOf(data);
  return [
    data.later > 0
      ? Plot.rect([0], {
          x1: rounds,
          x2: rounds + data.later,
          y1: low,
          y2: high,
          fill: 'var(--chosen)',
          fillOpacity: 0.6,
        })
      : null,
    Plot.rect(
      data.rows.filter((row) => row.drought),
      {
        x1: (row: SpringRow) => row.round - 1,
        x2: 'round',
        y1: low,
        y2: high,
        fill: textured(NAME, 'drought'),
      },
    ),
  ];
}
