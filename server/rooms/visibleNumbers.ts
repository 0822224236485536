import { visibleEvent } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { Event } from '../../shared/model/event.ts';
import type { EventNumber } from '../../shared/model/ids.ts';
import type { State } from '../../shared/model/state.ts';
import type { Mark, SeenEvent, Valley, Viewer } from '../../shared/model/view.ts';
import { PUBLIC_STEP } from '../../shared/model/wire/packing.ts';

/**
 * Numbers that events go by outside the server. The log's own would tell every viewer how much
 * happens among others: whoever sees number 12 after number 9 knows of two offers or words that
 * were not for them. So public events are counted among public ones, alike for all, and what a
 * viewer sees beyond them is counted on from the last public one.
 */

/** For each event of a log, how many public ones were before it, and whether it is one. */
interface Count {
  readonly before: number[];
  readonly isPublic: boolean[];
}

const counts = new WeakMap<State, Count>();

function countOf(state: State): Count {
  const count = counts.get(state) ?? { before: [], isPublic: [] };
  counts.set(state, count);
  for (let n = count.before.length; n < state.log.length; n++) {
    const before = n === 0 ? 0 : at(count.before, n - 1) + Number(at(count.isPublic, n - 1));
    count.before.push(before);
    count.isPublic.push(visibleEvent(state, at(state.log, n), 'public') !== null);
  }
  return count;
}

/** What a viewer sees of these events, under the numbers that it knows them by. */
export const seenBy = (state: State, viewer: Viewer, events: readonly Event[]): SeenEvent[] =>
  events.flatMap((event) => {
    const seen = visibleEvent(state, event, viewer);
    return seen ? [renumber(seen, (n) => numberFor(state, viewer, n))] : [];
  });

const publicMarks = new WeakMap<Valley['marks'], Valley['marks']>();

/** The valley with its marks under public numbers: the same list again for the same marks. */
export function publicly(state: State, valley: Valley): Valley {
  const marks = publicMarks.get(valley.marks) ?? renumberAll(state, valley.marks);
  publicMarks.set(valley.marks, marks);
  return { ...valley, marks };
}

function renumberAll(state: State, marks: Valley['marks']): readonly Mark[] {
  const numbers = (n: EventNumber) => publicNumber(countOf(state), n);
  return marks.map(({ event, because }) => ({
    event: renumber(event, numbers),
    because: because.map((cause) => renumber(cause, numbers)),
  }));
}

/** @returns null for an event that this viewer does not see */
function numberFor(state: State, viewer: Viewer, n: EventNumber): EventNumber | null {
  const count = countOf(state);
  if (count.isPublic[n]) return publicNumber(count, n);
  const sees = (one: number) => visibleEvent(state, at(state.log, one), viewer) !== null;
  if (!sees(n)) return null;
  let since = 1;
  for (let one = n - 1; one >= 0 && !count.isPublic[one]; one--) if (sees(one)) since += 1;
  return (at(count.before, n) - 1) * PUBLIC_STEP + since;
}

const publicNumber = ({ before, isPublic }: Count, n: EventNumber): EventNumber | null =>
  isPublic[n] ? at(before, n) * PUBLIC_STEP : null;

/** The same event under another number; causes that have none are not told. */
function renumber<E extends SeenEvent | Event>(
  event: E,
  numberOf: (n: EventNumber) => EventNumber | null,
): E {
  // Copied whole and then changed: each event is copied for each viewer.
  const renumbered = { ...event, n: numberOf(event.n) ?? event.n };
  if (event.because === undefined) return renumbered;
  const causes = event.because.flatMap((n) => numberOf(n) ?? []);
  if (causes.length > 0) return { ...renumbered, because: causes };
  const { because: _, ...rest } = renumbered;
  return rest as E;
}
