import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { come, openSession } from '../session/sessions.ts';
import { pressIt } from './harness/acts.ts';
import { type Game, openBrowser, seatLink, startGame, visit } from './harness/index.ts';
import { goBack, openMore, phaseOf, press, seal } from './player.ts';

/** The living field on a phone, looked at in a real browser. */

let game: Game;
let browser: Browser;

beforeAll(async () => {
  [game, browser] = await Promise.all([startGame({ BOTS: 'brisk' }), openBrowser()]);
});
afterAll(() => Promise.all([game?.stop(), browser?.close()]));

/** Bytes of a picture of the field: an empty one, of a single colour, takes hardly any. */
const bytesOf = async (page: Page): Promise<number> =>
  (await page.locator('.play-field').screenshot()).length;
/** What a field of one colour comes to, with room to spare. */
const EMPTY = 5000;

test('every house can be touched on a phone, tied or not, and the picture goes on', async () => {
  const ticket = await game.createTable({
    seats: 6,
    companions: ['sharer', 'sharer', 'sharer', 'sharer', 'sharer'],
  });
  const { page, troubles, leave } = await visit(browser, seatLink(game.address, ticket), {
    size: 'phone',
    reducedMotion: true,
    drawsField: true,
  });
  await seal(page);
  await phaseOf(page, 'Day', 1);
  await page.locator('.play-canvas > canvas').waitFor();
  const houses = page.locator('.homesteads button');
  for (let house = 0; house < 5; house++) {
    await goBack(page);
    await openMore(page);
    await houses.nth(house).click();
    await page.getByRole('button', { name: 'Back', exact: true }).first().waitFor();
    // The camera is there once what it shows no longer changes.
    await expect.poll(() => bytesOf(page)).toBeGreaterThan(EMPTY);
  }
  await goBack(page);
  await expect.poll(() => bytesOf(page)).toBeGreaterThan(EMPTY);
  const widths = await page
    .locator('canvas')
    .evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).width));
  expect(Math.min(...widths)).toBeGreaterThan(0);
  await press(page, 'Spring');
  await expect.poll(() => bytesOf(page)).toBeGreaterThan(EMPTY);
  expect(troubles).toEqual([]);
  await leave();
});

/** Has a page draw its field with WebGL, which browsers may take back. */
const withWebGl = (link: string): string => link.replace('#', '?renderer=webgl#');

/** Takes the graphics of the field's own picture back, as a browser does after sleep or a crash. */
const takeGraphics = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const canvas = document.querySelector('.play-canvas > canvas');
    const gl = canvas instanceof HTMLCanvasElement ? canvas.getContext('webgl') : null;
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
  });

/** By what the field that lives just now is drawn; null while none does. */
const drawnBy = (page: Page): Promise<'webgl' | 'canvas' | null> =>
  page.evaluate(() => {
    const [canvas, more] = document.querySelectorAll('.play-canvas > canvas');
    if (!(canvas instanceof HTMLCanvasElement) || more !== undefined) return null;
    if (document.querySelector('.play-still') !== null) return null;
    const gl = canvas.getContext('webgl');
    if (gl === null) return 'canvas';
    return gl.isContextLost() ? null : 'webgl';
  });

test('a picture whose graphics the browser takes back is drawn anew, at last without WebGL', async () => {
  const ticket = await game.createTable({ companions: ['sharer'] });
  const { page, troubles, leave } = await visit(
    browser,
    withWebGl(seatLink(game.address, ticket)),
    { reducedMotion: true, drawsField: true },
  );
  for (const next of ['webgl', 'canvas'] as const) {
    await expect.poll(() => drawnBy(page)).toBe('webgl');
    await takeGraphics(page);
    await expect.poll(() => drawnBy(page)).toBe(next);
    await expect.poll(() => bytesOf(page)).toBeGreaterThan(EMPTY);
  }
  expect(troubles).toEqual([]);
  await leave();
});

interface Counted {
  boxes: number;
}

/** Counts, in the page, what is painted from a canvas that can't be seen through. */
const countBoxes = (): void => {
  const opaque = new WeakSet<CanvasImageSource>();
  const counted = Object.assign(globalThis as unknown as Counted, { boxes: 0 });
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: unknown[]) {
    const [kind, wishes] = asked as [string, CanvasRenderingContext2DSettings | undefined];
    const context = Reflect.apply(getContext, this, asked);
    if (kind === '2d' && wishes?.alpha === false) opaque.add(this);
    return context;
  } as typeof getContext;
  const pen = CanvasRenderingContext2D.prototype;
  const { drawImage } = pen;
  pen.drawImage = function (this: CanvasRenderingContext2D, ...asked: unknown[]) {
    if (opaque.has(asked[0] as CanvasImageSource)) counted.boxes += 1;
    Reflect.apply(drawImage, this, asked);
  } as typeof drawImage;
};

test('a desk that goes quickly from table to table paints no black boxes', async () => {
  const { code, lead } = await openSession(game.address);
  for (const name of ['Abe', 'Bea']) await come(game.address, code, name);
  const { page, context, troubles, leave } = await visit(
    browser,
    `${game.address}/lead/${code}#${lead}`,
  );
  await context.addInitScript(countBoxes);
  await page.reload();
  await press(page, 'Start all');
  const picture = page.locator('.play-canvas > canvas');
  await picture.waitFor();
  for (let turn = 1; turn < 12; turn++) {
    const tile = page.locator('.lead-tables .tile').nth(turn % 2);
    await pressIt(tile);
    await picture.waitFor();
  }
  await page.locator('.play-still').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => (globalThis as unknown as Counted).boxes)).toBe(0);
  expect(troubles).toEqual([]);
  await leave();
});
