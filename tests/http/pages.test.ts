import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressFolder } from '../../tools/compressed.ts';
import { newFolder, type Server, startServer, TOGETHER } from '../room/tables.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Riverbed</title></head>${'<p>water</p>'.repeat(50)}`;
/** The document as readers of English get it: with its direction, and asking for its words. */
const greetedIn = (page: string): string =>
  page
    .replace('lang="en"', 'lang="en" dir="ltr"')
    .replace('</head>', '<link rel="modulepreload" crossorigin href="/assets/en-a1.js"></head>');
const SCRIPT = 'export const river = 1;\n'.repeat(100);

let server: Server;
beforeAll(async () => {
  const data = newFolder();
  const pages = join(data, 'pages');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), PAGE);
  writeFileSync(join(pages, 'assets', 'main.js'), SCRIPT);
  writeFileSync(join(pages, 'assets', 'face.woff2'), SCRIPT);
  mkdirSync(join(pages, '.vite'));
  const words = (language: string) => [
    `words/languages/${language}.json?part=first`,
    { file: `assets/${language}-a1.js` },
  ];
  writeFileSync(
    join(pages, '.vite', 'manifest.json'),
    JSON.stringify(Object.fromEntries(['ar', 'en', 'pt'].map(words))),
  );
  compressFolder(pages);
  server = await startServer({ data, pages });
});
afterAll(() => server.stop());

test.each(['/', '/j/ABC234', '/t/ABC234', '/kit', '/kit/ABC234', '/rehearsal/ABC234'])(
  '%s is the page of the game',
  async (path) => {
    const response = await fetch(server.origin + path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Riverbed');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  },
);

test.each([
  ['en', 'en', 'ltr'],
  ['pt-BR, en;q=0.5', 'pt', 'ltr'],
  ['ar-EG', 'ar', 'rtl'],
  ['tlh', 'en', 'ltr'],
])('who reads %s is greeted in %s, and its words come at once', async (wish, language, dir) => {
  const response = await fetch(server.origin, { headers: { 'accept-language': wish } });
  const document = await response.text();
  expect(document).toContain(`<html lang="${language}" dir="${dir}">`);
  expect(document).toContain(`href="/assets/${language}-a1.js"`);
  expect(response.headers.get('vary')).toContain('Accept-Language');
});

test.each(['/nowhere', '/t', '/assets/none.js', '/../package.json', '/api/nowhere'])(
  '%s is nothing',
  async (path) => {
    expect((await fetch(server.origin + path)).ok).toBe(false);
  },
);

test('scripts may only come from here, and nothing else may frame or feed the game', async () => {
  const { headers } = await fetch(server.origin);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

test('metrics are told to whoever shows the key that was named for it, and to nobody else', async () => {
  const ask = async (origin: string, key: string) => {
    const headers = { authorization: `Bearer ${key}` };
    const response = await fetch(`${origin}/api/metrics`, { headers });
    return [response.status, await response.text()] as const;
  };
  const telling = await startServer({ metricsKey: 'scraper' });
  expect((await ask(telling.origin, 'scraper'))[1]).toMatch(/^riverbed_tables_awake 0$/m);
  expect((await ask(telling.origin, 'other'))[0]).toBe(400);
  await telling.stop();
  expect((await ask(server.origin, 'scraper'))[0]).toBe(400);
});

test('what is built under a name that changes with it is kept by browsers', async () => {
  const response = await fetch(`${server.origin}/assets/main.js`);
  expect(response.headers.get('cache-control')).toContain('immutable');
});

test('scenarios are listed, and the server says that it is well', async () => {
  const scenarios = await (await fetch(`${server.origin}/api/scenarios`)).json();
  expect(scenarios.map(({ id }: { id: string }) => id)).toEqual(
    expect.arrayContaining(['first-light', 'the-valley']),
  );
  expect(await (await fetch(`${server.origin}/api/health`)).json()).toEqual({
    ok: true,
    tables: 0,
  });
});

interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** What the server sends, as it travels: `fetch` would unpack it. */
const sent = (path: string, headers: Record<string, string>, method = 'GET', body = '') =>
  new Promise<Sent>((resolve, reject) => {
    const asked = request(server.origin + path, { method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });

const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync };

describe.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
] as const)('a browser that takes %s', (accepts, encoding) => {
  test.each([
    ['/', greetedIn(PAGE), 'text/html; charset=utf-8', 'no-cache'],
    ['/t/ABC234', greetedIn(PAGE), 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/main.js', SCRIPT, 'text/javascript; charset=utf-8', 'immutable'],
  ])('gets %s packed, and unpacks what was built', async (path, built, type, cache) => {
    const { headers, body } = await sent(path, { 'accept-encoding': accepts });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toContain('Accept-Encoding');
    expect(headers['content-type']?.toString().toLowerCase()).toBe(type);
    expect(headers['cache-control']).toContain(cache);
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(UNPACK[encoding](body).toString()).toBe(built);
  });

  test('gets what the API is asked to read packed, and never kept', async () => {
    const { headers, body } = await sent('/api/scenarios', { 'accept-encoding': accepts });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['cache-control']).toBe('no-store');
    expect(JSON.parse(UNPACK[encoding](body).toString()).length).toBeGreaterThan(2);
  });
});

test.each(['', 'identity', 'br;q=0, gzip;q=0'])(
  'who takes "%s" gets files as they are',
  async (accepts) => {
    const { headers, body } = await sent('/assets/main.js', { 'accept-encoding': accepts });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toContain('Accept-Encoding');
    expect(body.toString()).toBe(SCRIPT);
  },
);

test('a typeface is not packed twice', async () => {
  const { headers, body } = await sent('/assets/face.woff2', { 'accept-encoding': 'gzip, br' });
  expect(headers['content-encoding']).toBeUndefined();
  expect(headers['content-type']).toBe('font/woff2');
  expect(body.toString()).toBe(SCRIPT);
});

test('a page that has not changed is not sent again', async () => {
  const takes = { 'accept-encoding': 'br' };
  const first = await sent('/', takes);
  const again = await sent('/', { ...takes, 'if-none-match': String(first.headers.etag) });
  expect(again.status).toBe(304);
  expect(again.body.length).toBe(0);
});

test('an answer that hands out a key is as long as what it says', async () => {
  const { status, headers } = await sent(
    '/api/tables',
    { 'accept-encoding': 'gzip, br', 'content-type': 'application/json' },
    'POST',
    JSON.stringify(TOGETHER),
  );
  expect(status).toBe(200);
  expect(headers['content-encoding']).toBeUndefined();
});
