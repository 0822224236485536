import { beforeAll, expect, test } from 'vitest';
import { NO_CONSENT } from '../../shared/model/debrief/debriefLimits.ts';
import type { OwnWish } from '../../shared/model/debrief/ownNotes.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { golden, keepSession, withPeople } from '../debrief/kept.ts';
import { until } from '../room/tables.ts';
import { serve } from '../support/serve.ts';
import { lead, project } from './sessions.ts';

/** Words that people open to the group wait at the facilitator's desk, and leave every screen again. */

const SESSION = { code: 'SESSNA', lead: 'lead-key', projector: 'projector-key' };
const TABLE = 'ABCDEF';
const RECORD = withPeople(golden('first-light'), 4);

const server = serve();
beforeAll(async () => {
  const keys = [0, 1, 2, 3].map((seat) => `key-${seat}`);
  await keepSession(server.storage, SESSION, TABLE, RECORD, keys);
});

const write = (seat: Seat, wish: OwnWish) =>
  fetch(`${server.origin}/api/tables/${TABLE}/debrief/own`, {
    method: 'PUT',
    headers: { authorization: `Bearer key-${seat}`, 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  });

/** The words that a screen shows, as whoever holds this key is told. */
async function wordsFor(key: string): Promise<readonly string[]> {
  const answer = await fetch(`${server.origin}/api/tables/${TABLE}/debrief/opened`, {
    headers: { authorization: `Bearer ${key}` },
  });
  return ((await answer.json()) as { words: readonly string[] }).words;
}

const opened = (word: string): OwnWish => ({
  remembered: { word, most: 1, least: 2, expected: '' },
  consent: { ...NO_CONSENT, word: true },
});

test('a word is on no screen until it was read, and on none once it was hidden', async () => {
  const leader = await lead(server.origin, SESSION);
  const projector = await project(server.origin, SESSION);
  const desk = () => leader.screen().tables[0]?.opening ?? [];
  await write(0, opened('narrow'));
  await write(1, opened('rude'));
  await until('both wait', () => desk().length === 2);
  expect(desk().map(({ text, state }) => [text, state])).toEqual([
    ['narrow', 'waits'],
    ['rude', 'waits'],
  ]);
  // The projector is not told of what waits, and nobody's seat is told to the desk.
  expect(projector.screen().tables[0]?.opening).toEqual([]);
  expect(JSON.stringify(desk())).not.toMatch(/seat/);
  for (const key of ['projector-key', 'key-0', 'key-3']) expect(await wordsFor(key)).toEqual([]);

  const before = projector.screen().tables[0]?.opened;
  const ids = desk().map(({ id }) => id);
  expect(await leader.act({ act: 'let-words', words: [ids[0] ?? ''], to: 'shown' })).toBeNull();
  await until('screens are told to ask again', () => {
    const now = projector.screen().tables[0]?.opened;
    return now !== before;
  });
  for (const key of ['projector-key', 'key-3']) expect(await wordsFor(key)).toEqual(['narrow']);

  // Another word of the same person has been read by nobody.
  await write(0, opened('harsher'));
  await until('it waits', () => desk().some(({ text }) => text === 'harsher'));
  expect(await wordsFor('key-3')).toEqual([]);

  expect(await leader.act({ act: 'arrange', change: { readFirst: false } })).toBeNull();
  expect(await wordsFor('key-3')).toEqual(['harsher', 'rude']);
  expect(await leader.act({ act: 'let-words', words: [ids[1] ?? ''], to: 'hidden' })).toBeNull();
  for (const key of ['projector-key', 'key-1']) expect(await wordsFor(key)).toEqual(['harsher']);
});

test('only the facilitator may let words through', async () => {
  const projector = await project(server.origin, SESSION);
  expect(await projector.act({ act: 'arrange', change: { readFirst: false } })).toBe('not-yours');
  expect(await projector.act({ act: 'let-words', words: ['a'], to: 'shown' })).toBe('not-yours');
});
