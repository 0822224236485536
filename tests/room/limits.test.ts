import { afterAll, beforeAll, expect, test } from 'vitest';
import { HUMAN } from '../../server/rooms/frameGuard.ts';
import { sitRaw } from './raw.ts';
import { openTable, post, type Server, startServer, takeSeat, until } from './tables.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer({
    pace: HUMAN,
    limits: { tables: 2, sessions: 2, seats: 100, wrongCodes: 4 },
  });
});
afterAll(() => server.stop());

const bytes = (text: string) => new TextEncoder().encode(text);
const submit = (command: unknown) => ({ id: 'command-1', command });

test('messages too frequent are refused; hundreds of bad ones end the connection and nothing else', async () => {
  const first = await openTable(server.origin);
  const ann = await sitRaw(server.origin, first);
  const ben = await sitRaw(server.origin, await takeSeat(server.origin, first.code, 'Ben'));
  for (let i = 0; i < 150; i++) ben.room.sendBytes('start', bytes(`{"id":"start-${i}-x"}`));
  await until('an answer to each', () => ben.answers.length === 150);
  const reasons = ben.answers.map(({ refusal }) => refusal?.refused);
  expect(reasons.filter((reason) => reason === 'too-often').length).toBeGreaterThan(20);
  expect(ben.answers.every(({ id }) => id.startsWith('start-'))).toBe(true);
  expect(ben.closed()).toBe(false);
  for (let i = 0; i < 400; i++) ben.frame(new Uint8Array([13, 0xc1]));
  await until('the end', () => ben.closed());
  expect(ben.farewells).toEqual(['abuse']);
  expect((await ann.ask(submit({ type: 'ready', ready: true }))).refusal?.refused).toBe(
    'wrong-phase',
  );
  await ann.room.leave();
});

test('an address that opens tables without end is told to wait', async () => {
  const { origin } = server;
  await openTable(origin);
  expect(await openTable(origin)).toEqual({ trouble: 'too-often' });
  const guess = () => post(`${origin}/api/tables/AAAAAA/seats`, { nickname: '' });
  const answers = await Promise.all(Array.from({ length: 6 }, guess));
  expect(answers.map(({ status }) => status).sort()).toEqual([404, 404, 404, 404, 429, 429]);
});
