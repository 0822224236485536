import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createWords, fetchWords, LANGUAGES, type Words } from '../../client/words/index.ts';
import { askedTyped } from '../../client/words/sentences/questionText.ts';
import { firstPosition } from '../../shared/model/debrief/debriefPosition.ts';
import { directionOf } from '../../shared/model/languages.ts';
import { golden, keepSession, withPeople } from '../debrief/kept.ts';
import type { Server } from '../room/tables.ts';
import { come, lead, openSession, showNames, stopLeading } from '../session/sessions.ts';
import { pressIt } from './harness/acts.ts';
import { openBrowser, seatLink, seriousFindings, type Visitor, visit } from './harness/index.ts';
import { startPages } from './harness/startPages.ts';

/** One table, as many languages as there are: each screen speaks its own person's. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A second try is a first one: nothing of what another left behind is there.
beforeEach(async () => {
  server = await startPages();
});
afterEach(async () => {
  stopLeading();
  await Promise.all(browser.contexts().map((context) => context.close()));
  await server?.stop();
});
afterAll(() => browser?.close());

/** A person at a table, and what their screen speaks. */
interface Speaker {
  readonly words: Words;
  readonly page: Page;
  readonly visitor: Visitor;
}

async function speaker(language: string, url: string, size: 'phone' | 'projector' | 'laptop') {
  await fetchWords(language, ['first', 'play', 'lines', 'lead', 'debrief', 'valleys']);
  const visitor = await visit(browser, url, { language, size, reducedMotion: true });
  return { words: createWords(language), page: visitor.page, visitor };
}

const see = (page: Page, text: string): Promise<void> => page.getByText(text).first().waitFor();

/** A message as it may stand somewhere, whatever its numbers are. */
const withNumbers = (text: string): RegExp =>
  new RegExp(
    text
      .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replace(/[\d\u0660-\u0669]+/g, String.raw`[\d\u0660-\u0669]+`)
      // What is read of a button has plain spaces.
      .replace(/\s+/g, String.raw`\s+`),
  );

const phase = ({ words }: Speaker, name: 'morning' | 'day'): RegExp =>
  withNumbers(words.say('head.phase', { phase: words.say(`phases.${name}`), round: 1, last: 9 }));

const shown = (page: Page) =>
  page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));

test('people of every language play a round together, each in their own; the wall in another', async () => {
  expect(LANGUAGES).toHaveLength(9);
  const { origin } = server;
  const session = await openSession(origin, {
    title: 'Unser Tal',
    titleLanguage: 'de',
    tables: [{ scenario: 'the-valley', seats: LANGUAGES.length }],
    words: 'free',
  });
  const desk = await lead(origin, session);
  const people: Speaker[] = [];
  for (const language of LANGUAGES) {
    const ticket = await come(origin, session.code, `P-${language}`, undefined, language);
    people.push(await speaker(language, seatLink(origin, ticket), 'phone'));
  }
  await showNames(desk, LANGUAGES.length);
  const wall = await speaker(
    'pt',
    `${origin}/screen/${session.code}#${session.projector}`,
    'projector',
  );
  // Its title stays as it was typed, and says in which language.
  for (const { page } of [...people, wall]) {
    const titles = page.locator('body').getByText('Unser Tal');
    await titles.first().waitFor();
    const spoken = await titles.evaluateAll((all) =>
      all.map((one) => one.closest('[lang]')?.getAttribute('lang')),
    );
    expect(new Set(spoken)).toEqual(new Set(['de']));
  }
  await desk.act({ act: 'start', tables: 'all' });

  // Each in the morning, by their own word for it, at their own place's name.
  for (const one of people) {
    await pressIt(one.page.getByRole('button', { name: one.words.say('stakes.begin') }));
    await one.page.getByText(phase(one, 'morning')).first().waitFor();
    const { language } = one.words;
    expect(await shown(one.page)).toEqual({ lang: language, dir: directionOf(language) });
    const seal = withNumbers(one.words.say('hands.seal', { draw: 1, tend: 1 }));
    await pressIt(one.page.getByRole('button', { name: seal }));
  }
  // All have sealed, so the day begins for everyone.
  for (const one of people) await one.page.getByText(phase(one, 'day')).first().waitFor();
  await see(wall.page, wall.words.say('phases.day'));
  expect(await shown(wall.page)).toEqual({ lang: 'pt', dir: 'ltr' });

  // What is typed stays as it is, under its own language; a set phrase is everyone's own.
  const arab = people.find(({ words }) => words.language === 'ar');
  if (arab === undefined) throw new Error('nobody speaks Arabic');
  const typed = 'من يعطيني ماء؟';
  await pressIt(arab.page.getByRole('button', { name: arab.words.say('more.say') }).first());
  await arab.page.getByRole('textbox').fill(typed);
  await arab.page.getByRole('textbox').press('Enter');
  await pressIt(arab.page.getByRole('button', { name: arab.words.phrase('hello') }).first());
  for (const one of people) {
    if (one !== arab)
      await pressIt(one.page.getByRole('button', { name: one.words.say('more.say') }).first());
    await one.page.locator('bdi[lang=ar]', { hasText: typed }).first().waitFor();
    await one.page
      .locator('.said li', { hasText: one.words.phrase('hello') })
      .first()
      .waitFor();
    expect(await one.page.locator('bdi[lang=ar]', { hasText: 'P-ar' }).count()).toBeGreaterThan(0);
    expect(await seriousFindings(one.page)).toEqual([]);
  }

  // Dusk, told to each.
  await desk.act({ act: 'end-phase', tables: 'all' });
  for (const one of people)
    await one.page
      .getByText(withNumbers(one.words.say('dusk.title', { round: 1, last: 9 })))
      .first()
      .waitFor();
  for (const { visitor } of [...people, wall]) {
    expect(visitor.troubles).toEqual([]);
    await visitor.leave();
  }
});

