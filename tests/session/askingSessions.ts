import { firstPosition } from '../../shared/model/debrief/debriefPosition.ts';
import type { Ask, ListedQuestion } from '../../shared/model/debrief/questionAsking.ts';
import type { LeadAct } from '../../shared/model/wire/sessionActs.ts';
import type { Ticket } from '../../shared/model/wire/wire.ts';
import { type Guest, live, sit, until } from '../room/tables.ts';
import { come, type Leader, lead, openSession, project } from './sessions.ts';

/** Sessions in which a facilitator asks, and people answer. */

interface Session {
  /** The facilitator's. */
  readonly leadKey: string;
  readonly code: string;
  readonly origin: string;
  readonly leader: Leader;
  readonly projector: Leader;
  readonly people: readonly Guest[];
  readonly tickets: readonly Ticket[];
}

/** Two tables that have played, with two people at the first and one at the other. */
export async function talked(origin: string): Promise<Session> {
  const ticket = await openSession(origin, {
    tables: [
      { scenario: 'first-light', seats: 4 },
      { scenario: 'first-light', seats: 4 },
    ],
    placing: 'choose',
    rounds: 2,
  });
  const leader = await lead(origin, ticket);
  const tickets = [
    await come(origin, ticket.code, 'Ann', 0),
    await come(origin, ticket.code, 'Ben', 0),
    await come(origin, ticket.code, 'Cem', 1),
  ];
  const people = tickets.map((one) => sit(origin, one));
  await Promise.all(people.map(live));
  await leader.act({ act: 'start', tables: 'all' });
  await until('all play', () => people.every((guest) => guest.screen().stage === 'playing'));
  await leader.act({ act: 'end-game', tables: 'all' });
  await until('the end', () => people.every((guest) => guest.screen().stage === 'over'));
  const projector = await project(origin, ticket);
  return { code: ticket.code, leadKey: ticket.lead, origin, leader, projector, people, tickets };
}

export const begin = ({ leader }: Session) =>
  leader.act({ act: 'look', table: 0, gaze: { ...firstPosition(2, 0), part: 'questions' } });

export const QUESTION: ListedQuestion = {
  id: 'own-1',
  rule: null,
  text: 'What did the third morning smell of?',
  round: 0,
  seats: [],
  beside: null,
};
export const asking = (changes: Partial<Ask> = {}): Extract<LeadAct, { act: 'ask' }> => ({
  act: 'ask',
  table: 0,
  question: QUESTION,
  to: 'all',
  screens: true,
  wall: 'off',
  ...changes,
});
export const rule = (id: string, seats: number[] = []): ListedQuestion => ({
  ...QUESTION,
  id,
  rule: id,
  seats,
});

export async function write(
  { origin }: Pick<Session, 'origin'>,
  { code, key }: Ticket,
  answer: object,
): Promise<number> {
  const response = await fetch(`${origin}/api/tables/${code}/asked`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ n: 0, text: 'Wet hay', named: false, open: false, ...answer }),
  });
  await response.text();
  return response.status;
}

export const hex = (text: string): string => Buffer.from(text).toString('hex');

export const texts = ({ leader }: Session) =>
  leader.screen().asking?.open?.answers.map(({ text }) => text) ?? [];
