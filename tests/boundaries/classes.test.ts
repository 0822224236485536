import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { readTexts, type Text } from './source.ts';

/** A class that no style sheet knows leaves what bears it as a browser happens to draw it. */

/** The whole classes that are written out in a piece of JSX: `class="a b"`, `` class={`a b-${c}`} ``. */
function classesIn({ path, text }: Text): string[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: string[] = [];
  /** @param glued letters stand right before or after it, so that its first or last word is a part of one */
  const take = (words: string, glued = { before: false, after: false }) => {
    const all = words.split(/\s+/);
    if (glued.before) all.shift();
    if (glued.after) all.pop();
    found.push(...all.filter((word) => word !== ''));
  };
  const values = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const one of node) values(one);
      return;
    }
    const {
      type,
      value,
      quasis,
      expressions,
      test: asked,
      ...rest
    } = node as {
      type?: string;
      value?: unknown;
      quasis?: { value: { cooked: string } }[];
      expressions?: unknown[];
      test?: unknown;
    };
    if (type === 'Literal') {
      if (typeof value === 'string') take(value);
      return;
    }
    // What is compared or called is no class.
    if (type === 'BinaryExpression' || type === 'CallExpression') return;
    if (quasis !== undefined) {
      quasis.forEach(({ value: { cooked } }, at) => {
        take(cooked, { before: at > 0, after: at < quasis.length - 1 });
      });
      values(expressions);
      return;
    }
    for (const one of Object.values({ ...rest, ...(typeof value === 'object' && { value }) }))
      values(one);
  };
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const one of node) look(one);
      return;
    }
    const { type, name, value } = node as {
      type?: string;
      name?: { name?: unknown };
      value?: unknown;
    };
    if (type === 'JSXAttribute' && name?.name === 'class') values(value);
    else for (const one of Object.values(node)) look(one);
  };
  look(program);
  return found;
}

/** Every class that a sheet names, wherever it stands in a selector. */
const named = (css: string): Set<string> =>
  new Set(
    [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/\.(-?[a-z][\w-]*)/gi)].map(
      ([, name]) => name ?? '',
    ),
  );

/** What code or a test asks for by its class, and nothing draws. */
const ASKED_FOR = ['card-press', 'games-one'];

/** Classes of some files that no sheet knows, each with its file. */
const unknown = (files: readonly Text[], css: string): string[] => {
  const known = new Set([...named(css), ...ASKED_FOR]);
  return files.flatMap((file) =>
    [...new Set(classesIn(file))]
      .filter((name) => !known.has(name))
      .map((name) => `.${name} in ${file.path}`),
  );
};

test('what bears a class is drawn by a style sheet that knows it', () => {
  const css = globSync('client/**/*.css').map((file) => readFileSync(file, 'utf8'));
  const files = readTexts(['client']).filter(({ path }) => path.endsWith('.tsx'));
  expect(files.length).toBeGreaterThan(150);
  expect(unknown(files, css.join('\n'))).toEqual([]);
});

test('an unknown one is found, in plain words and in a choice; a part of a word is none', () => {
  const text =
    '<p class="a lost"><i class={x === "k" ? "b" : "gone"} /><i class={`a b-$' +
    '{x} off`} /></p>;';
  expect(unknown([{ path: 'made-up.tsx', text }], '.a { top: 0 } p .b:hover { top: 0 }')).toEqual([
    '.lost in made-up.tsx',
    '.gone in made-up.tsx',
    '.off in made-up.tsx',
  ]);
});
