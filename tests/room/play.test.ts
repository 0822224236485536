import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { options, project } from '../../shared/engine/index.ts';
import {
  begin,
  type Guest,
  leaveAll,
  live,
  openTable,
  phaseOf,
  type Server,
  sit,
  startServer,
  takeSeat,
  until,
} from './tables.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterEach(leaveAll);
afterAll(() => server.stop());

/** What the server would show a guest, from the truth. */
async function truth(guest: Guest) {
  const table = await server.house.table(guest.ticket.code);
  const seat = guest.screen().seat;
  if (!table?.state || seat === null) throw new Error('no game');
  return { view: project(table.state, seat), options: options(table.state, seat) };
}

test('people meet at a code, see each other, and whoever opened the table begins', async () => {
  const ticket = await openTable(server.origin);
  const ann = sit(server.origin, ticket);
  await live(ann);
  expect(ann.screen()).toMatchObject({
    stage: 'lobby',
    code: ticket.code,
    seat: 0,
    mayStart: true,
    view: null,
  });
  const ben = sit(server.origin, await takeSeat(server.origin, ticket.code, 'Ben'));
  await live(ben);
  await until('Ann sees Ben', () =>
    ann.screen().people.some((person) => person.nickname === 'Ben' && person.here),
  );
  expect(ben.screen()).toMatchObject({ seat: 1, mayStart: false });
  expect(await ben.connection.start()).toMatchObject({ refused: 'not-yours' });
  expect(await ann.connection.start()).toBeNull();
  await until('Ben plays', () => ben.screen().stage === 'playing');
  expect(ben.screen().people).toEqual([]);
  expect(ben.screen().view?.valley.homesteads.map(({ keeper }) => keeper)).toEqual([
    'person',
    'person',
    'bot',
    'bot',
  ]);
});

test('every screen is what the projection says, after every command of a whole game', async () => {
  const guests = await begin(server.origin, 2, { rounds: 3 });
  for (let turn = 0; guests[0].screen().stage !== 'over' && turn < 60; turn++) {
    for (const guest of guests) {
      const phase = phaseOf(guest);
      if (phase.endsWith('morning'))
        await guest.connection.submit({ type: 'allocate', draw: 3, tend: 1 });
      else {
        await guest.connection.submit({ type: 'say', to: null, phrase: 'hello', text: '' });
        await guest.connection.submit({ type: 'ready', ready: true });
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
    for (const guest of guests) {
      await until('the screen agrees', () => true);
      const { view, options: may } = await truth(guest);
      await until('same', () => JSON.stringify(guest.screen().options) !== '').then(() => 0);
      expect(guest.screen().view).toEqual(view);
      expect(guest.screen().options).toEqual(may);
    }
  }
  expect(guests[0].screen().stage).toBe('over');
});
