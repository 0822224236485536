import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { press, resize, see } from './harness/acts.ts';
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

test('its picture moves, in steps that spare the device', async () => {
  const { page, leave } = await visit(browser, game.address);
  const picture = page.locator('.picture > svg');
  await picture.waitFor({ state: 'attached' });
  const isPaused = () => picture.evaluate((svg: SVGSVGElement) => svg.animationsPaused());
  const time = () => picture.evaluate((svg: SVGSVGElement) => svg.getCurrentTime());
  await expect.poll(isPaused).toBe(true);
  const before = await time();
  await expect.poll(time).toBeGreaterThan(before);
  await leave();
});

test.each([
  ['/how', 'en'],
  ['/how', 'ar'],
  ['/accessibility', 'en'],
  ['/accessibility', 'ar'],
  ['/kit', 'en'],
  ['/kit', 'ar'],
])('%s stands in %s for everyone', async (path, language) => {
  const { page, troubles, leave } = await visit(browser, `${game.address}${path}`, { language });
  await page.locator('h1').waitFor();
  if (path === '/kit') await page.locator('#valleys h3').first().waitFor();
  const html = page.locator('html');
  expect(await html.getAttribute('lang')).toBe(language);
  expect(await html.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
  expect(await seriousFindings(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await leave();
});

test('a rehearsal shows desk, projector and two phones, each for everyone', async () => {
  // Five pages in one, of which each would draw its field all the time.
  const { page, troubles, leave } = await visit(browser, `${game.address}/lead`, {
    reducedMotion: true,
  });
  await press(page, 'Open a rehearsal');
  await page.locator('.rehearsal-screens iframe').nth(3).waitFor();
  const frames = page.locator('.rehearsal-screens iframe');
  for (const at of [0, 1, 2, 3])
    await frames.nth(at).contentFrame().locator('main').first().waitFor();
  for (const name of ['Desk', 'Projector', 'Phones', 'All']) {
    await page.getByText(name, { exact: true }).first().click();
    expect(await seriousFindings(page), name).toEqual([]);
  }
  expect(troubles).toEqual([]);
  await leave();
});

test.each(['Open the session', 'Open a rehearsal'])(
  '“%s” waits for the valleys, which are asked for again',
  async (button) => {
    const { page, leave } = await visit(browser, 'about:blank', { reducedMotion: true });
    let asked = 0;
    await page.route('**/api/scenarios', (route) => {
      asked += 1;
      return asked === 1 ? route.abort() : route.continue();
    });
    await page.goto(`${game.address}/lead`);
    await press(page, button);
    await see(page, button === 'Open the session' ? 'Join at' : /^Desk$/);
    expect(asked).toBe(2);
    await leave();
  },
);

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

test('where Phaser never comes a game has a still picture, drawn to the size of its place', async () => {
  const { page, leave } = await visit(browser, 'about:blank', { reducedMotion: true });
  await page.route(
    ({ pathname }) => large.includes(basename(pathname)),
    (route) => route.abort(),
  );
  await page.goto(game.address);
  await press(page, /^Play alone/);
  const drawn = page.locator('.play-still svg');
  await drawn.waitFor();
  const apart = () =>
    drawn.evaluate((svg: SVGSVGElement) => {
      const { width, height } = svg.getBoundingClientRect();
      return (
        Math.abs(svg.viewBox.baseVal.width - width) + Math.abs(svg.viewBox.baseVal.height - height)
      );
    });
  for (const size of [SIZES.phone, SIZES.laptop]) {
    await resize(page, size);
    await expect.poll(apart).toBeLessThan(2);
  }
  await leave();
});
