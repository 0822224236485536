import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newFolder, type Server, startServer } from './tables.ts';

let server: Server;
beforeAll(async () => {
  const data = newFolder();
  const pages = join(data, 'pages');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Riverbed</title>');
  writeFileSync(join(pages, 'assets', 'main.js'), 'export {};');
  server = await startServer({ data, pages });
});
afterAll(() => server.stop());

test.each(['/', '/j/ABC234', '/t/ABC234'])('%s is the page of the game', async (path) => {
  const response = await fetch(server.origin + path);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('Riverbed');
  expect(response.headers.get('cache-control')).toBe('no-cache');
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
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('access-control-allow-origin')).toBeNull();
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
