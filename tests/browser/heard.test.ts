import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { CHANCE } from '../../server/table/tableChance.ts';
import { at } from '../../shared/model/at.ts';
import { MOVES, Scenario } from '../../shared/model/scenario.ts';
import type { CreateTable } from '../../shared/model/wire/wire.ts';
import valley from '../../shared/scenarios/the-valley.json' with { type: 'json' };
import {
  type Guest,
  leaveAll,
  live,
  openTable,
  phaseOf,
  type Server,
  sit,
  until,
} from '../room/tables.ts';
import { openBrowser, seatLink, visit } from './harness/index.ts';
import { startPages } from './harness/startPages.ts';

/**
 * A whole game through accessibility snapshots and keys alone: whom to bring together, to whom to build
 * and what to propose is read from what a screen reader is given. Who looks at the same game eats as much.
 */

const ROUNDS = 3;
const SHORT = Scenario.parse({
  ...valley,
  rounds: ROUNDS,
  drought: { ...valley.drought, rounds: [] },
  opens: Object.fromEntries(MOVES.map((move) => [move, 1])),
  costs: { ...valley.costs, bridge: 1 },
});
const TABLE: Partial<CreateTable> = {
  scenario: SHORT,
  seats: 6,
  alone: true,
  companions: ['sharer', 'sharer', 'reciprocator', 'sharer', 'reciprocator'],
};

let server: Server;
let browser: Browser;
beforeAll(async () => {
  // One valley, the same for both.
  [server, browser] = await Promise.all([
    startPages({ chance: { ...CHANCE, seed: () => 5 } }),
    openBrowser(),
  ]);
});
afterEach(leaveAll);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** What of a page a screen reader is given, line by line. */
const hear = async (page: Page): Promise<string[]> =>
  (await page.locator('body').ariaSnapshot()).split('\n').map(unquoted);

/** A line that holds a colon stands in quotes. */
const unquoted = (line: string): string => {
  const [, quoted, colon] = /^\s*- '(.*)'(:?)/.exec(line) ?? [];
  return quoted === undefined ? line.trim() : `- ${quoted.replaceAll("''", "'")}${colon}`;
};

/** Names of buttons that can be pressed. */
const buttonsIn = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => /^- button "(.+?)"(?!.*\[disabled\])/.exec(line)?.[1] ?? []);

/** Offers that are accepted in a day at most. */
const MOST_ASKS = 20;
/** Tables at which it is tried at most. */
const TABLES = 4;

interface Heard {
  readonly name: string;
  readonly isMine: boolean;
  readonly rivers: readonly string[];
}

/** The homesteads, from their headings and the sentences about rivers under each. */
function homesIn(lines: readonly string[]): Heard[] {
  const homes: { name: string; isMine: boolean; rivers: string[] }[] = [];
  const told = lines.findIndex((line) => /^- heading "The valley in words"/.test(line));
  for (const line of lines.slice(told)) {
    const [, heading] = /^- heading "(.+)" \[level=3\]/.exec(line) ?? [];
    const last = homes.at(-1);
    const [, river] = /River to (.+?): (?!gone)/.exec(line) ?? [];
    if (heading?.includes(' · '))
      homes.push({
        name: heading.replace(/, your homestead$/, ''),
        isMine: heading.endsWith(', your homestead'),
        rivers: [],
      });
    else if (last !== undefined && river !== undefined) last.rivers.push(river);
  }
  return homes;
}

/** Presses a button that may be gone by now: an offer lapses when its goods go elsewhere, a dusk ends. */
const tryTo = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', { name, exact: typeof name === 'string', pressed: false })
    .first()
    .press('Enter', { timeout: 500 })
    .catch(() => undefined);

/** Waits until a button of that name can be pressed. */
const comes = (page: Page, name: RegExp) =>
  expect.poll(async () => button(name)(await hear(page))).toBe(true);

const has = async (page: Page, name: RegExp): Promise<string | undefined> =>
  buttonsIn(await hear(page)).find((one) => name.test(one));

/** Presses a button until what follows is heard: the focus may have gone elsewhere just before the key came. */
const leadsTo = (
  page: Page,
  name: string | RegExp,
  isHeard: (lines: readonly string[]) => boolean,
): Promise<void> =>
  expect
    .poll(async () => {
      const lines = await hear(page);
      if (!isHeard(lines)) await tryTo(page, name);
      return isHeard(lines);
    })
    .toBe(true);

const button =
  (name: RegExp) =>
  (lines: readonly string[]): boolean =>
    buttonsIn(lines).some((one) => name.test(one));

/** Presses a button that what follows takes away. */
const use = (page: Page, name: string | RegExp): Promise<void> =>
  leadsTo(page, name, (lines) =>
    buttonsIn(lines).every((one) => (typeof name === 'string' ? one !== name : !name.test(one))),
  );

