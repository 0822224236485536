import { sum } from '../../model/arithmetic.ts';
import { at } from '../../model/at.ts';
import type { WorkKind } from '../../model/command.ts';
import type { EventBody } from '../../model/event.ts';
import { type Goods, landUnits, plus, total } from '../../model/goods/amounts.ts';
import type { Seat, WorkId } from '../../model/ids.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import type { State, Work } from '../../model/state.ts';
import { homesteadAt, isBuilt, lacks, opened, seatsOf } from '../query.ts';

/** What many build together: called by one, joined freely, done the moment its goods are there. */

/** Calls a work; a second call of an open one joins the first. */
export function call(
  state: State,
  seat: Seat,
  { work: kind }: { work: WorkKind },
): EventBody[] | Refusal {
  const refusal = opened(state, kind);
  if (refusal) return refusal;
  const open = state.works.find((work) => work.kind === kind && work.completed === 0);
  if (open) {
    if (open.joined.includes(seat)) return refuse('already-done');
    return [{ type: 'joined-call', work: open.id, seat, because: [open.called] }];
  }
  if (kind !== 'terraces' && isBuilt(state, kind)) return refuse('already-done');
  return [{ type: 'called', work: state.works.length, kind, seat }];
}

/** Contributors that terraces need at this table. */
const contributorsNeeded = (state: State): number =>
  Math.min(state.scenario.works.terraces.contributors, seatsOf(state) - 1);

/** Land goods that a work needs in all. */
export function needOf(state: State, kind: WorkKind): number {
  const { works } = state.scenario;
  if (kind === 'terraces') return works.terraces.each * contributorsNeeded(state);
  return works[kind].perSeat * seatsOf(state);
}

const goodsIn = (work: Work): number => sum(work.pledges.map((goods) => landUnits(goods)));

function openWork(state: State, id: WorkId): Work | null {
  const work = state.works[id];
  return work === undefined || work.completed > 0 ? null : work;
}

/** Land goods that a seat may still put into a work; 0 where it may not. */
function roomFor(state: State, work: Work, seat: Seat): number {
  if (work.kind !== 'terraces') return needOf(state, work.kind) - goodsIn(work);
  const { each, most } = state.scenario.works.terraces;
  if (homesteadAt(state, seat).terraces >= most) return 0;
  return each - landUnits(at(work.pledges, seat));
}

/** Puts goods into an open work; it completes the moment all that it needs is there. */
export function pledge(
  state: State,
  seat: Seat,
  { work: id, goods }: { work: WorkId; goods: Goods },
): EventBody[] | Refusal {
  const work = openWork(state, id);
  if (work === null) return refuse('gone');
  if (goods.water > 0) return refuse('land-goods-only');
  if (total(goods) === 0) return refuse('nothing-moves');
  const own = homesteadAt(state, seat);
  const { most } = state.scenario.works.terraces;
  if (work.kind === 'terraces' && own.terraces >= most) return refuse('too-many', { most });
  const room = roomFor(state, work, seat);
  if (total(goods) > room) return refuse('too-much', { most: room });
  const short = lacks(own.goods, goods);
  if (short) return short;
  const pledged: EventBody = { type: 'pledged', work: id, seat, goods, because: [work.called] };
  return [pledged, ...completion(state, work, seat, goods)];
}

/** The work is done if these goods are the last that it needed. */
function completion(state: State, work: Work, seat: Seat, goods: Goods): EventBody[] {
  const pledges = work.pledges.map((had, i) => (i === seat ? plus(had, goods) : had));
  const { each } = state.scenario.works.terraces;
  const full = pledges.flatMap((had, i) => (landUnits(had) >= each ? [i] : []));
  const done =
    work.kind === 'terraces'
      ? full.length >= contributorsNeeded(state)
      : goodsIn(work) + landUnits(goods) >= needOf(state, work.kind);
  if (!done) return [];
  const terraces = work.kind === 'terraces';
  const back = pledges.flatMap((had, i): [Seat, Goods][] =>
    terraces && total(had) > 0 && !full.includes(i) ? [[i, had]] : [],
  );
  const served = terraces ? full : state.homesteads.map((h) => h.seat);
  const because = [work.called, state.log.length];
  return [{ type: 'completed', work: work.id, kind: work.kind, served, back, because }];
}

/** Takes all of one's own goods back out of an open work. */
export function unpledge(
  state: State,
  seat: Seat,
  { work: id }: { work: WorkId },
): EventBody[] | Refusal {
  const work = openWork(state, id);
  if (work === null) return refuse('gone');
  const goods = at(work.pledges, seat);
  return total(goods) === 0
    ? refuse('nothing-moves')
    : [{ type: 'unpledged', work: id, seat, goods }];
}
