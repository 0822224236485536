import { MEASURES } from '../../metrics/index.ts';
import { fourDecimals } from '../../model/arithmetic.ts';
import type { State } from '../../model/state.ts';

/** What one measure came to: of the valley one number, of homesteads a row, of pairs a square. */
export type Figure = number | null | readonly number[] | readonly (readonly number[])[];

/** Every measure by its id, in four digits. */
export type Measured = Readonly<Record<string, Figure>>;

/** In four digits; a file knows one zero, not two. */
const told = (value: number): number => fourDecimals(value) + 0;

function shortened(figure: Figure): Figure {
  if (figure === null) return null;
  if (typeof figure === 'number') return told(figure);
  return (figure as readonly (number | readonly number[])[]).map((one) =>
    typeof one === 'number' ? told(one) : one.map(told),
  ) as Figure;
}

/** All measures of a valley, as a dusk has fallen. */
export const measure = (state: State): Measured =>
  Object.fromEntries(MEASURES.map(({ id, compute }) => [id, shortened(compute(state))]));

const flat = (figure: Figure): readonly (number | null)[] =>
  typeof figure === 'number' || figure === null ? [figure] : figure.flat();

/** Two figures that differ by no more than their last digit; another machine may round otherwise. */
const NEAR = 0.000_15;

function alike(a: Figure, b: Figure): boolean {
  const [first, second] = [flat(a), flat(b)];
  return (
    first.length === second.length &&
    first.every((one, i) => {
      const other = second[i] ?? null;
      return one === null || other === null ? one === other : Math.abs(one - other) <= NEAR;
    })
  );
}

/** Ids of the measures in which two accounts of one valley differ; those in one of them only, too. */
export const differing = (a: Measured, b: Measured): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((id) => {
    const [first, second] = [a[id], b[id]];
    return first === undefined || second === undefined || !alike(first, second);
  });
