import type { NamedTable } from '../../../shared/model/namedTable.ts';
import type { Leavable } from '../../../shared/model/recordFile.ts';
import { writtenIn } from '../../../shared/model/scenarioText.ts';
import type { TableGlance } from '../../../shared/model/wire/sessionScreen.ts';
import type { Filled, Home } from '../../../shared/replay/home/index.ts';
import { askAsked } from '../../debrief/data/fetchDebrief.ts';
import type { Words } from '../../words/index.ts';
import { tableName } from '../../words/names/tableName.ts';
import { codebookOf, csvOf, longCsvOf, type PlacedTable, type Writing } from './csv.ts';
import { askHome, askKept, askRecord } from './fetchReport.ts';
import { lessTables } from './lessTables.ts';
import { questionsSoon, withTalk } from './questionTable.ts';
import { writingOf } from './reportFiles.ts';
import type { ReportedTable } from './sessionReport.ts';
import type { Spelling } from './spelling.ts';

/** A whole session, to keep: what is in its archive. */

export interface KeepSession {
  readonly title: string;
  /** The session's own code, by which its rows are known in files that hold all of them. */
  readonly code: string;
  /** Tables of all games, the first game first. */
  readonly tables: readonly KeptTable[];
  readonly spelling: Spelling;
  /** The facilitator's key. */
  readonly key: string;
  readonly placesOnly: boolean;
  readonly without: readonly Leavable[];
}

/** One table of one of the session's games. */
export interface KeptTable
  extends Pick<TableGlance, keyof NamedTable | 'code' | 'scenario' | 'stage'> {
  /** From 1. */
  readonly game: number;
}

/** What the manifest says of one table. */
interface Listed {
  readonly game: number;
  readonly table: number;
  /** What the table is called. */
  readonly name: string;
  readonly scenario: string;
  /** Over; not over, and then nothing of it is here; or played by other rules. */
  readonly state: 'over' | 'not over' | 'other rules';
  readonly rules?: { readonly was: number; readonly here: number };
  readonly files: readonly string[];
  /** What was left out of its record. */
  readonly left?: readonly Leavable[];
  /** Tables that were not there in time. */
  readonly late?: readonly string[];
}

/** Throws what the server said where something did not come. */
function come<T>({ value, why }: { value: T | null; why: string | null }): T {
  if (value === null) throw new Error(why ?? 'unreachable');
  return value;
}

type Text = Record<string, string>;

const jsonOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function csvFiles(
  folder: string,
  home: Home,
  { placesOnly, spelling }: KeepSession,
  words: Words,
): Text {
  const writing = writingOf(home, placesOnly, words);
  return Object.fromEntries(
    home.tables.map((one) => [`${folder}/${one.id}.csv`, csvOf(one, writing, spelling)]),
  );
}

/** Milliseconds that an archive waits for one table's questions. */
const PATIENCE = 12_000;

interface Gathered {
  readonly listed: Listed;
  readonly files: Text;
  readonly tables: readonly Filled[];
  readonly writing: Writing | null;
}

