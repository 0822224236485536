import { clamp, type Point } from './points.ts';
import type { Lake } from './shore.ts';

/** Room in a picture, in its pixels. */
export interface Space {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Pixels that letters have at least; where it is left out they go with the houses. */
  readonly letters?: number;
}

/** Tree tops and roofs rise this far above a homestead's middle, in half widths. */
export const RISE = 0.78;
/** Half a homestead's height without them, in half widths. */
export const FLATNESS = 0.56;

/** A place for a homestead. */
export interface Place extends Point {
  /** Its turn on the ring, clockwise; null for one that stands elsewhere. */
  readonly slot: number | null;
}

/** Where homesteads and the spring lie on a ground. */
export interface Lay {
  /** Half a homestead's width. */
  readonly rx: number;
  readonly places: readonly Place[];
  readonly lake: Lake;
  /** What rivers across go around: the lake, or the homestead in the middle. */
  readonly heart: Lake;
  /** Half the width and height of what homesteads stand around. */
  readonly ring: { readonly rx: number; readonly ry: number };
  /** Places on the ring; 0 where there is none. */
  readonly slots: number;
  /** Rooms in which works stand, the first work in the first of them. */
  readonly yards: readonly Space[];
}

/**
 * Letters of names, in pixels, by half a homestead's width.
 * @param least that they have at least
 */
export const labelSizeFor = (rx: number, least = 0): number =>
  Math.max(least, clamp(rx * 0.37, 12.5, 38));

/** Room that names take under a homestead, in pixels. */
export const labelRoomFor = (rx: number, lines: number, least = 0): number =>
  labelSizeFor(rx, least) * (0.6 + 0.9 * lines);

/** Works that a valley has room for side by side; more of them share the last ones' places. */
export const SITES = 5;

/** Where there is more width than height by this much, things lie beside each other. */
const WIDE = 1.15;
/**
 * On a phone's field, so wide at most, by this much: it is a little lower by day than at dusk and lower
 * yet under a hint, and no homestead may change its place for that.
 */
const PHONE = { width: 560, wide: 1.75 };

export const isWide = ({ width, height }: Space): boolean =>
  width > height * (width < PHONE.width ? PHONE.wide : WIDE);
