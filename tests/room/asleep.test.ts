import { expect, test } from 'vitest';
import { AddressTurns } from '../../server/http/addressTurns.ts';
import { BRISK } from '../../server/table/bots/times.ts';
import { lead, openSession, stopLeading } from '../session/sessions.ts';
import { leaveAll, live, openTable, sit, startServer, until } from './tables.ts';

/** What nobody is at takes neither memory nor places from others, and wakes in turns. */

test('whoever asks for a hundred tables at once holds up neither the sockets nor someone who asks for one', async () => {
  const turns = new AddressTurns();
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
  const turns = new AddressTurns();
  for (let n = 0; n < 10; n++)
    await expect(turns.take('one', () => Promise.reject(new Error('broken')))).rejects.toThrow();
  await expect(turns.take('one', async () => 'whole')).resolves.toBe('whole');
});

test('tables that were opened and left take no place from others, and are there when someone comes', async () => {
  const server = await startServer({ mostTables: 4, limits: { tables: 100 } });
  const first = await openTable(server.origin);
  for (let n = 0; n < 12; n++) expect(await openTable(server.origin)).toHaveProperty('key');
  await live(sit(server.origin, first));
  expect(await openTable(server.origin)).toHaveProperty('key');
  leaveAll();
  await server.stop();
});

test('a table whose game is over sleeps much sooner than one that is played, and is there when someone comes', async () => {
  const server = await startServer({ times: { ...BRISK, sleeps: 30_000 } });
  const [over, played] = [
    await openTable(server.origin, { alone: true, rounds: 2 }),
    await openTable(server.origin, { alone: true, rounds: 2 }),
  ];
  const [ann, ben] = [sit(server.origin, over), sit(server.origin, played)];
  await until('both play', () => [ann, ben].every((one) => one.screen().stage === 'playing'));
  const table = await server.tables.table(over.code);
  while (table?.state && table.state.phase !== 'end') {
    const { round, phase } = table.state;
    await table.submit({ by: 'system', command: { type: 'advance', round, phase } });
  }
  await until('the end', () => ann.screen().stage === 'over');
  leaveAll();
  await expect.poll(() => server.tables.known(over.code)).toBeNull();
  expect(await server.tables.known(played.code)).not.toBeNull();
  const again = sit(server.origin, over);
  await live(again);
  expect(again.screen().stage).toBe('over');
  leaveAll();
  await server.stop();
});

test('a session that nobody looks at is let go of, and there when someone comes; one that is led stays', async () => {
  const server = await startServer({ times: { ...BRISK, sleeps: 100 } });
  const [left, led] = [await openSession(server.origin), await openSession(server.origin)];
  const leader = await lead(server.origin, led);
  await until('the other sleeps', () => server.sessions.awake === 1);
  expect(leader.link().kind).toBe('live');
  expect((await lead(server.origin, left)).screen().title).toBe('A Tuesday');
  stopLeading();
  await until('both sleep', () => server.sessions.awake === 0);
  await server.stop();
});
