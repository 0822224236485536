import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Game,
  openBrowser,
  SIZES,
  type Size,
  seriousFindings,
  startGame,
  visit,
} from './harness/index.ts';

let game: Game;
let browser: Browser;

beforeAll(async () => {
  [game, browser] = await Promise.all([startGame(), openBrowser()]);
});
afterAll(() => Promise.all([game?.stop(), browser?.close()]));

test.each(Object.keys(SIZES) as Size[])('the first page stands on a %s', async (size) => {
  const { page, troubles, leave } = await visit(browser, game.address, { size });
  await page.getByRole('heading', { name: 'Riverbed', level: 1 }).waitFor();
  const wider = await page.evaluate(() => document.body.scrollWidth > innerWidth);
  expect(wider).toBe(false);
  expect(await seriousFindings(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await leave();
});

/** What is larger than a first page may be: the picture's own code. */
const ASSETS = fileURLToPath(new URL('../../dist/assets', import.meta.url));
const large = readdirSync(ASSETS).filter(
  (name) => name.endsWith('.js') && statSync(join(ASSETS, name)).size >= 500_000,
);

test('the first page can be used where Phaser never comes', async () => {
  expect(large).not.toEqual([]);
  const { page, leave } = await visit(browser, 'about:blank');
  await page.route(
    ({ pathname }) => large.includes(basename(pathname)),
    (route) => route.abort(),
  );
  await page.goto(game.address);
  await page.getByRole('button', { name: /choose/i }).click();
  await page.getByText('The Valley').first().waitFor();
  expect(await page.getByText('The Valley').count()).toBeGreaterThan(0);
  await leave();
});
