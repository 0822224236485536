import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type Connection, connect } from '../../client/link/connection.ts';
import { createStore, type Store } from '../../client/link/store.ts';
import { listen, type Running, type ServerOptions } from '../../server/listen.ts';
import { BRISK } from '../../server/table/bots/times.ts';
import { at } from '../../shared/model/at.ts';
import type { CreateTable, Screen, Ticket } from '../../shared/model/wire/wire.ts';
import { type Many, many } from '../support/many.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { freePort } from '../support/ports.ts';

/** A real server, and people with real sockets at its tables. */

export interface Server extends Running {
  readonly origin: string;
  readonly data: string;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'riverbed-room-'));

const GENEROUS = {
  tables: 1e4,
  sessions: 1000,
  places: 1e5,
  seats: 1e4,
  wrongCodes: 1000,
  messages: 1e7,
};

/** Starts a server on a free port; its record is in a folder of its own. */
export async function startServer(changes: Partial<ServerOptions> = {}): Promise<Server> {
  const data = changes.data ?? newFolder();
  const running = await listen({
    port: await freePort(),
    host: '127.0.0.1',
    data,
    pages: join(data, 'no-pages'),
    times: BRISK,
    pace: { atOnce: 1e6, aSecond: 1e6 },
    limits: GENEROUS,
    mostTables: 1000,
    // Whoever waits for it in a test may wait on a machine that is busy with other tests.
    debriefNice: 0,
    retentionDays: 0,
    log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
    proxies: 0,
    ...changes,
  });
  return {
    ...running,
    origin: `http://127.0.0.1:${running.port}`,
    data,
    async stop() {
      await running.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

export const TOGETHER: CreateTable = {
  scenario: 'the-valley',
  seats: 4,
  rounds: null,
  nickname: 'Ann',
  alone: false,
  companions: ['sharer'],
  clock: false,
};

/** Posts a body and returns what came back. */
export async function post(url: string, body: unknown): Promise<{ status: number; body: never }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as never };
}

export const openTable = async (origin: string, changes: Partial<CreateTable> = {}) =>
  (await post(`${origin}/api/tables`, { ...TOGETHER, ...changes })).body as Ticket;

export const takeSeat = async (origin: string, code: string, nickname: string) =>
  (await post(`${origin}/api/tables/${code}/seats`, { nickname })).body as Ticket;

/** Someone at a table: what a browser would hold, without the browser. */
export interface Guest {
  readonly store: Store;
  readonly connection: Connection;
  readonly ticket: Ticket;
  screen(): Screen;
}

const guests: Guest[] = [];

export function sit(origin: string, ticket: Ticket): Guest {
  const store = createStore();
  const connection = connect(store, ticket, { origin, socketsOnly: true });
  const guest: Guest = {
    store,
    connection,
    ticket,
    screen() {
      const { screen } = store.get();
      if (screen === null) throw new Error('no screen yet');
      return screen;
    },
  };
  guests.push(guest);
  return guest;
}

/** Everyone hangs up. */
export function leaveAll(): void {
  for (const { connection } of guests.splice(0)) connection.close();
}

/** Waits until something is so; says what it waited for where it never is. */
export async function until(what: string, isSo: () => boolean): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < PATIENCE_MS) {
    try {
      if (isSo()) return performance.now() - began;
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`waited in vain: ${what}`);
}

export const live = (guest: Guest): Promise<number> =>
  until('a live screen', () => guest.store.get().link.kind === 'live');

/** A table with these many people seated and its game begun. */
export async function begin<N extends number>(
  origin: string,
  people: N,
  changes: Partial<CreateTable> = {},
): Promise<Many<Guest, N>> {
  const first = await openTable(origin, changes);
  const tickets = [first];
  for (let i = 1; i < people; i++) tickets.push(await takeSeat(origin, first.code, `P${i}`));
  const seated = tickets.map((ticket) => sit(origin, ticket));
  await Promise.all(seated.map(live));
  const refusal = await at(seated, 0).connection.start();
  if (refusal !== null) throw new Error(`not started: ${refusal.refused}`);
  await until('everyone plays', () => seated.every((guest) => guest.screen().stage === 'playing'));
  return many(seated, people);
}

export const phaseOf = (guest: Guest): string => {
  const { view } = guest.screen();
  return `${view?.valley.round} ${view?.valley.phase}`;
};
