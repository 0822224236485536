import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { carry } from '../../client/workshop/sharing/valleyLink.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { qrText } from '../support/qrText.ts';
import { press, see } from './harness/acts.ts';
import { type Game, openBrowser, seriousFindings, startGame, visit } from './harness/index.ts';
import { goOnUntil, isOver } from './player.ts';

/** A teacher's valley on Monday: made, named, tried, passed on by a link, copied, led from the shelf. */

let game: Game;
let browser: Browser;
beforeAll(async () => {
  [game, browser] = await Promise.all([startGame({ BOTS: 'brisk' }), openBrowser()]);
});
afterAll(() => Promise.all([game?.stop(), browser?.close()]));

const named = (page: Page) => page.getByLabel('Name', { exact: true });
const fold = (page: Page) => page.locator('summary', { hasText: /^Your valleys/ });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** Pages of a PDF. */
const pagesIn = (pdf: Buffer): number =>
  pdf.toString('latin1').split(/\/Type\s*\/Page\b/).length - 1;

/** What a QR code on a page says, read off its picture as a phone would. */
async function codeOn(page: Page, name: string): Promise<string> {
  const code = page.getByRole('img', { name });
  const across = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
  const picture = (await code.screenshot()).toString('base64');
  const cells = await page.evaluate(
    async ({ picture, across, quiet }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const paper = canvas.getContext('2d');
      if (paper === null) throw new Error('nothing to read from');
      paper.drawImage(image, 0, 0);
      const isDark = (x: number, y: number): boolean => {
        const [red = 255] = paper.getImageData(
          ((x + quiet + 0.5) / across) * image.width,
          ((y + quiet + 0.5) / across) * image.height,
          1,
          1,
        ).data;
        return red < 128;
      };
      const own = Array.from({ length: across - 2 * quiet }, (_, at) => at);
      return own.map((y) => own.map((x) => isDark(x, y)));
    },
    { picture, across, quiet: 3 },
  );
  return qrText(cells);
}

/** Writes the letters of a link as a chat program that lost its end would. */
const cut = (link: string): string => link.slice(0, -30);

test('a valley is made, tried, passed on by link, copied elsewhere, and led from the shelf', async () => {
  const ann = await visit(browser, `${game.address}/write`, { reducedMotion: true });
  const { page } = ann;
  await page.getByRole('heading', { name: 'Write a scenario' }).waitFor();
  await page.getByLabel('Begin from').selectOption('first-light');
  await press(page, 'Begin from it');
  await named(page).fill('Our lake');
  for (const _ of [1, 2]) await page.locator('#w-lever-length').press('ArrowLeft');
  await see(page, /^Kept in this browser/);
  await press(page, 'Undo');
  await expect.poll(() => page.locator('#w-lever-length').inputValue()).toBe('0');
  await press(page, 'Redo');
  await expect.poll(() => page.locator('#w-lever-length').inputValue()).toBe('-2');
  await page.reload();
  await expect.poll(() => named(page).inputValue()).toBe('Our lake');

  // One that is deleted comes back; another that is begun leaves it on the shelf.
  await fold(page).click();
  await press(page, 'Make a copy');
  await see(page, 'This is the copy: Our lake, copy.');
  await press(page, 'Delete it');
  await press(page, 'Put it back');
  await expect.poll(() => named(page).inputValue()).toBe('Our lake, copy');
  await press(page, 'Delete it');
  await see(page, 'Our lake, copy is deleted.');
  expect(await seriousFindings(page)).toEqual([]);

  // Another tab has the same valley open: both go on, and it is said.
  const other = await ann.context.newPage();
  await other.goto(`${game.address}/write`);
  await expect.poll(() => named(other).inputValue()).toBe('Our lake');
  await named(other).fill('Our pond');
  await see(page, /was changed in another tab, and now stands here/);
  await expect.poll(() => named(page).inputValue()).toBe('Our pond');
  await press(page, 'Undo');
  await see(other, /^Our lake was changed in another tab/);
  await other.close();

  await press(page, 'Share or print');
  await page.getByRole('heading', { name: 'Our lake' }).waitFor();
  await page.getByRole('img', { name: 'QR code that opens Our lake' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await ann.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await press(page, 'Copy the link');
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(await codeOn(page, 'QR code that opens Our lake')).toBe(link);

  // A colleague, who has nothing of it: looks, copies, changes, and leads it from the shelf.
  const ben = await visit(browser, cut(link), { reducedMotion: true });
  await see(ben.page, 'This link was cut short on its way');
  await ben.page.goto(link);
  await ben.page.getByRole('heading', { name: 'Our lake' }).waitFor();
  await see(ben.page, /^Each begins with \d hands/);
  await press(ben.page, 'Copy and change');
  await expect.poll(() => named(ben.page).inputValue()).toBe('Our lake');
  await named(ben.page).fill('Ben’s lake');
  await see(ben.page, /^Kept in this browser/);
  await ben.page.goto(`${game.address}/lead`);
  await ben.page.getByLabel('Which valley').selectOption({ label: 'Ben’s lake' });
  await ben.page.getByRole('group', { name: 'Clocks' }).getByText('None').click();
  await press(ben.page, 'Open the session');
  await see(ben.page, 'Join at');
  await see(ben.page, /Ben’s lake/);
  await press(ben.page, 'Start');
  await see(ben.page, /round 1 of 2/);
  await press(ben.page, 'More …');
  await press(ben.page, 'End the game');
  await press(ben.page, 'End the game');
  await ben.page.locator('summary', { hasText: 'Ben’s lake: what happened' }).click();
  await press(ben.page, /^Room for harm/);
  await expect.poll(() => focused(ben.page)).toBe('w-lever-harm');
  expect(await named(ben.page).inputValue()).toBe('Ben’s lake');
  expect([...ann.troubles, ...ben.troubles]).toEqual([]);
  await ben.leave();

  // On paper it is one page, however much there is to watch for.
  const watchFor = Array.from({ length: 6 }, (_, n) => `${n} ${'who gives first? '.repeat(23)}`);
  const long = { ...scenarioOf('neighbourhood'), purpose: 'x y '.repeat(99), watchFor };
  await page.goto(`${game.address}/valley#${carry(long)}`);
  await page.getByRole('button', { name: 'Print this page' }).waitFor();
  for (const format of ['A4', 'Letter']) expect(pagesIn(await page.pdf({ format }))).toBe(1);

  // Tried to its end: what happened, and a lever that would change it is one tap away.
  await page.goto(`${game.address}/`);
  await press(page, 'Choose what to play alone, and beside whom');
  await page.getByText('Our lake').click();
  await press(page, 'Play Our lake');
  await goOnUntil([page], () => isOver(page));
  await see(page, 'Our lake: what happened, and what would change it');
  await press(page, /^Water: plenty/);
  await expect.poll(() => focused(page)).toBe('w-lever-water');
  expect(await named(page).inputValue()).toBe('Our lake');
  await ann.leave();
});
