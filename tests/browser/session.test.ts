import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CreateSession, SessionTicket } from '../../shared/model/wire/sessionOpening.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { press, see } from './harness/acts.ts';
import {
  type Game,
  openBrowser,
  type Size,
  seriousFindings,
  startGame,
  type Visitor,
  visit,
} from './harness/index.ts';

/**
 * A whole session in real browsers: one facilitator, a projector, two tables, four people, one of
 * them at a phone, and bots; with a pause, a moved person, a lost connection and a power cut.
 */

let game: Game;
let browser: Browser;

beforeAll(async () => {
  [game, browser] = await Promise.all([
    startGame({ BOTS: 'brisk', AWAY_SECONDS: '1', KEPT_SECONDS: '2' }),
    openBrowser(),
  ]);
});
afterAll(() => Promise.all([game?.stop(), browser?.close()]));

async function openSession(): Promise<Visitor> {
  const lead = await visit(browser, game.address, { reducedMotion: true });
  const { page } = lead;
  await press(page, /lead a session/i);
  await page.getByLabel('What you call it').fill('Monday workshop');
  await page.getByLabel('Which valley').selectOption({ label: 'First Light' });
  await page.getByRole('group', { name: 'Tables' }).getByRole('button').last().click();
  await page.getByText('Evenly as they come').click();
  await page.getByRole('group', { name: 'Clocks' }).getByText('None').click();
  expect(await seriousFindings(page)).toEqual([]);
  await press(page, 'Open the session');
  await see(page, 'Join at');
  return lead;
}

async function joinByCode(code: string, name: string, size: Size): Promise<Visitor> {
  const person = await visit(browser, game.address, { size, reducedMotion: true });
  const { page } = person;
  await page
    .getByLabel(/letters? of the code|code/i)
    .first()
    .fill(code);
  await press(page, 'Join');
  await page.getByLabel('Your nickname').fill(name);
  await press(page, 'Sit down');
  await see(page, `You sit here as ${name}.`);
  return person;
}

const endPhaseEverywhere = async (page: Page): Promise<void> => {
  await press(page, 'More …');
  await press(page, 'End the phase at every table');
  await page.keyboard.press('Escape');
};

/** Lines that a browser writes by itself while its server is away are no fault of the page. */
const faults = ({ troubles }: Visitor): string[] =>
  troubles.filter((trouble) => !/WebSocket|ERR_|Failed to load resource/.test(trouble));

/** In the page: what the facilitator's message lies over; it has a place of its own. */
const noteCovers = (): string[] => {
  const note = document.querySelector('.from-lead-note')?.getBoundingClientRect();
  if (!note) return ['there is no message'];
  return ['.panel-head', '.panel-main', '.play-field', '.coach'].filter((part) => {
    const other = document.querySelector(part)?.getBoundingClientRect();
    return other !== undefined && note.top < other.bottom - 1 && other.top < note.bottom - 1;
  });
};

test('a session goes from its code to the end screen, whatever happens on the way', async () => {
  const lead = await openSession();
  const code = new URL(lead.page.url()).pathname.split('/')[2] ?? '';
  const screen = await lead.page
    .getByRole('link', { name: 'Open the projector' })
    .getAttribute('href');
  const projector = await visit(browser, `${game.address}${screen}`, {
    size: 'projector',
    reducedMotion: true,
  });
  const ada = await joinByCode(code, 'Ada', 'phone');
  const ben = await joinByCode(code, 'Ben', 'laptop');
  const chidi = await joinByCode(code, 'Chidi', 'laptop');
  const dana = await joinByCode(code, 'Dana', 'laptop');
  await see(projector.page, '4 people are here');
  // What people call themselves is on the wall once it was read.
  expect(await projector.page.getByText('Dana').count()).toBe(0);
  await press(lead.page, 'Show all 4 names');
  await see(projector.page, 'Dana');
  expect(await seriousFindings(lead.page)).toEqual([]);
  expect(await seriousFindings(projector.page)).toEqual([]);

  // Dana came to the second table, and is moved to the first.
  await press(lead.page, /^Otter/);
  await press(lead.page, /^Dana/);
  await press(lead.page, 'Move');
  await see(dana.page, 'Monday workshop · table Heron');
  await press(lead.page, /^Heron/);

  await press(lead.page, 'Start all');
  for (const { page } of [ada, ben, chidi, dana]) await see(page, /Morning · round 1 of 4/);
  await see(projector.page, /^Round 1 of \d+ · Morning$/);

  await press(lead.page, 'Pause all');
  for (const { page } of [ada, ben, chidi, dana]) await see(page, 'The session is paused');
  await see(projector.page, 'paused');
  await press(lead.page, 'Go on, all');
  await ada.page.getByText('The session is paused: clocks').waitFor({ state: 'hidden' });
  await ada.page.getByText('The session goes on.').waitFor({ state: 'attached' });

  await endPhaseEverywhere(lead.page);
  for (const { page } of [ada, ben, chidi, dana]) await see(page, /Day · round 1 of 4/);

  // Chidi's laptop goes: a bot keeps the seat, and gives it back at the return.
  const seat = chidi.page.url();
  await chidi.page.close();
  await see(lead.page, /^companion, away/);
  const back = await chidi.context.newPage();
  await back.goto(seat);
  await see(back, /Day · round 1 of 4/);
  await lead.page.getByText(/^companion, away/).waitFor({ state: 'hidden' });

  await press(lead.page, 'Message to all');
  await lead.page.getByLabel('Text').fill('Who has not been asked yet?');
  await press(lead.page, 'Show it');
  for (const { page } of [ada, dana, projector]) await see(page, 'Who has not been asked yet?');

  expect(await ada.page.evaluate(noteCovers)).toEqual([]);

  // A power cut in the middle of the day: everyone is back where they were.
  await game.restart();
  await lead.page.reload();
  await see(lead.page, 'Round 1 · Day');
  await press(lead.page, 'Pause all');
  for (const { page } of [ada, ben, dana]) await see(page, 'The session is paused');
  await see(back, 'The session is paused');
  await see(ada.page, 'Who has not been asked yet?');
  await press(lead.page, 'Go on, all');

  await press(lead.page, 'Field');
  await endPhaseEverywhere(lead.page);
  await see(projector.page, 'Dusk · round 1 of 4');
  expect(await seriousFindings(lead.page)).toEqual([]);
  await press(lead.page, 'More …');
  await lead.page.getByText('This is the last').click();
  await press(lead.page, 'Announce it');
  // Its sheet goes with the answer.
  await lead.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await endPhaseEverywhere(lead.page);
  for (const { page } of [ada, ben, dana]) await see(page, /the valley after/i);
  await see(back, /the valley after/i);
  await see(projector.page, 'The last dusk has passed');

  for (const visitor of [lead, projector, ada, ben, chidi, dana]) {
    expect(faults(visitor)).toEqual([]);
    await visitor.leave();
  }
});

