import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../../shared/model/at.ts';
import { freePort } from '../support/ports.ts';

/** A PostgreSQL and a Redis of their own, as Debian's packages bring them, gone when it is over. */
export interface Stores {
  readonly database: string;
  readonly redis: string;
  /** Redis is gone at once, as by a power cut; the answer brings it back, empty. */
  loseRedis(): Promise<() => void>;
  /** PostgreSQL is gone at once, as by a power cut; the answer brings it back with all that it kept. */
  losePostgres(): Promise<() => Promise<void>>;
  stop(): void;
}

/** Which of the two this machine has not; null where both are there. */
export const missingStore = (): string | null =>
  !existsSync('/usr/lib/postgresql')
    ? 'postgresql'
    : spawnSync('redis-server', ['--version']).status !== 0
      ? 'redis-server'
      : null;

/** Throws a sentence where one of the two is not installed. */
export async function startStores(): Promise<Stores> {
  const folder = mkdtempSync(join(tmpdir(), 'riverbed-cluster-'));
  const [pgPort, redisPort] = [String(await freePort()), String(await freePort())];
  const as = owner();
  if (as) chownSync(folder, as.uid, as.gid);
  const bin = postgresFolder();
  const data = join(folder, 'pg');
  const quiet = { ...as, stdio: 'ignore' as const, cwd: folder };
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'riverbed', '-A', 'trust'], quiet);
  const settings = ['-k', folder, '-h', '127.0.0.1', '-p', pgPort];
  const startPostgres = () => spawn(join(bin, 'postgres'), ['-D', data, ...settings], quiet);
  let postgres = startPostgres();
  const startRedis = () =>
    spawn('redis-server', ['--port', redisPort, '--save', ''], {
      stdio: 'ignore',
      cwd: folder,
    });
  let redis = startRedis();
  const missing = new Promise<never>((_, reject) => {
    redis.on('error', () => reject(new Error('redis-server is not installed')));
  });
  const stop = () => {
    postgres.kill('SIGQUIT');
    redis.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  await Promise.race([answers(bin, pgPort), missing]).catch((error) => {
    stop();
    throw error;
  });
  return {
    database: `postgres://riverbed@127.0.0.1:${pgPort}/postgres`,
    redis: `redis://127.0.0.1:${redisPort}`,
    async loseRedis() {
      // One that comes back before the other has gone finds its port taken, and ends.
      const gone = once(redis, 'exit');
      redis.kill('SIGKILL');
      await gone;
      return () => {
        redis = startRedis();
      };
    },
    async losePostgres() {
      const gone = once(postgres, 'exit');
      postgres.kill('SIGQUIT');
      await gone;
      return async () => {
        postgres = startPostgres();
        await answers(bin, pgPort);
      };
    },
    stop,
  };
}

/** PostgreSQL never runs as root: then as the user that its package made. */
function owner(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (what: string) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Debian keeps the programs of each version apart. */
function postgresFolder(): string {
  const all = '/usr/lib/postgresql';
  const versions = existsSync(all) ? readdirSync(all).sort((a, b) => Number(b) - Number(a)) : [];
  if (versions.length === 0) throw new Error('postgresql is not installed');
  return join(all, at(versions, 0), 'bin');
}

async function answers(bin: string, port: string): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    try {
      execFileSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', port]);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('PostgreSQL does not answer');
}
