import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Game,
  openBrowser,
  type Size,
  seriousFindings,
  startGame,
  visit,
} from './harness/index.ts';
import { beginMorning, goOnUntil, isOver, press } from './player.ts';

/** One person, First Light, two clicks from the first page. */

let game: Game;
let browser: Browser;

beforeAll(async () => {
  [game, browser] = await Promise.all([startGame({ BOTS: 'brisk' }), openBrowser()]);
});
afterAll(() => Promise.all([game?.stop(), browser?.close()]));

test.each(['laptop', 'phone'] as Size[])(
  'one person plays First Light to its end on a %s',
  async (size) => {
    const { page, troubles, leave } = await visit(browser, game.address, {
      size,
      reducedMotion: true,
    });
    await press(page, /play alone/i);
    await beginMorning(page);
    await page.getByRole('button', { name: /^Seal/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    await press(page, /^Seal/);
    await page
      .getByText(/^Day · round 1 of 4/)
      .first()
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const wider = await page.evaluate(() => document.body.scrollWidth > innerWidth);
    expect(wider).toBe(false);

    await goOnUntil([page], () => isOver(page));
    for (const part of [
      'Then, now, and afterwards',
      'The spring',
      'Baskets and vitality',
      'What can’t be undone',
    ])
      await page.getByRole('heading', { name: part }).first().waitFor();
    await page.getByText(/is living on/i).waitFor({ state: 'hidden' });
    expect(await seriousFindings(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await leave();
  },
);
