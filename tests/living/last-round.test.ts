import { expect, test } from 'vitest';
import { tablePath } from '../../client/app/route.ts';
import { until } from '../room/tables.ts';
import { come, lead, openSession } from '../session/sessions.ts';
import { serve } from '../support/serve.ts';
import { openPage } from './livingPage.ts';

const server = serve();
const all = { tables: 'all' } as const;

test('whoever plays is told of a last round: at once, or in the morning after a dusk in which it was announced', async () => {
  const session = await openSession(server.origin, {
    tables: [{ scenario: 'the-valley', seats: 4 }],
  });
  const { code, key } = await come(server.origin, session.code, 'Ann');
  const page = await openPage(`${server.origin}${tablePath(code)}#${key}`);
  const leader = await lead(server.origin, session);
  const phaseIs = (phase: string) => until(phase, () => leader.screen().tables[0]?.phase === phase);
  const news = () => document.querySelector('.news')?.textContent ?? '';
  expect(await leader.act({ act: 'start', ...all })).toBeNull();
  await page.press(/^To the first morning/);
  await phaseIs('morning');
  expect(await leader.act({ act: 'last-round', ...all, ahead: 2 })).toBeNull();
  // It outlasts the morning in which it came.
  await leader.act({ act: 'end-phase', ...all });
  await until('the news by day', () => {
    const isDay = page.button(/^Ready/) !== null;
    return isDay && news().includes('Round 3 will be the last.');
  });

  await leader.act({ act: 'end-phase', ...all });
  await phaseIs('dusk');
  await until('no panel', () => document.querySelector('.news') === null);
  expect(await leader.act({ act: 'last-round', ...all, ahead: 1 })).toBeNull();
  await leader.act({ act: 'end-phase', ...all });
  await until('the news', () => news().includes('Round 2 will be the last.'));
});
