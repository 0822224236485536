import { isReady } from '../../../shared/engine/query.ts';
import { add, at } from '../../../shared/model/at.ts';
import type { SeatCommand } from '../../../shared/model/command.ts';
import { total } from '../../../shared/model/goods.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { State } from '../../../shared/model/state.ts';
import type { Valley, View, WorkView } from '../../../shared/model/view.ts';

/** In a work that a person called or joined, their even share is left open to them for a while. */

/** Land goods of a work that fall to each homestead: for terraces, to each of those who build them. */
const evenShare = ({ scenario, seats }: Valley, work: WorkView): number =>
  work.kind === 'terraces' ? scenario.works.terraces.each : Math.ceil(work.need / seats);

/** People who called or joined a work, are there, and have not said that they are done. */
const expectedAt = (state: State, work: WorkView): number[] =>
  state.homesteads
    .filter((home) => home.keeper === 'person' && home.here && !isReady(state, home))
    .map(({ seat }) => seat)
    .filter((seat) => work.calledBy === seat || work.joined.includes(seat));

/** A work as if those who are expected had put their share in; the same where nobody is. */
function asIfGiven(state: State, valley: Valley, work: WorkView, me: Seat): WorkView {
  if (work.completed > 0) return work;
  const share = evenShare(valley, work);
  const expected = expectedAt(state, work).filter((seat) => at(work.pledged, seat) < share);
  if (expected.length === 0) return work;
  const pledged = [...work.pledged];
  let room = work.need - sumOf(pledged);
  for (const seat of expected) {
    const open = Math.min(room, share - at(pledged, seat));
    add(pledged, seat, open);
    room -= open;
  }
  // Terraces are built by so many, not by so much: who comes too late for them has built already.
  if (
    work.kind === 'terraces' &&
    pledged.filter((goods) => goods >= share).length * share >= work.need
  )
    pledged[me] = share;
  return { ...work, pledged };
}

const sumOf = (pledged: readonly number[]): number =>
  pledged.reduce((sum, goods) => sum + goods, 0);

/** What a companion sees where it leaves people their shares; the very same view where there are none. */
export function leavingShares(state: State, view: View): View {
  const { valley, book } = view;
  const me = book?.seat ?? -1;
  const works = valley.works.map((work) => asIfGiven(state, valley, work, me));
  if (works.every((work, at) => work === valley.works[at])) return view;
  return { ...view, valley: { ...valley, works } };
}

/** Would a command put into a work what is left open to people? */
export function takesShare(state: State, { valley }: View, command: SeatCommand | null): boolean {
  if (command?.type !== 'pledge') return false;
  const work = valley.works.find(({ id }) => id === command.work);
  if (work === undefined) return false;
  const left = asIfGiven(state, valley, work, -1);
  return left !== work && total(command.goods) > work.need - sumOf(left.pledged);
}
