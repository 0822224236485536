import { execFile } from 'node:child_process';
import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { openSqlite } from '../../server/storage/sqlite.ts';
import { hashState } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import { begin, leaveAll, newFolder, phaseOf, post, startServer, until } from '../room/tables.ts';

/** What becomes of the record when it is copied, put back, damaged or emptied. */

const folders: string[] = [];
const folder = () => {
  const made = newFolder();
  folders.push(made);
  return made;
};
afterEach(() => {
  leaveAll();
  for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true });
});

const run = promisify(execFile);
/** Runs one of the two commands as its own process. */
const command = (name: 'backup' | 'restore', to: string, DATA_DIR: string) =>
  run(process.execPath, [`server/cli/backup/${name}.ts`, to], {
    env: { ...process.env, DATA_DIR },
  });

test('a copy that was taken while people played is put back, and they play on from there', async () => {
  const server = await startServer({ data: folder() });
  const people = await begin(server.origin, 2);
  const [ann, ben] = [at(people, 0), at(people, 1)];
  const hands = { type: 'allocate', draw: 2, tend: 2 } as const;
  for (const { connection } of people) await connection.submit(hands);
  await until('the day', () => phaseOf(ann) === '1 day');
  const copy = join(folder(), 'copy');
  // People go on while it is taken.
  const words: string[] = [];
  const say = async () => {
    const text = `word ${words.length}`;
    const refusal = await ben.connection.submit({ type: 'say', to: null, phrase: null, text });
    if (refusal === null) words.push(text);
  };
  await say();
  let taken = false;
  const taking = command('backup', copy, server.data).finally(() => {
    taken = true;
  });
  while (!taken) await say();
  expect((await taking).stdout).toMatch(/1 records of \d+ lines/);
  await expect(command('restore', copy, server.data)).rejects.toThrow(/Another Riverbed/);
  leaveAll();
  await server.stop();
  const data = folder();
  await command('restore', copy, data);
  const again = await startServer({ data });
  const table = await again.tables.table(ann.ticket.code);
  expect(table?.state?.phase).toBe('day');
  const said = table?.state?.said.filter(({ from }) => from === 1) ?? [];
  // What came later than the copy is not in it, and of what came before nothing is missing.
  expect(said.length).toBeGreaterThan(0);
  expect(said.map(({ text }) => text)).toEqual(words.slice(0, said.length));
  expect(await table?.submit({ by: 0, command: { type: 'ready', ready: true } })).toBeNull();
  await again.stop();
});

/** A record with one table of three people in its first day; what a person of it holds. */
async function played(data: string) {
  const server = await startServer({ data });
  const people = await begin(server.origin, 2);
  for (const { connection } of people)
    await connection.submit({ type: 'allocate', draw: 2, tend: 2 });
  const { ticket } = at(people, 0);
  await until('the day', () => phaseOf(at(people, 0)) === '1 day');
  const state = (await server.tables.table(ticket.code))?.state;
  leaveAll();
  await server.tables.drop(ticket.code, null);
  await server.storage.close();
  return { ticket, hash: state && hashState(state) };
}

test.each([
  ['is changed by a blank', "UPDATE lines SET body = replace(body, '{', '{ ') WHERE n = 4"],
  ['is no JSON any more', "UPDATE lines SET body = 'x' WHERE n = 4"],
  ['is gone from the middle', 'DELETE FROM lines WHERE n = 4'],
  ['says another thing in its mark', "UPDATE lines SET chain = 'x' WHERE n = 4"],
])(
  'where a line %s, its table is kept and can’t be read, and is said by its line',
  async (_what, damage) => {
    const data = folder();
    const { ticket } = await played(data);
    const database = new DatabaseSync(join(data, 'riverbed.sqlite'));
    database.exec(damage);
    database.close();
    const storage = openSqlite(data);
    expect(await storage.damaged()).toMatchObject([{ code: ticket.code, whole: 4 }]);
    await storage.close();
    const server = await startServer({ data });
    const { origin } = server;
    const { code, key } = ticket;
    const answers = [
      await post(`${origin}/api/tables/${code}/enter`, { key }),
      await post(`${origin}/api/tables/${code}/seats`, { nickname: 'Eve' }),
    ];
    for (const answer of answers)
      expect(answer).toEqual({ status: 503, body: { trouble: 'unreadable' } });
    const unknown = await post(`${origin}/api/tables/ABCDEF/seats`, { nickname: 'Eve' });
    expect(unknown.status).toBe(404);
    await server.stop();
  },
);

test('a record that was emptied is no new server', async () => {
  const data = folder();
  await played(data);
  rmSync(join(data, 'riverbed.sqlite-wal'), { force: true });
  rmSync(join(data, 'riverbed.sqlite-shm'), { force: true });
  truncateSync(join(data, 'riverbed.sqlite'));
  await expect(startServer({ data })).rejects.toThrow(/is empty, and held games before/);
  // Whoever means to begin anew says so.
  rmSync(join(data, 'riverbed.held'));
  await (await startServer({ data })).stop();
});
