import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { noteFor } from '../../server/session/sessionNotes.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { Server } from '../room/tables.ts';
import { come, lead, openSession, stopLeading } from '../session/sessions.ts';
import { followed, movedAway, ONE, OTHER, startSame, wentOn } from './followed.ts';

/**
 * The same table is played twice. Whoever sat on a seat before does other private things each time:
 * to the person who follows on that seat, every byte must be the same.
 */

let server: Server;
let again: () => void;
beforeAll(async () => {
  ({ server, again } = await startSame());
});
afterAll(() => server.stop());
afterEach(stopLeading);

test.each([
  ['removed, whose seat another person takes', followed],
  ['removed, in a second game that goes on from a dusk of theirs', wentOn],
  ['moved to another table, whose seat another person takes', movedAway],
])('what a person did in private who was %s reaches nobody, not by a byte', async (_who, play) => {
  again();
  const one = await play(server, ONE);
  again();
  const other = await play(server, OTHER);
  expect(one.length).toBeGreaterThan(2);
  expect(other).toEqual(one);
});

test('a message goes with its person, wherever they sit, and to nobody after them', async () => {
  const ticket = await openSession(server.origin, {
    tables: [{ scenario: 'the-valley', seats: 4 }],
  });
  const leader = await lead(server.origin, ticket);
  for (const nickname of ['Ann', 'Ben']) await come(server.origin, ticket.code, nickname);
  const to = { table: 0, seat: 0 };
  await leader.act({ act: 'message', to, text: 'For Ann', question: false });
  await leader.act({ act: 'swap', table: 0, seat: 0, to: 0, with: 1 });
  const session = await server.sessions.find(ticket.code);
  const [table] = (await session?.tables()) ?? [];
  const noteAt = (seat: Seat) =>
    session && noteFor(session.memory, 0, table?.person(seat)?.id ?? null);
  expect(noteAt(0)).toBeNull();
  expect(noteAt(1)?.text).toBe('For Ann');
  const told = [{ to: { table: 0, seat: 1 }, text: 'For Ann' }];
  await expect.poll(() => leader.screen().notes).toMatchObject(told);
  await leader.act({ act: 'remove', table: 0, seat: 1 });
  await come(server.origin, ticket.code, 'Gus');
  expect(noteAt(1)).toBeNull();
});
