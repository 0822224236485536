import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTable, type Server, startServer, until } from '../room/tables.ts';
import { type LivingPage, openPage } from './livingPage.ts';

/** The focus through a whole round: it never falls to the page itself, whatever goes from under it. */

let server: Server;
let page: LivingPage;
beforeAll(async () => {
  server = await startServer();
  const { code, key } = await openTable(server.origin, { alone: true, rounds: 2 });
  page = await openPage(`${server.origin}/t/${code}#${key}`);
});
afterAll(async () => {
  page?.window.close();
  await server?.stop();
});

/** Longer than a page that changes may keep the focus for itself. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

/** What has the focus, by its text; empty where it is the page itself. */
const focused = (): string => {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) return '';
  return activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '';
};

/** Presses a button as a keyboard does: from the focus. */
async function use(name: RegExp): Promise<void> {
  await until(`a button ${name}`, () => page.button(name) !== null);
  const button = page.button(name);
  button?.focus();
  button?.click();
  await settled();
  // A phase may end meanwhile, and take what has the focus with it once more.
  await until(`the focus after ${name}`, () => focused() !== '');
}

test('it is somewhere after every button of a round, and on the heading when a phase begins', async () => {
  await use(/^To the first morning/);
  await use(/^Seal/);
  await until('the day', () => page.button(/^Ready/) !== null);
  await settled();
  await use(/^More$/);
  await use(/vitality \d+ of/);
  await use(/^Back$/);
  await use(/^Spring$/);
  await use(/^Back$/);
  await use(/^Ready/);
  await until('dusk', () => page.button(/^Go on/) !== null);
  await settled();
  expect(focused()).toMatch(/^Dusk · round 1/);
  while (page.button(/^Go on/) !== null) await use(/^Go on/);
  await use(/^To the next morning/);
  await until('the next morning', () => page.button(/^Seal/) !== null);
  await settled();
  expect(focused()).toMatch(/^Morning · round 2/);
});
