import { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import en from '../../client/words/languages/en.json' with { type: 'json' };
import { Owners } from '../../server/cluster/owners.ts';
import { openPostgres } from '../../server/storage/postgres.ts';
import { MOST_FINDINGS } from '../../server/storage/storage.ts';
import { hashState, start, step } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { Command } from '../../shared/model/command.ts';
import type { OwnSessions } from '../../shared/model/wire/sessionOpening.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { type Child, startChild } from '../room/child.ts';
import { type Guest, leaveAll, live, phaseOf, post, sit, until } from '../room/tables.ts';
import { come, lead, openSession, project, stopLeading } from '../session/sessions.ts';
import { caddyPorts, hasCaddy, startCaddy } from '../support/caddy.ts';
import { many } from '../support/many.ts';
import { freePort } from '../support/ports.ts';
import { type Stores, startStores } from './stores.ts';
import { bothWrite, postgresAway, processStopped, redisAway } from './troubles.ts';

let stores: Stores;
const children: Child[] = [];
beforeAll(async () => {
  stores = await startStores();
});
afterEach(async () => {
  leaveAll();
  stopLeading();
  await Promise.all(children.splice(0).map((child) => child.kill()));
});
afterAll(() => stores?.stop());

/** One of the processes. */
async function open(more: Record<string, string> = {}): Promise<Child> {
  const child = await startChild({
    ...more,
    PORT: String(await freePort()),
    DATABASE_URL: stores.database,
    REDIS_URL: stores.redis,
  });
  children.push(child);
  return child;
}

const allocate = { type: 'allocate', draw: 2, tend: 2 } as const;

async function replays(people: readonly Guest[]): Promise<void> {
  const storage = await openPostgres(stores.database);
  for (const guest of people) {
    const lines = await storage.read(guest.screen().code);
    const began = lines.find((line) => line.kind === 'began');
    if (began?.kind !== 'began') throw new Error('no beginning');
    const state = start(began.opening);
    for (const line of lines) {
      if (line.kind === 'did') step(state, { by: line.by, command: line.command } as Command);
      if (line.kind === 'dusk') expect(hashState(state)).toBe(line.hash);
    }
    expect(state.homesteads.map(({ vitality }) => vitality)).toEqual(
      guest.screen().view?.valley.homesteads.map(({ vitality }) => vitality),
    );
  }
  await storage.close();
}

test('what was worked out once is there for every process, and the newest holds', async () => {
  const [one, other] = [await openPostgres(stores.database), await openPostgres(stores.database)];
  expect(await one.finding('groups')).toBeNull();
  await one.keepFinding('groups', '[1]');
  await other.keepFinding('groups', '[2]');
  expect(await one.finding('groups')).toBe('[2]');
  for (let n = 0; n < MOST_FINDINGS; n++) await one.keepFinding(`n${n}`, 'x');
  expect(await other.finding('groups')).toBeNull();
  expect(await other.finding('n0')).toBe('x');
  await one.keepCodeDates('rehearsals', { TRYOUT: 1 });
  expect(await other.codeDates('rehearsals')).toEqual({ TRYOUT: 1 });
  await one.keepAnswer('a wish', 'sealed');
  expect(await other.answer('a wish')).toBe('sealed');
  expect(await other.answer('another')).toBeNull();
  await Promise.all([one.close(), other.close()]);
});

test('whichever process is asked, a session is one; and when its process is killed, another goes on', async () => {
  const [first, second] = [await open(), await open()];
  const ticket = await openSession(first.origin);
  // Everyone comes by the second process, where nothing was opened.
  const leader = await lead(second.origin, ticket);
  const projector = await project(second.origin, ticket);
  const people: Guest[] = [];
  for (const [n, nickname] of ['Ann', 'Ben', 'Cleo', 'Dan'].entries()) {
    const { origin } = n % 2 === 0 ? first : second;
    people.push(sit(second.origin, await come(origin, ticket.code, nickname)));
  }
  await Promise.all(people.map(live));
  expect(await leader.act({ act: 'start', tables: 'all' })).toBeNull();
  await until('all play', () => people.every((guest) => guest.screen().stage === 'playing'));
  for (const { connection } of people) expect(await connection.submit(allocate)).toBeNull();
  await until('the day', () => people.every((guest) => phaseOf(guest) === '1 day'));
  await leader.act({ act: 'message', to: 'all', text: 'Look up', question: false });
  await until('it is read', () => people.every((guest) => guest.screen().note !== null));
  const before = people.map((guest) => guest.screen().view?.valley.spring);

  await first.kill();
  const said = at(people, 0).connection.submit({
    type: 'say',
    to: null,
    phrase: 'hello',
    text: '',
  });
  await until('all are back', () =>
    [leader.link(), projector.link(), ...people.map(({ store }) => store.get().link)].every(
      ({ kind }) => kind === 'live',
    ),
  );
  expect(await said).toBeNull();
  expect(people.map((guest) => guest.screen().view?.valley.spring)).toEqual(before);
  expect(people.map(phaseOf)).toEqual(Array(4).fill('1 day'));
  expect(at(people, 3).screen().note?.text).toBe('Look up');
  expect(await leader.act({ act: 'end-game', tables: 'all' })).toBeNull();
  await until('the end', () => people.every((guest) => guest.screen().stage === 'over'));

  const { code, lead: key } = ticket;
  const third = await open();
  const mine = await post(`${third.origin}/api/sessions/mine`, { links: [{ code, key }] });
  expect((mine.body as OwnSessions).sessions.map(({ stage }) => stage)).toEqual(['over']);
  const wrong = await post(`${third.origin}/api/sessions/${code}/enter`, { key: 'guess' });
  expect(wrong.status).toBe(403);
  await replays(people);
});

/** Enters without staying: whichever process is asked first keeps the table. @returns its address */
const placeOf = async (origin: string, { code, key }: Ticket): Promise<string> =>
  ((await post(`${origin}/api/tables/${code}/enter`, { key })).body as { publicAddress: string })
    .publicAddress;

test('tables of one session live in several processes, and the facilitator leads them as one', async () => {
  const [first, second] = [await open(), await open()];
  const ticket = await openSession(first.origin, { words: 'free' });
  const tickets: Ticket[] = [];
  for (const nickname of ['Ann', 'Ben', 'Cleo', 'Dan'])
    tickets.push(await come(first.origin, ticket.code, nickname));
  expect(await placeOf(first.origin, at(tickets, 0))).toContain(new URL(first.origin).host);
  expect(await placeOf(second.origin, at(tickets, 1))).toContain(new URL(second.origin).host);
  expect(await placeOf(first.origin, at(tickets, 3))).toContain(new URL(second.origin).host);
  const leader = await lead(first.origin, ticket);
  const projector = await project(second.origin, ticket);
  const people = tickets.map((one) => sit(first.origin, one));
  const [ann, ben, cleo, dan] = many(people, 4);
  await Promise.all(people.map(live));
  const here = () => leader.screen().tables.flatMap(({ seats }) => seats.filter((s) => s.here));
  await until('all four are seen', () => here().length === 4);
  expect(await leader.act({ act: 'start', tables: 'all' })).toBeNull();
  await until('all play', () => people.every((guest) => guest.screen().stage === 'playing'));
  for (const { connection } of people) expect(await connection.submit(allocate)).toBeNull();
  await until('the day', () => people.every((guest) => phaseOf(guest) === '1 day'));
  for (const screen of [leader, projector])
    await until('both days are seen', () =>
      screen.screen().tables.every(({ phase }) => phase === 'day'),
    );
  await leader.act({ act: 'message', to: 'all', text: 'Look up', question: false });
  await until('all read it', () => people.every(({ screen }) => screen().note?.text === 'Look up'));
  expect(await leader.act({ act: 'pause', tables: [1] })).toBeNull();
  await until('it is paused there', () => dan.screen().clock.paused);
  const ready = { type: 'ready', ready: true } as const;
  expect(await ben.connection.submit(ready)).toEqual({ refused: 'paused' });
  expect(ann.screen().clock.paused).toBe(false);
  expect(await leader.act({ act: 'go-on', tables: 'all' })).toBeNull();
  await until('it goes on', () => !dan.screen().clock.paused);
  const say = (guest: Guest, text: string) =>
    guest.connection.submit({ type: 'say', to: null, phrase: null, text });
  expect(await say(ben, 'from afar')).toBeNull();
  await until('it is heard by who leads', () =>
    at(leader.screen().tables, 1).said.some(({ text }) => text === 'from afar'),
  );

  dan.connection.close();
  await until('that Dan has gone', () => here().length === 3);
  await second.kill();
  await until(
    'Ben is back',
    () => ben.store.get().link.kind === 'live' && phaseOf(ben) === '1 day',
  );
  expect(await say(ben, 'still here')).toBeNull();
  expect(await placeOf(first.origin, at(tickets, 1))).toContain(new URL(first.origin).host);
  expect(ben.screen().view?.valley.said.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['from afar', 'still here']),
  );
  expect(leader.link().kind).toBe('live');
  expect([ann, cleo].map(({ store }) => store.get().link.kind)).toEqual(['live', 'live']);
  expect(await leader.act({ act: 'end-game', tables: 'all' })).toBeNull();
  const left = [ann, ben, cleo];
  await until('the end', () => left.every((guest) => guest.screen().stage === 'over'));
  await replays(left);
  await leader.act({ act: 'delete' });
  await until('all are told', () => left.every(({ store }) => store.get().link.kind === 'closed'));
});

