import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHANCE } from '../../server/table/tableChance.ts';
import { at } from '../../shared/model/at.ts';
import { MOVES, Scenario } from '../../shared/model/scenario.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import valley from '../../shared/scenarios/the-valley.json' with { type: 'json' };
import { openTable, type Server, startServer } from '../room/tables.ts';
import { openSession } from '../session/sessions.ts';
import { openBrowser, seatLink, type Visitor, visit } from './harness/index.ts';
import { goOnUntil, isOver } from './player.ts';

/**
 * A whole game played by ear: all that is known of it is what the accessibility tree says, and all that
 * is done is done by keyboard, on what has a name there.
 */

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const ROUNDS = 4;
/** Both games begin alike. */
const SEED = 5;

/** Every move is open from the first day, and a bridge is within reach. */
const SHORT = Scenario.parse({
  ...valley,
  rounds: ROUNDS,
  drought: { ...valley.drought, rounds: [] },
  opens: Object.fromEntries(MOVES.map((move) => [move, 1])),
  costs: { ...valley.costs, bridge: 1 },
});

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([
    startServer({ pages: DIST, chance: { ...CHANCE, seed: () => SEED } }),
    openBrowser(),
  ]);
});
afterAll(() => Promise.all([server?.stop(), browser?.close()]));

const COMPANY = ['sharer', 'sharer', 'reciprocator', 'sharer', 'reciprocator'] as const;

async function sitDown(): Promise<Visitor & { readonly ticket: Ticket }> {
  const ticket = await openTable(server.origin, {
    scenario: SHORT,
    seats: 6,
    nickname: 'Ada',
    alone: true,
    companions: [...COMPANY],
  });
  const visitor = await visit(browser, seatLink(server.origin, ticket), { reducedMotion: true });
  return { ...visitor, ticket };
}

/** All that is heard of a page. */
const heard = (page: Page): Promise<string> => page.locator('body').ariaSnapshot();

/** What is heard of one homestead: its name, and the names to which its rivers lead. */
interface HeardHomestead {
  readonly name: string;
  readonly isMine: boolean;
  readonly rivers: readonly string[];
}

