import { BESIDE } from '../../../shared/replay/besideTables.ts';
import { ENDS } from '../../debrief/parts/roads/ends.ts';
import type { Words } from '../../words/index.ts';
import { type Compared, drawPlace } from './besidePictures.ts';
import {
  drawBaskets,
  drawFan,
  drawHands,
  drawLine,
  drawSpread,
  drawSpring,
  drawVitality,
  LINES,
  type Opened,
} from './charts.ts';
import { fieldAt, fieldDependence, fieldFlows, fieldLater, fieldTitle } from './fieldPictures.ts';
import type { ReportData } from './reportData.ts';

/** A picture that can be taken home. */
export interface Picture {
  /** Also the end of its file's name. */
  readonly id: string;
  readonly title: string;
  /** Draws it; null where there is nothing to draw. */
  readonly draw: () => Element | string | null;
}

/** CSS pixels across: a page's width at a good size of letters. */
const WIDE = 960;
const FIELD = { width: WIDE, height: 660 } as const;
/** Arrows go across the valley, and want room. */
const TALL = { width: WIDE, height: 860 } as const;

/**
 * Every picture of a game, in the order of its debrief.
 * @param opened the futures that were open; null while they are worked out
 * @param compared the groups beside which it stands; null while they play
 */
export function picturesOf(
  taken: ReportData,
  words: Words,
  opened: Opened | null = null,
  compared: Compared | null = null,
): Picture[] {
  const { debrief, afterwards } = taken;
  const dusk = (round: number): Picture => ({
    id: round === 0 ? 'valley-start' : `valley-${String(round).padStart(2, '0')}`,
    title: fieldTitle(round, words),
    draw: () => fieldAt(taken, round, `field-${round}`, FIELD, words),
  });
  const later: Picture[] =
    afterwards === null || afterwards.rounds === 0
      ? []
      : [
          {
            id: 'valley-later',
            title: words.say('home.picture-later', { n: afterwards.rounds }),
            draw: () => fieldLater(taken, 'field-later', FIELD, words),
          },
        ];
  return [
    ...debrief.looks.map(({ round }) => dusk(round)),
    ...later,
    {
      id: 'spring',
      title: words.say('home.picture-spring'),
      draw: () => below(drawSpring(taken, WIDE, words), drawHands(taken, WIDE, words)),
    },
    {
      id: 'baskets',
      title: words.say('home.picture-baskets'),
      draw: () => drawBaskets(taken, WIDE, words),
    },
    {
      id: 'vitality',
      title: words.say('home.picture-vitality'),
      draw: () => drawVitality(taken, WIDE, words),
    },
    {
      id: 'spread',
      title: words.say('home.picture-spread'),
      draw: () => drawSpread(taken, WIDE, words),
    },
    {
      id: 'valley-lived-from',
      title: words.say('home.picture-flows'),
      draw: () => fieldFlows(taken, 'field-flows', TALL, words),
    },
    {
      id: 'valley-dependence',
      title: words.say('home.picture-dependence'),
      draw: () => fieldDependence(taken, 'field-dependence', FIELD, words),
    },
    ...LINES.map(
      (line): Picture => ({
        id: line,
        title: words.say(`debrief.line-${line}`),
        draw: () => drawLine(taken, line, WIDE, words),
      }),
    ),
    ...(opened === null ? [] : ENDS).map(
      (end): Picture => ({
        id: `futures-${end}`,
        title: words.say('home.picture-futures', { what: words.say(`debrief.ends-${end}`) }),
        draw: () => opened && drawFan(taken, opened, end, WIDE, words),
      }),
    ),
    ...(compared === null ? [] : BESIDE).map(
      (measure): Picture => ({
        id: `beside-${measure}`,
        title: words.say('home.picture-beside', { what: words.say(`debrief.beside-${measure}`) }),
        draw: () => compared && drawPlace(compared, measure, WIDE, words),
      }),
    ),
  ];
}

const sizeOf = (chart: Element, side: 'width' | 'height'): number =>
  Number.parseFloat(chart.getAttribute(side) ?? '0');

/** Two charts of one width, one below the other, as one: the second has the rounds of both. */
function below(first: Element, second: Element): Element {
  const whole = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const high = sizeOf(first, 'height');
  second.setAttribute('y', String(high));
  for (const chart of [first, second]) chart.setAttribute('overflow', 'visible');
  whole.setAttribute('width', String(sizeOf(first, 'width')));
  whole.setAttribute('height', String(high + sizeOf(second, 'height')));
  whole.append(first, second);
  return whole;
}
