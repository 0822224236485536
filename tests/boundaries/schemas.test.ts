import { dirname, posix } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { readTexts } from './source.ts';

/** Checking files and commands is the server's work: pages that people play on load no schemas. */

const LIBRARY = 'zod';
const texts = new Map(readTexts(['client', 'shared']).map(({ path, text }) => [path, text]));

/** What comes with a file, other than for its types. */
function comesWith(file: string, text: string): string[] {
  const { module } = parseSync(file, text);
  const imported = module.staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => moduleRequest.value);
  const handedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest && !isType ? [moduleRequest.value] : [],
    ),
  );
  return [...imported, ...handedOn].map((from) =>
    from.startsWith('.') ? posix.join(dirname(file), from) : from,
  );
}

/** The way from a file to the library, file by file; null where there is none. */
function wayToSchemas(start: string, all: ReadonlyMap<string, string>): readonly string[] | null {
  const seen = new Set<string>();
  const ways: (readonly string[])[] = [[start]];
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    const file = way.at(-1) ?? start;
    if (file === LIBRARY) return way;
    const text = all.get(file);
    if (text === undefined || seen.has(file)) continue;
    seen.add(file);
    for (const next of comesWith(file, text)) ways.push([...way, next]);
  }
  return null;
}

test.each([
  'client/main.tsx',
  'client/play/table/TablePage.tsx',
  'client/field/index.ts',
  'client/projector/ProjectorPage.tsx',
  'client/lead/LeadPage.tsx',
  'client/end/End.tsx',
  'client/debrief/frame/Debrief.tsx',
  'client/lead/talk/TalkDesk.tsx',
  'client/report/TakeHome.tsx',
])('%s loads no schemas', (page) => {
  expect(texts.has(page)).toBe(true);
  expect(wayToSchemas(page, texts)).toBeNull();
});

test('a way to the schemas is found, and types lead nowhere', () => {
  const all = new Map([
    ['client/a.ts', "import type { B } from './b.ts'; import { C } from './c.ts';"],
    ['client/b.ts', "import { z } from 'zod';"],
    ['client/c.ts', "export * from './b.ts';"],
  ]);
  expect(wayToSchemas('client/a.ts', all)).toEqual([
    'client/a.ts',
    'client/c.ts',
    'client/b.ts',
    'zod',
  ]);
  expect(wayToSchemas('client/a.ts', new Map([...all, ['client/c.ts', '']]))).toBeNull();
});
