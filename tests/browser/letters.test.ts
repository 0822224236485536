import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWords, fetchWords } from '../../client/words/index.ts';
import { linesOf, ofBots, withPeople } from '../home/gamesTakenHome.ts';
import type { Server } from '../room/tables.ts';
import { openBrowser, seatLink, visit } from './harness/index.ts';
import { countReceived } from './harness/received.ts';
import { startPages } from './harness/startPages.ts';

/** Arabic and Chinese stand in typefaces of their own, on pages and in what is taken home. */

/** Bytes that a language's own letters cost at most on the first page, after it stands. */
const LETTERS: Readonly<Record<string, number>> = { en: 0, ar: 50_000, zh: 850_000 };
const OWN = /vazirmatn|noto-sans-sc|^(?:ar|zh)-.*\.css/;

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startPages(), openBrowser()]);
  const alone = withPeople(ofBots(), 0);
  await server.storage.append('AAAAAA', 0, linesOf(alone, { keys: ['solo'] }));
});
afterAll(() => Promise.all([server?.stop(), browser?.close()]));

/** Families of the device that a page's letters stand in, beside those that the page brought. */
async function borrowed(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector,
  });
  expect(nodeIds.length).toBeGreaterThan(0);
  const found = await Promise.all(
    nodeIds.map((nodeId) => session.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  const fonts = found.flatMap((one) => one.fonts);
  return [...new Set(fonts.filter((font) => !font.isCustomFont).map((font) => font.familyName))];
}

test.each(Object.entries(LETTERS))(
  'the first page in %s has letters of its own',
  async (language, most) => {
    const context = await browser.newContext({ locale: language });
    const page = await context.newPage();
    const received = await countReceived(page);
    await page.goto(server.origin);
    await expect.poll(() => borrowed(page, 'h1, .door *')).toEqual([]);
    await page.waitForLoadState('networkidle');
    const own = received().filter(({ name }) => OWN.test(name));
    const bytes = own.reduce((sum, file) => sum + file.bytes, 0);
    expect(bytes, JSON.stringify(own)).toBeLessThanOrEqual(most);
    if (most > 0) expect(bytes).toBeGreaterThan(0);
    await context.close();
  },
);

test.each(['ar', 'zh'])(
  'pictures in %s that are taken home carry its letters',
  async (language) => {
    await fetchWords(language, ['first', 'play', 'home', 'debrief']);
    const words = createWords(language);
    const link = seatLink(server.origin, { code: 'AAAAAA', key: 'solo' });
    const { page, troubles, leave } = await visit(browser, link, { language, reducedMotion: true });
    await page
      .getByRole('button', { name: words.say('home.open') })
      .first()
      .click();
    const choice = page.locator('#home-picture');
    await choice.waitFor();
    const ids = await choice
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    const shown = await browser.newPage();
    for (const id of ids.slice(0, 3)) {
      await choice.selectOption(id);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: words.say('home.svg'), exact: true }).click(),
      ]);
      await shown.setContent(
        readFileSync(await download.path(), 'utf8').replace(/^<\?xml.*\n/, ''),
      );
      await expect.poll(() => borrowed(shown, 'text')).toEqual([]);
    }
    expect(troubles).toEqual([]);
    await shown.close();
    await leave();
  },
);
