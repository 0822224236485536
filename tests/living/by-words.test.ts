import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHANCE } from '../../server/table/tableChance.ts';
import { MOVES, Scenario } from '../../shared/model/scenario.ts';
import valley from '../../shared/scenarios/the-valley.json' with { type: 'json' };
import { openTable, type Server, startServer, until } from '../room/tables.ts';
import { type LivingPage, openPage } from './livingPage.ts';

/** A game in which all that is done is found by headings, sentences and the names of buttons. */

const ROUNDS = 3;
const SHORT = Scenario.parse({
  ...valley,
  rounds: ROUNDS,
  drought: { ...valley.drought, rounds: [] },
  opens: Object.fromEntries(MOVES.map((move) => [move, 1])),
  costs: { ...valley.costs, bridge: 1 },
});

let server: Server;
let page: LivingPage;
let code: string;
beforeAll(async () => {
  // One valley, so that its companions are asked the same each time.
  server = await startServer({ chance: { ...CHANCE, seed: () => 5 } });
  const ticket = await openTable(server.origin, {
    scenario: SHORT,
    seats: 6,
    alone: true,
    companions: ['sharer', 'sharer', 'reciprocator', 'sharer', 'reciprocator'],
  });
  code = ticket.code;
  page = await openPage(`${server.origin}/t/${code}#${ticket.key}`);
});
afterAll(async () => {
  page?.window.close();
  await server?.stop();
});

interface Heard {
  readonly name: string;
  readonly isMine: boolean;
  readonly rivers: readonly string[];
}

/** The homesteads as the valley in words tells them. */
const heard = (): Heard[] =>
  [...document.querySelectorAll('.in-words div > h3')].flatMap((heading) => {
    const text = heading.textContent ?? '';
    if (!text.includes(' · ')) return [];
    const told = [...(heading.parentElement?.querySelectorAll('li') ?? [])];
    const rivers = told.flatMap(
      ({ textContent }) => /^River to (.+?): (?!gone)/.exec(textContent ?? '')?.[1] ?? [],
    );
    const isMine = text.endsWith(', your homestead');
    return [{ name: text.replace(/, your homestead$/, ''), isMine, rivers }];
  });

const exactly = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
const can = (name: RegExp): boolean => {
  const button = page.button(name);
  return button !== null && button.getAttribute('aria-disabled') !== 'true';
};
/** How often a page is looked at, in milliseconds. */
const LOOK_MS = 20;

/** Presses a button, and waits for what comes of it. */
async function use(name: RegExp, what: string, isSo: () => boolean): Promise<void> {
  await page.press(name);
  await until(what, isSo);
}

/** Presses a button until something is so: while one press is on its way, another does nothing. */
async function leadsTo(name: RegExp, isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    if (can(name) && page.button(name)?.getAttribute('aria-pressed') !== 'true')
      await page.press(name);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

const panelSays = (selector: string, text: string): boolean =>
  [...document.querySelectorAll(`.panel ${selector}`)].some((one) => one.textContent === text);
/** Somebody else may have been sooner: then the panel says why it was not done. */
const isRefused = (): boolean =>
  [...document.querySelectorAll('.panel .refused')].some((one) => one.textContent !== '');
const goBack = (): Promise<void> => use(/^Back$/, 'the way back', () => !can(/^Back$/));

const goTo = (name: string): Promise<void> =>
  leadsTo(exactly(`Go to ${name}`), () => panelSays('h2', name));

test('an introduction and a bridge are asked for, and a pact is made, without a picture', async () => {
  const table = await server.tables.table(code);
  const made = (how: 'introduction' | 'bridge') =>
    table?.state?.log.some((e) => e.type === 'tie-made' && e.by === 0 && e.how === how) ?? false;
  const asked = (kind: 'introduction' | 'bridge') =>
    table?.state?.log.filter((e) => e.type === 'asked' && e.ask.from === 0 && e.ask.kind === kind)
      .length ?? 0;
  await page.press(/^To the first morning/);
  for (let round = 1; round <= ROUNDS; round++) {
    await until('the morning', () => can(/^Seal/));
    await leadsTo(/^Seal/, () => can(/^Ready/));
    const homes = heard();
    expect(homes).toHaveLength(6);
    const mine = homes.find(({ isMine }) => isMine);
    const near = homes.filter(({ name }) => mine?.rivers.includes(name));
    // Companions bring two together by themselves as well: whoever has no river to the other by now.
    const [one, two] =
      near.flatMap((a) =>
        near.filter((b) => b !== a && !a.rivers.includes(b.name)).map((b) => [a, b] as const),
      )[0] ?? [];
    if (one && two && !made('introduction')) {
      await goTo(one.name);
      if (can(/^Introduce/)) {
        const [first = '', second = ''] = [one, two].map(({ name }) => name.split(' · ')[0]);
        await use(/^Introduce/, 'whom to', () => panelSays('h3', `Introduce ${first} to`));
        const before = asked('introduction');
        if (can(exactly(second)))
          await use(
            exactly(second),
            'an introduction',
            () => asked('introduction') > before || isRefused(),
          );
      }
      await goBack();
    }
    const far = homes.filter(({ name, isMine }) => !isMine && !mine?.rivers.includes(name));
    const stranger = far[round - 1] ?? far[0];
    if (stranger && !made('bridge')) {
      await goTo(stranger.name);
      const before = asked('bridge');
      if (can(/^Ask .* pay/))
        await use(/^Ask .* pay/, 'a bridge', () => asked('bridge') > before || isRefused());
      await goBack();
    }
    if (round === 1) {
      await page.press(/^Spring$/);
      await page.press(/^Propose a pact/);
      await use(/^Propose it/, 'the pact is told', () =>
        /Draw at most \d a round: you/.test(document.querySelector('.in-words')?.textContent ?? ''),
      );
      await page.press(/^Propose a pact/);
      await until('that there is such a pact', () =>
        /Such a pact stands already/.test(document.querySelector('.propose')?.textContent ?? ''),
      );
      await goBack();
    }
    await leadsTo(/^Ready/, () => can(/^Go on/));
    await leadsTo(/^Go on/, () => can(/^(To the|See what came)/));
    await page.press(/^(To the|See what came)/);
  }
  await until('the end', () => table?.state?.phase === 'end');
  // Companions may say no, to whoever sees as well: what counts is that both can be asked for.
  expect(asked('introduction')).toBeGreaterThan(0);
  expect(asked('bridge')).toBeGreaterThan(0);
  // A pact of one alone binds nobody else.
  expect(table?.state?.log.some((e) => e.type === 'signed' && e.seat !== 0)).toBe(true);
});
