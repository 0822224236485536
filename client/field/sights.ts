import { joining } from '../../shared/model/goods/river.ts';
import type { Mark, View } from '../../shared/model/view.ts';
import type { Overlay, Touched } from '../link/store.ts';
import type { Sight } from './geometry/framing.ts';
import { ownSeat } from './homesteadNames.ts';
import { focusOf, type MarkFocus } from './markFocus.ts';

/** All that the living field is asked to show at one moment. */
export interface Wish {
  readonly view: View;
  readonly touched: Touched;
  readonly overlay: Overlay;
  readonly dependence: readonly (readonly number[])[] | null;
  /** Houses whose private words wait to be read. */
  readonly unread: readonly number[];
  /** A mark that stands alone for a moment. */
  readonly told: Mark | null;
  /** The dusk is being told: the valley lies in the dark, as the page beside it does. */
  readonly evening: boolean;
}

/** Below this size, in CSS pixels, the camera goes to what is touched. */
const ROAMS = { width: 560, height: 400 };

export const roams = (size: { width: number; height: number }): boolean =>
  size.width < ROAMS.width || size.height < ROAMS.height;

/**
 * What of a picture's edges the page lays something over.
 * @param size of the canvas, in CSS pixels
 * @param foot CSS pixels of buttons along the foot of a wide picture; 0 where nothing lies over any
 */
export function insetOf(
  size: { readonly width: number; readonly height: number },
  foot: number,
): { readonly bottom: number } {
  return { bottom: roams(size) ? 0 : foot };
}

/** What a told mark is about, where it has a place on the field. */
export const focusIn = (wish: Wish): MarkFocus | null =>
  wish.told === null ? null : focusOf(wish.view.valley, wish.told.event);

/**
 * Where the camera should look: at what is told; on a small canvas at what is touched; else at all.
 * @param small whether the canvas is one on which the camera roams
 */
export function sightOf(wish: Wish, small: boolean): Sight {
  const told = focusIn(wish);
  if (told !== null) return told.sight;
  if (!small) return { of: 'all' };
  const own = ownSeat(wish.view);
  const { touched } = wish;
  // A morning is about the lake for whoever draws from it, until something else is touched.
  const morning =
    own !== null && wish.view.valley.phase === 'morning' && touched.kind === 'nothing';
  if (touched.kind === 'spring' || morning) return { of: 'lake', callouts: true };
  if (touched.kind === 'homestead' && own !== null && touched.seat !== own)
    return { of: 'tie', a: own, b: touched.seat };
  return { of: 'all' };
}

/** What a small canvas lifts out of the valley because it is touched; null where it shows all. */
export function touchedAlone(wish: Wish, small: boolean): MarkFocus | null {
  const sight = sightOf(wish, small);
  if (sight.of === 'lake') return { sight, tie: null, spring: true, seat: null };
  if (sight.of !== 'tie') return null;
  const { a, b } = sight;
  const tie = joining(wish.view.valley.ties, a, b);
  return { sight, tie: tie?.id ?? null, spring: false, seat: null };
}

/** The least share of its height that a field keeps its layout in, when a hint takes the rest. */
const HINTED = 0.72;

/**
 * The size for which the valley is laid out. While the camera is close, a valley keeps the size that
 * it had, so that a panel that opens moves no homestead.
 */
export function layoutSize(
  canvas: { readonly width: number; readonly height: number },
  sight: Sight,
  before: { readonly width: number; readonly height: number } | null,
): { readonly width: number; readonly height: number } {
  const { width, height } = canvas;
  if (!roams(canvas)) return { width, height };
  // What was laid out for a large canvas has no land beyond its edges to step back over.
  const kept = before !== null && roams(before) && before.width === width ? before : null;
  // A hint that opens over a phone's field moves nothing: the camera steps back a little.
  if (sight.of === 'all')
    return kept !== null && height < kept.height && height >= kept.height * HINTED
      ? kept
      : { width, height };
  if (kept !== null && kept.height >= height) return kept;
  return { width, height: Math.max(height, Math.round(width * 1.08)) };
}
