import type { SystemCommand } from '../../../shared/model/command.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import { type Refusal, refuse } from '../../../shared/model/refusal.ts';
import type { LeadAct, Renewable, Tables } from '../../../shared/model/wire/sessionActs.ts';
import type { Ticket } from '../../../shared/model/wire/wire.ts';
import { lockOf } from '../../http/keys.ts';
import { sealKey } from '../../http/sealedKey.ts';
import { hasRoom } from '../../table/seating/chairs.ts';
import { toldApart } from '../../table/seating/toldApart.ts';
import type { Table } from '../../table/Table.ts';
import type { TableRegistry } from '../../table/TableRegistry.ts';
import { isOffered } from '../joinAddress.ts';
import type { LiveSession } from '../LiveSession.ts';
import { type NextGamePorts, playAgain } from '../nextGame.ts';
import type { SessionRegistry } from '../SessionRegistry.ts';
import { distinct } from '../setup/roster.ts';
import { drawLots, type SettingPorts, setUpAnew } from '../setup/setUp.ts';
import { doAsk } from '../talk/askingActs.ts';
import { endTalk, lookAt, paceTalk } from '../talk/talkActs.ts';
import { nameId } from '../unreadNames.ts';
import { deedOf } from './keptDeeds.ts';
import {
  addingSeat,
  hiding,
  holding,
  lengthening,
  locking,
  movingTogether,
  pausing,
  removing,
  renaming,
  replacing,
  swapping,
} from './tablePlans.ts';

/** What came of an act: nothing against it, or why it was not done. */
interface Outcome {
  readonly refusal: Refusal | null;
  readonly ticket?: Ticket;
}

/** What a facilitator's acts need of the server, beside the session. */
export interface LeadPorts {
  readonly tables: Pick<TableRegistry, 'start' | 'newKey'> & NextGamePorts & SettingPorts;
  readonly sessions: Pick<SessionRegistry, 'destroy'>;
  /** Where phones may find this server, the likeliest first. */
  readonly addresses: () => readonly string[];
}

/**
 * Does what the facilitator asks, and keeps what of it was done to people and their words. Whoever calls
 * this has made sure that it is the facilitator.
 * @param key the facilitator's
 */
export async function doAct(
  ports: LeadPorts,
  session: LiveSession,
  asked: LeadAct,
  key: string,
): Promise<Outcome> {
  const tables = await session.tables();
  const deed = deedOf(asked, tables, Date.now());
  const outcome =
    asked.act === 'renew-link'
      ? await renewLink(ports, session, asked.right, key)
      : await carryOut(ports, session, tables, asked);
  if (outcome.refusal === null && deed !== null) await session.record({ kind: 'acted', ...deed });
  return outcome;
}

/** Makes a link anew: its old key opens nothing from here on. */
async function renewLink(
  { tables }: LeadPorts,
  session: LiveSession,
  right: Renewable,
  key: string,
): Promise<Outcome> {
  const renewed = tables.newKey();
  const sealed =
    right === 'lead' ? sealKey(session.projectorKey(key), renewed) : sealKey(renewed, key);
  const refusal = await session.record({ kind: 'renewed', right, lock: lockOf(renewed), sealed });
  return refusal ? { refusal } : { refusal, ticket: { code: session.code, key: renewed } };
}

