import {
  initiatives as begun,
  type Initiative,
  type Shift,
  shifts,
} from '../../../metrics/index.ts';
import { type Goods, NO_GOODS } from '../../../model/goods.ts';
import type { State } from '../../../model/state.ts';
import type { SeenEvent } from '../../../model/view.ts';
import { forceActs } from '../../debrief/forceActs.ts';
import { isPublic } from '../../debrief/index.ts';
import { amount, type Column, column } from '../columns.ts';
import { table } from './tableShape.ts';

const GOODS = ['water', 'grain', 'timber'] as const;

const goodsColumns = <Row>(way: string, read: (row: Row) => Goods): Column<Row>[] =>
  GOODS.map((good) => amount(`${way}_${good}`, 'units', (row: Row) => read(row)[good]));

interface Travel {
  readonly round: number;
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  readonly gave: Goods;
  readonly got: Goods;
}

const TRAVELS = ['exchange', 'gift', 'promise', 'payment', 'amends', 'yield', 'boats'] as const;
type TravelKind = (typeof TRAVELS)[number];

/** Goods that an event moved between two, as far as a viewer saw it; null for most events. */
function travelOf(event: SeenEvent): Travel | null {
  const { round } = event;
  const way = (
    kind: TravelKind,
    from: number,
    to: number,
    gave: Goods,
    got: Goods = NO_GOODS,
  ): Travel => ({ round, kind, from, to, gave, got });
  switch (event.type) {
    case 'exchanged':
      return way('exchange', event.from, event.to, event.gave, event.got);
    case 'gave':
      return way('gift', event.from, event.to, event.goods);
    case 'promised':
      return way('promise', event.creditor, event.debtor, event.moved);
    case 'paid':
      return way('payment', event.from, event.to, event.goods);
    case 'amended':
      return way('amends', event.from, event.to, event.goods);
    case 'yielded':
      return way('yield', event.to, event.from, event.goods);
    case 'boats':
      return way('boats', event.from, event.to, event.gave, event.got);
    default:
      return null;
  }
}

/** Everything that travelled a river; between others only that it did, as everyone could see. */
export const exchanges = table<Travel>({
  id: 'exchanges',
  columns: [
    column('round', 'round', ({ round }) => round, { range: [1, null] }),
    column('travel', 'text', ({ kind }) => kind, { values: TRAVELS }),
    column('homestead', 'homestead', ({ from }) => from),
    column('other', 'homestead', ({ to }) => to),
    ...goodsColumns<Travel>('gave', ({ gave }) => gave),
    ...goodsColumns<Travel>('got', ({ got }) => got),
  ],
  rows: ({ seen }) => seen.flatMap((event) => travelOf(event) ?? []),
});

interface Act {
  readonly round: number;
  readonly act: string;
  readonly seat: number;
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
      source: 'shared/metrics/four-ways.ts; the record',
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

interface MarkRow {
  readonly event: SeenEvent;
  readonly seat: number | null;
  readonly other: number | null;
  readonly left: number | null;
}

const MARKS = [
  'limit-fell',
  'severed',
  'promise-broke',
  'withered',
  'fenced',
  'spring-died',
] as const;

/** Whom something that stays is about, and what is left of what it took from. */
function markOf(event: SeenEvent): MarkRow {
  switch (event.type) {
    case 'limit-fell':
      return { event, seat: event.a, other: event.b, left: event.limit };
    case 'severed':
      return { event, seat: event.by, other: event.other, left: 0 };
    case 'promise-broke':
      return { event, seat: event.debtor, other: event.creditor, left: null };
    case 'withered':
      return { event, seat: event.seat, other: null, left: event.yield };
    case 'fenced':
      return { event, seat: event.seat, other: null, left: event.capacity / 100 };
    case 'spring-died':
      return { event, seat: null, other: null, left: event.to / 100 };
    default:
      return { event, seat: null, other: null, left: null };
  }
}

/** Everything that nothing can take back. */
export const marks = table<MarkRow>({
  id: 'marks',
  columns: [
    column('round', 'round', ({ event }) => event.round, { range: [1, null] }),
    column('mark', 'text', ({ event }) => event.type, { values: MARKS }),
    column('homestead', 'homestead', ({ seat }) => seat),
    column('other', 'homestead', ({ other }) => other),
    amount('left', '', ({ left }) => left),
  ],
  rows: ({ shown }) => shown.filter(({ permanent }) => permanent === true).map(markOf),
});

const cameIn = ({ log }: State, { came }: Initiative): number | null =>
  came === null ? null : (log[came]?.round ?? null);

/** What was begun where everyone could see it, for others to join. */
export const initiatives = table<{ readonly state: State; readonly one: Initiative }>({
  id: 'initiatives',
  columns: [
    column('round', 'round', ({ one }) => one.round, { range: [1, null] }),
    column('initiative', 'text', ({ one }) => one.kind, {
      values: ['work', 'pact', 'introduction'],
      source: 'shared/metrics/initiatives.ts',
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
