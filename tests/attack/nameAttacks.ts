import type { Answer } from '../../shared/model/wire/wire.ts';
import { sitRaw } from '../room/raw.ts';
import {
  begin,
  leaveAll,
  live,
  openTable,
  post,
  sit,
  startServer,
  TOGETHER,
  takeSeat,
  until,
} from '../room/tables.ts';
import { come, lead, openSession, stopLeading } from '../session/sessions.ts';
import { type Attack, type OwnAttack, range } from './attackTools.ts';

/** Names, ids and frames that are not what they seem. */

const UNSEEN_NAMES = [
  '\u200B',
  '\u2800',
  '\u3164\u3164',
  '\u202E',
  '\u00AD\u00AD',
  '\uFE0F',
  ' \u200D ',
];
/** Names that look like Ann to whoever reads them. */
const LIKE_ANN = ['Ann', 'Аnn', 'A\u200Bnn', '\u202DAnn', 'Ａnn', 'ANN', 'Αnn'];

export const nameAttacks: readonly (Attack | OwnAttack)[] = [
  {
    name: 'names in which there is nothing to see, at every door',
    async run({ origin }) {
      const table = await openTable(origin);
      const session = await openSession(origin);
      await come(origin, session.code, 'Ann');
      const leader = await lead(origin, session);
      let through = 0;
      for (const nickname of UNSEEN_NAMES) {
        const asked = [
          await post(`${origin}/api/tables`, { ...TOGETHER, nickname }),
          await post(`${origin}/api/tables/${table.code}/seats`, { nickname }),
          await post(`${origin}/api/tables/${session.code}/seats`, { nickname }),
        ];
        through += asked.filter(({ status }) => status !== 400).length;
        const acts = [
          await leader.act({ act: 'rename', table: 0, seat: 0, nickname }),
          await leader.act({ act: 'roster', people: [{ name: nickname, table: null }] }),
        ];
        through += acts.filter((refusal) => refusal === null).length;
      }
      stopLeading();
      return { tried: UNSEEN_NAMES.length * 5, through };
    },
  },
  {
    name: 'names that look like somebody else’s',
    async run({ origin }) {
      const session = await openSession(origin, {
        tables: [{ scenario: 'the-valley', seats: 8 }],
      });
      const alone = await openTable(origin, { seats: 8 });
      for (const nickname of LIKE_ANN) {
        await come(origin, session.code, nickname);
        await takeSeat(origin, alone.code, nickname);
      }
      const leader = await lead(origin, session);
      const [first] = leader.screen().tables;
      const names = (first?.seats ?? []).flatMap(({ nickname }) => (nickname ? [nickname] : []));
      const guest = sit(origin, alone);
      await live(guest);
      const others = guest.screen().people.map(({ nickname }) => nickname);
      stopLeading();
      leaveAll();
      // The first is Ann; each of the others has a number.
      const unmarked = names.slice(1).filter((name) => !/ \d+$/.test(name));
      const hidden = [...names, ...others].filter((name) =>
        /[\u200B-\u200F\u202A-\u202E]/.test(String(name)),
      );
      const short = names.length === LIKE_ANN.length ? 0 : 1;
      return {
        tried: LIKE_ANN.length * 2,
        through: unmarked.length + hidden.length + short,
        note: names.join(', '),
      };
    },
  },
  {
    name: 'ids that come again with another command',
    async alone() {
      const server = await startServer();
      const [ann, ben] = await begin(server.origin, 2);
      ben.connection.close();
      const raw = await sitRaw(server.origin, ben.ticket);
      const command = { type: 'allocate', draw: 1, tend: 3 };
      const first = await raw.ask({ id: 'command-1', command });
      let through = first.refusal === null ? 0 : 1;
      const others = [
        { type: 'allocate', draw: 4, tend: 0 },
        { type: 'ready', ready: true },
        { type: 'say', to: null, phrase: 'yes', text: '' },
      ];
      for (const other of others)
        if (
          (await raw.ask({ id: 'command-1', command: other })).refusal?.refused !== 'other-command'
        )
          through += 1;
      const table = await server.tables.table(ann.ticket.code);
      if (table?.state?.homesteads[1]?.hands.draw !== 1) through += 1;
      leaveAll();
      await server.stop();
      return { tried: others.length, through };
    },
  },
  {
    name: 'frames that are no message',
    env: { MESSAGES_PER_ADDRESS: '1000000', MEGABYTES_PER_ADDRESS: '1000000' },
    async run(server, { tries }) {
      const { origin } = server;
      const [ann, ben] = await begin(origin, 2);
      const frames = tries * 50;
      const aLine = 320;
      let through = 0;
      let state = 7;
      const next = (below: number) => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
      };
      ben.connection.close();
      for (const line of range(Math.ceil(frames / aLine))) {
        const raw = await sitRaw(origin, ben.ticket);
        const answers: Answer[] = raw.answers;
        for (const _ of range(aLine)) {
          const length = next(60);
          const bytes = Uint8Array.from({ length }, () => next(256));
          // Joining and leaving are said by whole frames of their own.
          if ([10, 12].includes((bytes[0] ?? 0) & 31)) bytes[0] = 13;
          raw.frame(bytes);
        }
        await until('it is shown the door', raw.closed).catch(() => {
          through += 1;
        });
        if (line % 10 === 0 && answers.some(({ refusal }) => refusal === null)) through += 1;
      }
      const hands = { type: 'allocate', draw: 2, tend: 2 } as const;
      if ((await ann.connection.submit(hands)) !== null) through += 1;
      through += server.process.exitCode === null ? 0 : 1;
      leaveAll();
      return { tried: frames, through };
    },
  },
];
