import type { Lens, Showing } from '../../../shared/model/wire/sessionActs.ts';
import type { TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import { tableName } from '../../words/names/tableName.ts';
import { useWords } from '../../words/useWords.ts';
import { useLeadDesk } from './leadDesk.ts';

/** The ways in which one table can be shown. */
const SHOWN_LENSES = [
  'field',
  'dependence',
  'flows',
  'spring',
  'livelihoods',
] as const satisfies Lens[];

/** What the projector shows: this table in one of several ways, all of them, a message, or nothing. */
export function ShowChoice({ table }: { table: TableGlance }) {
  const words = useWords();
  const { screen, act } = useLeadDesk();
  const { showing, talk } = screen;
  const show = (change: Partial<Showing>) =>
    act({ act: 'show', showing: { ...showing, table: table.table, ...change } });
  const isThis = showing.what === 'table' && showing.table === table.table;
  const several = screen.tables.length > 1;
  return (
    <fieldset class="card shows">
      <legend class="sr-only">{words.say('lead.projector')}</legend>
      <b aria-hidden="true">{words.say('lead.projector')}</b>
      <div class="shows-options">
        {SHOWN_LENSES.map((lens) => (
          <Shown
            key={lens}
            on={isThis && showing.lens === lens}
            onShow={() => show({ what: 'table', lens })}
          >
            {words.say(`lead.lens-${lens}`)}
          </Shown>
        ))}
        {several ? (
          <>
            <Shown
              on={showing.what === 'side-by-side'}
              onShow={() => show({ what: 'side-by-side' })}
            >
              {words.say('lead.show-side-by-side')}
            </Shown>
            <Shown on={showing.what === 'turns'} onShow={() => show({ what: 'turns' })}>
              {words.say('lead.show-turns')}
            </Shown>
          </>
        ) : null}
        {talk === null ? null : (
          <Shown
            on={showing.what === 'debrief'}
            onShow={() => show({ what: 'debrief', table: talk.table })}
          >
            {words.say('talk.lens')}
          </Shown>
        )}
        <Shown on={showing.what === 'note'} onShow={() => show({ what: 'note' })}>
          {words.say('lead.show-note')}
        </Shown>
        <Shown on={showing.what === 'nothing'} onShow={() => show({ what: 'nothing' })}>
          {words.say('lead.show-nothing')}
        </Shown>
      </div>
      {showing.what === 'table' && !isThis ? (
        <p class="soft">
          {words.say('lead.show-other', {
            name: tableName(screen.tables[showing.table] ?? showing.table, words),
          })}
        </p>
      ) : null}
    </fieldset>
  );
}

interface ShownProps {
  readonly on: boolean;
  readonly onShow: () => void;
  readonly children: string;
}

function Shown({ on, onShow, children }: ShownProps) {
  return (
    <button type="button" class="button shown" aria-pressed={on} onClick={onShow}>
      {on ? <span aria-hidden="true">✓ </span> : null}
      {children}
    </button>
  );
}
