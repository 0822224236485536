import { describe, expect, test } from 'vitest';
import { planned, timeText } from '../../client/kit/elapsed.ts';
import { among, doable } from '../../client/lead/desk/doableActs.ts';
import { lookedAfter } from '../../client/lead/desk/lookedAfter.ts';
import { createWords } from '../../client/words/index.ts';
import { spaced } from '../../client/words/messages/spacedCode.ts';
import { presence, seatName } from '../../client/words/names/glanceNames.ts';
import { tableName } from '../../client/words/names/tableName.ts';
import { MOST_TABLES } from '../../shared/model/wire/sessionLimits.ts';
import type { SeatGlance, TableGlance } from '../../shared/model/wire/sessionScreen.ts';

const words = createWords('en');

const seat = (some: Partial<SeatGlance>): SeatGlance => ({
  seat: 0,
  place: 3,
  keeper: 'person',
  person: true,
  here: true,
  away: 0,
  ready: false,
  longer: false,
  held: null,
  vitality: 7,
  baskets: 0,
  nickname: 'Ada',
  unread: null,
  companion: null,
  apart: false,
  harshlyMet: false,
  withered: false,
  ...some,
});

const table = (some: Partial<TableGlance>): TableGlance => ({
  table: 0,
  name: '',
  code: 'ABC234',
  scenario: 'The Valley',
  stage: 'playing',
  round: 1,
  lastRound: 10,
  dusks: 0,
  from: null,
  phase: 'day',
  clock: { seconds: 90, left: 60_000, paused: false },
  deserted: false,
  waits: false,
  reading: 0,
  words: 'free',
  sight: { goods: 'neighbours', boats: 'all', measures: ['flows'], outlook: 'trend' },
  seats: [],
  stock: 96,
  capacity: 96,
  firstCapacity: 96,
  redLine: 24,
  drought: false,
  droughtNext: false,
  answered: 0,
  opened: '',
  drawable: 12,
  opening: [],
  said: [],
  ...some,
});

describe('names', () => {
  test('no two tables of a session are called alike', () => {
    const names = Array.from({ length: MOST_TABLES }, (_, n) => tableName(n, words));
    expect(new Set(names).size).toBe(MOST_TABLES);
  });

  test('a companion goes by its name and its place, as at its table', () => {
    const name = seatName(seat({ nickname: '', companion: 2, keeper: 'bot' }), words);
    expect(name).toBe(`${words.companionName(2)} · ${words.placeName(3)}`);
  });

  test('a seat goes by nickname and place, by what there is of them, else by its number', () => {
    expect(seatName(seat({}), words)).toBe(`Ada · ${words.placeName(3)}`);
    expect(seatName(seat({ place: -1 }), words)).toBe('Ada');
    expect(seatName(seat({ nickname: '' }), words)).toBe(words.placeName(3));
    expect(seatName(seat({ nickname: '', place: -1 }), words)).toBe('Seat 1');
  });

  test('a code is read in two halves', () => {
    expect(spaced('ABC234')).toBe('ABC 234');
  });
});

describe('a table at a glance', () => {
  test('counts people, who is away, bots, and who is ready', () => {
    const seats = [
      seat({ ready: true }),
      seat({ here: false, keeper: 'bot' }),
      seat({ person: false, here: false, keeper: 'bot', ready: true }),
      seat({ person: false, here: false, keeper: 'free' }),
    ];
    expect(presence(table({ seats }))).toEqual({ people: 2, away: 1, bots: 2, ready: 2 });
  });

  test.each([
    ['waits', table({ stage: 'lobby' }), { start: true, run: false, pause: false, clock: false }],
    ['plays', table({}), { start: false, run: true, pause: true, clock: true }],
    [
      'is paused',
      table({ clock: { seconds: 90, left: 1, paused: true } }),
      { start: false, run: true, pause: false, clock: true },
    ],
    [
      'plays without clocks',
      table({ clock: { seconds: 0, left: 0, paused: false } }),
      { start: false, run: true, pause: true, clock: false },
    ],
    ['is over', table({ stage: 'over' }), { start: false, run: false, pause: false, clock: false }],
  ])('that %s offers what can be done', (_, one, can) => {
    expect(doable([one])).toEqual(can);
  });

  test('names whom to look after, each for what befell them', () => {
    expect(lookedAfter(table({ seats: [seat({})] }), words)).toEqual([]);
    const seats = [
      seat({ nickname: 'Ada', withered: true }),
      seat({ seat: 1, nickname: 'Ben', withered: true, apart: true }),
    ];
    expect(lookedAfter(table({ seats }), words)).toEqual([
      expect.stringMatching(/^For three rounds nothing moved to or from Ben/),
      expect.stringMatching(/^Withered: Ada.* and Ben.*Ask at each/),
    ]);
  });

  test('controls for all tables pause while any one still runs', () => {
    const paused = table({ table: 1, clock: { seconds: 90, left: 1, paused: true } });
    expect(doable([table({}), paused]).pause).toBe(true);
    expect(among([table({}), paused], [1])).toEqual([paused]);
    expect(among([table({}), paused], 'all')).toHaveLength(2);
  });
});

describe('times', () => {
  test('go on past the hour', () => {
    expect(timeText(34_000)).toBe('0:34');
    expect(timeText(3_723_000)).toBe('1:02:03');
    expect(planned(105.9)).toBe(105);
  });
});
