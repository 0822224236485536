import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { openSqlite } from '../../server/storage/sqlite.ts';
import { type Child, startChild } from '../room/child.ts';
import {
  begin,
  leaveAll,
  newFolder,
  openTable,
  phaseOf,
  post,
  takeSeat,
  until,
} from '../room/tables.ts';
import { openSession } from '../session/sessions.ts';
import { freePort } from '../support/ports.ts';
import {
  type Attack,
  inCrowds,
  liveTable,
  type Outcome,
  range,
  type Scale,
  wait,
} from './attackTools.ts';
import { heavySessions } from './heavySessions.ts';

const SECRET = 'a-key-that-must-not-be-printed';
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const guess = (n: number): string =>
  range(6)
    .map((at) => LETTERS[Math.floor(n / LETTERS.length ** at + n * (at + 3)) % LETTERS.length])
    .join('');

/** How a socket that is asked for ends: opened, or with a status. */
function knock(url: string, headers: Record<string, string> = {}): Promise<'open' | number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, { headers });
    socket.once('open', () => {
      resolve('open');
      socket.terminate();
    });
    socket.once('unexpected-response', (request, response) => {
      resolve(response.statusCode ?? 0);
      request.destroy();
    });
    socket.once('error', () => resolve(0));
  });
}

/** Where a place that was reserved is taken. */
async function placeOf(origin: string, code: string, key: string): Promise<string> {
  const { body } = await post(`${origin}/api/tables/${code}/enter`, { key });
  const { processId, roomId, sessionId } = body as Record<string, string>;
  return `${origin.replace('http', 'ws')}/${processId}/${roomId}?sessionId=${sessionId}`;
}

const memoryOf = ({ process: { pid } }: Child): number => {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1] ?? 0) / 1024;
};

