import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firefox } from '../tests/browser/engines/firefox.ts';
import { webkit } from '../tests/browser/engines/webkit.ts';
import { ensureChromium } from '../tests/browser/harness/ensureChromium.ts';
import { buildClient, clientIsFresh } from './client.ts';

/**
 * `npm test`: types, lint and format and the client, side by side; then all tests in one run, project
 * by project (tests/fileOrder.ts).
 * Everything runs even when something before it failed. The last line counts checks and test
 * cases together; the exit code is 1 where anything failed or no test ran.
 */

/** Each project, by a folder that only it has tests in. */
const A_FOLDER = {
  unit: 'rules',
  server: 'room',
  living: 'living',
  browser: 'browser',
  cluster: 'cluster',
} as const;
type Project = keyof typeof A_FOLDER;

interface Tally {
  passed: number;
  failed: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
/** One more than cores: much of the time somebody waits. */
const WORKERS = availableParallelism() + 1;
const bin = (file: string) => join(root, 'node_modules', file);

const checks = await Promise.all([
  // Several threads work out much of the same, each for itself: one costs half of what they do.
  check('types', () => run(bin('typescript/bin/tsc'), ['--noEmit', '--singleThreaded'])),
  check('lint and format', () => run(bin('@biomejs/biome/bin/biome'), ['check', '.'])),
  check('client build', async () => {
    if (!clientIsFresh()) await buildClient();
    return true;
  }),
  check('Chromium', async () => ensureChromium() !== ''),
]);
const hasPages = checks.slice(2).every(({ failed }) => failed === 0);
const projects: Project[] = ['unit', 'server', 'living'];
if (hasPages) projects.push('browser');
if (hasStores()) projects.push('cluster');
else
  console.log('Left out: the tests of several processes, which want postgresql and redis-server.');
for (const { name, missing } of [firefox, webkit])
  if (missing().length > 0)
    console.log(`Left out: ${name}, which wants ${missing().join(' and ')}.`);
const tests = await vitest(projects);

const total = [...checks, tests].reduce((sum, tally) => ({
  passed: sum.passed + tally.passed,
  failed: sum.failed + tally.failed,
}));
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);

/** Are PostgreSQL and Redis there, for the tests of several processes? */
function hasStores(): boolean {
  const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
  return hasRedis && existsSync('/usr/lib/postgresql');
}

/** Runs a program and prints all that it said at once, since others run beside it. */
async function run(file: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [file, ...args], { cwd: root });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  const [code] = await once(child, 'close');
  if (said.trim() !== '') console.log(said.trimEnd());
  return code === 0;
}

async function check(name: string, passes: () => Promise<boolean>): Promise<Tally> {
  try {
    return report(name, await passes());
  } catch (error) {
    return report(name, false, error);
  }
}

function report(name: string, passed: boolean, error?: unknown): Tally {
  if (error) console.error(error instanceof Error ? error.message : error);
  console.log(`${passed ? '✓' : '✗'} ${name}`);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

/** What Vitest's JSON says of one file, as far as it is read here. */
interface FileReport {
  /** Its path. */
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

/** Runs projects of vitest.config.ts and counts their cases; one of which no file ran has failed. */
async function vitest(projects: readonly Project[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'riverbed-test-'));
  const json = join(folder, 'report.json');
  const child = spawn(
    process.execPath,
    [
      bin('vitest/vitest.mjs'),
      'run',
      ...projects.map((project) => `--project=${project}`),
      `--maxWorkers=${WORKERS}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${json}`,
    ],
    { cwd: root, stdio: 'inherit' },
  );
  const [code] = await once(child, 'close');
  const files = reportsIn(json);
  const tally = count(files);
  rmSync(folder, { recursive: true, force: true });
  // Something can fail outside of any case: an error that nobody caught, a runner that died.
  if (code !== 0 && tally.failed === 0) tally.failed = 1;
  for (const project of projects)
    if (!files.some(({ name }) => name.includes(`/tests/${A_FOLDER[project]}/`))) tally.failed += 1;
  return tally;
}

/** What Vitest wrote of each file; of none where it wrote nothing. */
function reportsIn(json: string): readonly FileReport[] {
  try {
    return JSON.parse(readFileSync(json, 'utf8')).testResults;
  } catch {
    return [];
  }
}

/** Cases by outcome; a file that failed before its first case counts as one. */
function count(files: readonly FileReport[]): Tally {
  const tally = { passed: 0, failed: 0 };
  for (const file of files) {
    const failures = file.assertionResults.filter((result) => result.status === 'failed').length;
    tally.failed += file.status === 'failed' ? Math.max(failures, 1) : failures;
    tally.passed += file.assertionResults.filter((result) => result.status === 'passed').length;
  }
  return tally;
}
