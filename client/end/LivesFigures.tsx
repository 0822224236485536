import type { Seat } from '../../shared/model/ids.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { heightOfLines } from '../charts/linesChart.ts';
import { basketsChart, type LifeRow, vitalityChart } from '../charts/livesChart.ts';
import { useWords } from '../words/useWords.ts';
import { livesLabels } from './livesLabels.ts';

interface Props {
  readonly rows: readonly LifeRow[];
  /** Whose line is dark; null for nobody’s. */
  readonly followed: Seat | null;
  /** Most vitality that there is in this valley. */
  readonly most: number;
  /** What stands over each of the two. */
  readonly heading: 'h2' | 'h3';
  /** What else the second picture marks. */
  readonly marked?: Parameters<typeof vitalityChart>[5];
}

/** What homesteads lived from, and how they fared round by round: two pictures. */
export function LivesFigures({ rows, followed, most, heading, marked }: Props) {
  const words = useWords();
  const labels = livesLabels(rows, words);
  const from = [rows, followed, marked?.dusk, words];
  const told = (rows[0]?.vitality.length ?? 1) - 1;
  const Heading = heading;
  return (
    <div class="end-two">
      <figure class="end-figure">
        <Heading>
          {words.say('end.baskets-title')}{' '}
          <span class="end-note">{words.say('end.baskets-unit', { n: told })}</span>
        </Heading>
        <ChartFigure from={from} draw={(width) => basketsChart(rows, followed, labels, width)} />
      </figure>
      <figure class="end-figure">
        <Heading>
          {words.say('end.vitality-title')}{' '}
          <span class="end-note">{words.say('end.vitality-unit', { most })}</span>
        </Heading>
        <ChartFigure
          from={from}
          draw={(width) => {
            const size = { width, height: heightOfLines(rows.length, width) };
            return vitalityChart(rows, followed, labels, most, size, marked);
          }}
        />
      </figure>
    </div>
  );
}
