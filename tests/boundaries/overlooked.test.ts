import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { CHARACTERS, SeatCommand } from '../../shared/model/command.ts';
import { readSources, readTexts, type Text, walk } from './source.ts';

/** What a recipe asks for and no type holds: a move has its button, and what is added has its test. */

type Syntax = { readonly name?: unknown; readonly value?: unknown; readonly type?: unknown };
const part = (node: unknown): Syntax => (node ?? {}) as Syntax;

/** Every `type` that an object is written down with: what is asked for, where objects are commands. */
function typesWritten({ path, text }: Text): string[] {
  const types: string[] = [];
  walk(parseSync(path, text).program, (node, { parent }) => {
    if (node.type !== 'Property' || parent?.type !== 'ObjectExpression') return;
    if (part(node.key).name === 'type') types.push(String(part(node.value).value));
  });
  return types;
}

/** Every text between quotes. */
function quoted({ path, text }: Text): string[] {
  const texts: string[] = [];
  walk(parseSync(path, text).program, (node) => {
    if (node.type === 'Literal') texts.push(String(node.value));
  });
  return texts;
}

/** What a file takes for itself from files beside or under it, other than types. */
function taken({ path, text }: Text): string[] {
  return parseSync(path, text)
    .module.staticImports.filter(({ moduleRequest }) => moduleRequest.value.startsWith('./'))
    .flatMap(({ entries }) => entries.filter(({ isType }) => !isType))
    .map(({ importName }) => importName.name ?? '');
}

describe('what is added is reached and tried', () => {
  test('every command of a seat is asked for in what people play with', () => {
    const asked = new Set(readTexts(['client/play']).flatMap(typesWritten));
    const commands = SeatCommand.options.map(({ shape }) => shape.type.value);
    expect(commands.length).toBeGreaterThan(20);
    expect(commands.filter((type) => !asked.has(type))).toEqual([]);
  });

  test('every character of companions is tried by name', () => {
    const tried = new Set(readTexts(['tests/bots']).flatMap(quoted));
    expect(CHARACTERS.filter((character) => !tried.has(character))).toEqual([]);
  });

  test('every measure is worked out by hand in some case', () => {
    const [index] = readTexts([], ['shared/metrics/allMeasures.ts']);
    const measures = index === undefined ? [] : taken(index);
    expect(measures.length).toBeGreaterThan(15);
    // Random games prove that a measure keeps its range, and not that it is right.
    const cases = readSources(['tests/metrics']).filter(({ path }) => !path.includes('/games.'));
    const tried = new Set(cases.flatMap(({ imports }) => imports.flatMap(({ names }) => names)));
    expect(measures.filter((name) => !tried.has(name))).toEqual([]);
  });
});

test('a chart has its numbers beside it as a table, but on a wall, where nobody opens one', () => {
  const shown = readTexts(['client']).filter(
    ({ path, text }) => /<ChartFigure\b/.test(text) && !path.startsWith('client/projector/'),
  );
  const bare = shown.filter(({ text }) => !/<DataTable\b|<table\b/.test(text));
  expect(shown.length).toBeGreaterThan(8);
  expect(bare.map(({ path }) => path)).toEqual([]);
});

describe('what is missing is found', () => {
  test('a type in an object, and none in a type or a comparison', () => {
    const text =
      "act({ type: 'gift', to }); const a: { type: 'sign' } = b; if (c.type === 'pay') d();";
    expect(typesWritten({ path: 'client/play/made-up.ts', text })).toEqual(['gift']);
  });

  test('a function that is taken, and none that is handed on or a type', () => {
    const text =
      "import { type A, b } from './b.ts'; import { c } from '../c.ts'; export { d } from './d.ts';";
    expect(taken({ path: 'shared/metrics/made-up.ts', text })).toEqual(['b']);
  });

  test('a text between quotes', () => {
    expect(quoted({ path: 'tests/made-up.ts', text: "taker('sharer')" })).toEqual(['sharer']);
  });
});
