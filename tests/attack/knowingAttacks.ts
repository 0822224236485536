import { newCode, newKey } from '../../server/http/keys.ts';
import { openSqlite } from '../../server/storage/sqlite.ts';
import { NO_CONSENT } from '../../shared/model/debrief/debriefLimits.ts';
import { firstPosition } from '../../shared/model/debrief/debriefPosition.ts';
import type { LeadDeed } from '../../shared/model/wire/leadDeeds.ts';
import type { LeadAct } from '../../shared/model/wire/sessionActs.ts';
import { golden, keepSession, withPeople } from '../debrief/kept.ts';
import { sendTo } from '../debrief/sendTo.ts';
import { startChild } from '../room/child.ts';
import { sitRaw } from '../room/raw.ts';
import { leaveAll, live, post, sit, startServer, until } from '../room/tables.ts';
import { followed, movedAway, ONE, OTHER, startSame, wentOn } from '../secrecy/followed.ts';
import { framesOf } from '../secrecy/frames.ts';
import { UNSEEN } from '../secrecy/unseen.ts';
import { ACTS } from '../session/everyAct.ts';
import { come, lead, look, openSession, stopLeading } from '../session/sessions.ts';
import { freePort } from '../support/ports.ts';
import { type Attack, type OwnAttack, range, toDay } from './attackTools.ts';

/** What others hid, and rights that somebody has not. */

const KEPT = { code: 'SESSNA', lead: 'lead-key', projector: 'projector-key' };
const TABLE = 'FEDCBA';
const PEOPLE = 6;

/** The mark of what people opened, as any of them sees it. */
async function openedMark(origin: string): Promise<string> {
  const leader = await lead(origin, KEPT);
  await leader.act({ act: 'look', table: 0, gaze: firstPosition(1, 0) });
  const guest = sit(origin, { code: TABLE, key: 'key-5' });
  await live(guest);
  await until('the talk', () => (guest.screen().talk ?? null) !== null);
  const mark = guest.screen().talk?.opened ?? '';
  leaveAll();
  stopLeading();
  return mark;
}

