import { useMemo } from 'preact/hooks';
import { planField, type Stead } from '../field/geometry/plan.ts';
import { fieldSvg, namesSvg } from '../field/svg.ts';
import { useWidth } from '../pages/hooks.ts';
import { useWords } from '../pages/words.ts';
import { LEAST_ARROW } from './baskets.ts';
import { oneDecimal } from './LivedFrom.tsx';
import type { Scene } from './scene.ts';

/** Height over width. */
const SHAPE = 1.06;

interface Flow {
  readonly from: number;
  readonly to: number;
  readonly baskets: number;
}

/** Arrows from who brought forth to who lived from it, over the same valley without its rivers. */
export function FlowPicture({ scene, rows }: { scene: Scene; rows: readonly number[][] }) {
  const words = useWords();
  const [place, width] = useWidth<HTMLDivElement>();
  const { valley, debrief, dusk, followed, name, place: where } = scene;
  const height = Math.round(width * SHAPE);
  const picture = (debrief.looks[dusk] ?? debrief.looks[0]).seen;
  const { ground, names } = useMemo(() => {
    if (width === 0) return { ground: '', names: '' };
    const seen = { ...picture, ties: [], works: [], scenario: valley.scenario, marks: [] };
    const look = {
      id: 'flows',
      theme: where === 'wall' ? 'night' : 'day',
      width,
      height,
      own: followed,
      hour: 'day',
    } as const;
    return { ground: fieldSvg(seen, look), names: namesSvg(seen, { ...look, nameOf: name }) };
  }, [picture, width, name, followed, where]);
  const flows = rows.flatMap((row, to) =>
    row
      .map((baskets, from): Flow => ({ from, to, baskets }))
      .filter(({ from, baskets }) => from !== to && baskets >= LEAST_ARROW),
  );
  return (
    <figure class="flow">
      <div
        ref={place}
        class="flow-picture"
        style={{ aspectRatio: `1 / ${SHAPE}` }}
        role="img"
        aria-label={words.say('debrief.flow-label', { n: flows.length })}
      >
        {/* The ground is made here, from numbers and from names out of our own lists. */}
        <div class="flow-ground" dangerouslySetInnerHTML={{ __html: ground }} />
        {width === 0 ? null : (
          <Arrows
            flows={flows}
            followed={followed}
            width={width}
            height={height}
            seats={rows.length}
          />
        )}
        <div class="flow-names" dangerouslySetInnerHTML={{ __html: names }} />
      </div>
      <figcaption class="soft">
        {words.say('debrief.flow-note', { name: name(followed), least: LEAST_ARROW })}
      </figcaption>
    </figure>
  );
}

interface ArrowsProps {
  readonly flows: readonly Flow[];
  readonly followed: number;
  readonly width: number;
  readonly height: number;
  readonly seats: number;
}

function Arrows({ flows, followed, width, height, seats }: ArrowsProps) {
  const { steads } = planField(seats, width, height);
  const most = Math.max(3, ...flows.map(({ baskets }) => baskets));
  // Dark ones last, so that they lie on top.
  const sorted = [...flows].sort(
    (a, b) => Number(a.to === followed) - Number(b.to === followed) || a.baskets - b.baskets,
  );
  return (
    <svg class="flow-arrows" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {sorted.map((flow) => {
        const from = steads[flow.from];
        const to = steads[flow.to];
        if (from === undefined || to === undefined) return null;
        const mine = flow.to === followed;
        const { way, middle } = arrowOf(from, to, 1.5 + (9 * flow.baskets) / most);
        return (
          <g key={`${flow.from} ${flow.to}`} class="flow-arrow" data-mine={mine ? true : undefined}>
            <path d={way} />
            {mine ? (
              <text x={middle.x} y={middle.y}>
                {oneDecimal(flow.baskets)}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
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
