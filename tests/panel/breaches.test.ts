import { describe, expect, test } from 'vitest';
import { floorBreach, quotaBreach, quotaOf } from '../../client/play/panel/whole/breaches.ts';
import { at } from '../../shared/model/at.ts';
import type { Terms } from '../../shared/model/command.ts';
import { advanceTo, bag, dayTable, play, tieOf } from '../support/world.ts';
import { modelOf } from './model.ts';

/** A pact that seats 0 and 1 signed in round 1; it is the morning of round 3, they have drawn under it once. */
function bound(terms: Terms, breaches = 0) {
  const state = dayTable();
  play(state, [0, { type: 'propose', terms }], [1, { type: 'sign', pact: 0 }]);
  advanceTo(state, 'morning', 3);
  for (const member of at(state.pacts, 0).members)
    if (member.seat === 0) member.breaches = breaches;
  return state;
}

const quota: Terms = { kind: 'quota', most: 2 };
const floor: Terms = { kind: 'floor', give: 'grain', get: 'timber', least: 2 };

describe('what drawing too much would cost', () => {
  test.each<[string, number, number, string | null]>([
    ['nothing at the quota', 2, 0, null],
    ['a warning at first', 3, 0, 'warning'],
    ['narrow rivers the second time', 3, 1, 'narrow'],
    ['something that lasts from then on', 4, 2, 'limit'],
  ])('%s', (_, draw, breaches, cost) => {
    expect(quotaBreach(modelOf(bound(quota, breaches)), draw)?.cost ?? null).toBe(cost);
  });

  test('it names fellow signers at the end of a living river, and nobody else', () => {
    expect(quotaBreach(modelOf(bound(quota, 1)), 4)?.fellows).toEqual([1]);
  });

  test('with no such river left there is nothing to narrow', () => {
    const state = bound(quota, 2);
    tieOf(state, 0, 1).limit = 0;
    expect(quotaBreach(modelOf(state), 4)).toMatchObject({ cost: 'warning', fellows: [] });
  });

  test('those who have not signed break nothing', () => {
    expect(quotaBreach(modelOf(bound(quota), 2), 4)).toBeNull();
  });

  test('hands begin within the least of the quotas that bind', () => {
    const state = bound(quota);
    expect([quotaOf(modelOf(state)), quotaOf(modelOf(state, 2))]).toEqual([2, null]);
  });

  test('a pact signed today does not bind yet', () => {
    const state = dayTable();
    play(state, [0, { type: 'propose', terms: quota }]);
    expect(quotaBreach(modelOf(state), 4)).toBeNull();
  });
});

describe('what selling too cheap would cost', () => {
  test.each<[string, string, string, boolean]>([
    ['at the floor, nothing', '1g', '2t', false],
    ['above it, nothing', '1g', '3t', false],
    ['under it, the pact', '1g', '1t', true],
    ['the price is for each', '2g', '3t', true],
    ['the other way round is free', '1t', '1g', false],
    ['other goods are free', '1g', '1w', false],
  ])('%s', (_, give, get, breaks) => {
    const breach = floorBreach(modelOf(bound(floor)), bag(give), bag(get));
    expect(breach !== null).toBe(breaks);
  });
});
