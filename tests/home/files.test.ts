import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { pack } from '../../client/report/files/archive.ts';
import {
  codebookOf,
  csvOf,
  meaningOf,
  unnamed,
  type Writing,
} from '../../client/report/files/csv.ts';
import {
  ANSWER_COLUMNS,
  answerTable,
  QUESTION_COLUMNS,
  questionTable,
} from '../../client/report/files/questionTable.ts';
import { tableFiles, writingOf } from '../../client/report/files/reportFiles.ts';
import { type KeepSession, sessionFiles } from '../../client/report/files/sessionArchive.ts';
import { COMMA, POINT } from '../../client/report/files/spelling.ts';
import { writtenQuestions } from '../../client/report/files/writtenQuestions.ts';
import { createWords } from '../../client/words/index.ts';
import type { AskedDocument } from '../../shared/model/debrief/questionAsking.ts';
import { RULES_VERSION } from '../../shared/model/record.ts';
import { playAgain } from '../../shared/replay/home/again.ts';
import { type Filled, homeOf, TABLES } from '../../shared/replay/home/index.ts';
import { keptOf } from '../../shared/replay/home/keptDocuments.ts';
import { measure } from '../../shared/replay/home/measured.ts';
import { fileOf, readRecord } from '../../shared/replay/home/readRecordFile.ts';
import { replay } from '../../shared/replay/index.ts';
import { numbersFrom, ofBots, ofTriers, withPeople } from './gamesTakenHome.ts';

/** Files that are taken home, opened again and compared. */

const words = createWords('en');
const game = ofTriers(4, 5, numbersFrom(5));
const home = homeOf(game, 'facilitator');
const asGiven = writingOf(home, false, words);
const placesOnly = writingOf(home, true, words);

type Line = Record<string, string>;

