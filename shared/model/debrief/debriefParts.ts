/**
 * The parts of a debrief, in the order of a talk: memory comes before the pictures, and one's own
 * life after them. What is not said of a part is the safe answer: it stands on no projector, someone
 * could be singled out in it, nobody steps through it alone, and it knows no line of dusks.
 */

/** The stages of a talk, in their order. */
export const STAGE_IDS = ['out', 'happened', 'came-about', 'elsewhere', 'now', 'close'] as const;
export type StageId = (typeof STAGE_IDS)[number];

/** What is known of one part. */
interface PartFacts {
  readonly stage: StageId;
  /** May it stand on a projector? */
  readonly projected?: true;
  /** False where no homestead is followed through it, so that nobody can be shown alone. */
  readonly singlesOut?: false;
  /** Does a person step through it without a facilitator? */
  readonly alone?: true;
  /** Does the line of dusks belong to it? */
  readonly scrubbed?: true;
  /** Does it differ by what could be seen at its moment and what is known of it now? */
  readonly sight?: true;
}

const FACTS = {
  before: { stage: 'out', projected: true, singlesOut: false },
  leave: { stage: 'out', projected: true, singlesOut: false },
  // biome-ignore lint/suspicious/noThenProperty: it is the name of a part, and no function
  then: { stage: 'happened', projected: true, alone: true, scrubbed: true, sight: true },
  spring: {
    stage: 'happened',
    projected: true,
    singlesOut: false,
    alone: true,
    scrubbed: true,
    sight: true,
  },
  lives: { stage: 'happened', projected: true, alone: true, scrubbed: true, sight: true },
  lived: { stage: 'came-about', projected: true, alone: true, scrubbed: true, sight: true },
  power: { stage: 'came-about', projected: true, alone: true, scrubbed: true, sight: true },
  meant: { stage: 'came-about', projected: true, singlesOut: false, alone: true },
  leading: {
    stage: 'came-about',
    projected: true,
    singlesOut: false,
    alone: true,
    scrubbed: true,
    sight: true,
  },
  roads: { stage: 'came-about', projected: true, singlesOut: false, alone: true, scrubbed: true },
  beside: { stage: 'came-about', projected: true, singlesOut: false, alone: true },
  games: { stage: 'came-about', projected: true, singlesOut: false },
  // What everyone looks at is the question that is asked, not those in hand.
  questions: { stage: 'came-about', singlesOut: false, alone: true },
  elsewhere: { stage: 'elsewhere', projected: true, singlesOut: false },
  now: { stage: 'now', projected: true, singlesOut: false, alone: true },
  close: { stage: 'close', projected: true, singlesOut: false },
} as const satisfies Readonly<Record<string, PartFacts>>;

export type PartId = keyof typeof FACTS;

/** All parts, in the order of a talk. */
export const PARTS = Object.keys(FACTS) as [PartId, ...PartId[]];

type PartsWith<F> = {
  [P in PartId]: (typeof FACTS)[P] extends F ? P : never;
}[PartId];

/** Parts that may stand on a projector. */
export type ProjectedPart = PartsWith<{ readonly projected: true }>;
/** Parts that differ by what could be seen at their moment. */
type SightedPart = PartsWith<{ readonly sight: true }>;

/** What is known of a part. */
export const partFactsOf = (part: PartId): PartFacts => FACTS[part];

/** Does a part differ by what could be seen at its moment? */
export const isSighted = (part: PartId): part is SightedPart => partFactsOf(part).sight === true;

/** Could someone be shown alone in a part, because one homestead is followed through it? */
export const singlesOut = (part: PartId): boolean => partFactsOf(part).singlesOut ?? true;
