import { expect } from 'vitest';
import type { CreateSession } from '../../shared/model/wire/sessionOpening.ts';
import { type Guest, live, phaseOf, sit, until } from '../room/tables.ts';
import { type Many, many } from '../support/many.ts';
import { come, type Leader, lead, openSession, project, showNames } from './sessions.ts';

/** A session with people in it, as most tests of leading begin. */
export interface Room {
  readonly leader: Leader;
  readonly projector: Leader;
  readonly code: string;
  /** Two at the first table, two at the second. */
  readonly people: Many<Guest, 4>;
}

/** A facilitator, a projector, and four people at two tables, whose names have been read. */
export async function gather(origin: string, changes: Partial<CreateSession> = {}): Promise<Room> {
  const ticket = await openSession(origin, changes);
  const leader = await lead(origin, ticket);
  const projector = await project(origin, ticket);
  const came: Guest[] = [];
  for (const nickname of ['Ann', 'Ben', 'Cleo', 'Dan'])
    came.push(sit(origin, await come(origin, ticket.code, nickname)));
  await Promise.all(came.map(live));
  await showNames(leader, came.length);
  // They came in turn: the first and third sit at the first table.
  const [ann, ben, cleo, dan] = many(came, 4);
  return { leader, projector, code: ticket.code, people: [ann, cleo, ben, dan] };
}

/** The same, and both tables play. */
export async function begin(origin: string, changes: Partial<CreateSession> = {}): Promise<Room> {
  const room = await gather(origin, changes);
  expect(await room.leader.act({ act: 'start', tables: 'all' })).toBeNull();
  await until('all play', () => room.people.every((guest) => guest.screen().stage === 'playing'));
  return room;
}

export const all = { tables: 'all' } as const;
export const seatOf = (guest: Guest): number => guest.screen().seat ?? -1;
export const draw = { type: 'allocate', draw: 2, tend: 2 } as const;

export const toDay = async ({ people }: Room): Promise<void> => {
  for (const { connection } of people) await connection.submit(draw);
  await until('the day', () => people.every((guest) => phaseOf(guest) === '1 day'));
};
