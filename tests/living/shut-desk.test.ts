import { expect, test } from 'vitest';
import { spaced } from '../../client/words/messages/spacedCode.ts';
import { until } from '../room/tables.ts';
import { lead, openSession } from '../session/sessions.ts';
import { serve } from '../support/serve.ts';
import { openPage } from './livingPage.ts';

const server = serve();

test('a desk says that nobody else may join, and lets people join again from there', async () => {
  const session = await openSession(server.origin);
  const leader = await lead(server.origin, session);
  const page = await openPage(`${server.origin}/lead/${session.code}#${session.lead}`);
  const card = () => page.lines('.join').join(' | ');
  const code = spaced(session.code);
  await until('the code', () => card().includes(code));
  expect(await leader.act({ act: 'arrange', change: { shut: true } })).toBeNull();
  await until('that nobody may', () => card().includes('Nobody else may join now.'));
  expect(card()).not.toContain(code);
  expect(document.querySelector('.join .qr')).toBeNull();

  await page.press(/^Let people join again/);
  await until('the code again', () => card().includes(code));
  expect(leader.screen().arranged.shut).toBe(false);
});
