import { expect, test } from 'vitest';
import { at } from '../../shared/model/at.ts';
import { type Guest, live, post, sit, until } from '../room/tables.ts';
import { many } from '../support/many.ts';
import { serve } from '../support/serve.ts';
import { all, begin, gather, seatOf } from './gathered.ts';
import { come, EVENLY, lead, openSession, showNames } from './sessions.ts';

/** How people come to the tables of a session, and who sits where when it starts. */

const server = serve();

test('people come by one code, are told apart, and see where they sit', async () => {
  const { leader, projector, people, code } = await gather(server.origin);
  const again = sit(server.origin, await come(server.origin, code, 'ann'));
  await live(again);
  await until('all are seen', () => {
    const seats = leader.screen().tables.flatMap((table) => table.seats);
    return seats.filter(({ here }) => here).length === 5;
  });
  const names = leader.screen().tables.map(({ seats }) => seats.map(({ nickname }) => nickname));
  expect(names).toEqual([
    ['Ann', 'Cleo', 'ann 2', ''],
    ['Ben', 'Dan', '', ''],
  ]);
  const [ann, , ben] = people;
  expect(ann.screen().session).toEqual({
    code,
    title: 'A Tuesday',
    table: 0,
    name: '',
    tables: 2,
    game: 1,
    manner: null,
    language: null,
    rehearsal: false,
    shut: false,
  });
  expect(ben.screen().session?.table).toBe(1);
  expect(ann.screen().mayStart).toBe(false);
  expect(await ann.connection.start()).toMatchObject({ refused: 'not-yours' });
  await showNames(leader, 1);
  await until('the projector sees who arrives', () =>
    at(projector.screen().tables, 0).seats.some(({ nickname }) => nickname === 'ann 2'),
  );
});

test('who chooses a table gets that one or none', async () => {
  const { origin } = server;
  const { code } = await openSession(origin, { placing: 'choose' });
  const tickets = [];
  for (const nickname of ['a', 'b', 'c', 'd']) tickets.push(await come(origin, code, nickname, 1));
  expect(new Set(tickets.map((ticket) => ticket.code)).size).toBe(1);
  expect(await come(origin, code, 'e', 1)).toEqual({ trouble: 'table-full' });
  const opens = await (await fetch(`${origin}/api/codes/${code}`)).json();
  expect(opens).toMatchObject({ kind: 'session', stage: 'lobby', placing: 'choose' });
  expect(opens.tables.map(({ people, open }: never) => [people, open])).toEqual([
    [0, true],
    [4, false],
  ]);
});

test('people are moved, renamed and removed before the start', async () => {
  const { leader, people } = await gather(server.origin);
  const [ann, cleo, ben] = people;
  expect(await leader.act({ act: 'move', table: 0, seat: seatOf(ann), to: 1 })).toBeNull();
  await until('Ann is at the other table', () => ann.screen().session?.table === 1);
  expect(ann.screen().seat).toBe(2);
  await until('with Ben', () => ben.screen().people.length === 3);
  expect(await leader.act({ act: 'rename', table: 1, seat: 2, nickname: 'Ben' })).toBeNull();
  await until('a new name', () => ben.screen().people.some((one) => one.nickname === 'Ben 2'));
  expect(await leader.act({ act: 'remove', table: 0, seat: seatOf(cleo) })).toBeNull();
  await until('Cleo is told', () => cleo.store.get().link.kind === 'closed');
  expect(cleo.store.get().link).toEqual({ kind: 'closed', why: 'removed' });
  const { status } = await post(`${server.origin}/api/tables/${cleo.ticket.code}/enter`, {
    key: cleo.ticket.key,
  });
  expect(status).toBe(403);
  expect(await leader.act({ act: 'move', table: 0, seat: 3, to: 1 })).toBe('gone');
  // Nobody sits at the first table any more: only the second begins.
  expect(await leader.act({ act: 'start', ...all })).toBeNull();
  await until('it begins', () => at(leader.screen().tables, 1).stage === 'playing');
  expect(at(leader.screen().tables, 0).stage).toBe('lobby');
  await leader.act({ act: 'end-game', tables: [1] });
  expect(await leader.act({ act: 'move', table: 1, seat: 0, to: 0 })).toBe('wrong-phase');
});

