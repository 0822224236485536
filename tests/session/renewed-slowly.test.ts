import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Storage } from '../../server/storage/storage.ts';
import { type Server, startServer, until } from '../room/tables.ts';
import { lead, openSession } from './sessions.ts';

/** A record that takes longer to note a deed than a room takes to tell what is new. */
const slowly = (storage: Storage): Storage => ({
  ...storage,
  async append(code, at, lines) {
    if (lines.some((line) => line.kind === 'acted')) await setTimeout(600);
    await storage.append(code, at, lines);
  },
});

let server: Server;
beforeAll(async () => {
  server = await startServer({ wrap: slowly });
});
afterAll(() => server.stop());

test('whoever makes the link for leading anew has it before the old one ends', async () => {
  const session = await openSession(server.origin);
  const leader = await lead(server.origin, session);
  const other = await lead(server.origin, session);
  const { ticket } = await leader.line.act({ act: 'renew-link', right: 'lead' });
  expect(ticket?.key).toMatch(/./);
  await until('both desks end', () =>
    [leader, other].every((desk) => desk.link().kind === 'closed'),
  );
});
