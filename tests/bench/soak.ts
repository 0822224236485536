import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sum } from '../../shared/model/arithmetic.ts';
import { at } from '../../shared/model/at.ts';
import type { SeatCommand } from '../../shared/model/command.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { type Guest, openTable, sit, takeSeat } from '../room/tables.ts';
import { keepFigures } from './figures.ts';

/**
 * `npm run bench -- soak [minutes] [tables]`: tables that play whole games on and on, two people and six companions
 * each, while people lose their lines and come back. What the server holds at the end is compared with what it
 * held when it had warmed up. Then games under way are played to their end, everyone hangs up, tables go to
 * sleep, and what is left is compared with what there was before anyone came.
 */

const PORT = 4973;
const PEOPLE = 2;
const SEATS = 8;
/** Share of the whole time after which the server counts as warm. */
const WARM = 1 / 6;
/** One in so many acts is followed by a line that breaks. */
const BREAKS = 20;
/** Milliseconds between two looks at every screen. */
const LOOKS = 100;
/** Seconds in which rooms without people have closed, and their sockets. */
const QUIET = 90;

/** Where the server is asked what it still holds, once what nothing needs is collected. */
const INSPECTED = 4974;

/** What a process holds. */
interface Held {
  /** As the system counts them, what waits to be collected among them. */
  readonly megabytes: number;
  /** Of its heap and its buffers, what something still needs. */
  readonly needed: number;
  /** Open files and sockets. */
  readonly handles: number;
  readonly threads: number;
  /** Timers that wait, also those that would not keep it from ending. */
  readonly timers: number;
  /** Tables that are awake. */
  readonly tables: number;
}

/** What may be left once everyone has gone: its name, and how many at most. */
const LEFT: readonly (readonly [held: keyof Held, name: string, most: number])[] = [
  ['handles', 'Open handles', 3],
  ['threads', 'Threads', 3],
  ['tables', 'Tables awake', 0],
  ['timers', 'Timers', 0],
];

export async function benchSoak(minutes: number, tables: number): Promise<void> {
  // The client's library tells the console of each line that broke: here, thousands.
  console.warn = () => {};
  const data = mkdtempSync(join(tmpdir(), 'riverbed-soak-'));
  const child = await start(data);
  try {
    await soak(child.pid ?? 0, minutes, tables);
  } finally {
    // One that went on after a fault would hold the port of the next run.
    if (child.exitCode === null && child.kill()) await once(child, 'exit');
    rmSync(data, { recursive: true, force: true });
  }
}

async function soak(pid: number, minutes: number, tables: number): Promise<void> {
  const origin = `http://127.0.0.1:${PORT}`;
  // The thread that writes the record begins with the first line, and stays.
  await openTable(origin, { seats: SEATS });
  await sleep(QUIET * 1000);
  const empty = await heldBy(pid);
  const seconds = minutes * 60;
  const playing = Array.from({ length: tables }, () => new PlayedTable(origin));
  const began = performance.now();
  const passed = () => (performance.now() - began) / 1000;
  let warm: Held | null = null;
  while (passed() < seconds) {
    await Promise.all(playing.map((table) => table.look()));
    if (warm === null && passed() > seconds * WARM) warm = await heldBy(pid);
    await sleep(LOOKS);
  }
  const last = await heldBy(pid);
  while (playing.some((table) => table.isPlaying)) {
    await Promise.all(playing.filter((table) => table.isPlaying).map((table) => table.look()));
    await sleep(LOOKS);
  }
  await sleep(QUIET * 1000);
  const left = await heldBy(pid);
  const games = playing.reduce((sum, { games }) => sum + games, 0);
  if (warm === null) throw new Error('the time was too short to warm up');
  const share = (part: number, whole: number) => Math.round((100 * part) / whole) / 100;
  keepFigures({
    name: 'soak',
    title: 'Playing on and on',
    command: `npm run bench -- soak ${minutes} ${tables}`,
    about: `${tables} tables of eight (two people, six companions) played ${games} whole games in ${minutes} minutes, one after another, while one act in ${BREAKS} was followed by a line that broke. The server counts as warm after a sixth of the time; at its end games are played out, everyone hangs up, and tables have fallen asleep when it is asked what is left.`,
    figures: [
      {
        what: 'What it still needs of its memory at the end, beside warm',
        figure: share(last.needed, warm.needed),
        unit: '×',
        aim: 1.1,
      },
      {
        what: 'Open handles at the end, beside warm',
        figure: share(last.handles, warm.handles),
        unit: '×',
        aim: 1.1,
      },
      ...LEFT.map(([held, name, aim]) => ({
        what: `${name} once everyone has gone, more than before anyone came`,
        figure: left[held] - empty[held],
        unit: '',
        aim,
      })),
      { what: 'What it needs when warm', figure: warm.needed, unit: 'MB', aim: null },
      { what: 'What it needs at the end', figure: last.needed, unit: 'MB', aim: null },
      { what: 'All of its memory when warm', figure: warm.megabytes, unit: 'MB', aim: null },
      { what: 'All of its memory at the end', figure: last.megabytes, unit: 'MB', aim: null },
    ],
  });
}

/** One table at which games follow each other. */
class PlayedTable {
  readonly #origin: string;
  #guests: Guest[] = [];
  /** By person, the phase that they are done with. */
  #done: string[] = [];
  #opening = false;
  /** Games that came to their end. */
  games = 0;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Is anyone there, or coming? */
  get isPlaying(): boolean {
    return this.#opening || this.#guests.length > 0;
  }

