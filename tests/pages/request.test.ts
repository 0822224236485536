import { afterEach, describe, expect, test, vi } from 'vitest';
import { attempt, make, read } from '../../client/link/request.ts';
import { openWaits } from '../../client/link/waits.ts';

/** What the page thinks of what comes back, and that one wish has one id. */

afterEach(() => vi.unstubAllGlobals());

const answered = (status: number, body: string, type = 'application/json'): Response =>
  new Response(body, { status, headers: { 'content-type': type } });

/** Answers one after the other, the last one for good. Returns the ids that were sent. */
function network(...answers: readonly (() => Response | Promise<Response>)[]): string[] {
  const ids: string[] = [];
  let at = 0;
  vi.stubGlobal('fetch', async (_url: unknown, init: RequestInit) => {
    ids.push((init.headers as Record<string, string>)['idempotency-key'] ?? '');
    const answer = answers[Math.min(at++, answers.length - 1)];
    if (answer === undefined) throw new Error('no answer');
    return answer();
  });
  return ids;
}

const gone = (): never => {
  throw new TypeError('no line');
};
const fine = (): Response => answered(200, '{"code":"ABC234"}');

describe('an answer that is none of the game’s says which step fails', () => {
  const page = '<html>Welcome to our Wi-Fi</html>';
  test.each([
    ['nobody there', gone, 'unreachable'],
    ['a page to sign in', () => answered(200, page, 'text/html'), 'foreign'],
    ['a page that forbids', () => answered(403, page, 'text/html'), 'foreign'],
    ['a network that wants one to sign in', () => answered(511, page, 'text/html'), 'foreign'],
    ['a proxy before nothing', () => answered(502, page, 'text/html'), 'gateway'],
    ['a server that is being renewed', () => answered(503, page, 'text/html'), 'gateway'],
    ['a proxy before something slow', () => answered(504, '', 'text/plain'), 'gateway'],
    ['a proxy that has had enough', () => answered(429, page, 'text/html'), 'too-often'],
    ['half an answer', () => answered(200, '{"code":'), 'unreachable'],
  ])('%s', async (_what, answer, hitch) => {
    network(answer);
    await expect(attempt('/api/health')).rejects.toMatchObject({ hitch });
  });

  test('what the game itself refuses is an answer', async () => {
    network(() => answered(403, '{"trouble":"unknown-key"}'));
    expect(await attempt('/api/health')).toMatchObject({ ok: false, status: 403 });
  });
});

test('whoever reads waits until it comes, and the page knows for what', async () => {
  let isUp = false;
  network(() => (isUp ? fine() : gone()));
  const reading = read('/api/scenarios');
  await vi.waitFor(() => expect(openWaits().map(({ hitch }) => hitch)).toEqual(['unreachable']));
  isUp = true;
  openWaits()[0]?.again();
  expect(await reading).toMatchObject({ ok: true });
  expect(openWaits()).toEqual([]);
});

describe('one wish has one id', () => {
  const table = { path: '/api/tables', body: { nickname: 'Ann' } };

  test('however often it is sent, until it is answered', async () => {
    const ids = network(gone, gone, fine);
    await make(table.path, table);
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(3);
    expect(ids[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  test('also when a person presses again; and another once there was an answer', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const ids = network(() => {
      vi.advanceTimersByTime(9000);
      return gone();
    });
    await expect(make(table.path, table)).rejects.toMatchObject({ hitch: 'slow' });
    vi.useRealTimers();
    const again = network(fine);
    await make(table.path, table);
    expect(again).toEqual(ids);
    await make(table.path, table);
    expect(new Set(again).size).toBe(2);
  });
});
