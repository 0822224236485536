import { test } from 'vitest';
import { lead } from '../session/sessions.ts';
import { serve } from '../support/serve.ts';
import { expectTold } from './translatedSession.ts';

const server = serve();

test('a projector that a translator rewrites shows who has come and how far the table is all the same', () =>
  expectTold(server, {
    address: ({ code, projector }) => `/screen/${code}#${projector}`,
    start: async (_, session) => {
      const leader = await lead(server.origin, session);
      await leader.act({ act: 'start', tables: 'all' });
    },
    morning: /Morning/,
  }));
