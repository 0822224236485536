import { useEffect, useState } from 'preact/hooks';
import type { Leavable } from '../../../shared/model/recordFile.ts';
import type { ChosenQuestions as Questions } from '../../../shared/replay/debrief/index.ts';
import { askAsked, askQuestions } from '../../debrief/data/fetchDebrief.ts';
import { useFetched } from '../../debrief/data/useFetched.ts';
import type { Key } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import { lessTables } from '../files/lessTables.ts';
import { withTalk } from '../files/questionTable.ts';
import type { ReportData } from '../files/reportData.ts';
import { saveTable, saveTables, writingOf } from '../files/reportFiles.ts';
import type { ReportPart } from '../reportPart.ts';
import { Saved } from '../Saved.tsx';
import { SPELLINGS, type Spelled, SpellingChoice } from '../SpellingChoice.tsx';
import { useSaving } from '../useSaving.ts';

/** The questions for this game, as soon as they are there; null until then. */
function useQuestions({ right }: ReportData): Questions | null {
  const [asked, setAsked] = useState<Questions | null>(null);
  useEffect(() => {
    let over = false;
    void askQuestions(right, () => {}).then((answer) => {
      if (!over && answer.kind === 'here') setAsked(answer.value);
    });
    return () => {
      over = true;
    };
  }, [right.code, right.key]);
  return asked;
}

interface TakeTablesProps extends ReportPart {
  readonly without: readonly Leavable[];
}

/** What was measured, as tables for a spreadsheet. */
export function TakeTables({ taken, home, placesOnly, without }: TakeTablesProps) {
  const words = useWords();
  const asked = useQuestions(taken);
  const [saving, run] = useSaving();
  const [at, setAt] = useState(0);
  const [spelling, setSpelling] = useState<Spelled>('point');
  const writing = writingOf(home, placesOnly, words);
  const told = useFetched(`asked ${taken.right.code}`, () => askAsked(taken.right));
  const talk = told.kind === 'here' ? told.value : null;
  const tables = lessTables(withTalk(home.tables, asked, talk, writing.names, words), without);
  const table = tables[at];
  return (
    <section class="card home-part" aria-labelledby="home-tables">
      <h2 id="home-tables">{words.say('home.tables')}</h2>
      <p class="soft">{words.say('home.tables-note')}</p>
      <SpellingChoice value={spelling} onValue={setSpelling} />
      <div class="home-ways">
        <button
          type="button"
          class="button button-main"
          onClick={() => run(() => saveTables(taken, tables, writing, words, SPELLINGS[spelling]))}
        >
          {words.say('home.tables-save')}
        </button>
      </div>
      <label class="home-choice" for="home-table">
        {words.say('home.table')}
      </label>
      <select
        id="home-table"
        class="input"
        value={String(at)}
        onChange={(event) => setAt(Number(event.currentTarget.value))}
      >
        {tables.map(({ id }, index) => (
          <option key={id} value={String(index)}>
            {words.say(`home.table-${id}` as Key)}
          </option>
        ))}
      </select>
      <div class="home-ways">
        {table === undefined ? null : (
          <button
            type="button"
            class="button"
            onClick={() => run(() => saveTable(taken, table, writing, SPELLINGS[spelling]))}
          >
            {words.say('home.table-save')}
          </button>
        )}
      </div>
      <Saved saving={saving} />
    </section>
  );
}
