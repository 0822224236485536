import { expect, test } from 'vitest';
import { BRISK } from '../../server/table/bots/times.ts';
import { at } from '../../shared/model/at.ts';
import type { SeatCommand } from '../../shared/model/command.ts';
import { GOODS, unitsOf } from '../../shared/model/goods/goods.ts';
import type { ShownMeasure } from '../../shared/model/scenario.ts';
import { type Guest, live, phaseOf, sit, until } from '../room/tables.ts';
import { serve } from '../support/serve.ts';
import { all, begin, draw, seatOf, toDay } from './gathered.ts';
import { come } from './sessions.ts';

/** What a facilitator does while tables play, and what everyone sees of it. */

const server = serve({ times: { ...BRISK, away: 60, kept: 150 } });

test('a pause stops every clock and every phase, and is over when the facilitator says so', async () => {
  const room = await begin(server.origin, { pace: 'as-written' });
  const { leader, people } = room;
  expect(await leader.act({ act: 'pause', ...all })).toBeNull();
  await until('everyone sees it', () => people.every((guest) => guest.screen().clock.paused));
  const { left } = people[0].screen().clock;
  for (const { connection, screen } of people) {
    expect(await connection.submit(draw)).toEqual({ refused: 'paused' });
    expect(await connection.submit({ type: 'ready', ready: true })).toEqual({ refused: 'paused' });
    expect(screen().options).toMatchObject({ allocate: 'paused', fence: 'wrong-phase' });
  }
  expect(people.map(phaseOf)).toEqual(Array(4).fill('1 morning'));
  await until('the facilitator sees it', () =>
    leader.screen().tables.every(({ clock }) => clock.paused),
  );
  expect(await leader.act({ act: 'pause', ...all })).toBe('already-done');
  expect(await leader.act({ act: 'add-time', tables: [0], seconds: 30 })).toBeNull();
  await until('30 s more', () => people[0].screen().clock.left >= left + 29_000);
  expect(await leader.act({ act: 'go-on', ...all })).toBeNull();
  await toDay(room);
  expect(people[0].screen().clock.paused).toBe(false);
});

/** One unit of what a guest has, to somebody to whom the rules would let it go but for the pause. */
function giftThatWaits(guest: Guest): SeatCommand {
  const { view, options } = guest.screen();
  const [key] = Object.entries(options).find(
    ([act, reason]) => act.startsWith('gift:') && reason === 'paused',
  ) ?? ['gift:-1'];
  const own = view?.book?.seen.find(({ seat }) => seat === seatOf(guest))?.goods;
  const good = GOODS.find((one) => (own?.[one] ?? 0) > 0) ?? 'grain';
  return { type: 'gift', to: Number(key.split(':')[1]), goods: unitsOf(1, good) };
}

test('in a pause people talk, and nothing that anyone does moves the game', async () => {
  const room = await begin(server.origin);
  await toDay(room);
  const { leader, people } = room;
  const [ann, cleo] = people;
  const table = await server.tables.table(ann.screen().code);
  expect(await leader.act({ act: 'pause', tables: [0] })).toBeNull();
  const before = table?.state?.log.length ?? 0;
  await until('it is seen', () => ann.screen().clock.paused);
  const open = Object.entries(ann.screen().options).filter(([, reason]) => reason === null);
  expect(open.map(([act]) => act)).toEqual(['say']);
  expect(await ann.connection.submit(giftThatWaits(ann))).toEqual({ refused: 'paused' });
  expect(
    await ann.connection.submit({ type: 'say', to: null, phrase: 'hello', text: '' }),
  ).toBeNull();
  await until('it is heard', () =>
    (cleo.screen().view?.valley.said ?? []).some(({ phrase }) => phrase === 'hello'),
  );
  const since = table?.state?.log.slice(before).map(({ type }) => type);
  // A companion may answer.
  expect(new Set(since)).toEqual(new Set(['said']));
  expect(await leader.act({ act: 'end-phase', tables: [0] })).toBeNull();
  await until('the facilitator may all the same', () => phaseOf(ann) === '1 dusk');
});

