import { flows } from '../../../metrics/index.ts';
import { sum } from '../../../model/arithmetic.ts';
import { at } from '../../../model/at.ts';
import type { Seat } from '../../../model/ids.ts';
import type { Homestead } from '../../../model/state.ts';
import { MOST_SEATS } from '../../../model/vocabulary.ts';
import { deedsOf } from '../../debrief/meantAndDone.ts';
import { amount, column, measureColumns, ofSeat } from '../columns.ts';
import { type Dusk, knows, type Played } from '../played.ts';
import { table } from './tableShape.ts';

interface HomeRow {
  readonly played: Played;
  readonly home: Homestead;
  readonly nickname: string;
  readonly sent: number;
  readonly received: number;
  readonly hands: Hands | null;
}

interface Hands {
  readonly drew: number;
  readonly tended: number;
}

const lastOf = ({ dusks }: Played): Dusk => dusks.at(-1) as Dusk;

const HANDS = 'the record; one’s own, and all for the facilitator';

const all = (hands: Iterable<Hands>): Hands => {
  const list = [...hands];
  return { drew: sum(list.map(({ drew }) => drew)), tended: sum(list.map(({ tended }) => tended)) };
};

/** Every homestead over the whole game. */
export const homesteads = table<HomeRow>({
  id: 'homesteads',
  columns: [
    column('homestead', 'homestead', ({ home }) => home.seat),
    column('order', 'whole', ({ home }) => home.seat + 1, { range: [1, MOST_SEATS] }),
    column('craft', 'text', ({ home }) => (home.alternates ? 'alternating' : home.craft), {
      values: ['grain', 'timber', 'alternating'],
    }),
    column('nickname', 'text', ({ nickname }) => nickname, { personal: true }),
    column('keeper', 'text', ({ home }) => home.keeper, { values: ['person', 'bot'] }),
    amount(
      'rounds_by_bot',
      'rounds',
      ({ played, home }) =>
        played.dusks.slice(1).filter(({ keepers }) => keepers[home.seat] === 'bot').length,
    ),
    amount('witherings', 'times', ({ home }) => home.witherings),
    amount('fences', 'fences', ({ home }) => home.fences),
    amount('terraces', 'works', ({ home }) => home.terraces),
    column('self_reliant', 'yes-no', ({ home, played }) =>
      knows(played, home.seat, lastOf(played).round) ? home.selfReliant : null,
    ),
    amount('units_sent', 'units', ({ sent }) => sent),
    amount('units_received', 'units', ({ received }) => received),
    amount('hands_drew', 'hands', ({ hands }) => hands?.drew ?? null, { source: HANDS }),
    amount('hands_tended', 'hands', ({ hands }) => hands?.tended ?? null, { source: HANDS }),
    ...measureColumns<HomeRow>('seat', ({ played, home }, id) =>
      ofSeat(lastOf(played).measured, id, home.seat),
    ),
  ],
  rows: (played) => {
    const { state, viewer } = played;
    const units = flows(state);
    return state.homesteads.map((home) => ({
      played,
      home,
      // Everyone at a table knew them; a file of a game that is open to all goes by places.
      nickname: viewer === 'public' ? '' : home.nickname,
      sent: sum(at(units, home.seat)),
      received: sum(units.map((row) => at(row, home.seat))),
      hands: knows(played, home.seat) ? all(deedsOf(state, home.seat).values()) : null,
    }));
  },
});

interface RoundRow {
  readonly dusk: Dusk;
  readonly seat: Seat;
  /** Baskets of this dusk alone; null before the first. */
  readonly ate: number | null;
  readonly hands: Hands | null;
}

/** Every homestead at every dusk. */
export const homesteadRounds = table<RoundRow>({
  id: 'homestead-rounds',
  columns: [
    column('round', 'round', ({ dusk }) => dusk.round, { range: [0, null] }),
    column('homestead', 'homestead', ({ seat }) => seat),
    column('keeper', 'text', ({ dusk, seat }) => at(dusk.keepers, seat), {
      values: ['person', 'bot'],
    }),
    amount('baskets_eaten', 'baskets', ({ ate }) => ate),
    amount('hands_drew', 'hands', ({ hands }) => hands?.drew ?? null, { source: HANDS }),
    amount('hands_tended', 'hands', ({ hands }) => hands?.tended ?? null, { source: HANDS }),
    ...measureColumns<RoundRow>('seat', ({ dusk, seat }, id) => ofSeat(dusk.measured, id, seat)),
  ],
  rows: (played) =>
    played.dusks.flatMap((dusk) =>
      played.state.homesteads.map(({ seat }) => ({
        dusk,
        seat,
        ate: played.state.livesDusks[dusk.round - 1]?.baskets[seat] ?? null,
        hands:
          dusk.round > 0 && knows(played, seat, dusk.round)
            ? (deedsOf(played.state, seat).get(dusk.round) ?? null)
            : null,
      })),
    ),
});