export const ATTACKS: readonly Attack[] = [
  {
    name: 'right codes, after too many wrong ones',
    env: {
      WRONG_CODES: '20',
      TABLES_PER_ADDRESS: '500',
      PLACES_PER_ADDRESS: '9000',
      MAX_TABLES: '600',
    },
    async run({ origin }, { tries: scale }) {
      const tries = scale * 10;
      const live: string[] = [];
      await inCrowds(range(Math.min(500, scale)), 20, async () => {
        live.push((await openTable(origin)).code);
      });
      const ask = async (code: string) => (await fetch(`${origin}/api/codes/${code}`)).status;
      await inCrowds(range(20), 20, async (n) => void (await ask(guess(n + 7))));
      let through = 0;
      const all = [...live, ...range(Math.max(0, tries - live.length)).map(guess)];
      await inCrowds(all, 450, async (code) => {
        if ((await ask(code)) === 200) through += 1;
      });
      return { tried: all.length, through, note: `${live.length} codes are live` };
    },
  },
  {
    name: 'codes, under a new forged address each time',
    env: { WRONG_CODES: '20', TRUST_PROXY: '1' },
    async run({ origin }, { tries }) {
      let through = 0;
      let answered = 0;
      await inCrowds(range(tries), 100, async (n) => {
        const { status } = await fetch(`${origin}/api/codes/${guess(n)}`, {
          headers: { 'x-forwarded-for': `10.0.${n >> 8}.${n & 255}, 203.0.113.9` },
        });
        if (status === 404) answered += 1;
      });
      if (answered > 20) through = answered - 20;
      return { tried: tries, through, note: `${answered} were looked up` };
    },
  },
  {
    name: 'sockets to rooms where nobody is waited for',
    async run({ origin }, { tries }) {
      const { code } = await openTable(origin);
      const base = origin.replace('http', 'ws');
      let through = 0;
      await inCrowds(range(tries), 50, async (n) => {
        const path = n % 2 ? `/process/${code}?sessionId=${n}` : `/${guess(n)}`;
        if ((await knock(base + path)) === 'open') through += 1;
      });
      return { tried: tries, through };
    },
  },
  {
    name: 'sockets from another site’s page',
    async run({ origin }, { tries }) {
      const { code, key } = await openTable(origin);
      let through = 0;
      const places = Math.min(20, tries);
      for (const n of range(places)) {
        const foreign = ['https://evil.example', 'null', `${origin}.evil.example`][n % 3] ?? '';
        if ((await knock(await placeOf(origin, code, key), { origin: foreign })) === 'open')
          through += 1;
      }
      const own = await knock(await placeOf(origin, code, key), { origin });
      if (own !== 'open') through += 1;
      return { tried: places, through, note: `the own page: ${own}` };
    },
  },
  {
    name: 'doors of Colyseus, and addresses that are none',
    async run({ origin }) {
      const paths = ['create', 'join', 'joinOrCreate', 'joinById', 'reconnect', '__proto__'].map(
        (method) => `/matchmake/${method}/table`,
      );
      const odd = ['/__proto__', '/constructor', '/%E0%A4%A', '/%00', '/api/%E0%A4%A'];
      const api = ['__proto__', 'constructor', 'toString', '%E0%A4%A'].flatMap((name) => [
        `/api/${name}`,
        `/api/codes/${name}`,
        `/api/tables/${name}/debrief`,
        `/api/scenarios/${name}`,
      ]);
      let through = 0;
      for (const path of [...paths, ...odd, ...api]) {
        const response = await fetch(origin + path, {
          method: paths.includes(path) ? 'POST' : 'GET',
        });
        const isApi = path.startsWith('/api');
        const isClosed = response.status >= 400 && response.status < 500;
        const isKept = !isApi || response.headers.get('cache-control') === 'no-store';
        if (!isClosed || !isKept) through += 1;
        await response.text();
      }
      return { tried: paths.length + odd.length + api.length, through };
    },
  },
  {
    name: 'bodies that are no JSON, for the log to print',
    env: { LOG_LEVEL: 'trace' },
    async run(server, { tries }) {
      const { origin } = server;
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
        await response.text();
      });
      const raw = connect(Number(new URL(origin).port), '127.0.0.1');
      raw.on('error', () => {});
      raw.write(`GET / HTTP/9.9\r\n${SECRET}\r\n\r\n`);
      await wait(200);
      raw.destroy();
      const printed = server.printed();
      const lines = printed.split('\n').filter((line) => line.startsWith('{')).length;
      const through = printed.split(SECRET).length - 1 + Math.max(0, lines - 100);
      return { tried: tries, through, note: `${lines} lines` };
    },
  },
  {
    name: 'tables and sessions without end',
    async run({ origin }, { tries }) {
      let opened = 0;
      await inCrowds(range(tries), 20, async () => {
        const session = await openSession(origin, {
          tables: range(40).map(() => ({ scenario: 'the-valley', seats: 8 })),
        });
        if ('lead' in session) opened += 40;
        if ('key' in (await openTable(origin))) opened += 1;
      });
      const { tables } = (await (await fetch(`${origin}/api/health`)).json()) as { tables: number };
      return { tried: tries * 41, through: Math.max(0, opened - 100), note: `${tables} are awake` };
    },
  },
  {
    name: 'requests that never end',
    async run({ origin }, { sockets }) {
      const port = Number(new URL(origin).port);
      let open = 0;
      const slow = range(sockets).map((n) => {
        const socket = connect(port, '127.0.0.1');
        socket.on('error', () => {});
        socket.once('connect', () => {
          open += 1;
        });
        socket.once('close', () => {
          open -= 1;
        });
        const head = 'POST /api/tables HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';
        socket.write(n % 2 ? head : `${head}content-length: 5000\r\n\r\n{`);
        const drip = setInterval(() => socket.writable && socket.write('x'), 1000);
        socket.once('close', () => clearInterval(drip));
        return socket;
      });
      await wait(16_000);
      for (const socket of slow) socket.destroy();
      return { tried: sockets, through: Math.max(0, open) };
    },
  },
  {
    name: 'kills at any moment, with commands on their way',
    async run(_server, { kills }) {
      const env = { PORT: String(await freePort()), DATA_DIR: newFolder() };
      let child = await startChild(env);
      const [ann, ben] = await begin(child.origin, 2);
      if (!ann || !ben) throw new Error('nobody came');
      for (const { connection } of [ann, ben])
        await connection.submit({ type: 'allocate', draw: 2, tend: 2 });
      await until('the day', () => phaseOf(ann) === '1 day');
      const accepted: string[] = [];
      for (const life of range(kills)) {
        const under = range(25).map(async (n) => {
          const text = `word ${life} ${n}`;
          const say = { type: 'say', to: 1, phrase: null, text } as const;
          if ((await ann.connection.submit(say)) === null) accepted.push(text);
        });
        await wait(3 + ((life * 7) % 40));
        await child.kill();
        child = await startChild(env);
        await until('both are back', () =>
          [ann, ben].every(({ store }) => store.get().link.kind === 'live'),
        );
        await Promise.all(under);
      }
      leaveAll();
      await child.ask();
      const lines = await openSqlite(env.DATA_DIR).read(ann.ticket.code);
      const said = lines.flatMap((line) =>
        line.kind === 'did' && line.by === 0 && line.command.type === 'say'
          ? [line.command.text]
          : [],
      );
      const lost = accepted.filter((text) => !said.includes(text)).length;
      const doubled = said.length - new Set(said).size;
      const note = `${accepted.length} were accepted, ${lost} lost, ${doubled} doubled`;
      return { tried: kills, through: lost + doubled, note };
    },
  },
  {
    name: 'sockets that never read',
    env: { MESSAGES_PER_ADDRESS: '1000000', SEATS_PER_ADDRESS: '9000' },
    async run(server, { sockets, held }) {
      const { origin } = server;
      const session = await openSession(origin, {
        tables: range(40).map(() => ({ scenario: 'the-valley', seats: 8 })),
      });
      const other = await liveTable(origin);
      const before = memoryOf(server);
      const deaf: WebSocket[] = [];
      for (const _ of range(sockets)) {
        const { body } = await post(`${origin}/api/sessions/${session.code}/enter`, {
          key: session.lead,
        });
        const { processId, roomId, sessionId } = body as Record<string, string>;
        const url = `${origin.replace('http', 'ws')}/${processId}/${roomId}?sessionId=${sessionId}`;
        const socket = new WebSocket(url);
        socket.on('error', () => {});
        socket.once('open', () => socket.pause());
        deaf.push(socket);
      }
      const until = performance.now() + held;
      let n = 0;
      // People come, so that there is always something to tell of every table.
      while (performance.now() < until) {
        await takeSeat(origin, session.code, `P${n++}`);
        await wait(20);
      }
      const grown = memoryOf(server) - before;
      const { lost, said, p99 } = await other.end();
      for (const socket of deaf) socket.terminate();
      const note = `${Math.round(grown)} MB more, ${n} came; another table: ${said} words, p99 ${p99} ms`;
      return { tried: sockets, through: (grown > 150 ? 1 : 0) + lost, note };
    },
  },
  heavySessions,
];

/** Runs one attack against a server of its own. */
export async function attack(
  { name: _name, env, prepare, run }: Attack,
  scale: Scale,
): Promise<Outcome> {
  const port = String(await freePort());
  const folder = newFolder();
  await prepare?.(folder, scale);
  const server = await startChild({ PORT: port, DATA_DIR: folder, ...env });
  try {
    return await run(server, scale);
  } finally {
    await server.kill();
  }
}
