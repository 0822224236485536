import type { Seat } from '../../../../shared/model/ids.ts';
import { directionOf } from '../../../../shared/model/languages.ts';
import type { Afterwards, ShownValley } from '../../../../shared/model/wire/wire.ts';
import type { Debrief } from '../../../../shared/replay/debrief/index.ts';
import { DataTable } from '../../../charts/ChartFigure.tsx';
import { numberWriter } from '../../../kit/format.ts';
import { useWords } from '../../../words/useWords.ts';
import { ask, type Right } from '../../data/fetchDebrief.ts';
import { useDebrief } from '../../data/useDebrief.ts';
import { useFetched } from '../../data/useFetched.ts';
import { compareGames, DUSK_FIGURES, type TwoGamesCompared } from './comparedGames.ts';
import './twoGames.css';

interface Props {
  /** The game that was just played. */
  readonly right: Right;
  readonly seat: Seat;
  /** What its valley came to as it lived on; null until it has. */
  readonly afterwards: Afterwards | null;
}

/** A game beside the one that it was taken up from; nothing where it began by itself. */
export function TwoGames({ right, seat, afterwards }: Props) {
  const second = useDebrief(right);
  if (second.kind !== 'here' || second.value.origin === null) return null;
  return (
    <BesideFirst
      second={second.value}
      // The same key opens both: it is the same person's.
      right={{ code: second.value.origin.code, key: right.key }}
      afterwards={afterwards}
      seat={seat}
    />
  );
}

/** What a valley came to as it lived on; null until it is known. */
function useLater(right: Right): Afterwards | null {
  const shown = useFetched(`valley ${right.code}`, () => ask<ShownValley>(right, '/valley'));
  return shown.kind === 'here' ? shown.value.afterwards : null;
}

interface BesideProps extends Props {
  readonly second: Debrief;
}

function BesideFirst({ second, right, seat, afterwards }: BesideProps) {
  const words = useWords();
  const first = useDebrief(right);
  if (first.kind === 'waiting') return null;
  const later = useLater(right);
  const compared = first.kind === 'here' ? compareGames(first.value, second, seat) : null;
  return (
    <section class="end-part two-games" aria-labelledby="two-games">
      <h2 id="two-games">{words.say('twice.both')}</h2>
      {compared === null ? (
        <p class="soft">{words.say('twice.first-gone')}</p>
      ) : (
        <Measures
          compared={compared}
          later={later && afterwards ? { first: later, second: afterwards } : null}
        />
      )}
    </section>
  );
}

interface MeasuresProps {
  readonly compared: TwoGamesCompared;
  /** Both valleys as they lived on, where both are known. */
  readonly later: { readonly first: Afterwards; readonly second: Afterwards } | null;
}

