import { expect, test } from 'vitest';
import type { Settings } from '../../server/storage/storage.ts';
import { companionsIn, openingOf, settingsOf } from '../../server/table/opening.ts';
import { start } from '../../shared/engine/index.ts';
import type { CreateTable } from '../../shared/model/wire/wire.ts';
import { theValley } from '../support/world.ts';

/** Who waits in a lobby for people to sit down beside. */

const settings = (part: Partial<Settings> = {}): Settings => ({
  scenario: theValley,
  seats: 8,
  companions: ['taker', 'sharer'],
  clock: false,
  alone: false,
  empty: 'bots',
  led: null,
  ...part,
});
const people = [
  { seat: 0, nickname: 'Ada' },
  { seat: 1, nickname: 'Ben' },
];

test('no two companions at a table have one name', () => {
  for (const code of ['ABC234', 'XYZ789', 'QQQ222']) {
    const names = companionsIn({
      code,
      settings: settings({ seats: 16 }),
      people: [],
      state: null,
    }).map(({ companion }) => companion);
    expect(new Set(names).size).toBe(16);
  }
});

test('those whom one meets in the lobby are those whom one plays with', () => {
  const code = 'ABC234';
  const told = settings({ labelled: true });
  const waiting = companionsIn({ code, settings: told, people, state: null });
  const { sitters } = openingOf(code, told, people, 7);
  expect(waiting.map(({ seat }) => seat)).toEqual([2, 3, 4, 5, 6, 7]);
  for (const { seat, companion, character } of waiting)
    expect(sitters[seat]).toEqual({ keeper: 'bot', nickname: '', character, companion });
});

test('whoever sits down moves nobody’s name', () => {
  const at = (seated: typeof people) =>
    companionsIn({ code: 'ABC234', settings: settings(), people: seated, state: null }).find(
      ({ seat }) => seat === 5,
    )?.companion;
  expect(at(people)).toBe(at([]));
});

test('what kind they are is written on nobody, and nobody waits where seats stay empty', () => {
  const code = 'ABC234';
  const begun = start(openingOf(code, settings(), people, 7));
  for (const state of [null, begun])
    expect(
      companionsIn({ code, settings: settings(), people, state }).map(({ character }) => character),
    ).toEqual([null, null, null, null, null, null]);
  const empty = settings({ empty: 'leave-out' });
  expect(companionsIn({ code: 'ABC234', settings: empty, people, state: null })).toEqual([]);
});

const asked: CreateTable = {
  scenario: 'the-valley',
  seats: 8,
  rounds: null,
  nickname: '',
  alone: true,
  companions: ['taker', 'sharer'],
  clock: false,
  labelled: true,
};

test('it is where whoever plays alone asked for it, and only there', () => {
  const labelOf = (changes: Partial<CreateTable>) => {
    const made = settingsOf({ ...asked, ...changes }, theValley);
    if (!('scenario' in made)) throw new Error(made.message);
    return companionsIn({ code: 'ABC234', settings: made, people, state: null })[0]?.character;
  };
  expect(labelOf({})).not.toBeNull();
  expect(labelOf({ labelled: false })).toBeNull();
  expect(labelOf({ alone: false })).toBeNull();
});

test('nobody can be known by where they sit', () => {
  const first = (code: string) => openingOf(code, settings(), people, 7).sitters[2]?.character;
  const codes = Array.from({ length: 20 }, (_, at) => `ABC2${at}`);
  expect(new Set(codes.map(first))).toEqual(new Set(['taker', 'sharer']));
});

test('once the game has begun, those who sit there by themselves and nobody else', () => {
  const code = 'ABC234';
  const state = start(openingOf(code, settings(), people, 7));
  const there = companionsIn({ code, settings: settings(), people, state });
  expect(there).toEqual(companionsIn({ code, settings: settings(), people, state: null }));
});
