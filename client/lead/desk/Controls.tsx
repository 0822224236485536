import { useState } from 'preact/hooks';
import type { Tables } from '../../../shared/model/wire/sessionMessages.ts';
import { useWords } from '../../words/useWords.ts';
import { among, type Doable, doable } from './doableActs.ts';
import { useDesk } from './leadDesk.ts';
import { MessageSheet } from './MessageSheet.tsx';
import { MoreSheet } from './MoreSheet.tsx';

interface Props {
  readonly tables: Tables;
  /** Said by screen readers of the whole row. */
  readonly label: string;
}

const MORE_SECONDS = 30;
const NOTHING: Doable = { start: false, run: false, pause: false, clock: false };

/** What is done all the time, for one table or for all; the rest is behind More. */
export function Controls({ tables, label }: Props) {
  const words = useWords();
  const { screen, act } = useDesk();
  const [sheet, setSheet] = useState<'message' | 'more' | null>(null);
  const here = among(screen.tables, tables);
  // Where there is one table only, what is done often stands under it, and not twice.
  const rarely = tables === 'all' && screen.tables.length === 1;
  const can = rarely ? NOTHING : doable(here);
  const all = tables === 'all' ? 'yes' : 'no';
  const phase = here.find(({ stage }) => stage === 'playing')?.phase ?? 'day';
  return (
    <fieldset class="controls" aria-label={label}>
      {can.start ? (
        <button
          type="button"
          class="button button-main"
          onClick={() => act({ act: 'start', tables })}
        >
          {words.say('lead.start', { all })}
        </button>
      ) : null}
      {can.run ? (
        <button
          type="button"
          class={can.start ? 'button' : 'button button-main'}
          onClick={() => act({ act: can.pause ? 'pause' : 'go-on', tables })}
        >
          {words.say(can.pause ? 'lead.pause' : 'lead.go-on', { all })}
        </button>
      ) : null}
      {can.run && can.clock ? (
        <button
          type="button"
          class="button"
          onClick={() => act({ act: 'add-time', tables, seconds: MORE_SECONDS })}
        >
          {words.say('lead.add-time', { n: MORE_SECONDS })}
        </button>
      ) : null}
      {can.run && tables !== 'all' ? (
        <button type="button" class="button" onClick={() => act({ act: 'end-phase', tables })}>
          {words.say('lead.end-phase', { phase })}
        </button>
      ) : null}
      {rarely ? null : (
        <button type="button" class="button" onClick={() => setSheet('message')}>
          {words.say('lead.message', { all })}
        </button>
      )}
      <button type="button" class="button controls-more" onClick={() => setSheet('more')}>
        {words.say('lead.more')}
      </button>
      {sheet === 'message' ? (
        <MessageSheet
          to={tables === 'all' ? 'all' : { table: tables[0] ?? 0, seat: null }}
          onClose={() => setSheet(null)}
        />
      ) : null}
      {sheet === 'more' ? <MoreSheet tables={tables} onClose={() => setSheet(null)} /> : null}
    </fieldset>
  );
}
