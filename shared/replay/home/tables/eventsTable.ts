import {
  initiatives as begun,
  type Initiative,
  type Shift,
  shifts,
} from '../../../metrics/index.ts';
import { at } from '../../../model/at.ts';
import type { MarkType } from '../../../model/event.ts';
import {
  markFactsOf,
  partiesOf,
  TRAVELS,
  type TravelKind,
  travelOf,
} from '../../../model/eventFacts.ts';
import { type Goods, NO_GOODS } from '../../../model/goods/amounts.ts';
import type { Seat } from '../../../model/ids.ts';
import type { State } from '../../../model/state.ts';
import type { MarkEvent, SeenEvent } from '../../../model/view.ts';
import { forceActs } from '../../debrief/forceActs.ts';
import { isPublic } from '../../debrief/sharedDebrief.ts';
import { amount, type Column, column } from '../columns.ts';
import { table } from './tableShape.ts';

const GOODS = ['water', 'grain', 'timber'] as const;

const goodsColumns = <Row>(way: string, read: (row: Row) => Goods): Column<Row>[] =>
  GOODS.map((good) => amount(`${way}_${good}`, 'units', (row: Row) => read(row)[good]));

interface TravelRow {
  readonly round: number;
  readonly kind: TravelKind;
  readonly from: Seat;
  readonly to: Seat;
  readonly gave: Goods;
  readonly got: Goods;
}

/** Goods that an event moved between two, as far as a viewer saw it; null for most events. */
function travelRow(event: SeenEvent): TravelRow | null {
  const travel = travelOf(event);
  if (travel === null) return null;
  const [{ from, to, goods: gave }, back] = travel.moved;
  return { round: event.round, kind: travel.kind, from, to, gave, got: back?.goods ?? NO_GOODS };
}

/** Everything that travelled a river; between others only that it did, as everyone could see. */
export const exchanges = table<TravelRow>({
  id: 'exchanges',
  columns: [
    column('round', 'round', ({ round }) => round, { range: [1, null] }),
    column('travel', 'text', ({ kind }) => kind, { values: TRAVELS }),
    column('homestead', 'homestead', ({ from }) => from),
    column('other', 'homestead', ({ to }) => to),
    ...goodsColumns<TravelRow>('gave', ({ gave }) => gave),
    ...goodsColumns<TravelRow>('got', ({ got }) => got),
  ],
  rows: ({ seen }) => seen.flatMap((event) => travelRow(event) ?? []),
});

interface Act {
  readonly round: number;
  readonly act: string;
  readonly seat: Seat;
  readonly others: readonly number[];
}

const ACTS = [
  'press',
  'sever',
  'fence',
  'attraction',
  'withdrawal',
  'consolidation',
  'expansion',
] as const;

const actOf = ({ way, seat, round, others }: Shift): Act => ({ round, act: way, seat, others });

/** Acts that shifted power: the four ways, and those over others. */
export const acts = table<Act>({
  id: 'acts',
  columns: [
    column('round', 'round', ({ round }) => round, { range: [1, null] }),
    column('act', 'text', ({ act }) => act, {
      values: ACTS,
      source: 'shared/metrics/pattern/four-ways.ts; the record',
    }),
    column('homestead', 'homestead', ({ seat }) => seat),
    column('others', 'homesteads', ({ others }) => others),
  ],
  rows: ({ state }) =>
    [
      ...shifts(state).map((shift) => ({ n: shift.n, act: actOf(shift) })),
      ...forceActs(state.log).map(({ n, round, kind, seat, other }) => ({
        n,
        act: { round, act: kind, seat, others: other === null ? [] : [other] },
      })),
    ]
      .sort((a, b) => a.n - b.n)
      .map(({ act }) => act),
});

/** In the order in which the codebook lists them. */
const MARKS = Object.keys({
  'limit-fell': true,
  severed: true,
  'promise-broke': true,
  withered: true,
  fenced: true,
  'spring-died': true,
} satisfies Record<MarkType, true>);

/** Everything that nothing can take back. */
export const marks = table<MarkEvent>({
  id: 'marks',
  columns: [
    column('round', 'round', ({ round }) => round, { range: [1, null] }),
    column('mark', 'text', ({ type }) => type, { values: MARKS }),
    column('homestead', 'homestead', (mark) => partiesOf(mark)[0] ?? null),
    column('other', 'homestead', (mark) => partiesOf(mark)[1] ?? null),
    amount('left', '', (mark) => markFactsOf(mark).left(mark)),
  ],
  rows: ({ shown }) => shown.filter((event) => event.permanent === true),
});

const cameIn = ({ log }: State, { came }: Initiative): number | null =>
  came === null ? null : at(log, came).round;

/** What was begun where everyone could see it, for others to join. */
export const initiatives = table<{ readonly state: State; readonly one: Initiative }>({
  id: 'initiatives',
  columns: [
    column('round', 'round', ({ one }) => one.round, { range: [1, null] }),
    column('initiative', 'text', ({ one }) => one.kind, {
      values: ['work', 'pact', 'introduction'],
      source: 'shared/metrics/leading/initiatives.ts',
    }),
    column('homestead', 'homestead', ({ one }) => one.seat),
    column('joined_by', 'homesteads', ({ one }) => one.joined.map(({ seat }) => seat)),
    column('came_in', 'round', ({ state, one }) => cameIn(state, one), { range: [1, null] }),
  ],
  rows: ({ state }) =>
    begun(state)
      .filter(isPublic)
      .map((one) => ({ state, one })),
});
