import { expect, test } from 'vitest';
import { live, phaseOf, sit, until } from '../room/tables.ts';
import { serve } from '../support/serve.ts';
import { begin } from './gathered.ts';
import { come, lead, openSession } from './sessions.ts';

/** Sessions that are deleted, on demand and after a time. */

const server = serve();

test('a deleted session is gone for good, and everyone is told', async () => {
  const { leader, projector, people, code } = await begin(server.origin);
  await leader.act({ act: 'delete' });
  await until('all are told', () =>
    [leader.link(), projector.link(), ...people.map(({ store }) => store.get().link)].every(
      (link) => link.kind === 'closed' && link.why === 'deleted',
    ),
  );
  expect((await fetch(`${server.origin}/api/codes/${code}`)).status).toBe(404);
  const { storage } = server;
  expect(await storage.readSession(code)).toEqual([]);
  for (const { ticket } of people) expect(await storage.read(ticket.code)).toEqual([]);
});

test('what nobody touched for long enough is deleted; what was is kept', async () => {
  const { origin, sessions } = server;
  const ticket = await openSession(origin);
  await sessions.forgetOlder(Date.now() - 60_000);
  expect((await fetch(`${origin}/api/codes/${ticket.code}`)).status).toBe(200);
  await sessions.forgetOlder(Date.now() + 1);
  expect((await fetch(`${origin}/api/codes/${ticket.code}`)).status).toBe(404);
});

test('a rehearsal plays by itself as soon as someone looks on, and is gone a day after it was opened', async () => {
  const { origin, sessions } = server;
  const table = { scenario: 'first-light', seats: 3 };
  const tables = [table, table, table];
  const ticket = await openSession(origin, { tables, rehearsal: 'quick' });
  const leader = await lead(origin, ticket);
  const phone = sit(origin, await come(origin, ticket.code, 'Phone 1'));
  await live(phone);
  expect(await leader.act({ act: 'start', tables: 'all' })).toBeNull();
  await until('a first day has passed', () => phaseOf(phone) === '1 dusk');
  // So do tables at which no phone is.
  await until('everywhere', () =>
    leader.screen().tables.every(({ round, phase }) => round > 0 && phase !== 'morning'),
  );
  // A companion plays for the phone, which says whose game it is.
  expect(phone.screen()).toMatchObject({ held: 'lead', session: { rehearsal: true } });
  expect(leader.screen().rehearsal).toBe(true);

  const other = await openSession(origin);
  await sessions.forgetRehearsals(Date.now() + 3_600_000);
  expect((await fetch(`${origin}/api/codes/${ticket.code}`)).status).toBe(200);
  // A clock that can't be right deletes nothing.
  for (const days of [-100, 100, 20_000])
    await sessions.forgetRehearsals(Date.now() + days * 24 * 3_600_000);
  expect((await fetch(`${origin}/api/codes/${ticket.code}`)).status).toBe(200);
  await sessions.forgetRehearsals(Date.now() + 25 * 3_600_000);
  expect((await fetch(`${origin}/api/codes/${ticket.code}`)).status).toBe(404);
  expect((await fetch(`${origin}/api/codes/${other.code}`)).status).toBe(200);
});
