import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { mean } from '../../shared/model/arithmetic.ts';
import { at } from '../../shared/model/at.ts';
import { mostBaskets } from '../../shared/model/goods/duskTotals.ts';
import type { Valley } from '../../shared/model/view.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { heightOr } from '../charts/chartFrame.ts';
import { handsChart } from '../charts/handsChart.ts';
import { spreadChart } from '../charts/spreadChart.ts';
import { springChart } from '../charts/springChart.ts';
import { springRows } from '../charts/springRows.ts';
import '../end/end.css';
import { labelsOf } from '../end/EndSpring.tsx';
import { numberText } from '../kit/format.ts';
import type { Words } from '../words/index.ts';
import { useWords } from '../words/useWords.ts';

interface Props {
  readonly valley: Valley;
  /** The table, where there are others. */
  readonly name: ComponentChildren;
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

/** Least, mean and most of some numbers of a round. */
const rangeOf = (round: number, values: readonly number[]) => ({
  round,
  low: Math.min(...values),
  middle: mean(values),
  high: Math.max(...values),
});

/** What the valley lived from in each round, and how it fares: how far apart all are, and nobody by name. */
export function LivesShown({ valley, name }: Props) {
  const words = useWords();
  const { livesDusks, scenario } = valley;
  const last = livesDusks.at(-1);
  if (last === undefined) return <p class="projector-wait">{words.say('projector.no-dusk')}</p>;
  const { most } = scenario.vitality;
  const filled = mostBaskets(scenario);
  const figures = [
    {
      title: words.say('projector.baskets-round'),
      rows: livesDusks.map(({ round, baskets }) => rangeOf(round, baskets)),
      most: filled,
      ticks: Array.from({ length: filled + 1 }, (_, index) => index),
    },
    {
      title: words.say('end.vitality-title'),
      rows: livesDusks.map(({ round, vitality }) => rangeOf(round, vitality)),
      most,
      ticks: [0, most / 2, most],
    },
  ];
  return (
    <section class="measures measures-two" data-lens="livelihoods" aria-labelledby="measure">
      <Title name={name}>{words.say('end.lives')}</Title>
      {figures.map(({ title, rows, ...scale }) => (
        <figure key={title}>
          <h3>{title}</h3>
          <ChartFigure
            from={[livesDusks, words]}
            draw={(width) =>
              spreadChart(rows, { ...labelsOfRange(rows, title, words), ...scale }, filling(width))
            }
          />
        </figure>
      ))}
    </section>
  );
}

/** What stands at the ends of a range. */
function labelsOfRange(rows: readonly ReturnType<typeof rangeOf>[], title: string, words: Words) {
  const { round, low, middle, high } = at(rows, rows.length - 1);
  return {
    title,
    rounds: round,
    dusk: round,
    low: words.say('projector.least', { n: low }),
    middle: words.say('projector.mean', { n: numberText(middle, '0.#', words) }),
    high: words.say('projector.most', { n: high }),
  };
}

/** Charts take the room that they are given: nobody scrolls a projector. */
const filling = (width: number) => ({ width, height: heightOr(width / 2) });

function Title({ name, children }: { name: ComponentChildren; children: string }) {
  return (
    <h2 id="measure">
      {name === null ? null : <>{name} · </>}
      {children}
    </h2>
  );
}
