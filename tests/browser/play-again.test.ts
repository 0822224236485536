import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leaveAll, live, phaseOf, type Server, sit, until } from '../room/tables.ts';
import { come, lead, openSession, stopLeading } from '../session/sessions.ts';
import { press, pressIt, see } from './harness/acts.ts';
import { openBrowser, seriousFindings, visit } from './harness/index.ts';
import { startPages } from './harness/startPages.ts';

/** A second game with the same people, from a dusk of the first, and both of them in the talk. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startPages(), openBrowser()]);
});
afterAll(async () => {
  stopLeading();
  leaveAll();
  await browser?.close();
  await server?.stop();
});

const ALL = { tables: 'all' } as const;
const SEAT = { scenario: 'the-valley', seats: 4 };

test('a second game goes on from a dusk, and both stand side by side in the talk', async () => {
  const ticket = await openSession(server.origin, { tables: [SEAT, SEAT] });
  const leader = await lead(server.origin, ticket);
  const phone = await visit(browser, `${server.origin}/j/${ticket.code}`, {
    size: 'phone',
    reducedMotion: true,
  });
  await phone.page.getByLabel('Your nickname').fill('Ann');
  await press(phone.page, 'Sit down');
  await see(phone.page, 'You sit here as Ann.');
  const others = [await come(server.origin, ticket.code, 'Ben')].map((one) =>
    sit(server.origin, one),
  );
  await Promise.all(others.map(live));
  const [ben] = others;
  if (!ben) throw new Error('nobody');
  expect(await leader.act({ act: 'start', ...ALL })).toBeNull();
  for (let round = 1; round <= 3; round++)
    for (const phase of ['day', 'dusk', 'morning']) {
      await leader.act({ act: 'end-phase', ...ALL });
      const next = `${phase === 'morning' ? round + 1 : round} ${phase}`;
      await until(next, () => phaseOf(ben) === next);
    }
  expect(await leader.act({ act: 'end-game', ...ALL })).toBeNull();
  await until('over', () => leader.screen().stage === 'over');
  const first = leader.screen().tables.map(({ code }) => code);

  const desk = await visit(browser, `${server.origin}/lead/${ticket.code}#${ticket.lead}`, {
    reducedMotion: true,
  });
  const wall = await visit(browser, `${server.origin}/screen/${ticket.code}#${ticket.projector}`, {
    size: 'projector',
    reducedMotion: true,
  });
  await press(desk.page, 'Play again');
  await desk.page.getByText('On from a dusk of this game').click();
  await desk.page.getByLabel('From the dusk of').selectOption('2');
  await desk.page.getByLabel('One move').selectOption('close quota');
  expect(await seriousFindings(desk.page)).toEqual([]);
  await press(desk.page, 'Begin');
  await until('the second game', () => leader.screen().game === 2);

  // Every screen says what is otherwise, and nobody joined again.
  const told = /Game 2: it goes on from the dusk of round 2; closed: Quota pacts/;
  for (const { page } of [phone, desk, wall]) await see(page, told);
  const now = leader.screen().tables.map(({ code }) => code);
  await phone.page.waitForURL(`**/t/${now[0]}`);
  expect(now.filter((code) => first.includes(code))).toEqual([]);
  expect(await leader.act({ act: 'go-on', ...ALL })).toBeNull();
  expect(await leader.act({ act: 'end-game', ...ALL })).toBeNull();
  await until('over again', () => leader.screen().stage === 'over');

  await press(desk.page, 'The debrief');
  await press(desk.page, 'Begin the debrief');
  await pressIt(desk.page.locator('.debrief-step', { hasText: 'Both games' }));
  const compared = /What was changed: it goes on from the dusk of round 2/;
  for (const { page } of [desk, wall, phone]) await see(page, compared);
  expect(await wall.page.locator('.games-one').count()).toBe(2);
  for (const view of ['Spring and baskets', 'Numbers', 'For good', 'Who lived from whom']) {
    await press(desk.page.locator('.debrief-choice'), view);
    await until(`${view} is chosen`, () => leader.screen().talk?.gaze.picks.games !== undefined);
    expect(await seriousFindings(desk.page), view).toEqual([]);
  }
  await until('it rests', () => leader.screen().talk?.gaze.picks.games === 'lived');
  await wall.page.locator('.games-one .flow-picture').first().waitFor();
  expect(await seriousFindings(phone.page)).toEqual([]);
  for (const { troubles, leave } of [phone, desk, wall]) {
    expect(troubles).toEqual([]);
    await leave();
  }
});
