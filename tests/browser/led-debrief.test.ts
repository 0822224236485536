import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { golden, keepSession, withIntentions, withPeople } from '../debrief/kept.ts';
import type { Server } from '../room/tables.ts';
import { press, pressIt, see } from './harness/acts.ts';
import { openBrowser, seatLink, seriousFindings, visit } from './harness/index.ts';
import { startPages } from './harness/startPages.ts';

/** The debrief of a recorded game of four: driven by the facilitator, followed by a projector and a phone. */

const SESSION = { code: 'SESSNA', lead: 'lead-key', projector: 'projector-key' };
const TABLE = 'ABCDEF';
const KEYS = [0, 1, 2, 3].map((seat) => `key-${seat}`);
const RECORD = withIntentions(withPeople(golden('first-light'), 4), 4);

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
  await Promise.all(browser.contexts().map((context) => context.close()));
  await server?.stop();
});
afterAll(() => browser?.close());

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name, level: 1 }).waitFor();
/** On a projector nothing can be pressed, so nothing there has a role. */
const onWall = (page: Page, text: string | RegExp) =>
  page.locator('.wall h1', { hasText: text }).waitFor();

const onWallText = (page: Page, text: string) => page.locator('.wall').getByText(text).waitFor();

const step = (page: Page, name: string): Promise<void> =>
  pressIt(page.locator('.debrief-step', { hasText: name }).first());

const open = (path: string, size: 'phone' | 'laptop' | 'projector') =>
  visit(browser, `${server.origin}${path}`, { size, reducedMotion: true });

