import { describe, expect, test } from 'vitest';
import type { LeadAct } from '../../shared/model/wire/sessionActs.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { childrenOfFile } from '../room/child.ts';
import { live, phaseOf, sit, until } from '../room/tables.ts';
import { freePort } from '../support/ports.ts';
import { serve } from '../support/serve.ts';
import { all, begin, draw, gather, type Room, seatOf } from './gathered.ts';

/** One session, several games: the same people, without a new code and without joining again. */

const server = serve();
const { newData, open } = childrenOfFile();

type Again = Extract<LeadAct, { act: 'play-again' }>;
const again = (some: Partial<Again> = {}): Again => ({
  act: 'play-again',
  from: null,
  scenario: null,
  seats: 'kept',
  change: {},
  ...some,
});

/** One whole round, and then the end. */
async function played(origin: string): Promise<Room> {
  const room = await begin(origin);
  const { leader, people } = room;
  for (let round = 1; round <= 2; round++) {
    for (const { connection } of people) await connection.submit(draw);
    await until('the day', () => people.every((one) => phaseOf(one) === `${round} day`));
    await leader.act({ act: 'end-phase', ...all });
    await until('dusk', () => people.every((one) => phaseOf(one) === `${round} dusk`));
    await leader.act({ act: 'end-phase', ...all });
    await until('dawn', () => people.every((one) => phaseOf(one) === `${round + 1} morning`));
  }
  expect(await leader.act({ act: 'end-game', ...all })).toBeNull();
  await until('over', () => people.every((one) => one.screen().stage === 'over'));
  return room;
}

const codesOf = ({ leader }: Room): string[] => leader.screen().tables.map(({ code }) => code);

const debrief = (origin: string, { code, key }: Ticket, path = '') =>
  fetch(`${origin}/api/tables/${code}/debrief${path}`, {
    headers: { authorization: `Bearer ${key}` },
  });

