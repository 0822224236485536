import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { amongSharers, golden, keepGame, withPeople } from '../debrief/kept.ts';
import type { Server } from '../room/tables.ts';
import { openBrowser, seatLink, seriousFindings, visit } from './harness/index.ts';
import { startPages } from './harness/startPages.ts';

const TICKET = { code: 'ABCDEF', key: 'key-0' };
/** A short game of four: what else might have come of it is soon played. */
const SHORT = 'GHJKMN';
/** Someone alone among seven companions, whose houses are called by both names. */
const EIGHT = { code: 'PQRSTV', key: 'key-alone' };

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startPages(), openBrowser()]);
  const keys = [0, 1, 2, 3].map((seat) => `key-${seat}`);
  await keepGame(server.storage, TICKET.code, withPeople(golden('the-valley'), 4), keys);
  await keepGame(server.storage, SHORT, withPeople(golden('first-light'), 4), keys);
  const eight = withPeople(amongSharers(golden('the-valley'), 8), 1);
  await keepGame(server.storage, EIGHT.code, eight, [EIGHT.key]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// What people answer is kept with their seat: each test sits at another.
test.each([
  ['phone', 'key-1'],
  ['laptop', 'key-2'],
] as const)('every part of a debrief, on a %s', async (size, key) => {
  const link = seatLink(server.origin, { code: SHORT, key });
  const { page, troubles, leave } = await visit(browser, link, { size, reducedMotion: true });
  await page.getByRole('button', { name: 'Look at how it came about' }).click();
  await page.getByLabel('Round in which you had most say').selectOption('2');
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'To the pictures' }).click();
  const steps = page.locator('.debrief-step');
  await steps.first().waitFor();
  const titles: string[] = [];
  for (let step = 0; step < (await steps.count()); step++) {
    await steps.nth(step).click();
    const heading = page.getByRole('heading', { level: 1 });
    titles.push(((await heading.textContent()) ?? '').split('\n')[0] ?? '');
    await page
      .locator('[role="status"]:has(progress), .ripples')
      .first()
      .waitFor({ state: 'detached' });
    expect(await seriousFindings(page), titles.at(-1)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow, titles.at(-1)).toBeLessThanOrEqual(0);
  }
  expect(new Set(titles).size).toBe(await steps.count());
  await steps.nth(4).click();
  await page.getByText('You said: most say in round 2').waitFor();
  expect(troubles).toEqual([]);
  await leave();
});

test('the line of dusks goes by keyboard, and a question leads to its moment', async () => {
  const { page, troubles, leave } = await visit(browser, seatLink(server.origin, TICKET));
  await page.getByRole('button', { name: 'Look at how it came about' }).click();
  await page.getByRole('button', { name: 'Skip these' }).click();
  const line = page.getByRole('slider', { name: 'Dusk that is looked at' });
  await line.focus();
  await page.keyboard.press('Home');
  expect(await line.getAttribute('aria-valuetext')).toBe('The start');
  await page.keyboard.press('ArrowRight');
  expect(await line.getAttribute('aria-valuetext')).toBe('Round 1');
  await page.getByRole('button', { name: 'Event by event' }).click();
  expect(await line.getAttribute('aria-valuetext')).toMatch(/^Round 2, event 1 of \d+$/);
  await page.getByRole('heading', { name: 'Round 2, event by event' }).waitFor();
  await line.focus();
  for (let event = 0; event < 8; event++) await page.keyboard.press('ArrowRight');
  expect(await line.getAttribute('aria-valuetext')).toMatch(/^Round 2, event 9 of/);
  const events = page.locator('.events-one');
  expect(await events.count()).toBeGreaterThan(9);
  expect(await page.locator('.events-one[aria-current]').textContent()).toBe(
    await page.locator('.end-field figcaption b').first().textContent(),
  );
  await page
    .getByText(/, a companion: “/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'As people saw it then' }).click();
  expect(await events.count()).toBe(9);
  expect(await page.getByText(/, a companion: “/).count()).toBe(0);
  expect(await seriousFindings(page), 'event by event').toEqual([]);
  await page.getByRole('button', { name: 'As we know it now' }).click();
  // Not every mark has acts that led to it: a homestead may wither of nothing but hunger.
  const marks = page.locator('.scrubber-mark');
  for (let at = (await marks.count()) - 1; at >= 0; at--) {
    await marks.nth(at).click();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    if (await page.locator('.cause-moment').count()) break;
  }
  await page.locator('.cause-moment').first().click();
  expect(await line.getAttribute('aria-valuetext')).toMatch(/^Round \d+, event \d+ of \d+$/);
  await page.getByRole('button', { name: 'Who needed whom' }).click();
  await page.getByRole('button', { name: 'Each other' }).click();
  await page.getByRole('heading', { name: /^Needing each other/ }).waitFor();
  await page.getByRole('button', { name: 'As people saw it then' }).click();
  expect(await page.getByRole('heading', { name: /^Needing each other/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Questions' }).click();
  const look = page.getByRole('button', { name: /^Look at round/ }).first();
  await look.waitFor();
  await look.click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toContain('Questions');
  expect(troubles).toEqual([]);
  await leave();
});

test('on a laptop eight houses of long names live from each other within the page', async () => {
  const { page, troubles, leave } = await visit(browser, seatLink(server.origin, EIGHT), {
    reducedMotion: true,
  });
  await page.getByRole('button', { name: 'Look at how it came about' }).click();
  await page.getByRole('button', { name: 'Skip these' }).click();
  await page.locator('.debrief-step', { hasText: 'Who lived from whom' }).click();
  const names = page.locator('.lived-name');
  await names.nth(7).waitFor();
  const cut: string[] = [];
  for (let house = 0; house < 8; house++) {
    await names.nth(house).click();
    await page.locator(`tr:nth-child(${house + 1}) .lived-name[aria-pressed="true"]`).waitFor();
    const [wide, hidden] = await page.evaluate(() => {
      const matrix = document.querySelector('.lived-matrix > section');
      const room = document.documentElement;
      return [
        room.scrollWidth - window.innerWidth,
        matrix === null ? -1 : matrix.scrollWidth - matrix.clientWidth,
      ];
    });
    if (wide !== 0 || hidden !== 0)
      cut.push(`${await names.nth(house).textContent()}: the page ${wide}, the table ${hidden}`);
  }
  expect(cut).toEqual([]);
  expect(troubles).toEqual([]);
  await leave();
});
