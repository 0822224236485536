import type { Seat } from '../../../shared/model/ids.ts';
import type { Ticket } from '../../../shared/model/wire/wire.ts';
import { isSameLock, lockOf } from '../../http/keys.ts';
import type { Table } from '../Table.ts';

/** Who sits where, by their keys. */

/** The seat that a lock's key opens at a table; null for none. */
export const seatOf = (table: Table, lock: string): Seat | null =>
  table.people.find(({ locks }) => locks.some((one) => isSameLock(one, lock)))?.seat ?? null;

/**
 * The ticket of whoever sits at one of these tables by this key: they asked before, and the answer
 * was lost. Null where nobody does, or there is no key.
 */
export function ticketAt(tables: readonly Table[], key: string | undefined): Ticket | null {
  if (key === undefined) return null;
  const lock = lockOf(key);
  const table = tables.find((one) => seatOf(one, lock) !== null);
  return table === undefined ? null : { code: table.code, key };
}
