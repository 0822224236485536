import { expect, test } from 'vitest';
import { type Guest, sit, until } from '../room/tables.ts';
import { come, openSession } from '../session/sessions.ts';
import { serve } from '../support/serve.ts';
import { openPage } from './livingPage.ts';
import { worldReader } from './worldReader.ts';

/** A hospital on the desk of whoever leads: its words, and none of the valley’s. */

const server = serve();

test('a desk speaks the words of its tables', async () => {
  const session = await openSession(server.origin, {
    tables: [{ scenario: 'hospital-night', seats: 4 }],
  });
  const page = await openPage(`${server.origin}/lead/${session.code}#${session.lead}`);
  const reader = worldReader();
  const has = (text: RegExp): boolean => page.lines('main').some((line) => text.test(line));
  await until('the page', () => has(/^A Tuesday$/));
  const people: Guest[] = [];
  for (const name of ['Ann', 'Ben', 'Cleo'])
    people.push(sit(server.origin, await come(server.origin, session.code, name)));
  await until('everyone', () => has(/Cleo/));
  reader.read();
  await page.press(/^Start/);
  await until('the first evening', () => has(/^Evening/));
  await until('the wards', () => has(/Ward/));
  reader.read();
  reader.expectNoValley(40);
  expect(reader.with(/Ward/)).not.toEqual([]);
  expect(reader.with(/on-call pool/i)).not.toEqual([]);
});
