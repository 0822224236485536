import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newKey } from '../../server/http/keys.ts';
import { BRISK } from '../../server/table/bots/times.ts';
import type { Table } from '../../server/table/Table.ts';
import type { SeatCommand } from '../../shared/model/command.ts';
import { unitsOf } from '../../shared/model/goods.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { sitRaw } from '../room/raw.ts';
import { type Server, startServer, until } from '../room/tables.ts';
import { come, type Leader, lead, openSession, stopLeading } from '../session/sessions.ts';
import { everythingOpen, record } from './frames.ts';

/**
 * The same table is played twice. Whoever sat on a seat before does other private things each time:
 * to the person who follows on that seat, every byte must be the same.
 */

let server: Server;
/** Each play has the same codes in the same order: they say what companions are called. */
let codes = 0;
const code = () => `BCDF${['G', 'H', 'J', 'K'][codes++ % 4]}H`;
const NEVER = [1e8, 1e8] as const;
const QUIET = { morning: NEVER, look: NEVER, answer: NEVER, remark: NEVER, hurry: NEVER };

beforeAll(async () => {
  server = await startServer({
    chance: { code, key: newKey, seed: () => 20_26 },
    times: { ...BRISK, ...QUIET, patience: 1e8 },
  });
});
afterAll(() => server.stop());
afterEach(stopLeading);

/** What Ann does while the seat is hers, and nobody but who she does it with can see. */
interface Secrets {
  readonly intention: 'own' | 'spring';
  readonly words: string;
  readonly good: 'grain' | 'timber';
  readonly due: number;
  readonly note: string;
}
const ONE: Secrets = { intention: 'own', words: 'yes', good: 'grain', due: 3, note: 'Look up' };
const OTHER: Secrets = {
  intention: 'spring',
  words: 'never',
  good: 'timber',
  due: 4,
  note: 'Wait',
};

interface Played {
  readonly leader: Leader;
  readonly code: string;
  readonly table: Table;
}

const SEATS = 6;

const done = async (table: Table, seat: Seat, command: SeatCommand) =>
  expect(await table.submit({ by: seat, command })).toBeNull();

const advance = async (table: Table) => {
  const { round, phase } = table.state ?? { round: 0, phase: 'end' };
  expect(
    await table.submit({ by: 'system', command: { type: 'advance', round, phase } }),
  ).toBeNull();
};

