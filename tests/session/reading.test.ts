import { expect, test } from 'vitest';
import { BRISK } from '../../server/table/bots/times.ts';
import { phaseSeconds } from '../../shared/engine/index.ts';
import { type Guest, until } from '../room/tables.ts';
import { serve } from '../support/serve.ts';
import { begin, draw, type Room } from './gathered.ts';

/** The first morning's clock waits for those who read what the game is about. */

const times = { ...BRISK, reading: 3_600_000 };
const server = serve({ times });

const clockOf = (guest: Guest) => guest.screen().clock;
const reading = ({ leader }: Room) => leader.screen().tables.map((table) => table.reading);

test('it runs at a table once all there have put the card down, acted or gone', async () => {
  const room = await begin(server.origin, { pace: 'as-written' });
  const [ann, cleo, ben, dan] = room.people;
  await until('the desk says for how many', () => reading(room).join() === '2,2');
  // Nobody is short of time meanwhile, and nothing is said to be paused.
  for (const guest of room.people)
    expect(clockOf(guest)).toEqual({ seconds: 0, left: 0, paused: false });
  ann.connection.begun();
  await until('one has read', () => reading(room).join() === '1,2');
  expect(clockOf(ann).seconds).toBe(0);
  await cleo.connection.submit(draw);
  await until('it runs', () => clockOf(ann).seconds > 0);
  const table = await server.tables.table(ann.screen().code);
  const state = table?.state;
  if (!state) throw new Error('no game');
  expect(state.phase).toBe('morning');
  expect(clockOf(ann).seconds).toBe(phaseSeconds(state));
  await until('the desk says so', () => reading(room).join() === '0,2');
  // At the other table one leaves, and the other says it twice.
  ben.connection.close();
  await until('one is left', () => reading(room).join() === '0,1');
  expect(clockOf(dan).seconds).toBe(0);
  dan.connection.begun();
  dan.connection.begun();
  await until('it runs there too', () => clockOf(dan).seconds > 0);
});

test('it waits for a while only, and where no time runs for nobody', async () => {
  times.reading = 400;
  const room = await begin(server.origin, { pace: 'as-written' });
  await until('it runs by itself', () => room.people.every((guest) => clockOf(guest).seconds > 0));
  await until('the desk says so', () => reading(room).join() === '0,0');
  const untimed = await begin(server.origin, { pace: 'none' });
  expect(reading(untimed)).toEqual([0, 0]);
});