async function carryOut(
  ports: LeadPorts,
  session: LiveSession,
  tables: readonly Table[],
  asked: Exclude<LeadAct, { act: 'renew-link' }>,
): Promise<Outcome> {
  const at = (run: (table: Table) => Promise<Refusal | null>) =>
    'tables' in asked && asked.act !== 'set-up'
      ? atEach(tables, asked.tables, run)
      : Promise.resolve(refuse('malformed'));
  const only = 'table' in asked ? tables[asked.table] : undefined;
  if ('table' in asked && only === undefined) return { refusal: refuse('gone') };

  switch (asked.act) {
    case 'start':
      return { refusal: await start(ports, session, tables, asked.tables) };
    case 'pause':
      return { refusal: await at((table) => table.lead(pausing(true))) };
    case 'go-on':
      return { refusal: await at((table) => table.lead(pausing(false))) };
    case 'add-time':
      return { refusal: await at((table) => table.lead(lengthening(asked.seconds))) };
    case 'end-phase':
      return { refusal: await at(endPhase) };
    case 'last-round':
      return { refusal: await at((table) => endIn(table, asked.ahead)) };
    case 'end-game':
      return { refusal: await at(endGame) };
    case 'sight':
      return { refusal: await at(command({ type: 'sight', ...asked.sight })) };
    case 'words':
      return { refusal: await at(command({ type: 'words', words: asked.words })) };
    case 'message': {
      const { to, text, language, question } = asked;
      if (to !== 'all' && tables[to.table] === undefined) return { refusal: refuse('gone') };
      const line = { kind: 'noted', to, text, language, question } as const;
      if (to === 'all' || to.seat === null) return { refusal: await session.record(line) };
      const person = tables[to.table]?.person(to.seat) ?? null;
      if (person === null) return { refusal: refuse('unknown-seat') };
      return { refusal: await session.record({ ...line, person: person.id }) };
    }
    case 'take-down':
      if (!session.memory.notes.some(({ n }) => n === asked.note))
        return { refusal: refuse('gone') };
      return { refusal: await session.record({ kind: 'taken-down', note: asked.note }) };
    case 'show':
      if (tables[asked.showing.table] === undefined) return { refusal: refuse('gone') };
      if (asked.showing.what === 'debrief' && session.talk === null)
        return { refusal: refuse('wrong-phase') };
      return { refusal: await session.record({ kind: 'shown', showing: asked.showing }) };
    case 'look':
      return { refusal: await lookAt(session, tables, asked) };
    case 'arrange':
      if (!isOffered(asked.change.address, ports.addresses())) return { refusal: refuse('gone') };
      return { refusal: await session.record({ kind: 'arranged', change: asked.change }) };
    case 'let-words':
      return {
        refusal: await session.record({ kind: 'words-let', words: asked.words, to: asked.to }),
      };
    case 'play-again': {
      const { act: _, ...wished } = asked;
      return { refusal: await playAgain(ports.tables, session, wished) };
    }
    case 'pace-talk':
      return { refusal: await paceTalk(session, asked.steps, asked.minutes) };
    case 'end-talk':
      return { refusal: await endTalk(session) };
    case 'list-questions':
    case 'ask':
    case 'end-question':
    case 'hide-answers':
    case 'show-answers':
      return { refusal: await doAsk(session, tables, asked) };
    case 'set-up': {
      const { act: _, ...wished } = asked;
      return { refusal: await setUpAnew(ports.tables, session, wished) };
    }
    case 'lot':
      return { refusal: await drawLots(session) };
    case 'roster': {
      const people = distinct(asked.people);
      return { refusal: await session.record({ kind: 'rostered', people }) };
    }
    case 'let-in':
      if (!session.memory.putOut.has(asked.out)) return { refusal: refuse('gone') };
      return { refusal: await session.record({ kind: 'let-in', out: asked.out }) };
    case 'invite-helper':
      return inviteHelper(ports, session);
    case 'move':
      return { refusal: await session.inRow(() => move(tables, asked)) };
    case 'swap':
      return { refusal: await session.inRow(() => swap(tables, asked)) };
    case 'add-seat': {
      const refusal = await (only?.lead(addingSeat) ?? refuse('gone'));
      if (refusal === null) session.doorstep.seatFreed();
      return { refusal };
    }
    case 'delete':
      await ports.sessions.destroy(session);
      return { refusal: null };
    default:
      return only ? atSeat(ports, session, tables, only, asked) : { refusal: refuse('gone') };
  }
}

