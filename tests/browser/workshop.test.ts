import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readScenario } from '../../shared/model/scenario.ts';
import { type Game, openBrowser, seriousFindings, startGame, visit } from './harness/index.ts';

let game: Game;
let browser: Browser;
beforeAll(async () => {
  [game, browser] = await Promise.all([startGame(), openBrowser()]);
});
afterAll(() => Promise.all([game?.stop(), browser?.close()]));

const TITLE = 'Our <b>valley</b> <img src=x onerror=alert(1)>';

const summary = (page: Page, name: string) =>
  page.locator('summary', { has: page.getByRole('heading', { name, exact: true }) });
const openSection = (page: Page, name: string) => summary(page, name).click();
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
const status = (page: Page) => page.locator('#w-check');

async function loadText(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Saves as a person does, and gives what stands in the file. */
async function saved(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save as a file').click(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  };
}

describe('writing a scenario', () => {
  test('from The Valley: broken, mended, simulated, saved, loaded, tried, played with others and led', async () => {
    const ada = await visit(browser, `${game.address}/`, { reducedMotion: true });
    const { page } = ada;
    await page.getByRole('link', { name: /^Write a scenario/ }).click();
    await page.getByRole('heading', { name: 'Write a scenario' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/write');
    await expect.poll(() => status(page).textContent()).toBe('Nothing stands in its way');

    await openSection(page, 'All settings');
    await field(page, 'Title').fill(TITLE);
    await field(page, 'Short name').fill('our-valley');
    await openSection(page, 'The table');
    await field(page, 'Rivers at the start').selectOption('star');
    await expect
      .poll(() => page.getByRole('img').first().getAttribute('aria-label'))
      .toContain('7 rivers');

    // Broken in three ways, one of them between fields; each problem leads to its field.
    await openSection(page, 'Time');
    await field(page, 'Rounds').fill('ten');
    await field(page, 'Most').fill('99');
    await openSection(page, 'Homesteads');
    await field(page, 'Hands').fill('5');
    await expect.poll(() => status(page).textContent()).toBe('3 things to mend');
    await openSection(page, 'Time');
    await button(page, /^Time · Rounds/).click();
    await expect.poll(() => focused(page)).toBe('w-rounds');
    await button(page, /Hands of a silent homestead.*add up/).click();
    await expect.poll(() => focused(page)).toBe('w-homestead-silence-draw');
    expect(await seriousFindings(page)).toEqual([]);
    await button(page, 'Try it beside companions').press('Enter');
    await expect.poll(() => focused(page)).toBe('w-check');

    await field(page, 'Rounds').fill('3');
    await field(page, 'Most').fill('6');
    await field(page, 'Usual').fill('4');
    await field(page, 'Hands').fill('4');
    await expect.poll(() => status(page).textContent()).toBe('Nothing stands in its way');

    // The page answers while games are played in the background; they can be stopped.
    const stopped = page.getByText(/^Stopped after/);
    await expect
      .poll(async () => {
        // Games may all be played before a hand is at the button: then once more.
        const simulate = button(page, /^Simulate 200/);
        if (await simulate.count()) await simulate.click();
        await field(page, 'Purpose').fill('A lake, and a hub that everyone needs.');
        await button(page, 'Stop')
          .click({ timeout: 1000 })
          .catch(() => null);
        return stopped.count();
      })
      .toBe(1);
    await button(page, /^Simulate 200/).click();
    await page.getByText('All 800 games are played.').waitFor();
    expect(await page.locator('.w-findings thead th').allTextContents()).toEqual([
      'All sharers',
      'All takers',
      'Half and half',
      'Mixed company',
    ]);
    expect(await seriousFindings(page)).toEqual([]);

    const file = await saved(page);
    expect(file.name).toBe('our-valley.json');
    expect(readScenario(JSON.parse(file.text)).scenario).toMatchObject({
      title: TITLE,
      layout: { kind: 'star' },
      rounds: 3,
      purpose: 'A lake, and a hub that everyone needs.',
    });

    // Nothing is lost: not by a reload, not by a broken file, not by beginning from another valley.
    await page.reload();
    await openSection(page, 'All settings');
    await expect.poll(() => field(page, 'Title').inputValue()).toBe(TITLE);
    await loadText(page, 'short.json', file.text.slice(0, 300));
    await page.getByText('short.json was cut short').waitFor();
    await loadText(page, 'odd.json', file.text.replace('"rounds": 3', '"rounds": 300'));
    await page.getByText('One thing in odd.json doesn’t fit.').waitFor();
    await button(page, 'Leave it').click();
    expect(await field(page, 'Title').inputValue()).toBe(TITLE);
    await field(page, 'Begin from').selectOption('first-light');
    await button(page, 'Begin from it').click();
    await expect.poll(() => field(page, 'Title').inputValue()).toBe('First Light');
    await loadText(page, file.name, file.text);
    await page.getByText('our-valley.json is open.').waitFor();
    expect(await field(page, 'Title').inputValue()).toBe(TITLE);
    expect((await saved(page)).text).toBe(file.text);

    await button(page, 'Try it beside companions').click();
    await page.waitForURL(/\/t\/[A-Z0-9]{6}$/);
    await page
      .getByText(/Morning · round 1 of 3/)
      .first()
      .waitFor();

    await page.goto(`${game.address}/write`);
    await button(page, 'Start a table with it').click();
    await field(page, 'Your nickname').fill('Ada');
    await button(page, 'Open the table').click();
    await page.waitForURL(/\/t\/[A-Z0-9]{6}$/);
    await page.getByText('Ada').first().waitFor();
    await page.goto(game.address);
    await page.getByRole('link', { name: TITLE }).first().waitFor();

    await page.goto(`${game.address}/write`);
    await button(page, 'Lead a session with it').click();
    const chosen = field(page, 'Which valley').locator('option:checked');
    await expect.poll(() => chosen.textContent()).toBe(TITLE);
    await button(page, 'Open the session').click();
    await page.waitForURL(/\/lead\/[A-Z0-9]{6}$/);
    await page.getByText(TITLE).first().waitFor();
    // What a person wrote is text wherever it stands.
    expect(await page.locator('img').count()).toBe(0);
    expect(ada.troubles).toEqual([]);
    await ada.leave();
  });

  test('on a phone and by keyboard', async () => {
    const ben = await visit(browser, `${game.address}/write`, {
      size: 'phone',
      reducedMotion: true,
    });
    const { page } = ben;
    await page.getByRole('heading', { name: 'Write a scenario' }).waitFor();
    for (const name of [
      'All settings',
      'The table',
      'Homesteads',
      'The spring',
      'What people may do',
      'Sight and words',
    ])
      await openSection(page, name);
    expect(await seriousFindings(page)).toEqual([]);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);

    await summary(page, 'Time').focus();
    await page.keyboard.press('Enter');
    await field(page, 'Rounds').focus();
    await page.keyboard.press('ArrowUp');
    expect(await field(page, 'Rounds').inputValue()).toBe('11');
    await page.getByLabel('Pressing: opens in round').focus();
    await page.keyboard.press('ArrowRight');
    await page
      .locator('.w-arc li', { hasText: 'Round 5' })
      .filter({ hasText: 'Pressing' })
      .waitFor();
    await button(page, 'was 10').click();
    expect(await field(page, 'Rounds').inputValue()).toBe('10');
    expect(ben.troubles).toEqual([]);
    await ben.leave();
  });
});