describe('another game', () => {
  test('has the same people at their seats, with their keys, and nobody joins again', async () => {
    const room = await played(server.origin);
    const { leader, projector, people } = room;
    const before = codesOf(room);
    const sat = people.map(seatOf);
    expect(await leader.act(again())).toBeNull();
    await until('new tables', () => leader.screen().game === 2);
    await until('the projector too', () => projector.screen().game === 2);
    const now = codesOf(room);
    expect(now.filter((code) => before.includes(code))).toEqual([]);
    expect(leader.screen().before.map((game) => game.map(({ code }) => code))).toEqual([before]);
    expect(projector.screen().before).toEqual([]);
    await until('people come by themselves', () =>
      people.every((one) => now.includes(one.screen().code) && one.screen().stage === 'lobby'),
    );
    expect(people.map(seatOf)).toEqual(sat);
    expect(people[0]?.screen().people.map(({ nickname }) => nickname)).toEqual(['Ann', 'Cleo']);
    expect(await leader.act({ act: 'start', ...all })).toBeNull();
    await until('all play', () => people.every((one) => phaseOf(one) === '1 morning'));
    // Whoever comes by the old table's link finds the new one.
    const [ann] = people;
    if (!ann) throw new Error('nobody');
    ann.connection.close();
    const back = sit(server.origin, ann.ticket);
    await live(back);
    expect(now).toContain(back.screen().code);
    // What was played stays theirs to look at.
    expect((await debrief(server.origin, ann.ticket)).status).toBe(200);
    expect((await debrief(server.origin, { ...ann.ticket, code: now[0] ?? '' })).status).toBe(409);
  });

  test('turns everyone one place on, or seats them by lot', async () => {
    const room = await played(server.origin);
    const { leader, people } = room;
    const before = people.map(seatOf);
    expect(await leader.act(again({ seats: 'turned' }))).toBeNull();
    await until('they sit', () =>
      people.every(
        (one, at) =>
          one.screen().session?.game === 2 && seatOf(one) === ((before[at] ?? 0) + 1) % 4,
      ),
    );
    await leader.act({ act: 'start', ...all });
    await leader.act({ act: 'end-game', ...all });
    await until('over', () => leader.screen().stage === 'over');
    expect(await leader.act(again({ seats: 'lot' }))).toBeNull();
    await until('the third', () => people.every((one) => one.screen().session?.game === 3));
    const here = people.slice(0, 2).map(seatOf);
    expect(new Set(here).size).toBe(2);
    for (const seat of here) expect(seat).toBeLessThan(4);
  });

  test('is changed as was said, and every screen says how', async () => {
    const room = await played(server.origin);
    const { leader, people, projector } = room;
    const change = {
      words: 'none',
      close: ['quota', 'floor', 'together'],
      open: ['fence'],
    } satisfies Again['change'];
    expect(await leader.act(again({ change }))).toBeNull();
    await until('told', () => people.every((one) => one.screen().session?.manner !== null));
    expect(people[0]?.screen().session).toMatchObject({ game: 2, manner: { change } });
    expect(projector.screen().manner?.change).toEqual(change);
    await leader.act({ act: 'start', ...all });
    await until('all play', () => people.every((one) => phaseOf(one) === '1 morning'));
    const { scenario } = people[0]?.screen().view?.valley ?? {};
    expect(scenario?.words).toBe('none');
    expect(scenario?.opens.quota).toBeUndefined();
    expect(scenario?.opens.fence).toBe(1);
  });

  test('may be another valley', async () => {
    const room = await played(server.origin);
    const { leader, people } = room;
    expect(await leader.act(again({ scenario: 'no-such-valley' }))).toBe('malformed');
    expect(await leader.act(again({ scenario: 'long-drought' }))).toBeNull();
    await until('it is there', () => people.every((one) => one.screen().session?.game === 2));
    expect(leader.screen().tables[0]?.scenario).not.toBe('The Valley');
    expect(leader.screen().manner?.scenario).toBe(leader.screen().tables[0]?.scenario);
  });

  test('is not begun while one is played, and there are eight at most', async () => {
    const room = await begin(server.origin);
    const { leader } = room;
    expect(await leader.act(again())).toBe('wrong-phase');
    for (let game = 2; game <= 8; game++) {
      await leader.act({ act: 'end-game', ...all });
      await until('over', () => leader.screen().stage === 'over');
      expect(await leader.act(again())).toBeNull();
      await until('the next', () => leader.screen().game === game);
      await leader.act({ act: 'start', ...all });
      await until('it plays', () => leader.screen().stage === 'playing');
    }
    await leader.act({ act: 'end-game', ...all });
    await until('over', () => leader.screen().stage === 'over');
    expect(await leader.act(again())).toBe('too-many');
  });
});

