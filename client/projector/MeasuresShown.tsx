import { useMemo } from 'preact/hooks';
import type { Valley } from '../../shared/model/view.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { handsChart } from '../charts/handsChart.ts';
import { basketsChart, vitalityChart } from '../charts/livesChart.ts';
import { springChart } from '../charts/springChart.ts';
import { springRows } from '../charts/springRows.ts';
import '../end/end.css';
import { mean } from '../../shared/model/arithmetic.ts';
import { lifeRows } from '../end/EndLives.tsx';
import { labelsOf } from '../end/EndSpring.tsx';
import { byLabel } from '../words/index.ts';
import { useWords } from '../words/useWords.ts';

/** Height over width of each. */
const SPRING_SHAPE = 0.42;
const HANDS_SHAPE = 0.3;
/** Charts are drawn as for a smaller screen and shown larger, so that the last row can read them. */
const CLOSER = 2.25;
const LIVES_HEIGHT = 350;

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
    <section class="measures" aria-labelledby="measure">
      <Title name={name}>{words.say('end.spring')}</Title>
      <ChartFigure
        from={from}
        draw={(width) => springChart(data, labels, sizeOf(width, SPRING_SHAPE))}
      />
      <ChartFigure
        from={from}
        draw={(width) => handsChart(data, labels, sizeOf(width, HANDS_SHAPE))}
      />
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
      <Title name={name}>{words.say('end.lives')}</Title>
      <figure>
        <h3>{words.say('end.baskets-title')}</h3>
        <ChartFigure
          from={from}
          draw={(width) => basketsChart(rows, null, labels, width / CLOSER)}
        />
      </figure>
      <figure>
        <h3>{words.say('end.vitality-title')}</h3>
        <ChartFigure
          from={from}
          draw={(width) =>
            vitalityChart(rows, null, labels, most, {
              width: width / CLOSER,
              height: LIVES_HEIGHT,
            })
          }
        />
      </figure>
    </section>
  );
}

const sizeOf = (width: number, shape: number) => ({
  width: width / CLOSER,
  height: (width / CLOSER) * shape,
});

function Title({ name, children }: { name: string | null; children: string }) {
  return (
    <h2 id="measure">
      {name === null ? null : `${name} · `}
      {children}
    </h2>
  );
}
