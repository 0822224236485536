import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';

/** The header in which answers say which build of the pages stands here: an older page loads itself anew. */
const PAGES_HEADER = 'X-Riverbed-Pages';

type Packed = readonly [encoding: string, bytes: Buffer];

interface KnownPage {
  readonly at: number;
  /** File name of its first script, which changes with anything that is in the pages. */
  readonly name: string;
  readonly tag: string;
  /** As it is, and packed in each way that browsers take; the smallest first. */
  readonly packed: readonly [Packed, Packed, Packed];
}

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
    const [encoding, bytes] =
      page.packed.find(([one]) => request.acceptsEncodings(one) !== false) ?? page.packed[2];
    if (encoding !== 'identity') response.set('Content-Encoding', encoding);
    response.vary('Accept-Encoding').set('ETag', page.tag).type('html').send(bytes);
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
    const hash = createHash('sha256').update(html).digest('base64url').slice(0, 22);
    const plain = Buffer.from(html);
    const packed = [
      ['br', brotliCompressSync(plain)],
      ['gzip', gzipSync(plain)],
      ['identity', plain],
    ] as const;
    return { at, name, tag: `"${hash}"`, packed };
  }
}
