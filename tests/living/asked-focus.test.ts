import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstPosition } from '../../shared/model/debrief/debriefPosition.ts';
import { golden, keepSession, withPeople } from '../debrief/kept.ts';
import { type Server, startServer, until } from '../room/tables.ts';
import { lead, stopLeading } from '../session/sessions.ts';
import { type LivingPage, openPage } from './livingPage.ts';

/** Whoever sends an answer by keys is on its question then, not at the top of the page. */

const SESSION = { code: 'SESSNA', lead: 'lead-key', projector: 'projector-key' };
const RECORD = withPeople(golden('first-light'), 4);
const TEXT = 'What did the third morning smell of?';

let server: Server;
let page: LivingPage;
beforeAll(async () => {
  server = await startServer();
  await keepSession(server.storage, SESSION, 'ABCDEF', RECORD, ['key-0']);
  page = await openPage(`${server.origin}/t/ABCDEF#key-0`);
});
afterAll(async () => {
  stopLeading();
  page?.window.close();
  await server?.stop();
});

const focused = (): string => {
  const { activeElement, body } = document;
  return activeElement === body ? '' : (activeElement?.textContent ?? '');
};

test('an answer is sent, taken up again and taken back', async () => {
  const leader = await lead(server.origin, SESSION);
  const gaze = { ...firstPosition(RECORD.opening.scenario.rounds, 0), part: 'questions' } as const;
  expect(await leader.act({ act: 'look', table: 0, gaze })).toBeNull();
  const question = { id: 'own-1', rule: null, text: TEXT, round: 0, seats: [], beside: null };
  const wall = 'off';
  expect(
    await leader.act({ act: 'ask', table: 0, question, to: 'all', screens: true, wall }),
  ).toBeNull();
  await until('the question', () => document.querySelector('.asked textarea') !== null);
  const field = document.querySelector<HTMLTextAreaElement>('.asked textarea');
  if (field === null) throw new Error('no field');
  field.value = 'Of rain';
  field.dispatchEvent(new page.window.Event('input', { bubbles: true }) as unknown as Event);
  const use = async (name: RegExp) => {
    await until(`a button ${name}`, () => page.button(name) !== null);
    page.button(name)?.focus();
    page.button(name)?.click();
  };
  await use(/^Send/);
  await until('the focus after it', () => focused() === TEXT);
  await use(/^Change/);
  await until('the focus in the form', () => focused() === TEXT);
  await use(/^Take it back/);
  await until('the focus at last', () => focused() === TEXT);
  expect(page.button(/^Answer/)).not.toBeNull();
});
