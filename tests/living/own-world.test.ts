import { expect, test } from 'vitest';
import { openTable, until } from '../room/tables.ts';
import { serve } from '../support/serve.ts';
import { openPage } from './livingPage.ts';
import { worldReader } from './worldReader.ts';

/** A fishery on a player’s pages: nothing of the valley is left, from the first morning to the end. */

const server = serve();

const ONWARDS = /^(accept|seal|ready|go on|to the (first|next) morning|see what came)/i;

test('from the first morning to the end', async () => {
  const ticket = await openTable(server.origin, {
    alone: true,
    scenario: 'fishery',
    rounds: 2,
    companions: ['sharer'],
  });
  const page = await openPage(`${server.origin}/t/${ticket.code}#${ticket.key}`);
  const reader = worldReader();
  const tick = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    reader.read();
  };
  await until('the card of the stakes', () => page.button(/^To the first morning/) !== null);
  reader.read();
  expect(reader.with(/hauls/)).not.toEqual([]);

  const isOver = (): boolean => page.lines('main').some((line) => /^The bay after/.test(line));
  while (!isOver()) {
    page.button(ONWARDS)?.click();
    await tick();
  }
  await until('what came of it', () => !page.lines('main').some((line) => /living on/.test(line)));
  reader.read();

  reader.expectNoValley(80);
  expect(reader.with(/\bfish\b/).length).toBeGreaterThan(5);
  expect(reader.with(/\bchannels?\b/).length).toBeGreaterThan(3);
});
