import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CodeOpens } from '../../shared/model/wire/sessionMessages.ts';
import { leaveAll, live, post, type Server, sit, startServer, until } from '../room/tables.ts';
import { gather, seatOf } from './gathered.ts';
import { come, lead, openSession, stopLeading } from './sessions.ts';

/** A group is sorted before the start: places changed, doors shut, seats added. */

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterEach(() => {
  leaveAll();
  stopLeading();
});
afterAll(() => server.stop());

const opens = async (code: string): Promise<CodeOpens> =>
  (await fetch(`${server.origin}/api/codes/${code}`)).json();

test('two people change places, at one table and between full ones, with their own keys', async () => {
  const seats = [
    { scenario: 'first-light', seats: 3 },
    { scenario: 'first-light', seats: 3 },
  ];
  const room = await gather(server.origin, { tables: seats });
  const { leader, people, code } = room;
  for (const name of ['Eli', 'Fay']) await come(server.origin, code, name);
  const codes = leader.screen().tables.map((table) => table.code);
  const [ann, cleo, ben] = people;
  if (!ann || !cleo || !ben) throw new Error('nobody');
  expect(await leader.act({ act: 'swap', table: 0, seat: 0, to: 0, with: 1 })).toBeNull();
  await until('they sit otherwise', () => seatOf(ann) === 1 && seatOf(cleo) === 0);

  expect(await leader.act({ act: 'swap', table: 0, seat: 1, to: 1, with: 0 })).toBeNull();
  await until('Ann is at the second table', () => ann.screen().code === codes[1]);
  await until('Ben at the first', () => ben.screen().code === codes[0]);
  expect([seatOf(ann), seatOf(ben)]).toEqual([0, 1]);
  await until('the desk sees it', () =>
    leader.screen().tables.every(({ seats: all }) => all.every(({ person }) => person)),
  );
  // Whoever comes back finds their place.
  ann.connection.close();
  const back = sit(server.origin, ann.ticket);
  await live(back);
  expect([back.screen().code, seatOf(back)]).toEqual([codes[1], 0]);

  expect(await leader.act({ act: 'swap', table: 0, seat: 0, to: 0, with: 0 })).toBe('already-done');
  await leader.act({ act: 'start', tables: [0] });
  expect(await leader.act({ act: 'swap', table: 0, seat: 0, to: 1, with: 1 })).toBe('wrong-phase');
});

test('whoever finds every seat taken is told before typing, and so is the desk; a seat can be added', async () => {
  const ticket = await openSession(server.origin, {
    tables: [{ scenario: 'first-light', seats: 3 }],
  });
  const leader = await lead(server.origin, ticket);
  for (const name of ['Ann', 'Ben', 'Cleo']) await come(server.origin, ticket.code, name);
  expect(leader.screen().turnedAway).toBe(0);
  expect(await opens(ticket.code)).toMatchObject({ shut: false, tables: [{ open: false }] });
  await until('the desk hears', () => leader.screen().turnedAway === 1);
  expect(await leader.act({ act: 'add-seat', table: 0 })).toBeNull();
  await until('four seats', () => leader.screen().tables[0]?.seats.length === 4);
  expect(leader.screen().turnedAway).toBe(0);
  expect(await come(server.origin, ticket.code, 'Dan')).toMatchObject({ key: expect.any(String) });
  // As far as the valley has room.
  let refusal: string | null = null;
  while (refusal === null) refusal = await leader.act({ act: 'add-seat', table: 0 });
  expect(refusal).toBe('too-many');
  await leader.act({ act: 'start', tables: [0] });
  expect(await leader.act({ act: 'add-seat', table: 0 })).toBe('already-done');
});

test('nobody else may join once the facilitator says so, until it is opened again', async () => {
  const ticket = await openSession(server.origin);
  const leader = await lead(server.origin, ticket);
  const ann = sit(server.origin, await come(server.origin, ticket.code, 'Ann'));
  await live(ann);
  expect(await leader.act({ act: 'arrange', change: { shut: true } })).toBeNull();
  expect(await opens(ticket.code)).toMatchObject({ shut: true });
  const url = `${server.origin}/api/tables/${ticket.code}/seats`;
  expect(await post(url, { nickname: 'Ben' })).toMatchObject({
    status: 409,
    body: { trouble: 'session-shut' },
  });
  // Who sits there already comes and goes.
  ann.connection.close();
  await live(sit(server.origin, ann.ticket));
  expect(await leader.act({ act: 'arrange', change: { shut: false } })).toBeNull();
  expect((await post(url, { nickname: 'Ben' })).status).toBe(200);
});
