import { openPostgres } from '../../server/storage/postgres.ts';
import type { StoredLine } from '../../server/storage/storage.ts';
import { hashState, isRefusal, start, step } from '../../shared/engine/index.ts';
import type { Command } from '../../shared/model/command.ts';
import type { SessionTicket } from '../../shared/model/wire/sessionOpening.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { type Child, startChild } from '../room/child.ts';
import { type Guest, leaveAll, live, phaseOf, post, sit, until } from '../room/tables.ts';
import { come, type Leader, lead, openSession, stopLeading } from '../session/sessions.ts';
import { type Many, many } from '../support/many.ts';
import { freePort } from '../support/ports.ts';
import type { Stores } from './stores.ts';

/** What befalls two processes that share a record, and what it says afterwards. */

/** A session with a table in each of two processes, both in their first day. */
interface TwoProcesses {
  readonly first: Child;
  readonly second: Child;
  readonly session: SessionTicket;
  readonly leader: Leader;
  readonly tickets: Many<Ticket, 2>;
  /** Ann at the table of the first process, Ben at that of the second. */
  readonly people: Many<Guest, 2>;
}

/** What came of it. */
export interface TroubleOutcome {
  /** Words and acts that were accepted; and of those, how many the record has not, or has twice. */
  readonly accepted: number;
  readonly lost: number;
  readonly doubled: number;
  /** Why words were refused meanwhile, each reason once: screens have a sentence for it. */
  readonly reasons: readonly string[];
  /** Tables whose record does not lead to the dusks that it says. */
  readonly broken: number;
}

const HANDS = { type: 'allocate', draw: 2, tend: 2 } as const;

const openIn = async ({ database, redis }: Stores): Promise<Child> =>
  startChild({ PORT: String(await freePort()), DATABASE_URL: database, REDIS_URL: redis });

async function twoProcesses(stores: Stores): Promise<TwoProcesses> {
  const [first, second] = [await openIn(stores), await openIn(stores)];
  const session = await openSession(first.origin, { words: 'free' });
  const came: Ticket[] = [];
  for (const nickname of ['Ann', 'Ben'])
    came.push(await come(first.origin, session.code, nickname));
  const tickets = many(came, 2);
  // Whichever process is asked first keeps the table.
  const { code, key } = tickets[1];
  await post(`${second.origin}/api/tables/${code}/enter`, { key });
  const leader = await lead(first.origin, session);
  const people = many(
    tickets.map((ticket) => sit(first.origin, ticket)),
    2,
  );
  await Promise.all(people.map(live));
  await leader.act({ act: 'start', tables: 'all' });
  await until('all play', () => people.every((guest) => guest.screen().stage === 'playing'));
  for (const { connection } of people) await connection.submit(HANDS);
  await until('the day', () => people.every((guest) => phaseOf(guest) === '1 day'));
  return { first, second, session, leader, tickets, people };
}

