import { dirname, posix } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { readTexts } from './source.ts';

/** A comment on the line before an import says why a circle by type is right there. */
const EXCUSE = 'A circle by type:';

/** Names that a folder or a half of the house opens by. */
const FRONT_DOORS = ['index', 'main', 'app'];

type Graph = ReadonlyMap<string, readonly string[]>;

interface Edge {
  readonly target: string;
  readonly byType: boolean;
  readonly excused: boolean;
}

const texts = readTexts(['client', 'server', 'shared']);

/** What a file's text imports from others of the project. */
function edgesOf(file: string, text: string): Edge[] {
  const { module } = parseSync(file, text);
  const imports = module.staticImports.map(({ start, moduleRequest, entries }) => ({
    start,
    from: moduleRequest.value,
    byType: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const exports = module.staticExports.flatMap(({ start, entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ start, from: moduleRequest.value, byType: isType }] : [],
    ),
  );
  return [...imports, ...exports]
    .filter(({ from }) => from.startsWith('.'))
    .map(({ start, from, byType }) => ({
      target: posix.join(dirname(file), from),
      byType,
      excused: text.slice(0, start).trimEnd().split('\n').at(-1)?.includes(EXCUSE) === true,
    }));
}

function graphOf(
  edges: ReadonlyMap<string, readonly Edge[]>,
  keep: (edge: Edge) => boolean,
): Graph {
  return new Map(
    [...edges].map(([file, all]) => [file, all.filter(keep).map(({ target }) => target)]),
  );
}

/** Circles of a graph, each as the files on it (Tarjan's strongly connected components). */
function circles(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    order.set(node, order.size);
    low.set(node, order.get(node) as number);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next))
        low.set(node, Math.min(low.get(node) as number, low.get(next) as number));
    }
    if (low.get(node) !== order.get(node)) return;
    const circle = stack.splice(stack.indexOf(node));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}

const edges = new Map(texts.map(({ path, text }) => [path, edgesOf(path, text)]));

describe('files stand on each other in one direction', () => {
  test('no circle by value', () => {
    expect(circles(graphOf(edges, ({ byType }) => !byType))).toEqual([]);
  });

  test('no circle by type without its reason in a comment', () => {
    expect(circles(graphOf(edges, ({ excused }) => !excused))).toEqual([]);
  });

  test.each([
    ['a circle by value', "import { b } from './b.ts';", "import { a } from './a.ts';", 1],
    ['one by type', "import type { B } from './b.ts';", "import type { A } from './a.ts';", 1],
    [
      'one with its reason',
      `// ${EXCUSE} each is half of the other.\nimport type { B } from './b.ts';`,
      "import type { A } from './a.ts';",
      0,
    ],
    ['none', "import { b } from './b.ts';", 'export const b = 1;', 0],
  ])('%s is seen as it is', (_, a, b, count) => {
    const made = new Map([
      ['shared/a.ts', edgesOf('shared/a.ts', a)],
      ['shared/b.ts', edgesOf('shared/b.ts', b)],
    ]);
    expect(circles(graphOf(made, ({ excused }) => !excused))).toHaveLength(count);
  });
});

describe('a name finds one file', () => {
  test('no two files have the same basename, but for front doors and a style beside its component', () => {
    const byName = new Map<string, string[]>();
    for (const { path: file } of texts) {
      const name = posix
        .basename(file)
        .replace(/\.tsx?$/, '')
        .toLowerCase();
      if (!FRONT_DOORS.includes(name)) byName.set(name, [...(byName.get(name) ?? []), file]);
    }
    expect([...byName.values()].filter((same) => same.length > 1)).toEqual([]);
  });
});
