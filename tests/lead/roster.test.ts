import { expect, test } from 'vitest';
import { readRoster, rosterText } from '../../client/lead/setup/rosterText.ts';
import { BEGINNING, mannerOf, settled } from '../../client/lead/setup/setupChoices.ts';
import { readSetupFile, setupFile } from '../../client/lead/setup/setupShelf.ts';
import { attendance, attendanceFile } from '../../client/report/files/attendanceList.ts';
import { createWords } from '../../client/words/index.ts';
import type { Attended } from '../../shared/model/wire/attended.ts';
import type { SeatGlance, TableGlance } from '../../shared/model/wire/sessionScreen.ts';

/** What a facilitator pastes, keeps and brings along. */

const tables = ['Heron', 'Red'];

test('a roster is read from lines, with a table by name or number behind what sheets put there', () => {
  const text = 'Ada\r\n\n Ben , red\nChidi\t1\nDana;Heron;x\n, Heron';
  expect(readRoster(text, tables)).toEqual({
    people: [
      { name: 'Ada', table: null },
      { name: 'Ben', table: 1 },
      { name: 'Chidi', table: 0 },
      { name: 'Dana', table: 0 },
    ],
    unknown: [],
    twice: [],
    cut: [],
  });
});

test('names that stand there twice, and those that are too long, are told as they are kept', () => {
  const long = 'Bartholomew Chandrasekharan';
  const { people, twice, cut } = readRoster(`Ben\nAda\nBen, red\n Ben \n${long}\n\u200B`, tables);
  expect(people.map(({ name }) => name)).toEqual([
    'Ben',
    'Ada',
    'Ben',
    'Ben',
    'Bartholomew Chandras',
  ]);
  expect(twice).toEqual(['Ben']);
  expect(cut).toEqual(['Bartholomew Chandras']);
});

test('a table that is not there is told, once, and its person is not lost', () => {
  const { people, unknown } = readRoster('Ada, Crane\nBen, Crane\nCleo, 3\nDan, 0', tables);
  expect(people.map(({ table }) => table)).toEqual([null, null, null, null]);
  expect(unknown).toEqual(['Crane', '3', '0']);
});

test('a roster that is kept reads back as it was', () => {
  const people = [
    { name: 'Ada', table: null },
    { name: 'Ben', table: 1 },
  ];
  expect(readRoster(rosterText(people, tables), tables).people).toEqual(people);
});

test('attendance lists each game: who was there, away, awaited and removed, and no name is a formula', () => {
  const person = (n: number, nickname: string, rounds: number) =>
    ({ person: n, nickname, seat: n, rounds, first: 1, last: 1, left: 'no' }) as const;
  const table = { table: 0, name: 'Red', scenario: 'The Valley' };
  const first = [person(0, '=Ada', 4), person(1, 'Ben', 0)];
  const attended: Attended = {
    at: 0,
    games: [
      [{ ...table, rounds: 4, people: [...first, { ...person(2, 'Eve', 1), left: 'removed' }] }],
      [{ ...table, rounds: 1, people: [person(0, '=Ada', 1), person(1, 'Ben', 1)] }],
    ],
    notCome: ['Cleo'],
    removed: ['Dan'],
  };
  const seats = [true, false].map((here, seat) => ({ seat, here }) as SeatGlance);
  const now = { tables: [{ table: 0, stage: 'playing', seats } as unknown as TableGlance] };
  const words = createWords('en');
  const rows = attendance(attended, now, words);
  expect(rows.map(({ name, game, rounds, state }) => [name, game, rounds, state])).toEqual([
    ['=Ada', 1, 4, 'there'],
    ['Ben', 1, 0, 'kept'],
    ['Eve', 1, 1, 'removed'],
    ['=Ada', 2, 1, 'here'],
    ['Ben', 2, 1, 'away'],
    ['Cleo', null, null, 'not-come'],
    ['Dan', null, null, 'removed'],
  ]);
  expect(attendanceFile(attended, now, words)).toContain(`"'=Ada",1,Red,1,4,4,was there`);
});

test('a set-up comes back from its file, and what does not belong there is as usual', () => {
  const setup = { ...BEGINNING, tables: 4, pace: 'longer', company: 'taker' } as const;
  const file = setupFile({ name: 'Double lesson', setup });
  expect(readSetupFile(file)).toEqual({ name: 'Double lesson', setup });
  const odd = file.replace('"longer"', '"at once"').replace('"tables": 4', '"tables": "many"');
  expect(readSetupFile(odd)?.setup).toEqual({ ...setup, pace: BEGINNING.pace, tables: 1 });
  for (const text of ['', '{', '[]', 'null', '{"format":"other","setup":{"scenario":"x"}}'])
    expect(readSetupFile(text)).toBeNull();
});

test('the manner of a session that waits is offered as it was chosen', () => {
  for (const company of ['mixed', 'taker'] as const) {
    const manner = { ...BEGINNING, company, rounds: 'six', words: 'none', pace: 'longer' } as const;
    expect(mannerOf(settled(manner))).toEqual({
      placing: 'lot',
      empty: 'bots',
      sight: null,
      words: 'none',
      rounds: 'six',
      pace: 'longer',
      company,
      language: '',
    });
  }
});