/** In which nothing was lost or done twice, and the records lead where they say. */
const WHOLE = { lost: 0, doubled: 0, broken: 0 };

test('a Redis that comes back without what it knew takes no table from the process that keeps it', async () => {
  const lost: string[] = [];
  const turns = { taken: async () => {}, lost: (unit: string) => void lost.push(unit) };
  const [one, other] = ['one', 'other'].map(
    (inner) => new Owners(stores.redis, { inner, outer: inner }, pino({ level: 'silent' })),
  ) as [Owners, Owners];
  await one.begin(turns);
  await other.begin(turns);
  expect(await one.claim('table:ABCDEF')).toBeNull();
  const secret = one.secret;
  (await stores.loseRedis())();
  // However long it takes to come back, who asks waits for it.
  const redis = new Redis(stores.redis, { maxRetriesPerRequest: null }).on('error', () => {});
  await expect.poll(() => redis.keys('*ABCDEF')).toHaveLength(1);
  redis.disconnect();
  expect(await other.claim('table:ABCDEF')).toBe('one');
  expect(lost).toEqual([]);
  expect([one.secret, other.secret]).toEqual([secret, secret]);
  await Promise.all([one.end(), other.end()]);
});

test('while Redis is away in the middle of a day, people play on; back again, all of it is seen', async () => {
  const came = await redisAway(stores, 3000);
  expect(came).toMatchObject({ ...WHOLE, reasons: [] });
  expect(came.accepted).toBeGreaterThan(10);
});

