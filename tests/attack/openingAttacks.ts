import { leaveAll, live, openTable, post, sit, TOGETHER, takeSeat } from '../room/tables.ts';
import { come, lead, openSession, stopLeading } from '../session/sessions.ts';
import { type Attack, inCrowds, range, sizeOf } from './attackTools.ts';

/** Opening, taking and saying more than one address should. */

const FORTY = { tables: range(40).map(() => ({ scenario: 'the-valley', seats: 8 })) };

const openFrom = (origin: string, address: string) =>
  fetch(`${origin}/api/tables`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify(TOGETHER),
  });

export const openingAttacks: readonly Attack[] = [
  {
    name: 'tables and sessions without end',
    async run({ origin }, { tries }) {
      let opened = 0;
      await inCrowds(range(tries), 20, async () => {
        const session = await openSession(origin, FORTY);
        if ('lead' in session) opened += 40;
        if ('key' in (await openTable(origin))) opened += 1;
      });
      const { tables } = (await (await fetch(`${origin}/api/health`)).json()) as { tables: number };
      return { tried: tries * 41, through: Math.max(0, opened - 100), note: `${tables} are awake` };
    },
  },
  {
    name: 'tables from ever new addresses of one IPv6 network',
    env: { TRUST_PROXY: '1', TABLES_PER_ADDRESS: '10' },
    async run({ origin }, { tries }) {
      let opened = 0;
      await inCrowds(range(tries), 20, async (n) => {
        const address = `2001:db8:1:2:${n.toString(16)}::${(n * 7 + 1).toString(16)}`;
        if ((await openFrom(origin, address)).status === 200) opened += 1;
      });
      const other = await openFrom(origin, '2001:db8:1:3::1');
      const through = Math.max(0, opened - 10) + (other.status === 200 ? 0 : 1);
      return { tried: tries, through, note: `${opened} were opened` };
    },
  },
  {
    name: 'all places kept awake from one address',
    env: { TRUST_PROXY: '1', MAX_TABLES: '10' },
    async run({ origin }) {
      let through = 0;
      for (const _ of range(6)) await live(sit(origin, await openTable(origin)));
      const { code, key } = await openTable(origin);
      const seventh = await post(`${origin}/api/tables/${code}/enter`, { key });
      if (seventh.status !== 503) through += 1;
      if ((await openFrom(origin, '203.0.113.9')).status !== 200) through += 1;
      leaveAll();
      return { tried: 7, through };
    },
  },
  {
    name: 'a school that shares an address, turned away',
    async run({ origin }, { tries }) {
      let through = 0;
      const [seats, sessions] = [Math.min(320, tries), 2];
      for (const _ of range(sessions)) {
        const session = await openSession(origin, FORTY);
        if (!('lead' in session)) through += 1;
        else
          await inCrowds(range(seats), 20, async (n) => {
            if (!('key' in (await takeSeat(origin, session.code, `P${n}`)))) through += 1;
          });
      }
      return { tried: sessions * seats, through };
    },
  },
  {
    name: 'words, acts and notes without end, to fill the disk',
    env: { MEGABYTES_PER_ADDRESS: '1', MESSAGES_PER_ADDRESS: '1000000' },
    async run({ origin, folder }, { tries }) {
      const session = await openSession(origin, { words: 'free' });
      const ann = sit(origin, await come(origin, session.code, 'Ann'));
      await live(ann);
      const leader = await lead(origin, session);
      await leader.act({ act: 'start', tables: 'all' });
      const before = sizeOf(folder);
      const text = 'o'.repeat(200);
      let done = 0;
      await inCrowds(range(tries * 2), 8, async (n) => {
        const refused =
          n % 2
            ? await leader.act({ act: n % 4 === 1 ? 'pause' : 'go-on', tables: 'all' })
            : await ann.connection.submit({ type: 'say', to: null, phrase: null, text });
        if (refused === null) done += 1;
      });
      // Of one key at most a twenty-fifth: 40,000 bytes, each line counted as 200 at least.
      const grown = sizeOf(folder) - before;
      leaveAll();
      stopLeading();
      const through = done > 450 || grown > 1_500_000 ? 1 : 0;
      return { tried: tries * 2, through, note: `${done} were recorded, ${grown >> 10} kB` };
    },
  },
];
