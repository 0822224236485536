import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';
import { openTable } from '../room/tables.ts';
import { openSession } from '../session/sessions.ts';
import { type Attack, inCrowds, placeOf, range } from './attackTools.ts';

/** What should never stand in a log. */

const SECRET = 'a-key-that-must-not-be-printed';

/** Sends frames that no parser can read, over lines of a desk and of a seat, and one that is no frame at all. */
async function nonsenseOver(origin: string): Promise<void> {
  const session = await openSession(origin);
  const own = await openTable(origin);
  const frames = [
    Buffer.from(SECRET),
    Buffer.concat([Buffer.from([13, 0xa9]), Buffer.from(SECRET)]),
    Buffer.concat([Buffer.from([17, 0xa6]), Buffer.from(`submit{"id":"${SECRET}"`)]),
    Buffer.from(SECRET.repeat(4000)),
  ];
  for (const [path, key] of [
    [`sessions/${session.code}`, session.lead],
    [`tables/${own.code}`, own.key],
  ] as const)
    for (const frame of [...frames, null]) {
      const socket = new WebSocket((await placeOf(origin, path, key)) ?? '');
      socket.on('error', () => {});
      await once(socket, 'open');
      socket.send(Buffer.from([10]));
      if (frame !== null) {
        socket.send(frame);
        socket.send(frame.subarray(0, 100).toString('latin1'));
      } else (socket as unknown as { _socket: Socket })._socket.write(`\xff\xff${SECRET}`);
      // It is answered once all before it was read; or the line is shut.
      socket.ping();
      await new Promise((resolve) => {
        socket.once('pong', resolve);
        socket.once('close', resolve);
      });
      socket.terminate();
    }
}

export const loggedAttacks: readonly Attack[] = [
  {
    name: 'bodies, heads and frames that are none, for the log to print',
    env: { LOG_LEVEL: 'trace' },
    async run(server, { tries }) {
      const { origin } = server;
      let through = 0;
      const bodies = [
        `{"key":"${SECRET}"`,
        `${SECRET}${'x'.repeat(9000)}`,
        `"${SECRET}\u0000"`,
        JSON.stringify({ key: SECRET, more: 'x'.repeat(600_000) }),
      ];
      const types = ['application/json', 'application/json; charset=nonsense', 'text/plain'];
      await inCrowds(range(tries), 20, async (n) => {
        const headers: Record<string, string> = {
          'content-type': types[n % types.length] ?? '',
          authorization: `Bearer ${SECRET}`,
          ...(n % 5 === 4 && { 'content-encoding': 'gzip' }),
        };
        const body = bodies[n % bodies.length];
        const path = ['/api/tables', '/api/sessions', '/api/tables/ABCDEF/enter', '/matchmake/x/y'];
        const url = origin + path[n % path.length];
        const response = await fetch(url, { method: 'POST', headers, body });
        const isKept = response.headers.get('cache-control') === 'no-store';
        if (url.includes('/api/') && !isKept) through += 1;
        if ((await response.text()).includes(SECRET)) through += 1;
      });
      for (const path of [`%E0%A4%A${SECRET}`, `api/codes/%E0%A4%A${SECRET}`])
        await (await fetch(`${origin}/${path}`)).text();
      await nonsenseOver(origin);
      const raw = connect(Number(new URL(origin).port), '127.0.0.1');
      raw.on('error', () => {});
      raw.write(`GET / HTTP/9.9\r\n${SECRET}\r\n\r\n`);
      raw.resume();
      await new Promise((resolve) => raw.once('close', resolve));
      // All that it prints is read once it has ended.
      await server.ask();
      const printed = server.printed();
      const lines = printed.split('\n').filter((line) => line.startsWith('{')).length;
      through += printed.split(SECRET).length - 1 + Math.max(0, lines - 200);
      return { tried: tries, through, note: `${lines} lines` };
    },
  },
];
