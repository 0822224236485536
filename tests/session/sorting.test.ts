import { expect, test } from 'vitest';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { CodeOpens, SetUp } from '../../shared/model/wire/sessionOpening.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { live, post, sit, until } from '../room/tables.ts';
import { serve } from '../support/serve.ts';
import { begin, gather, seatOf } from './gathered.ts';
import { come, lead, openSession } from './sessions.ts';

/** A group is sorted before the start: places changed, doors shut, seats added. */

const server = serve();

const opens = async (code: string): Promise<CodeOpens> =>
  (await fetch(`${server.origin}/api/codes/${code}`)).json();

test('two people change places, at one table and between full ones, with their own keys', async () => {
  const seats = [
    { scenario: 'first-light', seats: 3 },
    { scenario: 'first-light', seats: 3 },
  ];
  const room = await gather(server.origin, { tables: seats });
  const { leader, people, code } = room;
  for (const name of ['Eli', 'Fay']) await come(server.origin, code, name);
  const codes = leader.screen().tables.map((table) => table.code);
  const [ann, cleo, ben] = people;
  if (!ann || !cleo || !ben) throw new Error('nobody');
  expect(await leader.act({ act: 'swap', table: 0, seat: 0, to: 0, with: 1 })).toBeNull();
  await until('they sit otherwise', () => seatOf(ann) === 1 && seatOf(cleo) === 0);

  expect(await leader.act({ act: 'swap', table: 0, seat: 1, to: 1, with: 0 })).toBeNull();
  await until('Ann is at the second table', () => ann.screen().code === codes[1]);
  await until('Ben at the first', () => ben.screen().code === codes[0]);
  expect([seatOf(ann), seatOf(ben)]).toEqual([0, 1]);
  await until('the desk sees it', () =>
    leader.screen().tables.every(({ seats: all }) => all.every(({ person }) => person)),
  );
  // Whoever comes back finds their place.
  ann.connection.close();
  const back = sit(server.origin, ann.ticket);
  await live(back);
  expect([back.screen().code, seatOf(back)]).toEqual([codes[1], 0]);

  expect(await leader.act({ act: 'swap', table: 0, seat: 0, to: 0, with: 0 })).toBe('already-done');
  await leader.act({ act: 'start', tables: [0] });
  expect(await leader.act({ act: 'swap', table: 0, seat: 0, to: 1, with: 1 })).toBe('wrong-phase');
});

test('whoever finds every seat taken is told before typing, and so is the desk; a seat can be added', async () => {
  const ticket = await openSession(server.origin, {
    tables: [{ scenario: 'first-light', seats: 3 }],
  });
  const leader = await lead(server.origin, ticket);
  for (const name of ['Ann', 'Ben', 'Cleo']) await come(server.origin, ticket.code, name);
  expect(leader.screen().turnedAway).toBe(0);
  expect(await opens(ticket.code)).toMatchObject({ shut: false, tables: [{ open: false }] });
  await until('the desk hears', () => leader.screen().turnedAway === 1);
  expect(await leader.act({ act: 'add-seat', table: 0 })).toBeNull();
  await until('four seats', () => leader.screen().tables[0]?.seats.length === 4);
  expect(leader.screen().turnedAway).toBe(0);
  expect(await come(server.origin, ticket.code, 'Dan')).toMatchObject({ key: expect.any(String) });
  // As far as the valley has room.
  let refusal: string | null = null;
  while (refusal === null) refusal = await leader.act({ act: 'add-seat', table: 0 });
  expect(refusal).toBe('too-many');
  await leader.act({ act: 'start', tables: [0] });
  expect(await leader.act({ act: 'add-seat', table: 0 })).toBe('already-done');
});

test('nobody else may join once the facilitator says so, until it is opened again', async () => {
  const ticket = await openSession(server.origin);
  const leader = await lead(server.origin, ticket);
  const ann = sit(server.origin, await come(server.origin, ticket.code, 'Ann'));
  await live(ann);
  expect(await leader.act({ act: 'arrange', change: { shut: true } })).toBeNull();
  expect(await opens(ticket.code)).toMatchObject({ shut: true });
  await until('who waits hears of it', () => ann.screen().session?.shut === true);
  const url = `${server.origin}/api/tables/${ticket.code}/seats`;
  expect(await post(url, { nickname: 'Ben' })).toMatchObject({
    status: 409,
    body: { trouble: 'session-shut' },
  });
  // Who sits there already comes and goes.
  ann.connection.close();
  await live(sit(server.origin, ann.ticket));
  expect(await leader.act({ act: 'arrange', change: { shut: false } })).toBeNull();
  expect((await post(url, { nickname: 'Ben' })).status).toBe(200);
});