/** A key to the desk for someone who helps there; one that was given before opens no more. */
async function inviteHelper(ports: LeadPorts, session: LiveSession): Promise<Outcome> {
  const key = ports.tables.newKey();
  const refusal = await session.record({ kind: 'helper', lock: lockOf(key) });
  return refusal ? { refusal } : { refusal, ticket: { code: session.code, key } };
}

type SeatAct = Extract<
  LeadAct,
  { act: 'to-bot' | 'to-person' | 'rename' | 'hide-name' | 'remove' | 'hide' | 'rejoin' }
>;

/** Acts at one seat of one table. */
async function atSeat(
  ports: LeadPorts,
  session: LiveSession,
  tables: readonly Table[],
  table: Table,
  asked: SeatAct,
): Promise<Outcome> {
  switch (asked.act) {
    case 'to-bot':
      return { refusal: await table.lead(holding(asked.seat, true)) };
    case 'to-person':
      return { refusal: await table.lead(holding(asked.seat, false)) };
    case 'rename': {
      const taken = tables.flatMap((one) =>
        one.people.filter(({ seat }) => one !== table || seat !== asked.seat),
      );
      const called = toldApart(
        asked.nickname,
        taken.map(({ nickname }) => nickname),
      );
      const person = table.person(asked.seat);
      if (person === null) return { refusal: refuse('unknown-seat') };
      // Who gives a name has read it.
      const read = nameId({ ...person, nickname: called });
      const refusal = await session.record({ kind: 'words-let', words: [read], to: 'shown' });
      return {
        refusal:
          refusal ??
          (await table.lead(renaming(asked.seat, { nickname: called, language: asked.language }))),
      };
    }
    case 'hide-name':
      return { refusal: await table.lead(renaming(asked.seat, { nickname: '' })) };
    case 'remove':
      return { refusal: await remove(session, table, asked.seat) };
    case 'hide':
      return { refusal: await table.lead(hiding(asked.said)) };
    case 'rejoin': {
      const key = ports.tables.newKey();
      const refusal = await lockAnew(session, table, asked.seat, lockOf(key));
      return refusal ? { refusal } : { refusal, ticket: { code: table.code, key } };
    }
  }
}

/** A person loses their seat, and doesn't walk in again: recorded first, so that they can't in between. */
async function remove(session: LiveSession, table: Table, seat: Seat): Promise<Refusal | null> {
  const person = table.person(seat);
  if (person === null) return refuse('unknown-seat');
  const { nickname, id, locks } = person;
  const known = [...new Set([id, ...locks])];
  const recorded = await session.record({ kind: 'put-out', nickname, locks: known });
  return recorded ?? table.lead(removing(seat));
}

/** A new key opens a person's seat, here and in the games before, and their keys of before none. */
async function lockAnew(
  session: LiveSession,
  table: Table,
  seat: Seat,
  lock: string,
): Promise<Refusal | null> {
  const id = table.person(seat)?.id;
  const refusal = await table.lead(locking(seat, lock));
  if (refusal !== null) return refusal;
  for (const before of (await session.pastTables()).flat()) {
    const there = before.people.find((one) => one.id === id);
    const failed = there ? await before.lead(locking(there.seat, lock)) : null;
    if (failed !== null) return failed;
  }
  return null;
}

/** Done where it can be; refused, with the first reason, where it can be done nowhere. */
async function atEach(
  tables: readonly Table[],
  wanted: Tables,
  run: (table: Table) => Promise<Refusal | null>,
): Promise<Refusal | null> {
  const chosen = wanted === 'all' ? tables : wanted.flatMap((at) => tables[at] ?? []);
  const refusals = await Promise.all(chosen.map(run));
  return refusals.includes(null) ? null : (refusals[0] ?? refuse('gone'));
}

/**
 * Of all tables, those start at which people sit, and in a rehearsal every one; one that is named
 * starts with bots alone too.
 */
