import { expect, test } from 'vitest';
import { answerTable } from '../../client/report/files/questionTable.ts';
import { writingOf } from '../../client/report/files/reportFiles.ts';
import { reportedFigures, sessionReport } from '../../client/report/files/sessionReport.ts';
import { createWords, fetchWords } from '../../client/words/index.ts';
import type { Attended } from '../../shared/model/wire/attended.ts';
import { homeOf } from '../../shared/replay/home/index.ts';
import { measure } from '../../shared/replay/home/measured.ts';
import { replay } from '../../shared/replay/index.ts';
import { numbersFrom, ofTriers } from './gamesTakenHome.ts';

const words = createWords('en');
const game = ofTriers(4, 5, numbersFrom(5));
const home = homeOf(game, 'facilitator');
const state = replay(game);

test('figures of a report are those of the game', () => {
  const measured = measure(state);
  expect(reportedFigures(home.tables)).toEqual({
    rounds: game.hashes.length,
    water: (state.springDusks.at(-1)?.stock ?? 0) / 100,
    baskets: measured['baskets-mean'],
    spread: measured['baskets-gini'],
    marks: home.tables.find(({ id }) => id === 'marks')?.rows.length,
  });
  expect(reportedFigures([])).toBeNull();
});

test('a report has every game, only answers that were shared, and text as text', async () => {
  const asked = { id: 'own', rule: null, text: 'Why?', round: 0, seats: [], of: null, asked: true };
  const answers = [
    { text: 'Ours & <theirs>', language: 'fr', from: null, shown: true },
    { text: 'kept to me', from: null, shown: false },
  ];
  const talk = answerTable({ about: null, questions: [{ ...asked, answers }] }, words);
  const writing = writingOf(home, false, words);
  const ann = {
    person: 0,
    nickname: 'Ann',
    language: 'nl',
    seat: 0,
    first: 1,
    last: 3,
    left: 'no',
  } as const;
  const at = { table: 0, name: 'Back row', nameLanguage: 'es', scenario: 'First Light', rounds: 4 };
  const attended: Attended = {
    at: 0,
    games: [
      [{ ...at, people: [{ ...ann, rounds: 3, left: 'moved' }] }],
      [{ ...at, rounds: 0, people: [{ ...ann, rounds: 0 }] }],
    ],
    notCome: ['Cleo'],
    removed: ['Dan'],
  };
  const over = {
    game: 1,
    table: 0,
    name: 'Back row',
    nameLanguage: 'es',
    scenario: 'First Light',
    writing,
  };
  const report = {
    title: 'A <b>Tuesday</b>',
    titleLanguage: 'it',
    date: '1 May',
    attended,
    placesOnly: false,
    manners: ['Game 2: no pacts & fences'],
    tables: [
      { ...over, tables: [...home.tables, talk] },
      { game: 2, table: 0, name: 'Otter', scenario: 'The Valley', tables: [], writing: null },
    ],
  };
  const made = sessionReport(report, words);
  for (const part of [
    'A &lt;b&gt;Tuesday',
    '1 May',
    'Back row',
    'Otter',
    'not over',
    'Ann',
    '<li>Game 2: no pacts &amp; fences</li>',
  ])
    expect(made).toContain(part);
  expect(made).toContain('Ours &amp; &lt;theirs&gt;');
  for (const [language, typed] of [
    ['it', 'A &lt;b&gt;Tuesday&lt;/b&gt;'],
    ['es', 'Back row'],
    ['nl', 'Ann'],
    ['fr', 'Ours &amp; &lt;theirs&gt;'],
  ])
    expect(made).toContain(`<bdi lang="${language}" dir="ltr">${typed}</bdi>`);
  expect(made).not.toContain('kept to me');
  for (const told of ['3 of 4 rounds, then moved', 'no round was played', 'Cleo (not come)'])
    expect(made).toContain(told);
  expect(made).toContain('<html lang="en" dir="ltr">');
  await fetchWords('ar', ['first', 'play', 'lead', 'debrief', 'valleys']);
  expect(sessionReport(report, createWords('ar'))).toContain('<html lang="ar" dir="rtl">');
  const ours = { text: 'Unsere Fischerei', language: 'de' };
  const inGerman = report.tables.map((one) => ({ ...one, scenario: ours }));
  expect(sessionReport({ ...report, tables: inGerman }, words)).toContain(
    '<td><bdi lang="de" dir="ltr">Unsere Fischerei</bdi></td>',
  );
  const unnamed = sessionReport({ ...report, placesOnly: true }, words);
  for (const name of ['Ann', 'Cleo', 'Dan']) expect(unnamed).not.toContain(name);
  expect(unnamed).toContain('One person held a seat.');
});
