import { expect, test } from 'vitest';
import { WakeTurns } from '../../server/table/wakeTurns.ts';
import { leaveAll, live, openTable, sit, startServer } from './tables.ts';

/** Tables that nobody is at: they take neither memory nor places from others, and wake in turns. */

test('whoever asks for a hundred tables at once holds up neither the sockets nor someone who asks for one', async () => {
  const turns = new WakeTurns();
  const ended: string[] = [];
  let ticks = 0;
  const tick = () => {
    ticks += 1;
    if (ended.length < 101) setImmediate(tick);
  };
  setImmediate(tick);
  const crowd = Array.from({ length: 100 }, () =>
    turns.take('crowd', async () => void ended.push('crowd')),
  );
  await turns.take('lone', async () => void ended.push('lone'));
  expect(ended.indexOf('lone')).toBeLessThan(3);
  await Promise.all(crowd);
  expect(ticks).toBeGreaterThan(90);
});

test('one that fails gives its turn back', async () => {
  const turns = new WakeTurns();
  for (let n = 0; n < 10; n++)
    await expect(turns.take('one', () => Promise.reject(new Error('broken')))).rejects.toThrow();
  await expect(turns.take('one', async () => 'whole')).resolves.toBe('whole');
});

test('tables that were opened and left stand in nobody’s way; those that somebody is at do', async () => {
  const server = await startServer({ mostTables: 4, limits: { tables: 100 } });
  for (let n = 0; n < 12; n++) expect(await openTable(server.origin)).toHaveProperty('key');
  const guests = [];
  // Six in ten of four are two: more one address keeps awake by its screens only at one table.
  for (let n = 0; n < 2; n++) guests.push(sit(server.origin, await openTable(server.origin)));
  await Promise.all(guests.map(live));
  expect(await openTable(server.origin)).toHaveProperty('key');
  leaveAll();
  await server.stop();
});
