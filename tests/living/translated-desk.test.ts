import { test } from 'vitest';
import { serve } from '../support/serve.ts';
import { expectTold } from './translatedSession.ts';

const server = serve();

test('a desk that a translator rewrites says who has come and how far the tables are all the same', () =>
  expectTold(server, {
    address: ({ code, lead }) => `/lead/${code}#${lead}`,
    start: (page) => page.press(/^Start/),
    morning: /^Morning/,
  }));
