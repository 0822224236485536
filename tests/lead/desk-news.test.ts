import { expect, test } from 'vitest';
import { deskNews } from '../../client/lead/desk/deskNews.ts';
import { createWords } from '../../client/words/index.ts';
import type {
  SeatGlance,
  SessionScreen,
  TableGlance,
} from '../../shared/model/wire/sessionScreen.ts';

/** What is heard at the desk. */

const words = createWords('en');
const seat = (some: Partial<SeatGlance> = {}) =>
  ({
    seat: 0,
    place: 3,
    keeper: 'person',
    here: true,
    ready: false,
    longer: false,
    nickname: 'Ada',
    companion: null,
    ...some,
  }) as SeatGlance;
const table = (some: Partial<TableGlance> = {}) =>
  ({
    table: 0,
    name: 'Heron',
    code: 'ABC234',
    stage: 'playing',
    round: 2,
    phase: 'morning',
    seats: [seat(), seat({ seat: 1, keeper: 'bot' })],
    ...some,
  }) as TableGlance;
const news = (was: TableGlance, is: TableGlance) =>
  deskNews(
    { tables: [was] } as unknown as SessionScreen,
    { tables: [is] } as unknown as SessionScreen,
    words,
  );

test.each([
  ['who came', [seat({ here: false })], [seat()], /^Ada · .* is here, at Heron\.$/],
  ['who left', [seat()], [seat({ here: false })], /^Ada · .* left Heron\.$/],
  ['who needs longer', [seat()], [seat({ longer: true })], /Heron, needs longer\.$/],
  ['everyone ready', [seat()], [seat({ ready: true })], /^Heron: everyone is ready\.$/],
] as const)('%s is told once', (_, was, is, told) => {
  expect(news(table({ seats: was }), table({ seats: is }))).toEqual([expect.stringMatching(told)]);
  expect(news(table({ seats: is }), table({ seats: is }))).toEqual([]);
});

test('a phase that begins is told, and not that everyone was ready for it', () => {
  const before = table();
  const now = table({ phase: 'day', seats: [seat({ ready: true })] });
  expect(news(before, now)).toEqual(['Heron: Day, round 2.']);
});

test('a companion that is always ready makes nobody ready', () => {
  const bots = [seat({ keeper: 'bot', ready: true })];
  expect(news(table({ seats: [seat({ keeper: 'bot' })] }), table({ seats: bots }))).toEqual([]);
});
