import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';
import { directionOf } from '../../shared/model/languages.ts';

/** The header in which answers say which build of the pages stands here: an older page loads itself anew. */
const PAGES_HEADER = 'X-Riverbed-Pages';

type Packed = readonly [encoding: string, bytes: Buffer];

interface KnownPage {
  readonly at: number;
  /** File name of its first script, which changes with anything that is in the pages. */
  readonly name: string;
  /** By language: the document says it, and asks for its first words before any script runs. English comes first. */
  readonly spoken: ReadonlyMap<string, Spoken>;
}

/** The document as it greets readers of one language. */
interface Spoken {
  readonly tag: string;
  /** As it is, and packed in each way that browsers take; the smallest first. */
  readonly packed: readonly [Packed, Packed, Packed];
}

/** In the account of what was built, the first words of a language. */
const FIRST_WORDS = /^words\/languages\/([a-z]+)\.json\?part=first$/;

/** The one document that every page is, as it was built; looked at anew when it changes. */
export class BuiltPages {
  readonly #path: string;
  readonly #base: string;
  #known: KnownPage | null = null;

  /**
   * @param folder of the built pages; it may still be missing
   * @param base the path that the game lives under, without a slash at its end
   */
  constructor(folder: string, base: string) {
    this.#path = join(folder, 'index.html');
    this.#base = base;
  }

  /** The document, whose parts are found under the game's own path; null where none is built. */
  get page(): KnownPage | null {
    try {
      const at = statSync(this.#path).mtimeMs;
      if (this.#known?.at !== at) this.#known = this.#read(at);
    } catch {
      this.#known = null;
    }
    return this.#known;
  }

  /** Answers with the document, packed as the browser takes it; 503 where none is built. */
  readonly serve: RequestHandler = (request, response) => {
    const { page } = this;
    response.set('Cache-Control', 'no-cache');
    if (page === null) {
      response.status(503).type('text').send('The pages are not built yet: run npm start.');
      return;
    }
    const [english = 'en', ...others] = page.spoken.keys();
    const language = request.acceptsLanguages(english, ...others) || english;
    const spoken = page.spoken.get(language);
    if (spoken === undefined) throw new Error(`no document in ${language}`);
    const { tag, packed } = spoken;
    const [encoding, bytes] =
      packed.find(([one]) => request.acceptsEncodings(one) !== false) ?? packed[2];
    if (encoding !== 'identity') response.set('Content-Encoding', encoding);
    response.vary('Accept-Encoding').vary('Accept-Language').set('ETag', tag);
    response.type('html').send(bytes);
  };

  /** Says with each answer which pages stand here. */
  readonly tell: RequestHandler = (_request, response, next) => {
    const { page } = this;
    if (page !== null && page.name !== '') response.set(PAGES_HEADER, page.name);
    next();
  };

  #read(at: number): KnownPage {
    const html = readFileSync(this.#path, 'utf8').replace(/(?<==")\.\//g, `${this.#base}/`);
    const name = /<script type="module"[^>]*\/([^/"]+)"/.exec(html)?.[1] ?? '';
    const words = this.#firstWords();
    const spoken = [...words].map(([language, file]): [string, Spoken] => [
      language,
      inLanguage(html, language, file && `${this.#base}/${file}`),
    ]);
    return { at, name, spoken: new Map(spoken) };
  }

  /** Where the first words of each language lie; English alone, nowhere, where the build left no account. */
  #firstWords(): Map<string, string> {
    const found = new Map([['en', '']]);
    try {
      const manifest: Readonly<Record<string, { readonly file: string }>> = JSON.parse(
        readFileSync(join(this.#path, '..', '.vite', 'manifest.json'), 'utf8'),
      );
      for (const [source, { file }] of Object.entries(manifest)) {
        const [, language] = FIRST_WORDS.exec(source) ?? [];
        if (language !== undefined) found.set(language, file);
      }
    } catch {
      // Pages that were built otherwise ask for their words a little later.
    }
    return found;
  }
}

function inLanguage(html: string, language: string, words: string): Spoken {
  const asks = words === '' ? '' : `<link rel="modulepreload" crossorigin href="${words}">`;
  const said = html
    .replace('<html lang="en">', `<html lang="${language}" dir="${directionOf(language)}">`)
    .replace('</head>', `${asks}</head>`);
  const hash = createHash('sha256').update(said).digest('base64url').slice(0, 22);
  const plain = Buffer.from(said);
  const packed = [
    ['br', brotliCompressSync(plain)],
    ['gzip', gzipSync(plain)],
    ['identity', plain],
  ] as const;
  return { tag: `"${hash}"`, packed };
}
