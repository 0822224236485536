import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvOf, longCsvOf, type PlacedTable } from '../../client/report/files/csv.ts';
import { writingOf } from '../../client/report/files/reportFiles.ts';
import { POINT } from '../../client/report/files/spelling.ts';
import { createWords } from '../../client/words/index.ts';
import type { Attended } from '../../shared/model/wire/attended.ts';
import type { SessionScreen } from '../../shared/model/wire/sessionScreen.ts';
import type { Home } from '../../shared/replay/home/index.ts';
import { type Guest, live, phaseOf, post, sit, until } from '../room/tables.ts';
import { serve } from '../support/serve.ts';
import { all, draw, seatOf } from './gathered.ts';
import { come, type Leader, lead, look, openSession } from './sessions.ts';

/** A facilitator's hour from the first who comes to the last line deleted, and six tables at once. */

const server = serve();

const valley = (seats: number) => ({ scenario: 'the-valley', seats });

async function gathered(code: string, names: readonly string[]): Promise<Guest[]> {
  const people: Guest[] = [];
  for (const name of names) people.push(sit(server.origin, await come(server.origin, code, name)));
  await Promise.all(people.map(live));
  return people;
}

const endPhases = async ({ act }: Leader, times: number): Promise<void> => {
  for (let phase = 0; phase < times; phase++) await act({ act: 'end-phase', ...all });
};

const here = ({ tables }: SessionScreen): number[] =>
  tables.map(({ seats }) => seats.filter(({ person }) => person).length);

const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** What the desk keeps of every game and table: the homesteads, each by itself and all in one file. */
async function kept(screen: SessionScreen, key: string) {
  const words = createWords('en');
  const games = [...screen.before, screen.tables];
  const placed: PlacedTable[] = [];
  for (const [n, game] of games.entries())
    for (const { code, table } of game) {
      const headers = { authorization: `Bearer ${key}` };
      const answer = await fetch(`${server.origin}/api/tables/${code}/home`, { headers });
      const home: Home = await answer.json();
      const filled = home.tables.find(({ id }) => id === 'homesteads');
      if (filled === undefined) throw new Error('no homesteads');
      const writing = writingOf(home, false, words);
      placed.push({ session: screen.code, game: n + 1, table: table + 1, filled, writing });
    }
  const single = placed.map(({ game, table, filled, writing }) => ({
    game,
    table,
    rows: rowsOf(csvOf(filled, writing, POINT)),
  }));
  return { single, long: rowsOf(longCsvOf(placed, POINT)) };
}

