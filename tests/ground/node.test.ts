import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isRecent } from '../../tools/node.mjs';

test.each([
  ['18.20.8', false],
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['23.5.0', false],
  ['23.6.0', true],
  ['24.0.0', true],
  ['26.10.0', true],
])('Node %s runs TypeScript as it is: %s', (version, expected) => {
  expect(isRecent(version)).toBe(expected);
});

test('where no newer Node can be fetched, one sentence says so and nothing half-made is left', () => {
  const root = mkdtempSync(join(tmpdir(), 'riverbed-node-'));
  const script = `import { fetchNode } from './tools/node.mjs';
    try { fetchNode(${JSON.stringify(root)}) } catch (error) { console.log(error.message) }`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, npm_config_registry: 'http://127.0.0.1:9', npm_config_cache: root },
  });
  expect(stdout.trim()).toMatch(
    /^Riverbed needs Node 22\.18 or newer, .+ could not be fetched.+\.$/,
  );
  expect(readdirSync(join(root, 'node_modules'))).toEqual([]);
  rmSync(root, { recursive: true, force: true });
});

test('the lockfile names no place that packages come from, and a hash for what this machine uses', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const packages: [string, { resolved?: string; integrity?: string; optional?: boolean }][] =
    Object.entries(lock.packages);
  const own = packages.filter(([path]) => path !== '');
  expect(own.filter(([, entry]) => entry.resolved).map(([path]) => path)).toEqual([]);
  expect(own.filter(([, entry]) => !entry.optional && !entry.integrity)).toEqual([]);
});
