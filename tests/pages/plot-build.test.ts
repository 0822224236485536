// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { plotParts } from '../../tools/plotBuild.ts';
import { everyChart } from './everyChart.ts';

/** The charts of a built page hold less of Plot than there is, and draw the same. */

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The charts as they are built for pages, as a script that makes `charts`. */
async function built(): Promise<string> {
  const [output] = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [plotParts()],
    build: {
      write: false,
      lib: { entry: here('everyChart.ts'), formats: ['iife'], name: 'charts' },
    },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = output?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error('no script was built');
  return chunk.code;
}

const drawn = everyChart();

test('every chart draws the same without the parts of Plot that are left out', async () => {
  const script = await built();
  expect(script).toContain('is left out of the build');
  const charts = runInThisContext(`${script}\ncharts`, { filename: 'charts.js' });
  expect(charts.everyChart()).toEqual(drawn);
});

test('no chart is forgotten', () => {
  // These two files draw one picture, or two.
  const says: Record<string, string> = { lines: 'vitality', lives: 'baskets' };
  const names = Object.keys(drawn).map((name) => name.split(' ')[0]);
  for (const file of readdirSync(here('../../client/charts'))) {
    const name = /^(.*)Chart\.ts$/.exec(file)?.[1];
    if (name !== undefined) expect(names, file).toContain(says[name] ?? name);
  }
});