test('the facilitator ends phases, announces the last round and ends the game', async () => {
  const { leader, projector, people } = await begin(server.origin);
  const [ann, , ben] = people;
  expect(await leader.act({ act: 'end-phase', tables: [0] })).toBeNull();
  await until('the day at one table', () => phaseOf(ann) === '1 day');
  expect(phaseOf(ben)).toBe('1 morning');
  expect(await leader.act({ act: 'last-round', ...all, ahead: 1 })).toBeNull();
  await until('it is known', () => ben.screen().view?.valley.lastRound === 2);
  expect(await leader.act({ act: 'end-game', ...all })).toBeNull();
  await until('the end', () => people.every((guest) => guest.screen().stage === 'over'));
  expect(ann.screen().view?.valley.round).toBe(1);
  await until('the projector knows', () => projector.screen().stage === 'over');
  expect(await leader.act({ act: 'pause', ...all })).toBe('game-over');
});

test('a seat is given to a bot and back, also while its person is there', async () => {
  const room = await begin(server.origin);
  const { leader, people } = room;
  const [ann] = people;
  const seat = seatOf(ann);
  expect(await leader.act({ act: 'to-bot', table: 0, seat })).toBeNull();
  await until('Ann is told', () => ann.screen().held === 'lead');
  await until('a bot keeps it', () => ann.screen().view?.valley.homesteads[seat]?.keeper === 'bot');
  expect(await ann.connection.submit(draw)).toMatchObject({ refused: 'not-yours' });
  expect(new Set(Object.values(ann.screen().options))).toEqual(new Set(['not-yours']));
  expect(await leader.act({ act: 'to-person', table: 0, seat })).toBeNull();
  await until('it is hers', () => ann.screen().view?.valley.homesteads[seat]?.keeper === 'person');
  expect(ann.screen().held).toBeNull();
  expect(await ann.connection.submit(draw)).toBeNull();
});

test('a lost connection is taken over by a bot, and a new device takes the seat back', async () => {
  const { leader, people } = await begin(server.origin);
  const [ann, cleo] = people;
  const seat = seatOf(ann);
  ann.connection.close();
  await until(
    'a bot keeps it',
    () => cleo.screen().view?.valley.homesteads[seat]?.keeper === 'bot',
  );
  await until('the facilitator sees it', () => {
    const glance = at(at(leader.screen().tables, 0).seats, seat);
    return glance.keeper === 'bot' && glance.person && glance.away > 0;
  });
  const { ticket } = await leader.line.act({ act: 'rejoin', table: 0, seat });
  if (!ticket) throw new Error('no ticket');
  const phone = sit(server.origin, ticket);
  await until('she is back', () => phone.screen().seat === seat);
  await until(
    'it is hers',
    () => phone.screen().view?.valley.homesteads[seat]?.keeper === 'person',
  );
  expect(phone.screen().code).toBe(cleo.screen().code);
});

test('whoever comes late takes a bot’s seat at the next dawn', async () => {
  const room = await begin(server.origin);
  const late = sit(server.origin, await come(server.origin, room.code, 'Eve'));
  await live(late);
  const seat = seatOf(late);
  expect(late.screen().held).toBe('dawn');
  expect(late.screen().view?.valley.homesteads[seat]?.keeper).toBe('bot');
  expect(await late.connection.submit(draw)).toMatchObject({ refused: 'not-yours' });
  for (let phase = 0; phase < 3; phase++) await room.leader.act({ act: 'end-phase', ...all });
  await until('the second morning', () => phaseOf(late) === '2 morning');
  await until('it is hers', () => late.screen().held === null);
  expect(await late.connection.submit(draw)).toBeNull();
});

test('words are locked, and hidden from every screen', async () => {
  const room = await begin(server.origin, { words: 'free' });
  await toDay(room);
  const { leader, people } = room;
  const [ann, cleo] = people;
  const say = (text: string, to: number | null) =>
    ann.connection.submit({ type: 'say', to, phrase: null, text });
  await say('to all', null);
  await say('to you', seatOf(cleo));
  await until('it is heard', () =>
    (cleo.screen().view?.book?.said ?? []).some(({ text }) => text === 'to you'),
  );
  // A companion's answer may stand beside them.
  const own = () =>
    at(leader.screen().tables, 0).said.filter(({ text }) => text === 'to all' || text === 'to you');
  await until('by the facilitator', () => own().length === 2);
  const said = own().map((word) => word.said);
  expect(await leader.act({ act: 'hide', table: 0, said })).toBeNull();
  await until('gone', () =>
    (cleo.screen().view?.book?.said ?? []).every(({ text }) => text !== 'to you'),
  );
  expect(JSON.stringify(cleo.screen().view?.valley.said)).not.toContain('to all');
  await until('noted', () => at(at(leader.screen().tables, 0).seats, seatOf(cleo)).harshlyMet);
  const again = sit(server.origin, cleo.ticket);
  await live(again);
  expect(JSON.stringify([again.screen(), again.store.recent()])).not.toContain('to you');
  expect(await leader.act({ act: 'words', ...all, words: 'none' })).toBeNull();
  expect(await say('more', null)).toMatchObject({ refused: 'no-words' });
});

