import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { golden, keepGame, withPeople } from '../debrief/kept.ts';
import type { Server } from '../room/tables.ts';
import { openBrowser, seatLink, seriousFindings, visit } from './harness/index.ts';
import { startPages } from './harness/startPages.ts';

/** Another act in the place of one, what acts closed, and a table among simulated groups, by keyboard and tap. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startPages({ reckons: {} }), openBrowser()]);
  const record = withPeople(golden('the-valley'), 2);
  await keepGame(server.storage, 'CDEFGH', record, ['key-0', 'key-1']);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const replayed = (page: Page) => page.locator('.roads-without svg').waitFor();

test('an act is done otherwise, step by step, and the table is laid beside groups', async () => {
  const link = seatLink(server.origin, { code: 'CDEFGH', key: 'key-0' });
  const { page, troubles, leave } = await visit(browser, link, { reducedMotion: true });
  await page.getByRole('button', { name: 'Look at how it came about' }).click();
  await page.getByRole('button', { name: 'Skip these' }).click();
  await page.getByRole('button', { name: 'What if?' }).click();

  const act = page.getByLabel('Take out one act');
  const hands = act.locator('option', { hasText: /draws with \d, tends with \d/ });
  await hands.first().waitFor({ state: 'attached' });
  await act.selectOption((await hands.nth(2).getAttribute('value')) ?? '');
  await page.getByRole('heading', { name: 'What became impossible' }).waitFor();
  const instead = page.getByLabel('In its place');
  // Hands always do something: nothing in their place is not offered.
  expect(await instead.locator('option[value=""]').count()).toBe(0);
  await instead.selectOption({ index: 0 });
  const caption = page.locator('.roads-without figcaption b');
  expect(await caption.textContent()).toMatch(/^Instead: .* draws with 0, tends with 4$/);
  await page.getByRole('button', { name: 'More', exact: true }).focus();
  await page.keyboard.press('Enter');
  expect(await caption.textContent()).toMatch(/draws with 1, tends with 3$/);
  await replayed(page);
  await page.getByRole('columnheader', { name: 'instead' }).waitFor();
  expect(await seriousFindings(page), 'done otherwise').toEqual([]);

  await page.getByText('What each act closed, as a table').click();
  const closed = page.getByRole('table', { name: /played on from just before/ });
  expect(await closed.getByRole('row').count()).toBeGreaterThan(1);
  expect(await closed.textContent()).toContain('1. ');
  await page.getByRole('button', { name: 'In the spring' }).click();
  await page.getByRole('img', { name: /^In the spring by the end/ }).waitFor();

  await page.getByRole('button', { name: 'Beside others' }).click();
  const works = page.getByRole('button', { name: /^Works/ });
  await works.click();
  expect(await works.getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('img', { name: /^Works: bars of 500 simulated groups/ }).waitFor();
  expect(await works.textContent()).toMatch(/(more than|less than|the same as) \d+ of 500 groups/);
  expect(await seriousFindings(page), 'beside others').toEqual([]);
  expect(troubles).toEqual([]);
  await leave();
});
