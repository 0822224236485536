import { at } from '../../../shared/model/at.ts';
import { wholeUnits } from '../../../shared/model/goods/duskTotals.ts';
import { directionOf } from '../../../shared/model/languages.ts';
import type { Valley } from '../../../shared/model/view.ts';
import { useWords } from '../../words/useWords.ts';
import './springLine.css';

const WIDTH = 320;
const HEIGHT = 62;
const EDGE = 7;
/** Room for what the two straight lines are, at their ends: at least so much, and so much a letter. */
const NAMES = 74;
const LETTER = 6.2;
/** Least between the two, so that neither name stands on the other. */
const APART = 14;

/** All dusks so far as one line, with the red line under it: small, and the same on every screen. */
export function SpringLine({ valley }: { valley: Valley }) {
  const words = useWords();
  const { springDusks, spring, lastRound } = valley;
  const { firstCapacity, capacity, redLine } = spring;
  const levels = [
    springDusks[0] ? wholeUnits(springDusks[0].before) : spring.stock,
    ...springDusks.map(({ stock }) => wholeUnits(stock)),
  ];
  const rounds = Math.max(lastRound, springDusks.length);
  // Time runs as the words beside it are read.
  const isFromRight = directionOf(words.language) === 'rtl';
  const across = (from: number) => (isFromRight ? WIDTH - from : from);
  const full = words.say('spring.capacity', { n: capacity });
  const red = words.say('spring.red', { n: redLine });
  const room = Math.max(NAMES, 5 + LETTER * Math.max(full.length, red.length));
  const [start, end] = [across(EDGE), across(WIDTH - room)];
  const names = across(WIDTH - room + 5);
  const x = (round: number) => start + (round / rounds) * (end - start);
  const y = (level: number) =>
    EDGE + (1 - level / Math.max(1, firstCapacity)) * (HEIGHT - 2 * EDGE);
  const points = levels.map((level, round) => `${x(round)},${y(level)}`).join(' ');
  const last = levels.length - 1;
  const heights = { full: y(capacity), red: Math.max(y(redLine), y(capacity) + APART) };
  return (
    <svg
      class="spring-line"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.say('spring.line-label', {
        levels: levels.join(', '),
        capacity,
        red: redLine,
      })}
    >
      <path class="spring-line-full" d={`M${start} ${y(capacity)}H${end}`} />
      <path
        class="spring-line-water"
        d={`M${points.replaceAll(' ', 'L')}V${HEIGHT - EDGE}H${start}Z`}
      />
      <path class="spring-line-red" d={`M${start} ${y(redLine)}H${end}`} />
      <polyline class="spring-line-stock" points={points} />
      <circle class="spring-line-now" cx={x(last)} cy={y(at(levels, last))} r={4} />
      <text class="spring-line-name" x={names} y={heights.full}>
        {full}
      </text>
      <text class="spring-line-name spring-line-name-red" x={names} y={heights.red}>
        {red}
      </text>
    </svg>
  );
}
