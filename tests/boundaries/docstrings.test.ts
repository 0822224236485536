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

/** A part of a syntax tree that stands somewhere in the text. */
type Placed = Record<string, unknown> & { readonly start: number; readonly end: number };

/** Parts of a syntax tree that are of one of some kinds, from the outside in. */
function partsIn(tree: unknown, kinds: readonly string[]): Placed[] {
  const parts: Placed[] = [];
  walk(tree, (node) => {
    if (kinds.includes(node.type)) parts.push(node as unknown as Placed);
  });
  return parts;
}

const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

/** Does a function's body throw, but for what it catches itself or what a function inside it throws? */
function throwsItself(body: unknown): boolean {
  const tries = partsIn(body, ['TryStatement']).filter(({ handler }) => handler !== null);
  const apart = [...partsIn(body, FUNCTIONS), ...tries.map(({ block }) => block as Placed)];
  return partsIn(body, ['ThrowStatement']).some(
    ({ start }) => !apart.some((part) => part.start < start && start < part.end),
  );
}

/** Exported functions of a text that may give null, or throw, and don't say so. */
function hushed({ path, text }: Text): string[] {
  const { program } = parseSync(path, text);
  return partsIn(program, ['ExportNamedDeclaration']).flatMap(({ declaration, start }) => {
    const [, said = ''] = /\/\*\*((?:(?!\*\/).)*)\*\/\s*$/s.exec(text.slice(0, start)) ?? [];
    const declared = (declaration as { declarations?: unknown } | null)?.declarations;
    const all = Array.isArray(declared)
      ? declared.flatMap(({ id, init }) =>
          FUNCTIONS.includes(init?.type) ? [{ ...init, id }] : [],
        )
      : [declaration].filter((one) =>
          FUNCTIONS.includes((one as { type?: string } | null)?.type ?? ''),
        );
    return all.flatMap(({ id, returnType, body }) => [
      ...(partsIn(returnType, ['TSNullKeyword']).length > 0 && !/\bnull\b/i.test(said)
        ? [`${id.name}: when null?`]
        : []),
      ...(throwsItself(body) && !/\b(?:throws|rejects)\b/i.test(said)
        ? [`${id.name}: what does it throw?`]
        : []),
    ]);
  });
}

/** Names by which a function's parameters may be told: their own, and those of what is taken out of them. */
function namesOf(params: unknown): Set<string> {
  const names = partsIn(params, ['Identifier']).map(({ name }) => String(name));
  return new Set(names);
}

/** Parameters that are told of, and that an exported function does not have. */
function toldOfNone({ path, text }: Text): string[] {
  const { program } = parseSync(path, text);
  return partsIn(program, ['ExportNamedDeclaration']).flatMap(({ declaration, start, end }) => {
    const [, said = ''] = /\/\*\*((?:(?!\*\/).)*)\*\/\s*$/s.exec(text.slice(0, start)) ?? [];
    const told = [...said.matchAll(/@param (\w+)/g)].map(([, name = '']) => name);
    if (told.length === 0) return [];
    const names = namesOf(
      partsIn(declaration, [...FUNCTIONS, 'TSFunctionType']).map(({ params }) => params),
    );
    return told
      .filter((name) => !names.has(name))
      .map((name) => `${name} in ${text.slice(start, end).split('\n')[0]}`);
  });
}

test('what is told of a parameter is told of one that is there', () => {
  const all = readTexts(['shared', 'server', 'client']).flatMap((text) =>
    toldOfNone(text).map((what) => `${text.path}: ${what}`),
  );
  expect(all).toEqual([]);
});

test.each([
  ['/** Does it. @param n which */\nexport function f(n: number) {}', 0],
  ['/** Does it. @param n which */\nexport const f = ({ n }: Of): void => {};', 0],
  ['/** Does it. @param m which */\nexport function f(n: number) {}', 1],
  ['/** Does it. @param m which */\nexport const f = (n = 1): void => {};', 1],
])('%s', (text, wrong) => {
  expect(toldOfNone({ path: 'a.ts', text })).toHaveLength(wrong);
});

describe('an exported function says when it gives null, and what it throws', () => {
  test('in shared and server', () => {
    const all = readTexts(['shared', 'server']).flatMap((text) =>
      hushed(text).map((what) => `${text.path} ${what}`),
    );
    expect(all).toEqual([]);
  });

  const NULL = ['f: when null?'];
  const THROWS = ['f: what does it throw?'];
  test.each([
    ['/** A seat. */\nexport function f(): Seat | null {}', NULL],
    ['/** A seat; null where nobody sits. */\nexport function f(): Seat | null {}', []],
    ['/** A seat. */\nexport const f = async (): Promise<Seat | null> => none;', NULL],
    ['/** A seat. Null for none. */\nexport const f = (): Seat | null => none;', []],
    ['/** Null. */\nconst g = 1;\n/** A seat. */\nexport const f = (): Seat | null => none;', NULL],
    ['/** Null. */\nconst g = 1;\nexport const f = (): Seat | null => none;', NULL],
    ['/** A seat. */\nexport function f(of: Seat | null): Seat {}', []],
    ['/** A seat. */\nfunction f(): Seat | null { throw late; }', []],
    ['/** Does it. */\nexport function f() { if (late) throw new Error(); }', THROWS],
    ['/** Does it. */\nexport const f = () => { throw new Error(); };', THROWS],
    ['/** Does it. @throws Error where late */\nexport function f() { throw new Error(); }', []],
    ['/** Does it. Rejects where late. */\nexport async function f() { throw new Error(); }', []],
    ['/** Does it. */\nexport const f = () => () => { throw new Error(); };', []],
    ['/** Does it. */\nexport function f() { try { throw late; } catch { tell(); } }', []],
    ['/** Does it. */\nexport function f() { try { g(); } catch (late) { throw late; } }', THROWS],
    ['/** Does it. */\nexport function f() { try { throw late; } finally { tell(); } }', THROWS],
  ])('%s', (text, found) => {
    expect(hushed({ path: 'shared/model/made-up.ts', text })).toEqual(found);
  });
});

/** Where commands, events and a facilitator's acts say what they carry. */
const VOCABULARY = ['agreements/ask', 'command', 'event', 'wire/sessionActs'].map(
  (name) => `shared/model/${name}.ts`,
);

/** Is a field's text only a literal, its absence or a type's parameter? Then it names the kind. */
const NAMES_KIND =
  /^(?:readonly )?\w+\??: (?:'[\w -]+'|true|false|null|undefined|[A-Z]|(?:type|act)\('[\w-]+'\)|z\.literal\(.*\));?$/;

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

describe('what commands, events and acts carry has a line of its own', () => {
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
