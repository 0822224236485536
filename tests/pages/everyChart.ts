import { afterChart } from '../../client/charts/afterChart.ts';
import { fanChart } from '../../client/charts/fanChart.ts';
import { handsChart } from '../../client/charts/handsChart.ts';
import { basketsChart, type LifeRow, vitalityChart } from '../../client/charts/livesChart.ts';
import { placeChart } from '../../client/charts/placeChart.ts';
import { spreadChart } from '../../client/charts/spreadChart.ts';
import type { SpringData, SpringLabels } from '../../client/charts/springBase.ts';
import { springChart } from '../../client/charts/springChart.ts';
import type { Spread } from '../../shared/model/wire/wire.ts';

/** Every chart there is, wide and narrow, with whatever each can show; for `plot-build.test.ts`. */

const band = (middle: number): Spread => [
  middle / 2,
  middle / 1.4,
  middle,
  middle * 1.2,
  middle * 1.5,
];

const spring: SpringData = {
  rows: [1, 2, 3].map((round) => ({
    round,
    before: 64 - 14 * round,
    low: 40 - 9 * round,
    stock: 52 - 12 * round,
    capacity: round === 3 ? 48 : 64,
    drawn: 10 + round,
    fences: round === 2 ? 4 : 0,
    tended: round,
    drought: round === 2,
    held: false,
  })),
  rounds: 4,
  firstCapacity: 64,
  redLine: 13,
  afterwards: {
    rounds: 2,
    runs: 20,
    stock: [band(20), band(12)],
    capacity: [band(48), band(40)],
    baskets: [band(1), band(0.8)],
    vitality: [band(3), band(2)],
  },
  later: 2,
  turns: [
    { number: 1, x: 1, y: 40 },
    { number: 2, x: 3, y: 16 },
  ],
  turn: 1,
};

/** Before the first dusk there is nothing to draw, and the charts stand there all the same. */
const noDusk: SpringData = { ...spring, rows: [], afterwards: null, later: 0, turns: [] };

const springLabels: SpringLabels = {
  stock: 'stock',
  capacity: 'capacity',
  lost: 'lost',
  red: 'red line',
  drought: 'drought',
  livedOn: 'lived on',
  round: 'round',
  later: (n) => `+${n}`,
  drawn: 'drawn',
  fenced: 'fenced',
  tended: 'tended',
  title: 'spring',
};

const lives: LifeRow[] = ['Alder', 'Birch', 'Cedar'].map((name, seat) => ({
  seat,
  name,
  baskets: 2 + seat * 3,
  vitality: [3, 2, 3 - seat, 1],
}));
const livesLabels = { mean: 'mean', round: 'round', baskets: 'baskets', vitality: 'vitality' };

const closing = { round: 1.5, text: 'a cut', before: band(6), after: band(4) };

function drawnAt(width: number): Record<string, Element> {
  const size = { width, height: 300 };
  const look = { title: 'chart', format: (value: number) => value.toFixed(1) };
  return {
    after: afterChart(
      [band(1), band(2)],
      {
        title: 'afterwards',
        start: 1.5,
        first: 3,
        high: 4,
        write: look.format,
        rule: { at: 1, text: 'enough' },
        names: { least: 'least', middle: 'middle', most: 'most', later: (n) => `+${n}` },
      },
      size,
    ),
    baskets: basketsChart(lives, 1, livesLabels, width),
    fan: fanChart(
      [0, 1, 2, 3].map((round) => ({ round, band: band(8 - round) })),
      5,
      [closing, { ...closing, round: 2, text: 'a pact' }],
      { ...look, start: 'start', actual: 'came to', dusk: 2 },
      size,
    ),
    hands: handsChart(spring, springLabels, size),
    'hands before a dusk': handsChart(noDusk, springLabels, size),
    place: placeChart([1, 2, 2, 3, 5, 8, 8, 9], 5, { ...look, own: 'here' }, size),
    places: placeChart([1, 2, 3], null, { ...look, title: null, own: '' }, size),
    spread: spreadChart(
      [1, 2, 3].map((round) => ({ round, low: 0, middle: round, high: round + 2 })),
      {
        title: 'spread',
        low: 'least',
        middle: 'mean',
        high: 'most',
        most: 6,
        ticks: [0, 3, 6],
        rounds: 4,
        dusk: 2,
      },
      size,
    ),
    spring: springChart(spring, springLabels, size),
    'spring before a dusk': springChart(noDusk, springLabels, size),
    vitality: vitalityChart(lives, 0, livesLabels, 4, size, {
      dusk: 2,
      rounds: 4,
      hatched: { rounds: [2], label: 'away' },
    }),
  };
}

/** What every chart draws, as markup, by the chart's name and width in CSS pixels. */
export const everyChart = (): Record<string, string> =>
  Object.fromEntries(
    [360, 1280].flatMap((width) =>
      Object.entries(drawnAt(width)).map(([name, chart]) => [`${name} ${width}`, chart.outerHTML]),
    ),
  );
