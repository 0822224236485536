import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltParts } from '../client/app/keptPage/serviceWorker.ts';

/** Vite’s account of what it built, by source. */
type Manifest = Readonly<Record<string, ManifestPart>>;
interface ManifestPart {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}
const MANIFEST = join('.vite', 'manifest.json');

/** Doors that no player goes through. */
const OF_DESK =
  /^(?:handouts|lead|projector|workshop)\/|^words\/languages\/.*\?part=(?:access|kit|lead|workshop)$/;
const WORDS = /^words\/languages\/([a-z]+)\.json\?/;
/** Typefaces that a language alone is set in. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  ar: /words\/letters\/ar\.css$|\/vazirmatn-[^/]*\.woff2$/,
  zh: /words\/letters\/zh\.css$/,
};
/** Compressed forms; and old browsers alone take typefaces in the older form, and they keep no pages. */
const NOT_KEPT = /\.(?:br|gz|map|woff)$/;
/** Letters that few names have, and all that Chinese has: whoever meets one fetches it, and the browser keeps that. */
const RARE_LETTERS = /-latin-ext-|^noto-sans-sc-.*\.woff2$/;

/**
 * What a second visit needs of a folder of built pages, as it was before it was compressed.
 * @throws where Vite left no account of it
 */
export function builtParts(folder: string): BuiltParts {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
  const players = filesOfPlayers(manifest);
  const languages = new Map(
    Object.entries(manifest)
      .filter(([source]) => languageOf(source) !== 'en')
      .map(([source, { file }]) => [file, shelfOf(source)]),
  );
  // Names that change with what is in them need no revision.
  const player = [{ url: './', revision: revisionOf(join(folder, 'index.html')) as string | null }];
  const shelves: Record<string, string[]> = {};
  for (const name of readdirSync(join(folder, 'assets')).sort()) {
    const url = `assets/${name}`;
    if (NOT_KEPT.test(name) || RARE_LETTERS.test(name)) continue;
    if (players.has(url)) player.push({ url, revision: null });
    else {
      const shelf = languages.get(url) ?? 'desk';
      shelves[shelf] = [...(shelves[shelf] ?? []), url];
    }
  }
  return { player, shelves };
}

/** All that can be come to from the first page through a player’s doors. */
function filesOfPlayers(manifest: Manifest): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const follow = (source: string): void => {
    const part = manifest[source];
    const isAside = OF_DESK.test(source) || languageOf(source) !== 'en';
    if (part === undefined || isAside || seen.has(source)) return;
    seen.add(source);
    for (const file of [part.file, ...(part.css ?? []), ...(part.assets ?? [])]) files.add(file);
    for (const next of [...(part.imports ?? []), ...(part.dynamicImports ?? [])]) follow(next);
  };
  follow('index.html');
  return files;
}

/** English comes with the page, and stands in for what another language lacks. */
const languageOf = (source: string): string =>
  WORDS.exec(source)?.[1] ??
  Object.keys(LETTERS).find((language) => LETTERS[language]?.test(source)) ??
  'en';

const shelfOf = (source: string): string =>
  OF_DESK.test(source) ? `desk-${languageOf(source)}` : languageOf(source);

const revisionOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
