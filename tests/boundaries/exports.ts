import { dirname, posix } from 'node:path';
import { parseSync } from 'vite';
import type { Text } from './source.ts';

/** What one file offers and takes. */
interface Trade {
  readonly path: string;
  /** Names that the file exports, handed on ones among them. */
  readonly offers: readonly string[];
  /** Files whose every export it hands on (`export *`). */
  readonly handsOn: readonly string[];
  /** What it takes from which file, by import or to hand it on; `*` is all of it. */
  readonly takes: readonly { readonly file: string; readonly name: string }[];
}

/**
 * Exports that no other file imports, each as `path name`, in order of the files. A test that
 * imports a name makes use of it, like any other file.
 * @param texts every file of the project that could import from another
 */
export function idleExports(texts: readonly Text[]): string[] {
  const trades = new Map(texts.map((text) => [text.path, tradeOf(text)]));
  const used = new Set<string>();
  const use = (file: string, name: string): void => {
    const trade = trades.get(file);
    if (!trade || used.has(`${file} ${name}`)) return;
    used.add(`${file} ${name}`);
    if (name === '*') for (const offer of trade.offers) use(file, offer);
    if (trade.offers.includes(name)) return;
    for (const source of trade.handsOn) use(source, name);
  };
  for (const { takes } of trades.values()) for (const { file, name } of takes) use(file, name);
  return [...trades.values()].flatMap(({ path, offers }) =>
    offers.map((name) => `${path} ${name}`).filter((offer) => !used.has(offer)),
  );
}

function tradeOf({ path, text }: Text): Trade {
  const { module } = parseSync(path, text);
  const at = (from: string): string => posix.join(dirname(path), from);
  const exported = module.staticExports.flatMap(({ entries }) => entries);
  const stars = exported.filter(({ importName }) => importName.kind === 'AllButDefault');
  return {
    path,
    offers: exported.flatMap(({ exportName: { kind, name } }) =>
      kind === 'Default' ? ['default'] : name ? [name] : [],
    ),
    handsOn: stars.flatMap(({ moduleRequest }) => (moduleRequest ? [at(moduleRequest.value)] : [])),
    takes: [
      ...module.staticImports.flatMap(({ moduleRequest, entries }) =>
        entries.map(({ importName }) => ({
          file: at(moduleRequest.value),
          name: nameOf(importName),
        })),
      ),
      ...exported.flatMap(({ moduleRequest, importName }) =>
        moduleRequest && importName.kind !== 'AllButDefault'
          ? [{ file: at(moduleRequest.value), name: nameOf(importName) }]
          : [],
      ),
      ...takenLater(text, at),
    ],
  };
}

const nameOf = ({ kind, name }: { kind: string; name: string | null }): string =>
  kind === 'Name' && name ? name : kind === 'Default' ? 'default' : '*';

/** Imports within the code, `import('./page.ts').then(({ Page }) => Page)` or of a type: names said right after. */
function takenLater(text: string, at: (from: string) => string): Trade['takes'] {
  const found = text.matchAll(/\bimport\('(\.[^']+)'\)(?=([\s\S]{0,200}))/g);
  return [...found].flatMap(([, from = '', after = '']) =>
    [...new Set(after.match(/\w+/g))].map((name) => ({ file: at(from), name })),
  );
}
