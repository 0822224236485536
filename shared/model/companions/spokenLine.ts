import { z } from 'zod';
import { Goods } from '../goods/goods.ts';

/**
 * What a companion says, as a key and what it is filled in with: the words are in the message files,
 * so that everyone reads them in their own language. A voice is a way of speaking and no label: who
 * has which is for people to find out.
 */

/** The voices in which companions speak, one for each manner. */
export const VOICES = [
  'blunt',
  'warm',
  'measured',
  'breezy',
  'even',
  'dealing',
  'modest',
  'rousing',
] as const;
export type SpokenVoice = (typeof VOICES)[number];

/** Every voice says each thing in so many ways. */
export const VARIANTS = 6;

/** What may fill a line in. */
const FILLINGS = ['why', 'goods', 'round', 'work', 'most'] as const;
type Filling = (typeof FILLINGS)[number];

/** What companions speak of, with what each takes. */
export const LINE_TOPICS = {
  // to everyone
  greets: [],
  'spring-falls': [],
  /** One share would finish the work. */
  'work-short': ['work'],
  /** What it would put into a work that it is about to call. */
  'would-build': ['work', 'goods'],
  /** The hands at the well that it would hold to, before it proposes a quota. */
  'would-bind': ['most'],
  /** Somebody drew more than they had signed for. */
  'pact-broken': [],
  // to one neighbour
  accepts: [],
  declines: ['why'],
  'turned-down': [],
  presses: ['goods'],
  refuses: ['why'],
  yields: [],
  cuts: [],
  thanks: ['goods'],
  gives: ['goods'],
  /** What it lacks for a basket; in ways that only ask (`ASKS` in shared/bots/speech), what it asks for. */
  lacks: ['goods'],
  /** Round of a press by the listener, and what it wants now. */
  'pressed-before': ['round', 'goods'],
  'broke-before': ['round'],
  'gift-before': ['round', 'goods'],
  'due-to-me': ['goods'],
  'due-from-me': ['goods'],
  /** Passes on what it was given by someone else. */
  'passes-on': [],
  /** That it heard what the listener said to everyone. */
  hears: [],
  /** The answer to “Why?”: its reason for what it last did to the listener. */
  explains: ['why'],
  /** The same where it did nothing. */
  'asks-back': [],
  /** The answer to “I am sorry”, from one whom the listener harmed in that round. */
  'sorry-harmed': ['round'],
  /** The same where there was no harm. */
  'sorry-nothing': [],
  /** The listener broke a pact that it has signed too. */
  'you-breached': ['round'],
  /** A yes and a no to a pact that the listener proposes. */
  'signs-with': [],
  'stays-out': ['why'],
} as const satisfies Readonly<Record<string, readonly Filling[]>>;
export type LineTopic = keyof typeof LINE_TOPICS;

/** Reasons why one stays out of a pact that another proposes. */
export const STAYING_OUT = ['pact-never', 'pact-bears-more', 'pact-price', 'pact-waits'] as const;
export type StayingOut = (typeof STAYING_OUT)[number];

/** Reasons that a companion may tell: for acts, a part of `Why`, and for staying out. */
export const TOLD_WHYS = [
  'declines-poorer',
  'declines-better',
  'declines-later',
  'declines-trust',
  'declines-needs',
  'declines-no-use',
  'declines-short',
  'declines-taken',
  'declines-river',
  'declines-tomorrow',
  'declines-built',
  'declines-harmed',
  'declines-owing',
  'declines-owed',
  'refuses',
  'refuses-elsewhere',
  'refuses-short',
  'offers',
  'offers-left-out',
  'offers-sought',
  'offers-to-sell-on',
  'offers-harmed',
  'counters',
  'presses-leverage',
  'presses-need',
  ...STAYING_OUT,
] as const;
export type ToldWhy = (typeof TOLD_WHYS)[number];

export const SpokenLine = z
  .strictObject({
    voice: z.enum(VOICES),
    topic: z.enum(Object.keys(LINE_TOPICS) as [LineTopic, ...LineTopic[]]),
    variant: z
      .number()
      .int()
      .min(0)
      .max(VARIANTS - 1),
    why: z.enum(TOLD_WHYS).optional(),
    goods: Goods.optional(),
    round: z.number().int().min(1).max(99).optional(),
    work: z.enum(['terraces', 'wetland', 'granary', 'assembly']).optional(),
    most: z.number().int().min(0).max(9).optional(),
  })
  .refine(
    (line) => {
      const takes: readonly Filling[] = LINE_TOPICS[line.topic];
      return FILLINGS.every((filling) => (line[filling] !== undefined) === takes.includes(filling));
    },
    { error: 'must be filled in with what its topic takes, and nothing else' },
  );
export type SpokenLine = z.infer<typeof SpokenLine>;
