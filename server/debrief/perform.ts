import type { GameRecord } from '../../shared/model/record.ts';
import { CLOSING_RUNS, type Closings, chosenOf, closingsOf } from '../../shared/replay/closings.ts';
import { type Futures, futuresOf, momentsIn, RUNS } from '../../shared/replay/futures.ts';
import type { GroupEnd, GroupKind } from '../../shared/replay/groups.ts';
import { Pool } from './pool.ts';
import { joined, sliceCount } from './slices.ts';
import { type Answers, SOME_GROUPS, type Task } from './tasks.ts';

/** Hears how far something is, from 0 to 1. */
export type Heard = (progress: number) => void;

/** The threads of this process: as many as it has cores. */
const threads = new Pool();

/** Where work is done, and how many games are played on from each moment. */
export interface How {
  readonly pool?: Pool;
  readonly runs?: number;
}

type Whole = Exclude<Task, { kind: 'futures' | 'closings' | 'groups' }>;

/** Does at once what someone waits for. Rejects where it fails. */
export const perform = async <T extends Whole>(
  task: T,
  pool: Pool = threads,
): Promise<Answers[T['kind']]> => (await pool.run(task, 1, true))[0] as Answers[T['kind']];

/** The futures that were open from each dusk of a game: the same, however many threads there are. */
export async function playFutures(
  record: GameRecord,
  heard: Heard = () => {},
  { pool = threads, runs = RUNS }: How = {},
): Promise<Futures> {
  const moments = momentsIn(record);
  const task = { kind: 'futures', record, moments, runs } as const;
  const done = await pool.run(task, sliceCount(moments, runs), false, heard);
  const parts = done as Answers['futures'][];
  const [first] = parts;
  if (first === undefined) throw new RangeError('a game without a dusk has no futures');
  const ends = joined(
    parts.map((part) => part.ends),
    moments,
  );
  return futuresOf(ends, first.actual);
}

/** What everything that was done for good closed. */
export async function playClosings(
  record: GameRecord,
  heard: Heard = () => {},
  { pool = threads, runs = CLOSING_RUNS }: How = {},
): Promise<Closings> {
  const all = await perform({ kind: 'for-good', record }, pool);
  const { chosen, more } = chosenOf(all);
  const sides = 2 * chosen.length;
  const task = { kind: 'closings', record, entries: chosen.map(({ at }) => at), runs } as const;
  const done = await pool.run(task, sliceCount(sides, runs), false, heard);
  return closingsOf(chosen, more, joined(done as Answers['closings'][], sides));
}

/** Simulated groups, from the number `first` up to `last`, which is not played. */
export async function playGroups(
  of: GroupKind,
  [first, last]: readonly [first: number, last: number],
  heard: Heard = () => {},
  { pool = threads }: Pick<How, 'pool'> = {},
): Promise<GroupEnd[]> {
  const parts = Math.ceil((last - first) / SOME_GROUPS);
  const done = await pool.run({ kind: 'groups', of, first, last }, parts, false, heard);
  return (done as Answers['groups'][]).flat();
}
