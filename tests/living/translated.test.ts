import { afterAll, beforeAll, expect, test } from 'vitest';
import en from '../../client/words/languages/en.json' with { type: 'json' };
import { openTable, type Server, startServer, until } from '../room/tables.ts';
import { translateAll } from '../support/translator.ts';
import { expectSameAnew, type LivingPage, openPage } from './livingPage.ts';

/** A page that a translator rewrites tells the truth all the same, through a whole game. */

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const ONWARDS = /^(accept|seal|ready|go on|to the (first|next) morning|see what came)/i;

const named = (page: LivingPage, name: RegExp): string =>
  (page.button(name)?.textContent ?? '').replace(/[‹›]/g, '');

const NAMES = new RegExp(`\\b(${[...en.names, ...en.places].join('|')})\\b`);

/** Nobody's name and no place was rewritten, wherever it stands; and some stand within sentences. */
function expectNamesKept(): void {
  const rewritten = [...document.querySelectorAll('font')].map(({ textContent }) => textContent);
  expect(rewritten.filter((text) => NAMES.test(text))).toEqual([]);
  const within = [...document.querySelectorAll('bdi')].map(({ parentElement }) => parentElement);
  expect(within.filter((text) => /‹.*›/.test(text?.textContent ?? '')).length).toBeGreaterThan(3);
}

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
  await expectSameAnew(page, '.panel', isDay);
  expectNamesKept();

  const isOver = (): boolean => page.lines('main').some((line) => /the valley after/i.test(line));
  while (!isOver()) {
    page.button(ONWARDS)?.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const isKnown = (): boolean =>
    isOver() && !page.lines('main').some((line) => /is living on/i.test(line));
  expect((await expectSameAnew(page, 'main', isKnown)).length).toBeGreaterThan(20);
  expectNamesKept();
  end();
});
