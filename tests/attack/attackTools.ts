import type { Child } from '../room/child.ts';
import { begin, leaveAll, phaseOf, until } from '../room/tables.ts';

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
export interface Outcome {
  readonly tried: number;
  /** How often it got what it wanted: 0 in a server that holds. */
  readonly through: number;
  /** What is worth telling beside. */
  readonly note?: string;
}

/** One way to harm a server, or to learn from it what it should keep. */
export interface Attack {
  readonly name: string;
  /** What the server is started with. */
  readonly env?: Readonly<Record<string, string>>;
  /** Puts into the server's folder what it should find there when it starts. */
  prepare?(folder: string, scale: Scale): Promise<void>;
  run(server: Child, scale: Scale): Promise<Outcome>;
}

/** The whole numbers from 0, so many. */
export const range = (length: number): number[] => Array.from({ length }, (_, at) => at);
/** Waits so many milliseconds. */
export const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

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
  const [ann, ben] = await begin(origin, 2);
  for (const { connection } of [ann, ben])
    await connection.submit({ type: 'allocate', draw: 2, tend: 2 });
  await until('the day', () => phaseOf(ann) === '1 day');
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
