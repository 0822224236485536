import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import compat from 'eslint-plugin-compat';
import { transformWithOxc } from 'vite';
import { expect, test } from 'vitest';
import about from '../../package.json' with { type: 'json' };

/**
 * The browsers that the README promises are those of package.json, for which Vite builds; what the
 * client calls, they all have. (What styles ask for, Biome holds to the same year.)
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

async function missingIn(file: string, text: string, browsers: string[]): Promise<string[]> {
  const jsx = { runtime: 'automatic', importSource: 'preact' } as const;
  // ESLint reads what is left when the types are gone.
  const { code } = await transformWithOxc(text, file, { jsx });
  const found = new Linter({ configType: 'flat' }).verify(
    code,
    [
      {
        files: ['**/*'],
        plugins: { compat },
        rules: { 'compat/compat': 'error' },
        settings: { lintAllEsApis: true, targets: browsers },
      },
    ],
    { filename: file.replace(/tsx?$/, 'js') },
  );
  return found.map(({ message }) => `${file}: ${message}`);
}

test('what runs in a browser calls nothing that a promised browser lacks', async () => {
  const files = globSync(['client/**/*.{ts,tsx}', 'shared/**/*.ts'], { cwd: ROOT });
  const found = await Promise.all(
    files
      .filter((file) => !file.endsWith('.d.ts'))
      .map((file) => missingIn(file, readFileSync(join(ROOT, file), 'utf8'), about.browserslist)),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(found.flat()).toEqual([]);
});

test('an older browser’s lack is found', async () => {
  const text = 'export const one: object = new Intl.Segmenter();';
  expect(await missingIn('client/one.ts', text, ['firefox >= 121'])).toHaveLength(1);
});

test('the README names the same browsers', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  for (const [name, key] of [
    ['Chrome and Edge', 'chrome'],
    ['Firefox', 'firefox'],
    ['Safari', 'safari'],
  ] as const) {
    const promise = about.browserslist.find((one) => one.startsWith(`${key} `));
    expect(readme).toContain(`${name} ${promise?.split('>= ')[1]}`);
  }
});
