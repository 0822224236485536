import { beforeAll, expect, test } from 'vitest';
import type { Debrief, Moment } from '../../shared/replay/debrief/index.ts';
import { begin, live, sit } from '../room/tables.ts';
import { serve } from '../support/serve.ts';
import { golden, keepGame, withPeople } from './kept.ts';

const server = serve();
beforeAll(async () => {
  const { storage } = server;
  await keepGame(storage, 'ABCDEF', withPeople(golden('first-light'), 2), ['key-0', 'key-1']);
});

async function ask(code: string, key: string, path = '') {
  const response = await fetch(`${server.origin}/api/tables/${code}/debrief${path}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  return { status: response.status, body: (await response.json()) as never };
}

test('a person of a table that is over gets its debrief', async () => {
  const { status, body } = await ask('ABCDEF', 'key-1');
  const debrief = body as Debrief;
  expect(status).toBe(200);
  expect(debrief.seat).toBe(1);
  expect(debrief.looks.map(({ round }) => round)).toEqual([0, 1, 2, 3, 4]);
});

test('the events of a round come to each as each may know them; of no other round there are any', async () => {
  const told = async (key: string, dusk: string) =>
    (await ask('ABCDEF', key, `/after/${dusk}`)).body as readonly Moment[];
  const [mine, others] = [await told('key-0', '1'), await told('key-1', '1')];
  const stops = (moments: readonly Moment[]) => moments.map(({ change }) => change);
  expect(stops(mine).length).toBeGreaterThan(5);
  expect(stops(mine)).toEqual(stops(others));
  expect(mine).not.toEqual(others);
  for (const dusk of ['4', '99', '-1', 'x']) expect(await told('key-0', dusk)).toEqual([]);
  expect(await ask('ABCDEF', 'no-key', '/after/1')).toMatchObject({ status: 403 });
});

test('nobody else does', async () => {
  expect(await ask('ABCDEF', 'no-key')).toMatchObject({ status: 403 });
  expect(await ask('ABCDEF', '')).toMatchObject({ status: 403 });
  expect(await ask('AAAAAA', 'key-1')).toMatchObject({ status: 403 });
});

test('a table that still plays tells nothing', async () => {
  const [ann] = await begin(server.origin, 1, { alone: false });
  const { code, key } = ann.ticket;
  expect(await ask(code, key)).toEqual({ status: 409, body: { trouble: 'not-over' } });
});

test('a game in which much happened can be seen whole by whoever comes when it is over', async () => {
  const keys = ['a-0', 'a-1', 'a-2', 'a-3', 'a-4'];
  const record = withPeople(golden('everything-tried'), 5);
  await keepGame(server.storage, 'BCDEFG', record, keys);
  const guest = sit(server.origin, { code: 'BCDEFG', key: 'a-1' });
  await live(guest);
  expect(guest.screen().stage).toBe('over');
  expect(guest.screen().view?.valley.marks.length).toBeGreaterThan(5);
});
