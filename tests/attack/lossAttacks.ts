import { execFile } from 'node:child_process';
import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { openSqlite } from '../../server/storage/sqlite.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { hashState } from '../../shared/engine/index.ts';
import { RULES_VERSION } from '../../shared/model/record.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { linesOf, ofBots, withPeople } from '../home/gamesTakenHome.ts';
import { startChild } from '../room/child.ts';
import {
  begin,
  type Guest,
  leaveAll,
  live,
  newFolder,
  openTable,
  phaseOf,
  post,
  sit,
  startServer,
  until,
} from '../room/tables.ts';
import { openSession } from '../session/sessions.ts';
import { freePort } from '../support/ports.ts';
import { type OwnAttack, range, saidBy, toDay, wait } from './attackTools.ts';

/** Ways to lose what was accepted, or to have it twice. */

const A_DAY = 86_400_000;
const say = ({ connection }: Guest, text: string) =>
  connection.submit({ type: 'say', to: 1, phrase: null, text });
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });

/** A folder whose record holds a table in its first day. */
async function played(): Promise<{ folder: string; ticket: Ticket }> {
  const folder = newFolder();
  const server = await startServer({ data: folder });
  const people = await begin(server.origin, 2);
  await toDay(people);
  const { ticket } = people[0];
  leaveAll();
  await server.tables.drop(ticket.code, null);
  await server.storage.close();
  return { folder, ticket };
}

const DAMAGE = [
  "UPDATE lines SET body = replace(body, '{', '{ ') WHERE n = 4",
  "UPDATE lines SET body = 'x' WHERE n = 4",
  'DELETE FROM lines WHERE n = 4',
  "UPDATE lines SET chain = 'x' WHERE n = 4",
];

