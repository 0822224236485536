import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredLine } from '../../server/storage/storage.ts';
import type { GameRecord } from '../../shared/model/record.ts';
import { besideOf } from '../../shared/replay/besideFigures.ts';
import { BESIDE, type Beside, type GroupFigures } from '../../shared/replay/besideTables.ts';
import type { ShownAct } from '../../shared/replay/choices.ts';
import { type Server, startServer } from '../room/tables.ts';
import { openedSession } from '../support/openedSession.ts';
import { golden, linesOf, withPeople } from './kept.ts';
import { sendTo } from './sendTo.ts';

/** Tables of a session beside each other, and who may ask: over real routes, looked at byte by byte. */

const OURS = withPeople(golden('first-light'), 3);
const THEIRS = withPeople(golden('the-valley'), 4);
const KEYS = { lead: 'lead-key', projector: 'projector-key' };

let server: Server;

/** A session of some tables, each with the game that it played and the keys to its seats. */
async function keepTables(
  session: string,
  keys: typeof KEYS,
  tables: readonly { code: string; record: GameRecord; keys: readonly string[]; upTo?: number }[],
): Promise<void> {
  const { storage } = server;
  for (const [table, { code, record, keys: seats, upTo }] of tables.entries()) {
    const [opened, ...lines] = linesOf(record, seats);
    if (opened?.kind !== 'opened') throw new Error('no beginning');
    const first: StoredLine = {
      ...opened,
      settings: { ...opened.settings, led: { session, table } },
    };
    await storage.append(code, 0, [first, ...lines.slice(0, upTo)]);
  }
  await storage.append(session, 0, [
    openedSession(
      tables.map(({ code }) => code),
      keys,
    ),
    { kind: 'under-way', at: 0 },
  ]);
}

beforeAll(async () => {
  server = await startServer();
  await keepTables('SESSNA', KEYS, [
    { code: 'AAAAAA', record: OURS, keys: ['a-0', 'a-1', 'a-2'] },
    { code: 'AAAABB', record: THEIRS, keys: ['b-0', 'b-1'] },
    { code: 'AAAACC', record: THEIRS, keys: ['c-0'], upTo: 40 },
  ]);
  await keepTables('SESSNB', { lead: 'other-lead', projector: 'other-projector' }, [
    { code: 'BBBBBB', record: THEIRS, keys: ['x-0'] },
  ]);
});
afterAll(() => server.stop());

const ask = (code: string, key: string, path: string) => sendTo(server.origin, code, key, path);
const read = async <T>(code: string, key: string, path: string): Promise<T> =>
  JSON.parse((await ask(code, key, path)).text) as T;

async function whole<T extends object>(code: string, key: string, path: string): Promise<T> {
  for (;;) {
    const told = await read<T>(code, key, path);
    if (!('progress' in told)) return told;
  }
}

describe('tables of a session', () => {
  test('are told in their order, those that are over with figures, the others as playing', async () => {
    const { own, tables } = await read<Beside>('AAAABB', 'b-0', '/beside');
    expect(own).toBe(1);
    expect(tables.map(({ table, stage }) => [table, stage])).toEqual([
      [0, 'over'],
      [1, 'over'],
      [2, 'playing'],
    ]);
    expect(tables.map(({ figures }) => figures)).toEqual([besideOf(OURS), besideOf(THEIRS), null]);
    expect(tables.map(({ seats }) => seats)).toEqual([4, 6, 6]);
  });

  test('nothing of a person or a homestead there is told', async () => {
    const { text } = await ask('AAAAAA', 'a-0', '/beside');
    const told = JSON.parse(text) as Beside;
    for (const table of told.tables)
      expect(Object.keys(table).sort()).toEqual([
        'figures',
        'name',
        'rounds',
        'scenario',
        'seats',
        'stage',
        'table',
      ]);
    expect(told.tables[1]?.figures).toHaveLength(BESIDE.length);
    for (const secret of ['AAAABB', 'AAAACC', 'b-0', 'c-0', 'lead-key'])
      expect(text).not.toContain(secret);
  });

  test('one alone stands by itself', async () => {
    const { own, tables } = await read<Beside>('BBBBBB', 'x-0', '/beside');
    expect([own, tables.length]).toEqual([0, 1]);
  });
});

