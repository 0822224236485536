import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach } from 'vitest';
import { newFolder } from './tables.ts';

/** The real server in a process of its own, to be killed in the middle of things. */
export interface Child {
  readonly process: ChildProcess;
  readonly origin: string;
  /** Its exit code, once it has ended and all that it printed is read. */
  readonly ended: Promise<number | null>;
  /** Everything it printed. */
  printed(): string;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end; the exit code it ended with. */
  ask(): Promise<number | null>;
}

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

/** Starts it and waits until it says that it is open, or ends. */
export async function startChild(env: Record<string, string>): Promise<Child> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      BOTS: 'brisk',
      DEBRIEF_NICE: '0',
      MESSAGES_A_SECOND: '1000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  // All that it printed is read by then; at its exit some may still be on its way.
  const ended = once(child, 'close');
  await new Promise<void>((resolve) => {
    const hear = (text: Buffer) => {
      printed += text;
      if (printed.includes('localhost:')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    ended.then(() => resolve());
  });
  return {
    process: child,
    origin: `http://127.0.0.1:${env.PORT}`,
    ended: ended.then(([code]) => code),
    printed: () => printed,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async ask() {
      child.kill('SIGTERM');
      const [code] = await ended;
      return code;
    },
  };
}

/** Waits for a child that ends by itself, and for all that it said; its exit code. */
export const endOf = (child: Child): Promise<number | null> => child.ended;

/** Children of one test file: each ends with the test that opened it, their folders with the file. */
export function childrenOfFile(): {
  /** A folder for a record. */
  newData(): string;
  open(env: Record<string, string>): Promise<Child>;
} {
  const running: Child[] = [];
  const folders: string[] = [];
  afterEach(async () => {
    const left = running.splice(0).filter(({ process }) => process.exitCode === null);
    await Promise.all(left.map((child) => child.kill()));
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return {
    newData() {
      const folder = newFolder();
      folders.push(folder);
      return folder;
    },
    async open(env) {
      const child = await startChild(env);
      running.push(child);
      return child;
    },
  };
}
