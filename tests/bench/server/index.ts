import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SessionTicket } from '../../../shared/model/wire/sessionOpening.ts';
import type { Ticket } from '../../../shared/model/wire/wire.ts';
import { startStores } from '../../cluster/stores.ts';
import { freePort } from '../../support/ports.ts';
import { type Figure, keepFigures } from '../figures.ts';
import { benchValley, SEATS } from './day.ts';
import { framed, type Line, openLine } from './line.ts';
import { type Figures, type Lines, measure } from './load.ts';

/**
 * `npm run bench -- server [tables …]`: the whole server in a process of its own, with real sockets
 * from this one: tables of 8 and a projector each, a command a seat every 2 s. Beside it, the same
 * load on a bare Colyseus room with the same schema. Only ratios within one run count.
 */

/** Sixteen acts a seat: each kind that there is (day.ts). */
const SECONDS = 32;
/** Long enough for V8 to have compiled what runs all the time. */
const WARM_UP = 20;
/** Most tables of one session that are opened here. */
const A_SESSION = 25;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const two = (value: number): number => Math.round(100 * value) / 100;

/** What is aimed at, by tables: milliseconds. */
const P50: Readonly<Record<number, number>> = { 100: 5 };
const P99: Readonly<Record<number, number>> = { 100: 25, 200: 60, 300: 100 };

export async function benchServer(sizes: readonly number[]): Promise<void> {
  const figures: Figure[] = [];
  for (const tables of sizes) {
    const game = await run(MAIN, (origin) => gameTables(origin, tables));
    const bare = await run('./bare.ts', (origin) => bareTables(origin, tables));
    console.log(JSON.stringify({ what: 'riverbed', ...game }));
    console.log(JSON.stringify({ what: 'bare room', ...bare }));
    figures.push(...compared(game, bare));
  }
  keepFigures({
    name: 'server',
    title: 'The server',
    command: `npm run bench -- server ${sizes.join(' ')}`,
    about: `Tables of eight and a projector, real sockets from another process, a command a seat every two seconds for ${SECONDS} s after ${WARM_UP} s: half words and *ready*, the rest offers, counter-offers, what is accepted and declined, gifts, pledges, pacts and refused moves; a tenth of the players lose the line and come back. The bare room is a Colyseus room in which the same fields of the same state change. CPU is that of the whole process, the thread that writes the record among it.`,
    figures,
  });
}

/** The two beside each other. */
function compared(game: Figures, bare: Figures): Figure[] {
  const { tables } = game;
  const of = (what: string) => `${tables} tables: ${what}`;
  const beside = (read: (one: Figures) => number): number => two(read(game) / read(bare));
  return [
    {
      what: of('CPU a command, beside the bare room’s'),
      figure: beside((one) => one.microsecondsACommand),
      unit: '×',
      aim: 1.25,
    },
    { what: of('CPU a command'), figure: game.microsecondsACommand, unit: 'µs', aim: null },
    {
      what: of('CPU a command, bare room'),
      figure: bare.microsecondsACommand,
      unit: 'µs',
      aim: null,
    },
    {
      what: of('bytes a client and command, beside the bare room’s'),
      figure: beside((one) => one.bytesAClientACommand),
      unit: '×',
      aim: null,
    },
    {
      what: of('bytes a client and command'),
      figure: game.bytesAClientACommand,
      unit: 'bytes',
      aim: 26,
    },
    {
      what: of('messages a client and command, beside the bare room’s'),
      figure: beside((one) => one.messagesAClientACommand),
      unit: '×',
      aim: null,
    },
    { what: of('p50'), figure: game.p50, unit: 'ms', aim: P50[tables] ?? null },
    { what: of('p99'), figure: game.p99, unit: 'ms', aim: P99[tables] ?? null },
    { what: of('p99, bare room'), figure: bare.p99, unit: 'ms', aim: null },
    {
      what: of('memory a table beyond the bare room’s'),
      figure: two((game.megabytes - bare.megabytes) / tables),
      unit: 'MB',
      aim: 1.5,
    },
  ];
}

