import { useMemo } from 'preact/hooks';
import type { Valley } from '../../shared/model/view.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { heightOr } from '../charts/chartFrame.ts';
import { handsChart } from '../charts/handsChart.ts';
import { basketsChart, vitalityChart } from '../charts/livesChart.ts';
import { springChart } from '../charts/springChart.ts';
import { springRows } from '../charts/springRows.ts';
import { livesLabels } from '../end/livesLabels.ts';
import '../end/end.css';
import { lifeRows } from '../end/EndLives.tsx';
import { labelsOf } from '../end/EndSpring.tsx';
import { byLabel } from '../words/index.ts';
import { useWords } from '../words/useWords.ts';

interface Props {
  readonly valley: Valley;
  /** The table, where there are others. */
  readonly name: string | null;
}

/** The spring through the rounds so far. */
export function SpringShown({ valley, name }: Props) {
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
    <section class="measures" data-lens="spring" aria-labelledby="measure">
      <Title name={name}>{words.say('end.spring')}</Title>
      <ChartFigure from={from} draw={(width) => springChart(data, labels, filling(width))} />
      <ChartFigure from={from} draw={(width) => handsChart(data, labels, filling(width))} />
    </section>
  );
}

/** What every homestead lived from so far, and how it fares; in valley order, nobody is ranked. */
export function LivesShown({ valley, name }: Props) {
  const words = useWords();
  const rows = useMemo(
    () => lifeRows(valley, byLabel(valley, null, words)),
    [valley.livesDusks, words],
  );
  if (valley.livesDusks.length === 0)
    return <p class="projector-wait">{words.say('projector.no-dusk')}</p>;
  const labels = livesLabels(rows, words);
  const { most } = valley.scenario.vitality;
  const from = [rows, words];
  return (
    <section class="measures measures-two" data-lens="livelihoods" aria-labelledby="measure">
      <Title name={name}>{words.say('end.lives')}</Title>
      <figure>
        <h3>{words.say('end.baskets-title')}</h3>
        <ChartFigure from={from} draw={(width) => basketsChart(rows, null, labels, width)} />
      </figure>
      <figure>
        <h3>{words.say('end.vitality-title')}</h3>
        <ChartFigure
          from={from}
          draw={(width) => vitalityChart(rows, null, labels, most, filling(width))}
        />
      </figure>
    </section>
  );
}

/** Charts take the room that they are given: nobody scrolls a projector. */
const filling = (width: number) => ({ width, height: heightOr(width / 2) });

function Title({ name, children }: { name: string | null; children: string }) {
  return (
    <h2 id="measure">
      {name === null ? null : `${name} · `}
      {children}
    </h2>
  );
}
