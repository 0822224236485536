import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CrookedProxy, type Fate, startCrookedProxy } from '../support/crookedProxy.ts';
import { press, see } from './harness/acts.ts';
import { type Game, openBrowser, seatLink, startGame, visit } from './harness/index.ts';

/** What networks do to a game, and what a person reads then. */

let game: Game;
let browser: Browser;
let proxy: CrookedProxy;

beforeAll(async () => {
  [game, browser] = await Promise.all([startGame({ BOTS: 'brisk' }), openBrowser()]);
  proxy = await startCrookedProxy(game.address);
});
afterAll(async () => {
  await Promise.all([proxy?.stop(), browser?.close()]);
  await game?.stop();
});
beforeEach(() => {
  proxy.requests = () => 'pass';
  proxy.sockets = 'pass';
});

const isApi = (path: string): boolean => path.startsWith('/api/');

/** The heart of a table that can be played. */
const isPlayable = (page: Page): Promise<void> =>
  page
    .getByRole('button', { name: /^To the first morning|^Seal/ })
    .first()
    .waitFor();

/** Ways in which the door of a table does not open, and what is said of each. */
const DOORS: readonly (readonly [string, Fate, RegExp])[] = [
  ['a server that does not answer', 'hang', /has not answered yet/],
  ['a page to sign in', { status: 200 }, /may want you to sign in/],
];

describe('whoever waits reads which step fails, and can try again', () => {
  test('at the door of a table, one network after the other', async () => {
    const ticket = await game.createTable();
    let door: Fate = 'pass';
    proxy.requests = (_, path) => (isApi(path) ? door : 'pass');
    const { page, leave } = await visit(browser, 'about:blank', { reducedMotion: true });
    for (const [what, fate, sentence] of DOORS) {
      door = fate;
      await page.goto('about:blank');
      await page.goto(seatLink(proxy.address, ticket));
      await see(page, 'Finding your table');
      await see(page, sentence).catch(() => {
        throw new Error(`${what} is not told`);
      });
      door = 'pass';
      await press(page, 'Try again');
      await isPlayable(page);
      expect(await page.getByText(sentence).count(), what).toBe(0);
    }
    await leave();
  });

  test('where a part of the page is missing, and comes later', async () => {
    const ticket = await game.createTable();
    let isMissing = true;
    proxy.requests = (_, path) =>
      isMissing && /assets\/TablePage.*\.js/.test(path) ? { status: 404 } : 'pass';
    const { page, leave } = await visit(browser, seatLink(proxy.address, ticket), {
      reducedMotion: true,
    });
    await see(page, /A part of this page does not come/);
    isMissing = false;
    await isPlayable(page);
    expect(await page.getByText(/A part of this page/).count()).toBe(0);
    await leave();
  });

  test('where a game is looked at again', async () => {
    let reads: Fate = { status: 502 };
    proxy.requests = (method, path) => (method === 'GET' && isApi(path) ? reads : 'pass');
    const { page, leave } = await visit(browser, `${proxy.address}/how`);
    await see(page, /does not run there/);
    reads = 'pass';
    await press(page, 'Try again');
    await page.getByText(/does not run there/).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await page.getByText(/does not run there/).count()).toBe(0);
    await leave();
  });
});