test('while PostgreSQL is away, whoever talks is told that it is not kept; back again, all goes on', async () => {
  const came = await postgresAway(stores, 1500);
  expect(came).toMatchObject({ ...WHOLE, reasons: ['not-saved', 'storage'] });
  expect(en.reasons['not-saved']).toMatch(/could not be kept/);
  expect(came.accepted).toBeGreaterThan(10);
});

test('a process that stood still long enough to lose its table writes nothing wrong when it wakes', async () => {
  const came = await processStopped(stores, 500);
  expect(came).toMatchObject(WHOLE);
  expect(came.accepted).toBeGreaterThan(10);
});

test('what two processes write to one record at once is all there, and once', async () => {
  const came = await bothWrite(stores, 3000);
  expect(came).toMatchObject(WHOLE);
  // Whoever is always overtaken is told that it was not kept, and nothing else.
  expect(came.reasons.filter((why) => why !== 'not-saved')).toEqual([]);
  expect(came.accepted).toBeGreaterThan(10);
});

test('a process that is asked to end hands its tables over', async () => {
  const [first, second] = [await open(), await open()];
  const ticket = await openSession(first.origin);
  const leader = await lead(second.origin, ticket);
  const ann = sit(second.origin, await come(first.origin, ticket.code, 'Ann'));
  await live(ann);
  await leader.act({ act: 'start', tables: 'all' });
  await until('it plays', () => ann.screen().stage === 'playing');
  expect(await first.ask()).toBe(0);
  await until('Ann is back', () => ann.store.get().link.kind === 'live');
  await until('the facilitator too', () => leader.link().kind === 'live');
  expect(await ann.connection.submit(allocate)).toBeNull();
});

