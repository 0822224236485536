import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '../session/sessions.ts';
import { PATIENCE, press, see } from './harness/acts.ts';
import { type Game, openBrowser, seatLink, startGame, visit } from './harness/index.ts';
import { readTwice, translate } from './harness/translator.ts';
import { beginMorning, goOnUntil, isOver } from './player.ts';

/** A page that a translator rewrites tells the truth all the same. */

let game: Game;
let browser: Browser;

beforeAll(async () => {
  [game, browser] = await Promise.all([startGame({ BOTS: 'brisk' }), openBrowser()]);
});
afterAll(() => Promise.all([game?.stop(), browser?.close()]));

test('through a whole game', async () => {
  const ticket = await game.createTable({ rounds: 2 });
  const { page, context, troubles, leave } = await visit(browser, 'about:blank', {
    reducedMotion: true,
  });
  await translate(context);
  await page.goto(seatLink(game.address, ticket));
  await beginMorning(page);
  const seal = page.getByRole('button', { name: /Seal/ });

  // The button says what would be sealed now, not what was to be when the page was translated.
  const said = async (): Promise<string> =>
    ((await seal.first().textContent()) ?? '').replace(/[‹›]/g, '');
  const first = await said();
  await press(page, 'Draw with one hand more');
  await expect.poll(said, PATIENCE).not.toBe(first);
  const morning = await readTwice(page, '.panel', () => seal.first().waitFor(PATIENCE));
  expect(morning.rewritten).toEqual(morning.plain);

  await seal.first().click();
  const day = page.getByText(/Day · round 1/).first();
  await day.waitFor(PATIENCE);
  await see(page, /Day · round 1/);
  const head = await readTwice(page, '.head', () => day.waitFor(PATIENCE));
  expect(head.rewritten).toEqual(head.plain);

  await goOnUntil([page], () => isOver(page));
  await page.getByText(/is living on/i).waitFor({ state: 'hidden', ...PATIENCE });
  const last = page.getByRole('heading', { name: /What can’t be undone/ });
  await last.waitFor(PATIENCE);
  const end = await readTwice(page, 'main', () => last.waitFor(PATIENCE));
  expect(end.rewritten).toEqual(end.plain);
  expect(troubles).toEqual([]);
  await leave();
});

test('at a desk and on a projector, while people come and a game begins', async () => {
  const session = await openSession(game.address);
  const { context, leave } = await visit(browser, 'about:blank');
  await translate(context);
  const [desk, wall] = [await context.newPage(), await context.newPage()];
  await desk.goto(`${game.address}/lead/${session.code}#${session.lead}`);
  await wall.goto(`${game.address}/screen/${session.code}#${session.projector}`);
  await see(desk, 'A Tuesday');
  for (const name of ['Ann', 'Ben', 'Cleo']) await game.takeSeat(session.code, name);
  await see(desk, 'Cleo');
  await see(wall, 'Cleo');
  for (const [page, name] of [
    [desk, 'desk'],
    [wall, 'wall'],
  ] as const) {
    const read = await readTwice(page, 'main', () => see(page, 'Cleo'));
    expect(read.rewritten, name).toEqual(read.plain);
  }
  await leave();
});
