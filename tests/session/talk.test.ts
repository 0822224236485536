import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { at } from '../../shared/model/at.ts';
import { type DebriefPosition, firstPosition } from '../../shared/model/debrief/debriefPosition.ts';
import type { SessionTicket } from '../../shared/model/wire/sessionOpening.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { golden, keepSession, pressedDaily, withPeople } from '../debrief/kept.ts';
import { childrenOfFile } from '../room/child.ts';
import { type Guest, live, sit, until } from '../room/tables.ts';
import { freePort } from '../support/ports.ts';
import { serve } from '../support/serve.ts';
import { come, type Leader, lead, openSession, project } from './sessions.ts';

/** A debrief that is led: who turns it, and who follows. */

const SHORT = {
  tables: [
    { scenario: 'first-light', seats: 4 },
    { scenario: 'first-light', seats: 4 },
  ],
  rounds: 2,
};

interface Session {
  readonly ticket: SessionTicket;
  readonly leader: Leader;
  /** One at each table. */
  readonly people: readonly Guest[];
  readonly tickets: readonly Ticket[];
}

/** A session whose two tables have played, with one person at each. */
async function played(origin: string): Promise<Session> {
  const ticket = await openSession(origin, SHORT);
  const leader = await lead(origin, ticket);
  const tickets = [await come(origin, ticket.code, 'Ann'), await come(origin, ticket.code, 'Ben')];
  const people = tickets.map((one) => sit(origin, one));
  await Promise.all(people.map(live));
  await leader.act({ act: 'start', tables: 'all' });
  await until('all play', () => people.every((guest) => guest.screen().stage === 'playing'));
  return { ticket, leader, people, tickets };
}

const end = async ({ leader, people }: Session): Promise<void> => {
  expect(await leader.act({ act: 'end-game', tables: 'all' })).toBeNull();
  await until('the end', () => people.every((guest) => guest.screen().stage === 'over'));
};

const GAZE: DebriefPosition = { ...firstPosition(2, 0), part: 'spring' };
const SCRUBBED: DebriefPosition = { ...GAZE, dusk: 1, followed: 2, picks: { line: 'leeway' } };

const server = serve();
const { newData, open } = childrenOfFile();

test('a talk begins where a game is over, is followed by every screen, and ends', async () => {
  const session = await played(server.origin);
  const { leader, people, ticket } = session;
  expect(await leader.act({ act: 'look', table: 0, gaze: GAZE })).toBe('wrong-phase');
  expect(
    await leader.act({ act: 'show', showing: { what: 'debrief', table: 0, lens: 'field' } }),
  ).toBe('wrong-phase');
  await end(session);
  expect(await leader.act({ act: 'arrange', change: { others: 'own' } })).toBeNull();
  expect(await leader.act({ act: 'look', table: 7, gaze: GAZE })).toBe('gone');
  const projector = await project(server.origin, ticket);
  expect(await leader.act({ act: 'look', table: 0, gaze: GAZE })).toBeNull();
  await until('it is shown', () => projector.screen().showing.what === 'debrief');
  expect(projector.screen().talk).toEqual({ table: 0, gaze: GAZE });
  await leader.act({ act: 'look', table: 0, gaze: SCRUBBED });
  await until('it follows', () => projector.screen().talk?.gaze.dusk === 1);
  await until('people too', () => people.every((one) => one.screen().talk?.gaze.dusk === 1));
  expect(at(people, 0).screen().talk).toMatchObject({ here: true, gaze: SCRUBBED });
  // What is chosen in one table's game means nothing in another's.
  const theirs = { ...SCRUBBED, followed: null, picks: {} };
  expect(at(people, 1).screen().talk).toMatchObject({ here: false, gaze: theirs });

  const late = await lead(server.origin, ticket);
  expect(late.screen().talk).toEqual({ table: 0, gaze: SCRUBBED });
  await leader.act({ act: 'show', showing: { what: 'note', table: 0, lens: 'field' } });
  await until('something else', () => projector.screen().showing.what === 'note');
  expect(projector.screen().talk).not.toBeNull();

  expect(people.map((one) => one.screen().talked)).toEqual([false, false]);
  expect(await leader.act({ act: 'end-talk' })).toBeNull();
  await until('nobody follows', () => people.every((one) => one.screen().talk === null));
  await until('nor the projector', () => projector.screen().talk === null);
  expect(people.map((one) => one.screen().talked)).toEqual([true, true]);
  expect(projector.screen().showing.what).toBe('note');
  expect(await leader.act({ act: 'end-talk' })).toBe('already-done');
});