/** `npm run bench -- cluster [tables]`: one process and two of them, on PostgreSQL and Redis, under the same load. */
export async function benchCluster(tables: number): Promise<void> {
  const stores = await startStores();
  const shared = { DATABASE_URL: stores.database, REDIS_URL: stores.redis };
  try {
    const one = await runAll([shared], ([origin]) => gameTables(origin ?? '', tables));
    const both = await runAll([shared, shared], async (origins) => {
      const halves = origins.map((origin) => gameTables(origin, tables / origins.length));
      return (await Promise.all(halves)).flat();
    });
    console.log(JSON.stringify({ what: 'one process', ...one }));
    console.log(JSON.stringify({ what: 'two processes', ...both }));
    const [alone = Number.NaN] = one.cpu;
    const busier = Math.max(...both.cpu);
    keepFigures({
      name: 'cluster',
      title: 'Two processes',
      command: `npm run bench -- cluster ${tables}`,
      about:
        'The same load as above on PostgreSQL and Redis, on one process and then, half of the tables each, on two. A process carries what fills its share of a core; so two carry as many times more as the lone one needs more CPU than the busier of the two. At least 1.7 times is aimed at: the inverse is given.',
      figures: [
        {
          what: 'CPU of the busier of two, beside the lone one’s',
          figure: two(busier / alone),
          unit: '×',
          aim: two(1 / 1.7),
        },
        { what: 'what two carry, beside one', figure: two(alone / busier), unit: '×', aim: null },
        { what: 'CPU of one', figure: alone, unit: '% of a core', aim: null },
        { what: 'CPU of the busier of two', figure: busier, unit: '% of a core', aim: null },
        {
          what: 'CPU a command, two processes beside one',
          figure: two(both.microsecondsACommand / one.microsecondsACommand),
          unit: '×',
          aim: null,
        },
      ],
    });
  } finally {
    stores.stop();
  }
}

const MAIN = '../../../server/main.ts';

const run = (file: string, seat: (origin: string) => Promise<readonly Lines[]>): Promise<Figures> =>
  runAll([{}], ([origin]) => seat(origin ?? ''), file);

/**
 * Starts a server, seats everyone, measures, and ends it.
 * @param settings of each of its processes
 */
async function runAll(
  settings: readonly Readonly<Record<string, string>>[],
  seat: (origins: readonly string[]) => Promise<readonly Lines[]>,
  file = MAIN,
): Promise<Figures> {
  const data = mkdtempSync(join(tmpdir(), 'riverbed-bench-'));
  const started = await Promise.all(
    settings.map(async (more) => {
      const port = await freePort();
      return {
        port,
        child: await start(here(file), { DATA_DIR: data, PORT: String(port), ...more }),
      };
    }),
  );
  try {
    const tables = await seat(started.map(({ port }) => `http://127.0.0.1:${port}`));
    const pids = started.map(({ child }) => child.pid ?? 0);
    const figures = await measure(tables, pids, SECONDS, WARM_UP);
    for (const { seats, projector } of tables)
      for (const line of [...seats, projector]) line.close();
    return figures;
  } finally {
    for (const { child } of started) child.kill();
    await Promise.all(started.map(({ child }) => child.exitCode ?? once(child, 'exit')));
    rmSync(data, { recursive: true, force: true });
  }
}

async function start(
  file: string,
  settings: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...PROFILE, file],
    {
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        // All come from one address, as no crowd does.
        TABLES_PER_ADDRESS: '10000',
        PLACES_PER_ADDRESS: '100000',
        SEATS_PER_ADDRESS: '100000',
        SESSIONS_PER_ADDRESS: '1000',
        SOCKETS_PER_ADDRESS: '100000',
        REQUESTS_PER_ADDRESS: '100000',
        MESSAGES_PER_ADDRESS: '1000000',
        MEGABYTES_PER_ADDRESS: '100000',
        MAX_TABLES: '1000',
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  for await (const text of child.stdout) if (String(text).includes('localhost:')) break;
  child.stdout.resume();
  return child;
}

/** Flags of Node’s for the server, such as `--cpu-prof`. */
const PROFILE = (process.env.BENCH_NODE ?? '').split(' ').filter((flag) => flag !== '');

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
      tables: Array(tables).fill({ scenario: benchValley(), seats: SEATS }),
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
