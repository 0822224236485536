import { matchMaker, Room } from '@colyseus/core';
import { expect, test } from 'vitest';
import { checkColyseus } from '../../server/rooms/colyseus.ts';
import { HUMAN } from '../../server/rooms/frameGuard.ts';
import { BRISK } from '../../server/table/bots/times.ts';
import { at } from '../../shared/model/at.ts';
import { come, lead, openSession, project } from '../session/sessions.ts';
import { serve } from '../support/serve.ts';
import { live, openTable, sit, until } from './tables.ts';

/** What the rooms of tables and of sessions have in common: neither may drift from the other. */

const server = serve({ pace: HUMAN, times: { ...BRISK, sleeps: 400 } });

const isOpen = (code: string) => server.tables.room(code) !== null;

test('an act of the facilitator that comes too often is answered under its own id', async () => {
  const leader = await lead(server.origin, await openSession(server.origin));
  const answers = await Promise.all(
    Array.from({ length: 80 }, () => leader.act({ act: 'take-down', note: 7 })),
  );
  expect(new Set(answers)).toEqual(new Set(['gone', 'too-often']));
});

test('acts that are no acts are answered under their own ids, and hundreds end that line only', async () => {
  const session = await openSession(server.origin);
  const leader = await lead(server.origin, session);
  const other = await project(server.origin, session);
  expect(await leader.act({ act: 'conquer' } as never)).toBe('malformed');
  const flood = Array.from({ length: 500 }, () => leader.act({ act: 'conquer' } as never));
  await until('the end of that line', () => leader.link().kind === 'closed');
  expect(leader.link()).toEqual({ kind: 'closed', why: 'abuse' });
  await Promise.all(flood);
  expect(other.link().kind).toBe('live');
});

test('a room whose last screen was removed goes to sleep', async () => {
  const session = await openSession(server.origin);
  const leader = await lead(server.origin, session);
  const ann = sit(server.origin, await come(server.origin, session.code, 'Ann'));
  await live(ann);
  const { code } = ann.screen();
  await until('the glance', () => leader.screen().tables.some(({ seats }) => seats[0]?.person));
  expect(isOpen(code)).toBe(true);
  const table = ann.screen().session?.table ?? 0;
  expect(await leader.act({ act: 'remove', table, seat: 0 })).toBeNull();
  await until('the room is closed', () => !isOpen(code));
  // Whoever leads is still there, and sees it.
  expect(leader.link().kind).toBe('live');
});

test('a room whose screens were taken over goes to sleep after the last', async () => {
  const ticket = await openTable(server.origin);
  const tabs = [sit(server.origin, ticket)];
  await live(at(tabs, 0));
  for (let n = 0; n < 3; n++) {
    const next = sit(server.origin, ticket);
    await live(next);
    tabs.push(next);
  }
  await until('all others are told', () =>
    tabs.slice(0, 3).every(({ store }) => store.get().link.kind === 'closed'),
  );
  expect(isOpen(ticket.code)).toBe(true);
  at(tabs, 3).connection.close();
  await until('the room is closed', () => !isOpen(ticket.code));
});

test('a part of Colyseus that is leaned on and gone is said at start, by its name', () => {
  expect(checkColyseus).not.toThrow();
  const prototype = Room.prototype as unknown as Record<string, unknown>;
  const read = prototype._onMessage;
  prototype._onMessage = undefined;
  try {
    expect(checkColyseus).toThrow(/Room\._onMessage is gone/);
  } finally {
    prototype._onMessage = read;
  }
});

test('Colyseus opens no door of its own', async () => {
  const { code } = await openTable(server.origin);
  expect(matchMaker.controller.exposedMethods).toEqual([]);
  for (const method of ['create', 'join', 'joinOrCreate', 'joinById', 'reconnect', '__proto__'])
    for (const verb of ['POST', 'GET', 'OPTIONS']) {
      const { status, headers } = await fetch(`${server.origin}/matchmake/${method}/${code}`, {
        method: verb,
      });
      expect([verb, method, status]).toEqual([verb, method, 404]);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  expect((await fetch(`${server.origin}/__healthcheck`)).status).toBe(404);
});
