import { givensOf } from '../../../shared/model/givens/givens.ts';
import type { LivesDusk, SpringDusk } from '../../../shared/model/goods/duskTotals.ts';
import type { Mark, SeenEvent, Valley } from '../../../shared/model/view.ts';
import { isNoted, type NotedEvent } from './duskNotes.ts';
import { type SpringChange, springChange } from './springChange.ts';

/** One thing that dusk tells before it goes on to the next. */
export type Step =
  | {
      readonly kind: 'baskets';
      readonly lives: LivesDusk;
      /** Vitality of every homestead before this dusk. */
      readonly before: readonly number[];
      /** Those whose vitality began anew because it had run out. */
      readonly withered: readonly number[];
      /** What became of one's own spare things; null for who has no seat. */
      readonly kept: KeptPromise | null;
      /** What of the day may be worth a line of its own to those whom it concerns. */
      readonly notes: readonly NotedEvent[];
    }
  | { readonly kind: 'spring'; readonly change: SpringChange; readonly dusk: SpringDusk }
  | {
      readonly kind: 'mark';
      /** Shown first: the only one, or of several what tells most of them all. */
      readonly mark: Mark;
      /** All of this kind tonight, as they came. */
      readonly all: readonly Mark[];
    };

interface KeptPromise {
  readonly irrigated: number;
  readonly evaporated: number;
  readonly spoiled: number;
}

/**
 * The dusk of a round as a list of things to tell, in the order in which they came.
 * @param round the round that ended
 * @param recent events that this viewer saw in it
 */
export function duskSteps(valley: Valley, round: number, recent: readonly SeenEvent[]): Step[] {
  const steps: Step[] = [];
  const lives = valley.livesDusks.find((dusk) => dusk.round === round);
  if (lives !== undefined)
    steps.push({
      kind: 'baskets',
      lives,
      before: vitalityBefore(valley, round),
      withered: valley.marks.flatMap(({ event }) =>
        event.type === 'withered' && event.round === round ? [event.seat] : [],
      ),
      kept: kept(recent, round),
      notes: recent.filter((event) => event.round === round).filter(isNoted),
    });
  const spring = valley.springDusks.find((dusk) => dusk.round === round);
  if (spring !== undefined)
    steps.push({
      kind: 'spring',
      change: springChange(spring),
      dusk: spring,
    });
  const marks = valley.marks.filter((mark) => mark.event.round === round);
  const alone = marks.filter((mark) => !isToldWith(mark, marks));
  for (const all of byKind(alone)) {
    const mark = shownFirst(all);
    if (mark !== undefined) steps.push({ kind: 'mark', mark, all });
  }
  return steps;
}

/** A promise that broke tonight is told with the river that it narrowed, as what led to it. */
const isToldWith = ({ event }: Mark, marks: readonly Mark[]): boolean =>
  event.type === 'promise-broke' &&
  marks.some(
    (other) =>
      other.event.type === 'limit-fell' && other.because.some((cause) => cause.n === event.n),
  );

/** Marks of one kind are told together, where the first of them came. */
function byKind(marks: readonly Mark[]): readonly Mark[][] {
  const kinds = new Map<SeenEvent['type'], Mark[]>();
  for (const mark of marks) {
    const kind = kinds.get(mark.event.type);
    if (kind === undefined) kinds.set(mark.event.type, [mark]);
    else kind.push(mark);
  }
  return [...kinds.values()];
}

/** The last of several fences has all of them in its picture. */
const shownFirst = (marks: readonly Mark[]): Mark | undefined =>
  marks[0]?.event.type === 'fenced' ? marks.at(-1) : marks[0];

function vitalityBefore(valley: Valley, round: number): readonly number[] {
  const before = valley.livesDusks.find((dusk) => dusk.round === round - 1);
  return (
    before?.vitality ?? givensOf(valley.scenario, valley.seats).map(({ vitality }) => vitality)
  );
}

function kept(recent: readonly SeenEvent[], round: number): KeptPromise | null {
  for (const event of recent) {
    if (event.type !== 'stored' || event.round !== round || event.own === null) continue;
    const { irrigated, evaporated, spoiled } = event.own;
    return { irrigated, evaporated, spoiled: spoiled.water + spoiled.grain + spoiled.timber };
  }
  return null;
}

/** The round whose dusk can be told: the one that ended last; 0 before the first dusk. */
export const lastDusk = (valley: Valley): number => valley.livesDusks.at(-1)?.round ?? 0;