async function start(
  ports: LeadPorts,
  session: LiveSession,
  tables: readonly Table[],
  wanted: Tables,
): Promise<Refusal | null> {
  const peopled =
    wanted === 'all' && !session.isRehearsal
      ? tables.filter(({ people }) => people.length > 0)
      : tables;
  const refusal = await atEach(peopled, wanted, async (table) => {
    const moved = await table.lead(movingTogether);
    if (moved !== null) return moved;
    const refused = await ports.tables.start(table, 'lead');
    // In a rehearsal companions play for whoever looks on; the desk gives a seat back.
    if (refused === null && session.isRehearsal)
      for (const { seat } of table.people) await table.lead(holding(seat, true));
    return refused;
  });
  if (refusal === null && session.memory.underWay === null)
    await session.record({ kind: 'under-way', at: Date.now() });
  return refusal;
}

const command =
  (asked: SystemCommand) =>
  (table: Table): Promise<Refusal | null> =>
    table.submit({ by: 'system', command: asked });

function endPhase(table: Table): Promise<Refusal | null> {
  const { state } = table;
  if (state === null) return Promise.resolve(refuse('wrong-phase'));
  const { round, phase } = state;
  return command({ type: 'advance', round, phase })(table);
}

function endIn(table: Table, ahead: number): Promise<Refusal | null> {
  const { state } = table;
  if (state === null) return Promise.resolve(refuse('wrong-phase'));
  const round = Math.min(state.round + ahead, state.scenario.rounds);
  return command({ type: 'last-round', round })(table);
}

/** What is left of the round happens without anyone choosing any more: a round has no half. */
async function endGame(table: Table): Promise<Refusal | null> {
  const refusal = await endIn(table, 0);
  if (refusal !== null) return refusal;
  while (table.stage === 'playing') {
    const stopped = await endPhase(table);
    // The clock may have been quicker; then the next phase is ended.
    if (stopped !== null && stopped.refused !== 'stale') return stopped;
  }
  return null;
}

/**
 * Someone sits down at another table, with their own keys: before its start at once, and with a seat more
 * where all are taken; while it is played, from its next dawn. There first, so that a server that stops
 * between the two leaves them with a seat too many and not without one.
 */
async function move(
  tables: readonly Table[],
  { table, seat, to }: Extract<LeadAct, { act: 'move' }>,
): Promise<Refusal | null> {
  const from = tables[table];
  const goal = tables[to];
  const person = from?.person(seat);
  if (!from || !goal || !person) return refuse('gone');
  if (from === goal) return refuse('already-done');
  if (from.stage === 'over' || goal.stage === 'over') return refuse('wrong-phase');
  const [first, ...more] = person.locks;
  if (first === undefined) return refuse('gone');
  if (goal.stage === 'lobby' && !hasRoom(goal)) await goal.lead(addingSeat);
  const arrived = await goal.arrive(first, person, person.id);
  if (arrived === 'storage') return refuse('not-saved');
  if (typeof arrived === 'string') return refuse('too-many', { most: goal.settings.seats });
  for (const lock of more) await goal.lead(() => [{ kind: 'locked', seat: arrived.seat, lock }]);
  return from.lead(removing(seat, true));
}

/** Two people change places, each with their own keys: also where every seat is taken. */
async function swap(
  tables: readonly Table[],
  asked: Extract<LeadAct, { act: 'swap' }>,
): Promise<Refusal | null> {
  const here = tables[asked.table];
  const there = tables[asked.to];
  const one = here?.person(asked.seat);
  const two = there?.person(asked.with);
  if (!here || !there || !one || !two) return refuse('gone');
  if (here === there) return here.lead(swapping(asked.seat, asked.with));
  if (here.stage !== 'lobby' || there.stage !== 'lobby') return refuse('wrong-phase');
  const refusal = await there.lead(replacing(two.seat, one));
  return refusal ?? here.lead(replacing(one.seat, two));
}
