import { expect, test } from 'vitest';
import { type Guest, sit, until } from '../room/tables.ts';
import { come, lead, openSession, showNames } from '../session/sessions.ts';
import { serve } from '../support/serve.ts';
import { openPage } from './livingPage.ts';
import { worldReader } from './worldReader.ts';

/** A hospital on the wall: its words, and none of the valley’s. */

const server = serve();

test('a projector speaks the words of its tables', async () => {
  const session = await openSession(server.origin, {
    tables: [{ scenario: 'hospital-night', seats: 4 }],
  });
  const page = await openPage(`${server.origin}/screen/${session.code}#${session.projector}`);
  const reader = worldReader();
  const has = (text: RegExp): boolean => page.lines('main').some((line) => text.test(line));
  await until('the page', () => has(/^A Tuesday$/));
  const people: Guest[] = [];
  for (const name of ['Ann', 'Ben', 'Cleo'])
    people.push(sit(server.origin, await come(server.origin, session.code, name)));
  const leader = await lead(server.origin, session);
  await showNames(leader, 3);
  await until('everyone', () => has(/Cleo/));
  reader.read();
  await leader.act({ act: 'start', tables: 'all' });
  await until('the first evening', () => has(/Evening/));
  reader.read();
  reader.expectNoValley(20);
  expect(reader.with(/on-call pool/i)).not.toEqual([]);
});
