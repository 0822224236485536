import type { SpringView } from '../../../shared/model/view.ts';
import { useWords } from '../../words/useWords.ts';

interface Props {
  readonly spring: SpringView;
  /** Whole units at the dusk before, and now. */
  readonly was: number;
  readonly is: number;
}

/** The spring's level moving from one dusk to the next, its red line, and what it has lost. */
export function Gauge({ spring, was, is }: Props) {
  const words = useWords();
  const { firstCapacity, capacity, redLine } = spring;
  const share = (units: number) => `${(100 * units) / firstCapacity}%`;
  return (
    <div aria-hidden="true">
      <div class="gauge-bed">
        <span class="gauge-lost" style={{ width: share(firstCapacity - capacity) }} />
        <span class="gauge-was" style={{ width: share(was) }} />
        <span class="gauge-is" style={{ width: share(is), '--was': share(was) }} />
        <span class="gauge-red" style={{ insetInlineStart: share(redLine) }} />
      </div>
      <div class="gauge-words">
        <span class="gauge-red-word" style={{ insetInlineStart: share(redLine) }}>
          {words.say('end.red', { n: redLine })}
        </span>
        <span class="gauge-holds">{words.say('dusk.can-hold', { n: capacity })}</span>
      </div>
    </div>
  );
}