export const knowingAttacks: readonly (Attack | OwnAttack)[] = [
  {
    name: 'bytes at a table, while others do other private things',
    async alone({ tries }) {
      const server = await startServer({
        chance: { code: newCode, key: newKey, seed: () => 20_26 },
      });
      const pairs = UNSEEN.slice(0, Math.ceil(tries / 30));
      let [through, compared] = [0, 0];
      for (const [, one, other] of pairs) {
        const [a, b] = [await framesOf(server, one), await framesOf(server, other)];
        compared += a.length;
        if (JSON.stringify(a) !== JSON.stringify(b)) through += 1;
      }
      await server.stop();
      return { tried: compared, through, note: `of ${pairs.length} secrets` };
    },
  },
  {
    name: 'bytes for whoever takes a seat that another person had',
    async alone() {
      const { server, again } = await startSame();
      let [through, compared] = [0, 0];
      for (const play of [followed, wentOn, movedAway]) {
        again();
        const one = await play(server, ONE);
        again();
        const other = await play(server, OTHER);
        compared += one.length;
        if (JSON.stringify(one) !== JSON.stringify(other)) through += 1;
      }
      stopLeading();
      await server.stop();
      return { tried: compared, through };
    },
  },
  {
    name: 'who consented, by the mark that it leaves',
    env: { RETENTION_DAYS: '0' },
    async prepare(folder) {
      const storage = openSqlite(folder);
      const keys = range(PEOPLE).map((seat) => `key-${seat}`);
      await keepSession(storage, KEPT, TABLE, withPeople(golden('the-valley'), PEOPLE), keys);
      await storage.close();
    },
    async run(server) {
      const consent = { ...NO_CONSENT, rivers: true, counted: true };
      for (const seat of [0, 1, 2])
        await sendTo(server.origin, TABLE, `key-${seat}`, '/own', { consent });
      const one = await openedMark(server.origin);
      await server.ask();
      // A page that could work out the mark of each possibility would find the same in both.
      const env = { PORT: String(await freePort()), DATA_DIR: server.folder, RETENTION_DAYS: '0' };
      const again = await startChild(env);
      const other = await openedMark(again.origin);
      await again.kill();
      const through = one === '' || one === other ? 1 : 0;
      return { tried: 4 ** PEOPLE, through };
    },
  },
  {
    name: 'acts by links that have no right to them',
    async alone() {
      const server = await startServer();
      const { origin } = server;
      const session = await openSession(origin);
      const other = await openSession(origin);
      const ticket = await come(origin, session.code, 'Ann');
      const found = await server.sessions.find(session.code);
      const everything = async () =>
        JSON.stringify([
          found?.memory,
          ((await found?.tables()) ?? []).map(({ people, paused, state }) => [
            people,
            paused,
            state,
          ]),
        ]);
      const before = await everything();
      const projector = await look(origin, { code: session.code, key: session.projector });
      const stranger = await lead(origin, other);
      let through = 0;
      for (const act of ACTS) {
        if ((await projector.act(act)) !== 'not-yours') through += 1;
        await stranger.line.act(act);
      }
      const asPlayer = await sitRaw(origin, { code: ticket.code, key: session.lead });
      const command = { type: 'ready', ready: true };
      const { refusal } = await asPlayer.ask({ id: 'command-1', command });
      if (refusal?.refused !== 'not-yours') through += 1;
      const keys = [ticket.key, other.lead, other.projector, '', 'guess', session.code];
      for (const key of keys)
        if ((await post(`${origin}/api/sessions/${session.code}/enter`, { key })).status !== 403)
          through += 1;
      if ((await everything()) !== before) through += 1;
      stopLeading();
      await server.stop();
      return { tried: ACTS.length * 2 + keys.length + 1, through };
    },
  },
  {
    name: 'old keys, once there are new ones',
    async alone() {
      const server = await startServer();
      const { origin } = server;
      const session = await openSession(origin);
      const ticket = await come(origin, session.code, 'Ann');
      const ann = sit(origin, ticket);
      await live(ann);
      const wall = await look(origin, { code: session.code, key: session.projector });
      const leader = await lead(origin, session);
      const anew = async (act: LeadAct) => (await leader.line.act(act)).ticket?.key ?? '';
      let through = 0;
      const renewed = [
        await anew({ act: 'rejoin', table: 0, seat: 0 }),
        await anew({ act: 'renew-link', right: 'projector' }),
        await anew({ act: 'renew-link', right: 'lead' }),
      ];
      through += renewed.filter((key) => key === '').length;
      for (const [path, key] of [
        [`tables/${ticket.code}`, ticket.key],
        [`sessions/${session.code}`, session.projector],
        [`sessions/${session.code}`, session.lead],
      ])
        if ((await post(`${origin}/api/${path}/enter`, { key })).status !== 403) through += 1;
      await until('their screens end', () =>
        [ann.store.get().link, wall.link(), leader.link()].every(({ kind }) => kind === 'closed'),
      ).catch(() => {
        through += 1;
      });
      const lines = JSON.stringify([
        await server.storage.readSession(session.code),
        await server.storage.read(ticket.code),
      ]);
      const all = [ticket.key, session.lead, session.projector, ...renewed];
      through += all.filter((key) => lines.includes(key)).length;
      leaveAll();
      stopLeading();
      await server.stop();
      return { tried: 6 + all.length, through };
    },
  },
  {
    name: 'deeds of a facilitator that leave no trace',
    async alone() {
      const server = await startServer();
      const { origin } = server;
      const session = await openSession(origin, { words: 'free' });
      const ann = sit(origin, await come(origin, session.code, 'Ann'));
      await come(origin, session.code, 'Ben');
      await live(ann);
      const leader = await lead(origin, session);
      await leader.act({ act: 'start', tables: 'all' });
      await until('it plays', () => ann.screen().stage === 'playing');
      await toDay([ann]);
      await ann.connection.submit({ type: 'say', to: null, phrase: 'hello', text: '' });
      const acts: readonly [LeadAct, string][] = [
        [{ act: 'hide', table: 0, said: [0] }, 'hid'],
        [{ act: 'arrange', change: { readFirst: true } }, 'read-first'],
        [{ act: 'to-bot', table: 0, seat: 0 }, 'held'],
        [{ act: 'hide-name', table: 0, seat: 0 }, 'renamed'],
        [{ act: 'rejoin', table: 0, seat: 0 }, 'rejoined'],
        [{ act: 'move', table: 0, seat: 0, to: 1 }, 'moved'],
        [{ act: 'remove', table: 1, seat: 0 }, 'removed'],
      ];
      for (const [act] of acts) await leader.act(act);
      const response = await fetch(`${origin}/api/sessions/${session.code}/deeds`, {
        headers: { authorization: `Bearer ${session.lead}` },
      });
      const kept = ((await response.json()) as LeadDeed[]).map(({ deed }) => String(deed));
      leaveAll();
      stopLeading();
      await server.stop();
      const missing = acts.filter(([, deed]) => !kept.includes(deed)).map(([, deed]) => deed);
      return { tried: acts.length, through: missing.length, note: missing.join(' ') };
    },
  },
];
