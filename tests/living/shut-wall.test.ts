import { expect, test } from 'vitest';
import { spaced } from '../../client/words/messages/spacedCode.ts';
import { live, sit, until } from '../room/tables.ts';
import { come, lead, openSession } from '../session/sessions.ts';
import { serve } from '../support/serve.ts';
import { openPage } from './livingPage.ts';

const server = serve();

test('a wall invites nobody while nobody else may join, before the start and after it', async () => {
  const session = await openSession(server.origin);
  const leader = await lead(server.origin, session);
  await live(sit(server.origin, await come(server.origin, session.code, 'Ann')));
  const page = await openPage(`${server.origin}/screen/${session.code}#${session.projector}`);
  const told = () => page.lines('.projector').join(' | ');
  const shuts = async (shut: boolean) =>
    expect(await leader.act({ act: 'arrange', change: { shut } })).toBeNull();
  const code = spaced(session.code);
  await until('the code', () => told().includes(code));

  await shuts(true);
  await until('that nobody may', () => told().includes('Nobody else may join now.'));
  expect(told()).not.toContain(code);
  expect(document.querySelector('.qr')).toBeNull();
  await shuts(false);
  await until('the code again', () => told().includes(code));
  expect(told()).not.toContain('Nobody else may join');

  expect(await leader.act({ act: 'start', tables: [0] })).toBeNull();
  await until('how to join late', () => told().includes(`Join: ${code}`));
  await shuts(true);
  await until('no word of joining', () => !/join/i.test(told()));
  expect(told()).not.toContain(code);
});
