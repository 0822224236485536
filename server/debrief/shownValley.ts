import { visibleState } from '../../shared/engine/index.ts';
import type { ShownValley } from '../../shared/model/wire/wire.ts';
import { maskHidden } from '../rooms/mirror/maskHidden.ts';
import { maskNames } from '../rooms/mirror/maskNames.ts';
import { publicly } from '../rooms/visibleNumbers.ts';
import type { Table } from '../table/Table.ts';

/** The valley of a game that is over, as everyone may know it; null while it plays. */
export function shownValley({
  state,
  stage,
  hidden,
  afterwards,
  people,
}: Table): ShownValley | null {
  if (state === null || stage !== 'over') return null;
  const { valley: seen } = visibleState(state, 'public');
  const valley = maskNames(publicly(state, seen), people);
  return { valley: { ...valley, said: maskHidden(state, hidden, valley.said) }, afterwards };
}
