import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A part of the page that browsers keep; names that change with what is in them need no revision. */
interface BuiltPart {
  readonly url: string;
  readonly revision: string | null;
}

const revisionOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);

/** All that a second visit needs of a folder of built pages, as it was before it was compressed. */
export function builtParts(folder: string): BuiltPart[] {
  const assets = readdirSync(join(folder, 'assets'))
    .filter((name) => !/\.(?:br|gz|map)$/.test(name))
    // Old browsers alone take typefaces in the older form, and they keep no pages.
    .filter((name) => !name.endsWith('.woff'))
    .map((name) => ({ url: `assets/${name}`, revision: null }));
  return [{ url: './', revision: revisionOf(join(folder, 'index.html')) }, ...assets];
}
