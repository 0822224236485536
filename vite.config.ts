import { defineConfig } from 'vite';
import about from './package.json' with { type: 'json' };
import { PHASER_ALIASES, phaserFeatures } from './tools/phaserBuild.ts';
import { plotParts } from './tools/plotBuild.ts';
import { NO_PARSER, splitWords } from './tools/splitWords.ts';

const promised = about.browserslist;

/** Where the game server listens while the client is being worked on (see tools/dev.ts). */
const server = `http://localhost:${process.env.SERVER_PORT ?? 8001}`;

/** Parts of a few lines each. */
const SMALL =
  /client\/(words\/InWorld|kit\/(ScrollBox|dialogs\/|controls\/(waitsFor|CopyButton|FileButton))|app\/notices\/NotKept)|shared\/model\/(refusal|arithmetic|agreements\/pact|goods\/river)\./;

export default defineConfig(({ command }) => ({
  root: 'client',
  // Whatever path the game is put under, its parts find each other; the server says where they are.
  base: command === 'build' ? './' : '/',
  // While it is worked on, the whole of Phaser is there: its source is not made for that.
  resolve: { alias: command === 'build' ? [...PHASER_ALIASES, NO_PARSER] : [] },
  plugins: [splitWords(), phaserFeatures(), plotParts()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    manifest: true,
    // What is newer than the promised browsers is written in older words, in scripts and in styles.
    target: promised.map((browser) => browser.replace(' >= ', '').replace('ios_saf', 'ios')),
    // All of the promised browsers fetch ahead by themselves.
    modulePreload: { polyfill: false },
    // Phaser alone is larger than the default limit.
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Each file costs a request of its own: what everyone loads is one.
          groups: [
            { name: 'first', tags: ['$initial'], priority: 2 },
            // A few lines each, which whoever plays loads, and most others.
            { name: 'small', test: SMALL, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    port: Number(process.env.PORT ?? 8000),
    strictPort: true,
    host: true,
    proxy: {
      '/api': server,
      '/matchmake': server,
      // A room's socket: /processId/roomId?sessionId=…
      '^/[^?]+\\?.*sessionId=': { target: server, ws: true },
    },
  },
}));