test('messages reach whom they are for, and go again', async () => {
  const { leader, projector, people } = await begin(server.origin);
  const [ann, cleo, ben] = people;
  const message = { act: 'message', question: true } as const;
  await leader.act({ ...message, to: 'all', text: 'What do you notice?' });
  await until('all see it', () =>
    people.every((guest) => guest.screen().note?.text === 'What do you notice?'),
  );
  await leader.act({ ...message, to: { table: 0, seat: seatOf(ann) }, text: 'Ann alone' });
  await until('Ann sees it', () => ann.screen().note?.text === 'Ann alone');
  expect([cleo, ben].map((guest) => guest.screen().note?.n)).toEqual([0, 0]);
  await until('two are up', () => leader.screen().notes.length === 2);
  await until('one on the projector', () => projector.screen().notes.length === 1);
  expect(at(projector.screen().notes, 0).text).toBe('What do you notice?');
  await leader.act({ act: 'take-down', note: 1 });
  await until('the one before', () => ann.screen().note?.n === 0);
  expect(await leader.act({ act: 'take-down', note: 1 })).toBe('gone');
});

test('sight changes what people see; the projector shows what the facilitator sends there', async () => {
  const { leader, projector, people } = await begin(server.origin);
  const seen = () => people[0].screen().view?.book?.seen.length;
  expect(seen()).toBe(3);
  await leader.act({ act: 'sight', tables: [0], sight: { goods: 'all' } });
  await until('all stores', () => seen() === 4);
  const showing = { what: 'table', table: 1, lens: 'flows' } as const;
  expect(await leader.act({ act: 'show', showing })).toBeNull();
  await until('it is shown', () => projector.screen().showing.lens === 'flows');
  expect(await leader.act({ act: 'show', showing: { ...showing, table: 9 } })).toBe('gone');
});

test('what players see is as it was chosen before; the rest is as the scenario has it', async () => {
  const { leader, people } = await begin(server.origin, {
    sight: { goods: 'own', measures: ['livelihoods'] },
  });
  expect(people.map((guest) => guest.screen().view?.book?.seen.length)).toEqual([1, 1, 1, 1]);
  const shown = { boats: 'all', measures: ['livelihoods'], outlook: 'told' };
  expect(people[0].screen().view?.valley.shown).toEqual(shown);
  expect(at(leader.screen().tables, 1).sight).toEqual({ goods: 'own', ...shown });
});

test('what players may look at goes on and off; at the other table nothing changes', async () => {
  const { leader, people } = await begin(server.origin);
  const [ann, cleo, ben] = people;
  const shown = (guest: Guest) => guest.screen().view?.valley.shown;
  const measures: ShownMeasure[] = ['dependence', 'flows'];
  const all = { tables: [0] };
  for (const phase of ['morning', 'day'] as const) {
    await until(phase, () => phaseOf(ann) === `1 ${phase}`);
    await leader.act({ act: 'end-phase', tables: 'all' });
  }
  await until('dusk', () => phaseOf(ann) === '1 dusk' && phaseOf(ben) === '1 dusk');
  expect(ann.screen().dependence).toBeNull();
  await leader.act({ act: 'sight', ...all, sight: { measures } });
  await until('it is there', () => ann.screen().dependence !== null);
  expect(ann.screen().dependence).toHaveLength(4);
  const known = () => at(leader.screen().tables, 0).sight;
  await until('the facilitator sees it', () => known().measures.length === 2);
  expect(known()).toEqual({ goods: 'neighbours', boats: 'all', measures, outlook: 'told' });
  expect([shown(ben)?.measures, ben.screen().dependence]).toEqual([['flows'], null]);
  await leader.act({ act: 'sight', ...all, sight: { boats: 'parties', measures: [] } });
  await until('it is gone', () => shown(cleo)?.boats === 'parties');
  expect([cleo.screen().dependence, shown(cleo)?.measures]).toEqual([null, []]);
  expect(cleo.store.recent().filter(({ type }) => type === 'sight-set')).toHaveLength(2);
});
