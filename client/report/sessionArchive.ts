import type { Leavable } from '../../shared/model/recordFile.ts';
import type { TableGlance } from '../../shared/model/sessionMessages.ts';
import type { Filled, Home } from '../../shared/replay/home/index.ts';
import { askAsked } from '../debrief/data/fetchDebrief.ts';
import type { Words } from '../words/index.ts';
import { codebookOf, csvOf } from './csv.ts';
import { askHome, askKept, askRecord } from './fetchReport.ts';
import { questionsSoon, withTalk } from './questionTable.ts';
import { writingOf } from './reportFiles.ts';

/** A whole session, to keep: what is in its archive. */

export interface KeepSession {
  readonly title: string;
  readonly tables: readonly Pick<TableGlance, 'table' | 'code' | 'scenario' | 'stage'>[];
  /** The facilitator's key. */
  readonly key: string;
  readonly placesOnly: boolean;
  readonly without: readonly Leavable[];
}

/** What the manifest says of one table. */
interface Listed {
  readonly table: number;
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

function csvFiles(folder: string, home: Home, placesOnly: boolean, words: Words): Text {
  const writing = writingOf(home, placesOnly, words);
  return Object.fromEntries(
    home.tables.map((one) => [`${folder}/${one.id}.csv`, csvOf(one, writing)]),
  );
}

/** Milliseconds that an archive waits for one table's questions. */
const PATIENCE = 12_000;

interface Gathered {
  readonly listed: Listed;
  readonly files: Text;
  readonly tables: readonly Filled[];
}

/** One table's files. Rejects where they don't come. */
async function gather(
  one: KeepSession['tables'][number],
  { key, placesOnly, without }: KeepSession,
  words: Words,
): Promise<Gathered> {
  const { table, code, scenario, stage } = one;
  const about = { table: table + 1, scenario };
  if (stage !== 'over')
    return { listed: { ...about, state: 'not over', files: [] }, files: {}, tables: [] };
  const folder = `table-${String(table + 1).padStart(2, '0')}`;
  const right = { code, key };
  const offered = await askHome(right);
  if (offered.why === 'other-rules') {
    const { rules, here, home, seats, ...kept } = come(await askKept(right));
    const named = placesOnly ? seats.map(({ keeper }) => ({ keeper })) : seats;
    const files = {
      // Of the dusks that come out the same there are tables as of any other.
      ...(home === null ? {} : csvFiles(folder, home, placesOnly, words)),
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
    return { listed, files, tables: home?.tables ?? [] };
  }
  const answered = come(offered);
  const questions = await questionsSoon(right, PATIENCE);
  const asked = await askAsked(right);
  const told = asked.kind === 'here' ? asked.value : null;
  const { names } = writingOf(answered, true, words);
  const home = { ...answered, tables: withTalk(answered.tables, questions, told, names, words) };
  const files = {
    ...csvFiles(folder, home, placesOnly, words),
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
  return { listed, files, tables: home.tables };
}

/**
 * Gathers the files of a session: each table's in a folder of its own, one codebook, one manifest.
 * @param heard how many tables are done
 */
export async function sessionFiles(
  session: KeepSession,
  words: Words,
  heard: (done: number) => void = () => {},
): Promise<Text> {
  const all: Gathered[] = [];
  for (const one of session.tables) {
    heard(all.length);
    all.push(await gather(one, session, words));
  }
  const known = new Map(all.flatMap(({ tables }) => tables).map((one) => [one.id, one]));
  return {
    'manifest.json': jsonOf({
      session: session.title,
      names: session.placesOnly ? 'homesteads' : 'as given',
      tables: all.map(({ listed }) => listed),
    }),
    ...(known.size === 0 ? {} : { 'codebook.csv': codebookOf([...known.values()], words) }),
    ...Object.assign({}, ...all.map(({ files }) => files)),
  };
}
