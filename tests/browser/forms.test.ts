import type { Browser, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { unitsOf } from '../../shared/model/goods/goods.ts';
import { MOVES, Scenario } from '../../shared/model/scenario.ts';
import { PHRASES } from '../../shared/model/vocabulary.ts';
import valley from '../../shared/scenarios/the-valley.json' with { type: 'json' };
import { type Guest, leaveAll, live, sit, until } from '../room/tables.ts';
import { resize } from './harness/acts.ts';
import {
  type Game,
  openBrowser,
  seatLink,
  startGame,
  type Visitor,
  visit,
} from './harness/index.ts';
import { goBack, openMore, phaseOf, press, seal, touch } from './player.ts';

/** Whatever is open on one's panel: the one button that sends it is in view with it, at every size. */

let game: Game;
let browser: Browser;
let visitor: Visitor | null = null;

beforeAll(async () => {
  [game, browser] = await Promise.all([startGame({ BOTS: 'brisk' }), openBrowser()]);
});
afterEach(async () => {
  leaveAll();
  expect(visitor?.troubles).toEqual([]);
  await visitor?.leave();
});
afterAll(() => Promise.all([game?.stop(), browser?.close()]));

const SIZES = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
] as const;

/** Every move is open at once, and nobody lacks anything that a move costs. */
const OPEN = Scenario.parse({
  ...valley,
  crafts: { kind: 'blocks', size: 1 },
  opens: Object.fromEntries(MOVES.map((move) => [move, 1])),
  homestead: { ...valley.homestead, goods: { water: 4, grain: 8, timber: 8 } },
  ties: { ...valley.ties, width: 2 },
});

/** Is all of it on the screen, with nothing else over its middle? */
const inView = (what: Locator): Promise<boolean> =>
  what.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const whole = top >= 0 && left >= 0 && bottom <= innerHeight + 1 && right <= innerWidth + 1;
    return whole && over !== null && (element.contains(over) || over.contains(element));
  });

/** Whatever came with the last tap has been laid out. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** Pairs of frames in which what was opened may still be moving to its place. */
const SETTLING = 60;

/** Is all of it on the screen once it has been laid out? */
async function comesIntoView(page: Page, what: Locator): Promise<boolean> {
  for (let pair = 0; pair < SETTLING; pair++) {
    await drawn(page);
    if (await inView(what)) return true;
  }
  return false;
}

/** Where a form is taller than what it scrolls in: does it begin in view, with its button at its end? */
const beginsInView = (button: Locator): Promise<boolean> =>
  button.evaluate((element) => {
    const form = element.closest('.send')?.parentElement?.getBoundingClientRect();
    const around = element.closest('.panel-body')?.getBoundingClientRect();
    if (!form || !around) return false;
    return form.height > around.height && form.top >= around.top && form.top < around.top + 40;
  });

/** What an offer's form would send and is not seen whole, where its button can be pressed; `away` where it can't. */
const unseenOf = (form: Locator): Promise<string[] | 'away'> =>
  form.evaluate((card) => {
    const send = card.querySelector('.send');
    const button = send?.querySelector('button')?.getBoundingClientRect();
    if (!send || !button) return ['no button'];
    const isAt = (x: number, y: number, one: Element) => {
      const over = document.elementFromPoint(x, y);
      return over !== null && (one.contains(over) || over.contains(one));
    };
    const [x, y] = [(button.left + button.right) / 2, (button.top + button.bottom) / 2];
    const pressed = document.elementFromPoint(x, y);
    if (pressed === null || !send.contains(pressed)) return 'away';
    return [...card.querySelectorAll('.goods-row, .row-line, .shift')].flatMap((line) => {
      const { left, right, top, bottom } = line.getBoundingClientRect();
      const isWhole = [top + 3, (top + bottom) / 2, bottom - 3].every((at) =>
        [left + 3, right - 3].every((beside) => isAt(beside, at, line)),
      );
      return isWhole ? [] : [line.getAttribute('aria-label') ?? line.textContent ?? line.className];
    });
  });

/** Lines of an offer's form that its send row lies over, wherever the panel is scrolled to. */
const covered = (form: Locator): Promise<string[]> =>
  form.evaluate(async (card) => {
    const around = card.closest('.panel-body');
    const send = card.querySelector('.send');
    if (!around || !send) return ['no panel'];
    const found = new Set<string>();
    for (let to = 0; to <= around.scrollHeight; to += 60) {
      around.scrollTop = to;
      await new Promise((done) => requestAnimationFrame(done));
      const row = send.getBoundingClientRect();
      for (const line of card.children) {
        const { top, bottom, height } = line.getBoundingClientRect();
        if (line !== send && height > 2 && bottom > row.top + 1 && top < row.bottom - 1)
          found.add(line.getAttribute('aria-label') ?? line.textContent ?? line.className);
      }
    }
    return [...found];
  });

