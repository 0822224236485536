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

/** What has the focus, by its text; empty where it is the page itself. */
const focused = (): string => {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) return '';
  return activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '';
};

/** How often a page is looked at, in milliseconds. */
const LOOK_MS = 20;

const told = (): string => document.querySelector('.dusk-head .soft')?.textContent ?? '';
const can = (name: RegExp): boolean => page.button(name) !== null;

/** Presses a button as a keyboard does: from the focus. Its press leads to something, and the focus is somewhere. */
async function use(name: RegExp, what: string, isSo: () => boolean): Promise<void> {
  await until(`a button ${name}`, () => can(name));
  pressFromFocus(name);
  await until(what, isSo);
  // What had it may be gone: then something else has it soon.
  await until(`the focus after ${name}`, () => focused() !== '');
}

function pressFromFocus(name: RegExp): void {
  const button = page.button(name);
  button?.focus();
  button?.click();
}

/** Goes on in a dusk; one that has only just been drawn begins anew, and loses the press. */
async function goOn(): Promise<void> {
  const before = told();
  while (told() === before) {
    pressFromFocus(/^Go on/);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  await until('the focus after going on', () => focused() !== '');
}

test('it is somewhere after every button of a round, and on the heading when a phase begins', async () => {
  await use(/^To the first morning/, 'the first morning', () => can(/^Seal/));
  await use(/^Seal/, 'the day', () => can(/^Ready/));
  await use(/^More$/, 'the homesteads', () => can(/vitality \d+ of/));
  await use(/vitality \d+ of/, 'a homestead', () => can(/^Back$/));
  await use(/^Back$/, 'the day again', () => !can(/^Back$/));
  await use(/^Spring$/, 'the spring', () => can(/^Back$/));
  await use(/^Back$/, 'the day once more', () => !can(/^Back$/));
  await use(/^Ready/, 'dusk', () => can(/^Go on/));
  await expect.poll(focused).toMatch(/^Dusk · round 1/);
  while (can(/^Go on/)) await goOn();
  await use(/^To the next morning/, 'the next morning', () => can(/^Seal/));
  await expect.poll(focused).toMatch(/^Morning · round 2/);
});