test('twelve people at two tables: sorted, come late, removed, and two games to keep and to delete', async () => {
  const { origin } = server;
  const ticket = await openSession(origin, { tables: [valley(7), valley(7)], rounds: 4 });
  const leader = await lead(origin, ticket);
  const names = Array.from({ length: 12 }, (_, n) => `Person ${n + 1}`);
  const people = await gathered(ticket.code, names);
  const [first, second, third] = people;
  if (!first || !second || !third) throw new Error('nobody');
  const codes = leader.screen().tables.map(({ code }) => code);

  // One is moved, two change places.
  expect(await leader.act({ act: 'move', table: 0, seat: seatOf(first), to: 1 })).toBeNull();
  await until('one is moved', () => first.screen().code === codes[1]);
  const swap = { table: 0, seat: seatOf(third), to: 1, with: seatOf(second) };
  expect(await leader.act({ act: 'swap', ...swap })).toBeNull();
  await until('two are swapped', () => third.screen().code === codes[1]);
  await until('and the other', () => second.screen().code === codes[0]);
  await until('the desk sees it', () => here(leader.screen()).join() === '5,7');

  expect(await leader.act({ act: 'start', ...all })).toBeNull();
  await until('all play', () => people.every((one) => one.screen().stage === 'playing'));
  const [late] = await gathered(ticket.code, ['Late']);
  if (!late) throw new Error('nobody');
  expect([late.screen().code, late.screen().held]).toEqual([codes[0], 'dawn']);
  const out = people.at(-1);
  if (!out) throw new Error('nobody');
  const where = codes.indexOf(out.screen().code);
  expect(await leader.act({ act: 'remove', table: where, seat: seatOf(out) })).toBeNull();
  await until('one is out', () => out.store.get().link.kind === 'closed');
  const door = `${origin}/api/tables/${ticket.code}/seats`;
  const knock = { nickname: 'Somebody else', before: out.ticket.key };
  expect((await post(door, knock)).body).toEqual({ trouble: 'put-out' });

  const there = [...people.slice(0, -1), late];
  for (const { connection } of there) await connection.submit(draw);
  await until('the day', () => leader.screen().tables.every(({ phase }) => phase === 'day'));
  await endPhases(leader, 2);
  await until('the late one plays', () => late.screen().held === null);
  await leader.act({ act: 'end-game', ...all });
  await until('it is over', () => there.every((one) => one.screen().stage === 'over'));

  // What is for the facilitator alone is not for whoever helps.
  const { ticket: help } = await leader.line.act({ act: 'invite-helper' });
  const record = async (key: string) =>
    (
      await fetch(`${origin}/api/tables/${codes[0]}/home/record`, {
        headers: { authorization: `Bearer ${key}` },
      })
    ).status;
  expect(await record(ticket.lead)).toBe(200);
  expect(await record(help?.key ?? '')).not.toBe(200);
  const helper = await look(origin, { code: ticket.code, key: help?.key ?? '' });
  expect(await helper.act({ act: 'delete' })).toBe('not-yours');

  // The second game goes on from the first dusk, with pacts closed.
  const again = { act: 'play-again', from: 1, scenario: null, seats: 'kept' } as const;
  const close = { close: ['quota', 'together', 'floor'] } as const;
  expect(await leader.act({ ...again, change: { close: [...close.close] } })).toBeNull();
  await until('a second game', () => leader.screen().game === 2);
  await until('everyone came along', () =>
    there.every((one) => phaseOf(one) === '1 dusk' && !codes.includes(one.screen().code)),
  );
  await leader.act({ act: 'go-on', ...all });
  await endPhases(leader, 1);
  await until('a round of its own', () => leader.screen().tables.every(({ round }) => round === 2));
  await leader.act({ act: 'end-game', ...all });
  await until('over again', () => there.every((one) => one.screen().stage === 'over'));

  // Who was there in which game, and for how long of it, is read from the record.
  const asked = (key: string) =>
    fetch(`${origin}/api/sessions/${ticket.code}/attended`, {
      headers: { authorization: `Bearer ${key}` },
    });
  expect((await asked(help?.key ?? '')).status).toBe(200);
  expect((await asked(ticket.projector)).status).not.toBe(200);
  const attended: Attended = await (await asked(ticket.lead)).json();
  const [one, two] = attended.games.map((game) => game.flatMap((table) => table.people));
  if (!one || !two) throw new Error('two games were played');
  expect(one.filter(({ left }) => left === 'removed').map((gone) => gone.nickname)).toEqual([
    'Person 12',
  ]);
  expect(one.find(({ nickname }) => nickname === 'Late')).toMatchObject({ first: 2, left: 'no' });
  const stayed = one.filter(({ left }) => left === 'no').map(({ person }) => person);
  expect(two.map(({ person }) => person).toSorted()).toEqual(stayed.toSorted());
  for (const { rounds } of attended.games[1] ?? []) expect(rounds).toBe(1);
  expect(two.every(({ first }) => first === null || first === 2)).toBe(true);

  // Everything that is kept, opened again: the file of all rows is the files of each, one behind the other.
  const { single, long } = await kept(leader.screen(), ticket.lead);
  expect(single.map(({ rows }) => rows.length)).toEqual([7, 7, 7, 7]);
  expect(new Set(long.map(({ session }) => session))).toEqual(new Set([ticket.code]));
  expect(long.map(({ session: _, homestead_seat: __, ...row }) => row)).toEqual(
    single.flatMap(({ game, table, rows }) =>
      rows.map((row) => ({ game: String(game), table: String(table), ...row })),
    ),
  );

  const tables = [...leader.screen().before.flat(), ...leader.screen().tables];
  await leader.act({ act: 'delete' });
  await until('all are told', () => there.every((one) => one.store.get().link.kind === 'closed'));
  expect(await server.storage.readSession(ticket.code)).toEqual([]);
  for (const { code } of tables) expect(await server.storage.read(code)).toEqual([]);
});

test('six tables of five: thirty come, the next is told before typing and heard at the desk, and all play', async () => {
  const { origin } = server;
  const ticket = await openSession(origin, {
    tables: Array.from({ length: 6 }, () => valley(5)),
    rounds: 2,
  });
  const leader = await lead(origin, ticket);
  const people = await gathered(
    ticket.code,
    Array.from({ length: 30 }, (_, n) => `Person ${n + 1}`),
  );
  await until('five at each', () => here(leader.screen()).join() === '5,5,5,5,5,5');
  const full = await (await fetch(`${origin}/api/codes/${ticket.code}`)).json();
  expect(full.tables.every(({ open }: { open: boolean }) => !open)).toBe(true);
  await until('the desk hears', () => leader.screen().turnedAway === 1);
  // Whoever waits is not counted again.
  await fetch(`${origin}/api/codes/${ticket.code}?waiting`);
  expect(await leader.act({ act: 'add-seat', table: 5 })).toBeNull();
  await gathered(ticket.code, ['The next']);
  expect(await leader.act({ act: 'lot' })).toBeNull();
  await until('everyone is back', () =>
    people.every((one) => one.store.get().link.kind === 'live' && one.screen().seat !== null),
  );
  await until('seated evenly', () => here(leader.screen()).toSorted().join() === '5,5,5,5,5,6');
  expect(leader.screen().turnedAway).toBe(0);

  await leader.act({ act: 'arrange', change: { inStep: true } });
  expect(await leader.act({ act: 'start', ...all })).toBeNull();
  await until('all play', () => people.every((one) => one.screen().stage === 'playing'));
  await endPhases(leader, 3);
  await until('round two', () => leader.screen().tables.every(({ round }) => round === 2));
  await leader.act({ act: 'end-game', ...all });
  await until('all are over', () => people.every((one) => one.screen().stage === 'over'));
  await until('the desk says so', () =>
    leader.screen().tables.every(({ stage }) => stage === 'over'),
  );
});
