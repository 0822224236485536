import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scenario } from '../../shared/model/scenario.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { openTable, takeSeat } from '../room/tables.ts';
import { press } from './harness/acts.ts';
import {
  type Game,
  openBrowser,
  seatLink,
  seriousFindings,
  startGame,
  visit,
} from './harness/index.ts';

/** A scenario that holds two languages: whoever reads neither sees it as it was written, and hears in which. */

let game: Game;
let browser: Browser;
beforeAll(async () => {
  [game, browser] = await Promise.all([startGame(), openBrowser()]);
});
afterAll(() => Promise.all([game?.stop(), browser?.close()]));

const steg: Scenario = {
  ...(scenarioOf('first-light') as Scenario),
  id: 'der-steg',
  title: 'Der Steg',
  purpose: 'Zwei Ufer, ein Steg.',
  language: 'de',
  told: { pt: { title: 'A Passarela', purpose: 'Duas margens, uma passarela.' } },
};

/** The language that a text stands in, as a screen reader takes it. */
const languageOf = (page: Page, text: string) =>
  page
    .getByText(text)
    .first()
    .evaluate((one) => one.closest('[lang]')?.getAttribute('lang'));

test('at a table, everyone reads their own language, or what was written', async () => {
  const ticket = await openTable(game.address, { scenario: steg });
  const [bruna, cem] = [
    await takeSeat(game.address, ticket.code, 'Bruna'),
    await takeSeat(game.address, ticket.code, 'Cem'),
  ];
  const [german, portuguese, english] = await Promise.all([
    visit(browser, seatLink(game.address, ticket), { language: 'de-AT', reducedMotion: true }),
    visit(browser, seatLink(game.address, bruna), {
      language: 'pt-BR',
      size: 'phone',
      reducedMotion: true,
    }),
    visit(browser, seatLink(game.address, cem), { language: 'en', reducedMotion: true }),
  ]);
  const read = async (): Promise<void> => {
    for (const text of ['Der Steg', 'Zwei Ufer, ein Steg.']) {
      await german.page.getByText(text).first().waitFor();
      await english.page.getByText(text).first().waitFor();
      expect(await languageOf(german.page, text)).toMatch(/^de/);
      expect(await languageOf(english.page, text)).toBe('de');
    }
    for (const text of ['A Passarela', 'Duas margens, uma passarela.']) {
      await portuguese.page.getByText(text).first().waitFor();
      expect(await languageOf(portuguese.page, text)).toMatch(/^pt/);
    }
    expect(await portuguese.page.getByText('Der Steg').count()).toBe(0);
  };
  await read();
  await german.page.locator('.lobby .button-main').click();
  // The same on the card of the stakes, which a view brings.
  for (const one of [german, portuguese, english]) await one.page.locator('.stakes-own').waitFor();
  await read();
  for (const one of [german, portuguese, english]) {
    expect(one.troubles).toEqual([]);
    await one.leave();
  }
});

test('it is written beside the original, is kept, and can be taken away', async () => {
  const { page, troubles, leave } = await visit(browser, `${game.address}/write`, {
    reducedMotion: true,
  });
  const texts = page.locator('.w-texts');
  const openAll = () => page.locator('summary', { hasText: /^All settings/ }).click();
  const field = (name: string) => page.getByLabel(name, { exact: true });
  await openAll();
  await field('Title').fill('The Footbridge');
  await expect.poll(() => field('Language of these texts').inputValue()).toBe('en');

  await texts.getByLabel('In another language').selectOption({ label: 'German' });
  await field('German: Title').fill('Der Steg');
  await field('German: What to watch for: 2').fill('Wer zuletzt geht.');
  await expect.poll(() => texts.locator('summary').textContent()).toMatch(/texts to write/);
  // What lacks is worth a look, and leads to where it is written.
  await page.getByRole('button', { name: /^German: .* not written yet/ }).click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.id))
    .toBe('w-told-de-purpose');
  expect(await seriousFindings(page)).toEqual([]);

  await page.reload();
  await openAll();
  await expect.poll(() => field('German: Title').inputValue()).toBe('Der Steg');
  expect(await field('German: What to watch for: 2').inputValue()).toBe('Wer zuletzt geht.');
  await press(page, 'Leave out: German');
  await expect.poll(() => texts.locator('details').count()).toBe(0);
  expect(troubles).toEqual([]);
  await leave();
});
