import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildServiceWorker } from '../../tools/serviceWorker.ts';
import { newFolder } from './tables.ts';

/** What the page's service worker keeps, as it was built, in what a browser gives it. */

const SCOPE = 'http://localhost/games/river/';
const folder = newFolder();
let script = '';
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<p>Riverbed</p>');
  for (const name of ['index-a1.js', 'index-a1.js.br', 'letters-b2.woff2', 'letters-b2.woff'])
    writeFileSync(join(folder, 'assets', name), name);
  await buildServiceWorker(folder);
  script = readFileSync(join(folder, 'sw.js'), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Hear = (event: object) => void;

/** A browser's side of one worker: its caches, its network, and what it is asked. */
function worker(answer: (url: string) => Response) {
  const heard = new Map<string, Hear[]>();
  const shelves = new Map<string, Map<string, Response>>();
  const asked: string[] = [];
  let hasGoneOn = false;
  const urlOf = (one: Request | string): string => (typeof one === 'string' ? one : one.url);
  const shelf = (name: string) => {
    const kept = shelves.get(name) ?? new Map<string, Response>();
    shelves.set(name, kept);
    return {
      match: async (one: Request | string) => kept.get(urlOf(one))?.clone(),
      put: async (one: Request | string, what: Response) => void kept.set(urlOf(one), what),
      delete: async (one: Request | string) => kept.delete(urlOf(one)),
      keys: async () => [...kept.keys()].map((url) => new Request(url)),
    };
  };
  const scope = {
    addEventListener(type: string, hear: Hear) {
      heard.set(type, [...(heard.get(type) ?? []), hear]);
    },
    skipWaiting: async () => {
      hasGoneOn = true;
    },
    registration: { scope: SCOPE },
    location: new URL('sw.js', SCOPE),
    caches: {
      open: async (name: string) => shelf(name),
      keys: async () => [...shelves.keys()],
      match: async (one: Request | string) => {
        for (const kept of shelves.values())
          if (kept.has(urlOf(one))) return kept.get(urlOf(one))?.clone();
        return undefined;
      },
    },
    fetch: async (one: Request | string) => {
      asked.push(urlOf(one));
      return answer(urlOf(one));
    },
    ...{ Request, Response, Headers, URL, URLSearchParams, console, setTimeout },
    FetchEvent: class {},
  };
  const self = Object.assign(scope, { self: scope });
  runInNewContext(script, self);
  const tell = async (type: string, more: object = {}): Promise<void> => {
    const waits: Promise<unknown>[] = [];
    const event = { type, waitUntil: (one: Promise<unknown>) => waits.push(one), ...more };
    for (const hear of heard.get(type) ?? []) hear(event);
    await Promise.all(waits);
  };
  return {
    tell,
    asked,
    kept: () => [...shelves.values()].flatMap((kept) => [...kept.keys()]),
    hasGoneOn: () => hasGoneOn,
    /** What the worker answers in the place of the network; null where it leaves it alone. */
    async request(path: string, mode = 'no-cors'): Promise<string | null> {
      const request = new Request(new URL(path, SCOPE));
      Object.defineProperty(request, 'mode', { value: mode });
      let answered: Promise<Response> | null = null;
      await tell('fetch', {
        request,
        respondWith: (one: Promise<Response>) => {
          answered = one;
        },
      });
      return answered === null ? null : (await (answered as Promise<Response>)).text();
    },
  };
}

const fromServer = (url: string): Response => new Response(`sent ${new URL(url).pathname}`);

describe('the page that is kept', () => {
  test('is all that was built, once, and nothing else', async () => {
    const one = worker(fromServer);
    await one.tell('install');
    const kept = one.kept().map((url) => url.replace(SCOPE, '').replace(/\?.*/, ''));
    expect(kept.sort()).toEqual(['', 'assets/index-a1.js', 'assets/letters-b2.woff2']);
  });

  test('stands at every address of the game, without the network', async () => {
    const one = worker(fromServer);
    await one.tell('install');
    await one.tell('activate');
    one.asked.length = 0;
    for (const path of ['', 't/ABCDEF', 'lead/ABCDEF', 'how'])
      expect(await one.request(path, 'navigate')).toBe('sent /games/river/');
    expect(await one.request('assets/index-a1.js')).toBe('sent /games/river/assets/index-a1.js');
    expect(one.asked).toEqual([]);
  });

  test('leaves what the server tells to the server, and keeps none of it', async () => {
    const one = worker(fromServer);
    await one.tell('install');
    const before = one.kept();
    expect(await one.request('api/tables/ABCDEF/debrief')).toBeNull();
    expect(await one.request('api/health', 'navigate')).toBeNull();
    expect(one.kept()).toEqual(before);
  });

  test('is not half kept where a part is missing', async () => {
    const one = worker((url) =>
      url.includes('woff2') ? new Response('', { status: 404 }) : fromServer(url),
    );
    await expect(one.tell('install')).rejects.toThrow();
  });

  test('gives way to a newer one only when the page asks for it', async () => {
    const one = worker(fromServer);
    await one.tell('install');
    await one.tell('message', { data: 'anything' });
    expect(one.hasGoneOn()).toBe(false);
    await one.tell('message', { data: 'go-on' });
    expect(one.hasGoneOn()).toBe(true);
  });
});