/** One table's files. Rejects where they don't come. */
async function gather(
  one: KeepSession['tables'][number],
  session: KeepSession,
  words: Words,
): Promise<Gathered> {
  const { key, placesOnly, without } = session;
  const { game, table, code, scenario, stage } = one;
  const about = {
    game,
    table: table + 1,
    name: tableName(one, words),
    scenario: writtenIn(scenario),
  };
  const several = session.tables.some((other) => other.game !== game);
  if (stage !== 'over')
    return {
      listed: { ...about, state: 'not over', files: [] },
      files: {},
      tables: [],
      writing: null,
    };
  const place = `table-${String(table + 1).padStart(2, '0')}`;
  const folder = several ? `game-${game}/${place}` : place;
  const right = { code, key };
  const offered = await askHome(right);
  if (offered.why === 'other-rules') {
    const { rules, here, home: whole, seats, ...kept } = come(await askKept(right));
    const home = whole === null ? null : { ...whole, tables: lessTables(whole.tables, without) };
    const named = placesOnly ? seats.map(({ keeper }) => ({ keeper })) : seats;
    const files = {
      // Of the dusks that come out the same there are tables as of any other.
      ...(home === null ? {} : csvFiles(folder, home, session, words)),
      [`${folder}/kept.json`]: jsonOf({ rules, here, ...kept, seats: named }),
      [`${folder}/record.json`]: `${JSON.stringify(come(await askRecord(right, without)))}\n`,
    };
    const listed: Listed = {
      ...about,
      state: 'other rules',
      rules: { was: rules, here },
      files: Object.keys(files),
      left: without,
    };
    const writing = home === null ? null : writingOf(home, placesOnly, words);
    return { listed, files, tables: home?.tables ?? [], writing };
  }
  const answered = come(offered);
  const questions = await questionsSoon(right, PATIENCE);
  const asked = await askAsked(right);
  const told = asked.kind === 'here' ? asked.value : null;
  const { names } = writingOf(answered, true, words);
  const talked = withTalk(answered.tables, questions, told, names, words);
  const home = { ...answered, tables: lessTables(talked, without) };
  const files = {
    ...csvFiles(folder, home, session, words),
    [`${folder}/record.json`]: `${JSON.stringify(come(await askRecord(right, without)))}\n`,
  };
  const listed: Listed = {
    ...about,
    state: 'over',
    files: Object.keys(files),
    left: without,
    ...(questions === null ? { late: ['questions'] } : {}),
    ...(home.otherRules === null ? {} : { rules: home.otherRules }),
  };
  const writing = writingOf(home, placesOnly, words);
  return { listed, files, tables: home.tables, writing };
}

/** Each kind of table once, with the rows of all games and tables. */
function longFiles({ code, spelling }: KeepSession, all: readonly Gathered[]): Text {
  const placed = all.flatMap(({ listed, tables, writing }) =>
    writing === null
      ? []
      : tables.map((filled): PlacedTable => {
          const { game, table } = listed;
          return { session: code, game, table, filled, writing };
        }),
  );
  const ids = [...new Set(placed.map(({ filled }) => filled.id))];
  return Object.fromEntries(
    ids.map((id) => [
      `all/${id}.csv`,
      longCsvOf(
        placed.filter(({ filled }) => filled.id === id),
        spelling,
      ),
    ]),
  );
}

async function gatherAll(
  session: KeepSession,
  words: Words,
  heard: (done: number) => void,
): Promise<Gathered[]> {
  const all: Gathered[] = [];
  for (const one of session.tables) {
    heard(all.length);
    all.push(await gather(one, session, words));
  }
  return all;
}

/** Gathers what a session's report is made of. */
export async function sessionTables(
  session: KeepSession,
  words: Words,
  heard: (done: number) => void = () => {},
): Promise<ReportedTable[]> {
  const all = await gatherAll(session, words, heard);
  return session.tables.map(({ game, table, name, nameLanguage, scenario }, at) => ({
    ...{ game, table, name, nameLanguage, scenario },
    tables: all[at]?.tables ?? [],
    writing: all[at]?.writing ?? null,
  }));
}

/**
 * Gathers the files of a session: each table's in a folder of its own, one file of each kind for all, one codebook, one manifest.
 * @param heard how many tables are done
 * @param besides files of the session as a whole
 */
export async function sessionFiles(
  session: KeepSession,
  words: Words,
  heard: (done: number) => void = () => {},
  besides: Text = {},
): Promise<Text> {
  const all = await gatherAll(session, words, heard);
  const long = longFiles(session, all);
  const known = new Map(all.flatMap(({ tables }) => tables).map((one) => [one.id, one]));
  return {
    'manifest.json': jsonOf({
      session: session.title,
      names: session.placesOnly ? 'homesteads' : 'as given',
      all: [...Object.keys(besides), ...Object.keys(long)],
      tables: all.map(({ listed }) => listed),
    }),
    ...(known.size === 0 ? {} : { 'codebook.csv': codebookOf([...known.values()], words) }),
    ...besides,
    ...long,
    ...Object.assign({}, ...all.map(({ files }) => files)),
  };
}
