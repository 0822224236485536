import { expect, test } from 'vitest';
import { BRISK } from '../../server/table/bots/times.ts';
import { at } from '../../shared/model/at.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { serve } from '../support/serve.ts';
import { begin, type Guest, live, openTable, phaseOf, sit, takeSeat, until } from './tables.ts';

const server = serve({ times: { ...BRISK, away: 2000, kept: 3000, sleeps: 6000 } });

const homestead = (guest: Guest, seat: Seat) => {
  const found = guest.screen().view?.valley.homesteads[seat];
  if (!found) throw new Error('no such homestead');
  return found;
};
const seal = (guest: Guest) => guest.connection.submit({ type: 'allocate', draw: 2, tend: 2 });

/** Hangs up, and waits until the server knows. */
async function goAway(guest: Guest): Promise<void> {
  const { seat } = guest.screen();
  const attendance = server.tables.room(guest.ticket.code)?.attendance;
  guest.connection.close();
  await until('the server knows', () => attendance?.goneSince(seat ?? -1) !== null);
}

/**
 * A table of its own at which someone goes away now. Whatever was to happen to those who went away
 * before has happened once that one is missed: the server's own clock, and no other, is waited for.
 */
async function someoneElseLeaves() {
  const [dan, eve] = await begin(server.origin, 2);
  await goAway(eve);
  return {
    missed: () => until('someone else is missed', () => !homestead(dan, 1).here),
    kept: () => until('someone else is kept for', () => homestead(dan, 1).keeper === 'bot'),
  };
}

test('whoever is away a while holds nobody up, then a bot keeps the seat, and coming back takes it back at once', async () => {
  const [ann, ben] = await begin(server.origin, 2);
  await seal(ann);
  ben.connection.close();
  expect(homestead(ann, 1)).toMatchObject({ here: true, keeper: 'person' });
  expect(phaseOf(ann)).toBe('1 morning');
  await until('Ben holds nobody up', () => phaseOf(ann) === '1 day');
  expect(homestead(ann, 1)).toMatchObject({ here: false, keeper: 'person' });
  await until('a bot keeps the seat', () => homestead(ann, 1).keeper === 'bot');
  const back = sit(server.origin, ben.ticket);
  await live(back);
  await until('Ben has it back', () => homestead(ann, 1).keeper === 'person');
  expect(phaseOf(ann)).toBe('1 day');
  await until('and is there', () => homestead(ann, 1).here);
  expect(
    await back.connection.submit({ type: 'say', to: 0, phrase: 'hello', text: '' }),
  ).toBeNull();
});

test('a short absence changes nothing', async () => {
  const [ann, ben] = await begin(server.origin, 2);
  const other = await begin(server.origin, 2);
  await goAway(ben);
  await goAway(other[1]);
  const back = sit(server.origin, ben.ticket);
  await live(back);
  await until('the other is kept for', () => homestead(other[0], 1).keeper === 'bot');
  expect(homestead(ann, 1)).toMatchObject({ here: true, keeper: 'person' });
});

test('a table that everyone left stands still until someone comes back', async () => {
  const [ann, ben] = await begin(server.origin, 2);
  await seal(ann);
  await goAway(ann);
  await goAway(ben);
  await (await someoneElseLeaves()).kept();
  const back = sit(server.origin, ben.ticket);
  await live(back);
  expect(phaseOf(back)).toBe('1 morning');
  expect(homestead(back, 0)).toMatchObject({ here: true, keeper: 'person' });
  await until('Ann is waited for from then on', () => homestead(back, 0).keeper === 'bot');
});

test('a table that nobody is at goes to sleep, and wakes as it was', async () => {
  const [ann, ben] = await begin(server.origin, 2);
  await seal(ann);
  ann.connection.close();
  ben.connection.close();
  const waiting = await openTable(server.origin);
  await until('all sleep', () => server.tables.awake === 0);
  const back = sit(server.origin, ann.ticket);
  await live(back);
  expect(phaseOf(back)).toBe('1 morning');
  expect(back.screen().view?.book?.sealed).toBe(true);
  expect(await takeSeat(server.origin, waiting.code, 'Dan')).toMatchObject({ code: waiting.code });
});

test('the newest of two tabs plays, and the other is told so', async () => {
  const [ann] = await begin(server.origin, 2);
  const second = sit(server.origin, ann.ticket);
  await live(second);
  await until('the first is told', () => ann.store.get().link.kind === 'closed');
  expect(ann.store.get().link).toEqual({ kind: 'closed', why: 'taken-over' });
  expect(await ann.connection.submit({ type: 'ready', ready: true })).toEqual({
    refused: 'offline',
  });
  expect(await seal(second)).toBeNull();
  await (await someoneElseLeaves()).missed();
  expect(homestead(second, 0)).toMatchObject({ here: true, keeper: 'person' });
});

test('a key that opens nothing is said to be unknown, and not tried again', async () => {
  const [ann] = await begin(server.origin, 2);
  const stranger = sit(server.origin, { code: ann.ticket.code, key: 'no-such-key' });
  await until('the answer', () => stranger.store.get().link.kind === 'closed');
  expect(stranger.store.get().link).toEqual({ kind: 'closed', why: 'unknown-key' });
});

test('the clock ends a phase whether or not everyone is done, and stands still with the table', async () => {
  const scenario = at((await import('../../shared/scenarios/index.ts')).SCENARIOS, 0);
  const quick = { ...scenario, clock: { morning: 5, day: 5, longDay: 5, dusk: 5 } };
  const [ann, ben] = await begin(server.origin, 2, { scenario: quick, seats: 3, clock: true });
  const opened = performance.now();
  await Promise.all([ann, ben].map(seal));
  await until('the day', () => phaseOf(ann) === '1 day');
  const { clock } = ann.screen();
  expect(clock.seconds).toBe(5);
  expect(clock.left).toBeGreaterThan(5000 - (performance.now() - opened));
  await until('dusk', () => phaseOf(ann) === '1 dusk');
  expect(performance.now() - opened).toBeGreaterThan(5000);
  ann.connection.close();
  ben.connection.close();
  const attendance = server.tables.room(ann.ticket.code)?.attendance;
  await until('nobody is there', () => attendance?.anyoneHere === false);
  const left = attendance?.clock.view().left ?? 0;
  await (await someoneElseLeaves()).missed();
  expect(attendance?.clock.view().left).toBe(left);
  const knocked = performance.now();
  const back = sit(server.origin, ann.ticket);
  await live(back);
  expect(back.screen().clock.left).toBeLessThanOrEqual(left);
  expect(back.screen().clock.left).toBeGreaterThan(left - (performance.now() - knocked) - 10);
});
