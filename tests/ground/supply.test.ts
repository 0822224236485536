import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shippedParts } from '../../server/http/shipped.ts';
import { readTexts } from '../boundaries/source.ts';

/** What the project stands on: each package pinned, under a licence that lets it be shipped. */

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

const read = (name: string) => JSON.parse(readFileSync(name, 'utf8'));
const lock: { packages: Record<string, Locked> } = read('package-lock.json');
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Licences that let a package be shipped with anything. */
const SHIPPABLE = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Apache-2'];
/** Besides: a typeface's, and one that gives all rights away. */
const ALSO = ['OFL-1.1', 'Unlicense', 'MIT OR Apache-2.0'];
/**
 * What only builds or tests, and is not shipped, may ask for its own changes back, or for its name
 * beside its data; and what may be had under one of two licences is had under the one from above.
 */
const ONLY_BUILDS = [
  ...['MPL-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0'],
  ...['(MIT AND Zlib)', '(MIT OR GPL-3.0-or-later)'],
];

test('every package is pinned by its hash, from no address in particular', () => {
  const loose = packages.filter(([, one]) => !one.integrity?.startsWith('sha512-'));
  expect(loose.map(([path]) => path)).toEqual([]);
  expect(packages.filter(([, one]) => one.resolved).map(([path]) => path)).toEqual([]);
});

test('what is shipped has a licence from the list', () => {
  const parts = shippedParts();
  expect(parts.length).toBeGreaterThan(50);
  const others = parts.filter(({ licence }) => ![...SHIPPABLE, ...ALSO].includes(licence));
  expect(others).toEqual([]);
  expect(parts.map(({ name }) => name)).toContain('@fontsource/alegreya-sans');
});

test('what builds and tests has one too', () => {
  const allowed = [...SHIPPABLE, ...ALSO, ...ONLY_BUILDS];
  const tools = packages.filter(([, one]) => one.dev || one.optional || one.devOptional);
  const others = tools.filter(([, one]) => !allowed.includes(one.license ?? ''));
  expect(others.map(([path, one]) => [path, one.license])).toEqual([]);
});

test('a package without a licence would be found', () => {
  const made = { packages: { '': {}, 'node_modules/odd': { version: '1.0.0' } } };
  expect(shippedParts(made)).toEqual([
    { name: 'odd', version: '1.0.0', licence: '', named: false },
  ]);
});

test('a server leans on nothing that only builds', () => {
  const { dependencies } = read('package.json') as { dependencies: Record<string, string> };
  const used = readTexts(['server', 'shared']).flatMap(({ text }) =>
    [...text.matchAll(/(?:from |import\()'([^'.][^']*)'/g)].map(([, name = '']) => name),
  );
  const nameOf = (name: string) => name.split('/', name.startsWith('@') ? 2 : 1).join('/');
  const missing = [...new Set(used.map(nameOf))].filter(
    (name) => !name.startsWith('node:') && !(name in dependencies),
  );
  expect(used).toContain('express');
  expect(missing).toEqual([]);
});
