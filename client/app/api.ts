import type { Scenario } from '../../shared/model/scenario.ts';
import type { Attended } from '../../shared/model/wire/attended.ts';
import type { LeadDeed } from '../../shared/model/wire/leadDeeds.ts';
import type {
  CodeOpens,
  CreateSession,
  MySessions,
  OwnSessions,
  SessionTicket,
} from '../../shared/model/wire/sessionOpening.ts';
import type { ShippedPart } from '../../shared/model/wire/shippedPart.ts';
import type {
  CreateTable,
  Longer,
  TakeSeat,
  Ticket,
  Trouble,
} from '../../shared/model/wire/wire.ts';
import { hitchOf, make, read } from '../link/request.ts';
import type { Hitch } from '../link/waits.ts';
import type { ScenarioCard } from './scenarioCard.ts';
import { noteOwn } from './shelf/followYours.ts';

/** Why a request came to nothing: what the server said, or what of the network fails. */
export type Failure = Trouble['trouble'] | Hitch;

type Answered<T> =
  | { readonly done: T; readonly failure: null }
  | { readonly done: null; readonly failure: Failure };

/**
 * Reads something, where there is no body; makes something else.
 * @param key shown as the right to ask, where one is needed
 */
async function ask<T>(path: string, body: unknown, key?: string): Promise<Answered<T>> {
  try {
    const reply = await (body === undefined ? read(path, key) : make(path, { body, key }));
    if (reply.ok) return { done: reply.body as T, failure: null };
    return { done: null, failure: (reply.body as Trouble).trouble ?? 'gateway' };
  } catch (error) {
    return { done: null, failure: hitchOf(error) };
  }
}

/** Takes a game of one's own up again from the dusk of a round. */
export async function takeUpAgain({ code, key }: Ticket, round: number): Promise<Answered<Ticket>> {
  return ask(`/api/tables/${code}/again`, { round }, key);
}

/** Plays on with the same people where a game is of other rules, by those of now. */
export const playAnew = ({ code, key }: Ticket): Promise<Answered<Ticket>> =>
  ask(`/api/tables/${code}/anew`, {}, key);

/** Asks for more time in the phase that runs. */
export const askForLonger = ({ code, key }: Ticket): Promise<Answered<Longer>> =>
  ask(`/api/tables/${code}/longer`, {}, key);

/** Opens a table and takes its first seat. */
export async function openTable(table: CreateTable): Promise<Answered<Ticket>> {
  const answered = await ask<Ticket>('/api/tables', table);
  if (answered.done) noteOwn(answered.done.code, [table.scenario]);
  return answered;
}

/** Takes a seat at a table that waits for people. */
export const takeSeat = (code: string, seat: TakeSeat): Promise<Answered<Ticket>> =>
  ask(`/api/tables/${code}/seats`, seat);

/** Opens a session for others to join. */
export async function openSession(session: CreateSession): Promise<Answered<SessionTicket>> {
  const answered = await ask<SessionTicket>('/api/sessions', session);
  const { tables } = session;
  if (answered.done)
    noteOwn(
      answered.done.code,
      tables.map(({ scenario }) => scenario),
    );
  return answered;
}

/** Those of some facilitator's links that still lead somewhere, and those that never will. */
export const mySessions = (mine: MySessions): Promise<Answered<OwnSessions>> =>
  ask('/api/sessions/mine', mine);

/** What was done to people and their words in a session, for whoever leads it. */
export const deedsOf = (code: string, lead: string): Promise<Answered<readonly LeadDeed[]>> =>
  ask(`/api/sessions/${code}/deeds`, undefined, lead);

/** Who was there in each game of a session, for whoever leads or helps. */
export const attendedOf = (code: string, key: string): Promise<Answered<Attended>> =>
  ask(`/api/sessions/${code}/attended`, undefined, key);

/**
 * What a code opens: a table, or a session with several.
 * @param isWaiting asked again by someone who found no seat before
 */
export const openCode = (code: string, isWaiting = false): Promise<Answered<CodeOpens>> =>
  ask(`/api/codes/${code}${isWaiting ? '?waiting' : ''}`, undefined);

/** What the game is shipped with. */
export const readShipped = (): Promise<Answered<readonly ShippedPart[]>> =>
  ask('/api/about', undefined);

/** The scenarios that this server ships with. */
export const listScenarios = (): Promise<Answered<readonly ScenarioCard[]>> =>
  ask('/api/scenarios', undefined);

/** A scenario that this server ships with, whole. */
export const readScenarioOf = (id: string): Promise<Answered<Scenario>> =>
  ask(`/api/scenarios/${id}`, undefined);
