import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CreateTable, Ticket } from '../../../shared/model/wire/wire.ts';
import { PATIENCE_MS } from '../../support/patience.ts';
import { freePort } from '../../support/ports.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A whole game server of its own: the built client, the API and the rooms on one port. */
export interface Game {
  /** Such as `http://localhost:41234`, without a slash at the end. */
  readonly address: string;
  /** A folder of this game's own, removed by `stop`. */
  readonly dataDir: string;
  /** All that the server has printed. */
  output(): string;
  /** Opens a table through the API. Throws where the server refuses. */
  createTable(table?: Partial<CreateTable>): Promise<Ticket>;
  /** Takes a seat at a waiting table. Throws where the server refuses. */
  takeSeat(code: string, nickname: string): Promise<Ticket>;
  /** Kills the server as a power cut would, and starts it again on the same data and port. */
  restart(): Promise<void>;
  /** Asks the server to end, waits, and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts a production server on a free port with an empty data folder; the client must be built (built.ts).
 * Throws with the server's own words where it isn't up within two minutes.
 */
export async function startGame(env: Readonly<Record<string, string>> = {}): Promise<Game> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'riverbed-game-'));
  const said: string[] = [];
  const launch = async () => {
    const server = spawnServer({ PORT: String(port), DATA_DIR: dataDir, ...env }, said);
    await answering(address, server, said);
    return server;
  };
  let server = await launch();

  return {
    address,
    dataDir,
    output: () => said.join(''),
    createTable: (table) => post(`${address}/api/tables`, { ...QUICK, ...table }),
    takeSeat: (code, nickname) => post(`${address}/api/tables/${code}/seats`, { nickname }),
    async restart() {
      await end(server, 'SIGKILL');
      server = await launch();
    },
    async stop() {
      await end(server, 'SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A short valley with mixed company and no clock: what a test gets that asks for nothing else. */
const QUICK: CreateTable = {
  scenario: 'the-valley',
  seats: 4,
  rounds: 3,
  nickname: 'Ada',
  alone: true,
  companions: ['sharer', 'reciprocator', 'taker'],
  clock: false,
};

function spawnServer(env: Record<string, string>, said: string[]): ChildProcess {
  const server = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_NO_WARNINGS: '1',
      DEBRIEF_NICE: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server.stdout?.on('data', (text) => said.push(String(text)));
  server.stderr?.on('data', (text) => said.push(String(text)));
  // A test runner that is stopped must leave no server behind.
  process.once('exit', () => server.kill('SIGKILL'));
  return server;
}

async function answering(address: string, server: ChildProcess, said: string[]): Promise<void> {
  const giveUp = Date.now() + PATIENCE_MS;
  while (Date.now() < giveUp && server.exitCode === null) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  server.kill('SIGKILL');
  throw new Error(`The server did not come up. It said:\n${said.join('')}`);
}

/** Ends a server, by force where it takes longer than ten seconds. */
function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => server.kill('SIGKILL'), 10_000);
    server.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    server.kill(signal);
  });
}

async function post<T>(address: string, body: unknown): Promise<T> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