test('a debrief is led in one language and followed in another', async () => {
  const led = { code: 'SESSNA', lead: 'lead-key', projector: 'projector-key' };
  const record = withPeople(golden('first-light'), 4);
  await keepSession(server.storage, led, 'ABCDEF', record, ['key-0', 'key-1', 'key-2', 'key-3']);
  const desk = await speaker('de', `${server.origin}/lead/${led.code}#${led.lead}`, 'laptop');
  const wall = await speaker(
    'fr',
    `${server.origin}/screen/${led.code}#${led.projector}`,
    'projector',
  );
  const seat = seatLink(server.origin, { code: 'ABCDEF', key: 'key-0' });
  const phone = await speaker('zh', seat, 'phone');
  await pressIt(desk.page.getByRole('button', { name: desk.words.say('talk.open') }));
  await pressIt(desk.page.getByRole('button', { name: desk.words.say('talk.begin') }));
  for (const { words, page } of [wall, phone]) await see(page, words.say('debrief.before-title'));
  for (const one of [desk, wall, phone]) {
    const { language } = one.words;
    expect(await shown(one.page)).toEqual({ lang: language, dir: 'ltr' });
    expect(await seriousFindings(one.page)).toEqual([]);
  }

  // A question that nobody worded is the game's own, also among such as somebody wrote.
  const leader = await lead(server.origin, led);
  const gaze = { ...firstPosition(2, 0), part: 'questions' } as const;
  expect(await leader.act({ act: 'look', table: 0, gaze })).toBeNull();
  const { page, words } = desk;
  const list = page.locator('.asking-list li');
  await page.getByLabel(words.say('asking.own')).fill('Warum der Zaun?');
  await pressIt(page.getByRole('button', { name: words.say('asking.add-own') }));
  await list.getByText('Warum der Zaun?').waitFor();
  await expect.poll(() => leader.screen().asking?.list?.length).toBeGreaterThan(1);
  const questions = leader.screen().asking?.list ?? [];
  const at = questions.findIndex(
    ({ asFound, seats, rule }) => asFound && rule !== 'now' && seats.length === 0,
  );
  const { rule, asFound, round } = questions[at] ?? {};
  if (!rule || !asFound || round === undefined) throw new Error('no question of the game’s own');
  const game = { rule, ...asFound, round, places: [] };
  await pressIt(list.nth(at).locator('.button-main'));
  for (const { words: own, page: screen } of [desk, wall, phone])
    await screen
      .locator('.asking-open, .asked-shown, .asked-bar, .asked')
      .getByText(askedTyped({ text: 'not known', game }, own).text)
      .first()
      .waitFor();
  for (const one of [desk, wall, phone]) {
    expect(one.visitor.troubles).toEqual([]);
    await one.visitor.leave();
  }
});
