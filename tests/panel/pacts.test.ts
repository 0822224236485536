import { expect, test } from 'vitest';
import { areSame } from '../../shared/model/agreements/pact.ts';
import type { Terms } from '../../shared/model/command.ts';

/** Whoever puts together a pact that stands already signs it, and there are not two of it. */

const QUOTA: Terms = { kind: 'quota', most: 2 };
const FLOOR: Terms = { kind: 'floor', give: 'grain', get: 'timber', least: 2 };
const TOGETHER: Terms = { kind: 'together' };
const OTHERS: readonly Terms[] = [
  { kind: 'quota', most: 3 },
  { kind: 'floor', give: 'timber', get: 'grain', least: 2 },
  { kind: 'floor', give: 'grain', get: 'timber', least: 1 },
  { kind: 'floor', give: 'grain', get: 'water', least: 2 },
];

test.each([QUOTA, FLOOR, TOGETHER])(
  'a pact is the same as its like, and as no other: %j',
  (terms) => {
    expect(areSame(terms, { ...terms })).toBe(true);
    const others = [QUOTA, FLOOR, TOGETHER, ...OTHERS].filter((other) => other !== terms);
    expect(others.filter((other) => areSame(terms, other))).toEqual([]);
  },
);
