import { defineConfig } from 'vitest/config';
import { splitWords } from './tools/splitWords.ts';

/** Tests that start a server, a process of their own or a clock that they move. */
const WITH_SERVER = ['attack', 'debrief', 'ground', 'home', 'room', 'secrecy', 'session'].map(
  (folder) => `tests/${folder}/**/*.test.{ts,tsx}`,
);

export default defineConfig({
  plugins: [splitWords(true)],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    expect: {
      // A test that asserts nothing can't fail.
      requireAssertions: true,
      // Ends what hangs, and nothing else: tests wait for states.
      poll: { timeout: 300_000 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/cluster/**', ...WITH_SERVER],
          // They leave nothing behind, so that a worker reads the game's files once and not for each.
          isolate: false,
          // Ends what hangs; a machine that is busy with other work may take its time.
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: WITH_SERVER,
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          // Wants postgresql and redis-server: see docs/operating.md.
          name: 'cluster',
          include: ['tests/cluster/**/*.test.ts'],
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/harness/built.ts',
          testTimeout: 600_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
