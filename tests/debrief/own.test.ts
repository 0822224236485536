import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../../shared/model/at.ts';
import { NO_CONSENT } from '../../shared/model/debrief/debriefLimits.ts';
import type { Consent, OwnWish } from '../../shared/model/debrief/ownNotes.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { crowdOf, type OpenedUp } from '../../shared/replay/debrief/consented.ts';
import type { Meant } from '../../shared/replay/debrief/meantAndDone.ts';
import { type Server, startServer } from '../room/tables.ts';
import { lead, project, stopLeading } from '../session/sessions.ts';
import { golden, keepGame, keepSession, withIntentions, withPeople } from './kept.ts';
import { sendTo } from './sendTo.ts';

/** What people keep for themselves after a game: nobody else gets a byte of it without their consent. */

const CODE = 'ABCDEF';
const KEYS = [0, 1, 2, 3, 4, 5].map((seat) => `key-${seat}`);
const RECORD = withIntentions(withPeople(golden('the-valley'), 6), 6);
const WORD = 'zephyrous';
const EXPECTED = 'quixotically little';

let server: Server;
beforeAll(async () => {
  server = await startServer();
  await keepGame(server.storage, CODE, RECORD, KEYS);
});
afterAll(() => server.stop());

const ask = (key: string, path: string) => sendTo(server.origin, CODE, key, path);
const tell = (key: string, wish: OwnWish) => sendTo(server.origin, CODE, key, '/own', wish);
const agree = (seat: Seat, change: Partial<Consent>) =>
  tell(`key-${seat}`, { consent: { ...NO_CONSENT, ...change } });
const opened = async (key = 'key-5'): Promise<OpenedUp> =>
  JSON.parse((await ask(key, '/opened')).text);

const ANSWERS = { word: WORD, most: 3, least: 0, expected: EXPECTED };

describe('what someone answered', () => {
  test('is theirs to read and to change, also on another device, and after a restart', async () => {
    expect(JSON.parse((await ask('key-0', '/own')).text)).toEqual({
      remembered: null,
      consent: NO_CONSENT,
    });
    expect((await tell('key-0', { remembered: ANSWERS })).status).toBe(200);
    expect(JSON.parse((await ask('key-0', '/own')).text).remembered).toEqual(ANSWERS);
    await agree(0, { rivers: true });
    expect(JSON.parse((await ask('key-0', '/own')).text).remembered).toEqual(ANSWERS);
    await server.tables.drop(CODE, null);
    expect(JSON.parse((await ask('key-0', '/own')).text)).toEqual({
      remembered: ANSWERS,
      consent: { ...NO_CONSENT, rivers: true },
    });
  });

  test('reaches nobody else by any way to the debrief', async () => {
    for (const path of ['', '/own', '/opened', '/questions', '/after/1'])
      for (const key of ['key-1', 'key-2']) {
        const { text } = await ask(key, path);
        expect(text, `${key} ${path}`).not.toContain(WORD);
        expect(text, `${key} ${path}`).not.toContain('quixotic');
      }
  });

  test.each([
    ['no key', 'nobody', { remembered: ANSWERS }, 403],
    ['a word too long', 'key-0', { remembered: { ...ANSWERS, word: 'o'.repeat(41) } }, 400],
    ['a round that is none', 'key-0', { remembered: { ...ANSWERS, most: 1.5 } }, 400],
    ['another’s seat', 'key-0', { remembered: ANSWERS, seat: 1 }, 400],
    ['nothing at all', 'key-0', {}, 400],
  ])('with %s is refused', async (_what, key, wish, status) => {
    expect((await tell(key, wish as OwnWish)).status).toBe(status);
  });
});

test('facilitator and projector get nothing of it but how many have answered', async () => {
  const kept = { code: 'SESSNA', lead: 'lead-key', projector: 'projector-key' };
  const table = 'FEDCBA';
  await keepSession(server.storage, kept, table, RECORD, KEYS);
  const put = await sendTo(server.origin, table, 'key-0', '/own', { remembered: ANSWERS });
  expect(put.status).toBe(200);
  const leader = await lead(server.origin, kept);
  const projector = await project(server.origin, kept);
  expect(at(leader.screen().tables, 0).answered).toBe(1);
  // The wall says how many have, so that a room knows when to go on.
  expect(at(projector.screen().tables, 0).answered).toBe(1);
  const told: string[] = [JSON.stringify([leader.screen(), projector.screen()])];
  for (const key of [kept.lead, kept.projector]) {
    expect((await sendTo(server.origin, table, key, '/own')).status).toBe(403);
    expect((await sendTo(server.origin, table, key, '/own', { remembered: null })).status).toBe(
      403,
    );
    for (const path of ['', '/opened', '/questions', '/after/0'])
      told.push((await sendTo(server.origin, table, key, path)).text);
    // Intentions are nobody's but their owner's.
    expect(JSON.parse((await sendTo(server.origin, table, key, '')).text).meant).toEqual([]);
  }
  expect(told.join()).not.toContain(WORD);
  expect(told.join()).not.toContain('quixotic');
  stopLeading();
});

test('a word is shown to the group without a name once its owner agrees, and not after', async () => {
  await agree(0, { word: true });
  await tell('key-1', {
    remembered: { ...ANSWERS, word: 'amber' },
    consent: { ...NO_CONSENT, word: true },
  });
  expect((await opened()).words).toEqual(['amber', WORD]);
  expect(JSON.stringify(await opened())).not.toContain('quixotic');
  await agree(0, {});
  expect((await opened()).words).toEqual(['amber']);
  await agree(1, {});
});

test('intentions are shown by their owner, one by one, and can be taken back', async () => {
  expect(await opened()).toMatchObject({ meant: [], crowd: null });
  await agree(2, { meant: true });
  const own = JSON.parse((await ask('key-2', '')).text).meant;
  expect(own.length).toBeGreaterThan(0);
  expect((await opened()).meant).toEqual([{ seat: 2, mornings: own }]);
  await agree(2, {});
  expect((await opened()).meant).toEqual([]);
});

test('intentions count as a crowd from five on, and from no fewer', async () => {
  for (const seat of [0, 1, 2, 3]) await agree(seat, { counted: true });
  expect((await opened()).crowd).toBeNull();
  await agree(4, { counted: true });
  expect((await opened()).crowd?.people).toBe(5);
  await agree(0, {});
  expect((await opened()).crowd).toBeNull();
});

describe('a crowd’s counts', () => {
  const DEEDS = {} as Meant['deeds'];
  const morning = (intention: Meant['intention'], sign: boolean | null): Meant => ({
    round: 1,
    intention,
    deeds: DEEDS,
    sign,
  });
  const ALL = [0, 1, 2, 3, 4];

  test('leave out what fewer than three people meant', () => {
    const help = [morning('help', true)];
    const meant = [[...help, ...help, ...help], help, [], [], []];
    expect(crowdOf(meant, ALL)?.rows).toEqual([]);
    meant[2] = help;
    expect(crowdOf(meant, ALL)?.rows).toEqual([{ intention: 'help', mornings: 5, signs: 5 }]);
  });

  test('tell no sign that only one or two had, or lacked', () => {
    const meant = [
      [morning('mend', true)],
      [morning('mend', true)],
      [morning('mend', true)],
      [morning('mend', false)],
      [],
    ];
    expect(crowdOf(meant, ALL)?.rows).toEqual([{ intention: 'mend', mornings: 4, signs: null }]);
    expect(crowdOf(meant, [0, 1, 2, 3])).toBeNull();
  });
});
