import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Game, openBrowser, seatLink, startGame, visit } from './harness/index.ts';
import { goBack, phaseOf, press, seal } from './player.ts';

/** The living field on a phone, looked at in a real browser. */

let game: Game;
let browser: Browser;

beforeAll(async () => {
  [game, browser] = await Promise.all([startGame({ BOTS: 'brisk' }), openBrowser()]);
});
afterAll(() => Promise.all([game?.stop(), browser?.close()]));

/** Bytes of a picture of the field: an empty one, of a single colour, takes hardly any. */
const bytesOf = async (page: Page): Promise<number> =>
  (await page.locator('.play-field').screenshot()).length;
/** What a field of one colour comes to, with room to spare. */
const EMPTY = 5000;

test('every house can be touched on a phone, tied or not, and the picture goes on', async () => {
  const ticket = await game.createTable({
    seats: 6,
    companions: ['sharer', 'sharer', 'sharer', 'sharer', 'sharer'],
  });
  const { page, troubles, leave } = await visit(browser, seatLink(game.address, ticket), {
    size: 'phone',
    reducedMotion: true,
  });
  await seal(page);
  await phaseOf(page, 'Day', 1);
  await page.locator('.play-canvas > canvas').waitFor();
  const houses = page.locator('.homesteads button');
  for (let house = 0; house < 5; house++) {
    await goBack(page);
    const more = page.getByRole('button', { name: 'More', exact: true });
    if (await more.count()) await more.click();
    await houses.nth(house).click();
    await page.getByRole('button', { name: 'Back', exact: true }).first().waitFor();
    // The camera is there once what it shows no longer changes.
    await expect.poll(() => bytesOf(page)).toBeGreaterThan(EMPTY);
  }
  await goBack(page);
  await expect.poll(() => bytesOf(page)).toBeGreaterThan(EMPTY);
  const widths = await page
    .locator('canvas')
    .evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).width));
  expect(Math.min(...widths)).toBeGreaterThan(0);
  await press(page, 'Spring');
  await expect.poll(() => bytesOf(page)).toBeGreaterThan(EMPTY);
  expect(troubles).toEqual([]);
  await leave();
});
