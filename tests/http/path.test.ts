import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeatReservation } from 'colyseus.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roomClient } from '../../client/link/roomClient.ts';
import { newFolder, openTable, post, type Server, startServer } from '../room/tables.ts';
import { type CrookedProxy, startCrookedProxy } from '../support/crookedProxy.ts';
import { freePort } from '../support/ports.ts';

/** Everything lives under a path, whether a proxy takes it off or leaves it. */

const BASE = '/games/river';
const PAGE = '<script type="module" src="./assets/index-abc.js"></script><link href="./icon.png">';

let server: Server;
let proxy: CrookedProxy;
beforeAll(async () => {
  const pages = newFolder();
  mkdirSync(join(pages, 'assets'));
  writeFileSync(join(pages, 'index.html'), PAGE);
  writeFileSync(join(pages, 'assets', 'index-abc.js'), 'export {};');
  const port = await freePort();
  const hosts = [`localhost:${port}`];
  server = await startServer({ base: BASE, pages, hosts });
  proxy = await startCrookedProxy(server.origin, { base: BASE, port });
});
afterAll(async () => {
  await proxy.stop();
  await server.stop();
});

test.each([true, false])(
  'pages, parts, API and sockets, the path taken off: %s',
  async (strips) => {
    proxy.strips = strips;
    for (const path of ['/', '/t/ABCDEF', '/lead']) {
      const page = await fetch(`${proxy.address}${path}`);
      expect(page.status, path).toBe(200);
      expect(await page.text()).toBe(PAGE.replaceAll('./', `${BASE}/`));
    }
    expect((await fetch(`${proxy.address}/assets/index-abc.js`)).status).toBe(200);
    const health = await fetch(`${proxy.address}/api/health`);
    expect(await health.json()).toMatchObject({ ok: true });
    expect(health.headers.get('x-riverbed-pages')).toBe('index-abc.js');
    const { code, key } = await openTable(proxy.address);
    const entered = await post(`${proxy.address}/api/tables/${code}/enter`, { key });
    const reservation: SeatReservation = entered.body;
    const room = await roomClient(proxy.address).consumeSeatReservation(reservation);
    room.reconnection.enabled = false;
    expect(room.connection.isOpen).toBe(true);
    room.onMessage('*', () => {});
    await room.leave();
  },
);

test('and nothing lives beside it', async () => {
  const beside = new URL('/api/health', proxy.address);
  expect((await fetch(beside)).status).toBe(404);
});
