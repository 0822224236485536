import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTable, type Server, startServer, until } from '../room/tables.ts';
import { type CrookedProxy, type Fate, startCrookedProxy } from '../support/crookedProxy.ts';
import { openPage } from './livingPage.ts';

/** What a person reads while a network holds things up; and that the game goes on without sockets. */

let server: Server;
let proxy: CrookedProxy;
beforeAll(async () => {
  server = await startServer();
  proxy = await startCrookedProxy(server.origin);
});
afterAll(async () => {
  await proxy.stop();
  await server.stop();
});

const ONWARDS = /^(accept|seal|ready|go on|to the (first|next) morning|see what came)/i;

test('a page to sign in, then no sockets at all: a whole game', async () => {
  const ticket = await openTable(server.origin, { alone: true, rounds: 2, companions: ['sharer'] });
  let door: Fate = { status: 200 };
  proxy.requests = (_, path) => (path.startsWith('/api/') ? door : 'pass');
  proxy.sockets = { status: 403 };
  const page = await openPage(`${proxy.address}/t/${ticket.code}#${ticket.key}`);
  const reads = (text: RegExp): boolean => page.lines('body').some((line) => text.test(line));
  await until('what is waited for', () => reads(/^Finding your table/));
  await until('which step fails', () => reads(/may want you to sign in/));
  door = 'pass';
  await page.press(/^Try again/);
  await until('the table', () => page.button(/^To the first morning/) !== null);
  expect(reads(/may want you to sign in/)).toBe(false);
  expect(reads(/^No live line here/)).toBe(true);
  while (!reads(/the valley after/i)) {
    page.button(ONWARDS)?.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(reads(/^No live line here/)).toBe(true);
});
