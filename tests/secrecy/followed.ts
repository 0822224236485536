import { expect } from 'vitest';
import { newKey } from '../../server/http/keys.ts';
import { BRISK } from '../../server/table/bots/times.ts';
import type { Table } from '../../server/table/Table.ts';
import type { SeatCommand } from '../../shared/model/command.ts';
import { unitsOf } from '../../shared/model/goods/goods.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { sitRaw } from '../room/raw.ts';
import { type Server, startServer } from '../room/tables.ts';
import { come, type Leader, lead, openSession } from '../session/sessions.ts';
import { everythingOpen, record } from './frames.ts';

/** Games in which a person with secrets makes room for another one. */

const NEVER = [1e8, 1e8] as const;
const QUIET = { morning: NEVER, look: NEVER, answer: NEVER, remark: NEVER, hurry: NEVER };

/** A server on which nothing happens by itself, and chance is the same whenever `again` was called. */
export async function startSame(): Promise<{ server: Server; again(): void }> {
  let codes = 0;
  // Codes say what companions are called.
  const code = () => `BCDF${['G', 'H', 'J', 'K'][codes++ % 4]}H`;
  const server = await startServer({
    chance: { code, key: newKey, seed: () => 20_26 },
    times: { ...BRISK, ...QUIET, patience: 1e8 },
  });
  return {
    server,
    again() {
      codes = 0;
    },
  };
}

/** What Ann does while the seat is hers, and nobody but who she does it with can see. */
interface Secrets {
  readonly intention: 'own' | 'spring';
  readonly words: string;
  readonly good: 'grain' | 'timber';
  readonly due: number;
  readonly note: string;
}
export const ONE: Secrets = {
  intention: 'own',
  words: 'yes',
  good: 'grain',
  due: 3,
  note: 'Look up',
};
export const OTHER: Secrets = {
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

/** Six people at the first table, of whom Ann at the first seat has secrets; the day is open. */
async function firstDay(server: Server, secrets: Secrets, tables = 1): Promise<Played> {
  const ticket = await openSession(server.origin, {
    tables: Array(tables).fill({ scenario: everythingOpen(), seats: SEATS }),
    placing: 'choose',
    words: 'free',
  });
  const { code } = ticket;
  for (const nickname of ['Ann', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'])
    await come(server.origin, code, nickname, 0);
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
async function bytesAt(server: Server, ticket: Ticket, table: Table): Promise<string[]> {
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
async function askedLater(
  server: Server,
  { code, key }: Ticket,
  asked: readonly string[],
): Promise<string[]> {
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

/** Gus follows Ann, who is removed on the first day, and plays to the end. @returns every byte that he gets */
export async function followed(server: Server, secrets: Secrets): Promise<string[]> {
  const { leader, code, table } = await firstDay(server, secrets);
  expect(await leader.act({ act: 'remove', table: 0, seat: 0 })).toBeNull();
  const ticket = await come(server.origin, code, 'Gus');
  const frames = await bytesAt(server, ticket, table);
  expect(await leader.act({ act: 'end-game', tables: 'all' })).toBeNull();
  expect(table.stage).toBe('over');
  const later = await askedLater(server, { ...ticket, code: table.code }, DEBRIEF);
  await leader.act({ act: 'delete' });
  return [...frames, ...later];
}

/** Gus follows Ann in the second round, and a second game goes on from the dusk of the first. */
export async function wentOn(server: Server, secrets: Secrets): Promise<string[]> {
  const { leader, code, table } = await firstDay(server, secrets);
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
  const frames = await bytesAt(server, ticket, second);
  await leader.act({ act: 'delete' });
  return frames;
}

/** Ann is moved to another table, and Gus takes her seat. */
export async function movedAway(server: Server, secrets: Secrets): Promise<string[]> {
  const { leader, code, table } = await firstDay(server, secrets, 2);
  expect(await leader.act({ act: 'move', table: 0, seat: 0, to: 1 })).toBeNull();
  const ticket = await come(server.origin, code, 'Gus', 0);
  const frames = await bytesAt(server, { ...ticket, code: table.code }, table);
  await leader.act({ act: 'delete' });
  return frames;
}
