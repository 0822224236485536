import { at } from '../../../shared/model/at.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Plan, Stead } from './plan.ts';
import { clamp, type Point } from './points.ts';

/** A part of the picture, in its own pixels. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How the camera must stand: the picture's point at the middle of the canvas, and its zoom. */
export interface Stance extends Point {
  readonly zoom: number;
}

/** What the camera may be asked to look at. */
export type Sight =
  | { readonly of: 'all' }
  | { readonly of: 'lake'; readonly callouts: boolean }
  | { readonly of: 'tie'; readonly a: Seat; readonly b: Seat }
  | { readonly of: 'stead'; readonly seat: Seat };

export const wholeFrame = (plan: Plan): Frame => ({
  x: 0,
  y: 0,
  width: plan.width,
  height: plan.height,
});

const steadFrame = (plan: Plan, stead: Stead): Frame => ({
  x: stead.x - stead.rx * 1.25,
  y: stead.y - stead.rx * 1.05,
  width: stead.rx * 2.5,
  height: stead.rx * 1.05 + stead.ry + plan.labelSize * 1.8,
});

const around = (one: Frame, other: Frame): Frame => {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
};

/** The frame of a river with both its homesteads; of these alone where no river joins them. */
function tieFrame(plan: Plan, a: Seat, b: Seat, line: readonly Point[]): Frame {
  const ends = around(steadFrame(plan, at(plan.steads, a)), steadFrame(plan, at(plan.steads, b)));
  if (line.length === 0) return ends;
  const xs = line.map((p) => p.x);
  const ys = line.map((p) => p.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  const river = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  return around(river, ends);
}

function lakeFrame(plan: Plan, callouts: boolean): Frame {
  const { lake } = plan;
  const left = lake.x - lake.rx * 1.2;
  return {
    x: left,
    y: lake.y - lake.ry * 1.24,
    width: lake.rx * (callouts ? 3.5 : 2.4),
    height: lake.ry * 2.48,
  };
}

/**
 * The part of the picture that a sight is about.
 * @param line the bed of the river that a sight of two homesteads is about; empty where there is none
 */
export function frameOf(plan: Plan, sight: Sight, line: readonly Point[] = []): Frame {
  if (sight.of === 'lake') return lakeFrame(plan, sight.callouts);
  if (sight.of === 'stead') return steadFrame(plan, at(plan.steads, sight.seat));
  if (sight.of === 'tie') return tieFrame(plan, sight.a, sight.b, line);
  return wholeFrame(plan);
}

/**
 * Where the camera stands so that a frame fills a canvas.
 * @param most the largest zoom
 */
function stanceFor(frame: Frame, canvas: { width: number; height: number }, most = 3.2): Stance {
  const fit = Math.min(canvas.width / frame.width, canvas.height / frame.height);
  return {
    x: frame.x + frame.width / 2,
    y: frame.y + frame.height / 2,
    zoom: clamp(fit, 0.2, most),
  };
}

/** A frame with room around it. */
export const grownFrame = (frame: Frame, by: number): Frame => ({
  x: frame.x - by,
  y: frame.y - by,
  width: frame.width + 2 * by,
  height: frame.height + 2 * by,
});

/** The smallest box around the lake with its bank and its shadow. */
export const lakeBox = ({ lake, unit }: Plan): Frame => ({
  x: lake.x - lake.rx * 1.22,
  y: lake.y - lake.ry * 1.22,
  width: lake.rx * 2.44,
  height: lake.ry * 2.44 + 8 * unit,
});

/** The smallest box around a homestead's yard, roof and tree, without its name. */
export const steadBox = (stead: Stead): Frame => ({
  x: stead.x - stead.rx * 1.12,
  y: stead.y - stead.rx * 0.95,
  width: stead.rx * 2.24,
  height: stead.rx * 0.95 + stead.ry * 1.32,
});

/** The part of the picture that a camera sees. */
export const visibleFrame = (stance: Stance, canvas: { width: number; height: number }): Frame => ({
  x: stance.x - canvas.width / 2 / stance.zoom,
  y: stance.y - canvas.height / 2 / stance.zoom,
  width: canvas.width / stance.zoom,
  height: canvas.height / stance.zoom,
});

/** The nearest that the camera goes. */
const CLOSEST = 2.6;

/**
 * Where the camera stands to see what a sight is about, and nothing beyond the land that is painted.
 * @param line the bed of the river that the sight is about, or an empty line
 * @param margin pixels of land that is painted beyond each edge of the picture
 */
export function stanceOf(
  plan: Plan,
  sight: Sight,
  line: readonly Point[],
  canvas: { width: number; height: number },
  margin: number,
): Stance {
  const most = sight.of === 'all' ? 1 : CLOSEST;
  const bounds = grownFrame(wholeFrame(plan), margin);
  return within(stanceFor(frameOf(plan, sight, line), canvas, most), canvas, bounds);
}

/** The stance nearest to a wished one that sees nothing beyond the land that is painted. */
function within(stance: Stance, canvas: { width: number; height: number }, bounds: Frame): Stance {
  const least = Math.max(canvas.width / bounds.width, canvas.height / bounds.height);
  const zoom = Math.max(stance.zoom, least);
  const half = { x: canvas.width / 2 / zoom, y: canvas.height / 2 / zoom };
  return {
    x: clamp(stance.x, bounds.x + half.x, bounds.x + bounds.width - half.x),
    y: clamp(stance.y, bounds.y + half.y, bounds.y + bounds.height - half.y),
    zoom,
  };
}
