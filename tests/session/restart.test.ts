import { afterEach, expect, test } from 'vitest';
import { openSqlite } from '../../server/storage/sqlite.ts';
import type { StoredLine } from '../../server/storage/storage.ts';
import { hashState, start, step, visibleState as viewOf } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { Command } from '../../shared/model/command.ts';
import type { State } from '../../shared/model/state.ts';
import { childrenOfFile } from '../room/child.ts';
import { type Guest, leaveAll, live, phaseOf, sit, until } from '../room/tables.ts';
import { many } from '../support/many.ts';
import { freePort } from '../support/ports.ts';
import { come, lead, openSession, project, stopLeading } from './sessions.ts';

const { newData, open } = childrenOfFile();
afterEach(() => {
  leaveAll();
  stopLeading();
});

test('killed in the middle of the day, a session comes back whole to every screen', async () => {
  const env = { PORT: String(await freePort()), DATA_DIR: newData() };
  let child = await open(env);
  const ticket = await openSession(child.origin, { pace: 'longer', words: 'free' });
  const leader = await lead(child.origin, ticket);
  const projector = await project(child.origin, ticket);
  const people: Guest[] = [];
  for (const nickname of ['Ann', 'Ben', 'Cleo', 'Dan'])
    people.push(sit(child.origin, await come(child.origin, ticket.code, nickname)));
  await Promise.all(people.map(live));
  const [ann, ben, , dan] = many(people, 4);
  await leader.act({ act: 'start', tables: 'all' });
  await until('all play', () => people.every((guest) => guest.screen().stage === 'playing'));
  for (const { connection } of people)
    await connection.submit({ type: 'allocate', draw: 3, tend: 1 });
  await until('the day', () => people.every((guest) => phaseOf(guest) === '1 day'));
  await ann.connection.submit({ type: 'say', to: null, phrase: null, text: 'still here' });
  await leader.act({ act: 'pause', tables: [1] });
  await leader.act({ act: 'to-bot', table: 0, seat: 1 });
  await leader.act({ act: 'message', to: 'all', text: 'Look up', question: false });
  const showing = { what: 'table', table: 1, lens: 'spring' } as const;
  await leader.act({ act: 'show', showing });
  await until('all of it is seen', () => projector.screen().showing.table === 1);
  await until('the pause too', () => [ben, dan].every((guest) => guest.screen().clock.paused));
  const still = [ben, dan].map((guest) => guest.screen().view?.valley.ties);

  await child.kill();
  const links = () => [leader.link(), ...people.map(({ store }) => store.get().link)];
  await until('every line is lost', () => links().every(({ kind }) => kind === 'lost'));
  const recorded = await recordsOf(env.DATA_DIR, people);
  for (const [n, guest] of people.entries())
    expect(tiesAlong(at(recorded, n))).toContainEqual(guest.screen().view?.valley.ties);
  child = await open(env);
  const all = [leader, projector];
  await until('all are back', () => all.every((one) => one.link().kind === 'live'));
  await until('people too', () => people.every(({ store }) => store.get().link.kind === 'live'));

  expect([ben, dan].map((guest) => guest.screen().view?.valley.ties)).toEqual(still);
  expect(people.map(phaseOf)).toEqual(Array(4).fill('1 day'));
  expect(people.map((guest) => guest.screen().note?.text)).toEqual(Array(4).fill('Look up'));
  expect(people.map((guest) => guest.screen().held)).toEqual([null, null, 'lead', null]);
  expect(ben.screen().clock.paused).toBe(true);
  expect(ann.screen().clock.paused).toBe(false);
  expect(ann.screen().view?.valley.said.map(({ text }) => text)).toContain('still here');
  expect(leader.screen()).toMatchObject({ title: 'A Tuesday', stage: 'playing', showing });
  expect(at(leader.screen().tables, 1).clock.paused).toBe(true);
  expect(leader.screen().elapsed).toBeGreaterThan(0);
  expect(leader.screen().projector).toBe(ticket.projector);

  expect(await leader.act({ act: 'end-game', tables: 'all' })).toBeNull();
  await until('the end', () => people.every((guest) => guest.screen().stage === 'over'));
  expect(await child.ask()).toBe(0);
  const written = await recordsOf(env.DATA_DIR, people);
  for (const [n, lines] of written.entries()) {
    expect(lines.slice(0, at(recorded, n).length)).toEqual(recorded[n]);
    expect(replay(lines).homesteads.map(({ vitality }) => vitality)).toEqual(
      at(people, n)
        .screen()
        .view?.valley.homesteads.map(({ vitality }) => vitality),
    );
  }
});

/** What is on disk of each one's table, while no server runs. */
async function recordsOf(
  data: string,
  people: readonly Guest[],
): Promise<(readonly StoredLine[])[]> {
  const storage = openSqlite(data);
  const records: (readonly StoredLine[])[] = [];
  for (const { ticket } of people) records.push(await storage.read(ticket.code));
  await storage.close();
  return records;
}

/** Plays a record to its own hashes. */
function replay(lines: readonly StoredLine[], look: (state: State) => void = () => {}): State {
  const began = lines.find((line) => line.kind === 'began');
  if (began?.kind !== 'began') throw new Error('no beginning');
  const state = start(began.opening);
  look(state);
  for (const line of lines) {
    if (line.kind === 'did') step(state, { by: line.by, command: line.command } as Command);
    if (line.kind === 'dusk') expect(hashState(state)).toBe(line.hash);
    look(state);
  }
  return state;
}

/** The rivers as anyone may see them, after each line of a record: bots may move at any moment. */
function tiesAlong(lines: readonly StoredLine[]): unknown[] {
  const all: unknown[] = [];
  replay(lines, (state) => all.push(structuredClone(viewOf(state, 'public').valley.ties)));
  return all;
}

test('a session waits for nobody’s browser: the facilitator goes, tables play on', async () => {
  const child = await open({ PORT: String(await freePort()), DATA_DIR: newData() });
  const ticket = await openSession(child.origin);
  const leader = await lead(child.origin, ticket);
  const tickets = [];
  for (const nickname of ['Ann', 'Ben'])
    tickets.push(await come(child.origin, ticket.code, nickname));
  const people = tickets.map((one) => sit(child.origin, one));
  await Promise.all(people.map(live));
  await leader.act({ act: 'start', tables: 'all' });
  leader.line.close();
  for (const { connection } of people)
    await connection.submit({ type: 'allocate', draw: 2, tend: 2 });
  await until('the day', () => people.every((guest) => phaseOf(guest) === '1 day'));
  const again = await lead(child.origin, ticket);
  expect(again.screen().tables.map(({ phase, seats }) => [phase, at(seats, 0).nickname])).toEqual([
    ['day', 'Ann'],
    ['day', 'Ben'],
  ]);
});

test('no word, name, title or key of a session is in the log', async () => {
  const child = await open({
    PORT: String(await freePort()),
    DATA_DIR: newData(),
    LOG_LEVEL: 'trace',
  });
  const ticket = await openSession(child.origin, { title: 'Secret gathering' });
  const leader = await lead(child.origin, ticket);
  await come(child.origin, ticket.code, 'Rosalind');
  await leader.act({ act: 'message', to: 'all', text: 'mellifluous', question: false });
  await leader.act({ act: 'delete' });
  await child.ask();
  expect(child.printed()).toContain('session deleted');
  for (const secret of ['Secret', 'Rosalind', 'mellifluous', ...Object.values(ticket)])
    expect(child.printed()).not.toContain(secret);
});
