import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { firstPosition } from '../../shared/model/debrief/debriefPosition.ts';
import { golden, keepSession, withPeople } from '../debrief/kept.ts';
import type { Server } from '../room/tables.ts';
import { lead as leadBy, stopLeading } from '../session/sessions.ts';
import { press, pressIt, see } from './harness/acts.ts';
import { openBrowser, seatLink, seriousFindings, visit } from './harness/index.ts';
import { startPages } from './harness/startPages.ts';

/** The facilitator's questions: picked, reworded, asked on the projector and on phones, and answered. */

const SESSION = { code: 'SESSNB', lead: 'lead-key', projector: 'projector-key' };
const TABLE = 'BCDEFG';
const KEYS = [0, 1, 2, 3].map((seat) => `key-${seat}`);
const RECORD = withPeople(golden('first-light'), 4);

let server: Server;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A second try is a first one: nothing of what another left behind is there.
beforeEach(async () => {
  server = await startPages();
  await keepSession(server.storage, SESSION, TABLE, RECORD, KEYS);
});
afterEach(async () => {
  stopLeading();
  await Promise.all(browser.contexts().map((context) => context.close()));
  await server?.stop();
});
afterAll(() => browser?.close());

const gone = (page: Page, text: string | RegExp) =>
  page.getByText(text).first().waitFor({ state: 'detached' });
const open = (path: string, size: 'phone' | 'laptop' | 'projector') =>
  visit(browser, `${server.origin}${path}`, { size, reducedMotion: true });

test('questions are put in the facilitator’s words, asked, answered, and shown', async () => {
  const leader = await leadBy(server.origin, SESSION);
  const gaze = { ...firstPosition(2, 0), part: 'questions' } as const;
  expect(await leader.act({ act: 'look', table: 0, gaze })).toBeNull();
  const lead = await open(`/lead/${SESSION.code}#${SESSION.lead}`, 'laptop');
  const projector = await open(`/screen/${SESSION.code}#${SESSION.projector}`, 'projector');
  const phone = await visit(browser, seatLink(server.origin, { code: TABLE, key: 'key-0' }), {
    size: 'phone',
    reducedMotion: true,
  });
  const list = lead.page.locator('.asking-list li');
  await list.first().waitFor();
  const picked = await list.count();
  expect(picked).toBeGreaterThanOrEqual(3);
  await see(lead.page, /in \d+ of 100 games/);
  // What is in hand is not on the projector.
  const first = (await list.first().locator('.asking-text').textContent()) ?? '';
  await see(projector.page, 'The facilitator asks, one at a time.');
  expect(await projector.page.locator('body').textContent()).not.toContain(first);

  // In other words, one more, in another order, one swapped, one less.
  await press(list.first(), /^Other words:/);
  await list.first().getByLabel('In your words').fill('What could nobody take back?');
  await press(list.first(), 'Keep');
  await see(lead.page, 'What could nobody take back?');
  await lead.page.getByLabel('A question of your own').fill('Who <b>waited</b> for whom?');
  await press(lead.page, 'Add to the list');
  await list.nth(picked).waitFor();
  await press(list.nth(picked), /^Up:/);
  await list
    .nth(picked - 1)
    .getByText('Who <b>waited</b>')
    .waitFor();
  const spare = lead.page
    .locator('section', { hasText: 'More questions to choose from' })
    .locator('li p:first-child');
  const taken = (await spare.first().textContent()) ?? '';
  await press(list.nth(1), /^Swap:/);
  await press(list.nth(1), 'Take this');
  await list.nth(1).getByText(taken).waitFor();
  await press(list.nth(picked), /^Remove:/);
  await list.nth(picked).waitFor({ state: 'detached' });
  expect(await seriousFindings(lead.page)).toEqual([]);

  // Asked: on the projector alone, and on the phone with a field.
  await press(list.nth(picked - 1), /^Ask:/);
  const question = 'Who <b>waited</b> for whom?';
  await projector.page.locator('.asked-shown', { hasText: question }).waitFor();
  await see(phone.page, question);
  // It comes before its picture: none of before stands under it.
  const picture = phone.page.locator('.debrief-part');
  await picture.waitFor({ state: 'hidden' });
  await phone.page.getByLabel('Your short answer').fill('The <i>north</i> bank');
  await phone.page.getByLabel('With my name').check();
  await see(phone.page, 'It goes to the facilitator, with your name.');
  await phone.page.getByLabel('With my name').uncheck();
  await phone.page.getByLabel(/^May be shown/).check();
  expect(await seriousFindings(phone.page)).toEqual([]);
  await press(phone.page, 'Send');
  await see(phone.page, 'Sent: “The <i>north</i> bank”');
  await see(lead.page, 'The <i>north</i> bank');
  await see(lead.page, '1 of 4 has answered');
  await see(lead.page, 'Without a name');
  expect(await projector.page.locator('body').textContent()).not.toContain('north');
  await press(lead.page, 'Show the one that may be shown');
  await projector.page.locator('.asked-answers', { hasText: 'north' }).waitFor();
  for (const { page } of [lead, projector]) expect(await seriousFindings(page)).toEqual([]);
  await press(lead.page, /^Hide:/);
  await gone(projector.page, /north/);

  // Beside the picture it comes from: everyone goes there, and the question stays above.
  await press(list.nth(1), /^Ask:/);
  const other = (await list.nth(1).locator('.asking-text').textContent()) ?? '';
  await see(phone.page, other);
  await lead.page.locator('.asking-open', { hasText: other }).waitFor();
  await pressIt(lead.page.getByText('Above the picture'));
  await projector.page.locator('.asked-bar', { hasText: other }).waitFor();
  await projector.page.locator('.wall h1').waitFor();
  expect(await projector.page.locator('.wall h1').textContent()).not.toMatch(/^Questions/);
  // On the phone it leaves the room to the picture, and can still be answered.
  await picture.waitFor();
  await phone.page.getByLabel('Your short answer').waitFor({ state: 'detached' });
  await press(phone.page, 'Answer');
  await press(phone.page, 'Pass');
  await phone.page.getByLabel('Your short answer').waitFor({ state: 'detached' });
  expect(await seriousFindings(projector.page)).toEqual([]);
  await press(lead.page, 'Take it down');
  await gone(projector.page, other);
  await gone(phone.page, other);

  // The facilitator’s page comes back to the same list.
  await lead.page.reload();
  await lead.page.locator('.debrief-step', { hasText: 'Questions' }).first().waitFor();
  await pressIt(lead.page.locator('.debrief-step', { hasText: 'Questions' }).first());
  await list
    .nth(picked - 1)
    .getByText('Who <b>waited</b>')
    .waitFor();
  for (const visitor of [lead, projector, phone]) {
    expect(visitor.troubles).toEqual([]);
    await visitor.leave();
  }
});
