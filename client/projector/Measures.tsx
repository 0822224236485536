import { useMemo } from 'preact/hooks';
import type { Valley } from '../../shared/model/view.ts';
import { handsChart } from '../charts/handsChart.ts';
import { basketsChart, vitalityChart } from '../charts/livesChart.ts';
import { springChart } from '../charts/springChart.ts';
import { springRows } from '../charts/springRows.ts';
import { Chart } from '../pages/end/Chart.tsx';
import '../pages/end/end.css';
import { lifeRows } from '../pages/end/Lives.tsx';
import { labelsOf } from '../pages/end/Spring.tsx';
import { mean } from '../pages/end/valleys.ts';
import { useWords } from '../pages/words.ts';

/** Charts fill what is left under their title, in the shape of the projector. */
const SPRING_SHAPE = 0.5;
const HANDS_SHAPE = 0.24;

/** The spring through the rounds so far. */
export function SpringShown({ valley }: { valley: Valley }) {
  const words = useWords();
  const rows = useMemo(() => springRows(valley.springDusks), [valley.springDusks]);
  if (rows.length === 0) return <p class="projector-wait">{words.say('projector.no-dusk')}</p>;
  const labels = labelsOf(valley, rows, null, words);
  const data = {
    rows,
    firstCapacity: valley.spring.firstCapacity,
    redLine: valley.spring.redLine,
    afterwards: null,
    later: 0,
    turns: [],
    turn: 0,
  };
  const from = [rows, words];
  return (
    <section class="measures" aria-labelledby="measure">
      <h2 id="measure">{words.say('end.spring')}</h2>
      <Chart
        from={from}
        draw={(width) => springChart(data, labels, { width, height: width * SPRING_SHAPE })}
      />
      <Chart
        from={from}
        draw={(width) => handsChart(data, labels, { width, height: width * HANDS_SHAPE })}
      />
    </section>
  );
}

/** What every homestead lived from so far, and how it fares; in valley order, nobody is ranked. */
export function LivesShown({ valley }: { valley: Valley }) {
  const words = useWords();
  const rows = useMemo(() => lifeRows(valley, words), [valley.livesDusks, words]);
  if (valley.livesDusks.length === 0)
    return <p class="projector-wait">{words.say('projector.no-dusk')}</p>;
  const average = Math.round(10 * mean(rows.map(({ baskets }) => baskets))) / 10;
  const labels = {
    mean: words.say('end.mean', { n: average }),
    round: words.say('end.round'),
    baskets: words.say('end.baskets-label'),
    vitality: words.say('end.vitality-label'),
  };
  const { most } = valley.scenario.vitality;
  const from = [rows, words];
  return (
    <section class="measures measures-two" aria-labelledby="measure">
      <h2 id="measure">{words.say('end.lives')}</h2>
      <figure>
        <h3>{words.say('end.baskets-title')}</h3>
        <Chart from={from} draw={(width) => basketsChart(rows, null, labels, width)} />
      </figure>
      <figure>
        <h3>{words.say('end.vitality-title')}</h3>
        <Chart
          from={from}
          draw={(width) =>
            vitalityChart(rows, null, labels, most, { width, height: Math.max(420, width * 1.1) })
          }
        />
      </figure>
    </section>
  );
}