function Measures({ compared, later }: MeasuresProps) {
  const words = useWords();
  const { from, parted, ends } = compared;
  return (
    <>
      <p>
        {parted === null
          ? words.say('twice.never-parted', { from })
          : words.say('twice.parted', { from, parted })}
      </p>
      <StockLines compared={compared} />
      <StocksTable compared={compared} />
      <div class="two-table">
        <table>
          <caption class="sr-only">{words.say('twice.both')}</caption>
          <thead>
            <tr>
              <th scope="col">{words.say('twice.measure')}</th>
              <th scope="col">{words.say('twice.first')}</th>
              <th scope="col">{words.say('twice.second')}</th>
            </tr>
          </thead>
          <tbody>
            {DUSK_FIGURES.map((measure) => (
              <Row
                key={measure}
                title={words.say(`twice.of-${measure}`)}
                was={ends.first[measure]}
                is={ends.second[measure]}
              />
            ))}
            {later &&
              LATER.map((measure) => (
                <Row
                  key={`later ${measure}`}
                  title={words.say(`twice.later-${measure}`, { n: later.second.rounds })}
                  was={later.first[measure].at(-1)?.[MIDDLE] ?? 0}
                  is={later.second[measure].at(-1)?.[MIDDLE] ?? 0}
                />
              ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What is told of the rounds that a valley lived on, by its middle of many tries. */
const LATER = ['stock', 'capacity', 'baskets'] as const;
const MIDDLE = 2;

function Row(props: { readonly title: string; readonly was: number; readonly is: number }) {
  const words = useWords();
  const [was, is] = [props.was, props.is].map(numberWriter('0.#', words));
  return (
    <tr class={was === is ? 'two-same' : undefined}>
      <th scope="row">{props.title}</th>
      <td>{was}</td>
      <td>{was === is ? is : <b>{is}</b>}</td>
    </tr>
  );
}

const WIDTH = 640;
const HEIGHT = 170;
const EDGE = 24;
/** Room at the end for what each line is. */
const NAMES = 132;
/** Least between two names there. */
const APART = 22;

/** Names at the ends of lines, none on another: from the top down, and up again from the floor. */
function namesApart<N extends { readonly y: number }>(names: readonly N[]): (N & { at: number })[] {
  const placed = names.toSorted((a, b) => a.y - b.y).map((name) => ({ ...name, at: name.y + 5 }));
  placed.forEach((name, i) => {
    name.at = Math.max(name.at, (placed[i - 1]?.at ?? 0) + APART);
  });
  let floor = HEIGHT - 6;
  for (const name of placed.toReversed()) {
    name.at = Math.min(name.at, floor);
    floor = name.at - APART;
  }
  return placed;
}

/** The same lines in numbers. */
function StocksTable({ compared: { dusks } }: { compared: TwoGamesCompared }) {
  const words = useWords();
  const write = numberWriter('0.#', words);
  return (
    <DataTable
      title={words.say('end.spring')}
      open={words.say('end.as-table')}
      head={[words.say('end.col-round'), words.say('twice.first'), words.say('twice.second')]}
      rows={dusks.map(({ round, first, second }) => [
        round,
        write(first.stock),
        write(second.stock),
      ])}
    />
  );
}

/** The spring of both games, from dusk to dusk, and where they part. */
function StockLines({ compared: { dusks, from, parted } }: { compared: TwoGamesCompared }) {
  const words = useWords();
  const top = Math.max(
    1,
    ...dusks.flatMap(({ first, second }) => [first.capacity, second.capacity]),
  );
  const rounds = Math.max(1, dusks.at(-1)?.round ?? 1);
  // Time runs as the words beside it are read.
  const isFromRight = directionOf(words.language) === 'rtl';
  const across = (from: number) => (isFromRight ? WIDTH - from : from);
  const [start, end] = [across(EDGE), across(WIDTH - NAMES)];
  const x = (round: number) => start + (round / rounds) * (end - start);
  const y = (level: number) => EDGE + (1 - level / top) * (HEIGHT - 2 * EDGE);
  const line = (which: 'first' | 'second') =>
    dusks.map((dusk) => `${x(dusk.round)},${y(dusk[which].stock)}`).join(' ');
  const last = dusks.at(-1);
  const red = last?.second.red ?? 0;
  return (
    <svg
      class="two-lines"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.say('twice.lines', { from, parted: parted ?? 0 })}
    >
      <path class="two-from" d={`M${x(from)} ${EDGE / 2}V${HEIGHT - EDGE}`} />
      <text x={x(from)} y={HEIGHT - 6} text-anchor="middle">
        {words.say('twice.dusk', { round: from })}
      </text>
      <path class="two-red-halo" d={`M${start} ${y(red)}H${end}`} />
      <path class="two-red" d={`M${start} ${y(red)}H${end}`} />
      <polyline class="two-first" points={line('first')} />
      <polyline class="two-second" points={line('second')} />
      {last
        ? namesApart([
            { look: '', text: words.say('twice.first'), y: y(last.first.stock) },
            { look: 'two-now', text: words.say('twice.second'), y: y(last.second.stock) },
            { look: 'two-name-red', text: words.say('spring.red', { n: red }), y: y(red) },
          ]).map((name) => (
            <text key={name.text} class={name.look} x={across(WIDTH - NAMES + 8)} y={name.at}>
              {name.text}
            </text>
          ))
        : null}
    </svg>
  );
}
