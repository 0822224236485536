import { visibleState } from '../../shared/engine/index.ts';
import type { ShownValley } from '../../shared/model/wire/wire.ts';
import { maskHidden } from '../rooms/mirror/maskHidden.ts';
import { maskNames } from '../rooms/mirror/maskNames.ts';
import { publicly } from '../rooms/visibleNumbers.ts';
import type { LiveSession } from '../session/LiveSession.ts';
import { knownPeople } from '../session/unreadNames.ts';
import type { Table } from '../table/Table.ts';

/** The valley of a game that is over, as everyone may know it; null while it plays. */
export function shownValley(table: Table, session: LiveSession | null): ShownValley | null {
  const { state, stage, hidden, afterwards } = table;
  if (state === null || stage !== 'over') return null;
  const { valley: seen } = visibleState(state, 'public');
  const valley = maskNames(publicly(state, seen), knownPeople(table, session));
  return { valley: { ...valley, said: maskHidden(state, hidden, valley.said) }, afterwards };
}
