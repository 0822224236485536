import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { roomClient } from '../../client/link/roomClient.ts';
import { at } from '../../shared/model/at.ts';
import { MESSAGE } from '../../shared/model/wire/messageNumbers.ts';
import type { SeatGlance } from '../../shared/model/wire/sessionScreen.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { sitRaw } from '../room/raw.ts';
import {
  leaveAll,
  live,
  openTable,
  post,
  type Server,
  sit,
  startServer,
  until,
} from '../room/tables.ts';
import { come, type Leader, lead, openSession, stopLeading } from '../session/sessions.ts';
import { record } from './frames.ts';

/** A nickname waits at the desk, and not a byte of it reaches the wall or anyone else's screen. */

const RUDE = 'Zounds-rude';
const MILD = 'Quill-mild';
/** In which both were typed, so that a reader pronounces them right: it is known with the name alone. */
const RUDE_IN = 'qx-RUDELY';
const MILD_IN = 'qx-MILDLY';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterEach(stopLeading);
afterAll(async () => {
  leaveAll();
  await server.stop();
});

const seatsOf = (desk: Leader): readonly SeatGlance[] => at(desk.screen().tables, 0).seats;
const unread = (desk: Leader): string[] => seatsOf(desk).flatMap((seat) => seat.unread ?? []);

/** What reached somebody so far, as one text. */
type Heard = () => string;

const asText = (frames: readonly string[]): string =>
  Buffer.from(frames.join(''), 'hex').toString('utf8');

/** What a session's link is sent, beside what its tables send. */
async function hearSession(ticket: Ticket): Promise<Heard> {
  const entered = await post(`${server.origin}/api/sessions/${ticket.code}/enter`, {
    key: ticket.key,
  });
  const room = await roomClient(server.origin).consumeSeatReservation(entered.body);
  room.reconnection.enabled = false;
  room.onMessage(MESSAGE.session, () => {});
  const frames: string[] = [];
  record({ room }, frames);
  return () => asText(frames);
}

async function hearTable(ticket: Ticket): Promise<Heard> {
  const frames: string[] = [];
  record(await sitRaw(server.origin, ticket), frames);
  return () => asText(frames);
}

/** What may be read of a game that is over. */
async function read(code: string, key: string): Promise<string> {
  const pages = ['debrief', 'debrief/valley', 'home', 'debrief/after/1'].map(async (page) => {
    const answer = await fetch(`${server.origin}/api/tables/${code}/${page}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    expect(answer.ok).toBe(true);
    return answer.text();
  });
  return (await Promise.all(pages)).join();
}

test('a name that nobody has read is on the desk and on its own person’s screen alone', async () => {
  const { origin } = server;
  const session = await openSession(origin, { tables: [{ scenario: 'first-light', seats: 3 }] });
  const desk = await lead(origin, session);
  const code = at(desk.screen().tables, 0).code;
  const other = await come(origin, session.code, MILD, undefined, MILD_IN);
  const wall = await hearSession({ code: session.code, key: session.projector });
  const heard: Heard[] = [
    wall,
    await hearTable({ code, key: session.projector }),
    await hearTable(other),
  ];
  const rude = sit(origin, await come(origin, session.code, RUDE, undefined, RUDE_IN));
  await live(rude);
  await until('both wait at the desk', () => unread(desk).length === 2);
  expect(seatsOf(desk).map(({ nickname }) => nickname)).toEqual([MILD, RUDE, '']);
  // Whoever gave it sees it, and is told that others don't.
  const own = () => rude.screen().people.map(({ nickname }) => nickname);
  expect(own()).toEqual(['', RUDE]);
  expect(rude.screen().unread).toBe(true);

  // The mild one is let through, the other plays on under its place.
  const [mild = '', waits = ''] = unread(desk);
  expect(await desk.act({ act: 'let-words', words: [mild], to: 'shown' })).toBeNull();
  await until('the wall shows the one', () => wall().includes(MILD));
  expect(own()).toEqual([MILD, RUDE]);
  await until('its language is told', () => rude.screen().tongues.length === 1);
  expect(rude.screen().tongues).toEqual([{ seat: 0, language: MILD_IN }]);
  expect(wall()).not.toContain(RUDE_IN);
  expect(await desk.act({ act: 'start', tables: 'all' })).toBeNull();
  await until('it plays', () => rude.screen().stage === 'playing');
  const houses = () => rude.screen().view?.valley.homesteads.map(({ nickname }) => nickname) ?? [];
  expect(houses()).toEqual([MILD, RUDE, '']);
  expect(await desk.act({ act: 'end-game', tables: 'all' })).toBeNull();
  await until('it is over', () => rude.screen().stage === 'over');
  for (const text of heard) expect(text()).not.toContain(RUDE);
  for (const text of heard) expect(text()).not.toContain(RUDE_IN);
  for (const key of [session.projector, other.key])
    expect(await read(code, key)).not.toContain(RUDE);
  expect(await read(code, session.lead)).toContain(RUDE);

  // Once it is shown, it is everywhere: else nothing above was looked at.
  expect(await desk.act({ act: 'let-words', words: [waits], to: 'shown' })).toBeNull();
  await until('all are told', () => heard.slice(1).every((text) => text().includes(RUDE)));
  await until('in its language', () => heard.slice(1).every((text) => text().includes(RUDE_IN)));
  await until('nothing waits', () => unread(desk).length === 0 && !rude.screen().unread);
  expect(await read(code, other.key)).toContain(RUDE);
});

test('names that were listed, given at the desk, or not to be read first wait for nobody', async () => {
  const { origin } = server;
  const session = await openSession(origin, { tables: [{ scenario: 'first-light', seats: 4 }] });
  const desk = await lead(origin, session);
  await desk.act({ act: 'roster', people: [{ name: 'Listed', table: null }] });
  await come(origin, session.code, 'Listed');
  const person = await come(origin, session.code, RUDE);
  await until('one waits', () => unread(desk).length === 1);
  await desk.act({ act: 'rename', table: 0, seat: 1, nickname: 'Given' });
  await until('it was given', () => seatsOf(desk)[1]?.nickname === 'Given');
  expect(unread(desk)).toEqual([]);
  await come(origin, session.code, 'Third');
  await until('another waits', () => unread(desk).length === 1);
  expect(await desk.act({ act: 'arrange', change: { readFirst: false } })).toBeNull();
  await until('nothing waits', () => unread(desk).length === 0);
  const guest = sit(origin, person);
  await live(guest);
  expect(guest.screen().people.map(({ nickname }) => nickname)).toEqual([
    'Listed',
    'Given',
    'Third',
  ]);
});

test('where nobody leads, all names are told', async () => {
  const { origin } = server;
  const guest = sit(origin, await openTable(origin, { nickname: 'Ann' }));
  await live(guest);
  expect(guest.screen().people.map(({ nickname }) => nickname)).toEqual(['Ann']);
  expect(guest.screen().unread).toBe(false);
});
