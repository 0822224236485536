import type { Placing } from '../../../shared/model/wire/sessionLimits.ts';
import { hasRoom } from '../../table/seating/chairs.ts';
import type { Table } from '../../table/Table.ts';
import { shuffled } from './shuffled.ts';

/** Where people who come to a session sit, and what they are called there. */

/**
 * Tables with room, the one to try first first. Evenly and by lot, that is one of the emptiest: by
 * lot, nobody knows which. Who chooses gets that table or none; who does not is placed evenly.
 */
export function inOrder(tables: readonly Table[], placing: Placing, choice?: number): Table[] {
  if (placing === 'choose' && choice !== undefined)
    return tables.filter((table, number) => number === choice && hasRoom(table));
  const open = tables.filter(hasRoom);
  const mixed = placing === 'lot' ? shuffled(open) : open;
  return mixed.sort((a, b) => fullness(a) - fullness(b));
}

/** Tables that wait come before those that play. */
const fullness = ({ stage, people }: Table): number =>
  people.length + (stage === 'lobby' ? 0 : 1000);