test('the facilitator leads every part, and projector and phone follow', async () => {
  const lead = await open(`/lead/${SESSION.code}#${SESSION.lead}`, 'laptop');
  const projector = await open(`/screen/${SESSION.code}#${SESSION.projector}`, 'projector');
  const phone = await visit(browser, seatLink(server.origin, { code: TABLE, key: 'key-0' }), {
    size: 'phone',
    reducedMotion: true,
  });
  // Before it begins nobody is shown a number.
  await see(phone.page, 'In a moment you will look at it together');
  expect(await phone.page.locator('svg').count()).toBe(0);
  expect(await seriousFindings(phone.page)).toEqual([]);
  await press(lead.page, 'The debrief');
  await see(lead.page, 'Nobody follows yet');
  await press(lead.page, 'Begin the debrief');

  await heading(phone.page, 'Before looking back');
  await onWall(projector.page, 'Before looking back');
  expect(await seriousFindings(phone.page)).toEqual([]);
  await onWallText(projector.page, '0 of 4 have answered');
  // Of the game no number stands there.
  const wall = (await projector.page.locator('.wall').textContent()) ?? '';
  expect(wall.replace(/\d+ of \d+ ha(s|ve) answered/, '')).not.toMatch(/\d/);
  await phone.page.getByLabel('One word for how it was').fill('crowded');
  await phone.page.getByLabel('Round in which you had most say').selectOption('2');
  await see(lead.page, '0 of 4 have answered');
  await press(phone.page, 'Keep them');
  await see(lead.page, '1 of 4 has answered');
  await onWallText(projector.page, '1 of 4 has answered');
  // Only how many: the word is its owner's, until they open it.
  for (const { page } of [lead, projector])
    expect(await page.locator('body').textContent()).not.toContain('crowded');
  await phone.page.getByLabel(/^My word may be shown/).check();
  // Read first: it waits at the desk, and stands nowhere else until it is shown.
  await see(lead.page, 'only you see it');
  expect(await projector.page.locator('body').textContent()).not.toContain('crowded');
  await press(lead.page, 'Show');
  await see(projector.page, 'crowded');
  await phone.page.getByLabel(/^My word may be shown/).uncheck();
  await projector.page.getByText('crowded').waitFor({ state: 'detached' });

  // The facilitator goes on while someone still writes: what is written is kept.
  await press(phone.page, 'Change my answers');
  await phone.page.getByLabel('What do you think the record will show?').fill('Half a sen');
  await press(lead.page, /^Next/);
  await heading(phone.page, /^You leave .+ now$/);
  await onWall(projector.page, 'You leave your homesteads now');

  const pictures = [
    'Then and now',
    'The spring',
    'Livelihoods',
    'Who lived from whom',
    'Who needed whom',
    'Meant, and what came of it',
    'Leading and following',
    'What if?',
    'Beside others',
    'Questions',
  ];
  for (const title of pictures) {
    await step(lead.page, title);
    for (const { page } of [lead, phone]) await heading(page, new RegExp(`^${title}`));
    await onWall(projector.page, title);
    await see(lead.page, new RegExp(`^On the projector: ${title}`));
    // The parts themselves are looked through in debrief.test.ts.
    const looked = title === 'Who needed whom' ? [lead, phone, projector] : [lead];
    for (const { page } of looked) expect(await seriousFindings(page), title).toEqual([]);
  }

  // The line of dusks turns everywhere.
  await step(lead.page, 'Who needed whom');
  await lead.page.getByRole('slider', { name: 'Dusk that is looked at' }).fill('1');
  await onWall(projector.page, 'Round 1');
  await heading(phone.page, /Round 1/);
  await see(phone.page, 'You said: most say in round 2');
  await see(phone.page, 'Before looking back you wrote: “Half a sen”');
  expect(await projector.page.locator('.wall').textContent()).not.toContain('You said');

  // Nobody is picked out on the wall by a mere look at the desk.
  await step(lead.page, 'Who lived from whom');
  await onWall(projector.page, 'Who lived from whom');
  expect(await projector.page.locator('.basket').count()).toBe(0);
  await lead.page.getByLabel('Follow').selectOption({ index: 2 });
  await see(lead.page, 'Picked out on your screen only');
  await lead.page.locator('.basket h2').waitFor();
  expect(await projector.page.locator('.basket').count()).toBe(0);
  await press(lead.page, 'Pick it out for all');
  await projector.page.locator('.basket h2').waitFor();
  await press(lead.page, 'Pick nobody out');
  await projector.page.locator('.basket').waitFor({ state: 'detached' });
  await step(lead.page, 'What if?');
  await onWall(projector.page, 'What if?');
  await projector.page.locator('.futures').waitFor();
  expect(await projector.page.locator('.roads-without').count()).toBe(0);
  await step(lead.page, 'Who needed whom');

  // The facilitator looks elsewhere without anyone following, then brings them there.
  await press(lead.page, 'Everyone follows me');
  await step(lead.page, 'Livelihoods');
  await heading(lead.page, /^Livelihoods/);
  await onWall(projector.page, 'Who needed whom');
  await press(lead.page, 'Show this to all');
  await onWall(projector.page, 'Livelihoods');

  // A person looks by themselves, and follows again.
  await press(phone.page, 'Look on my own');
  await step(phone.page, 'The spring');
  await heading(phone.page, /^The spring/);
  await step(lead.page, 'Meant, and what came of it');
  await onWall(projector.page, 'Meant, and what came of it');
  await heading(phone.page, /^The spring/);
  await press(phone.page, 'Follow');
  await heading(phone.page, /^Meant, and what came of it/);

  // Intentions are shown by their owner.
  await see(projector.page, 'Nobody has opened theirs');
  await phone.page.getByLabel(/^Show my intentions/).check();
  await see(projector.page, /shows what was meant there/);
  await see(lead.page, /shows what was meant there/);

  await step(lead.page, 'Where else?');
  await onWall(projector.page, 'Where else do we see this?');
  await step(lead.page, 'What now?');
  await phone.page.getByLabel('Your card').fill('Ask Ben first');
  await onWall(projector.page, 'What now?');
  await step(lead.page, 'Close');
  await onWall(projector.page, 'One word each');
  expect(await seriousFindings(phone.page)).toEqual([]);
  await press(phone.page, 'Take back what I noted');
  await see(phone.page, 'It is taken back');
  await see(lead.page, 'End the debrief');
  await press(lead.page, 'End the debrief');
  await heading(phone.page, /The valley after/);
  for (const visitor of [lead, projector, phone]) {
    expect(visitor.troubles).toEqual([]);
    await visitor.leave();
  }
});
