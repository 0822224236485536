import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What shrinks; typefaces and pictures are compressed already. */
const SHRINKS = /\.(?:html|js|css|json|svg|txt|map)$/;

/**
 * Writes a Brotli (`.br`) and a gzip (`.gz`) file beside every file under a folder that shrinks, at
 * the highest levels: it is done once, at build. A file that would not shrink gets none.
 */
export function compressFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !SHRINKS.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const plain = readFileSync(path);
    keepSmaller(`${path}.br`, brotliCompressSync(plain, brotliOptions(plain)), plain);
    keepSmaller(`${path}.gz`, gzipSync(plain, { level: constants.Z_BEST_COMPRESSION }), plain);
  }
}

const brotliOptions = (plain: Buffer) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  },
});

function keepSmaller(path: string, packed: Buffer, plain: Buffer): void {
  if (packed.length < plain.length) writeFileSync(path, packed);
}
