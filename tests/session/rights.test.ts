import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { roomClient } from '../../client/link/roomClient.ts';
import { hashState } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import { MESSAGE } from '../../shared/model/wire/messageNumbers.ts';
import type { LeadAnswer } from '../../shared/model/wire/sessionActs.ts';
import type { SessionTicket } from '../../shared/model/wire/sessionOpening.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { sitRaw } from '../room/raw.ts';
import {
  type Guest,
  leaveAll,
  live,
  post,
  type Server,
  sit,
  startServer,
  until,
} from '../room/tables.ts';
import { ACTS } from './everyAct.ts';
import { come, lead, look, openSession, showNames, stopLeading } from './sessions.ts';

/** Each right tried with each wrong link. */

let server: Server;
let session: SessionTicket;
let other: SessionTicket;
let seat: Ticket;
let guest: Guest;

beforeAll(async () => {
  server = await startServer();
  const { origin } = server;
  session = await openSession(origin, { words: 'free' });
  other = await openSession(origin);
  seat = await come(origin, session.code, 'Ann');
  await come(origin, session.code, 'Ben');
  guest = sit(origin, seat);
  await live(guest);
  const leader = await lead(origin, session);
  await showNames(leader, 2);
  await leader.act({ act: 'start', tables: 'all' });
  await until('it plays', () => guest.screen().stage === 'playing');
  await until(
    'the bots are done',
    () => at(leader.screen().tables, 0).seats.filter(({ ready }) => ready).length === 3,
  );
});
afterEach(stopLeading);
afterAll(async () => {
  leaveAll();
  await server.stop();
});

const enter = (path: string, key: string) =>
  post(`${server.origin}/api/${path}/enter`, { key }).then(({ status }) => status);

/** Everything that can be told apart about the session and its tables. */
async function everything(): Promise<string> {
  const found = await server.sessions.find(session.code);
  const tables = (await found?.tables()) ?? [];
  return JSON.stringify([
    found?.memory,
    tables.map(({ people, paused, hidden, state }) => [
      people,
      paused,
      [...hidden],
      state && hashState(state),
    ]),
  ]);
}

describe('the session’s room', () => {
  test('lets in its own two keys and no other', async () => {
    const { code } = session;
    const keys = [seat.key, other.lead, other.projector, '', 'guess', session.code];
    for (const key of keys) expect(await enter(`sessions/${code}`, key)).toBe(403);
    expect(await enter(`sessions/${seat.code}`, session.lead)).toBe(403);
    expect(await enter(`sessions/${other.code}`, session.lead)).toBe(403);
    expect(await enter(`sessions/${code}`, session.lead)).toBe(200);
    expect(await enter(`sessions/${code}`, session.projector)).toBe(200);
  });

  test.each(ACTS.map((act) => [act.act, act] as const))(
    'the projector’s link can’t %s',
    async (_name, act) => {
      const before = await everything();
      const projector = await look(server.origin, { code: session.code, key: session.projector });
      expect(await projector.act(act)).toBe('not-yours');
      expect(await everything()).toBe(before);
    },
  );

  test('another session’s facilitator leads their own only', async () => {
    const before = await everything();
    const stranger = await lead(server.origin, other);
    for (const act of ACTS) await stranger.line.act(act);
    expect(await everything()).toBe(before);
    other = await openSession(server.origin);
  });

  test('bytes that are no act are refused, and nothing changes or ends', async () => {
    const before = await everything();
    const entered = await post(`${server.origin}/api/sessions/${session.code}/enter`, {
      key: session.lead,
    });
    const room = await roomClient(server.origin).consumeSeatReservation(entered.body);
    const answers: LeadAnswer[] = [];
    room.onMessage(MESSAGE.answer, (answer: LeadAnswer) => answers.push(answer));
    room.onMessage(MESSAGE.session, () => {});
    const texts = [
      '',
      '{',
      'null',
      '{"id":"12345678"}',
      '{"id":"12345678","act":{"act":"conquer"}}',
      '{"id":"12345678","act":{"act":"delete","by":0}}',
      '{"id":"12345678","act":{"act":"pause","tables":[99]}}',
      '{"id":"12345678","act":{"act":"look","table":0,"gaze":{"part":"everything"}}}',
      `{"id":"12345678","act":{"act":"message","to":"all","question":false,"text":"${'o'.repeat(301)}"}}`,
      'o'.repeat(9000),
    ];
    for (const text of texts) room.sendBytes('act', new TextEncoder().encode(text));
    for (const frame of [[], [0], [13], [13, 0xc1], [17, 0xd9], [255, 255]])
      room.connection.send(new Uint8Array(frame));
    await until('an answer to each', () => answers.length >= texts.length + 5);
    expect(new Set(answers.map(({ refusal }) => refusal?.refused))).toEqual(new Set(['malformed']));
    expect(room.connection.isOpen).toBe(true);
    expect(await everything()).toBe(before);
    await room.leave();
  });
});

