import { afterAll, beforeAll, expect, test } from 'vitest';
import { go } from '../../client/app/route.ts';
import { golden, keepGame, withPeople } from '../debrief/kept.ts';
import { type Server, startServer, until } from '../room/tables.ts';
import { type LivingPage, openPage } from './livingPage.ts';

/** Whoever goes from heading to heading finds no level left out: not in the debrief, nor in how to play. */

const TICKET = { code: 'ABCDEF', key: 'key-0' };

let server: Server;
let page: LivingPage;
beforeAll(async () => {
  server = await startServer();
  await keepGame(server.storage, TICKET.code, withPeople(golden('the-valley'), 1), [TICKET.key]);
  page = await openPage(`${server.origin}/t/${TICKET.code}#${TICKET.key}`);
});
afterAll(async () => {
  page?.window.close();
  await server?.stop();
});

/** Headings that stand two levels or more below the one before. */
function skipped(): string[] {
  let last = 0;
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].flatMap((heading) => {
    const level = Number(heading.localName.slice(1));
    const isSkipped = level > last + 1;
    const found = isSkipped ? [`h${last} to h${level}: ${heading.textContent}`] : [];
    last = level;
    return found;
  });
}

const steps = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.debrief-step')];
const title = (): string => document.querySelector('h1')?.textContent ?? '';

test('at the end and in every part of the debrief', async () => {
  await until('the end', () => page.button(/^Look at how it came about/) !== null);
  expect(skipped()).toEqual([]);
  await page.press(/^Look at how it came about/);
  await page.press(/^To the pictures/);
  await until('the parts', () => steps().length > 0);
  const titles = new Set<string>();
  for (let at = 0; at < steps().length; at++) {
    steps()[at]?.click();
    await until('a part', () => !titles.has(title()));
    titles.add(title());
    await until('what is worked out', () => document.querySelector('main .ripples') === null);
    expect(skipped(), title()).toEqual([]);
  }
  expect(titles.size).toBe(steps().length);
});

test('in how to play, as a page of its own', async () => {
  go('/how');
  await until('the page', () => document.querySelectorAll('.how-parts li').length > 0);
  expect(skipped()).toEqual([]);
});