/** Says numbered words until it is told to stop. */
function talking({ connection }: Guest) {
  const accepted: string[] = [];
  const reasons = new Set<string>();
  let isOn = true;
  const talk = (async () => {
    for (let n = 0; isOn; n++) {
      const text = `word ${n}`;
      const refusal = await connection.submit({ type: 'say', to: null, phrase: null, text });
      if (refusal === null) accepted.push(text);
      else reasons.add(refusal.refused);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  return {
    accepted,
    reasons,
    async stop() {
      isOn = false;
      await talk;
    },
  };
}

/** Does a record lead to every dusk that it says? */
function isWhole(lines: readonly StoredLine[]): boolean {
  const began = lines.find((line) => line.kind === 'began');
  if (began?.kind !== 'began') return false;
  const state = start(began.opening);
  return lines.every((line) => {
    if (line.kind === 'did')
      return !isRefusal(step(state, { by: line.by, command: line.command } as Command));
    return line.kind !== 'dusk' || hashState(state) === line.hash;
  });
}

/** Ends the game and compares what was accepted with what is kept. */
async function compared(
  stores: Stores,
  { first, second, leader, people }: TwoProcesses,
  talks: readonly Talk[],
  pauses: number,
): Promise<TroubleOutcome> {
  const ends = await leader.act({ act: 'end-game', tables: 'all' });
  if (ends !== null) throw new Error(`the game was not ended: ${ends}`);
  await until('the end', () => people.every((guest) => guest.screen().stage === 'over'));
  const storage = await openPostgres(stores.database);
  let [lost, doubled, broken, paused] = [0, 0, 0, 0];
  for (const [at, { ticket }] of people.entries()) {
    const lines = await storage.read(ticket.code);
    const said = lines.flatMap((line) =>
      line.kind === 'did' && line.command.type === 'say' && line.by !== 'system' && line.id !== null
        ? [line.command.text]
        : [],
    );
    lost += (talks[at]?.accepted ?? []).filter((text) => !said.includes(text)).length;
    doubled += said.length - new Set(said).size;
    paused += lines.filter(({ kind }) => kind === 'paused').length;
    if (!isWhole(lines)) broken += 1;
  }
  await storage.close();
  lost += Math.max(0, pauses - paused);
  doubled += Math.max(0, paused - pauses);
  leaveAll();
  stopLeading();
  await Promise.all([first.kill(), second.kill()]);
  const accepted = acceptedIn(talks) + pauses;
  const reasons = [...new Set(talks.flatMap((talk) => [...talk.reasons]))];
  return { accepted, lost, doubled, reasons, broken };
}

type Talk = ReturnType<typeof talking>;

const acceptedIn = (talks: readonly Talk[]): number =>
  talks.reduce((sum, { accepted }) => sum + accepted.length, 0);

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Words that are at least accepted while people talk on. */
const SOME_WORDS = 11;

/** Lets people talk on for so many milliseconds; where the machine is busy, until some words are accepted. */
async function talkOn(talks: readonly Talk[], milliseconds: number): Promise<void> {
  const before = acceptedIn(talks);
  await wait(milliseconds);
  await until('some words are accepted', () => acceptedIn(talks) >= before + SOME_WORDS);
}

/** The desk sees again what is said at the other process. */
const seenAtDesk = ({ leader }: TwoProcesses, talk: Talk) => {
  const before = talk.accepted.length;
  return until('the desk reads what is said now', () => {
    const said = leader.screen().tables[1]?.said ?? [];
    return said.some(({ text }) => talk.accepted.indexOf(text) >= before);
  });
};

/** Redis is away for so many milliseconds in the middle of a day, while people talk. */
export async function redisAway(stores: Stores, milliseconds: number): Promise<TroubleOutcome> {
  const two = await twoProcesses(stores);
  const talks = two.people.map(talking);
  const bringBack = await stores.loseRedis();
  await talkOn(talks, milliseconds);
  bringBack();
  await seenAtDesk(two, many(talks, 2)[1]);
  await Promise.all(talks.map((talk) => talk.stop()));
  return compared(stores, two, talks, 0);
}

/** PostgreSQL is away for so many milliseconds in the middle of a day; and somebody comes meanwhile. */
export async function postgresAway(stores: Stores, milliseconds: number): Promise<TroubleOutcome> {
  const two = await twoProcesses(stores);
  const talks = two.people.map(talking);
  await talkOn(talks, 1000);
  const bringBack = await stores.losePostgres();
  // Whoever comes now waits, and is told neither that nothing is there nor that it is damaged.
  const asked = await fetch(`${two.first.origin}/api/codes/ABCDEF`);
  const { trouble } = (await asked.json()) as { trouble: string };
  const looker = sit(two.second.origin, { code: two.tickets[0].code, key: two.session.lead });
  await wait(milliseconds);
  await bringBack();
  await live(looker);
  await until('words are kept again', () => talks.every(({ reasons }) => reasons.size > 0));
  await seenAtDesk(two, many(talks, 2)[1]);
  await talkOn(talks, 1000);
  await Promise.all(talks.map((talk) => talk.stop()));
  const came = await compared(stores, two, talks, 0);
  return { ...came, reasons: [...came.reasons, trouble] };
}

/** A process stands still until another has taken its table, and wakes in the middle of things. */
export async function processStopped(
  stores: Stores,
  milliseconds: number,
): Promise<TroubleOutcome> {
  const two = await twoProcesses(stores);
  const [ann, before] = two.people;
  two.second.process.kill('SIGSTOP');
  before.connection.close();
  const ben = sit(two.first.origin, two.tickets[1]);
  await until('the other has taken the table', () => ben.store.get().link.kind === 'live');
  const now = { ...two, people: many([ann, ben], 2) };
  const talks = now.people.map(talking);
  await talkOn(talks, 300);
  two.second.process.kill('SIGCONT');
  await talkOn(talks, milliseconds);
  await seenAtDesk(now, many(talks, 2)[1]);
  await Promise.all(talks.map((talk) => talk.stop()));
  return compared(stores, now, talks, 0);
}

/**
 * Both processes write to one table's record for so many milliseconds: Ben talks at the second, which
 * keeps it, and the desk at the first pauses it and lets it go on.
 */
export async function bothWrite(stores: Stores, milliseconds: number): Promise<TroubleOutcome> {
  const two = await twoProcesses(stores);
  const talks = two.people.map(talking);
  let pauses = 0;
  const ends = performance.now() + milliseconds;
  const isEnough = () => performance.now() >= ends && acceptedIn(talks) >= SOME_WORDS;
  while (!isEnough() || pauses % 2 === 1) {
    const act = pauses % 2 ? 'go-on' : 'pause';
    if ((await two.leader.act({ act, tables: [1] })) === null) pauses += 1;
  }
  await Promise.all(talks.map((talk) => talk.stop()));
  return compared(stores, two, talks, pauses);
}
