import type { Seat } from '../../../shared/model/ids.ts';
import type { Deed, LeadDeed } from '../../../shared/model/wire/leadDeeds.ts';
import type { LeadAct } from '../../../shared/model/wire/sessionActs.ts';
import type { Table } from '../../table/Table.ts';
import { nameId } from '../unreadNames.ts';

/** What of an act is kept for whoever leads to read: what was done to people and to their words. */

interface Done {
  readonly deed: Deed;
  readonly seat?: Seat;
  readonly count?: number;
}

function doneBy(asked: LeadAct, tables: readonly Table[]): Done | null {
  switch (asked.act) {
    case 'remove':
      return { deed: 'removed', seat: asked.seat };
    case 'move':
      return { deed: 'moved', seat: asked.seat };
    case 'swap':
      return { deed: 'swapped', seat: asked.seat };
    case 'rename':
    case 'hide-name':
      return { deed: 'renamed', seat: asked.seat };
    case 'to-bot':
      return { deed: 'held', seat: asked.seat };
    case 'to-person':
      return { deed: 'given-back', seat: asked.seat };
    case 'rejoin':
      return { deed: 'rejoined', seat: asked.seat };
    case 'hide':
      return { deed: 'hid', count: asked.said.length };
    case 'hide-answers':
      return asked.hidden ? { deed: 'hid-answers', count: asked.answers.length } : null;
    case 'let-words': {
      if (asked.to !== 'shown') return { deed: 'kept-words', count: asked.words.length };
      const names = new Set(tables.flatMap(({ people }) => people.map(nameId)));
      const isName = asked.words.every((id) => names.has(id));
      return { deed: isName ? 'let-names' : 'let-words', count: asked.words.length };
    }
    case 'arrange': {
      const { readFirst } = asked.change;
      return readFirst === undefined ? null : { deed: readFirst ? 'read-first' : 'read-after' };
    }
    case 'renew-link':
      return { deed: asked.right === 'lead' ? 'renewed-lead' : 'renewed-projector' };
    // All else is no matter of people or of their words.
    default:
      return null;
  }
}

/**
 * What is kept of an act; null for one that is no matter of people. To be asked before it is done, as
 * long as whom it is done to is still there.
 * @param now milliseconds since 1970
 */
export function deedOf(asked: LeadAct, tables: readonly Table[], now: number): LeadDeed | null {
  const done = doneBy(asked, tables);
  if (done === null) return null;
  const { deed, seat, count = 1 } = done;
  const table = 'table' in asked ? asked.table : null;
  const person = table === null || seat === undefined ? null : tables[table]?.person(seat);
  return { deed, at: now, table, name: person?.nickname ?? '', count };
}
