import { isReady } from '../../../shared/engine/query.ts';
import { sum } from '../../../shared/model/arithmetic.ts';
import { add, at } from '../../../shared/model/at.ts';
import type { SeatCommand } from '../../../shared/model/command.ts';
import { total } from '../../../shared/model/goods/goods.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { State } from '../../../shared/model/state.ts';
import type { Valley, View, WorkView } from '../../../shared/model/view.ts';

/**
 * In a work that a person called or joined, their even share is left open to them for a while; on the
 * first days one share of any work is, since nobody has had the time to read what it is.
 */

/** Rounds in which people still find out what there is. */
const FIRST_ROUNDS = 2;

/** Land goods of a work that fall to each homestead: for terraces, to each of those who build them. */
const evenShare = ({ scenario, seats }: Valley, work: WorkView): number =>
  work.kind === 'terraces' ? scenario.works.terraces.each : Math.ceil(work.need / seats);

/**
 * People who called or joined a work, are there, and have not said that they are done; on the first
 * days one of those who are there, where no person has given to it.
 */
function expectedAt(state: State, work: WorkView): Seat[] {
  const people = state.homesteads.filter(({ keeper }) => keeper === 'person');
  const there = people.filter((home) => home.here && !isReady(state, home)).map(({ seat }) => seat);
  const joined = there.filter((seat) => work.calledBy === seat || work.joined.includes(seat));
  if (joined.length > 0 || state.round > FIRST_ROUNDS) return joined;
  return people.some(({ seat }) => at(work.pledged, seat) > 0) ? [] : there.slice(0, 1);
}

/** A work as if those who are expected had put their share in; the same where nobody is. */
function asIfGiven(state: State, valley: Valley, work: WorkView, me: Seat): WorkView {
  if (work.completed > 0) return work;
  const share = evenShare(valley, work);
  const expected = expectedAt(state, work).filter((seat) => at(work.pledged, seat) < share);
  if (expected.length === 0) return work;
  const pledged = [...work.pledged];
  let room = work.need - sum(pledged);
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
  return left !== work && total(command.goods) > work.need - sum(left.pledged);
}
