import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtParts } from './builtParts.ts';

const client = fileURLToPath(new URL('../client', import.meta.url));

/** Builds the service worker into a folder of built pages, each part of which it then knows. */
export async function buildServiceWorker(folder: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: client,
    logLevel: 'warn',
    publicDir: false,
    define: {
      BUILT_PARTS: JSON.stringify(builtParts(folder)),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: join(client, 'app', 'keptPage', 'serviceWorker.ts'),
        formats: ['iife'],
        name: 'riverbed',
        fileName: () => 'sw.js',
      },
    },
  });
}
