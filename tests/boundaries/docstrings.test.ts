import { describe, expect, test } from 'vitest';
import { readTexts } from './source.ts';

/** A type or a schema that is read off a value that says what it is. */
const DERIVED = /^export type \w+ =\s*(?:\(?typeof|z\.infer|InstanceType|keyof|\w+\[')/;

const EXPORT = /^export (?:async )?(?:function|const|interface|type|class|let) (\w+)/;

/** Exports of a text that nothing is said of. A type and its schema, of one name, share what is said. */
function bareExports(text: string): string[] {
  const lines = text.split('\n');
  const all = lines.flatMap((line, at) => {
    const name = EXPORT.exec(line)?.[1];
    const said = DERIVED.test(line) || lines[at - 1]?.trimEnd().endsWith('*/') === true;
    return name === undefined ? [] : [{ name, said }];
  });
  const told = new Set(all.filter(({ said }) => said).map(({ name }) => name));
  return all.map(({ name }) => name).filter((name) => !told.has(name));
}

describe('what is exported says what it is', () => {
  test('in shared and server', () => {
    const bare = readTexts(['shared', 'server']).flatMap(({ path, text }) =>
      bareExports(text).map((name) => `${path} ${name}`),
    );
    expect(bare).toEqual([]);
  });

  test.each([
    ['export const bare = 1;', ['bare']],
    ['/** Said. */\nexport function said() {}', []],
    ['export interface Bare {}', ['Bare']],
    ['export type Kind = (typeof KINDS)[number];', []],
  ])('%s', (text, bare) => {
    expect(bareExports(text)).toEqual(bare);
  });
});