function whole(id: string): Scenario {
  const scenario = scenarioOf(id);
  if (scenario === null) throw new Error(`no ${id}`);
  return scenario;
}

const setUp: Omit<SetUp, 'tables'> = {
  placing: 'even',
  empty: 'bots',
  words: 'none',
  rounds: 6,
  pace: 'none',
  companions: ['taker'],
};

test('until the start everything is chosen anew, and whoever has come stays', async () => {
  const { leader, people, code } = await gather(server.origin);
  const [ann, cleo, ben, dan] = people;
  if (!ann || !cleo || !ben || !dan) throw new Error('nobody');
  expect(leader.screen().setUp).toMatchObject({ tables: [{ scenario: 'the-valley' }, {}] });
  // A table more, another valley, names; the first table keeps what it plays.
  const three = [
    { scenario: null, seats: 4, name: 'Red' },
    { scenario: 'first-light', seats: 3 },
    { scenario: null, seats: 5 },
  ];
  expect(await leader.act({ act: 'set-up', ...setUp, tables: three })).toBeNull();
  await until('three tables', () => leader.screen().tables.length === 3);
  const [red, light, added] = leader.screen().tables;
  expect(red).toMatchObject({ name: 'Red', scenario: 'The Valley', lastRound: 6, words: 'none' });
  // It has fewer rounds than were asked for, and keeps them.
  expect(light).toMatchObject({ name: '', scenario: 'First Light', lastRound: 4 });
  expect(added?.seats).toHaveLength(5);
  await until('phones say the name', () => ann.screen().session?.name === 'Red');
  expect(ann.screen().scenario?.title).toBe('The Valley');
  expect(ben.screen().scenario?.title).toBe('First Light');

  // Back to one table of four: those of the others come along, with the keys that they have.
  const one = [{ scenario: null, seats: 4 }];
  expect(
    await leader.act({ act: 'set-up', ...setUp, tables: [{ scenario: null, seats: 3 }] }),
  ).toBe('too-many');
  expect(await leader.act({ act: 'set-up', ...setUp, tables: one })).toBeNull();
  const first = leader.screen().tables[0]?.code;
  await until('all at one table', () => people.every((guest) => guest.screen().code === first));
  expect(people.map(seatOf).toSorted()).toEqual([0, 1, 2, 3]);
  // Whoever comes by the address of a table that is gone finds theirs.
  dan.connection.close();
  const back = sit(server.origin, dan.ticket);
  await live(back);
  expect(back.screen().code).toBe(first);

  expect(await leader.act({ act: 'lot' })).toBeNull();
  await until('everyone has a seat', () =>
    [ann, cleo, ben, back].every(({ store }) => store.get().link.kind === 'live'),
  );
  expect(leader.screen().tables[0]?.seats.every(({ person }) => person)).toBe(true);
  expect(await leader.act({ act: 'start', tables: 'all' })).toBeNull();
  await until('it plays', () => ann.screen().stage === 'playing');
  expect(ann.screen().view?.valley).toMatchObject({ lastRound: 6, words: 'none' });
  await until('the desk knows', () => leader.screen().setUp === null);
  expect(await leader.act({ act: 'set-up', ...setUp, tables: one })).toBe('already-done');
  await leader.act({ act: 'delete' });
  expect((await fetch(`${server.origin}/api/codes/${code}`)).status).toBe(404);
  for (const { ticket } of people) expect(await server.storage.read(ticket.code)).toEqual([]);
});

test('a valley of whoever leads, with words of its own, can be set up at a dozen tables', async () => {
  const ticket = await openSession(server.origin);
  const leader = await lead(server.origin, ticket);
  const own = { ...whole('fishery'), id: 'our-bay', title: 'Our bay' };
  const tables = Array.from({ length: 12 }, () => ({ scenario: own, seats: 4 }));
  expect(await leader.act({ act: 'set-up', ...setUp, tables })).toBeNull();
  await until('all tables play it', () => {
    const titles = leader.screen().tables.map(({ scenario }) => scenario);
    return titles.length === 12 && titles.every((title) => title === 'Our bay');
  });
});

