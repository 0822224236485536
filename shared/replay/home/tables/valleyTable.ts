import { type SpringDusk, unitsIn } from '../../../model/goods/duskTotals.ts';
import type { Hundredths, Units } from '../../../model/ids.ts';
import { amount, column, measureColumns, ofValley } from '../columns.ts';
import type { Dusk } from '../played.ts';
import { table } from './tableShape.ts';

interface RoundRow {
  readonly dusk: Dusk;
  /** Null for the first morning. */
  readonly spring: SpringDusk | null;
  readonly firstCapacity: Hundredths;
}

const water = (hundredths: Hundredths | undefined): Units | null =>
  hundredths === undefined ? null : unitsIn(hundredths);

/** The spring and the valley as a whole at every dusk. */
export const rounds = table<RoundRow>({
  id: 'rounds',
  columns: [
    column('round', 'round', ({ dusk }) => dusk.round, { range: [0, null] }),
    column('drought', 'yes-no', ({ spring }) => spring?.drought ?? null),
    amount('water_before', 'units', ({ spring }) => water(spring?.before)),
    amount('water', 'units', ({ spring, firstCapacity }) => water(spring?.stock ?? firstCapacity)),
    amount('capacity', 'units', ({ spring, firstCapacity }) =>
      water(spring?.capacity ?? firstCapacity),
    ),
    amount('drawn', 'units', ({ spring }) => spring?.drawn ?? null),
    amount('drawn_by_fences', 'units', ({ spring }) => spring?.fences ?? null),
    amount('hands_tending', 'hands', ({ spring }) => spring?.tendingHands ?? null),
    amount('grown_by_itself', 'units', ({ spring }) => water(spring?.natural)),
    amount('grown_by_tending', 'units', ({ spring }) => water(spring?.tending)),
    amount('grown_by_works', 'units', ({ spring }) => water(spring?.works)),
    ...measureColumns<RoundRow>('valley', ({ dusk }, id) => ofValley(dusk.measured, id)),
  ],
  rows: ({ dusks, state }) =>
    dusks.map((dusk) => ({
      dusk,
      spring: state.springDusks[dusk.round - 1] ?? null,
      firstCapacity: state.spring.firstCapacity,
    })),
});
