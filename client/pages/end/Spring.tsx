import { useMemo, useState } from 'preact/hooks';
import type { Valley } from '../../../shared/model/view.ts';
import type { Afterwards } from '../../../shared/model/wire.ts';
import { handsChart } from '../../charts/handsChart.ts';
import type { SpringLabels } from '../../charts/springBase.ts';
import { springChart } from '../../charts/springChart.ts';
import { type SpringRow, springRows } from '../../charts/springRows.ts';
import { byPlace, type Words } from '../../words/index.ts';
import { useWords } from '../words.ts';
import { Chart, DataTable } from './Chart.tsx';
import { turningPoints } from './turns.ts';

interface Props {
  readonly valley: Valley;
  readonly me: number | null;
  readonly afterwards: Afterwards | null;
}

/** The spring through the rounds, with the places where it turned. */
export function Spring({ valley, me, afterwards }: Props) {
  const words = useWords();
  const [turn, setTurn] = useState(0);
  const rows = useMemo(() => springRows(valley.springDusks), [valley.springDusks]);
  const who = byPlace(valley, me, words);
  const turns = useMemo(
    () => turningPoints(valley, rows, who, words),
    [valley.marks, valley.works, rows, words],
  );
  const labels = labelsOf(valley, rows, afterwards, words);
  const data = {
    rows,
    firstCapacity: valley.spring.firstCapacity,
    redLine: valley.spring.redLine,
    afterwards,
    later: valley.scenario.afterwards.rounds,
    turns: turns.map(({ x, y }, index) => ({ number: index + 1, x, y })),
    turn,
  };
  const from = [rows, afterwards, turns, turn, words];
  return (
    <section class="end-part" aria-labelledby="end-spring">
      <h2 id="end-spring">
        {words.say('end.spring')} <span class="end-note">{words.say('end.spring-note')}</span>
      </h2>
      <div class="end-spring">
        <figure class="end-figure">
          <Chart
            from={from}
            draw={(width) => springChart(data, labels, { width, height: heightOf(width) })}
          />
          <Chart
            from={from}
            draw={(width) =>
              handsChart(data, labels, { width, height: Math.max(170, heightOf(width) * 0.52) })
            }
          />
          <DataTable
            title={words.say('end.spring')}
            open={words.say('end.as-table')}
            head={tableHead(words)}
            rows={rows.map((row) => tableRow(row, words))}
          />
        </figure>
        <div class="end-turns">
          <h3>{words.say('end.turns')}</h3>
          {turns.length === 0 ? <p>{words.say('end.turn-none')}</p> : null}
          <ol>
            {turns.map((one, index) => (
              <li key={one.title}>
                <button
                  type="button"
                  class="turn"
                  aria-pressed={turn === index + 1}
                  onClick={() => setTurn(turn === index + 1 ? 0 : index + 1)}
                >
                  <span class="turn-number">{index + 1}</span>
                  <span class="turn-words">
                    <b>{one.title}</b>
                    <span class="soft">{one.text}</span>
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  );
}

const heightOf = (width: number): number => Math.max(240, Math.min(520, width * 0.42));

/** What the spring’s charts say, in the reader’s words. */
export function labelsOf(
  valley: Valley,
  rows: readonly SpringRow[],
  afterwards: Afterwards | null,
  words: Words,
): SpringLabels {
  const { firstCapacity } = valley.spring;
  const last = rows.at(-1);
  const capacity = Math.floor(last?.capacity ?? firstCapacity);
  return {
    stock: words.say('end.stock'),
    capacity: words.say('end.capacity', { n: capacity }),
    lost: words.say('end.lost', { n: Math.round(firstCapacity - capacity) }),
    red: words.say('end.red', { n: valley.spring.redLine }),
    drought: words.say('end.drought'),
    livedOn:
      afterwards === null
        ? words.say('end.lived-on')
        : words.say('end.middle', { n: afterwards.runs }),
    round: words.say('end.round'),
    later: (n) => words.say('end.later', { n }),
    drawn: words.say('end.drawn'),
    fenced: words.say('end.fence-drawn'),
    tended: words.say('end.tended'),
    title: words.say('end.spring-label', {
      first: firstCapacity,
      stock: Math.floor(last?.stock ?? firstCapacity),
      capacity,
    }),
  };
}

const tableHead = (words: Words): string[] =>
  (
    [
      'end.col-round',
      'end.col-stock',
      'end.col-capacity',
      'end.col-drawn',
      'end.col-fences',
      'end.col-tended',
      'end.col-drought',
    ] as const
  ).map((key) => words.say(key));

const tableRow = (row: SpringRow, words: Words): (string | number)[] => [
  row.round,
  Math.floor(row.stock),
  Math.floor(row.capacity),
  row.drawn,
  row.fences,
  row.tended,
  row.drought ? words.say('end.yes') : '',
];
