import { at } from '../../../shared/model/at.ts';
import { wholeUnits } from '../../../shared/model/duskTotals.ts';
import type { Valley } from '../../../shared/model/view.ts';
import { useWords } from '../../words/useWords.ts';
import './springLine.css';

const WIDTH = 320;
const HEIGHT = 56;
const EDGE = 5;

/** All dusks so far as one line, with the red line under it: small, and the same on every screen. */
export function SpringLine({ valley }: { valley: Valley }) {
  const words = useWords();
  const { springDusks, spring, lastRound } = valley;
  const { firstCapacity, redLine } = spring;
  const levels = [
    springDusks[0] ? wholeUnits(springDusks[0].before) : spring.stock,
    ...springDusks.map(({ stock }) => wholeUnits(stock)),
  ];
  const rounds = Math.max(lastRound, springDusks.length);
  const x = (round: number) => EDGE + (round / rounds) * (WIDTH - 2 * EDGE);
  const y = (level: number) =>
    EDGE + (1 - level / Math.max(1, firstCapacity)) * (HEIGHT - 2 * EDGE);
  const points = levels.map((level, round) => `${x(round)},${y(level)}`).join(' ');
  const last = levels.length - 1;
  return (
    <svg
      class="spring-line"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.say('spring.line-label', {
        levels: levels.join(', '),
        red: redLine,
      })}
    >
      <path class="spring-line-full" d={`M${EDGE} ${y(firstCapacity)}H${WIDTH - EDGE}`} />
      <path
        class="spring-line-water"
        d={`M${points.replaceAll(' ', 'L')}V${HEIGHT - EDGE}H${EDGE}Z`}
      />
      <path class="spring-line-red" d={`M${EDGE} ${y(redLine)}H${WIDTH - EDGE}`} />
      <polyline class="spring-line-stock" points={points} />
      <circle class="spring-line-now" cx={x(last)} cy={y(at(levels, last))} r={4} />
    </svg>
  );
}
