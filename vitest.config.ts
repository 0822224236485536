import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/cluster/**'],
          // Ends what hangs; a machine that is busy with other work may take its time.
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
          // One browser and one server at a time: two cores are soon full of Phaser.
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