async function post<T>(path: string, body: unknown): Promise<T> {
  const answer = await fetch(`${game.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.ok).toBe(true);
  return (await answer.json()) as T;
}

const SMALL: CreateSession = {
  title: 'Tuesday',
  tables: [{ scenario: 'first-light', seats: 4 }],
  placing: 'lot',
  empty: 'bots',
  words: null,
  rounds: null,
  pace: 'none',
  companions: ['sharer'],
};

test('who comes late waits for dawn; a session is found again, and deleted for everyone', async () => {
  const ticket = await post<SessionTicket>('/api/sessions', SMALL);
  const link = `${game.address}/lead/${ticket.code}#${ticket.lead}`;
  const lead = await visit(browser, link, { reducedMotion: true });
  const ada = await joinByCode(ticket.code, 'Ada', 'phone');
  await press(lead.page, 'Start');
  await see(ada.page, /Morning · round 1 of 4/);
  const ben = await visit(browser, `${game.address}/j/${ticket.code}`, { reducedMotion: true });
  await see(ben.page, 'It has begun');
  await ben.page.getByLabel('Your nickname').fill('Ben');
  await press(ben.page, 'Sit down');
  await see(ben.page, 'A companion keeps this seat until the next dawn');
  await see(lead.page, 'from next dawn');
  expect(await seriousFindings(ben.page)).toEqual([]);
  await press(lead.page, 'More …', 1);
  await press(lead.page, 'On to the next morning');
  await see(ben.page, /Morning · round 2 of 4/);
  await ben.page.getByText('A companion keeps this seat').waitFor({ state: 'hidden' });

  await lead.page.goto(`${game.address}/lead`);
  await press(lead.page, /^Tuesday/);
  await press(lead.page, 'More …');
  await press(lead.page, 'Delete the session');
  await see(lead.page, 'deleted for good, for everyone');
  await press(lead.page, 'Delete the session');
  for (const { page } of [lead, ada, ben]) await see(page, 'were deleted');
  // Nothing of it stays in the tab's name either.
  expect(await lead.page.title()).toMatch(/^This session is closed here/);
  for (const visitor of [lead, ada, ben]) {
    expect(faults(visitor)).toEqual([]);
    await visitor.leave();
  }
});

test('each link opens what it is for', async () => {
  const { code, lead, projector } = await post<SessionTicket>('/api/sessions', SMALL);
  const { page, leave } = await visit(browser, `${game.address}/lead/${code}#${projector}`);
  await see(page, 'This link opens no session');
  await page.goto(`${game.address}/screen/${code}#${lead}`);
  await see(page, 'This link shows no session');
  await page.goto(`${game.address}/screen/${code}`);
  await see(page, 'This link lacks its key');

  // What opened once is not lost by a link that opens nothing.
  await page.goto(`${game.address}/lead/${code}#${lead}`);
  await see(page, 'Join at');
  await page.goto(`${game.address}/lead/${code}#${projector}`);
  await see(page, 'This link opens no session');
  await press(page, 'To the session that this browser leads');
  await see(page, 'Join at');
  const seat = await post<Ticket>(`/api/tables/${code}/seats`, { nickname: 'Ada' });
  await page.goto(`${game.address}/t/${seat.code}#${seat.key}`);
  await see(page, 'You sit here as Ada.');
  await page.goto(`${game.address}/t/${seat.code}#${seat.key.slice(1)}`);
  await see(page, 'This link opens no seat');
  await page.reload();
  await see(page, 'You sit here as Ada.');
  expect(await page.getByText('This link opens no seat').count()).toBe(0);
  await leave();
});
