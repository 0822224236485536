import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Trouble } from '../../shared/model/wire/wire.ts';
import { openTable, post, type Server, startServer, until } from '../room/tables.ts';
import { type CrookedProxy, startCrookedProxy } from '../support/crookedProxy.ts';
import { openPage } from './livingPage.ts';

/** “Sit down” happens once, though its answer is lost; and where nothing is kept, the key stays in the address. */

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

test('one press, one person, and a way back', async () => {
  const { code } = await openTable(server.origin, { seats: 3 });
  let asked = 0;
  proxy.requests = (method, path) => {
    if (method !== 'POST' || !path.endsWith('/seats')) return 'pass';
    asked += 1;
    return asked < 3 ? 'lose-answer' : 'pass';
  };
  const page = await openPage(`${proxy.address}/j/${code}`, true);
  await until('the field', () => document.querySelector('input') !== null);
  const field = document.querySelector('input');
  if (field === null) throw new Error('no field');
  field.value = 'Ben';
  field.dispatchEvent(new page.window.Event('input', { bubbles: true }) as unknown as Event);
  await page.press(/^Sit down/);
  await until('the seat', () => location.pathname === `/t/${code}`);
  expect(asked).toBe(3);
  const says = (): boolean =>
    page.lines('body').some((line) => /your seat is in the address/.test(line));
  await until('what that means', says);
  expect(location.hash).toMatch(/^#[\w-]{22,}$/);
  await page.press(/^Understood/);
  // Drawn anew, as after a reload: the seat is there, and nothing is said twice.
  await page.drawAnew();
  await until('the lobby again', () =>
    page.lines('.lobby-people').some((line) => /Ben/.test(line)),
  );
  expect(says()).toBe(false);

  const seats = `${server.origin}/api/tables/${code}/seats`;
  expect((await post(seats, { nickname: 'Cleo' })).status).toBe(200);
  const { body } = await post(seats, { nickname: 'Dan' });
  expect((body as Trouble).trouble).toBe('table-full');
});
