import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Server, until } from '../room/tables.ts';
import { lead, openSession, stopLeading } from '../session/sessions.ts';
import { press, see } from './harness/acts.ts';
import { openBrowser, visit } from './harness/index.ts';
import { startPages } from './harness/startPages.ts';

/** Someone who was moved to another table does everything that others do, on each page. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startPages(), openBrowser()]);
});
afterAll(async () => {
  stopLeading();
  await browser?.close();
  await server?.stop();
});

const ALL = { tables: 'all' } as const;
const seat = { scenario: 'first-light', seats: 4 };

async function sitDown(code: string, name: string) {
  const person = await visit(browser, `${server.origin}/j/${code}`, {
    size: 'phone',
    reducedMotion: true,
  });
  await person.page.getByLabel('Your nickname').fill(name);
  await press(person.page, 'Sit down');
  await see(person.page, `You sit here as ${name}.`);
  return person;
}

test('whoever was moved keeps debrief, answers, taking home, reload and another device', async () => {
  const ticket = await openSession(server.origin, { tables: [seat, seat] });
  const leader = await lead(server.origin, ticket);
  const ann = await sitDown(ticket.code, 'Ann');
  const dana = await sitDown(ticket.code, 'Dana');
  const cameBy = new URL(dana.page.url()).pathname;

  expect(await leader.act({ act: 'move', table: 1, seat: 0, to: 0 })).toBeNull();
  await see(dana.page, /table Heron/);
  const table = leader.screen().tables[0];
  if (!table) throw new Error('no table');
  // The address is the one of the table where Dana sits now.
  await dana.page.waitForURL(`**/t/${table.code}`);
  expect(new URL(dana.page.url()).pathname).not.toBe(cameBy);

  expect(await leader.act({ act: 'start', ...ALL })).toBeNull();
  await see(dana.page, /Morning · round 1 of 4/);
  // A link of before still finds its person.
  await dana.page.goto(`${server.origin}${cameBy}`);
  await see(dana.page, /Morning · round 1 of 4/);
  await dana.page.goto(`${server.origin}/j/${ticket.code}`);
  await press(dana.page, /^Go on as Dana/);
  await see(dana.page, /Morning · round 1 of 4/);

  expect(await leader.act({ act: 'end-game', tables: [0] })).toBeNull();
  await see(dana.page, 'In a moment you will look at it together');
  await until('over', () => leader.screen().tables[0]?.stage === 'over');
  const gaze = {
    part: 'before',
    dusk: 1,
    step: null,
    sight: 'hindsight',
    followed: 0,
    picks: {},
  } as const;
  expect(await leader.act({ act: 'look', table: 0, gaze })).toBeNull();
  await dana.page.getByLabel('One word for how it was').fill('tight');
  await press(dana.page, 'Keep them');
  await until('the word is kept', () => leader.screen().tables[0]?.answered === 1);

  const question = {
    id: 'own-1',
    rule: null,
    text: 'Who spoke?',
    round: 0,
    seats: [],
    beside: null,
  };
  const ask = { act: 'ask', table: 0, question, to: 'all', screens: true, wall: 'off' } as const;
  expect(await leader.act(ask)).toBeNull();
  await see(dana.page, 'Who spoke?');
  await dana.page.getByLabel('Your short answer').fill('Nearly all');
  await press(dana.page, 'Send');
  await until('the answer', () => leader.screen().asking?.open?.answers.length === 1);

  expect(await leader.act({ act: 'look', table: 0, gaze: { ...gaze, part: 'spring' } })).toBeNull();
  await see(dana.page, /^The spring/);
  await dana.page.reload();
  await see(dana.page, /^The spring/);
  expect(await leader.act({ act: 'end-talk' })).toBeNull();
  await see(dana.page, /The valley after/);
  await press(dana.page, /^Take home/);
  await see(dana.page, /record/i);

  // The new link ends the one before.
  expect(dana.troubles).toEqual([]);
  await dana.leave();
  const phone = await leader.line.act({ act: 'rejoin', table: 0, seat: 1 });
  if (!phone.ticket) throw new Error('no way back');
  const other = await visit(
    browser,
    `${server.origin}/t/${phone.ticket.code}#${phone.ticket.key}`,
    {
      reducedMotion: true,
    },
  );
  await see(other.page, /the valley after/i);
  await press(other.page, /^Take home/);
  for (const { troubles, leave } of [ann, other]) {
    expect(troubles).toEqual([]);
    await leave();
  }
});
