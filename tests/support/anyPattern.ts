import fc from 'fast-check';
import type { GivenPattern, Whom } from '../../shared/model/givens/givenPatterns.ts';

/** Patterns at random: who is meant, and what they are given in place of what all are. */

const whom: fc.Arbitrary<Whom> = fc.oneof(
  fc.record({ kind: fc.constant('first' as const), count: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant('last' as const), count: fc.integer({ min: 1, max: 6 }) }),
  fc.record({
    kind: fc.constant('every' as const),
    step: fc.integer({ min: 2, max: 5 }),
    skip: fc.nat({ max: 3 }),
  }),
  fc.constant({ kind: 'hub' as const }),
  fc.record({
    kind: fc.constant('seats' as const),
    seats: fc.uniqueArray(fc.nat({ max: 15 }), { minLength: 1, maxLength: 5 }),
  }),
);

const few = fc.nat({ max: 6 });

/** One pattern; a yield of 0 is left out, so that “no yield falls under 1” can be asked of every game. */
export const anyPattern: fc.Arbitrary<GivenPattern> = fc.record(
  {
    who: whom,
    craft: fc.constantFrom('grain' as const, 'timber' as const),
    yield: fc.integer({ min: 1, max: 7 }),
    leastYield: fc.integer({ min: 1, max: 4 }),
    hands: fc.integer({ min: 1, max: 9 }),
    goods: fc.record({ water: few, grain: few, timber: few }),
    vitality: fc.integer({ min: 1, max: 12 }),
    afterWithering: fc.integer({ min: 1, max: 12 }),
    keeps: fc.nat({ max: 9 }),
    irrigation: few,
    fences: fc.nat({ max: 4 }),
    turn: fc.integer({ min: 1, max: 16 }),
  },
  { requiredKeys: ['who'] },
);
