import { expect, test } from 'vitest';
import { firstPosition } from '../../shared/model/debrief/debriefPosition.ts';
import { type Guest, sit, until } from '../room/tables.ts';
import { come, lead, openSession, showNames } from '../session/sessions.ts';
import { serve } from '../support/serve.ts';
import { openPage } from './livingPage.ts';

const server = serve();
const all = { tables: 'all' } as const;

test('at dusk the wall tells of the valley as a whole, and after the talk it thanks', async () => {
  const tables = [{ scenario: 'the-valley', seats: 4 }];
  const session = await openSession(server.origin, { tables });
  const names = ['Ann', 'Ben', 'Cleo'];
  const people: Guest[] = [];
  for (const name of names)
    people.push(sit(server.origin, await come(server.origin, session.code, name)));
  const leader = await lead(server.origin, session);
  await showNames(leader, 3);
  const page = await openPage(`${server.origin}/screen/${session.code}#${session.projector}`);
  const told = () => page.lines('.aside').join(' | ');
  await leader.act({ act: 'start', ...all });
  await until('all play', () => people.every((one) => one.screen().stage === 'playing'));
  await leader.act({ act: 'end-phase', ...all });
  await leader.act({ act: 'end-phase', ...all });
  await until('dusk on the wall', () => /\d homesteads?/.test(told()));
  expect(told()).toMatch(/Vitality: /);
  for (const name of names) expect(told()).not.toContain(name);

  await leader.act({ act: 'end-game', ...all });
  await until('over', () => /The last dusk has passed/.test(told()));
  const gaze = { ...firstPosition(1, null), part: 'before' as const };
  expect(await leader.act({ act: 'look', table: 0, gaze })).toBeNull();
  expect(await leader.act({ act: 'end-talk' })).toBeNull();
  await until('it thanks', () => /Thank you/.test(told()));
  expect(told()).not.toContain('The last dusk has passed');
});