test('people pick their name from a roster, once each, and sit where it says', async () => {
  const ticket = await openSession(server.origin);
  const leader = await lead(server.origin, ticket);
  const roster = [
    { name: 'Ann', table: 1 },
    { name: 'Ben', table: 1 },
    { name: 'Ben', table: null },
  ];
  expect(await leader.act({ act: 'roster', people: roster })).toBeNull();
  expect(await opens(ticket.code)).toMatchObject({ names: ['Ann', 'Ben', 'Ben 2'] });
  await come(server.origin, ticket.code, 'Ann');
  await come(server.origin, ticket.code, 'Ben');
  await until('both at the second table', () =>
    leader
      .screen()
      .tables.every(({ seats }, at) => seats.filter(({ person }) => person).length === 2 * at),
  );
  expect(await opens(ticket.code)).toMatchObject({ names: ['Ben 2'] });
  expect(await come(server.origin, ticket.code, 'Ann')).toEqual({ trouble: 'name-taken' });
  // Whoever stands on no list takes nobody's name.
  await come(server.origin, ticket.code, 'ben 2');
  await until('told apart', () =>
    leader
      .screen()
      .tables.some(({ seats }) => seats.some(({ nickname }) => nickname === 'ben 2 2')),
  );
  expect(await opens(ticket.code)).toMatchObject({ names: ['Ben 2'] });
});

test('in play a person moves, and plays at the other table from its next dawn', async () => {
  const { leader, people } = await begin(server.origin);
  const [ann, , ben] = people;
  if (!ann || !ben) throw new Error('nobody');
  const there = leader.screen().tables[1]?.code;
  expect(await leader.act({ act: 'move', table: 0, seat: seatOf(ann), to: 1 })).toBeNull();
  await until('Ann is there', () => ann.screen().code === there);
  expect(ann.screen().held).toBe('dawn');
  await until(
    'a companion keeps her seat',
    () => leader.screen().tables[0]?.seats[0]?.keeper === 'bot',
  );
  expect(leader.screen().tables[0]?.seats[0]?.person).toBe(false);
  for (let phase = 0; phase < 3; phase++) await leader.act({ act: 'end-phase', tables: [1] });
  await until('it is hers', () => ann.screen().held === null);
  expect(ann.screen().view?.valley.round).toBe(2);
});

test('whoever was removed waits at the desk, and comes in once they are let', async () => {
  const { leader, people, code } = await gather(server.origin);
  const [ann] = people;
  if (!ann) throw new Error('nobody');
  expect(await leader.act({ act: 'remove', table: 0, seat: seatOf(ann) })).toBeNull();
  await until('she is out', () => ann.store.get().link.kind === 'closed');
  await until('the desk knows', () => leader.screen().putOut.length === 1);
  expect(leader.screen().putOut).toEqual([{ n: 0, nickname: 'Ann', knocks: false }]);
  const url = `${server.origin}/api/tables/${code}/seats`;
  const again = { nickname: 'Zoe', before: ann.ticket.key };
  expect((await post(url, again)).body).toEqual({ trouble: 'put-out' });
  await until('the desk hears her', () => leader.screen().putOut[0]?.knocks === true);
  expect(await leader.act({ act: 'let-in', out: 0 })).toBeNull();
  expect((await post(url, again)).status).toBe(200);
  expect(await leader.act({ act: 'let-in', out: 0 })).toBe('gone');
});

test('tables that are kept in step wait at dusk for each other, or until the facilitator goes on', async () => {
  const room = await begin(server.origin);
  const { leader, people } = room;
  await leader.act({ act: 'arrange', change: { inStep: true } });
  const [ann, cleo, ben, dan] = people;
  if (!ann || !cleo || !ben || !dan) throw new Error('nobody');
  const ready = { type: 'ready', ready: true } as const;
  const toDusk = async () => {
    for (let phase = 0; phase < 2; phase++) await leader.act({ act: 'end-phase', tables: 'all' });
    await until('dusk', () => leader.screen().tables.every(({ phase }) => phase === 'dusk'));
  };
  await toDusk();
  for (const one of [ann, cleo]) await one.connection.submit(ready);
  await until('the first waits', () => leader.screen().tables[0]?.waits === true);
  await until('its phones say so', () => ann.screen().waits);
  expect(leader.screen().tables.map(({ round }) => round)).toEqual([1, 1]);
  for (const one of [ben, dan]) await one.connection.submit(ready);
  await until('both go on', () => leader.screen().tables.every(({ round }) => round === 2));

  await toDusk();
  for (const one of [ann, cleo]) await one.connection.submit(ready);
  await until('the first waits', () => leader.screen().tables[0]?.waits === true);
  await leader.act({ act: 'end-phase', tables: [0] });
  await until('it goes on alone', () => leader.screen().tables[0]?.round === 3);
  expect(leader.screen().tables[1]?.round).toBe(2);
  // Nobody is waited for any more once the tables are not in step.
  await leader.act({ act: 'arrange', change: { inStep: false } });
  for (const one of [ben, dan]) await one.connection.submit(ready);
  await until('the second too', () => leader.screen().tables[1]?.round === 3);
});
