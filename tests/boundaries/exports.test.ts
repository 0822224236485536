import { describe, expect, test } from 'vitest';
import { idleExports } from './exports.ts';
import { readTexts } from './source.ts';

/** Exports that no file imports, one or all of a file's, and why they are exports all the same. */
const KEPT: Readonly<Record<string, string>> = {
  'client/field/index.ts mountField':
    'pages fetch the field once they need it, and name nothing before',
  'client/field/phaserParts.ts': 'a build puts it in the place of the package that is imported',
  'server/rooms/mirror/shape.ts Sent': 'holds two shapes to each other for the compiler alone',
  'vite.config.ts': 'the tool that it is for asks for it by the name of the file',
  'vitest.config.ts': 'the tool that it is for asks for it by the name of the file',
};

describe('what is exported, another file imports', () => {
  const HOUSE = ['client', 'server', 'shared', 'tests', 'tools'];
  const idle = idleExports(readTexts(HOUSE, ['vite.config.ts', 'vitest.config.ts']));
  const isOf = (one: string) => (kept: string) => one === kept || one.startsWith(`${kept} `);

  test('everywhere in the house', () => {
    expect(idle.filter((one) => !Object.keys(KEPT).some(isOf(one)))).toEqual([]);
  });

  test('but for exceptions that are still needed', () => {
    expect(Object.keys(KEPT).filter((kept) => !idle.some((one) => isOf(one)(kept)))).toEqual([]);
  });

  const OF_ONE = 'export const one = 1;';
  test.each([
    ['that nobody imports', { 'a.ts': OF_ONE, 'b.ts': "import './a.ts';" }, ['a.ts one']],
    ['that its own file alone uses', { 'a.ts': `${OF_ONE} f(one);` }, ['a.ts one']],
    ['of a type', { 'a.ts': 'export type A = 1; export interface B {}' }, ['a.ts A', 'a.ts B']],
    ['listed behind what it is', { 'a.ts': 'const one = 1; export { one };' }, ['a.ts one']],
    [
      'handed on to nobody',
      { 'a.ts': OF_ONE, 'b.ts': "export { one } from './a.ts';" },
      ['b.ts one'],
    ],
    [
      'one of two',
      { 'a.ts': `${OF_ONE} export const two = 2;`, 'b.ts': "import { one } from './a.ts';" },
      ['a.ts two'],
    ],
    ['by default', { 'a.ts': 'export default 1;' }, ['a.ts default']],
  ])('an export %s is found', (_, files, idle) => {
    expect(idleExports(textsOf(files))).toEqual(idle.map((one) => `shared/${one}`));
  });

  test.each([
    ['by its name', OF_ONE, "import { one as uno } from './a.ts';"],
    ['as a type', 'export type A = 1;', "import type { A } from './a.ts';"],
    ['as a whole', OF_ONE, "import * as all from './a.ts';"],
    ['later on', OF_ONE, "import('./a.ts').then(({ one }) => one);"],
    ['in a type', 'export type A = 1;', "let a: import('./a.ts').A;"],
    ['through another door', OF_ONE, "import { one } from './door.ts';"],
  ])('an export that is imported %s is in use', (_, a, b) => {
    const door = "export * from './a.ts';";
    expect(idleExports(textsOf({ 'a.ts': a, 'b.ts': b, 'door.ts': door }))).toEqual([]);
  });
});

/** Made-up files, by their names. */
const textsOf = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([name, text]) => ({ path: `shared/${name}`, text }));
