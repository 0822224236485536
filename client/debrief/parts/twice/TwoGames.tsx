import type { Seat } from '../../../../shared/model/ids.ts';
import type { Debrief } from '../../../../shared/replay/debrief/index.ts';
import { numberWriter } from '../../../kit/format.ts';
import { useWords } from '../../../words/useWords.ts';
import type { Right } from '../../data/fetchDebrief.ts';
import { useDebrief } from '../../data/useDebrief.ts';
import { COMPARED, type Compared, compareGames, type TwoGamesCompared } from './comparedGames.ts';
import './twoGames.css';

interface Props {
  /** The game that was just played. */
  readonly right: Right;
  readonly seat: Seat;
}

/** A game beside the one that it was taken up from; nothing where it began by itself. */
export function TwoGames({ right, seat }: Props) {
  const second = useDebrief(right);
  if (second.kind !== 'here' || second.value.origin === null) return null;
  return (
    <BesideFirst
      second={second.value}
      // The same key opens both: it is the same person's.
      right={{ code: second.value.origin.code, key: right.key }}
      seat={seat}
    />
  );
}

function BesideFirst({ second, right, seat }: Props & { second: Debrief }) {
  const words = useWords();
  const first = useDebrief(right);
  if (first.kind === 'waiting') return null;
  const compared = first.kind === 'here' ? compareGames(first.value, second, seat) : null;
  return (
    <section class="end-part two-games" aria-labelledby="two-games">
      <h2 id="two-games">{words.say('twice.both')}</h2>
      {compared === null ? (
        <p class="soft">{words.say('twice.first-gone')}</p>
      ) : (
        <Measures compared={compared} />
      )}
    </section>
  );
}

function Measures({ compared }: { compared: TwoGamesCompared }) {
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
            {COMPARED.map((measure) => (
              <Row key={measure} measure={measure} ends={ends} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ measure, ends }: { measure: Compared; ends: TwoGamesCompared['ends'] }) {
  const words = useWords();
  const [was, is] = [ends.first[measure], ends.second[measure]].map(numberWriter('0.#', words));
  return (
    <tr class={was === is ? 'two-same' : undefined}>
      <th scope="row">{words.say(`twice.of-${measure}`)}</th>
      <td>{was}</td>
      <td>{was === is ? is : <b>{is}</b>}</td>
    </tr>
  );
}

const WIDTH = 640;
const HEIGHT = 170;
const EDGE = 24;

/** The spring of both games, from dusk to dusk, and where they part. */
function StockLines({ compared: { dusks, from, parted } }: { compared: TwoGamesCompared }) {
  const words = useWords();
  const top = Math.max(
    1,
    ...dusks.flatMap(({ first, second }) => [first.capacity, second.capacity]),
  );
  const rounds = Math.max(1, dusks.at(-1)?.round ?? 1);
  const x = (round: number) => EDGE + (round / rounds) * (WIDTH - 2 * EDGE);
  const y = (level: number) => EDGE + (1 - level / top) * (HEIGHT - 2 * EDGE);
  const line = (which: 'first' | 'second') =>
    dusks.map((dusk) => `${x(dusk.round)},${y(dusk[which].stock)}`).join(' ');
  const last = dusks.at(-1);
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
      <polyline class="two-first" points={line('first')} />
      <polyline class="two-second" points={line('second')} />
      {last ? (
        <>
          <text x={WIDTH - EDGE} y={y(last.first.stock) - 6} text-anchor="end">
            {words.say('twice.first')}
          </text>
          <text class="two-now" x={WIDTH - EDGE} y={y(last.second.stock) + 16} text-anchor="end">
            {words.say('twice.second')}
          </text>
        </>
      ) : null}
    </svg>
  );
}
