import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { LineWriter } from '../../server/storage/lineWriter.ts';
import { recordIn } from '../../server/storage/recordFolder.ts';
import { openSqlite } from '../../server/storage/sqlite.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { hashState } from '../../shared/engine/index.ts';
import {
  begin,
  leaveAll,
  newFolder,
  openTable,
  phaseOf,
  type Server,
  startServer,
  takeSeat,
  until,
} from '../room/tables.ts';

let full = false;
/** Is there no room for the end of a phase, though for all else? */
let fullAtEnds = false;
/** How often there was no room. */
let failed = 0;

type Line = Parameters<Storage['append']>[2][number];

const endsPhase = (line: Line): boolean => line.kind === 'did' && line.command.type === 'advance';

/** A disk that is full whenever a test says so. */
const onFullDisk = (storage: Storage): Storage => ({
  ...storage,
  append(code, at, lines) {
    if (!full && !(fullAtEnds && lines.some(endsPhase))) return storage.append(code, at, lines);
    failed += 1;
    return Promise.reject(new Error('database or disk is full'));
  },
});

let server: Server;
beforeAll(async () => {
  server = await startServer({ wrap: onFullDisk });
});
afterEach(() => {
  full = false;
  fullAtEnds = false;
  leaveAll();
});
afterAll(() => server.stop());

test('what can’t be recorded is refused with that reason, shown to nobody, and not done by half', async () => {
  // No bots: they would act in between.
  const [ann, ben, cleo] = await begin(server.origin, 3, { seats: 3 });
  for (const { connection } of [ann, ben, cleo])
    await connection.submit({ type: 'allocate', draw: 2, tend: 2 });
  await until('the day', () => phaseOf(ann) === '1 day' && phaseOf(ben) === '1 day');
  const say = (phrase: 'yes' | 'no') =>
    ann.connection.submit({ type: 'say', to: 1, phrase, text: '' });
  await say('yes');
  const table = await server.tables.table(ann.ticket.code);
  await until('it is heard', () => ben.screen().view?.book?.said.length === 1);
  const before = table?.state && hashState(table.state);
  full = true;
  const refusals = await Promise.all([
    say('no'),
    say('no'),
    ben.connection.submit({ type: 'ready', ready: true }),
  ]);
  expect(refusals).toEqual(Array(3).fill({ refused: 'not-saved' }));
  expect(table?.state && hashState(table.state)).toBe(before);
  expect(ben.screen().view?.book?.said).toHaveLength(1);
  full = false;
  expect(await say('no')).toBeNull();
  await until('the word', () => ben.screen().view?.book?.said.length === 2);
});

test('a phase whose end can’t be recorded ends as soon as it can', async () => {
  const [ann] = await begin(server.origin, 1, { seats: 3 });
  const bots = () =>
    ann
      .screen()
      .view?.valley.homesteads.slice(1)
      .every(({ ready }) => ready);
  await until('the bots are done', () => bots() ?? false);
  // The hands are recorded, and there is no room for what follows from them.
  fullAtEnds = true;
  failed = 0;
  expect(await ann.connection.submit({ type: 'allocate', draw: 2, tend: 2 })).toBeNull();
  await until('it was tried', () => failed > 0);
  expect(phaseOf(ann)).toBe('1 morning');
  fullAtEnds = false;
  await until('the day', () => phaseOf(ann) === '1 day');
});

test('a table that can’t be recorded is not opened, and a seat not given', async () => {
  const ticket = await openTable(server.origin);
  full = true;
  expect(await openTable(server.origin)).toEqual({ trouble: 'storage' });
  expect(await takeSeat(server.origin, ticket.code, 'Ben')).toEqual({ trouble: 'storage' });
  full = false;
  expect(await takeSeat(server.origin, ticket.code, 'Ben')).toMatchObject({ code: ticket.code });
});

test('what was deleted doesn’t come back in parts', async () => {
  const storage = openSqlite(newFolder());
  const line = { kind: 'paused', paused: true } as const;
  await storage.append('BCDFGH', 0, [line, line]);
  await storage.append('BCDFGH', 2, [line]);
  await storage.forget(['BCDFGH']);
  await expect(storage.append('BCDFGH', 3, [line])).rejects.toThrow('no such record');
  expect(await storage.read('BCDFGH')).toEqual([]);
  await storage.append('BCDFGH', 0, [line]);
  expect(await storage.read('BCDFGH')).toEqual([line]);
  await storage.close();
});

test('lines that come while others are being written are written too, each record’s in order', async () => {
  const storage = openSqlite(newFolder());
  const line = { kind: 'paused', paused: true } as const;
  const codes = ['BCDFGH', 'CDFGHJ', 'DFGHJK'];
  const kept: Promise<void>[] = [];
  for (let at = 0; at < 60; at++) {
    for (const code of codes) kept.push(storage.append(code, at, [line]));
    await new Promise((resolve) => setTimeout(resolve, at % 3));
  }
  await Promise.all(kept);
  for (const code of codes) expect(await storage.read(code)).toHaveLength(60);
  await storage.close();
});

test('on a disk that is full, what has no room is not kept by half, what has is, and room helps', async () => {
  const folder = newFolder();
  const storage = openSqlite(folder);
  await storage.append('BCDFGH', 0, [{ kind: 'paused', paused: true }]);
  await storage.close();
  const database = new DatabaseSync(recordIn(folder));
  const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
  const writer = new LineWriter(database);
  const small = { code: 'BCDFGH', at: 1, bodies: ['{"kind":"paused","paused":false}'] };
  const large = { code: 'CDFGHJ', at: 0, bodies: [small.bodies[0] ?? '', 'x'.repeat(100_000)] };
  const kept = (code: string) =>
    database.prepare('SELECT n FROM lines WHERE code = ?').all(code).length;
  database.exec(`PRAGMA max_page_count = ${pages}`);
  expect(writer.commit([large, small], 1)).toEqual(['database or disk is full', null]);
  expect([kept('BCDFGH'), kept('CDFGHJ')]).toEqual([2, 0]);
  database.exec('PRAGMA max_page_count = 1000000');
  expect(writer.commit([large], 2)).toEqual([null]);
  expect(kept('CDFGHJ')).toBe(2);
  database.close();
});