describe('the key of someone who helps', () => {
  const invite = async () => {
    const leader = await lead(server.origin, session);
    const { ticket } = await leader.line.act({ act: 'invite-helper' });
    if (ticket === undefined) throw new Error('no key');
    return { leader, ticket };
  };

  test('looks after people, and neither ends, deletes nor opens anything', async () => {
    const { ticket } = await invite();
    const helper = await look(server.origin, ticket);
    expect(helper.screen()).toMatchObject({ right: 'help', setUp: null });
    expect(helper.screen().tables[0]?.seats[0]?.nickname).toBe('Ann');
    const before = await everything();
    const grave = [
      'end-game',
      'delete',
      'let-words',
      'invite-helper',
      'remove',
      'play-again',
      'look',
    ];
    for (const act of ACTS.filter((one) => grave.includes(one.act)))
      expect([act.act, await helper.act(act)]).toEqual([act.act, 'not-yours']);
    expect(await everything()).toBe(before);
    expect(
      await helper.act({ act: 'message', to: 'all', text: 'hello', question: false }),
    ).toBeNull();
    expect(await helper.act({ act: 'take-down', note: 0 })).toBeNull();
  });

  test('gives way to the next one', async () => {
    const first = await invite();
    const helper = await look(server.origin, first.ticket);
    const second = await invite();
    await until('the first is out', () => helper.link().kind === 'closed');
    expect(await enter(`sessions/${session.code}`, first.ticket.key)).toBe(403);
    expect(await enter(`sessions/${session.code}`, second.ticket.key)).toBe(200);
  });
});

describe('a table’s room', () => {
  test('lets in its people and its session’s two keys, and no other', async () => {
    const keys = [other.lead, other.projector, '', 'guess', session.code];
    for (const key of keys) expect(await enter(`tables/${seat.code}`, key)).toBe(403);
    for (const key of [session.lead, session.projector, seat.key])
      expect(await enter(`tables/${seat.code}`, key)).toBe(200);
    expect(await enter(`tables/${session.code}`, session.lead)).toBe(403);
  });

  test.each([
    ['facilitator', () => session.lead],
    ['projector', () => session.projector],
  ])('the %s looks on, and plays nobody’s hand', async (_who, key) => {
    const before = await everything();
    const raw = await sitRaw(server.origin, { code: seat.code, key: key() });
    const command = { type: 'ready', ready: true };
    expect((await raw.ask({ id: 'command-1', command })).refusal?.refused).toBe('not-yours');
    raw.room.sendBytes('start', new TextEncoder().encode('{"id":"start-it"}'));
    await until('an answer', () => raw.answers.length === 2);
    expect(at(raw.answers, 1).refusal?.refused).toBe('not-yours');
    expect(await everything()).toBe(before);
    await raw.room.leave();
  });

  test('the facilitator sees all of it, the projector what is public and not a byte more', async () => {
    const host = sit(server.origin, { code: seat.code, key: session.lead });
    const screen = sit(server.origin, { code: seat.code, key: session.projector });
    await Promise.all([live(host), live(screen)]);
    expect(host.screen()).toMatchObject({ seat: null, stage: 'playing' });
    expect(host.screen().view?.book?.seen).toHaveLength(4);
    expect(host.screen().view?.valley.homesteads[0]?.nickname).toBe('Ann');
    expect(host.screen().view?.book?.characters).toContain('sharer');
    expect(screen.screen()).toMatchObject({ seat: null, note: null, options: {} });
    expect(screen.screen().view?.book).toBeNull();
    expect(screen.screen().view?.valley).toEqual(guest.screen().view?.valley);
    expect(JSON.stringify([screen.screen(), screen.store.recent()])).not.toMatch(/sharer/);
  });

  test('its code seats nobody and tells nothing: people come by the session’s', async () => {
    const { origin } = server;
    expect(await come(origin, seat.code, 'Eve')).toEqual({ trouble: 'unknown-code' });
    expect((await fetch(`${origin}/api/codes/${seat.code}`)).status).toBe(404);
  });
});

test('what the projector is told of a session holds no name and nothing that only the facilitator may know', async () => {
  const projector = await look(server.origin, { code: session.code, key: session.projector });
  const { tables, projector: key, right } = projector.screen();
  expect([right, key]).toEqual(['projector', '']);
  for (const table of tables) {
    expect([table.drawable, table.said]).toEqual([null, []]);
    for (const one of table.seats)
      expect([one.nickname, one.apart, one.harshlyMet, one.withered]).toEqual([
        '',
        false,
        false,
        false,
      ]);
  }
});

test('sessions are listed to whoever holds their facilitator’s link, and to nobody else', async () => {
  const { code, lead: key, projector } = session;
  const mine = async (links: readonly Ticket[]) =>
    (await post(`${server.origin}/api/sessions/mine`, { links })).body;
  expect(await mine([{ code, key }])).toMatchObject({
    sessions: [
      { code, title: 'A Tuesday', stage: 'playing', people: 2, scenarios: ['The Valley'] },
    ],
    dead: [],
  });
  const wrong = [projector, seat.key, 'guess', ''].map((one) => ({ code, key: one }));
  expect(await mine(wrong)).toEqual({ sessions: [], dead: wrong });
});

test.each([
  ['no tables', { tables: [] }, 'malformed'],
  ['a table too small', { tables: [{ scenario: 'the-valley', seats: 2 }] }, 'malformed'],
  [
    'more seats than its scenario has',
    { tables: [{ scenario: 'first-light', seats: 16 }] },
    'malformed',
  ],
  ['an unknown scenario', { tables: [{ scenario: 'atlantis', seats: 4 }] }, 'unknown-scenario'],
  ['a title too long', { title: 'o'.repeat(61) }, 'malformed'],
  ['no title', { title: ' ' }, 'malformed'],
])('a session asked for with %s is refused', async (_what, changes, trouble) => {
  expect(await openSession(server.origin, changes as never)).toMatchObject({ trouble });
});

test('script in a nickname is a nickname', async () => {
  const { origin } = server;
  const fresh = await openSession(origin);
  const name = '<script>1</script>';
  await come(origin, fresh.code, name);
  const leader = await lead(origin, fresh);
  expect(at(at(leader.screen().tables, 0).seats, 0).nickname).toBe(name);
});
