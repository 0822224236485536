import type { Seat } from '../../../shared/model/ids.ts';
import type { Frame } from './framing.ts';
import type { Plan, Stead } from './plan.ts';
import { FLATNESS, RISE } from './plan.ts';
import { clamp, type Point } from './points.ts';
import type { River } from './riverPaths.ts';

/** Two homesteads side by side with their river between them, drawn for a small canvas. */
interface Stage {
  /** A plan in which only these two stand. */
  readonly plan: Plan;
  readonly river: River;
  readonly breadth: number;
}

const POINTS = 40;

/** A river that swings once up and once down on its way across. */
function across(from: Point, to: Point, swing: number): Point[] {
  return Array.from({ length: POINTS }, (_, i) => {
    const share = i / (POINTS - 1);
    const hold = Math.sin(share * Math.PI) ** 0.6;
    return {
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share - Math.sin(share * Math.PI * 2) * swing * hold,
    };
  });
}

/**
 * Sets two homesteads on a stage as wide as what the camera sees: `a` at the left, `b` at the right.
 * @param frame the part of the picture that is seen
 */
export function setStage(plan: Plan, frame: Frame, a: Seat, b: Seat): Stage {
  const rx = Math.min(frame.width * 0.125, frame.height * 0.235);
  const unit = rx / 60;
  const labelSize = clamp(rx * 0.33, frame.width * 0.038, frame.width * 0.055);
  const ry = rx * FLATNESS;
  // Where the stage is low, a place under each name would be cut, and words over the river need the top.
  const low = frame.height < frame.width * 0.32;
  const y = frame.y + frame.height * (low ? 0.55 : 0.5) + (rx * RISE - ry - labelSize) * 0.3;
  const stand = (seat: Seat, x: number): Stead => ({
    slot: null,
    seat,
    x,
    y,
    rx,
    ry,
    label: { x, y: y + ry + labelSize * 0.8 },
    labelWidth: Math.min(rx * 2.7, 2 * Math.min(x - frame.x, frame.x + frame.width - x)),
  });
  const left = stand(a, frame.x + frame.width * 0.17);
  const right = stand(b, frame.x + frame.width * 0.83);
  const steads = plan.steads.map((stead) =>
    stead.seat === a ? left : stead.seat === b ? right : stead,
  );
  const river = { a, b, line: across(left, right, rx * 0.2) };
  const labelLines = low ? 1 : 2;
  return { plan: { ...plan, unit, labelSize, labelLines, steads }, river, breadth: rx * 0.215 };
}
