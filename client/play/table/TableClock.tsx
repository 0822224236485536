import type { TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import { ageOf, useTick } from '../../kit/elapsed.ts';
import { useWords } from '../../words/useWords.ts';
import { clockText, leftNow } from '../panel/Head.tsx';

/** Time left of a table's phase, or why there is none. */
export function TableClock({ table }: { table: TableGlance }) {
  const words = useWords();
  const { clock, stage, phase } = table;
  const runs = stage === 'playing' && !clock.paused && !table.deserted && clock.seconds > 0;
  useTick(runs);
  return (
    <span class="lead-clock" role="timer">
      {textOf()}
    </span>
  );

  function textOf(): string {
    if (stage === 'lobby') return words.say('lead.waits');
    if (stage === 'over') return words.say('lead.over');
    if (clock.paused) return words.say('lead.paused');
    if (table.waits) return words.say('sorting.waits');
    if (table.reading > 0) return words.say('lead.clock-waits', { n: table.reading });
    if (table.deserted) return words.say('lead.deserted');
    const left = leftNow(clock, ageOf(table));
    if (left === null) return words.say(phase === 'dusk' ? 'lead.reading' : 'lead.no-clock');
    return clockText(left);
  }
}