  /** Does what people do who see something new. */
  async look(): Promise<void> {
    if (this.#opening) return;
    if (this.#guests.length === 0) return this.#open();
    for (const [n, guest] of this.#guests.entries()) {
      if (!isLive(guest)) continue;
      const { stage } = guest.screen();
      if (stage === 'over') {
        this.games += 1;
        return this.leave();
      }
      if (stage === 'playing') this.#act(n, guest);
    }
  }

  leave(): void {
    for (const { connection } of this.#guests) connection.close();
    this.#guests = [];
  }

  async #open(): Promise<void> {
    this.#opening = true;
    const tickets = await this.#find().catch(() => null);
    if (tickets !== null) {
      this.#guests = tickets.map((ticket) => sit(this.#origin, ticket));
      this.#done = tickets.map(() => '');
      while (!this.#guests.every(isLive)) await sleep(LOOKS);
      await at(this.#guests, 0).connection.start();
    }
    this.#opening = false;
  }

  /** Opens a table and takes its places. Rejects where a request was lost: at the next look, all is asked anew. */
  async #find(): Promise<readonly Ticket[]> {
    const first = await openTable(this.#origin, { seats: SEATS });
    const tickets = [first];
    for (let n = 1; n < PEOPLE; n++)
      tickets.push(await takeSeat(this.#origin, first.code, `P${n}`));
    return tickets;
  }

  #act(n: number, guest: Guest): void {
    const valley = guest.screen().view?.valley;
    const now = `${valley?.round} ${valley?.phase}`;
    if (valley === undefined || this.#done[n] === now) return;
    this.#done[n] = now;
    const command: SeatCommand =
      valley.phase === 'morning'
        ? { type: 'allocate', draw: 2, tend: 2 }
        : { type: 'ready', ready: true };
    void guest.connection.submit(command).then((refusal) => {
      // What was lost on the way is said again.
      if (refusal?.refused === 'offline') this.#done[n] = '';
    });
    if (Math.random() * BREAKS >= 1) return;
    guest.connection.close();
    this.#guests[n] = sit(this.#origin, guest.ticket);
  }
}

const isLive = ({ store }: Guest): boolean =>
  store.get().link.kind === 'live' && store.get().screen !== null;

async function start(data: string): Promise<ChildProcess> {
  const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    [`--inspect=${INSPECTED}`, '--disable-warning=ExperimentalWarning', main],
    {
      env: {
        ...process.env,
        PORT: String(PORT),
        HOST: '127.0.0.1',
        DATA_DIR: data,
        BOTS: 'brisk',
        LOG_LEVEL: 'warn',
        SEATS_PER_ADDRESS: '1000000',
        PLACES_PER_ADDRESS: '1000000',
        TABLES_PER_ADDRESS: '1000000',
        MESSAGES_PER_ADDRESS: '1000000',
        MEGABYTES_PER_ADDRESS: '1000000',
        MESSAGES_A_SECOND: '1000',
        MAX_TABLES: '1000',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  for await (const text of child.stdout) if (String(text).includes('localhost:')) break;
  child.stdout.resume();
  return child;
}

/** As Linux counts it. */
async function heldBy(pid: number): Promise<Held> {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
  const held = {
    megabytes: Math.round(of('VmRSS') / 1024),
    handles: readdirSync(`/proc/${pid}/fd`).length,
    threads: of('Threads'),
  };
  const health = await ask(`http://127.0.0.1:${PORT}/api/health`);
  const { tables } = (await health.json()) as { tables: number };
  return { ...held, ...(await heldInside()), tables };
}

/** Asks once more where the server closed an idle connection just as it was used again. */
const ask = (url: string): Promise<Response> => fetch(url).catch(() => fetch(url));

/** What the debugger of V8 answers. */
interface Answer {
  readonly [figure: string]: unknown;
  readonly objects?: { readonly objectId: string };
  readonly result?: { readonly objectId: string; readonly value: number };
}

/**
 * What the inspected process holds. Of its memory, what something needs: V8 lets much wait that nothing needs, as
 * long as there is room.
 */
async function heldInside(): Promise<Pick<Held, 'needed' | 'timers'>> {
  const response = await ask(`http://127.0.0.1:${INSPECTED}/json/list`);
  const [one] = (await response.json()) as { webSocketDebuggerUrl: string }[];
  const line = new WebSocket(one?.webSocketDebuggerUrl ?? '');
  await new Promise((open) => line.addEventListener('open', open, { once: true }));
  let asked = 0;
  const inspect = (method: string, params: object = {}) =>
    new Promise<Answer>((done) => {
      const id = ++asked;
      line.addEventListener('message', ({ data }) => {
        const answer = JSON.parse(String(data));
        if (answer.id === id) done(answer.result);
      });
      line.send(JSON.stringify({ id, method, params }));
    });
  await inspect('HeapProfiler.collectGarbage');
  const usage = await inspect('Runtime.getHeapUsage');
  const bytes = ['usedSize', 'embedderHeapUsedSize', 'backingStorageSize'].map((part) =>
    Number(usage[part] ?? 0),
  );
  const expression = 'Object.getPrototypeOf(setTimeout(() => {}))';
  const { result: kind } = await inspect('Runtime.evaluate', { expression });
  const { objects: all } = await inspect('Runtime.queryObjects', {
    prototypeObjectId: kind?.objectId,
  });
  const { result: timers } = await inspect('Runtime.callFunctionOn', {
    objectId: all?.objectId,
    functionDeclaration: 'function () { return this.filter((one) => !one._destroyed).length; }',
    returnByValue: true,
  });
  line.close();
  return { needed: Math.round(sum(bytes) / 1e6), timers: timers?.value ?? Number.NaN };
}

const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
