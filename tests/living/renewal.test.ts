import { GlobalWindow } from 'happy-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followPages, holdPage, renewBy } from '../../client/app/keptPage/renewal.ts';
import { attempt } from '../../client/link/request.ts';

/** A page that is older than the server loads itself anew once, and never takes anything from anyone. */

const OWN = 'index-1.js';
let loads = 0;
let offers: boolean[] = [];

beforeEach(async () => {
  vi.useFakeTimers();
  const window = new GlobalWindow({ url: 'http://localhost/' });
  for (const name of ['document', 'history', 'sessionStorage', 'HTMLElement'] as const)
    vi.stubGlobal(name, window[name]);
  [loads, offers] = [0, []];
  renewBy(async () => {
    loads += 1;
  });
  await hear(OWN);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The server answers, with its pages of that name. */
async function hear(pages: string): Promise<void> {
  const headers = { 'x-riverbed-pages': pages };
  vi.stubGlobal('fetch', async () => Response.json({}, { headers }));
  await attempt('/api/health');
}

const follow = (): void => followPages((isOffered) => offers.push(isOffered), OWN);
const later = (): Promise<unknown> => vi.advanceTimersByTimeAsync(5000);

test('once, and then it is offered', async () => {
  follow();
  await hear('index-2.js');
  expect([loads, offers.at(-1)]).toEqual([1, false]);
  // As the page that came in its place, which is as old: something on the way keeps the old one.
  follow();
  await later();
  expect([loads, offers.at(-1)]).toEqual([1, true]);
});

test('not while somebody writes', async () => {
  follow();
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  await hear('index-3.js');
  await later();
  expect(loads).toBe(0);
  field.remove();
  await later();
  expect(loads).toBe(1);
});

test('in a game it is offered alone, and comes when the game is over', async () => {
  follow();
  const end = holdPage();
  await hear('index-4.js');
  await later();
  expect([loads, offers.at(-1)]).toEqual([0, true]);
  end();
  await later();
  expect(loads).toBe(1);
});

test('a page that is as new as the server stays', async () => {
  follow();
  await hear(OWN);
  await later();
  expect([loads, offers.at(-1)]).toEqual([0, false]);
});
