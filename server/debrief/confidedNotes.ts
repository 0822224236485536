import { createHmac, randomBytes } from 'node:crypto';
import {
  CROWD,
  NOTHING_OWN,
  type Opened,
  type OwnNotes,
  type OwnWish,
} from '../../shared/model/debrief/ownNotes.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { type Refusal, refuse } from '../../shared/model/refusal.ts';
import { shownWords, type WordRules } from '../session/talk/openingWords.ts';
import type { StoredLine } from '../storage/storage.ts';
import type { Table } from '../table/Table.ts';
import type { TableMemory } from '../table/tableRecord.ts';

/** What a person keeps at a table for themselves, and what others may see of it. */

/** What is kept for one person. */
export const ownOf = ({ confided }: Pick<Table, 'confided'>, seat: Seat): OwnNotes =>
  confided.get(seat) ?? NOTHING_OWN;

/** Keeps what a person notes or agrees to; the lines that it comes to, or why it can't be done. */
export const confiding =
  (seat: Seat, wish: OwnWish) =>
  (memory: TableMemory): readonly StoredLine[] | Refusal => {
    if (memory.state?.phase !== 'end') return refuse('wrong-phase');
    if (!memory.people.some((one) => one.seat === seat)) return refuse('unknown-seat');
    return [{ kind: 'confided', seat, ...ownOf(memory, seat), ...wish }];
  };

/** How many people have answered, and nothing of what they answered. */
export const answered = ({ confided }: Table): number =>
  [...confided.values()].filter(({ remembered }) => remembered !== null).length;

/**
 * All that people of a table agreed to show, and nothing else of theirs.
 * @param rules of the session in which it is shown; null where nobody leads
 */
export function openedAt(table: Pick<Table, 'code' | 'confided'>, rules: WordRules | null): Opened {
  const own = [...table.confided];
  const meant = own.filter(([, { consent }]) => consent.meant).map(([seat]) => seat);
  return {
    words: shownWords(table, rules),
    meant: meant.sort((a, b) => a - b),
  };
}

/** Seats whose answers and intentions may be counted among others'. */
export const countedAt = ({ confided }: Pick<Table, 'confided'>): Seat[] =>
  [...confided]
    .filter(([, { consent }]) => consent.counted)
    .map(([seat]) => seat)
    .sort((a, b) => a - b);

/** Seats whose people agree that a question about a river of theirs is shown to all. */
export const agreedAt = ({ confided }: Pick<Table, 'confided'>): Seat[] =>
  [...confided]
    .filter(([, { consent }]) => consent.rivers)
    .map(([seat]) => seat)
    .sort((a, b) => a - b);

/** Known to this process alone, and to it only while it runs. */
const SECRET = randomBytes(32);

/**
 * Something short that is another one whenever more, less or other is open at a table. What it stands
 * for is one of few possibilities: without a secret, whoever tries them all would learn who consented.
 */
export function openedMark(
  table: Pick<Table, 'code' | 'confided'>,
  rules: WordRules | null,
): string {
  const counted = countedAt(table);
  const crowd = counted.length < CROWD ? [] : counted;
  const open = JSON.stringify([table.code, openedAt(table, rules), crowd, agreedAt(table)]);
  return createHmac('sha256', SECRET).update(open).digest('base64url').slice(0, 8);
}
