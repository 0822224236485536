import { globSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** The shape of the tree is fixed at the top: whoever looks for something knows where to begin. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Folders and files, sorted. What begins with a dot is of the tools that read it. */
const TOP = [
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'Dockerfile',
  'README.md',
  'biome.json',
  'client',
  'compose.yaml',
  'deploy',
  'docs',
  'package-lock.json',
  'package.json',
  'server',
  'shared',
  'tests',
  'tools',
  'tsconfig.json',
  'vite.config.ts',
  'vitest.config.ts',
];

test('at the top stands what is named here, and nothing that was left there by mistake', () => {
  const ignored = readFileSync(`${ROOT}.gitignore`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((pattern) => globSync(pattern.replace(/\/$/, ''), { cwd: ROOT }));
  const found = readdirSync(ROOT).filter((name) => !name.startsWith('.'));
  expect(found.filter((name) => !ignored.includes(name)).toSorted()).toEqual(TOP);
});
