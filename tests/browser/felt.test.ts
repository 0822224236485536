import type { Browser, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { unitsOf } from '../../shared/model/goods/goods.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { MOVES, Scenario } from '../../shared/model/scenario.ts';
import valley from '../../shared/scenarios/the-valley.json' with { type: 'json' };
import { type Guest, leaveAll, live, sit, until } from '../room/tables.ts';
import { resize } from './harness/acts.ts';
import {
  type Game,
  openBrowser,
  seatLink,
  seriousFindings,
  startGame,
  type Visitor,
  visit,
} from './harness/index.ts';
import {
  beginMorning,
  goBack,
  goOnUntil,
  isOver,
  openMore,
  phaseOf,
  press,
  seal,
} from './player.ts';

/** What a person sees first, chooses, and is answered: on a phone, a small one, and a laptop. */

let game: Game;
let browser: Browser;
const visitors: Visitor[] = [];

beforeAll(async () => {
  [game, browser] = await Promise.all([startGame({ BOTS: 'brisk' }), openBrowser()]);
});
afterEach(async () => {
  leaveAll();
  for (const visitor of visitors.splice(0)) {
    expect(visitor.troubles).toEqual([]);
    await visitor.leave();
  }
});
afterAll(() => Promise.all([game?.stop(), browser?.close()]));

const SMALL = { width: 320, height: 568 };
const TINY = { width: 320, height: 256 };

/** A phone at an address. */
async function phone(url: string): Promise<Page> {
  const visitor = await visit(browser, url, { size: 'phone', reducedMotion: true });
  visitors.push(visitor);
  return visitor.page;
}

/** Is all of it on the screen, under nothing else at its middle? */
const inView = (what: Locator): Promise<boolean> =>
  what.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const whole = top >= 0 && left >= 0 && bottom <= innerHeight + 1 && right <= innerWidth + 1;
    return whole && over !== null && (element.contains(over) || over.contains(element));
  });

const becomesVisible = async (what: Locator) => {
  await what.waitFor();
  await expect.poll(() => inView(what)).toBe(true);
};

const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

/** Dark buttons that are drawn. */
const darkOnes = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.button-main, .door-main')]
      .filter((button) => button.offsetParent !== null)
      .map((button) => button.textContent.trim()),
  );

/** Every move is open from the first round, rivers are wide, and nobody lacks anything to trade. */
const OPEN = Scenario.parse({
  ...valley,
  crafts: { kind: 'blocks', size: 1 },
  opens: Object.fromEntries(MOVES.filter((move) => move !== 'floor').map((move) => [move, 1])),
  homestead: { ...valley.homestead, goods: { water: 2, grain: 4, timber: 4 } },
  ties: { ...valley.ties, width: 2 },
});

/** Ada with a page, and Ben beside her with a line of his own, on their first day. */
async function adaAndBen(): Promise<{ page: Page; ben: Guest; ada: number }> {
  const ticket = await game.createTable({
    scenario: OPEN,
    seats: 4,
    rounds: 3,
    nickname: 'Ben',
    alone: false,
    companions: ['steward'],
  });
  const ben = sit(game.address, ticket);
  await live(ben);
  const page = await phone(seatLink(game.address, await game.takeSeat(ticket.code, 'Ada')));
  await page.getByText(/you have a seat/i).waitFor();
  await ben.connection.start();
  await until('the morning', () => ben.screen().view !== null);
  await ben.connection.submit({ type: 'allocate', draw: 2, tend: 2 });
  await seal(page);
  await phaseOf(page, 'Day', 1);
  return { page, ben, ada: 1 };
}

describe('on the first page', () => {
  test.each([
    ['a phone', null],
    ['a small phone', SMALL],
  ])('what goes on is in view on %s, and does what was chosen', async (_, size) => {
    const page = await phone(game.address);
    if (size) await resize(page, size);
    await press(page, /choose what to play/i);
    await page.getByText('Two Banks').first().click();
    const play = page.getByRole('button', { name: 'Play Two Banks' });
    await becomesVisible(play);
    expect(await darkOnes(page)).toEqual(['Play Two Banks']);
    await play.click();
    await page
      .getByRole('heading', { name: /Two Banks/ })
      .first()
      .waitFor();
  });

  test('opening a table is in view under its long list', async () => {
    const page = await phone(game.address);
    await press(page, /start a table/i);
    await page.getByText('Two Banks').first().waitFor();
    await page.getByText('Which valley').scrollIntoViewIfNeeded();
    await becomesVisible(page.getByRole('button', { name: 'Open the table' }));
  });

  test('opening a session is in view over its long form', async () => {
    const page = await phone(game.address);
    await press(page, /lead a session/i);
    await page.getByText('Which valley').first().waitFor();
    await becomesVisible(page.getByRole('button', { name: 'Open the session' }));
  });
});

