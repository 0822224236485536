import { useState } from 'preact/hooks';
import type { Tables } from '../../../shared/model/wire/sessionActs.ts';
import type { SessionRight } from '../../../shared/model/wire/sessionScreen.ts';
import { waitsFor } from '../../kit/controls/waitsFor.ts';
import { useWords } from '../../words/useWords.ts';
import { PeopleSheet } from '../setup/PeopleSheet.tsx';
import { SetUpSheet } from '../setup/SetUpSheet.tsx';
import { among, type Doable, doable } from './doableActs.ts';
import { useLeadDesk } from './leadDesk.ts';
import { MessageSheet } from './MessageSheet.tsx';
import { MoreSheet } from './MoreSheet.tsx';

interface Props {
  readonly tables: Tables;
  /** Said by screen readers of the whole row. */
  readonly label: string;
}

const MORE_SECONDS = 30;

/** Whoever helps pauses and gives time, and begins nothing. */
const doableBy = (right: SessionRight, can: Doable): Doable =>
  right === 'lead' ? can : { ...can, start: false };

const NOTHING: Doable = { start: false, run: false, pause: false, clock: false };

/** What is done all the time, for one table or for all; the rest is behind More. */
export function Controls({ tables, label }: Props) {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  const [sheet, setSheet] = useState<'message' | 'more' | 'set-up' | 'people' | null>(null);
  const leads = screen.right === 'lead';
  const sorts = leads && tables === 'all';
  const here = among(screen.tables, tables);
  // Where there is one table only, what is done often stands under it, and not twice.
  const rarely = tables === 'all' && screen.tables.length === 1;
  const can = rarely ? NOTHING : doableBy(screen.right, doable(here));
  const all = tables === 'all' ? 'yes' : 'no';
  // Companions alone play only in a rehearsal.
  const isEmpty =
    tables === 'all' &&
    !screen.rehearsal &&
    here.every(({ seats }) => seats.every(({ person }) => !person));
  const phase = here.find(({ stage }) => stage === 'playing')?.phase ?? 'day';
  return (
    <fieldset class="controls" aria-label={label}>
      {can.start ? (
        <button
          type="button"
          class="button button-main"
          {...waitsFor(isEmpty && words.say('lead.start-none'))}
          onClick={() => isEmpty || act({ act: 'start', tables })}
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
      {can.run && leads && tables !== 'all' ? (
        <button type="button" class="button" onClick={() => act({ act: 'end-phase', tables })}>
          {words.say('lead.end-phase', { phase })}
        </button>
      ) : null}
      {rarely ? null : (
        <button type="button" class="button" onClick={() => setSheet('message')}>
          {words.say('lead.message', { all })}
        </button>
      )}
      {sorts && screen.setUp !== null ? (
        <button type="button" class="button" onClick={() => setSheet('set-up')}>
          {words.say('sorting.set-up')}
        </button>
      ) : null}
      {sorts ? (
        <button type="button" class="button" onClick={() => setSheet('people')}>
          {words.say('sorting.people')}
        </button>
      ) : null}
      {leads && (tables === 'all' || can.run) ? (
        <button type="button" class="button" onClick={() => setSheet('more')}>
          {words.say('lead.more')}
        </button>
      ) : null}
      {sheet === 'set-up' && screen.setUp !== null ? (
        <SetUpSheet now={screen.setUp} onClose={() => setSheet(null)} />
      ) : null}
      {sheet === 'people' ? <PeopleSheet onClose={() => setSheet(null)} /> : null}
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
