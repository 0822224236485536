import { type GameRecord, RULES_VERSION } from '../../model/record.ts';
import { LEAVABLE, type Leavable, RecordFile, Skeleton } from '../../model/recordFile.ts';
import { playAgain } from './again.ts';
import { altered } from './altered.ts';
import { type Measured, measure } from './measured.ts';

/**
 * Makes the file of a game.
 * @throws BrokenRecord where something is left out and the record can't be played without it
 */
export function fileOf(record: GameRecord, leave: readonly Leavable[] = []): RecordFile {
  const told = altered(record, leave);
  const { last, fault } = playAgain(told);
  return {
    ...told,
    left: LEAVABLE.filter((one) => leave.includes(one)),
    measures: last === null || fault !== null ? null : (measure(last) as RecordFile['measures']),
  };
}

/** What stands in a record, whatever rules it was made by: nothing here was played. */
export interface Outline {
  readonly rules: number;
  readonly scenario: string;
  readonly seats: number;
  /** Seats that a person kept when the game began. */
  readonly people: number;
  /** Rounds whose dusk it keeps a hash of. */
  readonly rounds: number;
  /** What was asked, by kind, most often first. */
  readonly commands: readonly (readonly [type: string, times: number])[];
  readonly left: readonly Leavable[];
  readonly measures: Measured | null;
}

/** A file that was read: a record of these rules, one of others, or none at all. */
export type Read =
  | { readonly kind: 'record'; readonly file: RecordFile; readonly outline: Outline }
  | {
      readonly kind: 'other-rules';
      readonly outline: Outline;
      /** The record, where it still has the form of one. */
      readonly file: RecordFile | null;
    }
  | { readonly kind: 'no-record'; readonly field: string; readonly message: string };

/** How often each kind of command stands in a record, most often first. */
export function commandCounts(entries: readonly { command: { type: string } }[]) {
  const counts = new Map<string, number>();
  for (const { command } of entries) counts.set(command.type, (counts.get(command.type) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

const outlineOf = ({ rules, opening, entries, hashes, left, measures }: Skeleton): Outline => ({
  rules,
  scenario: opening.scenario.title,
  seats: opening.sitters.length,
  people: opening.sitters.filter(({ keeper }) => keeper === 'person').length,
  rounds: hashes.length,
  commands: commandCounts(entries),
  left,
  measures,
});

/** What is wrong first, of all that a schema found. */
interface Problems {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}

const firstOf = ({ issues }: Problems): { field: string; message: string } => {
  const [issue] = issues;
  return { field: issue?.path.join('.') || 'the file', message: issue?.message ?? 'is no record' };
};

/** Reads what a JSON file held. */
export function readRecord(value: unknown): Read {
  const skeleton = Skeleton.safeParse(value);
  if (!skeleton.success) return { kind: 'no-record', ...firstOf(skeleton.error) };
  const outline = outlineOf(skeleton.data);
  const whole = RecordFile.safeParse(value);
  if (outline.rules !== RULES_VERSION)
    return { kind: 'other-rules', outline, file: whole.success ? whole.data : null };
  if (!whole.success) return { kind: 'no-record', ...firstOf(whole.error) };
  return { kind: 'record', file: whole.data, outline };
}
