import type { GameRecord } from '../../../shared/model/record.ts';
import type { State } from '../../../shared/model/state.ts';
import type { Afterwards } from '../../../shared/model/wire/wire.ts';
import { rangeOfRuns } from '../../../shared/replay/afterwards.ts';
import {
  CLOSING_RUNS,
  type Closings,
  chosenOf,
  closingsOf,
} from '../../../shared/replay/closings.ts';
import { type Futures, futuresOf, momentsIn, RUNS } from '../../../shared/replay/futures.ts';
import type { GroupEnd, GroupKind } from '../../../shared/replay/groups.ts';
import { Pool } from './pool.ts';
import { aSlice, joined, sliceCount } from './slices.ts';
import { type Answers, SOME_GROUPS, type Task } from './tasks.ts';
import type { WorkClient } from './workQueue.ts';

/** Hears how far something is, from 0 to 1. */
export type Heard = (progress: number) => void;

/** The threads of this process: as many as it has cores. */
const threads = new Pool();

/**
 * Has what is reckoned from now on give way to live tables, and to whatever else the machine does.
 * @param nice by how much its priority is lower, as Linux counts it: from 0, not at all, to 19
 */
export function giveWay(nice: number): void {
  threads.nice = nice;
}

/** For whom work is done, where, and how many games are played on from each moment. */
export interface How {
  readonly client?: WorkClient;
  readonly pool?: Pool;
  readonly runs?: number;
}

/** Where nobody in particular asks: tests, and tools. */
const NOBODY: WorkClient = { address: '', session: '', table: '' };

type Whole = Exclude<Task, { kind: 'futures' | 'closings' | 'groups' | 'afterwards' }>;

/** Does at once what someone waits for. Rejects where it fails. */
export const perform = async <T extends Whole>(
  task: T,
  { client = NOBODY, pool = threads }: How = {},
): Promise<Answers[T['kind']]> =>
  (await pool.run(task, { parts: 1, isUrgent: true, client }))[0] as Answers[T['kind']];

/** How a valley lived on after its last round. */
export async function playAfterwards(
  state: State,
  { client = NOBODY, pool = threads }: How = {},
): Promise<Afterwards> {
  const { runs, rounds } = state.scenario.afterwards;
  const slice = aSlice(state.homesteads.length, rounds);
  const parts = sliceCount(1, runs, slice);
  const done = await pool.run(
    { kind: 'afterwards', state, slice },
    { parts, client, isUrgent: true },
  );
  return rangeOfRuns(state, (done as Answers['afterwards'][]).flat());
}

/**
 * The futures that were open from each dusk of a game: the same, however many threads there are.
 * Rejects with a RangeError for a game without a dusk, and where a thread fails.
 */
export async function playFutures(
  record: GameRecord,
  heard: Heard = () => {},
  { client = NOBODY, pool = threads, runs = RUNS }: How = {},
): Promise<Futures> {
  const moments = momentsIn(record);
  const slice = sliceFor(record);
  const task = { kind: 'futures', record, moments, runs, slice } as const;
  const parts = sliceCount(moments, runs, slice);
  const done = await pool.run(task, { parts, client, heard });
  const answers = done as Answers['futures'][];
  const [first] = answers;
  if (first === undefined) throw new RangeError('a game without a dusk has no futures');
  const ends = joined(
    answers.map((part) => part.ends),
    moments,
  );
  return futuresOf(ends, first.actual);
}

/** What everything that was done for good closed. */
export async function playClosings(
  record: GameRecord,
  heard: Heard = () => {},
  { client = NOBODY, pool = threads, runs = CLOSING_RUNS }: How = {},
): Promise<Closings> {
  const all = await perform({ kind: 'for-good', record }, { client, pool });
  const { chosen, more } = chosenOf(all);
  const sides = 2 * chosen.length;
  const slice = sliceFor(record);
  const entries = chosen.map(({ at }) => at);
  const task = { kind: 'closings', record, entries, runs, slice } as const;
  const done = await pool.run(task, { parts: sliceCount(sides, runs, slice), client, heard });
  return closingsOf(chosen, more, joined(done as Answers['closings'][], sides));
}

/** Simulated groups, from the number `first` up to `last`, which is not played. */
export async function playGroups(
  of: GroupKind,
  [first, last]: readonly [first: number, last: number],
  heard: Heard = () => {},
  { client = NOBODY, pool = threads }: How = {},
): Promise<GroupEnd[]> {
  const slice = Math.min(SOME_GROUPS, aSlice(of.seats, of.rounds));
  const parts = Math.ceil((last - first) / slice);
  const task = { kind: 'groups', of, first, last, slice } as const;
  const done = await pool.run(task, { parts, client, heard });
  return (done as Answers['groups'][]).flat();
}

/** Games of a record's size that a thread plays at a stretch. */
const sliceFor = ({ opening: { scenario, sitters } }: GameRecord): number =>
  aSlice(sitters.length, scenario.rounds);
