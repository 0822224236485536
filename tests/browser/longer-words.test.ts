import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Packed } from '../../client/words/messages/packedMessage.ts';
import { pseudo } from '../../client/words/messages/pseudo.ts';
import { post, type Server, TOGETHER } from '../room/tables.ts';
import { openSession, stopLeading } from '../session/sessions.ts';
import { faultsOf, openBrowser, seatLink } from './harness/index.ts';
import { startPages } from './harness/startPages.ts';

/** Pages in words that are half as long again, on a small phone: nothing is cut off, or pushed out. */

const SMALL = { width: 360, height: 640 };
let server: Server;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  [server, browser] = await Promise.all([startPages(), openBrowser()]);
  context = await browser.newContext({ viewport: SMALL, hasTouch: true, isMobile: true });
  await context.route(/\/assets\/en-[^/]*\.js$/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: stretched(await answer.text()) });
  });
});
afterAll(async () => {
  stopLeading();
  await Promise.all([server?.stop(), browser?.close()]);
});

type Section = readonly string[] | Readonly<Record<string, Packed>>;

/** A part of the English words as it was built, in words that are half as long again. */
function stretched(script: string): string {
  return script.replace(
    /JSON\.parse\((`(?:[^`\\]|\\.)*`|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\)/,
    (_, text) => {
      // What a build wrote is a literal of the language that reads it.
      const part: Record<string, Section> = JSON.parse(Function(`return ${text}`)());
      const words = Object.entries(part).map(([section, all]) => [
        section,
        Array.isArray(all) || section === 'terms' || section === 'shipped'
          ? all
          : Object.fromEntries(Object.entries(all).map(([name, one]) => [name, pseudo(one)])),
      ]);
      return `(${JSON.stringify(Object.fromEntries(words))})`;
    },
  );
}

async function faults(page: Page): Promise<string[]> {
  await page.getByText('⟧').first().waitFor();
  await page.waitForLoadState('networkidle');
  return faultsOf(page, { touch: true, needed: [], edges: false });
}

test.each([
  ['the first page', ''],
  ['how it is played', '/how'],
  ['what everyone can use', '/accessibility'],
  ['a session that is set up', '/lead'],
])('%s has room for longer words', async (_, path) => {
  const page = await context.newPage();
  await page.goto(`${server.origin}${path}`);
  expect(await faults(page)).toEqual([]);
  await page.close();
});

test('a lobby, a morning and a desk have room for longer words', async () => {
  const ticket = (await post(`${server.origin}/api/tables`, { ...TOGETHER, alone: true })).body;
  const player = await context.newPage();
  await player.goto(seatLink(server.origin, ticket));
  await player.locator('.play-canvas > canvas, .play-still').first().waitFor();
  expect(await faults(player)).toEqual([]);
  const session = await openSession(server.origin);
  const desk = await context.newPage();
  await desk.goto(`${server.origin}/lead/${session.code}#${session.lead}`);
  await desk.getByRole('button').first().waitFor();
  expect(await faults(desk)).toEqual([]);
});
