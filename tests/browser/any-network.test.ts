import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { openTable, type Server } from '../room/tables.ts';
import { type CrookedProxy, startCrookedProxy } from '../support/crookedProxy.ts';
import { freePort } from '../support/ports.ts';
import { press, see } from './harness/acts.ts';
import { openBrowser, seatLink, type Visitor, visit } from './harness/index.ts';
import { startPages } from './harness/startPages.ts';
import { beginMorning, goOnUntil, isOver, phaseOf, seal } from './player.ts';

/** Whole games through networks that are in the way, all under a path of a host that has other things too. */

const BASE = '/games/river';

let server: Server;
let browser: Browser;
let proxy: CrookedProxy;
/** Every path outside of ours that was asked for: there is nothing. */
const strayed: string[] = [];
const visitors: Visitor[] = [];

beforeAll(async () => {
  const port = await freePort();
  const host = `localhost:${port}`;
  const addressesAt = () => [`http://${host}${BASE}`];
  [server, browser] = await Promise.all([
    startPages({ base: BASE, hosts: [host], addressesAt }),
    openBrowser(),
  ]);
  proxy = await startCrookedProxy(server.origin, { base: BASE, port });
});
afterEach(async () => {
  for (const { leave } of visitors.splice(0)) await leave();
  Object.assign(proxy, { requests: () => 'pass', sockets: 'pass', strips: false });
  expect(strayed.splice(0)).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await proxy?.stop();
  await server?.stop();
});

/** Someone new at an address; what they ask for beside the game's path is noted. */
async function come(
  url: string,
  size: 'phone' | 'laptop' = 'phone',
  keepsPage = false,
): Promise<Page> {
  const visitor = await visit(browser, 'about:blank', { size, keepsPage, reducedMotion: true });
  visitors.push(visitor);
  visitor.context.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin !== 'null' && !pathname.startsWith(`${BASE}/`)) strayed.push(request.url());
  });
  await visitor.page.goto(url);
  return visitor.page;
}

const openAlone = (): Promise<Ticket> =>
  openTable(proxy.address, { scenario: 'first-light', alone: true, rounds: 2 });

const NO_LINE = /^No live line here/;

test.each([
  ['refused, and the path taken off', { status: 403 }, true],
  ['held up, and the path left', 'hang', false],
] as const)('a whole game where live connections are %s', async (_, sockets, strips) => {
  Object.assign(proxy, { sockets, strips });
  const page = await come(seatLink(proxy.address, await openAlone()));
  await beginMorning(page);
  await see(page, NO_LINE);
  await goOnUntil([page], () => isOver(page));
  await see(page, NO_LINE);
  expect(await isOver(page)).toBe(true);
});

test.each([true, false])(
  'desk, projector and phones find each other under a path that is taken off: %s',
  async (strips) => {
    proxy.strips = strips;
    const desk = await come(`${proxy.address}/lead`, 'laptop');
    await desk.getByLabel('Which valley').selectOption({ label: 'First Light' });
    await press(desk, 'Open the session');
    await see(desk, 'Join at');
    const qr = await desk.locator('.join .qr').getAttribute('aria-label');
    const [join = ''] = /http\S+\/j\/[A-Z0-9]{6}/.exec(qr ?? '') ?? [];
    expect(join.startsWith(`${proxy.address}/j/`)).toBe(true);
    const opensWall = desk.getByRole('link', { name: 'Open the projector' });
    const wall = await come(new URL((await opensWall.getAttribute('href')) ?? '', desk.url()).href);
    const phone = await come(join);
    await phone.getByLabel('Your nickname').fill('Ann');
    await press(phone, 'Sit down');
    await see(phone, 'You sit here as Ann');
    await press(desk, 'Show this name');
    for (const page of [desk, wall]) await see(page, /Ann/);
    expect(await phone.getByText(NO_LINE).count()).toBe(0);
    await desk.reload();
    await press(desk, /^Start/);
    await seal(phone);
    await phaseOf(phone, 'Day', 1);
    // The way to each page by its links, and by the address alone.
    const how = desk.getByRole('link', { name: /^How to play/ });
    expect(await how.getAttribute('href')).toBe(`${BASE}/how`);
    await phone.goto(`${proxy.address}/how`);
    await phone.getByRole('heading', { name: 'How to play', level: 1 }).waitFor();
  },
);

test('a second visit asks the net for the table alone, and the table lives', async () => {
  const page = await come(`${proxy.address}/`, 'phone', true);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const ticket = await openAlone();
  const asked: string[] = [];
  proxy.requests = (_, path) => {
    asked.push(path);
    return path.startsWith('/api/') ? 'pass' : 'cut';
  };
  await page.goto(seatLink(proxy.address, ticket));
  await seal(page);
  await phaseOf(page, 'Day', 1);
  await page.locator('.play-canvas > canvas').waitFor();
  await page.reload();
  await phaseOf(page, 'Day', 1);
  await goOnUntil([page], () => isOver(page));
  // The browser looks for a newer worker by itself; every part of the page was there.
  expect(asked.filter((path) => !/^\/(api\/|sw\.js)/.test(path))).toEqual([]);
  expect(asked.some((path) => path.startsWith('/api/'))).toBe(true);
});
