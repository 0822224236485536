import type { TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import { Later } from '../../link/Later.tsx';
import type { Store } from '../../link/store.ts';
import { useGlance } from '../../link/useGlance.ts';
import { useTable } from '../../link/useTable.ts';
import { Sun } from '../../signs/index.ts';
import { tableName } from '../../words/glanceNames.ts';
import { useWords } from '../../words/useWords.ts';
import { Controls } from '../desk/Controls.tsx';
import { Guidance } from '../desk/Guidance.tsx';
import { useDesk } from '../desk/leadDesk.ts';
import { OpenNotes } from '../desk/MessageSheet.tsx';
import { ShowChoice } from '../desk/ShowChoice.tsx';
import { SightNow } from '../desk/SightSettings.tsx';
import { Arrivals } from '../setup/Arrivals.tsx';
import { RecentEvents } from './RecentEvents.tsx';
import { SaidWords } from './SaidWords.tsx';
import { SeatList } from './SeatList.tsx';
import { TableClock } from './TableClock.tsx';

/** The living field is large, and a desk is opened before there is one. */
const loadField = () => import('./DeskField.tsx').then(({ DeskField }) => DeskField);

interface Props {
  readonly table: TableGlance;
  /** Opens the debrief of this table. */
  readonly onDebrief: () => void;
}

/** One table opened large: its field and controls, and beside them its people and what happened. */
export function OpenTable({ table, onDebrief }: Props) {
  const words = useWords();
  const { screen, sessionKey } = useDesk();
  const leads = screen.right === 'lead';
  const store = useTable(table.code, sessionKey);
  const name = tableName(table, words);
  const begun = table.stage !== 'lobby';
  return (
    <>
      <section class="lead-open" aria-labelledby="open-table">
        <header class="open-head">
          <h2 id="open-table">{name}</h2>
          <span class="open-round">{begun ? openRound() : table.scenario}</span>
          {table.drought && table.stage === 'playing' ? (
            <span class="open-news soft">
              <Sun size={22} />
              {words.say('head.drought')}
            </span>
          ) : null}
          <TableClock table={table} />
        </header>
        <div class="open-field">
          {begun && store !== null ? (
            <Later load={loadField} props={{ store, shown: null }} meanwhile={null} />
          ) : null}
          {begun ? null : <Arrivals table={table} />}
        </div>
        {table.stage === 'over' && leads ? (
          <button type="button" class="button button-main" onClick={onDebrief}>
            {words.say('talk.open')}
          </button>
        ) : null}
        <Controls tables={[table.table]} label={words.say('lead.controls', { name })} />
        {leads ? <ShowChoice table={table} /> : null}
      </section>
      <div class="lead-side">
        <div class="card lead-notes">
          <OpenNotes />
        </div>
        {begun ? <SeatList table={table} /> : null}
        {store === null || !begun ? null : <Happened store={store} />}
        <Guidance table={table} store={store} />
        <SaidWords table={table} />
        {table.stage === 'playing' && leads ? (
          <div class="card">
            <SightNow tables={[table.table]} />
            <LockWords table={table} />
          </div>
        ) : null}
      </div>
    </>
  );

  function openRound(): string {
    if (table.stage === 'over') return words.say('phases.end');
    return words.say('head.phase', {
      phase: words.say(`phases.${table.phase}`),
      round: table.round,
      last: table.lastRound,
    });
  }
}

function Happened({ store }: { store: Store }) {
  const view = useGlance(store, (glance) => glance.screen?.view ?? null);
  return view === null ? null : <RecentEvents view={view} store={store} />;
}

/** Words off, and on again as they were in the scenario or free. */
function LockWords({ table }: { table: TableGlance }) {
  const words = useWords();
  const { act } = useDesk();
  const locked = table.words === 'none';
  return (
    <button
      type="button"
      class="button"
      aria-pressed={locked}
      onClick={() => act({ act: 'words', tables: [table.table], words: locked ? 'free' : 'none' })}
    >
      {words.say(locked ? 'lead.unlock-words' : 'lead.lock-words')}
    </button>
  );
}
