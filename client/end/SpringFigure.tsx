import { useMemo } from 'preact/hooks';
import type { Seat } from '../../shared/model/ids.ts';
import type { Valley } from '../../shared/model/view.ts';
import type { Afterwards } from '../../shared/model/wire/wire.ts';
import { ChartFigure, DataTable } from '../charts/ChartFigure.tsx';
import { heightOr, letters } from '../charts/chartFrame.ts';
import { handsChart } from '../charts/handsChart.ts';
import { springChart } from '../charts/springChart.ts';
import { springRows } from '../charts/springRows.ts';
import { useFew } from '../kit/useFew.ts';
import { afterGame } from '../words/index.ts';
import { useWords } from '../words/useWords.ts';
import { labelsOf } from './springLabels.ts';
import { springTable } from './springTable.ts';
import { type Turning, turningPoints } from './turningPoints.ts';

interface Props {
  readonly valley: Valley;
  readonly me: Seat | null;
  /** What a homestead is called; its place where it is left out. */
  readonly nameOf?: (seat: Seat) => string;
  readonly afterwards: Afterwards | null;
  /** The last dusk that is told; all where it is left out, and then what came afterwards too. */
  readonly until?: number;
  /** The turning point that is looked at, by where it stands; empty for none. */
  readonly turn: string;
  readonly onTurn: (turn: string) => void;
  /** Goes to a round; where it is left out nobody can. */
  readonly onRound?: (round: number) => void;
  /** True where nobody can scroll: as many turning points are told as there is room for. */
  readonly tight?: boolean;
  /** The heading of the turning points: one level below what stands over the picture. */
  readonly heading?: 'h2' | 'h3';
}

/** The spring through the rounds, draws and tending beneath, and the places where it turned. */
export function SpringFigure({
  valley,
  me,
  nameOf,
  afterwards,
  until,
  turn,
  onTurn,
  onRound,
  tight = false,
  heading: Heading = 'h3',
}: Props) {
  const words = useWords();
  const all = valley.springDusks;
  const rows = useMemo(() => springRows(all.slice(0, until)), [all, until]);
  const turns = useMemo(() => {
    const marks = valley.marks.filter(({ event }) => event.round <= (until ?? event.round));
    const who = afterGame(valley, me, words);
    const named = nameOf === undefined ? who : { ...who, name: nameOf };
    return turningPoints({ ...valley, marks }, rows, named, words);
  }, [valley.marks, valley.works, rows, me, nameOf, until, words]);
  const { list, rest } = useFew<HTMLOListElement>(tight, [turns, turn]);
  const told = until === undefined ? afterwards : null;
  const labels = labelsOf(valley, rows, told, words);
  const data = {
    rows,
    rounds: all.length,
    firstCapacity: valley.spring.firstCapacity,
    redLine: valley.spring.redLine,
    afterwards: told,
    later: until === undefined ? valley.scenario.afterwards.rounds : 0,
    turns: turns.map(({ x, y }, index) => ({ number: index + 1, x, y })),
    turn: turns.findIndex((one) => keyOf(one) === turn) + 1,
  };
  const from = [rows, told, turns, turn, words];
  return (
    <div class="end-spring">
      <figure class="end-figure">
        <ChartFigure
          from={from}
          draw={(width) => springChart(data, labels, { width, height: heightOf(width) })}
        />
        <ChartFigure
          from={from}
          draw={(width) => handsChart(data, labels, { width, height: heightOfHands(width) })}
        />
        <DataTable
          title={words.say('end.spring')}
          open={words.say('end.as-table')}
          {...springTable(rows, words)}
        />
      </figure>
      <div class="end-turns">
        <Heading>{words.say('end.turns')}</Heading>
        {turns.length === 0 ? <p>{words.say('end.turn-none')}</p> : null}
        <ol ref={list} class="few-room">
          {turns.map((one, index) => {
            const pressed = keyOf(one) === turn;
            return (
              <li key={keyOf(one)} data-followed={pressed && turn !== '' ? true : undefined}>
                <button
                  type="button"
                  class="turn"
                  aria-pressed={pressed}
                  onClick={() => onTurn(pressed ? '' : keyOf(one))}
                >
                  <span class="turn-number">{index + 1}</span>
                  <span class="turn-words">
                    <b>{one.title}</b>
                    <span class="soft">{one.text}</span>
                  </span>
                </button>
                {pressed && onRound ? (
                  <button
                    type="button"
                    class="button turn-go"
                    onClick={() => onRound(Math.ceil(one.x))}
                  >
                    {words.say('debrief.look-at', { n: Math.ceil(one.x) })}
                  </button>
                ) : null}
              </li>
            );
          })}
        </ol>
        {rest === 0 ? null : <p class="few-more">{words.say('debrief.few-more', { n: rest })}</p>}
      </div>
    </div>
  );
}

/** Turning points never stand at one place. */
const keyOf = ({ x }: Turning): string => String(x);

const heightOf = (width: number): number => heightOr(Math.max(240, Math.min(520, width * 0.42)));

/** Bars need room beside the letters over and under them. */
const heightOfHands = (width: number): number =>
  heightOr(Math.max(170, heightOf(width) * 0.52, letters(width) * 10));
