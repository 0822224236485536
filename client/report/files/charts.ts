import { mostBaskets } from '../../../shared/model/goods/duskTotals.ts';
import type { Closings } from '../../../shared/replay/closings.ts';
import type { End, Futures } from '../../../shared/replay/futures.ts';
import { fanChart } from '../../charts/fanChart.ts';
import { handsChart } from '../../charts/handsChart.ts';
import { linesChart } from '../../charts/linesChart.ts';
import { basketsChart, vitalityChart } from '../../charts/livesChart.ts';
import { spreadChart } from '../../charts/spreadChart.ts';
import type { SpringData } from '../../charts/springBase.ts';
import { springChart } from '../../charts/springChart.ts';
import { springRows } from '../../charts/springRows.ts';
import { spreadRows } from '../../debrief/parts/lives/spreadRows.ts';
import {
  LINES,
  linePattern,
  linesOf,
  type PowerLine,
  scaleOf,
} from '../../debrief/parts/power/powerLines.ts';
import { closingsAt } from '../../debrief/parts/roads/closing.ts';
import { END_PATTERN } from '../../debrief/parts/roads/ends.ts';
import { lifeRows } from '../../end/EndLives.tsx';
import { labelsOf } from '../../end/EndSpring.tsx';
import { livesLabels } from '../../end/livesLabels.ts';
import { turningPoints } from '../../end/turningPoints.ts';
import { numberText, numberWriter } from '../../kit/format.ts';
import { byPlace, publicly, type Words } from '../../words/index.ts';
import type { ReportData } from './reportData.ts';

/** The debrief's charts at a width of one's own choice: nothing is chosen in them, nothing hidden. */

/** The spring's turning points, told by place names. */
export const turnsOf = ({ valley }: ReportData, words: Words) =>
  turningPoints(valley, springRows(valley.springDusks), byPlace(valley, null, words), words);

function springOf(taken: ReportData, words: Words): SpringData {
  const { valley, afterwards } = taken;
  return {
    rows: springRows(valley.springDusks),
    firstCapacity: valley.spring.firstCapacity,
    redLine: valley.spring.redLine,
    afterwards,
    later: valley.scenario.afterwards.rounds,
    turns: turnsOf(taken, words).map(({ x, y }, index) => ({ number: index + 1, x, y })),
    turn: 0,
  };
}

export function drawSpring(taken: ReportData, width: number, words: Words): Element {
  const data = springOf(taken, words);
  const labels = labelsOf(taken.valley, data.rows, taken.afterwards, words);
  return springChart(data, labels, { width, height: width * 0.45 });
}

export function drawHands(taken: ReportData, width: number, words: Words): Element {
  const data = springOf(taken, words);
  const labels = labelsOf(taken.valley, data.rows, taken.afterwards, words);
  return handsChart(data, labels, { width, height: Math.max(180, width * 0.26) });
}

export const drawBaskets = (taken: ReportData, width: number, words: Words): Element =>
  basketsChart(
    lifeRows(taken.valley, publicly(taken.valley, words)),
    taken.me,
    livesLabels(taken.valley.homesteads, words),
    width,
  );

export function drawVitality(taken: ReportData, width: number, words: Words): Element {
  const rows = lifeRows(taken.valley, publicly(taken.valley, words));
  const { most } = taken.valley.scenario.vitality;
  return vitalityChart(rows, taken.me, livesLabels(taken.valley.homesteads, words), most, {
    width,
    height: Math.max(250, rows.length * 19 + 60),
  });
}

/** How far apart the baskets of each dusk were. */
export function drawSpread({ valley, debrief }: ReportData, width: number, words: Words): Element {
  const rows = spreadRows(valley.livesDusks);
  const last = rows.at(-1);
  const most = mostBaskets(valley.scenario);
  return spreadChart(
    rows.map((row) => ({ round: row.round, low: row.least, middle: row.mean, high: row.most })),
    {
      title: words.say('debrief.spread-label'),
      low: words.say('debrief.least', { n: last?.least ?? 0 }),
      middle: words.say('debrief.mean', { n: numberText(last?.mean ?? 0, '0.0', words) }),
      high: words.say('debrief.most', { n: last?.most ?? 0 }),
      most,
      ticks: Array.from({ length: most + 1 }, (_, index) => index),
      rounds: debrief.rounds,
      dusk: Number.NaN,
    },
    { width, height: 250 },
  );
}

/** What was open from each dusk, and what was closed in it for good. */
export interface Opened {
  readonly fan: Futures;
  readonly closed: Closings;
}

/** The futures that were open from each dusk, by one of their ends. */
export function drawFan(
  { valley, debrief }: ReportData,
  { fan, closed }: Opened,
  end: End,
  width: number,
  words: Words,
): Element {
  const here = { valley, name: publicly(valley, words).name };
  return fanChart(
    fan.openings.map(({ round, bands }) => ({ round, band: bands[end] })),
    fan.actual[end],
    closingsAt(closed.closings, end, here, words),
    {
      title: words.say('debrief.fan-label', { what: words.say(`debrief.ends-${end}`) }),
      start: words.say('debrief.start-short'),
      actual: words.say('debrief.actual', {
        n: numberText(fan.actual[end], END_PATTERN[end], words),
      }),
      format: numberWriter(END_PATTERN[end], words),
      dusk: debrief.rounds,
    },
    { width, height: width > 800 ? 360 : 250 },
  );
}

/** One number of the pattern, a line for each homestead. */
export function drawLine(taken: ReportData, line: PowerLine, width: number, words: Words): Element {
  const { debrief, valley, me } = taken;
  const { name } = publicly(valley, words);
  const rows = linesOf(debrief.looks, line).map((values, seat) => ({
    seat,
    name: name(seat),
    values,
  }));
  const look = {
    title: words.say(`debrief.line-${line}`),
    ...scaleOf(rows.flatMap(({ values }) => values)),
    format: numberWriter(linePattern(line), words),
    followed: me,
    // On paper no dusk is looked at more than others.
    dusk: Number.NaN,
  };
  return linesChart(rows, look, { width, height: Math.max(230, rows.length * 19 + 60) });
}

export { LINES };
