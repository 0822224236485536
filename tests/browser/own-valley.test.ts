import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { botFor } from '../../shared/bots/index.ts';
import { seededRandom } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import { type Guest, leaveAll, sit, until } from '../room/tables.ts';
import { come } from '../session/sessions.ts';
import { press, see } from './harness/acts.ts';
import { type Game, openBrowser, seriousFindings, startGame, visit } from './harness/index.ts';
import { goOnUntil } from './player.ts';

/** A teacher's unequal world: two rich and seven poor, shaped, laid beside where it began, and led. */

let game: Game;
let browser: Browser;
beforeAll(async () => {
  [game, browser] = await Promise.all([startGame({ BOTS: 'brisk' }), openBrowser()]);
});
afterAll(() => {
  leaveAll();
  return Promise.all([game?.stop(), browser?.close()]);
});

/** Commands that someone who plays without a page asks for in a round. */
const MOST_A_ROUND = 12;
const EIGHT_MORE = ['Ben', 'Cleo', 'Dan', 'Eve', 'Fay', 'Gus', 'Hal', 'Ina'];

const summary = (page: Page, text: string | RegExp) => page.locator('summary', { hasText: text });
const picture = (page: Page) => page.getByRole('img').first();
/** The first number in each cell of a column. */
const column = async (page: Page, table: string, nth: number): Promise<number[]> => {
  const texts = await page.locator(`${table} tbody tr td:nth-of-type(${nth})`).allTextContents();
  return texts.map((text) => Number(/[\d.]+/.exec(text)?.[0]));
};

async function shapeIt(page: Page): Promise<void> {
  await page.getByLabel('Begin from').selectOption({ label: 'An unequal start' });
  await press(page, 'Begin from it');
  await expect.poll(() => picture(page).getAttribute('aria-label')).toContain('9 homesteads');

  // Two levers, each told as it stands; what differs is listed, each with a way back.
  await page.locator('#w-lever-water').press('ArrowRight');
  for (const _ of [1, 2]) await page.locator('#w-lever-length').press('ArrowLeft');
  await expect.poll(() => page.locator('#w-lever-length').inputValue()).toBe('-2');
  await summary(page, /^All settings/).click();
  await summary(page, /differ from where you began/).click();
  await page.getByRole('button', { name: /^back\s*: Rounds$/ }).waitFor();
  await page.getByLabel('Find a setting').fill('timber ward');
  await see(page, 'No setting speaks of that');
  await page.getByLabel('Find a setting').fill('spare units raise');
  await page.getByRole('button', { name: /^Homesteads · Water put to use/ }).click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.id))
    .toBe('w-storage-irrigation');

  // A homestead that is touched gets a number of its own, and is as the others again.
  await page.getByRole('button', { name: 'Homestead 3', exact: true }).click();
  const hands = page.locator('.w-touched').getByRole('spinbutton', { name: 'Hands' });
  await hands.press('ArrowUp');
  await expect.poll(() => hands.getAttribute('aria-valuenow')).toBe('4');
  await press(page, 'As the others again');
  await expect.poll(() => hands.getAttribute('aria-valuenow')).toBe('3');
  await page
    .getByRole('button', { name: 'The river between 1 and 2', exact: true })
    .first()
    .click();
  await page.getByLabel('It is there at the start').uncheck();
  await expect.poll(() => picture(page).getAttribute('aria-label')).toContain('8 rivers');
  await page.getByLabel('It is there at the start').check();
  await press(page, 'Done');
}

test('two rich and seven poor: shaped, laid beside where one began, told by place, led with nine', async () => {
  const lead = await visit(browser, `${game.address}/write`, { reducedMotion: true });
  const { page } = lead;
  await page.getByRole('heading', { name: 'Write a scenario' }).waitFor();
  await shapeIt(page);

  await page.getByLabel('Beside').selectOption('origin');
  await page.getByRole('button', { name: /^Simulate 200/ }).click();
  await page.getByText(/^All 1.?600 games are played/).waitFor();
  // Half as many rounds fill about half as many baskets, in the same games.
  const pairs = await page.locator('.w-findings tbody tr:first-of-type td').allTextContents();
  for (const pair of pairs) {
    const [now = 0, before = 0] = [...pair.matchAll(/[\d.]+/g)].map(Number);
    expect(now).toBeLessThan(0.8 * before);
  }
  await summary(page, 'By homestead and by place').click();
  const rich = page.locator('.w-places tbody tr', { hasText: '6 hands' });
  await rich.first().waitFor();
  const baskets = await column(page, '.w-places', 2);
  expect(baskets[0]).toBe(Math.max(...baskets));
  expect(await seriousFindings(page)).toEqual([]);

  await press(page, 'Lead a session with it');
  await page.getByText('Evenly as they come').click();
  await page.getByRole('group', { name: 'Clocks' }).getByText('None').click();
  await press(page, 'Open the session');
  await see(page, 'Join at');
  const code = /\/lead\/([A-Z0-9]{6})/.exec(page.url())?.[1] ?? '';
  const ada = await visit(browser, `${game.address}/j/${code}`, { reducedMotion: true });
  await ada.page.getByLabel('Your nickname').fill('Ada');
  await press(ada.page, 'Sit down');
  await see(ada.page, 'You sit here as Ada.');
  const others: Guest[] = [];
  for (const name of EIGHT_MORE)
    others.push(sit(game.address, await come(game.address, code, name)));
  await press(page, 'Start');
  const isOver = async () => at(others, 0).screen().stage === 'over';
  await Promise.all([goOnUntil([ada.page], isOver), ...others.map(playOn)]);

  // What was unequal from the start stands beside what came of it, homestead by homestead.
  await press(page, 'The debrief');
  await press(page, 'Begin the debrief');
  await page.locator('.debrief-step', { hasText: 'Livelihoods' }).first().click();
  await page.getByRole('heading', { name: 'Livelihoods', level: 1 }).waitFor();
  await summary(page, 'The same as a table').first().click();
  const lives = page.locator('main table').first().locator('tbody tr');
  await expect.poll(() => lives.count()).toBeGreaterThanOrEqual(9);
  await summary(page, /of this$/).click();
  await press(page, 'What each was given at the start');
  const given = page.locator('.given-table tbody tr');
  await expect.poll(() => given.count()).toBe(9);
  expect(await given.filter({ hasText: '6 hands' }).count()).toBe(2);
  expect(await seriousFindings(page)).toEqual([]);
  for (const visitor of [lead, ada]) await visitor.leave();
});

/** Plays a seat to the end as a companion would, and is ready where there is nothing more to do. */
async function playOn({ connection, screen, store }: Guest): Promise<void> {
  const bot = botFor('steward');
  await until('the game', () => store.get().screen?.view !== undefined && screen().view !== null);
  for (let round = 0, left = 0; screen().stage !== 'over'; ) {
    const { view } = screen();
    if (view === null) continue;
    if (view.valley.round > round) {
      round = view.valley.round;
      left = MOST_A_ROUND;
    }
    const wish = left-- > 0 ? bot(view, seededRandom(1, round)) : null;
    if (wish !== null && (await connection.submit(wish)) === null) continue;
    const moment = `${view.valley.round} ${view.valley.phase}`;
    await connection.submit({ type: 'ready', ready: true });
    await until(
      'the next moment',
      () =>
        screen().stage === 'over' ||
        `${screen().view?.valley.round} ${screen().view?.valley.phase}` !== moment,
    );
  }
}
