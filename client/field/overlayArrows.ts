import { at } from '../../shared/model/at.ts';
import { numberText, type Speaker } from '../kit/format.ts';
import type { FieldValley } from './drawing/picture.ts';
import type { Arrow } from './drawing/signs/overlays.ts';

/** Dependence smaller than this is left out: the picture is for what leans. */
const LEAST_SHOWN = 0.05;

/** Who leans on whom, and who writes how much. */
export interface Leaning {
  /** `matrix[i][j]`: the share of i's need that falls away without j. */
  readonly matrix: readonly (readonly number[])[];
  readonly speaker: Speaker;
}

/** Who gave to whom today, in units over each river and direction. */
export function flowArrows(valley: FieldValley): Arrow[] {
  const flows = valley.ties.flatMap((tie) => [
    { from: tie.a, to: tie.b, units: tie.carriedAB + tie.giftedAB },
    { from: tie.b, to: tie.a, units: tie.carriedBA + tie.giftedBA },
  ]);
  const most = Math.max(3, ...flows.map((flow) => flow.units));
  return flows
    .filter((flow) => flow.units > 0)
    .map(({ from, to, units }) => ({ from, to, weight: units / most, text: String(units) }));
}

/** Arrows from who depends to whom, where a river joins them. */
export function dependenceArrows(valley: FieldValley, { matrix, speaker }: Leaning): Arrow[] {
  const joined = valley.ties.filter((tie) => tie.limit > 0);
  return joined
    .flatMap((tie) => [
      { from: tie.a, to: tie.b, share: at(at(matrix, tie.a), tie.b) },
      { from: tie.b, to: tie.a, share: at(at(matrix, tie.b), tie.a) },
    ])
    .filter(({ share }) => share >= LEAST_SHOWN)
    .map(({ from, to, share }) => ({
      from,
      to,
      weight: share / 0.5,
      text: numberText(share, '0%', speaker),
    }));
}

/** The arrows of an overlay; dependence has none until someone has worked it out. */
export function arrowsOf(
  valley: FieldValley,
  overlay: 'none' | 'flows' | 'dependence',
  leaning: Leaning | null,
): Arrow[] {
  if (overlay === 'flows') return flowArrows(valley);
  return overlay === 'dependence' && leaning !== null ? dependenceArrows(valley, leaning) : [];
}
