import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MOVES, Scenario } from '../../shared/model/scenario.ts';
import valley from '../../shared/scenarios/the-valley.json' with { type: 'json' };
import { type Game, openBrowser, seriousFindings, startGame, visit } from './harness/index.ts';
import { goBack, goOnUntil, isOver, phaseOf, press, seal, touch } from './player.ts';

/**
 * Two people, one on a phone, and two bots play a shortened valley to its end: a trade, a promise
 * that breaks, a river cut and a fence. Both end before the same marks.
 */

let game: Game;
let browser: Browser;

beforeAll(async () => {
  [game, browser] = await Promise.all([startGame({ BOTS: 'brisk' }), openBrowser()]);
});
afterAll(() => Promise.all([game?.stop(), browser?.close()]));

/** Three rounds, all moves from the first, and neighbours who always have something to swap. */
const SHORT = Scenario.parse({
  ...valley,
  rounds: 3,
  crafts: { kind: 'blocks', size: 1 },
  drought: { ...valley.drought, rounds: [] },
  opens: Object.fromEntries(MOVES.filter((move) => move !== 'floor').map((move) => [move, 1])),
});

/** The marks of the end screen: round and kind. Who did it reads differently to each. */
async function marksOf(page: Page): Promise<string[]> {
  const marks = page.getByRole('region', { name: 'What can’t be undone' }).getByRole('listitem');
  return (await marks.allInnerTexts()).map((text) => text.split('\n')[0] ?? '');
}

test('two people and two bots play to the end, and both see the same marks', async () => {
  const ticket = await game.createTable({
    scenario: SHORT,
    seats: 4,
    rounds: null,
    nickname: 'Ada',
    alone: false,
    companions: ['steward'],
  });
  const ada = await visit(browser, `${game.address}/t/${ticket.code}#${ticket.key}`, {
    reducedMotion: true,
  });
  await ada.page
    .getByText(/you have a seat|the table is open/i)
    .first()
    .waitFor();
  expect(await seriousFindings(ada.page)).toEqual([]);

  const ben = await visit(browser, `${game.address}/j/${ticket.code}`, {
    size: 'phone',
    reducedMotion: true,
  });
  await ben.page.getByRole('textbox', { name: /call|name/i }).fill('Ben');
  await press(ben.page, /^(join|sit down)/i);
  await ada.page.getByRole('listitem').filter({ hasText: 'Ben' }).waitFor();
  await press(ada.page, /^start/i);

  const people = [ada.page, ben.page];
  await Promise.all(people.map(seal));
  await Promise.all(people.map((page) => phaseOf(page, 'Day', 1)));

  await touch(ada.page, 'Ben');
  expect(await seriousFindings(ada.page)).toEqual([]);
  await press(ada.page, 'Promise');
  await press(ada.page, 'Send');
  await answer(ben.page, 'Ada', 'Accept');
  await fence(ben.page);
  await goBack(ada.page);
  await goOnUntil(people, () => has(ada.page, /^Day · round 2 of/));

  await touch(ada.page, 'Ben');
  await press(ada.page, 'Offer');
  await answer(ben.page, 'Ada', 'Accept');
  await goBack(ada.page);
  await goOnUntil(people, () => has(ben.page, /^Day · round 3 of/));

  await touch(ben.page, 'Ada');
  await press(ben.page, 'Cut');
  await press(ben.page, 'Cut for good');
  await goBack(ben.page);
  await goOnUntil(people, async () => (await isOver(ada.page)) && (await isOver(ben.page)));

  const marks = await marksOf(ada.page);
  expect(await marksOf(ben.page)).toEqual(marks);
  for (const what of [/fence/i, /promise/i, /river is gone/i])
    expect(marks.join('\n')).toMatch(what);
  expect(await seriousFindings(ben.page)).toEqual([]);
  expect([...ada.troubles, ...ben.troubles]).toEqual([]);
  await Promise.all([ada.leave(), ben.leave()]);
});

const has = async (page: Page, text: RegExp): Promise<boolean> =>
  (await page.getByText(text).count()) > 0;

/** Answers what a neighbour asks, at the card that names them. */
async function answer(page: Page, from: string, word: string): Promise<void> {
  await goBack(page);
  const card = page
    .getByRole('region', { name: new RegExp(from) })
    .filter({ has: page.getByRole('button', { name: word }) });
  await card.first().waitFor();
  const before = await card.count();
  await card.first().getByRole('button', { name: word }).click();
  await expect.poll(() => card.count()).toBeLessThan(before);
}

async function fence(page: Page): Promise<void> {
  await press(page, 'Spring');
  await press(page, /^Put up a fence/);
  await press(page, 'Put it up for good');
  await goBack(page);
}
