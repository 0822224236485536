import { sum } from '../../shared/model/arithmetic.ts';
import type { State } from '../../shared/model/state.ts';
import type { Closings } from '../../shared/replay/closings.ts';
import {
  type Around,
  type Circle,
  circleAt,
  type EarlierGame,
  type OtherTables,
} from '../../shared/replay/questions/index.ts';
import type { Table } from '../table/Table.ts';
import { agreedAt, countedAt } from './confidedNotes.ts';

/** What the rules of questions ask for beside a table's game, from what its people agreed to. */

/** Whom words were said to that had to be hidden. */
const toldAt = ({ state, hidden }: Pick<Table, 'state' | 'hidden'>): number[] => [
  ...new Set([...hidden].flatMap((said) => state?.said[said]?.to ?? [])),
];

/** What a table came to, for the questions of the others; null while it plays. */
function cameTo({ state, settings, stage }: Table): OtherTables | null {
  if (state === null || stage !== 'over') return null;
  const baskets = sum(state.homesteads.map((one) => one.baskets));
  return {
    scenario: settings.scenario.id,
    capacity: state.spring.capacity / Math.max(1, state.spring.firstCapacity),
    baskets: baskets / Math.max(1, state.homesteads.length * state.livesDusks.length),
  };
}

/** How much each mark narrowed what baskets the game could still come to: nine of ten futures, before and after. */
function narrowedBy({ closings }: Closings): number[] {
  const width = ({ baskets }: Closings['closings'][0]['before']) => baskets[4] - baskets[0];
  const by: number[] = [];
  for (const { marks, before, after } of closings)
    for (const mark of marks) by[mark] = width(before) - width(after);
  return Array.from(by, (one) => one ?? 0);
}

/** Someone who plays alone is the only one who is told of what they answered. */
const isAlone = ({ people, settings }: Table): boolean =>
  people.length === 1 && settings.led === null;

/**
 * What is known around a table's game when its questions are chosen.
 * @param others the session's other tables
 * @param closings what marks closed, where that is known
 * @param before the game that the same people played before at this table
 */
export function aroundOf(
  table: Table,
  others: readonly Table[],
  closings: Closings | null,
  before: EarlierGame | null = null,
): Around {
  const counted = isAlone(table) ? table.people.map(({ seat }) => seat) : countedAt(table);
  return {
    remembered: counted.flatMap((seat) => {
      const remembered = table.confided.get(seat)?.remembered;
      return remembered ? [{ seat, most: remembered.most, least: remembered.least }] : [];
    }),
    counted,
    agreed: agreedAt(table),
    told: toldAt(table),
    tables: others.flatMap((other) => (other === table ? [] : (cameTo(other) ?? []))),
    before,
    afterwards: table.afterwards,
    narrowed: closings && narrowedBy(closings),
  };
}

/** Who sits at a table, as far as it decides who is shown what. */
export const circleAround = (table: Table, state: State): Circle =>
  circleAt(state, { told: toldAt(table), agreed: agreedAt(table) });