/** Plays by ear and by keys. */
async function playByEar(page: Page, made: (how: string) => boolean): Promise<void> {
  await comes(page, /^To the first morning/);
  await leadsTo(page, /^To the first morning/, button(/^Seal/));
  for (let round = 1; round <= ROUNDS; round++) {
    await comes(page, /^Seal/);
    await leadsTo(page, 'Seal: draw 2, tend 2', button(/^Ready/));
    await expect.poll(async () => homesIn(await hear(page)).length).toBe(6);
    const homes = homesIn(await hear(page));
    const mine = homes.find(({ isMine }) => isMine);
    const near = homes.filter(({ name }) => mine?.rivers.includes(name));
    const far = homes.filter(({ name, isMine }) => !isMine && !mine?.rivers.includes(name));
    // Companions bring two together by themselves as well: whoever has no river to the other by now.
    const [one, two] =
      near.flatMap((a) =>
        near.filter((b) => b !== a && !a.rivers.includes(b.name)).map((b) => [a, b] as const),
      )[0] ?? [];
    if (one && two && !made('introduction')) {
      await goTo(page, one.name);
      if (await has(page, /^Introduce/)) {
        const other = at(two.name.split(' · '), 0);
        await leadsTo(page, /^Introduce/, (lines) => buttonsIn(lines).includes(other));
        await use(page, other);
      }
      await use(page, 'Back');
    }
    const stranger = far[round - 1] ?? far[0];
    if (stranger && !made('bridge')) {
      await goTo(page, stranger.name);
      if (await has(page, /^Ask .* pay/)) await tryTo(page, /^Ask .* pay/);
      await use(page, 'Back');
    }
    if (round === 1) {
      await leadsTo(page, 'Spring', button(/^Propose a pact/));
      await leadsTo(page, /^Propose a pact/, button(/^Propose it/));
      await use(page, /^Propose it/);
      await use(page, 'Back');
    }
    // One that can't be kept to stays open: whoever hears it goes on.
    for (let asks = 0; asks < MOST_ASKS && (await has(page, /^Accept/)); asks++)
      await tryTo(page, /^Accept/);
    await leadsTo(page, /^Ready/, button(/^Go on/));
    while (await has(page, /^Go on/)) await tryTo(page, /^Go on/);
    await use(page, /^(To the|See what came)/);
  }
}

async function goTo(page: Page, name: string): Promise<void> {
  await leadsTo(page, `Go to ${name}`, (lines) => lines.includes(`- heading "${name}" [level=2]`));
}

/** Plays the same by the view as it is, as someone would who looks at the map. */
async function playBySight(guest: Guest, made: (how: string) => boolean): Promise<void> {
  const { submit } = guest.connection;
  const view = () => {
    const { view: now, seat } = guest.screen();
    if (now === null || seat === null) throw new Error('nothing to see');
    return { ...now, me: seat };
  };
  const isTied = (a: number, b: number) =>
    view().valley.ties.some(
      (tie) => tie.limit > 0 && [tie.a, tie.b].includes(a) && [tie.a, tie.b].includes(b),
    );
  for (let round = 1; round <= ROUNDS; round++) {
    await until('the morning', () => phaseOf(guest) === `${round} morning`);
    await submit({ type: 'allocate', draw: 2, tend: 2 });
    await until('the day', () => phaseOf(guest) === `${round} day`);
    const { me, valley: now } = view();
    const others = now.homesteads.map(({ seat }) => seat).filter((seat) => seat !== me);
    const [one, two] = others.filter((seat) => isTied(me, seat));
    const far = others.filter((seat) => !isTied(me, seat));
    if (one !== undefined && two !== undefined && !isTied(one, two) && !made('introduction'))
      await submit({ type: 'introduce', a: one, b: two });
    const stranger = far[round - 1] ?? far[0];
    if (stranger !== undefined && !made('bridge'))
      await submit({ type: 'bridge', to: stranger, pay: { water: 0, grain: 1, timber: 0 } });
    if (round === 1) await submit({ type: 'propose', terms: { kind: 'quota', most: 2 } });
    for (const ask of view().book?.asks ?? [])
      if (ask.from !== me) await submit({ type: 'accept', ask: ask.id });
    await submit({ type: 'ready', ready: true });
    await until(
      'dusk',
      () => phaseOf(guest) === `${round} dusk` || guest.screen().stage === 'over',
    );
    if (phaseOf(guest) === `${round} dusk`) await submit({ type: 'ready', ready: true });
  }
}

test('an introduction, a bridge and a pact from what is heard, and as many baskets as by sight', async () => {
  const play = async (
    how: (code: string, key: string, made: (how: string) => boolean) => Promise<void>,
  ) => {
    const { code, key } = await openTable(server.origin, TABLE);
    const table = await server.tables.table(code);
    const state = () => table?.state;
    const made = (by: string) =>
      state()?.log.some((e) => e.type === 'tie-made' && e.by === 0 && e.how === by) ?? false;
    await how(code, key, made);
    await until('the end', () => state()?.phase === 'end');
    const log = state()?.log ?? [];
    return {
      made: [made('introduction'), made('bridge')],
      proposed: log.some((e) => e.type === 'proposed' && e.seat === 0),
      baskets: state()?.homesteads[0]?.baskets ?? 0,
    };
  };
  const playHeard = () =>
    play(async (code, key, made) => {
      const { page, leave } = await visit(browser, seatLink(server.origin, { code, key }), {
        reducedMotion: true,
      });
      await playByEar(page, made);
      await leave();
    });
  // Companions may say no at one table, to whoever sees as well: what counts is that it can be asked for.
  let heard = await playHeard();
  for (let table = 1; table < TABLES && heard.made.includes(false); table++)
    heard = await playHeard();
  const seen = await play(async (code, key, made) => {
    const guest = sit(server.origin, { code, key });
    await live(guest);
    await playBySight(guest, made);
  });
  expect(heard).toMatchObject({ made: [true, true], proposed: true });
  expect(heard.baskets).toBeGreaterThanOrEqual(seen.baskets);
});
