import { z } from 'zod';
import { Goods, LandGood } from '../goods/goods.ts';
import { Seat } from '../ids.ts';
import { MOST_SEATS } from '../vocabulary.ts';

/** What of a scenario may be unlike from homestead to homestead, as a file says it: patterns, and what they are given. */

const count = (least: number, most: number) => z.number().int().min(least).max(most);

/** Which homesteads are meant, at a table of any size. */
export const Whom = z.discriminatedUnion('kind', [
  /** The first so many in valley order. */
  z.strictObject({ kind: z.literal('first'), count: count(1, MOST_SEATS - 1) }),
  z.strictObject({ kind: z.literal('last'), count: count(1, MOST_SEATS - 1) }),
  /** Every `step`-th, counted from the one after `skip`. */
  z.strictObject({ kind: z.literal('every'), step: count(2, 8), skip: count(0, 7) }),
  /** Those with the most rivers at the start; nobody, where all have as many. */
  z.strictObject({ kind: z.literal('hub') }),
  z.strictObject({ kind: z.literal('seats'), seats: z.array(Seat).min(1).max(MOST_SEATS) }),
]);
export type Whom = z.infer<typeof Whom>;

/** What some homesteads are given in place of what all are; what is left out stays as it is for all. */
export const GivenPattern = z.strictObject({
  who: Whom.describe('which homesteads'),
  craft: LandGood.optional().describe('its land good, in every round'),
  yield: count(0, 9).optional().describe('land goods a round at first'),
  leastYield: count(0, 9).optional(),
  hands: count(1, 9).optional(),
  goods: Goods.optional().describe('store at the start'),
  vitality: count(1, 99).optional().describe('vitality at the start'),
  afterWithering: count(1, 99).optional().describe('vitality after withering'),
  keeps: count(0, 99).optional().describe('units of each land good kept at dusk'),
  irrigation: count(0, 9).optional().describe('units of spare water that raise the next yield'),
  fences: count(0, 9).optional().describe('fences it may have'),
  turn: count(1, MOST_SEATS).optional().describe('its turn at the spring where draws go in order'),
});
export type GivenPattern = z.infer<typeof GivenPattern>;

/** A river of the start that is wider or narrower than the others. */
export const OwnRiver = z.strictObject({
  between: z.tuple([Seat, Seat]),
  width: count(1, 9),
  limit: count(1, 9),
});
export type OwnRiver = z.infer<typeof OwnRiver>;
