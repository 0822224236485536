import { defineConfig } from 'vitest/config';
import { FileOrder } from './tests/fileOrder.ts';
import { PATIENCE_MS, WHOLE_TEST_MS } from './tests/support/patience.ts';
import { splitWords } from './tools/splitWords.ts';

/** Tests in which a page lives without a browser: it takes the place of what is global. */
const LIVING = 'tests/living/**/*.test.ts';
/** Tests that start a server, a process of their own or a clock that they move. */
const WITH_SERVER = [
  'attack',
  'debrief',
  'ground',
  'home',
  'http',
  'record',
  'room',
  'secrecy',
  'session',
].map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);

/** Tests speak English without asking for it. */
const SPEAKS = ['tests/support/english.ts'];
/** Where a server is asked over the network. */
const ASKS = ['tests/support/freshConnections.ts'];

export default defineConfig({
  plugins: [splitWords(true)],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    expect: {
      // A test that asserts nothing can't fail.
      requireAssertions: true,
      // A look at a page ten times a second costs as much as the page.
      poll: { timeout: PATIENCE_MS, interval: 150 },
    },
    sequence: { sequencer: FileOrder },
    testTimeout: WHOLE_TEST_MS,
    hookTimeout: WHOLE_TEST_MS,
    teardownTimeout: PATIENCE_MS,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          setupFiles: SPEAKS,
          exclude: ['tests/browser/**', 'tests/cluster/**', LIVING, ...WITH_SERVER],
          // They leave nothing behind, so that a worker reads the game's files once and not for each.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          setupFiles: [...SPEAKS, ...ASKS],
          include: WITH_SERVER,
          // What a file starts, it ends: a worker reads the server's files once and not for each.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'living',
          setupFiles: SPEAKS,
          include: [LIVING],
        },
      },
      {
        extends: true,
        test: {
          // Wants postgresql and redis-server: see docs/operating.md.
          name: 'cluster',
          setupFiles: ASKS,
          include: ['tests/cluster/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/harness/built.ts',
          setupFiles: ['tests/browser/harness/firstTries.ts', ...ASKS],
          // Each file has a browser and a server of its own, and ends them; reading the game anew costs seconds.
          isolate: false,
          // On a busy machine a press may still be lost: what passes at the second try is printed as such.
          retry: 1,
        },
      },
    ],
  },
});
