import { Agent, get, request } from 'node:http';
import { expect, test } from 'vitest';
import { childrenOfFile } from '../room/child.ts';
import { begin, leaveAll, startServer, TOGETHER } from '../room/tables.ts';
import { hasNginx, startNginx } from '../support/nginx.ts';
import { freePort } from '../support/ports.ts';

/** `TRUST_PROXY=1` behind a real proxy that appends to `X-Forwarded-For`. */

const { newData, open } = childrenOfFile();
const isThere = hasNginx();
if (!isThere) console.warn('nginx is not installed: the server is not tried behind it.');

/** Opens a table as someone at this address of the machine, who claims to be another. */
const openFrom = (origin: string, localAddress: string, claimed: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': claimed };
    const asked = request(
      `${origin}/api/tables`,
      { method: 'POST', localAddress, headers, agent: false },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
      },
    );
    asked.once('error', reject);
    asked.end(JSON.stringify(TOGETHER));
  });

test.skipIf(!isThere)(
  'behind nginx each visitor has an allowance, whatever they claim to be; and sockets pass',
  async () => {
    const port = String(await freePort());
    const env = { TRUST_PROXY: '1', TABLES_PER_ADDRESS: '2', BOTS: 'brisk' };
    const server = await open({ PORT: port, DATA_DIR: newData(), ...env });
    const nginx = await startNginx(server.origin);
    try {
      const forger: number[] = [];
      for (const n of [1, 2, 3, 4])
        forger.push(await openFrom(nginx.origin, '127.0.0.2', `203.0.113.${n}`));
      expect(forger).toEqual([200, 200, 429, 429]);
      // The one whose name was taken still has all that is theirs, and so has the proxy's own machine.
      expect(await openFrom(nginx.origin, '127.0.0.3', '127.0.0.2')).toBe(200);
      expect(await openFrom(nginx.origin, '127.0.0.2', '127.0.0.3, 127.0.0.3')).toBe(429);
      const [ann, ben] = await begin(nginx.origin, 2);
      for (const { connection } of [ann, ben])
        expect(await connection.submit({ type: 'allocate', draw: 2, tend: 2 })).toBeNull();
    } finally {
      leaveAll();
      await nginx.stop();
    }
  },
);

/** How many seconds a server keeps a connection for another request, as it tells whoever asks. */
async function keptFor(proxies: number): Promise<number> {
  const server = await startServer({ proxies });
  const agent = new Agent({ keepAlive: true });
  const told = await new Promise<string>((resolve, reject) => {
    get(`${server.origin}/api/codes/ABCDEF`, { agent }, (response) => {
      response.resume().once('end', () => resolve(String(response.headers['keep-alive'])));
    }).once('error', reject);
  });
  agent.destroy();
  await server.stop();
  return Number(/timeout=(\d+)/.exec(told)?.[1]);
}

test('a proxy’s connection is kept for longer than the proxy keeps it; a stranger’s is not', async () => {
  // Caddy lets go after two minutes, nginx after one.
  expect(await keptFor(1)).toBeGreaterThan(120);
  expect(await keptFor(0)).toBeLessThan(10);
});