test('whoever tried too many codes at one process is told of none that another keeps', async () => {
  const [first, second] = [await open({ WRONG_CODES: '4' }), await open({ WRONG_CODES: '4' })];
  const { code } = await openSession(first.origin);
  const ask = async (one: string) => (await fetch(`${second.origin}/api/codes/${one}`)).status;
  expect(await ask(code)).toBe(200);
  const wrong = ['ABCDEF', 'BCDEFG', 'CDEFGH', 'DEFGHJ'];
  expect(await Promise.all(wrong.map(ask))).toEqual(wrong.map(() => 404));
  expect(await ask(code)).toBe(429);
  expect(await come(second.origin, code, 'Eve')).toEqual({ trouble: 'too-often' });
});

test('what was deleted in one process is gone in all', async () => {
  const [first, second] = [await open(), await open()];
  const ticket = await openSession(first.origin);
  const leader = await lead(second.origin, ticket);
  await leader.act({ act: 'delete' });
  await until('it says so', () => leader.link().kind === 'closed');
  for (const { origin } of [first, second])
    expect((await fetch(`${origin}/api/codes/${ticket.code}`)).status).toBe(404);
});

test.skipIf(!hasCaddy())(
  'the Caddyfile that is shipped leads to both processes by TLS, and sockets to the one that keeps a table',
  async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const ports = await caddyPorts();
    const origin = `https://localhost:${ports.https}`;
    const both: string[] = [];
    for (const host of ['127.0.0.1', '127.0.0.2']) {
      const port = String(await freePort());
      const child = await startChild({
        PORT: port,
        DATABASE_URL: stores.database,
        REDIS_URL: stores.redis,
        PUBLIC_URL: origin,
        TRUST_PROXY: '1',
        PUBLIC_ADDRESS: `${host}:${ports.https}`,
        INNER_URL: `http://127.0.0.1:${port}`,
      });
      children.push(child);
      both.push(port);
    }
    const caddy = await startCaddy(ports, many(both, 2));
    try {
      const ticket = await openSession(origin);
      const people: Guest[] = [];
      for (const nickname of ['Ann', 'Ben'])
        people.push(sit(origin, await come(origin, ticket.code, nickname)));
      const leader = await lead(origin, ticket);
      await Promise.all(people.map(live));
      expect(await leader.act({ act: 'start', tables: 'all' })).toBeNull();
      await until('all play', () => people.every((guest) => guest.screen().stage === 'playing'));
      for (const { connection } of people) expect(await connection.submit(allocate)).toBeNull();
    } finally {
      leaveAll();
      stopLeading();
      await caddy.stop();
      vi.unstubAllEnvs();
    }
  },
);

test('a database or a Redis that is missing is said in one sentence', async () => {
  const lone = await startChild({ PORT: String(await freePort()), REDIS_URL: stores.redis });
  children.push(lone);
  expect(lone.printed()).toMatch(/^REDIS_URL is for several processes/);
  const lost = await startChild({
    PORT: String(await freePort()),
    DATABASE_URL: 'postgres://127.0.0.1:1/none',
  });
  children.push(lost);
  expect(lost.printed()).toMatch(/^The database of DATABASE_URL can't be used/);
});
