import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildServiceWorker } from '../../tools/buildServiceWorker.ts';
import { newFolder } from '../room/tables.ts';

/** What the page's service worker keeps, as it was built, in what a browser gives it. */

const GERMAN = 'words/languages/de.json?part=play';
const SCOPE = 'http://localhost/games/river/';
const folder = newFolder();
let script = '';

/** As Vite tells what it built, and what lies there then. */
const MANIFEST = {
  'index.html': {
    file: 'assets/index-a1.js',
    assets: ['assets/letters-b2.woff2'],
    dynamicImports: [
      'play/Table.tsx',
      'lead/Desk.tsx',
      'words/languages/en.json?part=play',
      GERMAN,
    ],
  },
  'play/Table.tsx': { file: 'assets/table-c3.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared-d4.js', css: ['assets/shared-e5.css'] },
  'lead/Desk.tsx': { file: 'assets/desk-f6.js', imports: ['_shared.js'] },
  'words/languages/en.json?part=play': { file: 'assets/en-g7.js' },
  [GERMAN]: { file: 'assets/de-h8.js' },
  'words/letters/ar.css': { file: 'assets/ar-j1.css' },
  '../node_modules/@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2': {
    file: 'assets/vazirmatn-k2.woff2',
  },
  'words/letters/zh.css': { file: 'assets/zh-l3.css' },
};
const PLAYERS = [
  'assets/en-g7.js',
  'assets/index-a1.js',
  'assets/letters-b2.woff2',
  'assets/shared-d4.js',
  'assets/shared-e5.css',
  'assets/table-c3.js',
];
const BUILT = [
  ...PLAYERS.map((part) => part.replace('assets/', '')),
  ...['desk-f6.js', 'de-h8.js', 'index-a1.js.br', 'letters-b2.woff'],
  'letters-latin-ext-i9.woff2',
  ...['ar-j1.css', 'vazirmatn-k2.woff2', 'zh-l3.css', 'noto-sans-sc-4-m4.woff2'],
];
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<p>Riverbed</p>');
  for (const name of BUILT) writeFileSync(join(folder, 'assets', name), name);
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, '.vite', 'manifest.json'), JSON.stringify(MANIFEST));
  await buildServiceWorker(folder);
  script = readFileSync(join(folder, 'sw.js'), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Hear = (event: object) => void;

/** A browser's side of one worker: its caches, its network, and what it is asked. */
function worker(
  answer: (url: string) => Response,
  shelves = new Map<string, Map<string, Response>>(),
) {
  const heard = new Map<string, Hear[]>();
  const asked: string[] = [];
  let hasGoneOn = false;
  const urlOf = (one: Request | string): string => (typeof one === 'string' ? one : one.url);
  const shelf = (name: string) => {
    const kept = shelves.get(name) ?? new Map<string, Response>();
    shelves.set(name, kept);
    return {
      match: async (one: Request | string) => kept.get(urlOf(one))?.clone(),
      addAll: async (all: readonly string[]) => {
        for (const url of all) {
          asked.push(url);
          kept.set(url, answer(url));
        }
      },
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
      has: async (name: string) => shelves.has(name),
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
    shelves,
    kept: () =>
      [...shelves.values()]
        .flatMap((kept) => [...kept.keys()])
        .map((url) => url.replace(SCOPE, '').replace(/\?.*/, ''))
        .sort(),
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
  test('is what a player needs, once, and nothing else', async () => {
    const one = worker(fromServer);
    await one.tell('install');
    expect(one.kept()).toEqual(['', ...PLAYERS]);
  });

  test('is what a desk needs besides, and the words of a language, where somebody came to it', async () => {
    const one = worker(fromServer);
    await one.tell('install');
    await one.tell('message', { data: { keep: 'desk' } });
    await one.tell('message', { data: { keep: 'nothing there' } });
    expect(one.kept()).toEqual(['', ...PLAYERS, 'assets/desk-f6.js'].sort());
    await one.tell('message', { data: { keep: 'de' } });
    expect(one.kept()).toEqual(['', ...PLAYERS, 'assets/desk-f6.js', 'assets/de-h8.js'].sort());
    one.asked.length = 0;
    await one.tell('message', { data: { keep: 'desk' } });
    expect(await one.request('assets/desk-f6.js')).toBe('sent /games/river/assets/desk-f6.js');
    expect(one.asked).toEqual([]);
  });

  test('is a language’s own letters where somebody reads it; of Chinese, what says where they are', async () => {
    const one = worker(fromServer);
    await one.tell('message', { data: { keep: 'ar' } });
    expect(one.kept()).toEqual(['assets/ar-j1.css', 'assets/vazirmatn-k2.woff2']);
    await one.tell('message', { data: { keep: 'zh' } });
    expect(one.kept()).toContain('assets/zh-l3.css');
    expect(one.kept().filter((part) => part.includes('noto-sans-sc'))).toEqual([]);
  });

  test('is renewed with what is on its shelves, and gives up what was on them before', async () => {
    const first = worker(fromServer);
    await first.tell('install');
    await first.tell('message', { data: { keep: 'desk' } });
    const [shelf] = [...first.shelves].filter(([name]) => name.startsWith('shelf desk'));
    shelf?.[1].clear();
    shelf?.[1].set(`${SCOPE}assets/desk-old.js`, new Response('old'));
    const newer = worker(fromServer, first.shelves);
    await newer.tell('install');
    expect(newer.kept()).toContain('assets/desk-f6.js');
    // The older page may still be open.
    expect(newer.kept()).toContain('assets/desk-old.js');
    await newer.tell('activate');
    expect(newer.kept()).toEqual(['', ...PLAYERS, 'assets/desk-f6.js'].sort());
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