/** Reads the valley in words out of what is heard. */
function homesteadsIn(snapshot: string): HeardHomestead[] {
  const told = snapshot.slice(snapshot.indexOf('heading "The valley in words"'));
  const parts = told.split(/heading "/).slice(1);
  return parts.flatMap((part) => {
    const heading = part.slice(0, part.indexOf('" [level=3]'));
    if (!heading.includes(' · ')) return [];
    const rivers = [...part.matchAll(/River to ([^:]+): (?!gone)/g)].map(([, name]) => name ?? '');
    const isMine = heading.endsWith(', your homestead');
    return [{ name: heading.replace(/, your homestead$/, ''), isMine, rivers }];
  });
}

/** The names of all buttons that can be used, in the order in which they are heard. */
const buttonsIn = (snapshot: string): string[] =>
  snapshot
    .split('\n')
    .filter((line) => !/\[disabled\]|\[pressed\]/.test(line))
    // A line with a colon in it stands in quotes, and its own quotes are doubled.
    .flatMap((line) => /- '?button "([^"]+)"/.exec(line)?.[1]?.replaceAll("''", "'") ?? []);

/** Uses a button as a keyboard does. Says whether it was there; the focus must be somewhere after it. */
async function use(page: Page, name: string): Promise<boolean> {
  const button = page.getByRole('button', { name, exact: true }).first();
  if ((await button.count()) === 0) return false;
  await button.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement !== document.body);
  return true;
}

/** Uses the first button whose name is so; says whether there was one. */
async function useFirst(page: Page, name: RegExp): Promise<boolean> {
  const found = buttonsIn(await heard(page)).find((one) => name.test(one));
  return found !== undefined && use(page, found);
}

async function untilHeard(page: Page, text: RegExp): Promise<void> {
  await expect.poll(() => heard(page), { timeout: 60_000 }).toMatch(text);
}

const back = (page: Page) => use(page, 'Back');

/** Two of one's own neighbours between whom no river is heard of. */
function strangersToEachOther(homes: readonly HeardHomestead[]): readonly [string, string] | null {
  const mine = homes.find(({ isMine }) => isMine);
  const near = homes.filter(({ name }) => mine?.rivers.includes(name));
  for (const one of near)
    for (const two of near)
      if (one !== two && !one.rivers.includes(two.name)) return [one.name, two.name];
  return null;
}

async function introduce(page: Page, homes: readonly HeardHomestead[]): Promise<void> {
  const pair = strangersToEachOther(homes);
  if (pair === null) return;
  const [one, two] = pair;
  await use(page, `Go to ${one}`);
  await untilHeard(page, new RegExp(`heading "${one}" \\[level=2\\]`));
  if (await useFirst(page, /^Introduce/)) await useFirst(page, new RegExp(`^${shortOf(two)}`));
  await back(page);
}

async function bridge(page: Page, homes: readonly HeardHomestead[]): Promise<void> {
  const mine = homes.find(({ isMine }) => isMine);
  for (const { name, isMine } of homes) {
    if (isMine || mine?.rivers.includes(name)) continue;
    await use(page, `Go to ${name}`);
    await untilHeard(page, new RegExp(`heading "${name}" \\[level=2\\]`));
    const asked = await useFirst(page, /^Ask .* pay /);
    await back(page);
    if (asked) return;
  }
}

async function proposePact(page: Page): Promise<void> {
  await use(page, 'Spring');
  await untilHeard(page, /button "Propose a pact"/);
  await use(page, 'Propose a pact');
  await untilHeard(page, /button "Propose it"/);
  await use(page, 'Propose it');
  await back(page);
}

/** Reads a dusk page by page, until the next morning or the end has come. */
async function readDusk(page: Page, round: number): Promise<void> {
  const isOn = new RegExp(`Morning · round ${round + 1} of|heading "The valley after`);
  while (!isOn.test(await heard(page)))
    if (!(await useFirst(page, /^(Go on|To the|See what came)/))) await page.waitForTimeout(100);
}

const shortOf = (name: string): string => name.split(' · ')[0] ?? name;

/** Takes what fills a basket, as it is heard of. */
async function trade(page: Page): Promise<void> {
  for (let deals = 0; deals < 8; deals++) {
    const done = (await useFirst(page, /^Accept/)) || (await useFirst(page, /^Offer .*: /));
    if (!done) return;
    await page.waitForTimeout(150);
  }
}

const BROUGHT_TOGETHER = /A new river joins (?!you)[^.]+ and (?!you)/;
const MY_BRIDGE = /A new river joins (you and|[^.]+ and you)/;

test('by ear one introduces, bridges, makes a pact, and eats as much as who sees', async () => {
  const { page, ticket, troubles, leave } = await sitDown();
  await untilHeard(page, /button "To the first morning"/);
  await use(page, 'To the first morning');
  const all: string[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    await untilHeard(page, new RegExp(`Morning · round ${round} of`));
    await useFirst(page, /^Seal/);
    await untilHeard(page, new RegExp(`Day · round ${round} of`));
    all.push(await heard(page));
    const homes = homesteadsIn(at(all, all.length - 1));
    expect(homes).toHaveLength(6);
    if (!all.some((text) => BROUGHT_TOGETHER.test(text))) await introduce(page, homes);
    if (!all.some((text) => MY_BRIDGE.test(text))) await bridge(page, homes);
    if (round === 1) await proposePact(page);
    await trade(page);
    all.push(await heard(page));
    await useFirst(page, /^Ready/);
    await untilHeard(page, new RegExp(`heading "Dusk · round ${round} of`));
    all.push(await heard(page));
    await readDusk(page, round);
  }
  await untilHeard(page, /heading "The valley after/);
  const story = all.join('\n');
  expect(story).toMatch(BROUGHT_TOGETHER);
  expect(story).toMatch(MY_BRIDGE);
  expect(story).toMatch(/Draw at most \d a round: .*[Yy]ou/);
  // Nothing is told that is not there, and nothing twice.
  expect(story).not.toMatch(/- list$/m);
  expect(story).not.toMatch(/button "Ready \d\/\d/);
  expect(troubles).toEqual([]);
  await leave();

  const sighted = await sitDown();
  await goOnUntil([sighted.page], () => isOver(sighted.page));
  await sighted.leave();
  const eaten = async (code: string): Promise<number> => {
    const table = await server.tables.table(code);
    return at(table?.state?.homesteads ?? [], 0).baskets;
  };
  expect(await eaten(ticket.code)).toBeGreaterThanOrEqual(await eaten(sighted.ticket.code));
});

/** In the page: what has the focus, by its name; empty where it fell to the page itself. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return '';
    return (activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '').trim();
  });

test('each of the desk’s dialogs gives the focus back to what opened it', async () => {
  const ticket = await openSession(server.origin);
  const path = `${server.origin}/lead/${ticket.code}#${ticket.lead}`;
  const { page, troubles, leave } = await visit(browser, path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const buttons = page.locator('.controls button, .seat-act, .join button');
  await buttons.first().waitFor();
  const opened: string[] = [];
  for (let n = 0; n < (await buttons.count()); n++) {
    const button = buttons.nth(n);
    const text = (await button.textContent()) ?? '';
    if (!(await button.isVisible()) || /^Start/.test(text)) continue;
    await button.focus();
    const name = await focused(page);
    await page.keyboard.press('Enter');
    const dialog = page.locator('dialog[open]');
    if ((await dialog.count()) === 0) continue;
    expect(await dialog.evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe(name);
    opened.push(name);
  }
  expect(opened.length).toBeGreaterThan(3);
  expect(troubles).toEqual([]);
  await leave();
});
