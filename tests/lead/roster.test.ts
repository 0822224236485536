import { expect, test } from 'vitest';
import { attendance, attendanceFile } from '../../client/lead/setup/attendanceList.ts';
import { readRoster, rosterText } from '../../client/lead/setup/rosterText.ts';
import { BEGINNING, mannerOf, settled } from '../../client/lead/setup/setupChoices.ts';
import { readSetupFile, setupFile } from '../../client/lead/setup/setupShelf.ts';
import { createWords } from '../../client/words/index.ts';
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
  });
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

test('attendance lists who is here, away, awaited and removed, and no name is a formula', () => {
  const seat = (n: number, nickname: string, here: boolean) =>
    ({ seat: n, nickname, here, person: nickname !== '' }) as SeatGlance;
  const seats = [seat(0, '=Ada', true), seat(1, '', false), seat(2, 'Ben', false)];
  const screen = {
    tables: [{ table: 0, name: 'Red', seats } as unknown as TableGlance],
    roster: [
      { name: 'Ben', table: null },
      { name: 'Cleo', table: 0 },
    ],
    putOut: [{ n: 0, nickname: 'Dan', knocks: false }],
  };
  const words = createWords('en');
  expect(attendance(screen, words).map(({ name, seat: at, state }) => [name, at, state])).toEqual([
    ['=Ada', 1, 'here'],
    ['Ben', 3, 'away'],
    ['Cleo', null, 'not-come'],
    ['Dan', null, 'removed'],
  ]);
  expect(attendanceFile(screen, words)).toContain(`"'=Ada",Red,1,here`);
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
    });
  }
});