/** The sizes at which a button is not in view once a form has been opened anew. */
async function missedAt(
  page: Page,
  open: (page: Page) => Promise<void>,
  button: RegExp,
): Promise<string[]> {
  const missed: string[] = [];
  for (const size of SIZES) {
    await resize(page, size);
    const leave = page.getByRole('button', { name: 'Leave it' });
    if (await leave.count()) await leave.click();
    await goBack(page);
    await open(page);
    const sends = page.getByRole('button', { name: button }).first();
    await sends.waitFor();
    if (!(await comesIntoView(page, sends)) && !(await beginsInView(sends)))
      missed.push(`${size.width}×${size.height}`);
  }
  return missed;
}

const hold =
  (acts: readonly (string | RegExp)[], first: (page: Page) => Promise<void>) =>
  async (page: Page) => {
    await first(page);
    for (const act of acts) await press(page, act);
  };

const ben = (page: Page) => touch(page, 'Ben');
/** A house that no river joins to this one. */
const stranger = async (page: Page) => {
  await openMore(page);
  await press(page, /No river/);
};
const panel = (name: string) => (page: Page) => press(page, name);

/** Buttons and hints that a piece of news lies over, where it is not whole, or not on the screen. */
const amiss = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const news = document.querySelector('.news p:not(.sr-only)');
    const box = news?.getBoundingClientRect();
    if (!news?.parentElement || !box) return ['no news'];
    const { parentElement: around } = news;
    const found = around.scrollHeight > around.clientHeight + 1 ? ['cut'] : [];
    if (box.top < 0 || box.bottom > innerHeight || box.right > innerWidth)
      found.push('out of view');
    for (const other of document.querySelectorAll('button, .coach, canvas')) {
      const { top, bottom, left, right } = other.getBoundingClientRect();
      const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isShown = seen !== null && (other.contains(seen) || news.contains(seen));
      if (isShown && top < box.bottom && bottom > box.top && left < box.right && right > box.left)
        found.push(`over ${other.textContent || other.tagName}`);
    }
    return found;
  });

async function table(): Promise<{ page: Page; guest: Guest }> {
  const ticket = await game.createTable({
    scenario: OPEN,
    seats: 5,
    rounds: 3,
    nickname: 'Ben',
    alone: false,
    companions: ['steward'],
  });
  const guest = sit(game.address, ticket);
  await live(guest);
  visitor = await visit(browser, seatLink(game.address, await game.takeSeat(ticket.code, 'Ada')), {
    size: 'phone',
    reducedMotion: true,
  });
  const { page } = visitor;
  await page.getByText(/you have a seat/i).waitFor();
  await guest.connection.start();
  await until('the morning', () => guest.screen().view !== null);
  await guest.connection.submit({ type: 'allocate', draw: 2, tend: 2 });
  await seal(page);
  await phaseOf(page, 'Day', 1);
  return { page, guest };
}

test('the one button of every form is in view when the form is opened', async () => {
  const { page, guest } = await table();
  const give = { give: unitsOf(1, 'grain'), get: unitsOf(1, 'timber') };
  const missed: Record<string, string[]> = {};
  // Much was said already, above what one says oneself.
  for (const phrase of PHRASES)
    await guest.connection.submit({ type: 'say', to: null, phrase, text: '' });
  await until(
    'all is heard',
    () => (guest.screen().view?.valley.said.length ?? 0) >= PHRASES.length,
  );
  const forms: [string, (page: Page) => Promise<void>, RegExp][] = [
    ['offer', ben, /^Offer$/],
    ['gift', hold(['Gift'], ben), /^Give \d/],
    ['promise', hold(['Promise'], ben), /^Send$/],
    ['press', hold([/^Press/], ben), /^Press for/],
    ['introduce', hold([/^Introduce/], ben), /^Introduce/],
    ['say', panel('Say'), /^Say it$/],
    ['improve', panel('Your homestead'), /^Improve/],
    ['bridge', stranger, /^Ask .*, pay/],
    ['fence', hold([/^Put up a fence/], panel('Spring')), /^Put it up for good$/],
    ['pact', hold([/pact/i], panel('Spring')), /^Propose it$/],
    ['work', panel('Works'), /^Call for it/],
  ];
  for (const [form, open, button] of forms) missed[form] = await missedAt(page, open, button);
  await goBack(page);
  await guest.connection.submit({ type: 'offer', to: 1, ...give });
  missed.counter = await missedAt(page, hold([/^Counter/], goBack), /^Counter|^Send it/);
  expect(missed).toEqual(Object.fromEntries(Object.keys(missed).map((form) => [form, []])));
});

