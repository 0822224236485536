import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin, live, openTable, type Server, sit, startServer, until } from './tables.ts';

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

test('whoever plays alone sits in the middle of a stream, and elsewhere beside somebody to trade with', async () => {
  const alone = async (scenario: string) => {
    const ticket = await openTable(server.origin, {
      scenario,
      seats: 5,
      alone: true,
      companions: ['taker'],
    });
    const guest = sit(server.origin, ticket);
    await live(guest);
    return guest;
  };
  const eve = await alone('headwaters');
  const book = () => eve.screen().view?.book;
  expect(book()?.seat).toBe(2);
  await until('what those above leave', () => typeof book()?.stream?.left === 'number');
  expect(await eve.connection.submit({ type: 'allocate', draw: 2, tend: 2 })).toBeNull();
  await until('the day', () => eve.screen().view?.valley.phase === 'day');
  // Of five in a ring the first has makers of the same on both sides.
  const other = await alone('the-valley');
  expect(other.screen().view?.book?.seat).toBe(1);
  // In a village where all make the same there is nobody to trade with but across the ford.
  const fordSide = await alone('two-banks');
  expect(fordSide.screen().view?.book?.seat).toBe(2);
  for (const guest of [eve, other, fordSide]) guest.connection.close();
});
