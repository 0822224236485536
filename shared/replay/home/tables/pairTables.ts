import { at } from '../../../model/at.ts';
import type { EventOf } from '../../../model/event.ts';
import type { Tie } from '../../../model/state.ts';
import { amount, column, measureColumns, ofPair } from '../columns.ts';
import type { Dusk } from '../played.ts';
import { table } from './tableShape.ts';

interface TieRow {
  readonly tie: Tie;
  readonly made: EventOf<'tie-made'> | undefined;
  readonly cut: EventOf<'severed'> | undefined;
}

/** Every river there was. */
export const ties = table<TieRow>({
  id: 'ties',
  columns: [
    column('river', 'whole', ({ tie }) => tie.id + 1, { range: [1, null] }),
    column('homestead', 'homestead', ({ tie }) => tie.a),
    column('other', 'homestead', ({ tie }) => tie.b),
    column('beginning', 'text', ({ made }) => made?.how ?? 'from the start', {
      values: ['from the start', 'bridge', 'introduction'],
    }),
    column('made_in', 'round', ({ made }) => made?.round ?? null, { range: [0, null] }),
    column('made_by', 'homestead', ({ made }) => made?.by ?? null),
    amount('width', 'width', ({ tie }) => (tie.limit > 0 ? tie.width : 0)),
    amount('limit', 'width', ({ tie }) => tie.limit),
    amount('first_limit', 'width', ({ tie }) => tie.firstLimit),
    column('severed_in', 'round', ({ cut }) => cut?.round ?? null, { range: [1, null] }),
    column('severed_by', 'homestead', ({ cut }) => cut?.by ?? null),
  ],
  rows: ({ state }) =>
    state.ties.map((tie) => ({
      tie,
      made: state.log.find(
        (event): event is EventOf<'tie-made'> => event.type === 'tie-made' && event.tie === tie.id,
      ),
      cut: state.log.find(
        (event): event is EventOf<'severed'> => event.type === 'severed' && event.tie === tie.id,
      ),
    })),
});

interface TieRound {
  readonly round: number;
  readonly tie: Tie;
  readonly width: number;
  readonly limit: number;
}

/** Every river at every dusk at which it was there. */
export const tieRounds = table<TieRound>({
  id: 'tie-rounds',
  columns: [
    column('round', 'round', ({ round }) => round, { range: [1, null] }),
    column('river', 'whole', ({ tie }) => tie.id + 1, { range: [1, null] }),
    column('homestead', 'homestead', ({ tie }) => tie.a),
    column('other', 'homestead', ({ tie }) => tie.b),
    amount('width', 'width', ({ width, limit }) => (limit > 0 ? width : 0)),
    amount('limit', 'width', ({ limit }) => limit),
  ],
  rows: ({ state }) =>
    state.riversDusks.flatMap(({ round, widths, limits }) =>
      widths.map((width, id) => {
        return { round, tie: at(state.ties, id), width, limit: at(limits, id) };
      }),
    ),
});

interface PairRow {
  readonly dusk: Dusk;
  readonly i: number;
  readonly j: number;
}

const pairsAt = (dusk: Dusk, seats: number): PairRow[] =>
  Array.from({ length: seats * seats }, (_, at) => ({
    dusk,
    i: Math.floor(at / seats),
    j: at % seats,
  }));

/** Every homestead towards every other at every dusk. */
export const pairRounds = table<PairRow>({
  id: 'pair-rounds',
  columns: [
    column('round', 'round', ({ dusk }) => dusk.round, { range: [0, null] }),
    column('homestead', 'homestead', ({ i }) => i),
    column('other', 'homestead', ({ j }) => j),
    ...measureColumns<PairRow>('pair', ({ dusk, i, j }, id) => ofPair(dusk.measured, id, i, j), [
      'lived-from',
    ]),
  ],
  rows: ({ dusks, state }) =>
    dusks.flatMap((dusk) => pairsAt(dusk, state.homesteads.length).filter(({ i, j }) => i !== j)),
});

/** Who lived from whom over the whole game, oneself too: a homestead's rows add up to its baskets. */
export const livedFrom = table<PairRow>({
  id: 'lived-from',
  columns: [
    column('homestead', 'homestead', ({ i }) => i),
    column('source', 'homestead', ({ j }) => j),
    ...measureColumns<PairRow>('pair', ({ dusk, i, j }, id) => ofPair(dusk.measured, id, i, j), [
      'flows',
      'dependence',
      'imbalance',
      'mutual-dependence',
    ]),
  ],
  rows: ({ dusks, state }) => {
    const last = dusks.at(-1);
    return last ? pairsAt(last, state.homesteads.length) : [];
  },
});
