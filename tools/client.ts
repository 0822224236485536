import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServiceWorker } from './buildServiceWorker.ts';
import { compressFolder } from './compressed.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'dist', 'index.html');
const sources = ['client', 'shared', 'package-lock.json', 'vite.config.ts'];

/** Is there a built client, whatever its age? */
export const clientIsThere = (): boolean => existsSync(page);

/** Is there a built client, newer than all that it is built from? */
export function clientIsFresh(): boolean {
  if (!existsSync(page)) return false;
  const built = statSync(page).mtimeMs;
  return sources.every((source) => newestChange(join(root, source)) < built);
}

/** Builds the client into dist/, each file compressed beside itself. Throws Vite's own error, which names file and line. */
export async function buildClient(): Promise<void> {
  const { build } = await import('vite');
  console.log('Building the client…');
  await asShipped(async () => {
    await build({
      root: join(root, 'client'),
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'warn',
    });
    await buildServiceWorker(join(root, 'dist'));
  });
  compressFolder(join(root, 'dist'));
}

/** Whoever builds from a test has another environment, in which pages would hold what helps to debug them. */
async function asShipped(run: () => Promise<void>): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await run();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/** Milliseconds since 1970 of the youngest file under a path; a folder counts for removals. */
function newestChange(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  const within = readdirSync(path).map((name) => newestChange(join(path, name)));
  return Math.max(own.mtimeMs, ...within);
}
