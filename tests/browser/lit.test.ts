import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTable, type Server } from '../room/tables.ts';
import { press, see } from './harness/acts.ts';
import { openBrowser, seatLink, visit } from './harness/index.ts';
import { startPages } from './harness/startPages.ts';
import { phaseOf } from './player.ts';

/** A phone whose page did not come by TLS stays lit from the first touch on, by a film that nobody sees. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startPages(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Before a page: as Safari is without TLS. Nothing plays for who has not touched the screen. */
function withoutLock(): void {
  delete (Navigator.prototype as { wakeLock?: unknown }).wakeLock;
  // What the browser takes for a touch, a driver gives it with each question that it asks of the page.
  let isTouched = false;
  addEventListener('touchend', () => (isTouched = true), true);
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    return isTouched
      ? play.call(this)
      : Promise.reject(new DOMException('no touch', 'NotAllowedError'));
  };
}

/** Hides the page or shows it, as far as it can tell. */
const seen = (page: Page, is: 'visible' | 'hidden') =>
  page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, is);

/** Milliseconds of film that were played; null where there is none, or it stands still. */
const played = (page: Page) =>
  page.evaluate(() => {
    const film = document.querySelector<HTMLVideoElement>('[data-lamp]');
    return film === null || film.paused ? null : film.currentTime * 1000;
  });

async function runs(page: Page): Promise<void> {
  await expect.poll(() => played(page)).not.toBeNull();
  const then = (await played(page)) ?? 0;
  await expect.poll(async () => ((await played(page)) ?? 0) > then).toBe(true);
}

test('the film begins with a touch, stands still while the page is hidden, and goes on into the game', async () => {
  const ticket = await openTable(server.origin, { alone: false });
  const visitor = await visit(browser, 'about:blank', { size: 'phone', reducedMotion: true });
  const { page } = visitor;
  await visitor.context.addInitScript(withoutLock);
  await page.goto(seatLink(server.origin, ticket));
  await see(page, /can’t keep your screen lit/);
  await page.tap('h1');
  await expect.poll(() => page.getByText(/can’t keep your screen lit/).count()).toBe(0);
  await runs(page);
  await seen(page, 'hidden');
  expect(await played(page)).toBeNull();
  await seen(page, 'visible');
  await runs(page);
  await press(page, /^Start/);
  await phaseOf(page, 'Morning', 1);
  await runs(page);
  // It is in nobody’s way: not seen, not told of, not reached.
  const film = page.locator('[data-lamp]');
  expect(await film.boundingBox()).toMatchObject({ width: 2, height: 2 });
  expect(await film.getAttribute('aria-hidden')).toBe('true');
  expect(visitor.troubles).toEqual([]);
  await visitor.leave();
});
