import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Server } from '../room/tables.ts';
import { press, see } from './harness/acts.ts';
import { openBrowser, type Visitor, visit } from './harness/index.ts';
import { startPages } from './harness/startPages.ts';
import { goOnUntil, isOver, phaseOf, seal } from './player.ts';

/** Browsers that keep nothing, have no room, or lose later what they kept: one plays and leads all the same. */

let server: Server;
let browser: Browser;
const visitors: Visitor[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startPages(), openBrowser()]);
});
afterEach(async () => {
  for (const { leave, troubles } of visitors.splice(0)) {
    expect(troubles).toEqual([]);
    await leave();
  }
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Someone new, in whose browser something runs before each page. */
async function someone(before: (() => void) | null = null, size: 'phone' | 'laptop' = 'phone') {
  const visitor = await visit(browser, 'about:blank', { size, reducedMotion: true });
  visitors.push(visitor);
  if (before !== null) await visitor.context.addInitScript(before);
  return visitor.page;
}

/** Before a page: site data is blocked. */
function blocked(): void {
  const refuse = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  for (const shelf of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, shelf, { get: refuse, configurable: true });
  Object.defineProperty(document, 'cookie', { get: refuse, set: refuse });
}

/** Before a page: what is there can be read, and there is no room for more. */
function full(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
}

/** While a page is open: all that it kept goes. */
const forget = (): void => {
  localStorage.clear();
  sessionStorage.clear();
};

const KEY = /#[\w-]{22,}$/;

describe.each([
  ['blocked', blocked],
  ['full', full],
] as const)('where what a browser keeps is %s', (_, before) => {
  test('one plays alone to the end, and comes back to one’s seat by the address', async () => {
    const page = await someone(before);
    await page.goto(`${server.origin}/`);
    await press(page, /^Play alone/);
    await see(page, /your seat is in the address/);
    await press(page, 'Understood');
    await seal(page);
    await phaseOf(page, 'Day', 1);
    expect(page.url()).toMatch(KEY);
    await page.reload();
    await phaseOf(page, 'Day', 1);
    expect(await page.getByText(/your seat is in the address/).count()).toBe(0);
    // The address alone leads back, in a tab that knows nothing.
    const other = await someone(before);
    await other.goto(page.url());
    await phaseOf(other, 'Day', 1);
    await page.close();
    await goOnUntil([other], () => isOver(other));
    await other.reload();
    await expect.poll(() => isOver(other)).toBe(true);
  });

  test('one leads from a desk that stands again after a reload, and people sit down', async () => {
    const desk = await someone(before, 'laptop');
    await desk.goto(`${server.origin}/lead`);
    await press(desk, 'Open the session');
    await see(desk, 'Join at');
    await see(desk, /address/);
    expect(desk.url()).toMatch(KEY);
    const [, code] = /lead\/([A-Z0-9]+)/.exec(desk.url()) ?? [];
    const phone = await someone(before);
    await phone.goto(`${server.origin}/j/${code}`);
    await phone.getByLabel('Your nickname').fill('Ann');
    await press(phone, 'Sit down');
    await see(phone, 'You sit here as Ann');
    await phone.reload();
    await see(phone, 'You sit here as Ann');
    await desk.reload();
    await see(desk, /^Ann/);
    expect(await desk.getByText('Join at').count()).toBe(1);
  });
});

test('where what was kept is taken away later, seat and desk are there after a reload', async () => {
  const desk = await someone(null, 'laptop');
  await desk.goto(`${server.origin}/lead`);
  await press(desk, 'Open the session');
  await see(desk, 'Join at');
  const [, code] = /lead\/([A-Z0-9]+)/.exec(desk.url()) ?? [];
  const phone = await someone();
  await phone.goto(`${server.origin}/j/${code}`);
  await phone.getByLabel('Your nickname').fill('Ann');
  await press(phone, 'Sit down');
  await see(phone, 'You sit here as Ann');
  for (const page of [desk, phone]) {
    // Neither stands in the address, which may be looked at.
    expect(page.url()).not.toMatch(KEY);
    await page.evaluate(forget);
    await page.reload();
  }
  await see(phone, 'You sit here as Ann');
  await see(desk, /^Ann/);
  expect(await desk.getByText('Join at').count()).toBe(1);
});