describe('the first morning', () => {
  test.each([
    ['a phone', { width: 390, height: 844 }],
    ['a small phone', SMALL],
    ['a laptop', { width: 1366, height: 768 }],
  ])('says the stakes first on %s, then what the choice rests on', async (_, size) => {
    const page = await phone(game.address);
    await resize(page, size);
    await press(page, /play alone/i);
    const begin = page.getByRole('button', { name: 'To the first morning' });
    await becomesVisible(begin);
    for (const line of await page.locator('.stakes li').all())
      expect(await inView(line)).toBe(true);
    expect(await page.getByRole('button', { name: /^Seal/ }).count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    await begin.click();
    await becomesVisible(page.getByRole('button', { name: /^Seal/ }));
    expect(await inView(page.locator('.own-goods'))).toBe(true);
    // The teaching valley's hint stands beside the hands that it is about, and does not hide them.
    expect(await inView(page.locator('.coach button'))).toBe(true);
    expect(await inView(page.locator('.hands'))).toBe(true);
    expect(await inView(page.locator('.spring-line'))).toBe(true);
    expect(await isTooWide(page)).toBe(false);
    await page.reload();
    await page.getByRole('button', { name: /^Seal/ }).waitFor();
  });

  test.each([
    ['a phone', { width: 390, height: 844 }],
    ['a small phone', SMALL],
  ])(
    'is followed by a day whose hint leaves the valley and one’s goods in view on %s',
    async (_, size) => {
      const page = await phone(game.address);
      await resize(page, size);
      await press(page, /play alone/i);
      await seal(page);
      await phaseOf(page, 'Day', 1);
      const hint = page.locator('.panel > .coach');
      await hint.waitFor();
      const high = (of: Locator) => of.evaluate((one) => one.getBoundingClientRect().height);
      expect(await high(hint)).toBeLessThanOrEqual(64);
      expect(await high(page.locator('.play-field'))).toBeGreaterThan(size.height / 4);
      await becomesVisible(page.locator('.own-baskets'));
    },
  );

  test('can be played at 320 by 256, and with letters twice as large', async () => {
    const page = await phone(game.address);
    await resize(page, TINY);
    await press(page, /play alone/i);
    await beginMorning(page);
    expect(await isTooWide(page)).toBe(false);
    await seal(page);
    await phaseOf(page, 'Day', 1);
    expect(await isTooWide(page)).toBe(false);
    await resize(page, { width: 390, height: 844 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await isTooWide(page)).toBe(false);
    const ready = page.locator('.ready');
    await ready.scrollIntoViewIfNeeded();
    expect(await inView(ready)).toBe(true);
  });
});

describe('the menu', () => {
  test('is one tap away in the morning, by day and at dusk, with how to play and one’s own link', async () => {
    const page = await phone(game.address);
    await press(page, /play alone/i);
    const open = page.getByRole('button', { name: 'Menu and how to play' });
    await becomesVisible(open);
    await open.click();
    await page.getByRole('heading', { name: 'How to play' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await press(page, 'My own link');
    await page.locator('dialog .qr').waitFor();
    await press(page, 'largest');
    const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(Number.parseFloat(await size())).toBeGreaterThan(20);
    await press(page, 'usual');
    await page.keyboard.press('Escape');
    await seal(page);
    await phaseOf(page, 'Day', 1);
    expect(await inView(open)).toBe(true);
    await page.locator('.ready').click();
    await page.locator('#dusk').waitFor();
    expect(await inView(open)).toBe(true);
    await open.click();
    await press(page, 'Leave the table');
    await page.getByRole('heading', { name: 'Riverbed', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Your tables' }).waitFor();
  });

  test('how to play is a page of its own', async () => {
    const page = await phone(`${game.address}/how`);
    await page.getByRole('heading', { name: 'How to play', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'The spring' }).waitFor();
    expect(await isTooWide(page)).toBe(false);
    expect(await seriousFindings(page)).toEqual([]);
  });
});

describe('between two', () => {
  test('a no is told with what it would have done, and goes when it is put away', async () => {
    const { page, ben, ada } = await adaAndBen();
    await openNeighbour(page, 'Ben');
    await press(page, 'Offer');
    await page.getByText('Sent.').waitFor();
    // A gift that is only being filled in has not been given.
    await press(page, 'Gift');
    await page.getByRole('button', { name: /^Give 1/ }).waitFor();
    expect(await page.getByText('Given.').count()).toBe(0);
    await press(page, 'Offer');
    const ask = await offerFrom(ada, ben);
    // The browser's Back closes what was opened last, and leaves the table only then.
    await press(page, 'Menu and how to play');
    await page.locator('dialog[open]').waitFor();
    const table = page.url();
    await page.goBack();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: /^Ben/, level: 2 }).waitFor();
    await page.goBack();
    expect(page.url()).toBe(table);
    await page.getByRole('heading', { name: 'Waiting for others' }).waitFor();
    await ben.connection.submit({ type: 'decline', ask });
    const answers = page.getByRole('region', { name: 'Answers to you' });
    await answers.getByText(/^Ben declined/).waitFor();
    expect(await page.getByText('Sent.').count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Waiting for others' }).count()).toBe(0);
    await answers.getByRole('button', { name: 'Got it' }).click();
    await answers.waitFor({ state: 'detached' });
  });

  test('another offer stands beside what one asked', async () => {
    const { page, ben, ada } = await adaAndBen();
    await openNeighbour(page, 'Ben');
    await press(page, 'Offer');
    const ask = await offerFrom(ada, ben);
    await goBack(page);
    const back = { give: unitsOf(1, 'water'), get: unitsOf(1, 'timber') };
    expect(await ben.connection.submit({ type: 'counter', ask, ...back })).toBeNull();
    const card = page.getByRole('region', { name: /answers with an offer/ });
    await card.getByText('you wanted').waitFor();
    await card.getByText('they offer').waitFor();
    await press(page, 'Spring');
    const waits = page.getByRole('button', { name: /waits? for your answer/ });
    await becomesVisible(waits);
    await waits.click();
    await becomesVisible(card.getByRole('heading'));
    await waits.waitFor({ state: 'detached' });
  });

  test('private words leave a mark at Say until they are read', async () => {
    const { page, ben, ada } = await adaAndBen();
    // Companions may have said something of their own.
    const say = page.getByRole('button', { name: /^Say/ });
    const fromBen = page.getByRole('button', { name: /^Say.*Ben/ });
    expect(await fromBen.count()).toBe(0);
    await ben.connection.submit({ type: 'say', to: ada, phrase: null, text: 'only for you' });
    await fromBen.waitFor();
    expect(await page.locator('.bar-unread').count()).toBe(1);
    await say.click();
    await page.getByText('only for you').last().waitFor();
    await goBack(page);
    await say.waitFor();
    expect(await fromBen.count()).toBe(0);
  });

  test.each(['Press', 'Introduce'])('%s opens into view on a small phone', async (act) => {
    const { page } = await adaAndBen();
    await resize(page, SMALL);
    await openNeighbour(page, 'Ben');
    await press(page, act);
    await becomesVisible(page.getByRole('heading', { name: new RegExp(`^${act} Ben`) }));
  });
});

/** The number of the offer that reached Ben from a seat, once it has. */
async function offerFrom(seat: Seat, ben: Guest): Promise<number> {
  const found = () =>
    ben.screen().view?.book?.asks.find(({ kind, from }) => kind === 'offer' && from === seat);
  await until('the offer', () => found() !== undefined);
  return found()?.id ?? -1;
}

/** Opens the page of a neighbour from the list behind More. */
async function openNeighbour(page: Page, name: string): Promise<void> {
  await openMore(page);
  await page.getByRole('button', { name: new RegExp(`^${name} · `) }).click();
  await page.getByRole('heading', { name: new RegExp(`^${name}`), level: 2 }).waitFor();
}

test('alone: a dusk tells what led to another, and a game goes on again from one of its dusks', async () => {
  const ticket = await game.createTable({ rounds: 2, seats: 4 });
  const page = await phone(seatLink(game.address, ticket));
  await seal(page);
  await phaseOf(page, 'Day', 1);
  await page.locator('.ready').click();
  await page.locator('.dusk-cause').waitFor();
  await goOnUntil([page], () => isOver(page));
  await page.getByRole('heading', { name: 'All valleys' }).waitFor();
  await page.getByText(/Played once/).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await press(page, /^Dusk 1/);
  await page.locator('#dusk').waitFor();
  expect(page.url()).not.toContain(ticket.code);
  await goOnUntil([page], () => isOver(page));
  await page.getByRole('heading', { name: 'Both games side by side' }).waitFor();
  await page.getByText(/Up to the dusk of round 1|They share all up to/).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await press(page, 'To the first page');
  const ended = page.getByRole('navigation', { name: 'Games that are over' });
  expect(await ended.getByRole('link').count()).toBe(2);
  await ended.getByRole('link').first().click();
  await page.getByRole('button', { name: 'Look at how it came about' }).waitFor();
});
