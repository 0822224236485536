import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** One thing a file leans on. */
export interface Import {
  /** A path from the project's root (`shared/model/ids.ts`), a package's name, or `node:fs`. */
  readonly target: string;
  /** Names taken from it; empty for a whole module. */
  readonly names: readonly string[];
}

/** What the house rules look at in one file. */
export interface Source {
  readonly path: string;
  readonly imports: readonly Import[];
  /** Every name the code refers to (`Date`), every `object.property` (`Math.random`), and every `.property`. */
  readonly words: ReadonlySet<string>;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One file, as it is written. */
export interface Text {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** All TypeScript of the given folders, and the given files, as it is written. */
export function readTexts(folders: readonly string[], files: readonly string[] = []): Text[] {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|js|mjs)$/.test(name))
      .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
  );
  return [...inFolders, ...files].map((path) => ({
    path,
    text: readFileSync(join(ROOT, path), 'utf8'),
  }));
}

/** All TypeScript of the given folders, parsed. */
export const readSources = (folders: readonly string[]): Source[] =>
  readTexts(folders).map(({ path, text }) => readSource(path, text));

/**
 * Reads one file's text. Throws where it can't be parsed.
 * @param path from the project's root, with forward slashes
 */
export function readSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const words = new Set<string>();
  walk(program, (node, place) => {
    const found = importIn(node, path);
    if (found) imports.push(found);
    for (const word of wordsIn(node, place)) words.add(word);
  });
  return { path, imports, words };
}

/** A syntax node, as far as it is read here. */
type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Where a node stands in its parent. */
interface Place {
  readonly parent: Node | null;
  readonly key: string;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Shows `visit` every node under a part of a syntax tree, from the outside in. */
export function walk(value: unknown, visit: (node: Node, place: Place) => void): void {
  const step = (child: unknown, place: Place): void => {
    if (Array.isArray(child)) for (const item of child) step(item, place);
    if (!isNode(child)) return;
    visit(child, place);
    for (const [key, grandchild] of Object.entries(child)) step(grandchild, { parent: child, key });
  };
  step(value, { parent: null, key: '' });
}

const SOURCED = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function importIn(node: Node, path: string): Import | null {
  if (!SOURCED.has(node.type)) return null;
  const source = node.source ?? node.argument;
  if (!isNode(source)) return null;
  const target = typeof source.value === 'string' ? source.value : '(computed)';
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers : [];
  const names = specifiers
    .map((specifier: Node) => nameOf(specifier.imported ?? specifier.local))
    .filter((name) => name !== null);
  return { target: resolve(target, path), names };
}

/** Project paths from the root; packages by name, whatever part of them is taken. */
function resolve(target: string, path: string): string {
  if (target.startsWith('.')) return posix.join(dirname(path), target);
  if (target.startsWith('node:')) return target;
  const parts = target.split('/');
  return target.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? target);
}

const nameOf = (node: unknown): string | null =>
  isNode(node) && typeof node.name === 'string' ? node.name : null;

/** Names of properties and keys are not references; `Math` alone is one that could hide `random`. */
function wordsIn(node: Node, { parent, key }: Place): string[] {
  if (node.type === 'MemberExpression') {
    const object = nameOf(node.object);
    const property = isNode(node.property) ? (nameOf(node.property) ?? node.property.value) : null;
    if (!property) return [];
    return object ? [`${object}.${property}`, `.${property}`] : [`.${property}`];
  }
  if (node.type !== 'Identifier') return [];
  const isProperty = parent?.type === 'MemberExpression' && key === 'property' && !parent.computed;
  const isKey = key === 'key' && !parent?.computed;
  const isObject = parent?.type === 'MemberExpression' && key === 'object' && node.name === 'Math';
  return isProperty || isKey || isObject ? [] : [String(node.name)];
}