function parsed(csv: string): Line[] {
  const text = csv.replace(/^\uFEFF/, '');
  const { data, errors } = Papa.parse<Line>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

const tableOf = (id: string, of = home): Filled => {
  const found = of.tables.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('a table as CSV', () => {
  test('reads back as what it was written from', () => {
    for (const table of home.tables) {
      const lines = parsed(csvOf(table, asGiven));
      expect(lines.length, table.id).toBe(table.rows.length);
      table.rows.forEach((row, at) => {
        table.columns.forEach(({ name, type }, i) => {
          const [cell, read] = [row[i] ?? null, lines[at]?.[name]];
          if (cell === null) expect(read, name).toBe('');
          else if (type === 'number' || type === 'whole' || type === 'round')
            expect(Number(read), name).toBe(cell);
          else if (type === 'homestead') expect(read, name).toBe(asGiven.names[Number(cell)]);
          else if (type === 'yes-no') expect(read, name).toBe(cell ? 'yes' : 'no');
          else if (type === 'homesteads')
            expect(read, name).toBe(
              (cell as number[]).map((seat) => asGiven.names[seat]).join('; '),
            );
        });
      });
    }
  });

  test('says what is measured at the end', () => {
    const measured = measure(replay(game));
    const lines = parsed(csvOf(tableOf('homesteads'), asGiven));
    expect(lines.map(({ baskets }) => Number(baskets))).toEqual(measured.baskets);
    expect(lines.map(({ bargaining_power }) => Number(bargaining_power))).toEqual(
      measured['bargaining-power'],
    );
  });

  test('holds no formula, whoever wrote one', () => {
    const writing: Writing = { names: ['@home', 'b'], nicknames: ['', ''], placesOnly: false };
    const table: Filled = {
      id: 'words',
      columns: tableOf('words').columns,
      rows: [
        [1, 0, null, null, '=1+1'],
        [1, 0, null, null, '+cmd'],
        [1, 0, null, null, '-2'],
        [1, 0, null, null, 'so, "what"\nthen'],
      ],
    };
    const lines = parsed(csvOf(table, writing));
    expect(lines.map(({ text }) => text)).toEqual(["'=1+1", "'+cmd", "'-2", 'so, "what"\nthen']);
    expect(lines[0]?.homestead).toBe("'@home");
  });

  test('numbers below 0 stay numbers', () => {
    const cells = parsed(csvOf(tableOf('pair-rounds'), asGiven)).map(({ imbalance }) => imbalance);
    expect(cells.some((cell) => Number(cell) < 0)).toBe(true);
  });

  test('has no nickname where homestead names are asked for', () => {
    const all = Object.values(tableFiles(home.tables, asGiven, words)).join('\n');
    const none = Object.values(tableFiles(home.tables, placesOnly, words)).join('\n');
    expect(all).toMatch(/=Ann1/);
    expect(none).not.toMatch(/ann\d/i);
    expect(none).toContain(`${placesOnly.names[1]}, thank you`);
  });

  test('nicknames are replaced as whole words, the longest first', () => {
    const writing = { names: ['A', 'B'], nicknames: ['Jo', 'Jo Ann'], placesOnly: true };
    expect(unnamed('jo ann and JO, joking', writing)).toBe('B and A, joking');
  });

  test('a report’s questions and answers have no nickname either, and no answer where none is wished', () => {
    const writing = {
      names: ['Elderfold', 'Larkmere'],
      nicknames: ['Jo', 'Ann'],
      placesOnly: true,
    };
    const answer = { text: 'Because ANN kept it.', from: { table: 0, seat: 1 }, shown: false };
    const asked = {
      id: 'own',
      rule: null,
      text: 'What did Jo do?',
      round: 0,
      seats: [],
      of: null,
      asked: true,
      answers: [answer],
    };
    const [told] = writtenQuestions([asked], writing, false);
    expect(told?.text).toBe('What did Elderfold do?');
    expect(told?.answers.map(({ text }) => text)).toEqual(['Because Larkmere kept it.']);
    expect(writtenQuestions([asked], { ...writing, placesOnly: false }, false)).toEqual([asked]);
    expect(writtenQuestions([asked], writing, true)[0]?.answers).toEqual([]);
  });
});

describe('the codebook', () => {
  const lines = parsed(codebookOf(definitions(), words));

  test('has a line for every column of every table, and no others', () => {
    const columns = definitions().flatMap(({ id, columns: all }) =>
      all.map(({ name }) => `${id} ${name}`),
    );
    expect(lines.map(({ table, column }) => `${table} ${column}`)).toEqual(columns);
  });

  test('says of each what it means and where it comes from', () => {
    for (const { column, meaning, source, type } of lines) {
      expect(meaning, column).toMatch(/^\p{Lu}/u);
      expect(source, column).not.toBe('');
      expect(type, column).not.toBe('');
    }
    for (const { columns } of definitions())
      for (const one of columns) expect(() => meaningOf(one, words), one.name).not.toThrow();
  });
});

/** Tables as they are defined, without rows. */
function definitions() {
  const questions = { id: 'questions', columns: QUESTION_COLUMNS };
  const answers = { id: 'answers', columns: ANSWER_COLUMNS };
  return [...TABLES.map(({ id, columns }) => ({ id, columns })), questions, answers];
}

const ASKED = {
  chosen: [
    { id: 'fence', stage: 'came-about', round: 2, seats: [1], wording: 0, work: null },
    { id: 'else', stage: 'elsewhere', round: 0, seats: [], wording: 0, work: null },
  ],
  spare: [{ id: 'now', stage: 'now', round: 0, seats: [], wording: 0, work: null }],
} as unknown as Parameters<typeof questionTable>[0];

const TALK: AskedDocument = {
  about: { session: { title: 'A Tuesday' }, table: 0, name: '', tables: 3, at: 0 },
  questions: [
    {
      id: 'fence',
      rule: 'fence',
      text: 'What was behind that fence?',
      round: 2,
      seats: [1],
      of: null,
      asked: true,
      answers: [
        { text: 'Fear of Ann0', from: { table: 0, seat: 2 }, shown: true },
        { text: 'Who knows', from: { table: 1, seat: 2 }, shown: false },
      ],
    },
  ],
};

test('questions stand as the facilitator worded them, and answers beside them', () => {
  const lines = parsed(csvOf(questionTable(ASKED, TALK, asGiven.names, words), asGiven));
  expect(lines.map(({ question }) => question)[0]).toBe('What was behind that fence?');
  expect(lines.map(({ asked }) => asked)).toEqual(['yes', 'no', 'no']);
  expect(lines).toHaveLength(3);
  const answers = parsed(csvOf(answerTable(TALK, words), asGiven));
  expect(answers.map(({ answered_by }) => answered_by)).toEqual([asGiven.names[2], '']);
  expect(answers.map(({ on_projector }) => on_projector)).toEqual(['yes', 'no']);
});

test('questions stand in a table of their own, the chosen ones first', () => {
  const lines = parsed(
    csvOf(questionTable(ASKED, { about: null, questions: [] }, asGiven.names, words), asGiven),
  );
  expect(lines.map(({ chosen }) => chosen)).toEqual(['yes', 'yes', 'no']);
  expect(lines[0]).toMatchObject({ stage: 'came-about', round: '2', homesteads: asGiven.names[1] });
  for (const { question } of lines) expect(question).toMatch(/\?$/);
});

describe('a session in one archive', () => {
  afterEach(() => void vi.unstubAllGlobals());
  const over = withPeople(ofBots(), 0, 1);
  const elsewhere = { ...over, rules: RULES_VERSION - 1, hashes: ['0'.repeat(16)] };

  /** A server of two tables that are over: one of these rules, one of others. */
  function serve(first = over): void {
    const answer = (status: number, body: object) =>
      Promise.resolve(Response.json(body, { status }));
    vi.stubGlobal('fetch', (path: string) => {
      const without = new URL(path, 'http://x').searchParams.get('without') ?? '';
      const leave = without.split(',').filter((one) => one !== '') as never[];
      if (path.includes('BBBBBB/home/record')) return answer(200, fileOf(elsewhere, leave));
      if (path.includes('BBBBBB/home/kept'))
        return answer(200, keptOf(elsewhere, 'facilitator', null));
      if (path.includes('BBBBBB')) return answer(409, { trouble: 'other-rules' });
      if (path.includes('/questions')) return answer(200, ASKED);
      if (path.endsWith('/asked')) return answer(200, TALK);
      if (path.includes('/record')) return answer(200, fileOf(first, leave));
      return answer(200, { ...homeOf(first, 'facilitator'), record: true, otherRules: null });
    });
  }

  const session: KeepSession = {
    title: 'A Tuesday',
    code: 'SSSSSS',
    spelling: POINT,
    key: 'lead',
    placesOnly: true,
    without: ['names', 'words', 'intentions'],
    tables: [
      { table: 0, name: '', game: 1, code: 'AAAAAA', scenario: 'First Light', stage: 'over' },
      {
        table: 1,
        name: 'Back row',
        game: 2,
        code: 'BBBBBB',
        scenario: 'First Light',
        stage: 'over',
      },
      { table: 2, name: '', game: 2, code: 'CCCCCC', scenario: 'The Valley', stage: 'playing' },
    ],
  };

  test('is opened again: every file that its manifest lists, and records that come to the same', async () => {
    serve();
    const heard: number[] = [];
    const files = await sessionFiles(session, words, (done) => heard.push(done));
    const opened = Object.fromEntries(
      Object.entries(unzipSync(await pack(files))).map(([path, bytes]) => [
        path,
        Buffer.from(bytes).toString(),
      ]),
    );
    expect(opened).toEqual(files);
    const manifest = JSON.parse(opened['manifest.json'] ?? '');
    expect(manifest.tables.map(({ state }: { state: string }) => state)).toEqual([
      'over',
      'other rules',
      'not over',
    ]);
    expect(manifest.tables.map(({ name }: { name: string }) => name)).toEqual([
      'Heron',
      'Back row',
      expect.stringMatching(/^[A-Z]/),
    ]);
    expect(manifest.tables[1].rules).toEqual({ was: RULES_VERSION - 1, here: RULES_VERSION });
    const listed = manifest.tables.flatMap((one: { files: string[] }) => one.files);
    expect([...listed, ...manifest.all, 'manifest.json', 'codebook.csv'].toSorted()).toEqual(
      Object.keys(opened).toSorted(),
    );
    const read = readRecord(JSON.parse(opened['game-1/table-01/record.json'] ?? ''));
    expect(read.kind === 'record' && playAgain(read.file)).toMatchObject({
      fault: null,
      agreed: 4,
    });
    expect(heard).toEqual([0, 1, 2]);
  });

  test('has each kind of table once for all games, every row with session, game, table and seat', async () => {
    serve();
    const files = await sessionFiles({ ...session, spelling: COMMA }, words);
    const long = Papa.parse<Record<string, string>>(
      (files['all/homesteads.csv'] ?? '').replace(/^\uFEFF/, ''),
      { header: true, delimiter: ';' },
    ).data;
    const single = Papa.parse<Record<string, string>>(
      (files['game-1/table-01/homesteads.csv'] ?? '').replace(/^\uFEFF/, ''),
      { header: true, delimiter: ';' },
    ).data;
    const first = long.filter(({ game }) => game === '1');
    expect(
      first.map(({ session: _, game: __, table: ___, homestead_seat: ____, ...row }) => row),
    ).toEqual(single);
    expect(first.map(({ session: of, table }) => [of, table])).toEqual(
      first.map(() => ['SSSSSS', '1']),
    );
    expect(first.map(({ homestead_seat }) => homestead_seat)).toEqual(
      first.map((_, seat) => String(seat)),
    );
    const numbers = (files['all/rounds.csv'] ?? '').split('\r\n').slice(1).join();
    expect(numbers).toMatch(/;\d+,\d+;/);
    expect(numbers).not.toMatch(/;\d+\.\d+;/);
  });

  test('has no nickname anywhere, also of tables of other rules', async () => {
    serve();
    expect(JSON.stringify(await sessionFiles(session, words))).not.toMatch(/Ann\d/);
  });

  test('holds not a byte of what people said, answered or meant where it is asked for without', async () => {
    const said = ['thank you', 'only for you', 'Fear of', 'Who knows'];
    const opened = async (without: KeepSession['without']) => {
      serve(game);
      return unzipSync(await pack(await sessionFiles({ ...session, without }, words)));
    };
    const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();
    const whole = Object.values(await opened(['names']))
      .map(textOf)
      .join();
    for (const one of said) expect(whole, one).toContain(one);
    const less = await opened(session.without);
    for (const [path, bytes] of Object.entries(less)) {
      for (const one of said) expect(textOf(bytes), `${path} ${one}`).not.toContain(one);
      expect(path).not.toMatch(/(words|answers|meant)\.csv$/);
    }
    expect(Object.keys(less)).toContain('game-1/table-01/homestead-rounds.csv');
    expect(textOf(less['game-1/table-01/record.json'] as Uint8Array)).not.toContain('"intend"');
  });

  test('is not made where one table does not come', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ trouble: 'storage' }, { status: 503 }));
    await expect(sessionFiles(session, words)).rejects.toThrow('storage');
  });
});