/** Six people, of whom Ann at the first seat has secrets; the day is open. */
async function firstDay(secrets: Secrets): Promise<Played> {
  const ticket = await openSession(server.origin, {
    tables: [{ scenario: everythingOpen(), seats: SEATS }],
    words: 'free',
  });
  const { code } = ticket;
  for (const nickname of ['Ann', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'])
    await come(server.origin, code, nickname);
  const leader = await lead(server.origin, ticket);
  const to = { table: 0, seat: 0 };
  const { intention, words, good, due, note } = secrets;
  expect(await leader.act({ act: 'message', to, text: note, question: false })).toBeNull();
  expect(await leader.act({ act: 'start', tables: 'all' })).toBeNull();
  const session = await server.sessions.find(code);
  const [table] = (await session?.tables()) ?? [];
  if (table === undefined) throw new Error('no table');
  await done(table, 0, { type: 'intend', intention });
  for (let seat = 0; seat < SEATS; seat++)
    await done(table, seat, { type: 'allocate', draw: 2, tend: 2 });
  await advance(table);
  await done(table, 0, { type: 'say', to: 1, phrase: null, text: words });
  const get = unitsOf(1, 'timber');
  const give = unitsOf(1, 'grain');
  await done(table, 0, { type: 'promise', to: 5, give, get, due, debtor: 'me' });
  const [ask] = table.state?.asks.keys() ?? [];
  await done(table, 5, { type: 'accept', ask: ask ?? 0 });
  await done(table, 0, { type: 'offer', to: 1, give: unitsOf(1, good), get: unitsOf(1, 'water') });
  return { leader, code, table };
}

/** Every byte that comes to whoever sits down by a ticket, while the table plays on for a phase. */
async function bytesAt(ticket: Ticket, table: Table): Promise<string[]> {
  const frames: string[] = [];
  const raw = await sitRaw(server.origin, ticket);
  record(raw, frames);
  await raw.ask({ id: 'first-of-it', command: { type: 'withdraw', ask: 0 } });
  await advance(table);
  await raw.ask({ id: 'the-end-of-it', command: { type: 'withdraw', ask: 0 } });
  await raw.room.leave();
  return frames;
}

/** What is asked with a key once the game is over, as it was answered. */
async function askedLater({ code, key }: Ticket, asked: readonly string[]): Promise<string[]> {
  const get = async (what: string): Promise<string> => {
    for (;;) {
      const response = await fetch(`${server.origin}/api/tables/${code}/${what}`, {
        headers: { authorization: `Bearer ${key}` },
      });
      if (response.status !== 202) return `${response.status} ${await response.text()}`;
    }
  };
  return Promise.all(asked.map(get));
}

const DEBRIEF = ['debrief', 'debrief/after/0', 'debrief/acts', 'debrief/own', 'home'];

async function followed(secrets: Secrets): Promise<string[]> {
  const { leader, code, table } = await firstDay(secrets);
  expect(await leader.act({ act: 'remove', table: 0, seat: 0 })).toBeNull();
  const ticket = await come(server.origin, code, 'Gus');
  const frames = await bytesAt(ticket, table);
  expect(await leader.act({ act: 'end-game', tables: 'all' })).toBeNull();
  expect(table.stage).toBe('over');
  const later = await askedLater({ ...ticket, code: table.code }, DEBRIEF);
  await leader.act({ act: 'delete' });
  return [...frames, ...later];
}

/** Gus follows Ann in the second round, and a second game goes on from the dusk of the first. */
async function wentOn(secrets: Secrets): Promise<string[]> {
  const { leader, code, table } = await firstDay(secrets);
  await advance(table);
  await advance(table);
  expect(await leader.act({ act: 'remove', table: 0, seat: 0 })).toBeNull();
  const ticket = await come(server.origin, code, 'Gus');
  await advance(table);
  expect(await leader.act({ act: 'end-game', tables: 'all' })).toBeNull();
  const again = { scenario: null, from: 1, seats: 'kept', change: {} } as const;
  expect(await leader.act({ act: 'play-again', ...again })).toBeNull();
  const [second] = (await (await server.sessions.find(code))?.tables()) ?? [];
  if (second === undefined) throw new Error('no second table');
  await leader.act({ act: 'go-on', tables: 'all' });
  const frames = await bytesAt(ticket, second);
  await leader.act({ act: 'delete' });
  return frames;
}

test.each([
  ['removed, whose seat another person takes', followed],
  ['removed, in a second game that goes on from a dusk of theirs', wentOn],
])('what a person did in private who was %s reaches nobody, not by a byte', async (_who, play) => {
  codes = 0;
  const one = await play(ONE);
  codes = 0;
  const other = await play(OTHER);
  expect(one.length).toBeGreaterThan(2);
  expect(other).toEqual(one);
});

test('a message goes with its person, wherever they sit, and to nobody after them', async () => {
  const ticket = await openSession(server.origin, {
    tables: [{ scenario: 'the-valley', seats: 4 }],
  });
  const leader = await lead(server.origin, ticket);
  for (const nickname of ['Ann', 'Ben']) await come(server.origin, ticket.code, nickname);
  const to = { table: 0, seat: 0 };
  await leader.act({ act: 'message', to, text: 'For Ann', question: false });
  await leader.act({ act: 'swap', table: 0, seat: 0, to: 0, with: 1 });
  const session = await server.sessions.find(ticket.code);
  const [table] = (await session?.tables()) ?? [];
  const noteAt = (seat: Seat) => session?.noteFor(0, table?.person(seat)?.id ?? null);
  expect(noteAt(0)).toBeNull();
  expect(noteAt(1)?.text).toBe('For Ann');
  await until('it is told', () => leader.screen().notes.some((note) => note.text === 'For Ann'));
  expect(leader.screen().notes).toMatchObject([{ to: { table: 0, seat: 1 } }]);
  await leader.act({ act: 'remove', table: 0, seat: 1 });
  await come(server.origin, ticket.code, 'Gus');
  expect(noteAt(1)).toBeNull();
});
