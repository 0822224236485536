import { useMemo } from 'preact/hooks';
import { at } from '../../../../shared/model/at.ts';
import { fieldSvg, namesSvg } from '../../../field/svg.ts';
import { numberText } from '../../../kit/format.ts';
import { useSize } from '../../../kit/hooks.ts';
import { wallLetters } from '../../../kit/wallLetters.ts';
import { useWords } from '../../../words/useWords.ts';
import type { DebriefScene } from '../../frame/debriefScene.ts';
import { LEAST_ARROW } from './basketParts.ts';
import { type FlowArrow, flowArrows } from './livedArrows.ts';

/** Height over width. */
const SHAPE = 1.06;

/** Arrows from who brought forth to who lived from it, over the same valley without its rivers. */
export function FlowPicture({ scene, rows }: { scene: DebriefScene; rows: readonly number[][] }) {
  const words = useWords();
  const [place, box] = useSize<HTMLDivElement>();
  const { valley, debrief, dusk, followed, name, place: where } = scene;
  const { width } = box;
  const fills = where === 'wall';
  const height = fills ? box.height : Math.round(width * SHAPE);
  const letters = fills ? wallLetters() : 0;
  const isDrawn = width > 1 && height > 1;
  const picture = (debrief.looks[dusk] ?? at(debrief.looks, 0)).seen;
  const { ground, names } = useMemo(() => {
    if (!isDrawn) return { ground: '', names: '' };
    const seen = { ...picture, ties: [], works: [], scenario: valley.scenario, marks: [] };
    const look = {
      id: 'flows',
      theme: where === 'wall' ? 'night' : 'day',
      width,
      height,
      letters,
      own: followed,
      hour: 'day',
    } as const;
    return { ground: fieldSvg(seen, look), names: namesSvg(seen, { ...look, nameOf: name }) };
  }, [picture, width, height, name, followed, where]);
  const room = { width, height, letters };
  const arrows = isDrawn ? flowArrows(rows, followed, room, valley.scenario.ground) : [];
  return (
    <figure class="flow">
      <div
        ref={place}
        class="flow-picture"
        style={fills ? undefined : { aspectRatio: `1 / ${SHAPE}` }}
        role="img"
        aria-label={words.say('debrief.flow-label', { n: arrows.length })}
      >
        {/* The ground is made here, from numbers and from names out of our own lists. */}
        <div class="flow-ground" dangerouslySetInnerHTML={{ __html: ground }} />
        {!isDrawn ? null : <Arrows arrows={arrows} width={width} height={height} />}
        <div class="flow-names" dangerouslySetInnerHTML={{ __html: names }} />
      </div>
      <figcaption class="soft">
        {followed === null
          ? words.say('debrief.flow-note-all', { least: LEAST_ARROW })
          : words.say('debrief.flow-note', { name: name(followed), least: LEAST_ARROW })}
      </figcaption>
    </figure>
  );
}

interface ArrowsProps {
  readonly arrows: readonly FlowArrow[];
  readonly width: number;
  readonly height: number;
}

function Arrows({ arrows, width, height }: ArrowsProps) {
  const words = useWords();
  return (
    <svg class="flow-arrows" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {arrows.map(({ from, to, way, middle, mine, baskets }) => (
        <g key={`${from} ${to}`} class="flow-arrow" data-mine={mine ? true : undefined}>
          <path d={way} />
          {mine ? (
            <text x={middle.x} y={middle.y}>
              {numberText(baskets, '0.0', words)}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