test('a name that is hidden is on no screen: while people wait, in play, and when it is over', async () => {
  const { leader, people } = await gather(server.origin);
  const [ann, , ben] = people;
  const namesAt = (guest: Guest) =>
    guest.screen().view?.valley.homesteads.map(({ nickname }) => nickname) ?? [];
  const hide = (table: number, guest: Guest) =>
    leader.act({ act: 'hide-name', table, seat: seatOf(guest) });
  expect(await hide(0, ann)).toBeNull();
  await until('nobody reads it', () => ann.screen().people.some(({ nickname }) => nickname === ''));
  expect(await leader.act({ act: 'start', ...all })).toBeNull();
  await until('both begin', () => [ann, ben].every((guest) => namesAt(guest).length > 0));
  expect(namesAt(ann)).not.toContain('Ann');
  expect(namesAt(ben)).toContain('Ben');
  expect(await hide(1, ben)).toBeNull();
  await until('Ben’s place stands for Ben', () => !namesAt(ben).includes('Ben'));
  expect(namesAt(ben)).toContain('Dan');
  const dan = at(people, 3);
  expect(await leader.act({ act: 'end-game', ...all })).toBeNull();
  await until('over', () => dan.screen().stage === 'over');
  expect(await hide(1, dan)).toBeNull();
  await until('also then', () => !namesAt(dan).includes('Dan'));
});

test('seats that nobody took are left out, and names of a shortened game keep their arc', async () => {
  const room = await begin(server.origin, {
    empty: 'leave-out',
    rounds: 6,
    tables: [{ scenario: 'the-valley', seats: 8 }],
  });
  const valley = room.people[0].screen().view?.valley;
  expect(valley?.homesteads.map(({ keeper }) => keeper)).toEqual(Array(4).fill('person'));
  expect(valley?.lastRound).toBe(6);
  expect(valley?.scenario.drought.rounds).toEqual([3, 5]);
  await until('what can be drawn', () => (at(room.leader.screen().tables, 0).drawable ?? 0) > 0);
});

test('no homestead of a session is called as one of another table is', async () => {
  const { leader } = await begin(server.origin, {
    tables: Array.from({ length: 4 }, () => ({ scenario: 'the-valley', seats: 8 })),
  });
  const placesAt = async ({ code }: { readonly code: string }) =>
    (await server.tables.table(code))?.state?.homesteads.map(({ place }) => place) ?? [];
  const places = (await Promise.all(leader.screen().tables.map(placesAt))).flat();
  expect(places.length).toBe(32);
  expect(new Set(places).size).toBe(32);
});

test('people move together where seats between them are left out, and keep their links', async () => {
  const { origin } = server;
  const ticket = await openSession(origin, {
    empty: 'leave-out',
    tables: [{ scenario: 'the-valley', seats: 8 }],
  });
  const names = ['Ann', 'Ben', 'Cleo', 'Dan', 'Esi', 'Fay'];
  const guests: Guest[] = [];
  for (const name of names) guests.push(sit(origin, await come(origin, ticket.code, name)));
  await Promise.all(guests.map(live));
  const leader = await lead(origin, ticket);
  for (const seat of [1, 2, 4]) await leader.act({ act: 'remove', table: 0, seat });
  const [ann, , , dan, , fay] = many(guests, 6);
  const stay = [ann, dan, fay];
  const to = { table: 0, seat: 5 };
  await leader.act({ act: 'message', to, text: 'Fay alone', question: false });
  await until('Fay is told', () => fay.screen().note?.text === 'Fay alone');
  expect(await leader.act({ act: 'start', tables: 'all' })).toBeNull();
  await until('all play on', () =>
    stay.every(({ store }) => {
      const { screen, link } = store.get();
      return screen?.stage === 'playing' && link.kind === 'live';
    }),
  );
  expect(stay.map(seatOf)).toEqual([0, 1, 2]);
  const views = stay.map((guest) => guest.screen().view);
  expect(views[0]?.valley.homesteads.map(({ keeper }) => keeper)).toEqual(Array(3).fill('person'));
  expect(views.map((view, seat) => view?.valley.homesteads[seat]?.nickname)).toEqual([
    'Ann',
    'Dan',
    'Fay',
  ]);
  await until('Fay is still told', () => fay.screen().note?.text === 'Fay alone');
  expect(dan.screen().note).toBeNull();
  for (const { connection } of stay)
    expect(await connection.submit({ type: 'allocate', draw: 1, tend: 3 })).toBeNull();
  await until('all seats are here', () =>
    at(leader.screen().tables, 0).seats.every(({ here, person }) => here && person),
  );
  expect(views.map((view) => view?.book?.seat)).toEqual([0, 1, 2]);
});

