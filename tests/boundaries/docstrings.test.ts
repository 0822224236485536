import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { readTexts, type Text, walk } from './source.ts';

/** A type or a schema that is read off a value that says what it is. */
const DERIVED = /^export type \w+ =\s*(?:\(?typeof|z\.infer|InstanceType|keyof|\w+\[')/;

const EXPORT = /^export (?:async )?(?:function|const|interface|type|class|let) (\w+)/;

/** Does a comment that ends on a line say something, before it comes to its parts? */
function saysWhat(lines: readonly string[], end: number): boolean {
  if (lines[end]?.trimEnd().endsWith('*/') !== true) return false;
  const begin = lines.findLastIndex((line, at) => at <= end && line.trimStart().startsWith('/**'));
  const [first = ''] = /[^\s/*].*/s.exec(lines.slice(begin, end + 1).join('\n')) ?? [];
  return !first.startsWith('@');
}

/** Exports of a text that nothing is said of. A type and its schema, of one name, share what is said. */
function bareExports(text: string): string[] {
  const lines = text.split('\n');
  const all = lines.flatMap((line, at) => {
    const name = EXPORT.exec(line)?.[1];
    const said = DERIVED.test(line) || saysWhat(lines, at - 1);
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
    ['/** @param n which */\nexport function bare(n) {}', ['bare']],
    ['/**\n * @throws Error where it is late\n */\nexport function bare() {}', ['bare']],
    ['/**\n * Does it.\n * @param n which\n */\nexport function said(n) {}', []],
    ['export type Kind = (typeof KINDS)[number];', []],
  ])('%s', (text, bare) => {
    expect(bareExports(text)).toEqual(bare);
  });
});

/** Where commands and events say what they carry. */
const VOCABULARY = ['agreements/ask', 'command', 'event'].map((name) => `shared/model/${name}.ts`);

/** Is a field's text only a literal, its absence or a type's parameter? Then it names the kind. */
const NAMES_KIND =
  /^(?:readonly )?\w+\??: (?:'[\w-]+'|true|undefined|[A-Z]|type\('[\w-]+'\)|z\.literal\(.*\));?$/;

/** Fields of a text's types and schemas without a comment right before them. */
function bareFields({ path, text }: Text): string[] {
  const bare: string[] = [];
  walk(parseSync(path, text).program, (node) => {
    if (node.type !== 'TSPropertySignature' && node.type !== 'Property') return;
    const field = text.slice(node.start as number, node.end as number);
    const isSaid = text
      .slice(0, node.start as number)
      .trimEnd()
      .endsWith('*/');
    if (!isSaid && !NAMES_KIND.test(field)) bare.push(field);
  });
  return bare;
}

describe('what commands and events carry has a line of its own', () => {
  test('in the model', () => {
    const texts = readTexts(['shared/model']).filter(({ path }) => VOCABULARY.includes(path));
    expect(texts).toHaveLength(VOCABULARY.length);
    expect(texts.flatMap(bareFields)).toEqual([]);
  });

  test.each([
    ["type A = { type: 'a'; seat: Seat };", ['seat: Seat']],
    [
      "type A = { type: 'a';\n/** Who. */\nseat: Seat; readonly to?: Seat };",
      ['readonly to?: Seat'],
    ],
    ["z.strictObject({ type: type('a'), goods: Goods })", ['goods: Goods']],
    ["z.strictObject({ kind: z.literal('a'),\n/** What. */\ngoods: Goods })", []],
  ])('%s', (text, bare) => {
    expect(bareFields({ path: 'shared/model/made-up.ts', text })).toEqual(bare);
  });
});
