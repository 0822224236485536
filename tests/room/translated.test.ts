import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LivingPage, openPage, translateAll } from './livingPage.ts';
import { openTable, type Server, startServer, until } from './tables.ts';

/** A page that a translator rewrites tells the truth all the same, through a whole game. */

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const ONWARDS = /^(accept|seal|ready|go on|to the (first|next) morning|see what came)/i;

/** What stands on the page that was rewritten while it lived, and on one that is drawn anew. */
async function readTwice(page: LivingPage, selector: string, isThere: () => boolean) {
  await new Promise((resolve) => setTimeout(resolve, 300));
  const rewritten = page.lines(selector);
  await page.drawAnew();
  await until('the page again', isThere);
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { rewritten, anew: page.lines(selector) };
}

const named = (page: LivingPage, name: RegExp): string =>
  (page.button(name)?.textContent ?? '').replace(/[‹›]/g, '');

test('from the first morning to the end', async () => {
  const ticket = await openTable(server.origin, { alone: true, rounds: 2, companions: ['sharer'] });
  const page = await openPage(`${server.origin}/t/${ticket.code}#${ticket.key}`);
  const end = translateAll();
  await page.press(/^To the first morning/);
  await until('the morning', () => page.button(/^Seal/) !== null);
  expect(named(page, /^Seal/)).toBe('Seal: draw 2, tend 2');
  await page.press(/^Draw with one hand more/);
  await until('the button follows', () => named(page, /^Seal/) === 'Seal: draw 3, tend 1');
  expect(page.lines('.panel')).toContain('Draw 3:');

  await page.press(/^Seal/);
  const isDay = (): boolean => page.lines('.panel').some((line) => /^Day · round 1/.test(line));
  await until('the day', isDay);
  const day = await readTwice(page, '.panel', isDay);
  expect(day.rewritten).toEqual(day.anew);

  const isOver = (): boolean => page.lines('main').some((line) => /the valley after/i.test(line));
  while (!isOver()) {
    page.button(ONWARDS)?.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const isKnown = (): boolean =>
    isOver() && !page.lines('main').some((line) => /is living on/i.test(line));
  await until('what came of it', isKnown);
  const over = await readTwice(page, 'main', isKnown);
  expect(over.rewritten).toEqual(over.anew);
  expect(over.rewritten.length).toBeGreaterThan(20);
  end();
});
