import type { Room, SeatReservation } from 'colyseus.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { roomClient } from '../../client/link/roomClient.ts';
import { hashState } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import { MESSAGE } from '../../shared/model/wire/messageNumbers.ts';
import type { SessionTicket } from '../../shared/model/wire/sessionOpening.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { leaveAll, live, post, type Server, sit, startServer, until } from '../room/tables.ts';
import { come, lead, openSession, stopLeading } from './sessions.ts';

/** Nonsense without end, by every kind of link. */

const ALL = 100_000;
/** A line is shut after 300 of them, so that hardly any is left unread. */
const A_LINE = 320;

let server: Server;
beforeAll(async () => {
  for (const loud of ['warn', 'error'] as const)
    vi.spyOn(console, loud).mockImplementation(() => {});
  server = await startServer();
});
afterAll(async () => {
  vi.restoreAllMocks();
  stopLeading();
  leaveAll();
  await server.stop();
});

/** A chance of its own, so that what went wrong once goes wrong again. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const SOUND = [
  '{"id":"12345678","act":{"act":"pause","tables":"all"}}',
  '{"id":"12345678","act":{"act":"message","to":"all","text":"x","question":true}}',
  '{"id":"12345678","act":{"act":"remove","table":0,"seat":0}}',
  '{"id":"12345678","command":{"type":"allocate","draw":2,"tend":2}}',
  '{"id":"12345678","command":{"type":"say","to":null,"phrase":null,"text":"x"}}',
];

/** Something sound, broken: cut short, with letters changed, or of bytes alone. */
function nonsense(next: () => number): Uint8Array {
  const pick = Math.floor(next() * 4);
  if (pick === 0)
    return Uint8Array.from({ length: Math.floor(next() * 60) }, () => Math.floor(next() * 256));
  const text = at(SOUND, Math.floor(next() * SOUND.length));
  if (pick === 1) return new TextEncoder().encode(text.slice(0, Math.floor(next() * text.length)));
  if (pick === 2) return new TextEncoder().encode(text.replace('"id"', '"by":0,"id"'));
  return new TextEncoder().encode(text.replace(/[:{]/, '\u0000'));
}

async function line(path: string, key: string): Promise<Room> {
  const { body } = await post(`${server.origin}/api/${path}/enter`, { key });
  const room = await roomClient(server.origin).consumeSeatReservation(body as SeatReservation);
  room.reconnection.enabled = false;
  for (const heard of Object.values(MESSAGE)) room.onMessage(heard, () => {});
  return room;
}

async function flood(path: string, key: string, seed: number): Promise<void> {
  const room = await line(path, key);
  let closed = false;
  room.onLeave(() => {
    closed = true;
  });
  const next = chance(seed);
  for (let n = 0; n < A_LINE; n++) {
    const frame = next() < 0.3;
    if (frame) room.connection.send(nonsense(next));
    else room.sendBytes(next() < 0.5 ? 'act' : 'submit', nonsense(next));
  }
  await until('it is shown the door', () => closed);
}

test('100,000 messages of nonsense change nothing, end no process, and shut only their own line', async () => {
  const { origin } = server;
  const session: SessionTicket = await openSession(origin);
  const ann: Ticket = await come(origin, session.code, 'Ann');
  const ben: Ticket = await come(origin, session.code, 'Ben');
  const guest = sit(origin, ben);
  await live(guest);
  const leader = await lead(origin, session);
  await leader.act({ act: 'start', tables: 'all' });
  await until('it plays', () => guest.screen().stage === 'playing');
  await leader.act({ act: 'pause', tables: 'all' });
  const table = await server.tables.table(ann.code);
  const found = await server.sessions.find(session.code);
  const told = () =>
    JSON.stringify([table?.people, table?.paused, found?.memory, table?.state?.said]);
  const before = told();
  const links = [
    [`sessions/${session.code}`, session.lead],
    [`sessions/${session.code}`, session.projector],
    [`tables/${ann.code}`, session.projector],
    [`tables/${ann.code}`, session.lead],
    [`tables/${ann.code}`, ann.key],
  ] as const;
  for (let n = 0; n < ALL / A_LINE; n++) {
    const [path, key] = at(links, n % links.length);
    await flood(path, key, n + 1);
  }
  expect(told()).toBe(before);
  expect(table?.state && hashState(table.state)).not.toBeNull();
  expect(leader.link()).toEqual({ kind: 'live' });
  expect(await leader.act({ act: 'go-on', tables: 'all' })).toBeNull();
  expect(guest.store.get().link.kind).toBe('live');
});
