import type { Plan } from '../../geometry/plan.ts';
import type { Point } from '../../geometry/points.ts';
import { scatterOf } from '../../geometry/scatter.ts';
import type { Colours } from '../paint/colours.ts';
import { hardTimesIn } from '../paint/hardTimes.ts';
import { group, type Shape, strokes } from '../paint/shapeList.ts';
import { ownSign } from '../signs/ownDrawing.ts';
import { spots } from './fieldScenery.ts';

/** How many signs hang over the land where a world has one for its droughts. */
const SIGNS = 6;

/** Rain that the wind drives over all the land, in strokes of one slant. */
function drivenRain({ width, height, unit, seats }: Plan, c: Colours): Shape {
  const luck = scatterOf(`rain ${seats}`);
  const many = Math.round((width * height) / (unit * unit * 1500));
  const drops = Array.from({ length: many }, () => {
    const long = unit * luck(9, 17);
    const [x, y] = [luck(-0.05, 1.05) * width, luck(-0.05, 1.05) * height];
    return [x, y, x - long * 0.45, y + long];
  });
  return strokes(drops, { stroke: c.riverEdge, width: Math.max(0.7, unit * 1.3), alpha: 0.34 });
}

/** The thick of it, under a cloud. */
const shower = (high: number, c: Colours): Shape =>
  strokes(
    [-0.26, -0.1, 0.06, 0.22].map((x, i) => {
      const long = high * (i % 2 === 0 ? 0.3 : 0.22);
      return [x * high, high * 0.36, x * high - long * 0.45, high * 0.36 + long];
    }),
    { stroke: c.riverEdge, width: Math.max(1, high * 0.045) },
  );

/** What hangs over the land while times are hard, where that is no drought: clouds and rain, or the world's own sign. */
export function hardSky(plan: Plan, c: Colours): Shape[] {
  const kind = hardTimesIn(c);
  if (kind === 'dry') return [];
  const high = plan.unit * (kind === 'storm' ? 70 : 50);
  const inside = ({ x, y }: Point): boolean =>
    Math.min(x, plan.width - x) > high * 0.5 && Math.min(y, plan.height - y) > high * 0.6;
  const places = spots(
    plan,
    SIGNS * 3,
    { around: high * 0.5, aside: high * 0.1 },
    high * 1.9,
    scatterOf(`hard ${plan.seats}`),
  );
  const signs = places
    .filter(inside)
    .slice(0, SIGNS)
    .map((place) =>
      group(place, 1, [
        ...(kind === 'storm' ? [shower(high, c)] : []),
        ...(ownSign('drought', high, c) ?? []),
      ]),
    );
  return kind === 'storm' ? [drivenRain(plan, c), ...signs] : signs;
}
