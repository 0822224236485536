import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { StoredLine } from '../../server/storage/storage.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { type Child, startChild } from '../room/child.ts';
import { begin, type Guest, leaveAll, newFolder, phaseOf, post, until } from '../room/tables.ts';
import { freePort } from '../support/ports.ts';

/** How much of each attack is tried: a little in the tests, much in `npm run attack`. */
export interface Scale {
  /** Tries of what costs little. */
  readonly tries: number;
  /** Sockets that are held at once, and for how many milliseconds. */
  readonly sockets: number;
  readonly held: number;
  /** Times that a server is killed. */
  readonly kills: number;
  /** Whether what came too late counts: not where other work goes on beside. */
  readonly isTimed: boolean;
}

/** What came of an attack. */
interface Outcome {
  readonly tried: number;
  /** How often it got what it wanted: 0 in a server that holds. */
  readonly through: number;
  /** What is worth telling beside. */
  readonly note?: string;
}

/** A server in a process of its own, and the folder of its record. */
interface AttackedServer extends Child {
  readonly folder: string;
}

/** One way to harm a server, or to learn from it what it should keep, tried on one in a process of its own. */
export interface Attack {
  readonly name: string;
  /** What the server is started with. */
  readonly env?: Readonly<Record<string, string>>;
  /** Puts into the server's folder what it should find there when it starts. */
  prepare?(folder: string, scale: Scale): Promise<void>;
  run(server: AttackedServer, scale: Scale): Promise<Outcome>;
}

/** The same, where it starts whatever it needs by itself. */
export interface OwnAttack {
  readonly name: string;
  /** What it needs and this machine has not; null where all is there. */
  missing?(): string | null;
  alone(scale: Scale): Promise<Outcome>;
}

/** Runs one attack. */
export async function attack(one: Attack | OwnAttack, scale: Scale): Promise<Outcome> {
  if ('alone' in one) return one.alone(scale);
  const folder = newFolder();
  await one.prepare?.(folder, scale);
  const port = String(await freePort());
  const server = await startChild({ PORT: port, DATA_DIR: folder, ...one.env });
  try {
    return await one.run({ ...server, folder }, scale);
  } finally {
    leaveAll();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole numbers from 0, so many. */
export const range = (length: number): number[] => Array.from({ length }, (_, at) => at);
/** Waits so many milliseconds. */
export const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Waits until something is so; where it never is, the attack goes on and counts what it finds. */
export async function settled(what: string, isSo: () => boolean): Promise<void> {
  try {
    await until(what, isSo);
  } catch {
    // What it finds is what it wanted to know.
  }
}

/** Does many things, so many at once. */
export async function inCrowds<T>(
  all: readonly T[],
  atOnce: number,
  one: (item: T) => Promise<void>,
) {
  const left = [...all];
  await Promise.all(
    range(atOnce).map(async () => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await one(item);
    }),
  );
}

/** The value that so many parts of all are at or below, such as 0.99; 0 of none. */
export function quantile(all: readonly number[], part: number): number {
  const sorted = all.toSorted((a, b) => a - b);
  return sorted.at(Math.min(sorted.length - 1, Math.floor(sorted.length * part))) ?? 0;
}

/** People at a table of their own, one of whom says a word over and over: how long each answer took. */
export async function liveTable(origin: string) {
  const people = await begin(origin, 2);
  const [ann] = people;
  await toDay(people);
  const took: number[] = [];
  let lost = 0;
  let isOn = true;
  const talk = (async () => {
    for (let n = 0; isOn; n++) {
      const say = { type: 'say', to: 1, phrase: null, text: `word ${n}` } as const;
      const at = performance.now();
      if ((await ann.connection.submit(say)) === null) took.push(performance.now() - at);
      else lost += 1;
      await wait(50);
    }
  })();
  return {
    /** Ends it. @returns words refused, and the 99th percentile of the others in milliseconds */
    async end() {
      isOn = false;
      await talk;
      leaveAll();
      return { lost, said: took.length, p99: Math.round(quantile(took, 0.99)) };
    },
  };
}

const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
/** One of many codes that somebody might try. */
export const guess = (n: number): string =>
  range(6)
    .map((at) => LETTERS[Math.floor(n / LETTERS.length ** at + n * (at + 3)) % LETTERS.length])
    .join('');

/** How a socket that is asked for ends: opened, or with a status. */
export function knock(url: string, headers: Record<string, string> = {}): Promise<'open' | number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, { headers });
    socket.once('open', () => {
      resolve('open');
      socket.terminate();
    });
    socket.once('unexpected-response', (request, response) => {
      resolve(response.statusCode ?? 0);
      request.destroy();
    });
    socket.once('error', () => resolve(0));
  });
}

/**
 * Where a place that a key opens is taken; null where it opens none.
 * @param path `tables/CODE` or `sessions/CODE`
 */
export async function placeOf(origin: string, path: string, key: string): Promise<string | null> {
  const { status, body } = await post(`${origin}/api/${path}/enter`, { key });
  if (status !== 200) return null;
  const { processId, roomId, sessionId } = body as Record<string, string>;
  return `${origin.replace('http', 'ws')}/${processId}/${roomId}?sessionId=${sessionId}`;
}

/** Megabytes of memory that a server's process has. */
export const memoryOf = ({ process: { pid } }: Child): number => {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1] ?? 0) / 1024;
};

/** Bytes that the files of a folder have. */
export const sizeOf = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

/** Everyone chooses their hands, and the first day begins. */
export async function toDay(people: readonly Guest[]): Promise<void> {
  for (const { connection } of people)
    await connection.submit({ type: 'allocate', draw: 2, tend: 2 });
  await until('the day', () => people.every((guest) => phaseOf(guest) === '1 day'));
}

/** What stands in a record of the words that a seat said. */
export const saidBy = (seat: Seat, lines: readonly StoredLine[]): string[] =>
  lines.flatMap((line) =>
    line.kind === 'did' && line.by === seat && line.command.type === 'say'
      ? [line.command.text]
      : [],
  );
