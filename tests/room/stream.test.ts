import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin, type Server, startServer, until } from './tables.ts';

/** A morning along a stream, over real sockets. */

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('who draws after others sees what they leave, and companions keep nobody waiting', async () => {
  const [ada, ben] = await begin(server.origin, 2, {
    scenario: 'headwaters',
    seats: 5,
    companions: ['taker'],
  });
  const stream = (guest: typeof ada) => guest.screen().view?.book?.stream;
  await until('a morning', () => stream(ben)?.choosing === 1);
  expect(stream(ben)).toEqual({ choosing: 1, left: null });
  const all = stream(ada)?.left ?? 0;
  await ada.connection.submit({ type: 'allocate', draw: 3, tend: 1 });
  await until('what is left', () => stream(ben)?.left === all - 3);
  await ben.connection.submit({ type: 'allocate', draw: 4, tend: 0 });
  await until('the day', () => ben.screen().view?.valley.phase === 'day');
  expect(stream(ben)).toBeNull();
  for (const guest of [ada, ben]) guest.connection.close();
});
