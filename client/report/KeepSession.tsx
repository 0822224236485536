import { useState } from 'preact/hooks';
import { namedTable } from '../../shared/model/namedTable.ts';
import type { Titled } from '../../shared/model/typed.ts';
import type { Attended } from '../../shared/model/wire/attended.ts';
import type { SessionScreen, TableGlance } from '../../shared/model/wire/sessionScreen.ts';
import { attendedOf } from '../app/api.ts';
import { askGames, type Right } from '../debrief/data/fetchDebrief.ts';
import { HTML, save, ZIP } from '../kit/saveFile.ts';
import type { Words } from '../words/index.ts';
import { mannerText } from '../words/sentences/gameManner.ts';
import { useWords } from '../words/useWords.ts';
import { pack } from './files/archive.ts';
import { attendanceFile } from './files/attendanceList.ts';
import { type KeptTable, sessionFiles, sessionTables } from './files/sessionArchive.ts';
import { sessionReport } from './files/sessionReport.ts';
import { LeaveOut, leftOut } from './LeaveOut.tsx';
import { Saved } from './Saved.tsx';
import { SPELLINGS, type Spelled, SpellingChoice } from './SpellingChoice.tsx';
import './takehome.css';
import { useSaving } from './useSaving.ts';

interface KeepSessionProps extends Titled {
  readonly code: string;
  readonly tables: readonly TableGlance[];
  /** Tables of the games before, the first game first. */
  readonly before: SessionScreen['before'];
  readonly sessionKey: string;
}

/** How each game after the first was begun, as one of its tables knows it; none where it can't be asked. */
async function mannersAt(right: Right, words: Words): Promise<string[]> {
  const asked = await askGames(right);
  if (asked.kind !== 'here') return [];
  return asked.value.games.flatMap(({ game, manner }) =>
    manner === null ? [] : [mannerText(game, manner, words)],
  );
}

/** The whole session in one archive, for whoever leads it. */
export function KeepSession(props: KeepSessionProps) {
  const { title, titleLanguage, code, tables, before, sessionKey } = props;
  const words = useWords();
  const [saving, run] = useSaving();
  const [placesOnly, setPlacesOnly] = useState(true);
  const [quiet, setQuiet] = useState(true);
  const [done, setDone] = useState(0);
  const [spelling, setSpelling] = useState<Spelled>('point');
  const all: KeptTable[] = [...before, tables].flatMap((game, at) =>
    game.map((one) => ({ ...one, ...namedTable(one.table, tables), game: at + 1 })),
  );
  const session = {
    title,
    code,
    tables: all,
    key: sessionKey,
    placesOnly,
    without: leftOut(placesOnly, quiet),
    spelling: SPELLINGS[spelling],
  };
  const attendedNow = async (): Promise<Attended> => {
    const { done, failure } = await attendedOf(code, sessionKey);
    if (done === null) throw new Error(failure);
    return done;
  };
  const report = async (): Promise<string> => {
    const found = await sessionTables(session, words, setDone);
    const day = new Intl.DateTimeFormat(words.language, { dateStyle: 'long' });
    const attended = await attendedNow();
    const made = {
      title,
      titleLanguage,
      date: day.format(attended.at),
      tables: found,
      manners: await mannersAt({ code: all[0]?.code ?? '', key: sessionKey }, words),
      attended,
      placesOnly,
    };
    const name = `riverbed-${code.toLowerCase()}-report.html`;
    save(sessionReport(made, words), name, HTML);
    return name;
  };
  const keep = async (): Promise<string> => {
    const name = `riverbed-${code.toLowerCase()}-session.zip`;
    // Who was there is told by names or not at all.
    const there: Record<string, string> = placesOnly
      ? {}
      : {
          'attendance.csv': attendanceFile(
            await attendedNow(),
            { tables },
            words,
            session.spelling,
          ),
        };
    save(await pack(await sessionFiles(session, words, setDone, there)), name, ZIP);
    return name;
  };
  return (
    <section class="card home-part" aria-labelledby="keep-session">
      <h3 id="keep-session">{words.say('home.session')}</h3>
      <p class="soft">{words.say('home.session-note')}</p>
      <LeaveOut text={words.say('home.places')} checked={placesOnly} onChange={setPlacesOnly} />
      <LeaveOut text={words.say('home.record-quiet')} checked={quiet} onChange={setQuiet} />
      {quiet ? null : <p class="warn">{words.say('home.record-secrets')}</p>}
      <SpellingChoice value={spelling} onValue={setSpelling} />
      <div class="home-ways">
        <button type="button" class="button" onClick={() => run(keep)}>
          {words.say('home.session-save')}
        </button>
        <button type="button" class="button" onClick={() => run(report)}>
          {words.say('home.session-report')}
        </button>
      </div>
      {saving.kind === 'working' ? (
        <p class="soft">{words.say('home.session-progress', { n: done + 1, all: all.length })}</p>
      ) : null}
      <Saved saving={saving} />
    </section>
  );
}
