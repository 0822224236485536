import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from '../tests/browser/harness/chromium.ts';
import { buildClient, clientIsFresh } from './client.ts';

/**
 * `npm test`: types, lint and format, the tests without a browser, then those in a real one.
 * Everything runs even when something before it failed. The last line counts checks and test
 * cases together; the exit code is 1 where anything failed or no test ran.
 */

interface Tally {
  passed: number;
  failed: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
/** Vitest leaves one core alone by itself, which is half of a small machine. */
const EVERY_CORE = '--maxWorkers=100%';
const bin = (file: string) => join(root, 'node_modules', file);

const checks = [
  check('types', () => run(bin('typescript/bin/tsc'), ['--noEmit'])),
  check('lint and format', () => run(bin('@biomejs/biome/bin/biome'), ['check', '.'])),
];
checks.push(await checkAsync('client build', async () => clientIsFresh() || (await built())));
const unit = vitest('unit', EVERY_CORE);
const server = vitest('server', EVERY_CORE);
const cluster = ofSeveralProcesses();
checks.push(check('Chromium', () => ensureChromium() !== ''));
// Two browsers at a time: each waits much for its server, and a third would only crowd the cores.
const browser = vitest('browser', '--maxWorkers=2');

const total = [...checks, unit, server, cluster, browser].reduce((sum, tally) => ({
  passed: sum.passed + tally.passed,
  failed: sum.failed + tally.failed,
}));
const ran = [unit, server, browser].every(({ passed, failed }) => passed + failed > 0);
process.exitCode = total.failed > 0 || !ran ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);

/** The tests of several processes, where PostgreSQL and Redis are there for them. */
function ofSeveralProcesses(): Tally {
  const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
  if (hasRedis && existsSync('/usr/lib/postgresql')) return vitest('cluster');
  console.log('Left out: the tests of several processes, which want postgresql and redis-server.');
  return { passed: 0, failed: 0 };
}

async function built(): Promise<boolean> {
  await buildClient();
  return true;
}

function run(file: string, args: readonly string[]): boolean {
  const result = spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' });
  return result.status === 0;
}

function check(name: string, passes: () => boolean): Tally {
  try {
    return report(name, passes());
  } catch (error) {
    return report(name, false, error);
  }
}

async function checkAsync(name: string, passes: () => Promise<boolean>): Promise<Tally> {
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
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

/** Runs one of the projects in vitest.config.ts and counts its cases. */
function vitest(project: string, ...more: readonly string[]): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'riverbed-test-'));
  const json = join(folder, 'report.json');
  const args = ['run', '--project', project, '--reporter=default', ...more];
  const passed = run(bin('vitest/vitest.mjs'), [
    ...args,
    '--reporter=json',
    `--outputFile.json=${json}`,
  ]);
  const tally = count(json);
  rmSync(folder, { recursive: true, force: true });
  // Something can fail outside of any case: an error that nobody caught, a runner that died.
  if (!passed && tally.failed === 0) tally.failed = 1;
  return tally;
}

/** Cases by outcome; a file that failed before its first case counts as one. */
function count(json: string): Tally {
  const tally = { passed: 0, failed: 0 };
  let files: readonly FileReport[];
  try {
    files = JSON.parse(readFileSync(json, 'utf8')).testResults;
  } catch {
    return tally;
  }
  for (const file of files) {
    const failures = file.assertionResults.filter((result) => result.status === 'failed').length;
    tally.failed += file.status === 'failed' ? Math.max(failures, 1) : failures;
    tally.passed += file.assertionResults.filter((result) => result.status === 'passed').length;
  }
  return tally;
}
