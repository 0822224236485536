import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SessionTicket } from '../../shared/model/wire/sessionOpening.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { EVENLY, openSession } from '../session/sessions.ts';
import { freePort } from '../support/ports.ts';
import { childrenOfFile } from './child.ts';
import { leaveAll, live, openTable, type Server, sit, startServer, TOGETHER } from './tables.ts';

/** A wish whose answer was lost is made once, however often it is asked for. */

const { newData, open } = childrenOfFile();
let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => {
  leaveAll();
  return server.stop();
});

const ID = 'a-wish-of-one-browser';

/** Asks under an id; answers the status and what came. */
async function ask<T>(path: string, body: unknown, id: string, origin = server.origin) {
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': id },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as T };
}

test('a table is opened once, also while it is still being opened', async () => {
  const twice = [0, 1].map(() => ask<Ticket>('/api/tables', TOGETHER, ID));
  const [one, two] = await Promise.all(twice);
  expect(one?.status).toBe(200);
  expect(two).toEqual(one);
  expect((await ask('/api/tables', TOGETHER, ID)).body).toEqual(one?.body);
});

test('another id, and the same id for something else, are other wishes', async () => {
  const { body: one } = await ask<Ticket>('/api/tables', TOGETHER, ID);
  const { body: other } = await ask<Ticket>('/api/tables', TOGETHER, `${ID}-2`);
  const { body: larger } = await ask<Ticket>('/api/tables', { ...TOGETHER, seats: 5 }, ID);
  expect(new Set([one.code, other.code, larger.code]).size).toBe(3);
});

const SESSION = {
  title: 'Once',
  tables: [{ scenario: 'the-valley', seats: 4 }],
  ...EVENLY,
};

test('a session is opened once', async () => {
  const { status, body } = await ask<SessionTicket>('/api/sessions', SESSION, ID);
  expect(status).toBe(200);
  expect((await ask('/api/sessions', SESSION, ID)).body).toEqual(body);
});

test('tables and sessions are made once, also when the server was killed meanwhile', async () => {
  const data = newData();
  const env = { PORT: String(await freePort()), DATA_DIR: data };
  let child = await open(env);
  const id = 'a-wish-that-outlives-it';
  const make = async () => [
    await ask<Ticket>('/api/tables', TOGETHER, id, child.origin),
    await ask<Ticket>('/api/sessions', SESSION, id, child.origin),
  ];
  const first = await make();
  expect(first.map(({ status }) => status)).toEqual([200, 200]);
  await child.kill();
  child = await open(env);
  expect(await make()).toEqual(first);
  // By its key the first seat is open as before; and nobody reads the key in what is kept.
  const key = first[0]?.body.key ?? '';
  const owner = sit(child.origin, { code: first[0]?.body.code ?? '', key });
  await live(owner);
  expect(owner.screen().seat).toBe(0);
  await child.kill();
  for (const file of readdirSync(data))
    expect(readFileSync(join(data, file)).includes(key), file).toBe(false);
});

test('what was turned down may be asked for again', async () => {
  const nothing = { nickname: 'Ben' };
  expect((await ask('/api/tables/ABCDEF/seats', nothing, ID)).status).toBe(404);
  expect((await ask('/api/tables/ABCDEF/seats', nothing, ID)).status).toBe(404);
  expect((await ask('/api/tables', TOGETHER, 'short')).status).toBe(400);
  const weak = { nickname: 'Ben', key: 'too short' };
  expect((await ask('/api/tables/ABCDEF/seats', weak, ID)).status).toBe(400);
});

test('a seat is taken once, also by another name and after a restart', async () => {
  const env = { PORT: String(await freePort()), DATA_DIR: newData() };
  let child = await open(env);
  const { code } = await openTable(child.origin);
  const session = await openSession(child.origin);
  const key = '0123456789abcdef0123456789abcdef';
  const seats = async (id: string, nickname: string) => [
    (await ask<Ticket>(`/api/tables/${code}/seats`, { nickname, key }, id, child.origin)).body,
    (await ask<Ticket>(`/api/tables/${session.code}/seats`, { nickname, key }, id, child.origin))
      .body,
  ];
  const first = await seats(`${ID}-3`, 'Ben');
  expect(first.map((ticket) => ticket.key)).toEqual([key, key]);
  expect(await seats(`${ID}-4`, 'Benjamin')).toEqual(first);
  await child.kill();
  child = await open(env);
  expect(await seats(`${ID}-5`, 'Ben')).toEqual(first);
  const guest = sit(child.origin, { code, key });
  await live(guest);
  expect(guest.screen().people.map(({ nickname }) => nickname)).toEqual(['Ann', 'Ben']);
});
