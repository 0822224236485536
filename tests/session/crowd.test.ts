import { rmSync } from 'node:fs';
import { afterAll, expect, test, vi } from 'vitest';
import { openSqlite } from '../../server/storage/sqlite.ts';
import { seededRandom, start, step, visibleState } from '../../shared/engine/index.ts';
import type { Command, SeatCommand } from '../../shared/model/command.ts';
import { type Child, startChild } from '../room/child.ts';
import { type Guest, leaveAll, newFolder, sit, until } from '../room/tables.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { freePort } from '../support/ports.ts';
import { come, lead, openSession, showNames, stopLeading } from './sessions.ts';

/** A hall full of people, bad lines, and a server that is killed. */

const TABLES = 25;
const SEATS = 8;
const ROUNDS = 2;

const data = newFolder();
// The client library tells the console of each line that broke: here, hundreds.
const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
let child: Child | null = null;
afterAll(async () => {
  warned.mockRestore();
  leaveAll();
  stopLeading();
  await child?.kill();
  rmSync(data, { recursive: true, force: true });
});

const valleyOf = (guest: Guest) => guest.screen().view?.valley;

/** What a person does who is about to be done with a phase. */
function choice(guest: Guest): SeatCommand {
  const valley = valleyOf(guest);
  const seat = guest.screen().seat ?? 0;
  if (valley?.phase === 'morning')
    return { type: 'allocate', draw: 2 + (seat % 2), tend: 2 - (seat % 2) };
  return { type: 'ready', ready: true };
}

function gift(guest: Guest): SeatCommand | null {
  const { options } = guest.screen();
  const to = Object.keys(options).find((act) => act.startsWith('gift:') && options[act] === null);
  return to === undefined
    ? null
    : { type: 'gift', to: Number(to.slice(5)), goods: { water: 0, grain: 1, timber: 0 } };
}

test('200 people at 25 tables play to the end over lines that break, through a kill, and their records say what they were told', async () => {
  const began = performance.now();
  const env = {
    PORT: String(await freePort()),
    DATA_DIR: data,
    SEATS_PER_ADDRESS: '1000',
    AWAY_SECONDS: '60',
    KEPT_SECONDS: '90',
  };
  child = await startChild(env);
  const { origin } = child;
  const session = await openSession(origin, {
    tables: Array(TABLES).fill({ scenario: 'the-valley', seats: SEATS }),
    rounds: ROUNDS,
  });
  const people: Guest[] = [];
  for (let n = 0; n < TABLES * SEATS; n++)
    people.push(sit(origin, await come(origin, session.code, `P${n}`)));
  await until('all are there', () => people.every(({ store }) => store.get().link.kind === 'live'));
  const leader = await lead(origin, session);
  await showNames(leader, people.length);
  expect(await leader.act({ act: 'start', tables: 'all' })).toBeNull();

  const accepted = new Map<string, number>();
  /** Whose line breaks at which of their turns: the same in every run. */
  const chance = seededRandom(1, 0);
  const turns = new Map<number, number>();
  let killed = false;
  const doneIn = new Map<number, string>();
  /** How many are where, for whoever reads that it does not end. */
  const stand = () => {
    const places = people.map((guest, n) => {
      const { link, screen } = guest.store.get();
      const valley = screen?.view?.valley;
      return `${link.kind} ${valley?.round} ${valley?.phase}, done in ${doneIn.get(n)}`;
    });
    return JSON.stringify(
      Object.entries(Object.groupBy(places, (place) => place)).map(([place, all]) => [
        place,
        all?.length,
      ]),
    );
  };
  const isLive = (guest: Guest) => guest.store.get().link.kind === 'live';
  const isDone = (guest: Guest) => isLive(guest) && guest.screen().stage === 'over';
  while (!people.every(isDone)) {
    if (performance.now() - began > PATIENCE_MS) throw new Error(`it does not end: ${stand()}`);
    for (const [n, guest] of people.entries()) {
      if (!isLive(guest) || guest.screen().stage !== 'playing') continue;
      const valley = valleyOf(guest);
      const now = `${valley?.round} ${valley?.phase}`;
      if (!valley || doneIn.get(n) === now) continue;
      doneIn.set(n, now);
      const present = valley.phase === 'day' ? gift(guest) : null;
      if (present)
        void guest.connection.submit(present).then((refusal) => {
          const { code } = guest.screen();
          if (refusal === null) accepted.set(code, (accepted.get(code) ?? 0) + 1);
        });
      void guest.connection.submit(choice(guest)).then((refusal) => {
        // What was lost on the way is said again.
        if (refusal?.refused === 'offline') doneIn.delete(n);
      });
      const turn = (turns.get(n) ?? 0) + 1;
      turns.set(n, turn);
      if (chance(`turn ${turn}`, n) < 0.1) {
        guest.connection.close();
        people[n] = sit(origin, guest.ticket);
      }
    }
    if (!killed && people.some((guest) => isLive(guest) && valleyOf(guest)?.round === 2)) {
      killed = true;
      await child.kill();
      child = await startChild(env);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(killed).toBe(true);
  const told = people.map(
    (guest) => [guest.screen().code, guest.screen().seat ?? 0, guest.screen().view] as const,
  );
  leaveAll();
  stopLeading();
  await child.ask();
  child = null;

  const storage = openSqlite(data);
  for (const [code, seat, view] of told) {
    const lines = await storage.read(code);
    const opening = lines.find((line) => line.kind === 'began');
    if (opening?.kind !== 'began') throw new Error('no beginning');
    const state = start(opening.opening);
    for (const line of lines)
      if (line.kind === 'did') step(state, { by: line.by, command: line.command } as Command);
    const { valley, book } = visibleState(state, seat);
    expect(view?.valley.homesteads).toEqual(valley.homesteads);
    expect(view?.valley.ties).toEqual(valley.ties);
    expect(view?.valley.livesDusks).toEqual(valley.livesDusks);
    expect(view?.book?.seen).toEqual(book?.seen);
    const gifts = lines.filter((line) => line.kind === 'did' && line.command.type === 'gift');
    expect(gifts.length).toBeGreaterThanOrEqual(accepted.get(code) ?? 0);
  }
  await storage.close();
});
