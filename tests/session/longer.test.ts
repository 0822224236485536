import { expect, test } from 'vitest';
import { type Guest, live, openTable, sit, until } from '../room/tables.ts';
import { serve } from '../support/serve.ts';
import { all, begin, seatOf } from './gathered.ts';

/** Someone needs longer than a phase has. */

const server = serve();

const needLonger = async (
  { ticket }: Pick<Guest, 'ticket'>,
  key = ticket.key,
): Promise<{ readonly status: number; readonly body: unknown }> => {
  const response = await fetch(`${server.origin}/api/tables/${ticket.code}/longer`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: '{}',
  });
  return { status: response.status, body: await response.json() };
};

/** One person at a table of companions. */
async function alone(clock: boolean): Promise<Guest> {
  const ada = sit(server.origin, await openTable(server.origin, { alone: true, clock }));
  await live(ada);
  return ada;
}

const GRANTED = { status: 200, body: { refusal: null } };

test('alone, a minute more is simply given', async () => {
  const ada = await alone(true);
  const before = ada.screen().clock.left;
  expect(before).toBeGreaterThan(0);
  expect(await needLonger(ada)).toEqual(GRANTED);
  await until('a minute more', () => ada.screen().clock.left > before + 50_000);
});

test('where no time runs there is none to give', async () => {
  const ada = await alone(false);
  expect(await needLonger(ada)).toMatchObject({ body: { refusal: { refused: 'wrong-phase' } } });
});

test('nobody gets it with another’s key', async () => {
  const ada = await alone(true);
  expect((await needLonger(ada, 'no-such-key')).body).toEqual({ trouble: 'unknown-key' });
});

test('in a session whoever leads is asked, once, until there is more time', async () => {
  const { leader, people } = await begin(server.origin, { pace: 'as-written' });
  const [ann] = people;
  const { left } = ann.screen().clock;
  expect(await needLonger(ann)).toEqual(GRANTED);
  const asking = () =>
    leader.screen().tables.flatMap(({ seats }) => seats.filter(({ longer }) => longer));
  await until('the desk shows it', () => asking().length === 1);
  expect(asking().map(({ nickname }) => nickname)).toEqual(['Ann']);
  expect(asking()[0]?.seat).toBe(seatOf(ann));
  expect(ann.screen().clock.left).toBeLessThanOrEqual(left);
  expect(await needLonger(ann)).toMatchObject({ body: { refusal: { refused: 'already-done' } } });
  expect(await leader.act({ act: 'add-time', ...all, seconds: 60 })).toBeNull();
  await until('nobody waits for an answer', () => asking().length === 0);
  expect(await needLonger(ann)).toEqual(GRANTED);
});
