import type { Room, SeatReservation } from 'colyseus.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { roomClient } from '../../client/link/roomClient.ts';
import { MESSAGE } from '../../shared/model/wire/messageNumbers.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { serve } from '../support/serve.ts';
import { type Raw, sitRaw } from './raw.ts';
import { openTable, post, until } from './tables.ts';

/** The way in by plain requests: the same room, the same answers, the same limits. */

/** Lines that an address may have at once. */
const SOCKETS = 4;

const server = serve({ pace: { atOnce: 30, aSecond: 15 }, limits: { sockets: SOCKETS } });

const reserve = async ({ code, key }: Ticket): Promise<SeatReservation> =>
  (await post(`${server.origin}/api/tables/${code}/enter`, { key })).body;

const doorOf = (code: string): URL => new URL(`${server.origin}/api/tables/${code}/tunnel`);

const open: Room[] = [];
afterEach(async () => {
  for (const room of open.splice(0)) room.connection.close();
});

async function enter(ticket: Ticket): Promise<Raw> {
  const guest = await sitRaw(server.origin, ticket, 'requests');
  open.push(guest.room);
  return guest;
}

describe('who comes by requests', () => {
  test('is answered under each id, in the order in which it asks', async () => {
    const guest = await enter(await openTable(server.origin));
    for (const n of [1, 2, 3, 4, 5])
      guest.say({ id: `command-${n}`, command: { type: 'ready', ready: true } });
    await until('five answers', () => guest.answers.length === 5);
    expect(guest.answers.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map((n) => `command-${n}`));
  });

  test('is answered for nonsense, and let go of where that does not end', async () => {
    const guest = await enter(await openTable(server.origin));
    guest.say({ id: 'nonsense-1', command: { type: 'fly' } });
    await until('an answer', () => guest.answers.length === 1);
    expect(guest.answers[0]?.refusal?.refused).toBe('malformed');
    for (let n = 0; n < 400; n++) guest.say({ id: `too-often-${n}`, command: null });
    await until('the farewell', () => guest.farewells.length === 1 && guest.closed());
    expect(guest.farewells).toEqual(['abuse']);
  });

  test('says nothing more to a line that the server has closed', async () => {
    const ticket = await openTable(server.origin);
    const asked = vi.spyOn(globalThis, 'fetch');
    const oldest = await enter(ticket);
    oldest.room.onMessage(MESSAGE.farewell, () => void oldest.room.leave());
    while (oldest.farewells.length === 0) await enter(ticket);
    await until('closed', () => oldest.closed());
    const posts = asked.mock.results.filter((_, n) => /up$/.test(String(asked.mock.calls[n]?.[0])));
    asked.mockRestore();
    const statuses = posts.map(async ({ value }) => ((await value) as Response).status);
    expect(await Promise.all(statuses)).not.toContain(410);
    expect(oldest.farewells).toEqual(['taken-over']);
  });

  test('is seen to be there, and to have left', async () => {
    const ticket = await openTable(server.origin);
    const guest = await enter(ticket);
    const attendance = server.tables.room(ticket.code)?.attendance;
    await until('here', () => attendance?.goneSince(0) === null);
    await guest.room.leave();
    await until('gone', () => attendance?.goneSince(0) !== null);
    expect(guest.closed()).toBe(true);
  });
});

describe('nobody else comes', () => {
  const ask = (code: string, path: string, body: object, headers = {}) =>
    fetch(`${doorOf(code)}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  test('without a place that is kept', async () => {
    const { code } = await openTable(server.origin);
    const answer = await ask(code, '', { roomId: 'abcdefghi', sessionId: 'abcdefghi' });
    expect(answer.status).toBe(403);
  });

  test('twice to the same place, or by another site', async () => {
    const ticket = await openTable(server.origin);
    const { roomId, sessionId } = await reserve(ticket);
    const place = { roomId, sessionId };
    const elsewhere = await ask(ticket.code, '', place, { origin: 'https://elsewhere.example' });
    expect(elsewhere.status).toBe(403);
    expect((await ask(ticket.code, '', place)).status).toBe(200);
    expect((await ask(ticket.code, '', place)).status).toBe(403);
  });

  test('to a tunnel by another name than its own', async () => {
    const { code } = await openTable(server.origin);
    expect((await ask(code, '/guessed/down', {})).status).toBe(410);
    expect((await ask(code, '/guessed/up', { frames: [] })).status).toBe(410);
  });

  test('once an address has as many lines as it may, of either kind', async () => {
    const enterAnew = async (): Promise<number> => {
      const ticket = await openTable(server.origin);
      const { roomId, sessionId } = await reserve(ticket);
      return (await ask(ticket.code, '', { roomId, sessionId })).status;
    };
    const ticket = await openTable(server.origin);
    const socket = await roomClient(server.origin).consumeSeatReservation(await reserve(ticket));
    socket.reconnection.enabled = false;
    socket.onMessage(MESSAGE.told, () => {});
    open.push(socket);
    const statuses: number[] = [];
    while (statuses.length < SOCKETS) statuses.push(await enterAnew());
    expect(statuses.filter((status) => status === 200).length).toBeLessThan(SOCKETS);
    expect(statuses.at(-1)).toBe(429);
  });
});
