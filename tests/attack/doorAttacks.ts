import { type IncomingMessage, request } from 'node:http';
import { startChild } from '../room/child.ts';
import { newFolder, openTable, post, TOGETHER } from '../room/tables.ts';
import { openSession } from '../session/sessions.ts';
import { hasNginx, startNginx } from '../support/nginx.ts';
import { freePort } from '../support/ports.ts';
import {
  type Attack,
  guess,
  inCrowds,
  knock,
  type OwnAttack,
  placeOf,
  range,
} from './attackTools.ts';

/** Ways in for whom nobody gave a key. */

export const doorAttacks: readonly (Attack | OwnAttack)[] = [
  {
    name: 'right codes, after too many wrong ones',
    env: {
      WRONG_CODES: '20',
      TABLES_PER_ADDRESS: '500',
      PLACES_PER_ADDRESS: '9000',
      MAX_TABLES: '600',
    },
    async run({ origin }, { tries: scale, isTimed }) {
      const tries = scale * 10;
      const own = await openTable(origin);
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
      // Whoever has a key is not held up by what others tried.
      const { code = '', key = '' } = own;
      const began = performance.now();
      if ((await placeOf(origin, `tables/${code}`, key)) === null) through += 1;
      const took = Math.round(performance.now() - began);
      if (isTimed && took > 1000) through += 1;
      const note = `${live.length} codes are live; a key opens in ${took} ms`;
      return { tried: all.length, through, note };
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
        if (
          (await knock((await placeOf(origin, `tables/${code}`, key)) ?? '', {
            origin: foreign,
          })) === 'open'
        )
          through += 1;
      }
      const own = await knock((await placeOf(origin, `tables/${code}`, key)) ?? '', { origin });
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
    name: 'pages and sockets under another name, or without TLS',
    async alone() {
      const port = String(await freePort());
      const env = { PORT: port, PUBLIC_URL: 'https://valley.example.org', DATA_DIR: newFolder() };
      const server = await startChild(env);
      let through = 0;
      const get = (host: string) =>
        new Promise<IncomingMessage>((resolve, reject) => {
          const asked = request({ port, host: '127.0.0.1', path: '/', headers: { host } }, resolve);
          asked.once('error', reject).end();
        });
      const names = ['evil.example', 'valley.example.org.evil.example', 'localhost', '127.0.0.1:1'];
      for (const host of names) {
        const response = (await get(host)).resume();
        if (response.statusCode !== 421 && response.statusCode !== 400) through += 1;
        const headers = { host, origin: `http://${host}` };
        if ((await knock(`ws://127.0.0.1:${port}/x/y?sessionId=1`, headers)) === 'open')
          through += 1;
      }
      const { headers } = (await get('valley.example.org')).resume();
      const said = [
        headers['strict-transport-security'],
        headers['cross-origin-opener-policy'] === 'same-origin',
        headers['cross-origin-resource-policy'] === 'same-origin',
        headers['content-security-policy']?.includes("default-src 'self'"),
      ];
      through += said.filter((one) => !one).length;
      await server.kill();
      return { tried: names.length * 2 + said.length, through };
    },
  },
  {
    name: 'a forged address, behind a proxy that appends',
    missing: () => (hasNginx() ? null : 'nginx'),
    async alone({ tries }) {
      const port = String(await freePort());
      const env = { TRUST_PROXY: '1', TABLES_PER_ADDRESS: '5' };
      const server = await startChild({ PORT: port, DATA_DIR: newFolder(), ...env });
      const nginx = await startNginx(server.origin);
      let opened = 0;
      await inCrowds(range(tries), 20, async (n) => {
        const { status } = await fetch(`${nginx.origin}/api/tables`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-forwarded-for': `203.0.113.${n % 250}`,
          },
          body: JSON.stringify(TOGETHER),
        });
        if (status === 200) opened += 1;
      });
      await nginx.stop();
      await server.kill();
      return { tried: tries, through: Math.max(0, opened - 5), note: `${opened} were opened` };
    },
  },
  {
    name: 'old links of one’s own, taken for guesses',
    env: { WRONG_CODES: '20' },
    async run({ origin }, { tries }) {
      const { code, lead: key } = await openSession(origin);
      const dead = range(39).map((n) => ({ code: guess(n), key: `key-${n}` }));
      let through = 0;
      const visits = Math.min(40, tries);
      for (const _ of range(visits)) {
        const { status, body } = await post(`${origin}/api/sessions/mine`, {
          links: [...dead, { code, key }],
        });
        const told = body as { sessions?: readonly unknown[]; dead?: readonly unknown[] };
        if (status !== 200 || told.sessions?.length !== 1 || told.dead?.length !== 39) through += 1;
      }
      // But not without end: whoever tries thousands would learn by the clock which ones are there.
      const more = { links: range(50).map((n) => ({ code: guess(n), key: '' })) };
      let answered = 0;
      await inCrowds(range(60), 10, async () => {
        if ((await post(`${origin}/api/sessions/mine`, more)).status === 200) answered += 1;
      });
      if (answered > 40) through += 1;
      if ((await fetch(`${origin}/api/codes/${code}`)).status !== 200) through += 1;
      return { tried: visits + 60, through };
    },
  },
];
