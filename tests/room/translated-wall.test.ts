import { afterAll, beforeAll, expect, test } from 'vitest';
import { come, lead, openSession, stopLeading } from '../session/sessions.ts';
import { openPage, translateAll } from './livingPage.ts';
import { leaveAll, type Server, sit, startServer, until } from './tables.ts';

/** A projector that a translator rewrites shows who has come and how far the table is all the same. */

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => {
  leaveAll();
  stopLeading();
  return server.stop();
});

test('while people come, and while their game goes on', async () => {
  const session = await openSession(server.origin, {
    tables: [{ scenario: 'the-valley', seats: 4 }],
  });
  const page = await openPage(`${server.origin}/screen/${session.code}#${session.projector}`);
  const leader = await lead(server.origin, session);
  const end = translateAll();
  const has = (text: RegExp): boolean => page.lines('main').some((line) => text.test(line));
  const settled = async (isThere: () => boolean): Promise<string[]> => {
    await until('it stands there', isThere);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return page.lines('main');
  };
  await until('the projector', () => has(/^A Tuesday$/));
  const people = [];
  for (const name of ['Ann', 'Ben', 'Cleo'])
    people.push(sit(server.origin, await come(server.origin, session.code, name)));
  const haveCome = () => has(/Cleo/);
  const before = await settled(haveCome);
  await page.drawAnew();
  expect(before).toEqual(await settled(haveCome));

  await leader.act({ act: 'start', tables: 'all' });
  const plays = () => has(/Morning/);
  const [ann] = people;
  await until('the morning', () => ann?.screen().stage === 'playing');
  const playing = await settled(plays);
  await page.drawAnew();
  expect(playing).toEqual(await settled(plays));
  end();
});
