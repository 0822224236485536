import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtParts } from '../../tools/builtParts.ts';
import { golden, keepGame, withPeople } from '../debrief/kept.ts';
import { post, type Server, startServer, TOGETHER } from '../room/tables.ts';
import { openBrowser } from './harness/index.ts';
import { BUDGETS, type Stretch, walkStretches } from './harness/received.ts';

/** Bytes, not times: what a real browser received stays within its budget. */

const OVER = { code: 'ABCDEF', key: 'key-0' };

const pages = fileURLToPath(new URL('../../dist', import.meta.url));
let server: Server;
let browser: Browser;
let stretches: Stretch[];
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ pages }), openBrowser()]);
  await keepGame(server.storage, OVER.code, withPeople(golden('the-valley'), 1), [OVER.key]);
  const playing = (await post(`${server.origin}/api/tables`, { ...TOGETHER, alone: true })).body;
  stretches = await walkStretches(browser, { origin: server.origin, playing, over: OVER });
});
afterAll(() => Promise.all([server?.stop(), browser?.close()]));

test.each(Object.entries(BUDGETS))('%s costs at most %i bytes', (what, most) => {
  const stretch = stretches.find((one) => one.what === what);
  // A stretch that was not walked would cost nothing.
  expect(stretch?.files.length).toBeGreaterThan(0);
  const largest = stretch?.files.toSorted((a, b) => b.bytes - a.bytes).slice(0, 12);
  expect(stretch?.bytes, JSON.stringify(largest)).toBeLessThanOrEqual(most);
});

test('every browser keeps what a player receives, and what else a desk does where there was one', () => {
  const { player, shelves } = builtParts(pages);
  const kept = player.map(({ url }) => url);
  const built = (some: readonly Stretch[]) =>
    some
      .flatMap(({ files }) => files.map(({ name }) => `assets/${name}`))
      .filter((part) => part.includes('-'))
      .filter((part) => existsSync(join(pages, part)));
  const desk = stretches.filter(({ what }) => what === 'desk');
  const received = built(stretches.filter((one) => !desk.includes(one)));
  expect(received.length).toBeGreaterThan(20);
  expect(received.filter((part) => !kept.includes(part))).toEqual([]);
  const ofDesk = built(desk).filter((part) => !kept.includes(part));
  expect(ofDesk.length).toBeGreaterThan(0);
  expect(shelves.desk).toEqual(expect.arrayContaining(ofDesk));
});

test('a real browser takes scripts packed, and may keep them', async () => {
  const page = await browser.newPage();
  const script = page.waitForResponse((response) => /\/assets\/.*\.js$/.test(response.url()));
  await page.goto(server.origin);
  const headers = await (await script).allHeaders();
  // Brotli is the smaller of the two, and a browser takes it of its own machine as it does over TLS.
  expect(headers['content-encoding']).toBe('br');
  expect(headers['cache-control']).toContain('immutable');
  expect(headers.vary).toContain('Accept-Encoding');
  await page.close();
});
