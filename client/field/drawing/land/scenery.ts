import type { Plan } from '../../geometry/plan.ts';
import { TURN } from '../../geometry/points.ts';
import { scatterOf } from '../../geometry/scatter.ts';
import { fromLake } from '../../geometry/shore.ts';
import { clearOfStead } from '../../geometry/sites.ts';
import type { Colours } from '../paint/colours.ts';
import { hardTimesIn } from '../paint/hardTimes.ts';
import { form, oval, type Shape, strokes } from '../paint/shapeList.ts';
import { cracked, type LandLook, pasture, rimPoint } from './fieldScenery.ts';
import { hardSky } from './hardSky.ts';
import { banks, stream } from './waterScenery.ts';

/** Cart tracks in the land, as a wheel around the mill: two rims, and a spoke to each homestead. */
function wheel(plan: Plan, c: Colours): Shape[] {
  const hub = plan.steads.find(({ slot }) => slot === null);
  if (hub === undefined) return [];
  const { unit } = plan;
  const ink = { stroke: c.contour, width: Math.max(1.4, unit * 6), alpha: 0.4 };
  const rim = (reach: number) =>
    form(
      Array.from({ length: 30 }, (_, i) => rimPoint(plan, (i / 30) * TURN, reach)),
      { ...ink, dash: [unit * 16, unit * 9] },
    );
  const spokes = plan.steads
    .filter(({ slot }) => slot !== null)
    .map(({ x, y }) => {
      const angle = Math.atan2(
        (y - plan.heart.y) / plan.ring.ry,
        (x - plan.heart.x) / plan.ring.rx,
      );
      const [from, to] = [rimPoint(plan, angle, 0.56), rimPoint(plan, angle, 1)];
      return [from.x, from.y, to.x, to.y];
    });
  return [rim(0.56), rim(1), strokes(spokes, { ...ink, dash: [unit * 16, unit * 9] })];
}

/** The light of a first morning: a sun over the rim of the land. */
function dawn(plan: Plan, c: Colours): Shape[] {
  const { width, height, unit } = plan;
  const at = { x: width * 0.9, y: height * 0.03 };
  const size = Math.min(width, height) * 0.11;
  const rays = Array.from({ length: 13 }, (_, i) => {
    const angle = Math.PI * (0.42 + (i / 12) * 0.72);
    const from = size * 1.3;
    const to = size * (i % 2 === 0 ? 2.3 : 1.8);
    return [
      at.x + Math.cos(angle) * from,
      at.y + Math.sin(angle) * from,
      at.x + Math.cos(angle) * to,
      at.y + Math.sin(angle) * to,
    ];
  });
  return [
    {
      kind: 'glow',
      ...at,
      rx: Math.max(width, height) * 0.85,
      ry: Math.max(width, height) * 0.85,
      colour: '#f2c46a',
      stops: [
        [0, 0.62],
        [0.35, 0.26],
        [1, 0],
      ],
    },
    oval(at.x, at.y, size, size, {
      fill: '#f3cf7c',
      stroke: c.grain,
      width: Math.max(1, unit * 2),
    }),
    strokes(rays, { stroke: c.grain, width: Math.max(1.2, unit * 2.6), alpha: 0.75 }),
  ];
}

/** What a ground adds to the land, under rivers and homesteads. */
export function scenery(plan: Plan, look: LandLook, c: Colours): Shape[] {
  const split = look.drought && hardTimesIn(c) === 'dry';
  const dried = split && plan.ground !== 'dry' ? cracked(plan, c, 7) : [];
  switch (plan.ground) {
    case 'banks':
      return [...banks(plan, c), ...dried];
    case 'stream':
      return [...stream(plan, c), ...dried];
    case 'wheel':
      return [...wheel(plan, c), ...dried];
    case 'pasture':
      return [...pasture(plan, look, c), ...dried];
    case 'dawn':
      // A field that lies at the rim is under the sun, not on it.
      return [...dried, ...dawn(plan, c)];
    case 'dry':
      return cracked(plan, c, split ? 26 : 18);
    case 'mist':
    case 'valley':
      return dried;
  }
}

/** Banks of mist, from the top of the picture to its foot. */
const VEILS = 22;

/** What lies over land and rivers, under homesteads: mist, and what hard times bring. */
export const overLand = (plan: Plan, look: LandLook, c: Colours): Shape[] => [
  ...mist(plan, c),
  ...(look.drought ? hardSky(plan, c) : []),
];

/** Mist, thin where homesteads are. */
function mist(plan: Plan, c: Colours): Shape[] {
  if (plan.ground !== 'mist') return [];
  const luck = scatterOf(`mist ${plan.seats}`);
  const night = c.ink === '#f6eeda';
  return Array.from({ length: VEILS }, (_, i): Shape => {
    const x = luck(-0.1, 1.1) * plan.width;
    const y = ((i + luck(0.1, 0.9)) / VEILS) * plan.height;
    const near = plan.steads.some((stead) => clearOfStead({ x, y }, stead, plan.labelSize) < 0);
    // Over the spring it is thin: its level has to be read.
    const low = fromLake(plan.lake, { x, y }).reach < 1.6;
    const strength = (low ? 0.24 : near ? 0.5 : 1) * (night ? 0.34 : 0.8);
    return {
      kind: 'glow',
      x,
      y,
      rx: plan.width * luck(0.2, 0.42),
      ry: Math.max(14, plan.height * luck(0.035, 0.075)),
      colour: night ? '#9aa6b5' : '#fbfdfd',
      stops: [
        [0, strength],
        [0.55, strength * 0.6],
        [1, 0],
      ],
    };
  });
}
