import type { TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import { isOfOwn } from '../../app/shelf/ownGames.ts';
import { Later } from '../../link/Later.tsx';
import type { Store } from '../../link/store.ts';
import { useGlance } from '../../link/useGlance.ts';
import { useTable } from '../../link/useTable.ts';
import { TableClock } from '../../play/table/TableClock.tsx';
import { Sun } from '../../signs/index.ts';
import { tableName } from '../../words/names/tableName.ts';
import { AuthorText, TableName } from '../../words/TypedText.tsx';
import { useWords, withWords } from '../../words/useWords.ts';
import { Controls } from '../desk/Controls.tsx';
import { Guidance } from '../desk/Guidance.tsx';
import { useLeadDesk } from '../desk/leadDesk.ts';
import { OpenNotes } from '../desk/MessageSheet.tsx';
import { ShowChoice } from '../desk/ShowChoice.tsx';
import { SightNow } from '../desk/SightSettings.tsx';
import { Arrivals } from '../setup/Arrivals.tsx';
import { SaidWords } from './SaidWords.tsx';
import { SeatList } from './SeatList.tsx';

/** The living field is large, and a desk is opened before there is one. */
const loadField = () =>
  withWords(['lines'], import('./DeskField.tsx')).then(({ DeskField }) => DeskField);
const loadAfter = () =>
  withWords(['workshop'], import('../../workshop/afterwards/AfterGame.tsx')).then(
    ({ AfterGame }) => AfterGame,
  );
/** So are the words of companions, which only what happened tells. */
const loadRecent = () =>
  withWords(['lines'], import('./RecentEvents.tsx')).then(({ RecentEvents }) => RecentEvents);

interface Props {
  readonly table: TableGlance;
  /** Opens the debrief of this table. */
  readonly onDebrief: () => void;
}

interface TalkButtonProps {
  readonly store: Store;
  readonly onDebrief: () => void;
}

/** Opens the talk about a game that is over; once it was led to its end, to look again. */
function TalkButton({ store, onDebrief }: TalkButtonProps) {
  const words = useWords();
  const talked = useGlance(store, ({ screen }) => screen?.talked ?? false);
  return (
    <button type="button" class="button button-main" onClick={onDebrief}>
      {words.say(talked ? 'talk.open-again' : 'talk.open')}
    </button>
  );
}

/** One table opened large: its field and controls, and beside them its people and what happened. */
export function OpenTable({ table, onDebrief }: Props) {
  const words = useWords();
  const { screen, sessionKey } = useLeadDesk();
  const leads = screen.right === 'lead';
  const store = useTable(table.code, sessionKey);
  const name = tableName(table, words);
  const begun = table.stage !== 'lobby';
  return (
    <>
      <section class="lead-open" aria-labelledby="open-table">
        <header class="open-head">
          <h2 id="open-table">
            <TableName of={table} />
          </h2>
          <span class="open-round">{begun ? openRound() : <AuthorText of={table.scenario} />}</span>
          {table.drought && table.stage === 'playing' ? (
            <span class="open-news soft">
              <Sun size={22} />
              {words.say('head.drought')}
            </span>
          ) : null}
          <TableClock table={table} />
          {table.reading > 0 ? (
            <span class="open-news soft">{words.say('lead.clock-waits-why')}</span>
          ) : null}
        </header>
        <div class="open-field">
          {begun && store !== null ? (
            <Later load={loadField} props={{ store }} meanwhile={null} />
          ) : null}
          {begun ? null : <Arrivals table={table} />}
        </div>
        {table.stage === 'over' && leads && store !== null ? (
          <TalkButton store={store} onDebrief={onDebrief} />
        ) : null}
        {table.stage === 'over' && store !== null && isOfOwn(screen.code) ? (
          <OfOwn code={screen.code} store={store} />
        ) : null}
        <Controls tables={[table.table]} label={words.say('lead.controls', { name })} />
        {leads ? <ShowChoice table={table} /> : null}
      </section>
      <div class="lead-side">
        <div class="card lead-notes">
          <OpenNotes />
        </div>
        <SaidWords table={table} />
        {begun ? <SeatList table={table} /> : null}
        {store === null || !begun ? null : <Happened store={store} />}
        <Guidance table={table} store={store} />
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

/** What came of a valley of whoever leads, and what would change it. */
function OfOwn({ code, store }: { code: string; store: Store }) {
  const valley = useGlance(store, (glance) => glance.screen?.view?.valley ?? null);
  if (valley === null) return null;
  return <Later load={loadAfter} props={{ code, valley, open: false }} meanwhile={null} />;
}

function Happened({ store }: { store: Store }) {
  const view = useGlance(store, (glance) => glance.screen?.view ?? null);
  if (view === null) return null;
  return <Later load={loadRecent} props={{ view, store }} meanwhile={null} />;
}

/** Words off, and on again as they were in the scenario or free. */
function LockWords({ table }: { table: TableGlance }) {
  const words = useWords();
  const { act } = useLeadDesk();
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
