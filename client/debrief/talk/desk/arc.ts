import type { PartId } from '../../../../shared/model/debriefPosition.ts';

/** The stages of a talk, each with its parts and how long it may take. */
export const STAGES = [
  { id: 'out', parts: ['before', 'leave'], long: 6, short: 3 },
  { id: 'happened', parts: ['then', 'spring', 'lives'], long: 9, short: 4 },
  {
    id: 'came-about',
    parts: ['lived', 'power', 'meant', 'leading', 'roads', 'beside', 'questions'],
    long: 15,
    short: 7,
  },
  { id: 'elsewhere', parts: ['elsewhere'], long: 6, short: 3 },
  { id: 'now', parts: ['now'], long: 4, short: 2 },
  { id: 'close', parts: ['close'], long: 2, short: 1 },
] as const satisfies readonly {
  readonly id: string;
  readonly parts: readonly PartId[];
  /** Minutes, in a session of 90 and of 50. */
  readonly long: number;
  readonly short: number;
}[];

export type StageId = (typeof STAGES)[number]['id'];

/** Minutes of play from which on a session is one of 90. */
const LONG_PLAY = 33;

/** Minutes that a stage may take, beside so many of play. */
export const minutesOf = (
  { long, short }: { readonly long: number; readonly short: number },
  play: number,
): number => (play >= LONG_PLAY ? long : short);
