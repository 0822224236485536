import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { leaveAll, type Server, startServer, until } from '../room/tables.ts';
import { begin } from './gathered.ts';
import { openSession, stopLeading } from './sessions.ts';

/** Sessions that are deleted, on demand and after a time. */

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterEach(() => {
  leaveAll();
  stopLeading();
});
afterAll(() => server.stop());

test('a deleted session is gone for good, and everyone is told', async () => {
  const { leader, projector, people, code } = await begin(server.origin);
  await leader.act({ act: 'delete' });
  await until('all are told', () =>
    [leader.link(), projector.link(), ...people.map(({ store }) => store.get().link)].every(
      (link) => link.kind === 'closed' && link.why === 'deleted',
    ),
  );
  expect((await fetch(`${server.origin}/api/codes/${code}`)).status).toBe(404);
  const { storage } = server;
  expect(await storage.readSession(code)).toEqual([]);
  for (const { ticket } of people) expect(await storage.read(ticket.code)).toEqual([]);
});

test('what nobody touched for long enough is deleted; what was is kept', async () => {
  const { origin, sessions } = server;
  const ticket = await openSession(origin);
  await sessions.forgetOlder(Date.now() - 60_000);
  expect((await fetch(`${origin}/api/codes/${ticket.code}`)).status).toBe(200);
  await sessions.forgetOlder(Date.now() + 1);
  expect((await fetch(`${origin}/api/codes/${ticket.code}`)).status).toBe(404);
});