test('a scenario that needs more than came keeps its least number of homesteads', async () => {
  const { origin } = server;
  const ticket = await openSession(origin, {
    empty: 'leave-out',
    tables: [{ scenario: 'the-valley', seats: 8 }],
  });
  const [ann, ben] = [
    sit(origin, await come(origin, ticket.code, 'Ann')),
    sit(origin, await come(origin, ticket.code, 'Ben')),
  ];
  await Promise.all([live(ann), live(ben)]);
  const leader = await lead(origin, ticket);
  await leader.act({ act: 'remove', table: 0, seat: 0 });
  await leader.act({ act: 'start', tables: [0] });
  await until('it plays', () => ben.store.get().screen?.view?.valley.phase === 'morning');
  const keepers = ben.screen().view?.valley.homesteads.map(({ keeper }) => keeper);
  expect(keepers).toEqual(['person', 'bot', 'bot']);
  expect(seatOf(ben)).toBe(0);
});

test('what a session and its tables are called goes with the language it was typed in', async () => {
  const { origin } = server;
  const named = { scenario: 'first-light', seats: 3 };
  const ticket = await openSession(origin, {
    title: 'Unser Montag',
    titleLanguage: 'de',
    tables: [{ ...named, name: 'Am Fenster', nameLanguage: 'de' }, named],
  });
  const { code } = ticket;
  const titled = { title: 'Unser Montag', titleLanguage: 'de' };
  const byName = { table: 0, name: 'Am Fenster', nameLanguage: 'de' };
  const opens = await (await fetch(`${origin}/api/codes/${code}`)).json();
  expect(opens).toMatchObject({ ...titled, tables: [byName, { table: 1, name: '' }] });
  expect(opens.tables[1]).not.toHaveProperty('nameLanguage');
  const mine = await post(`${origin}/api/sessions/mine`, { links: [{ code, key: ticket.lead }] });
  expect(mine.body).toMatchObject({ sessions: [titled] });
  const leader = await lead(origin, ticket);
  const { tables, setUp, ...screen } = leader.screen();
  expect(screen).toMatchObject(titled);
  expect(tables).toMatchObject([byName, { name: '' }]);
  const ann = sit(origin, await come(origin, code, 'Ann', undefined, 'fr'));
  await live(ann);
  expect(ann.screen().session).toMatchObject({ ...titled, ...byName });

  // A name that is typed anew may be in another language; the title stays.
  const row = { scenario: null, seats: 3 };
  const again = [{ ...row, name: 'Près de la porte', nameLanguage: 'fr' }, row];
  expect(await leader.act({ act: 'set-up', tables: again, ...EVENLY })).toBeNull();
  await until('it is called anew', () => ann.screen().session?.name === 'Près de la porte');
  expect(ann.screen().session).toMatchObject({ ...titled, nameLanguage: 'fr' });
  const attended = await fetch(`${origin}/api/sessions/${code}/attended`, {
    headers: { authorization: `Bearer ${ticket.lead}` },
  });
  expect((await attended.json()).games[0][0]).toMatchObject({
    nameLanguage: 'fr',
    people: [{ nickname: 'Ann', language: 'fr' }],
  });
});

test('a session tells the language that its pages begin in', async () => {
  const { origin } = server;
  const ticket = await openSession(origin, { language: 'ar' });
  const { code } = ticket;
  expect(await (await fetch(`${origin}/api/codes/${code}`)).json()).toMatchObject({
    language: 'ar',
  });
  const leader = await lead(origin, ticket);
  expect(leader.screen()).toMatchObject({ language: 'ar', setUp: { language: 'ar' } });
  const ann = sit(origin, await come(origin, code, 'Ann'));
  await live(ann);
  expect(ann.screen().session?.language).toBe('ar');
});
