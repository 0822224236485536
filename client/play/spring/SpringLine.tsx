import { at } from '../../../shared/model/at.ts';
import { wholeUnits } from '../../../shared/model/duskTotals.ts';
import type { Valley } from '../../../shared/model/view.ts';
import { useWords } from '../../words/useWords.ts';
import './springLine.css';

const WIDTH = 320;
const HEIGHT = 62;
const EDGE = 7;
/** Room for what the two straight lines are, at their right ends. */
const NAMES = 74;
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
  const end = WIDTH - NAMES;
  const x = (round: number) => EDGE + (round / rounds) * (end - EDGE);
  const y = (level: number) =>
    EDGE + (1 - level / Math.max(1, firstCapacity)) * (HEIGHT - 2 * EDGE);
  const points = levels.map((level, round) => `${x(round)},${y(level)}`).join(' ');
  const last = levels.length - 1;
  const names = { full: y(capacity), red: Math.max(y(redLine), y(capacity) + APART) };
  return (
    <svg
      class={last === 0 ? 'spring-line spring-line-new' : 'spring-line'}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.say('spring.line-label', {
        levels: levels.join(', '),
        capacity,
        red: redLine,
      })}
    >
      <path class="spring-line-full" d={`M${EDGE} ${y(capacity)}H${end}`} />
      <path
        class="spring-line-water"
        d={`M${points.replaceAll(' ', 'L')}V${HEIGHT - EDGE}H${EDGE}Z`}
      />
      <path class="spring-line-red" d={`M${EDGE} ${y(redLine)}H${end}`} />
      <polyline class="spring-line-stock" points={points} />
      <circle class="spring-line-now" cx={x(last)} cy={y(at(levels, last))} r={4} />
      <text class="spring-line-name" x={end + 5} y={names.full}>
        {words.say('spring.capacity', { n: capacity })}
      </text>
      <text class="spring-line-name spring-line-name-red" x={end + 5} y={names.red}>
        {words.say('spring.red', { n: redLine })}
      </text>
    </svg>
  );
}
