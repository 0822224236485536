import type { Seat } from '../../../../shared/model/ids.ts';
import type { Ground } from '../../../../shared/model/scenario.ts';
import { planField, type Stead } from '../../../field/geometry/plan.ts';
import { LEAST_ARROW } from './basketParts.ts';

/** Baskets that one homestead brought forth and another lived from. */
interface Flow {
  readonly from: Seat;
  readonly to: Seat;
  readonly baskets: number;
}

/** An arrow over the valley: its outline as an SVG path, and where its number stands. */
export interface FlowArrow extends Flow {
  readonly way: string;
  readonly middle: { readonly x: number; readonly y: number };
  /** Does it go to the homestead that is followed? */
  readonly mine: boolean;
}

interface ArrowsRoom {
  readonly width: number;
  readonly height: number;
  readonly letters?: number;
}

/**
 * Arrows from who brought forth to who lived from it, those to lie on top last.
 * @param rows `[i][j]`: baskets of i that j brought forth
 * @param followed null where no homestead is followed
 * @param letters least size of letters, in CSS pixels as the width and height of the picture
 * @param ground that the picture's homesteads stand on
 */
export function flowArrows(
  rows: readonly (readonly number[])[],
  followed: Seat | null,
  { width, height, letters = 0 }: ArrowsRoom,
  ground: Ground = 'valley',
): FlowArrow[] {
  const { steads } = planField(rows.length, width, height, {}, ground, letters);
  const flows = rows.flatMap((row, to) =>
    row
      .map((baskets, from): Flow => ({ from, to, baskets }))
      .filter(({ from, baskets }) => from !== to && baskets >= LEAST_ARROW),
  );
  const most = Math.max(3, ...flows.map(({ baskets }) => baskets));
  return flows
    .sort((a, b) => Number(a.to === followed) - Number(b.to === followed) || a.baskets - b.baskets)
    .flatMap((flow) => {
      const from = steads[flow.from];
      const to = steads[flow.to];
      if (from === undefined || to === undefined) return [];
      const drawn = arrowOf(from, to, 1.5 + (9 * flow.baskets) / most);
      return [{ ...flow, ...drawn, mine: flow.to === followed }];
    });
}

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * A bent arrow as an outline that swells towards its head, and where its number stands.
 * @param half half its breadth, in pixels
 */
function arrowOf(from: Stead, to: Stead, half: number) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const far = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / far, dy / far];
  const bend = Math.min(34, far * 0.12);
  const gap = from.rx * 1.05;
  const head = half * 2 + 6;
  const at = (along: number, aside: number) => {
    const share = along / far;
    const bow = bend * 4 * share * (1 - share);
    return {
      x: round(from.x + ux * along - uy * (bow + aside)),
      y: round(from.y + uy * along + ux * (bow + aside)),
    };
  };
  const neck = Math.max(gap + 2, far - gap - head);
  const steps = Array.from({ length: 9 }, (_, i) => gap + ((neck - gap) * i) / 8);
  const swell = (along: number) => half * (0.4 + (0.6 * (along - gap)) / Math.max(1, neck - gap));
  const left = steps.map((along) => at(along, swell(along)));
  const right = steps.map((along) => at(along, -swell(along))).reverse();
  const points = [
    ...left,
    at(neck, half * 1.9 + 2),
    at(far - gap, 0),
    at(neck, -half * 1.9 - 2),
    ...right,
  ];
  return {
    way: `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}Z`,
    middle: at(far * 0.5, half + 12),
  };
}
