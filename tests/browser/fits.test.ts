import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Server } from '../room/tables.ts';
import { stopLeading } from '../session/sessions.ts';
import {
  deskPages,
  endedPages,
  type PagesBroughtUp,
  playedPages,
  standingPages,
  talkPages,
  wallPages,
} from './harness/everyPage.ts';
import { cramped } from './harness/fit.ts';
import { openBrowser } from './harness/index.ts';
import { startPages } from './harness/startPages.ts';
import { keepWallSession, type WallSession } from './harness/wallSessions.ts';

/** Every page, in every language, on screens of four sizes (harness/fit.ts): nothing is cut, none lies on another. */

let server: Server;
let browser: Browser;
/** One that all first tries look at, whose talk is reckoned once; and the newest of second tries. */
let session: WallSession;
const tried = new Set<string>();
const letters = [...'HJKMNPQ'];
const keepNext = () => keepWallSession(server.storage, letters.shift() ?? '', [8]);
beforeAll(async () => {
  [server, browser] = await Promise.all([startPages(), openBrowser({ isLongLived: true })]);
  session = await keepNext();
});
afterEach(async () => {
  stopLeading();
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test.each([
  ['what stands by itself', standingPages],
  ['a game that is played', playedPages],
  ['a game that is over', endedPages],
  ['the desk', deskPages],
  ['the talk', talkPages],
  ['the projector', wallPages],
] as const)('%s fits in every language', async (name, bringUp: PagesBroughtUp) => {
  // What a first try has opened is not shown again as it was before.
  if (tried.has(name)) session = await keepNext();
  tried.add(name);
  const found: string[] = [];
  await bringUp({
    server,
    browser,
    session,
    look: async (...what) => {
      found.push(...(await cramped(...what)));
    },
  });
  expect(found).toEqual([]);
});
