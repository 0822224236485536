import { z } from 'zod';
import { GameRecord } from './record.ts';

/** What may be left out of a record that is taken home. None of it changes what happens in the valley. */
export const LEAVABLE = ['names', 'words', 'intentions'] as const;
export type Leavable = (typeof LEAVABLE)[number];

const figure = z.union([z.number(), z.null(), z.array(z.number()), z.array(z.array(z.number()))]);

/** A record as a file that anyone can take home and play again. */
export const RecordFile = z.strictObject({
  ...GameRecord.shape,
  /** What was left out of it; its hashes are of the game without that. */
  left: z.array(z.enum(LEAVABLE)).default([]),
  /** All measures of its last dusk, by id; null where none fell. They stay readable under any rules. */
  measures: z.record(z.string(), figure).nullable().default(null),
});
export type RecordFile = z.infer<typeof RecordFile>;

/** As much of a record as every version of the rules writes in the same way. */
export const Skeleton = z.looseObject({
  rules: z.number().int(),
  opening: z.looseObject({
    scenario: z.looseObject({ title: z.string() }),
    sitters: z.array(z.looseObject({ keeper: z.string() })),
  }),
  entries: z.array(z.looseObject({ command: z.looseObject({ type: z.string() }) })),
  hashes: z.array(z.string()),
  left: RecordFile.shape.left.catch([]),
  measures: RecordFile.shape.measures.catch(null),
});
export type Skeleton = z.infer<typeof Skeleton>;
