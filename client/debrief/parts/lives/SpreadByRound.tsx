import { useMemo } from 'preact/hooks';
import { mostBaskets } from '../../../../shared/model/goods/duskTotals.ts';
import { ChartFigure, DataTable } from '../../../charts/ChartFigure.tsx';
import { heightOfLines, linesChart } from '../../../charts/linesChart.ts';
import { spreadChart } from '../../../charts/spreadChart.ts';
import { numberText, numberWriter } from '../../../kit/format.ts';
import { useWords } from '../../../words/useWords.ts';
import type { PartProps } from '../../frame/debriefScene.ts';
import { scaleOf } from '../power/powerLines.ts';
import { type SpreadRow, spreadRows } from './spreadRows.ts';
import { spreadTable } from './spreadTable.ts';

/** How far apart the baskets of each dusk were, and how unevenly all so far were spread. */
export function SpreadByRound({ scene }: PartProps) {
  const words = useWords();
  const { valley } = scene;
  const rows = useMemo(() => spreadRows(valley.livesDusks), [valley.livesDusks]);
  const last = rows.at(-1);
  if (last === undefined) return null;
  return (
    <section aria-label={words.say('debrief.spread-by')}>
      <div class="end-two">
        <BasketsSpread scene={scene} rows={rows} last={last} />
        <GiniByRound scene={scene} rows={rows} last={last} />
      </div>
      <DataTable
        title={words.say('debrief.spread-by')}
        open={words.say('end.as-table')}
        {...spreadTable(rows, words)}
      />
    </section>
  );
}

interface FigureProps extends PartProps {
  readonly rows: readonly SpreadRow[];
  readonly last: SpreadRow;
}

/** The fewest, the mean and the most baskets of each dusk. */
function BasketsSpread({ scene, rows, last }: FigureProps) {
  const words = useWords();
  const { valley, dusk } = scene;
  const most = mostBaskets(valley.scenario);
  return (
    <figure class="end-figure">
      <h2>
        {words.say('debrief.spread-by')}{' '}
        <span class="end-note">{words.say('debrief.spread-unit', { most })}</span>
      </h2>
      <ChartFigure
        from={[rows, dusk, words]}
        draw={(width) =>
          spreadChart(
            rows.map(({ round, least, mean, most: high }) => ({
              round,
              low: least,
              middle: mean,
              high,
            })),
            {
              rounds: rows.length,
              dusk,
              title: words.say('debrief.spread-label'),
              low: words.say('debrief.least', { n: last.least }),
              middle: words.say('debrief.mean', { n: numberText(last.mean, '0.0', words) }),
              high: words.say('debrief.most', { n: last.most }),
              most,
              ticks: Array.from({ length: most + 1 }, (_, index) => index),
            },
            { width, height: heightOfLines(5, width) },
          )
        }
      />
    </figure>
  );
}

/** How unevenly all baskets so far were spread, from dusk to dusk. */
function GiniByRound({ scene, rows, last }: FigureProps) {
  const words = useWords();
  const { dusk } = scene;
  const ginis = [0, ...rows.map(({ gini }) => gini)];
  const scale = scaleOf([...ginis, 0.5]);
  return (
    <figure class="end-figure">
      <h2>
        {words.say('debrief.gini')} <span class="end-note">{words.say('debrief.gini-unit')}</span>
      </h2>
      <ChartFigure
        from={[rows, dusk, words]}
        draw={(width) =>
          linesChart(
            [{ seat: 0, name: numberText(last.gini, '0.00', words), values: ginis }],
            {
              rounds: rows.length,
              dusk,
              ...scale,
              title: words.say('debrief.gini-label'),
              format: numberWriter('0.00', words),
              followed: 0,
            },
            { width, height: heightOfLines(5, width) },
          )
        }
      />
    </figure>
  );
}
