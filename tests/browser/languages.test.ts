import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../client/words/index.ts';
import { directionOf } from '../../shared/model/languages.ts';
import type { Server } from '../room/tables.ts';
import { openBrowser } from './harness/index.ts';
import { BUDGETS, countReceived } from './harness/received.ts';
import { startPages } from './harness/startPages.ts';

/** Each language comes alone, fits a small phone, and changes where the page stands. */

const SMALL = { width: 360, height: 640 };
let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startPages(), openBrowser()]);
});
afterAll(() => Promise.all([server?.stop(), browser?.close()]));

test.each(LANGUAGES)('the first page in %s costs and fits as in English', async (language) => {
  const context = await browser.newContext({ locale: language, viewport: SMALL });
  // As on a metered line, so that nothing is counted here that is fetched ahead for what comes next.
  await context.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  const page = await context.newPage();
  const received = await countReceived(page);
  await page.goto(server.origin, { waitUntil: 'networkidle' });
  await page.locator('h1').waitFor();
  const files = received();
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  expect(bytes, JSON.stringify(files)).toBeLessThanOrEqual(BUDGETS.first);
  const { lang, dir, wide, cut, low } = await page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('main *, footer *')];
    const told = (one: HTMLElement) => one.textContent?.trim().slice(0, 60) ?? '';
    return {
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      wide: document.documentElement.scrollWidth > innerWidth,
      cut: seen
        .filter((one) => getComputedStyle(one).overflowX === 'hidden' && !one.closest('.sr-only'))
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map(told),
      low: seen
        .filter((one) => one.matches('.button, .door'))
        .filter((one) => one.offsetHeight < 44)
        .map(told),
    };
  });
  expect({ lang, dir, wide, cut, low }).toEqual({
    lang: language,
    dir: directionOf(language),
    wide: false,
    cut: [],
    low: [],
  });
  await context.close();
});

test('a language is changed where the page stands, and kept', async () => {
  const context = await browser.newContext({ locale: 'en', viewport: SMALL });
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.getByText('Play alone').waitFor();
  await page.evaluate(() => Object.assign(window, { same: true }));
  await page.getByLabel('Language').selectOption('nl');
  await page.waitForFunction(() => document.documentElement.lang === 'nl');
  expect(await page.getByText('Play alone').count()).toBe(0);
  expect(await page.evaluate(() => 'same' in window)).toBe(true);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.lang === 'nl');
  expect(await page.getByText('Play alone').count()).toBe(0);
  await context.close();
});