export const lossAttacks: readonly OwnAttack[] = [
  {
    name: 'kills at any moment, with commands on their way',
    async alone({ kills }) {
      const env = { PORT: String(await freePort()), DATA_DIR: newFolder() };
      let child = await startChild(env);
      const people = await begin(child.origin, 2);
      const [ann] = people;
      await toDay(people);
      const accepted: string[] = [];
      for (const life of range(kills)) {
        const under = range(25).map(async (n) => {
          const text = `word ${life} ${n}`;
          if ((await say(ann, text)) === null) accepted.push(text);
        });
        await wait(3 + ((life * 7) % 40));
        await child.kill();
        child = await startChild(env);
        await until('both are back', () =>
          people.every(({ store }) => store.get().link.kind === 'live'),
        );
        await Promise.all(under);
      }
      leaveAll();
      await child.ask();
      const storage = openSqlite(env.DATA_DIR);
      const said = saidBy(0, await storage.read(ann.ticket.code));
      await storage.close();
      remove(env.DATA_DIR);
      const lost = accepted.filter((text) => !said.includes(text)).length;
      const doubled = said.length - new Set(said).size;
      const note = `${accepted.length} were accepted, ${lost} lost, ${doubled} doubled`;
      return { tried: kills, through: lost + doubled, note };
    },
  },
  {
    name: 'a disk that is full',
    async alone({ tries }) {
      let full = false;
      const wrap = (storage: Storage): Storage => ({
        ...storage,
        append: (...line) =>
          full ? Promise.reject(new Error('database or disk is full')) : storage.append(...line),
      });
      const server = await startServer({ wrap });
      const people = await begin(server.origin, 3, { seats: 3 });
      const [ann, ben] = people;
      await toDay(people);
      const table = await server.tables.table(ann.ticket.code);
      let through = 0;
      const times = Math.ceil(tries / 20);
      for (const n of range(times)) {
        if ((await say(ann, `before ${n}`)) !== null) through += 1;
        const before = table?.state && hashState(table.state);
        full = true;
        if ((await say(ann, `lost ${n}`))?.refused !== 'not-saved') through += 1;
        if ('key' in (await openTable(server.origin))) through += 1;
        if ((table?.state && hashState(table.state)) !== before) through += 1;
        full = false;
      }
      if ((await say(ann, 'last')) !== null) through += 1;
      await until('the last word is heard', () =>
        (ben.screen().view?.book?.said ?? []).some(({ text }) => text === 'last'),
      );
      const said = saidBy(0, await server.storage.read(ann.ticket.code));
      if (said.length !== times + 1) through += 1;
      leaveAll();
      await server.stop();
      return { tried: times * 2, through };
    },
  },
  {
    name: 'lines that were damaged, and records that were emptied',
    async alone({ tries }) {
      let through = 0;
      const kinds = DAMAGE.slice(0, tries > 500 ? DAMAGE.length : 2);
      for (const damage of kinds) {
        const { folder, ticket } = await played();
        const database = new DatabaseSync(join(folder, 'riverbed.sqlite'));
        database.exec(damage);
        database.close();
        const port = String(await freePort());
        const child = await startChild({ PORT: port, DATA_DIR: folder });
        if (!/"line":5/.test(child.printed())) through += 1;
        const { code, key } = ticket;
        const answers = [
          await post(`${child.origin}/api/tables/${code}/enter`, { key }),
          await post(`${child.origin}/api/tables/${code}/seats`, { nickname: 'Eve' }),
        ];
        through += answers.filter(({ status }) => status !== 503).length;
        if (!('key' in (await openTable(child.origin)))) through += 1;
        await child.kill();
        remove(folder);
      }
      const { folder } = await played();
      for (const end of ['-wal', '-shm'])
        rmSync(join(folder, `riverbed.sqlite${end}`), { force: true });
      truncateSync(join(folder, 'riverbed.sqlite'));
      const child = await startChild({ PORT: String(await freePort()), DATA_DIR: folder });
      if (!child.printed().includes('is empty, and held games before')) through += 1;
      await child.kill();
      remove(folder);
      return { tried: kinds.length + 1, through };
    },
  },
  {
    name: 'clocks that are wrong, at the start and after',
    async alone() {
      const server = await startServer();
      const ticket = await openTable(server.origin);
      const tables = [{ scenario: 'first-light', seats: 3 }];
      const rehearsal = await openSession(server.origin, { tables, rehearsal: 'quick' });
      let tried = 0;
      for (const days of [100, 3650, -100, -20_000, 36, 91])
        for (const n of range(30)) {
          const now = Date.now() + (days + n / 24) * A_DAY;
          await server.sessions.forgetOld(90, now);
          await server.sessions.forgetRehearsals(now);
          tried += 2;
        }
      const kept = [
        await server.storage.read(ticket.code),
        await server.storage.readSession(rehearsal.code),
      ];
      await server.stop();
      return { tried, through: kept.filter(({ length }) => length === 0).length };
    },
  },
  {
    name: 'two servers on one folder',
    async alone() {
      const folder = newFolder();
      const one = await startChild({ PORT: String(await freePort()), DATA_DIR: folder });
      const other = await startChild({ PORT: String(await freePort()), DATA_DIR: folder });
      const isRefused = other.printed().includes('Another Riverbed is already using');
      const through = (isRefused ? 0 : 1) + ('key' in (await openTable(one.origin)) ? 0 : 1);
      await Promise.all([one.kill(), other.kill()]);
      remove(folder);
      return { tried: 1, through };
    },
  },
  {
    name: 'copies that are taken while people play, and put back',
    async alone({ tries }) {
      const run = promisify(execFile);
      const command = (name: 'backup' | 'restore', to: string, DATA_DIR: string) =>
        run(process.execPath, [`server/cli/backup/${name}.ts`, to], {
          env: { ...process.env, DATA_DIR },
        });
      const server = await startServer();
      const people = await begin(server.origin, 2);
      const [ann] = people;
      await toDay(people);
      const copies = tries > 500 ? 5 : 1;
      let through = 0;
      for (const n of range(copies)) {
        const copy = join(newFolder(), 'copy');
        const before: string[] = [];
        for (const word of range(20)) {
          const text = `word ${n} ${word}`;
          if ((await say(ann, text)) === null) before.push(text);
        }
        const taking = command('backup', copy, server.data);
        for (const word of range(20)) await say(ann, `meanwhile ${n} ${word}`);
        await taking;
        const data = newFolder();
        await command('restore', copy, data);
        const again = await startServer({ data });
        const said = saidBy(0, await again.storage.read(ann.ticket.code));
        through += before.filter((text) => !said.includes(text)).length;
        const back = sit(again.origin, ann.ticket);
        await live(back);
        if (phaseOf(back) !== '1 day') through += 1;
        back.connection.close();
        await again.stop();
        remove(join(copy, '..'));
      }
      leaveAll();
      await server.stop();
      return { tried: copies, through };
    },
  },
  {
    name: 'an update that changes the rules, with games going on',
    async alone() {
      const server = await startServer();
      const game = withPeople(ofBots(), 0, 1);
      const half = { ...game, entries: game.entries.slice(0, 20), hashes: game.hashes.slice(0, 1) };
      const keys = ['c-0', 'c-1'];
      const lines = linesOf(half, { keys, rules: RULES_VERSION - 1 });
      await server.storage.append('CCCCCC', 0, lines);
      const people = keys.map((key) => sit(server.origin, { code: 'CCCCCC', key }));
      await Promise.all(people.map(live));
      let through = 0;
      // Told at once that it goes on no more; all of it is kept, and they play again with one another.
      through += people.filter((one) => one.screen().stage !== 'over').length;
      const anew = await fetch(`${server.origin}/api/tables/CCCCCC/anew`, {
        method: 'POST',
        headers: { authorization: 'Bearer c-1' },
      });
      const { code } = (await anew.json()) as Ticket;
      await until('both are led there', () =>
        people.every((one) => one.screen().code === code && one.screen().stage === 'lobby'),
      ).catch(() => {
        through += 1;
      });
      const kept = await server.storage.read('CCCCCC');
      if (kept.length < lines.length) through += 1;
      leaveAll();
      await server.stop();
      return { tried: people.length, through };
    },
  },
];