test('whoever was harshly met is never followed where everyone looks', async () => {
  const kept = { code: 'SESSNA', lead: 'lead-key', projector: 'projector-key' };
  const record = withPeople(pressedDaily(golden('the-valley')), 4);
  await keepSession(server.storage, kept, 'ABCDEF', record, ['key-0', 'key-1']);
  const [leader, projector] = [await lead(server.origin, kept), await project(server.origin, kept)];
  const { seats } = at(leader.screen().tables, 0);
  const spared = seats.filter(({ apart, harshlyMet }) => apart || harshlyMet);
  expect(spared.length).toBeGreaterThan(0);
  for (const { seat } of seats) {
    await leader.act({
      act: 'look',
      table: 0,
      gaze: { ...firstPosition(seat, seat), part: 'lived' },
    });
    await until('it looks', () => projector.screen().talk?.gaze.dusk === seat);
    const followed = projector.screen().talk?.gaze.followed;
    expect(followed === seat).toBe(!spared.some((one) => one.seat === seat));
    expect(spared.map((one) => one.seat)).not.toContain(followed);
  }
  // Nothing that tells the projector whom it spares.
  for (const one of at(projector.screen().tables, 0).seats)
    expect([one.apart, one.harshlyMet]).toEqual([false, false]);
});

/** The steps at which a gaze was recorded, read beside the server that writes them. */
function stepsRecorded(data: string, code: string): number[] {
  const database = new DatabaseSync(join(data, 'riverbed.sqlite'), { readOnly: true });
  const rows = database.prepare('SELECT body FROM lines WHERE code = ? ORDER BY n').all(code);
  database.close();
  const lines = rows.map(({ body }) => JSON.parse(String(body)));
  return lines.filter(({ kind }) => kind === 'looked').map(({ talk }) => talk.gaze.step);
}

test('a gaze that moves is not recorded at each step, and is where it rested after a power cut', async () => {
  const env = { PORT: String(await freePort()), DATA_DIR: newData() };
  let child = await open(env);
  const session = await played(child.origin);
  await end(session);
  const { leader, people, ticket } = session;
  const steps = ['before', 'spring', 'close'] as const;
  await leader.act({ act: 'pace-talk', steps: [...steps], minutes: 15 });
  for (let step = 0; step < 30; step++)
    await leader.act({ act: 'look', table: 0, gaze: { ...GAZE, step } });
  await until('the last', () => at(people, 0).screen().talk?.gaze.step === 29);
  const recorded = () => stepsRecorded(env.DATA_DIR, ticket.code);
  await until('its rest is recorded', () => recorded().at(-1) === 29);
  expect(recorded().length).toBeLessThan(30);
  await child.kill();
  child = await open(env);
  const projector = await project(child.origin, ticket);
  expect(projector.screen().showing.what).toBe('debrief');
  expect(projector.screen().talk).toEqual({ table: 0, gaze: { ...GAZE, step: 29 } });
  // What was chosen for the talk and what is left of it is the same at every desk, and no one else's.
  expect(projector.screen().talkPace).toBeNull();
  const desk = await lead(child.origin, ticket);
  const { left, inStage, ...pace } = desk.screen().talkPace ?? {};
  expect(pace).toEqual({ steps, minutes: 15 });
  expect(left).toBeGreaterThan(13 * 60_000);
  expect(left).toBeLessThan(15 * 60_000);
  expect(inStage).toBeGreaterThan(1000);
  // A step that is left out takes no time away.
  await desk.act({ act: 'pace-talk', steps: ['before', 'close'] });
  await until('fewer steps', () => desk.screen().talkPace?.steps?.length === 2);
  expect(desk.screen().talkPace?.left).toBeLessThanOrEqual(left ?? 0);
  await desk.act({ act: 'end-talk' });
  await until('no time any more', () => desk.screen().talkPace?.left === null);
  await desk.act({ act: 'look', table: 0, gaze: { ...GAZE, step: 29 } });
  // The browser comes back by itself; someone whose page was closed follows at once, too.
  await until('back', () => at(people, 0).store.get().link.kind === 'live');
  at(people, 0).connection.close();
  const again = sit(child.origin, at(session.tickets, 0));
  await live(again);
  expect(again.screen().talk?.gaze.step).toBe(29);
});
