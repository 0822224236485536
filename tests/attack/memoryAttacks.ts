import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { openTable, post, takeSeat } from '../room/tables.ts';
import { openSession } from '../session/sessions.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { type Attack, liveTable, memoryOf, placeOf, range, settled, wait } from './attackTools.ts';

/** Sockets and requests that are there only to take room. */

const MOST_MEGABYTES = 150;
const MOST_MILLISECONDS = 100;

/** A request that begins and never ends; so many of them. */
function slowRequests(origin: string, count: number, head = '') {
  let open = 0;
  let begun = 0;
  const all = range(count).map((n) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    let isOpen = false;
    socket.on('error', () => {});
    socket.once('connect', () => {
      isOpen = true;
      open += 1;
      begun += 1;
    });
    const first = `POST /api/tables HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${head}`;
    socket.write(n % 2 ? first : `${first}content-length: 5000\r\n\r\n{`);
    const drip = setInterval(() => socket.writable && socket.write('x'), 1000);
    socket.once('close', () => {
      clearInterval(drip);
      if (isOpen) open -= 1;
    });
    return socket;
  });
  return {
    open: () => open,
    /** How many have reached the server so far, whether it still bears them or not. */
    begun: () => begun,
    end: () => {
      for (const socket of all) socket.destroy();
    },
  };
}

/** Opens a socket at a place that was reserved, and never reads from it; null where it is not let in. */
async function deafSocket(place: string | null): Promise<WebSocket | null> {
  if (place === null) return null;
  const socket = new WebSocket(place);
  socket.on('error', () => {});
  return new Promise((resolve) => {
    socket.once('open', () => {
      socket.pause();
      resolve(socket);
    });
    socket.once('close', () => resolve(null));
  });
}

/** A little longer than the server bears a tunnel that nobody asks, in milliseconds. */
const UNASKED_MS = 16_000;

/** Is a tunnel shut, once nobody has asked it for long? A server that is late is given the time again. */
async function isShutUnasked(tunnel: string): Promise<boolean> {
  for (const _ of range(5)) {
    await wait(UNASKED_MS);
    const { status, body } = await post(tunnel, { now: true });
    if (status === 410 || (body as { closed: number | null }).closed !== null) return true;
  }
  return false;
}

const FORTY = { tables: range(40).map(() => ({ scenario: 'the-valley', seats: 8 })) };

export const memoryAttacks: readonly Attack[] = [
  {
    name: 'sockets that never read',
    env: { MESSAGES_PER_ADDRESS: '1000000', SEATS_PER_ADDRESS: '9000' },
    async run(server, { sockets, held, isTimed }) {
      const { origin } = server;
      const session = await openSession(origin, FORTY);
      const other = await liveTable(origin);
      const before = memoryOf(server);
      const deaf: (WebSocket | null)[] = [];
      for (const _ of range(sockets))
        deaf.push(
          await deafSocket(await placeOf(origin, `sessions/${session.code}`, session.lead)),
        );
      const end = performance.now() + held;
      let n = 0;
      // People come, so that there is always something to tell of every table.
      while (performance.now() < end) {
        await takeSeat(origin, session.code, `P${n++}`);
        await wait(20);
      }
      const grown = memoryOf(server) - before;
      const { lost, said, p99 } = await other.end();
      for (const socket of deaf) socket?.terminate();
      const isLate = isTimed && p99 > MOST_MILLISECONDS;
      const through = (grown > MOST_MEGABYTES ? 1 : 0) + (isLate ? 1 : 0) + lost;
      const note = `${Math.round(grown)} MB more, ${n} came; another table: ${said} words, p99 ${p99} ms`;
      return { tried: sockets, through, note };
    },
  },
  {
    name: 'screens of one key without end',
    async run({ origin }, { sockets }) {
      const session = await openSession(origin);
      const own = await openTable(origin);
      let through = 0;
      for (const [path, key, most] of [
        [`sessions/${session.code}`, session.lead, 10],
        [`tables/${own.code}`, own.key, 4],
      ] as const) {
        const all: WebSocket[] = [];
        for (const _ of range(sockets)) {
          const place = await placeOf(origin, path, key);
          if (place === null) continue;
          const socket = new WebSocket(place);
          socket.on('error', () => {});
          await new Promise((resolve) => {
            socket.once('open', resolve);
            socket.once('close', resolve);
          });
          all.push(socket);
        }
        const open = () => all.filter(({ readyState }) => readyState === WebSocket.OPEN).length;
        await settled('the rest is shut', () => open() <= most);
        through += Math.max(0, open() - most);
        for (const socket of all) socket.terminate();
      }
      return { tried: sockets * 2, through };
    },
  },
  {
    name: 'sockets and requests of one address without end',
    env: { TRUST_PROXY: '1', SOCKETS_PER_ADDRESS: '12', REQUESTS_PER_ADDRESS: '10' },
    async run({ origin }, { sockets }) {
      const from = (address: string) => ({ 'x-forwarded-for': address });
      const opened: WebSocket[] = [];
      let through = 0;
      for (const _ of range(sockets)) {
        const { code, key } = await openTable(origin);
        const place = key === undefined ? null : await placeOf(origin, `tables/${code}`, key);
        if (place === null) continue;
        const socket = new WebSocket(place, { headers: from('198.51.100.1') });
        socket.on('error', () => {});
        const isOpen = await new Promise((resolve) => {
          socket.once('open', () => resolve(true));
          socket.once('close', () => resolve(false));
        });
        if (isOpen) opened.push(socket);
      }
      through += Math.max(0, opened.length - 12);
      const slow = slowRequests(origin, sockets, 'x-forwarded-for: 198.51.100.1\r\n');
      await settled('all have begun', () => slow.begun() === sockets);
      const ask = (address: string) =>
        fetch(`${origin}/api/scenarios`, { headers: from(address) }).then(({ status }) => status);
      // The server may read them a little later than they were sent.
      const began = performance.now();
      let own = await ask('198.51.100.1');
      while (sockets > 20 && own !== 429 && performance.now() - began < PATIENCE_MS)
        own = await ask('198.51.100.1');
      const other = await ask('203.0.113.9');
      if (sockets > 20 && own !== 429) through += 1;
      if (other !== 200) through += 1;
      slow.end();
      for (const socket of opened) socket.terminate();
      const note = `${opened.length} sockets opened; then its own requests: ${own}, another’s: ${other}`;
      return { tried: sockets * 2, through, note };
    },
  },
  {
    name: 'requests that never end, and lines that nobody asks',
    async run({ origin }, { sockets }) {
      const tunnels: string[] = [];
      for (const _ of range(Math.min(50, sockets))) {
        const { code, key } = await openTable(origin);
        const { body: place } = await post(`${origin}/api/tables/${code}/enter`, { key });
        const { roomId, sessionId } = place as Record<string, string>;
        const at = `${origin}/api/tables/${code}/tunnel`;
        const { status, body } = await post(at, { roomId, sessionId });
        if (status === 200) tunnels.push(`${at}/${(body as { tunnel: string }).tunnel}/down`);
      }
      const slow = slowRequests(origin, sockets);
      // Whoever asks a line keeps it open: it is left alone for as long as the server bears that.
      const [, shut] = await Promise.all([
        settled('all requests are ended', () => slow.begun() === sockets && slow.open() === 0),
        Promise.all(tunnels.map(isShutUnasked)),
      ]);
      let through = slow.open() + (tunnels.length > 0 ? 0 : 1);
      slow.end();
      through += shut.filter((isShut) => !isShut).length;
      return { tried: sockets + tunnels.length, through };
    },
  },
];