const PATHS = [
  '/beside',
  '/groups',
  '/acts',
  '/futures',
  '/closings',
  '/without/4',
  '/instead/4/0',
];

describe('who may ask', () => {
  test.each(PATHS)('%s is refused to another session’s keys and to nobody’s', async (path) => {
    for (const key of ['x-0', 'other-lead', 'other-projector', 'no-key', ''])
      expect((await ask('AAAAAA', key, path)).status, key).toBe(403);
  });

  test.each(PATHS)('%s tells a person of another table nothing of this one', async (path) => {
    // A key leads to its own table, wherever it is shown: for people who were moved.
    const { text } = await ask('AAAAAA', 'c-0', path);
    expect(JSON.parse(text)).toEqual({ trouble: 'not-over' });
  });

  test('the facilitator’s and the projector’s keys are answered, with what everyone saw', async () => {
    for (const key of [KEYS.lead, KEYS.projector]) {
      expect((await ask('AAAAAA', key, '/beside')).status).toBe(200);
      const acts = await read<ShownAct[]>('AAAABB', key, '/acts');
      expect(acts.length).toBeGreaterThan(0);
      expect(acts.filter(({ kind }) => kind === 'allocate' || kind === 'decline')).toEqual([]);
    }
  });

  test('a person may look at their own hands, and at nobody else’s', async () => {
    const acts = await read<ShownAct[]>('AAAABB', 'b-1', '/acts');
    const hands = acts.filter(({ kind }) => kind === 'allocate');
    expect(hands.length).toBeGreaterThan(0);
    expect(hands.every(({ seat }) => seat === 1)).toBe(true);
    expect(hands[0]?.id).toBe('own-0');
    expect((await ask('AAAABB', 'b-1', '/instead/own-0/0')).status).toBe(200);
    expect((await ask('AAAABB', 'b-1', '/instead/own-0/99')).status).toBe(404);
    expect((await ask('AAAABB', 'b-1', '/without/own-9999')).status).toBe(404);
    for (const key of [KEYS.lead, KEYS.projector]) {
      expect((await ask('AAAABB', key, '/instead/own-0/0')).status).toBe(404);
      expect((await ask('AAAABB', key, '/without/own-0')).status).toBe(404);
    }
  });
});

test('simulated groups of the same kind are told by measure', async () => {
  const { groups, values } = await whole<GroupFigures>('AAAAAA', 'a-0', '/groups');
  expect(groups).toBe(500);
  expect(Object.keys(values)).toEqual([...BESIDE]);
  expect(values.baskets).toHaveLength(500);
});

test('a session that is deleted leaves nothing, not even what was kept in memory', async () => {
  for (const path of ['', '/acts', '/beside']) await read('BBBBBB', 'x-0', path);
  await whole('BBBBBB', 'x-0', '/futures');
  const session = await server.sessions.find('SESSNB');
  if (session === null) throw new Error('no session');
  await server.sessions.destroy(session);
  // Another game comes to sit under the same code: nothing of the old one is told.
  await keepTables('SESSNB', { lead: 'other-lead', projector: 'other-projector' }, [
    { code: 'BBBBBB', record: OURS, keys: ['x-0'] },
  ]);
  const { tables } = await read<Beside>('BBBBBB', 'x-0', '/beside');
  expect(tables[0]?.figures).toEqual(besideOf(OURS));
  const debrief = await read<{ rounds: number }>('BBBBBB', 'x-0', '');
  expect(debrief.rounds).toBe(4);
  const { openings } = await whole<{ openings: object[] }>('BBBBBB', 'x-0', '/futures');
  expect(openings).toHaveLength(4);
});
