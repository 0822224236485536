import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SessionTicket } from '../../../shared/model/wire/sessionOpening.ts';
import type { Ticket } from '../../../shared/model/wire/wire.ts';
import { framed, type Line, openLine } from './line.ts';
import { type Figures, type Lines, measure, SEATS } from './load.ts';

/**
 * `npm run bench -- server [tables …]`: the whole server in a process of its own, with real sockets
 * from this one: tables of 8 and a projector each, a command a seat every 2 s. Beside it, the same
 * load on a bare Colyseus room with the same schema. Only ratios within one run count.
 */

const PORT = 4971;
const SECONDS = 10;
/** Long enough for V8 to have compiled what runs all the time. */
const WARM_UP = 20;
/** Most tables of one session that are opened here. */
const A_SESSION = 25;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export async function benchServer(sizes: readonly number[]): Promise<void> {
  const rows: object[] = [];
  for (const tables of sizes) {
    const game = await run('../../../server/main.ts', (origin) => gameTables(origin, tables));
    const bare = await run('./bare.ts', (origin) => bareTables(origin, tables));
    const ratio = Math.round((100 * bare.microsecondsACommand) / game.microsecondsACommand) / 100;
    for (const [what, figures] of [
      ['riverbed', game],
      ['bare room', bare],
    ] as const) {
      console.log(JSON.stringify({ what, ...figures }));
      rows.push({ what, ...figures, 'bare/riverbed': what === 'riverbed' ? ratio : '' });
    }
  }
  console.table(rows);
}

/** Starts a server, seats everyone, measures, and ends it. */
async function run(
  file: string,
  seat: (origin: string) => Promise<readonly Lines[]>,
): Promise<Figures> {
  const data = mkdtempSync(join(tmpdir(), 'riverbed-bench-'));
  const child = await start(here(file), data);
  try {
    const tables = await seat(`http://127.0.0.1:${PORT}`);
    const figures = await measure(tables, child.pid ?? 0, SECONDS, WARM_UP);
    for (const { seats, projector } of tables)
      for (const line of [...seats, projector]) line.close();
    return figures;
  } finally {
    child.kill();
    await once(child, 'exit');
    rmSync(data, { recursive: true, force: true });
  }
}

async function start(file: string, data: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file], {
    env: {
      ...process.env,
      PORT: String(PORT),
      HOST: '127.0.0.1',
      DATA_DIR: data,
      SEATS_PER_ADDRESS: '100000',
      SESSIONS_PER_ADDRESS: '1000',
      MAX_TABLES: '1000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const text of child.stdout) if (String(text).includes('localhost:')) break;
  child.stdout.resume();
  return child;
}

async function ask<T>(origin: string, path: string, body: unknown): Promise<T> {
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json() as Promise<T>;
}

/** Sessions in the first day, which has no end: it waits for everyone to be ready. */
async function gameTables(origin: string, count: number): Promise<Lines[]> {
  const all: Lines[] = [];
  while (all.length < count) {
    const tables = Math.min(A_SESSION, count - all.length);
    const session = await ask<SessionTicket>(origin, '/api/sessions', {
      title: 'Bench',
      tables: Array(tables).fill({ scenario: 'the-valley', seats: SEATS }),
      placing: 'choose',
      empty: 'bots',
      words: 'phrases',
      rounds: null,
      pace: 'none',
      companions: ['sharer'],
    });
    all.push(
      ...(await Promise.all(
        Array.from({ length: tables }, (_, at) => sitDown(origin, session, at)),
      )),
    );
    await begin(origin, session);
  }
  return all;
}

async function sitDown(origin: string, session: SessionTicket, table: number): Promise<Lines> {
  const seats: Line[] = [];
  let code = '';
  for (let n = 0; n < SEATS; n++) {
    const body = { nickname: `P${n}`, table };
    const ticket = await ask<Ticket>(origin, `/api/tables/${session.code}/seats`, body);
    code = ticket.code;
    seats.push(await openLine(origin, `/api/tables/${code}/enter`, ticket.key));
  }
  const projector = await openLine(origin, `/api/tables/${code}/enter`, session.projector);
  return { seats, projector };
}

/** The facilitator starts, and ends the first morning. */
async function begin(origin: string, { code, lead }: SessionTicket): Promise<void> {
  const leader = await openLine(origin, `/api/sessions/${code}/enter`, lead);
  for (const [n, act] of ['start', 'end-phase'].entries()) {
    leader.send(framed('act', { id: `bench-lead-${n}`, act: { act, tables: 'all' } }));
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  leader.close();
}

const bareTables = (origin: string, count: number): Promise<Lines[]> =>
  Promise.all(
    Array.from({ length: count }, async (_, table): Promise<Lines> => {
      const seats: Line[] = [];
      for (let seat = 0; seat < SEATS; seat++)
        seats.push(await openLine(origin, `/enter/${table}/${seat}`, ''));
      return { seats, projector: await openLine(origin, `/enter/${table}/99`, '') };
    }),
  );
