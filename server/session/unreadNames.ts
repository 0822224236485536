import type { Seat } from '../../shared/model/ids.ts';
import { lockOf } from '../http/keys.ts';
import type { Table } from '../table/Table.ts';
import type { Person } from '../table/tableRecord.ts';
import type { LiveSession } from './LiveSession.ts';
import type { SessionMemory } from './sessionMemory.ts';
import { stateOf } from './talk/openingWords.ts';

/**
 * A nickname is a word that somebody typed, and waits as such words do: where words are read first it
 * stands on the desk alone until it is let through, and the place stands for its person elsewhere.
 */

/** What a session says of names. */
type NameRules = Pick<SessionMemory, 'arranged' | 'opening' | 'vouched'>;

const ids = new WeakMap<Person, string>();

/** A person under one name: it goes with them to other tables and games, and another name is another one. */
export function nameId(person: Person): string {
  const known = ids.get(person) ?? lockOf(`${person.id} ${person.nickname}`).slice(0, 12);
  ids.set(person, known);
  return known;
}

/** Does a person's name wait to be read? One that the facilitator listed or gave does not. */
export const isUnread = (person: Person, rules: NameRules): boolean =>
  person.nickname !== '' &&
  !rules.vouched.has(person.nickname) &&
  stateOf(rules, nameId(person)) !== 'shown';

/** People as all may know them: those whose names wait have none. Where nobody leads, all have been read. */
export function knownPeople(
  { people }: Pick<Table, 'people'>,
  session: LiveSession | null,
): readonly Person[] {
  if (session === null || !people.some((one) => isUnread(one, session.memory))) return people;
  return people.map((one) => (isUnread(one, session.memory) ? { ...one, nickname: '' } : one));
}

/**
 * Seats whose people have no name for others: it may have been taken off after the end, when the record
 * has it, or still wait to be read.
 */
export const unnamedSeats = (table: Pick<Table, 'people'>, session: LiveSession | null): Seat[] =>
  knownPeople(table, session).flatMap(({ nickname, seat }) => (nickname === '' ? [seat] : []));
