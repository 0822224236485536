import type { GameRecord } from '../../../shared/model/record.ts';
import type { State } from '../../../shared/model/state.ts';
import type { Afterwards } from '../../../shared/model/wire/wire.ts';
import { type AfterwardsRun, runAfterwards } from '../../../shared/replay/afterwards.ts';
import { besideOf } from '../../../shared/replay/besideFigures.ts';
import type { BesideFigures } from '../../../shared/replay/besideTables.ts';
import { type Choosable, choosable } from '../../../shared/replay/choices.ts';
import { forGood, sidesOf } from '../../../shared/replay/closings.ts';
import { debriefOf, type Whole } from '../../../shared/replay/debrief/index.ts';
import { roadInstead, type WholeRoad } from '../../../shared/replay/debrief/road.ts';
import { courseOf, type Ends, futureOf } from '../../../shared/replay/futures.ts';
import { type GroupEnd, type GroupKind, playGroup } from '../../../shared/replay/groups.ts';
import { likeliest } from '../../../shared/replay/likeness.ts';
import { withDifferences } from '../../../shared/replay/roadDifference.ts';
import { type HomeAnswers, type HomeTask, takeHome } from '../homeTasks.ts';
import { type Slice, sliceAt } from './slices.ts';

/** What other threads are asked for. Each is done in one or more parts, which know nothing of each other. */
export type Task =
  | { readonly kind: 'debrief'; readonly record: GameRecord }
  | { readonly kind: 'acts'; readonly record: GameRecord }
  /** The game again without one of its acts, or with another in its place. */
  | {
      readonly kind: 'road';
      readonly record: GameRecord;
      readonly at: number;
      readonly choice: number | null;
      readonly later: Afterwards | null;
    }
  /** Games played on from every dusk; a part is a slice of them. */
  | {
      readonly kind: 'futures';
      readonly record: GameRecord;
      readonly moments: number;
      readonly runs: number;
      /** Games in a part. */
      readonly slice: number;
    }
  | { readonly kind: 'for-good'; readonly record: GameRecord }
  /** Games played on from before and after some entries; a part is a slice of them. */
  | {
      readonly kind: 'closings';
      readonly record: GameRecord;
      readonly entries: readonly number[];
      readonly runs: number;
      readonly slice: number;
    }
  /** Simulated groups; a part is a few of them. */
  | {
      readonly kind: 'groups';
      readonly of: GroupKind;
      readonly first: number;
      readonly last: number;
      /** Groups in a part. */
      readonly slice: number;
    }
  | { readonly kind: 'beside'; readonly record: GameRecord }
  /** The rounds after the last, many times over; a part is some of those times. */
  | { readonly kind: 'afterwards'; readonly state: State; readonly slice: number }
  | HomeTask;

/** What a thread answers to one part of a task. */
export interface Answers extends HomeAnswers {
  readonly debrief: Whole;
  readonly acts: readonly Choosable[];
  readonly road: WholeRoad;
  readonly futures: { readonly ends: readonly Ends[]; readonly actual: Ends };
  readonly 'for-good': ReturnType<typeof forGood>;
  readonly closings: readonly Ends[];
  readonly groups: readonly GroupEnd[];
  readonly beside: BesideFigures;
  readonly afterwards: readonly AfterwardsRun[];
}

/** Groups that a thread plays at a stretch. */
export const SOME_GROUPS = 4;

type Parts<T extends Task> = (part: number) => Answers[T['kind']];

/** Reads a task once, and is then ready to do any of its parts. */
export function prepare(task: Task): Parts<Task> {
  switch (task.kind) {
    case 'debrief':
      return () => debriefOf(task.record);
    case 'acts':
      return () => withDifferences(task.record, choosable(task.record));
    case 'road':
      return () => roadInstead(task.record, task.at, task.choice, task.later);
    case 'futures': {
      const { moments, characters, actual } = courseOf(task.record);
      return (part) => ({
        ends: played(moments, characters, sliceAt(part, task.moments, task.runs, task.slice)),
        actual,
      });
    }
    case 'for-good':
      return () => forGood(task.record);
    case 'closings': {
      const sides = sidesOf(task.record, task.entries);
      const characters = likeliest(task.record);
      return (part) =>
        played(sides, characters, sliceAt(part, sides.length, task.runs, task.slice));
    }
    case 'groups':
      return (part) => {
        const from = task.first + part * task.slice;
        const to = Math.min(task.last, from + task.slice);
        return Array.from({ length: to - from }, (_, i) => playGroup(task.of, from + i));
      };
    case 'beside':
      return () => besideOf(task.record);
    case 'afterwards':
      return (part) => {
        const { from, to } = sliceAt(part, 1, task.state.scenario.afterwards.runs, task.slice);
        return Array.from({ length: to - from }, (_, i) => runAfterwards(task.state, from + i));
      };
    case 'home':
    case 'kept':
    case 'file':
      return () => takeHome(task);
  }
}

function played(
  moments: readonly State[],
  characters: Parameters<typeof futureOf>[1],
  { moment, from, to }: Slice,
): Ends[] {
  const state = moments[moment];
  if (state === undefined) throw new RangeError(`no moment ${moment} to play on from`);
  return Array.from({ length: to - from }, (_, i) => futureOf(state, characters, from + i));
}