describe('a game that goes on from a dusk of the last one', () => {
  test('goes on at each table from a dusk that it has, and everyone is told their own', async () => {
    const room = await begin(server.origin);
    const { leader, people, projector } = room;
    const tableOf = (one: (typeof people)[number]) => one.screen().session?.table ?? -1;
    const of = (table: number) => people.filter((one) => tableOf(one) === table);
    for (let round = 1; round <= 3; round++) {
      const left = round <= 2 ? [0, 1] : [0];
      for (let phase = 0; phase < 3; phase++)
        expect(await leader.act({ act: 'end-phase', tables: left })).toBeNull();
      if (round === 2) expect(await leader.act({ act: 'end-game', tables: [1] })).toBeNull();
    }
    await leader.act({ act: 'end-game', ...all });
    await until('over', () => leader.screen().stage === 'over');
    expect(leader.screen().tables.map(({ dusks }) => dusks)).toEqual([4, 3]);
    expect(await leader.act(again({ from: 3 }))).toBeNull();
    await until('they are there', () => people.every((one) => one.screen().session?.game === 2));
    for (const [table, from] of [3, 2].entries()) {
      await until('at their dusk', () => of(table).every((one) => phaseOf(one) === `${from} dusk`));
      for (const one of of(table)) expect(one.screen().session?.manner?.from).toBe(from);
    }
    await until('the wall too', () => projector.screen().game === 2);
    expect(projector.screen().tables.map(({ from }) => from)).toEqual([3, 2]);
  });

  test('is at that dusk, paused, with what was changed from there on', async () => {
    const room = await played(server.origin);
    const { leader, people } = room;
    expect(
      await leader.act(again({ from: 1, change: { close: ['quota'], words: 'none' } })),
    ).toBeNull();
    await until('they are there', () => people.every((one) => one.screen().session?.game === 2));
    await until('at its dusk', () => people.every((one) => phaseOf(one) === '1 dusk'));
    expect(leader.screen().tables.map(({ clock }) => clock.paused)).toEqual([true, true]);
    await leader.act({ act: 'go-on', ...all });
    await leader.act({ act: 'end-phase', ...all });
    await until('dawn', () => people.every((one) => phaseOf(one) === '2 morning'));
    const valley = people[0]?.screen().view?.valley;
    expect(valley?.words).toBe('none');
    // The valley had pacts until then, and has none from here on.
    expect(valley?.scenario.opens.quota).toBeUndefined();
    await leader.act({ act: 'end-game', ...all });
    await until('over', () => leader.screen().stage === 'over');
    const record = await fetch(
      `${server.origin}/api/tables/${leader.screen().tables[0]?.code}/home`,
      { headers: { authorization: `Bearer ${people[0]?.ticket.key}` } },
    );
    expect(record.status).toBe(200);
  });

  test('begins anew where nothing was played, and from the last dusk but one where a game was shorter', async () => {
    const room = await gather(server.origin);
    const { leader } = room;
    await leader.act({ act: 'start', tables: [0] });
    await leader.act({ act: 'end-game', tables: [0] });
    await until('over', () => leader.screen().tables[0]?.stage === 'over');
    // One round was all there was: there is no dusk to go on from.
    expect(await leader.act(again({ from: 3 }))).toBe('bad-round');
    expect(await leader.act(again())).toBeNull();
    await until('both wait', () => leader.screen().game === 2);
    expect(leader.screen().tables.map(({ stage }) => stage)).toEqual(['lobby', 'lobby']);
  });
});

test('two who ask at once get one game', async () => {
  const { leader } = await played(server.origin);
  const answers = await Promise.all([leader.act(again()), leader.act(again())]);
  expect(answers.toSorted()).toEqual(['already-done', null]);
  await until('one', () => leader.screen().game === 2);
});

test('all games are there again after a power cut, and all are deleted', async () => {
  const env = { PORT: String(await freePort()), DATA_DIR: newData() };
  let child = await open(env);
  const room = await played(child.origin);
  expect(await room.leader.act(again({ seats: 'turned' }))).toBeNull();
  await until('the second', () => room.people.every((one) => one.screen().session?.game === 2));
  const codes = [
    ...room.leader
      .screen()
      .before.flat()
      .map(({ code }) => code),
    ...codesOf(room),
  ];
  const seats = room.people.map(seatOf);
  await child.kill();
  await until('the line is down', () => room.leader.link().kind !== 'live');
  await until('everyone’s', () => room.people.every((one) => one.store.get().link.kind !== 'live'));
  child = await open(env);
  await until('back', () => room.people.every((one) => one.store.get().link.kind === 'live'));
  expect(room.people.map((one) => one.screen().session?.game)).toEqual([2, 2, 2, 2]);
  expect(room.people.map(seatOf)).toEqual(seats);
  await until('the leader too', () => room.leader.link().kind === 'live');
  expect(room.leader.screen().before).toHaveLength(1);
  expect(codes).toHaveLength(4);
  void room.leader.act({ act: 'delete' });
  await until('it is closed', () => room.leader.link().kind === 'closed');
  const [ann] = room.people;
  for (const code of codes) {
    const key = ann?.ticket.key ?? '';
    expect((await debrief(child.origin, { code, key })).status).toBe(403);
  }
});