test('what an offer, a gift or a promise would send is seen where its button can be pressed', async () => {
  const { page, guest } = await table();
  const form = page.locator('.pcard.offer');
  const found: string[] = [];
  let live = 0;
  const look = async (moment: string) => {
    for (const size of SIZES) {
      await resize(page, size);
      for (const [turn, send] of [
        [null, /^Offer$/],
        ['Gift', /^Give \d/],
        ['Promise', /^Send$/],
      ] as const) {
        await ben(page);
        if (turn !== null) await press(page, turn);
        await form.getByRole('button', { name: send }).waitFor();
        const at = `${moment}, ${turn ?? 'Offer'}, ${size.width}×${size.height}`;
        // It may still be moving to its place.
        let unseen = await unseenOf(form);
        for (let pair = 0; pair < SETTLING && unseen.length > 0; pair++) {
          await drawn(page);
          unseen = await unseenOf(form);
        }
        if (unseen !== 'away') live += 1;
        const lines = [...(unseen === 'away' ? [] : unseen), ...(await covered(form))];
        found.push(...lines.map((line) => `${at}: ${line}`));
        await goBack(page);
      }
    }
  };
  await look('alone');
  // They all have room but on the smallest phone.
  expect(live).toBeGreaterThanOrEqual(6);
  const give = { give: unitsOf(1, 'grain'), get: unitsOf(1, 'timber') };
  await guest.connection.submit({ type: 'offer', to: 1, ...give });
  await page
    .getByRole('button', { name: /^Accept/ })
    .first()
    .waitFor();
  await look('under their offer');
  expect(found).toEqual([]);
  for (const size of SIZES) {
    await resize(page, size);
    await ben(page);
    expect(await comesIntoView(page, page.getByRole('button', { name: /^Accept/ }).first())).toBe(
      true,
    );
    await goBack(page);
  }
});

test('under news an offer’s answers stay in view on a phone, and Ready keeps to one line', async () => {
  const { page, guest } = await table();
  await resize(page, { width: 390, height: 844 });
  const put = page.getByRole('button', { name: /^(Got it|Next)$/ });
  while (await put.count()) await put.first().click();
  const give = { give: unitsOf(1, 'grain'), get: unitsOf(1, 'timber') };
  await guest.connection.submit({ type: 'offer', to: 1, ...give });
  const text =
    'One for one, as we did the day before, and then we both have a basket more than now';
  const news = page.locator('.news p', { hasText: 'One for one' });
  // Two pieces of news are seen at once: what companions say meanwhile may come before it.
  await expect
    .poll(async () => {
      if ((await news.count()) === 0)
        await guest.connection.submit({ type: 'say', to: null, phrase: null, text });
      return news.last().isVisible();
    })
    .toBe(true);
  await drawn(page);
  for (const answer of [/^Accept/, /^Counter/, /^Decline/])
    expect(await inView(page.getByRole('button', { name: answer }).first())).toBe(true);
  const [word, count] = await Promise.all(
    [0, 1].map((at) => page.locator('.ready > span').nth(at).boundingBox()),
  );
  expect(word?.y).toBe(count?.y);
});

test('news is read whole and lies over nothing, and twice the letters leave room for what one does', async () => {
  const { page, guest } = await table();
  const letters = (size: string) =>
    page.evaluate((to) => {
      document.documentElement.style.fontSize = to;
    }, size);
  const found: Record<string, string[]> = {};
  for (const size of SIZES)
    for (const letter of ['100%', '200%']) {
      const at = `${size.width}×${size.height} ${letter}`;
      await resize(page, size);
      await letters(letter);
      const text = `${at}: the spring has fallen again, and I would rather we all drew two than three`;
      await guest.connection.submit({ type: 'say', to: null, phrase: null, text });
      await page.locator('.news p', { hasText: at }).waitFor();
      await drawn(page);
      found[at] = await amiss(page);
      if (!(await inView(page.locator('.ready')))) found[at].push('no Ready');
      if (size.width > 900 && letter === '200%') {
        const room = await page.locator('.panel-body').evaluate((body) => body.clientHeight);
        if (room < 200) found[at].push(`${room} px are left`);
      }
    }
  // On the smallest phone with letters twice as large a line may have to be scrolled.
  delete found['320×568 200%'];
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((at) => [at, []])));
});
