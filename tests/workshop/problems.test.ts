import { describe, expect, test } from 'vitest';
import { createWords } from '../../client/words/index.ts';
import { complaintsOf } from '../../client/workshop/form/complaints.ts';
import { pathOf, withValue } from '../../client/workshop/form/paths.ts';
import { readScenario } from '../../shared/model/scenario.ts';
import { theValley } from '../support/world.ts';

const words = createWords('en');

/** What a person reads who wrote these values into The Valley: `section · label · sentence`. */
function toldOf(changes: Readonly<Record<string, unknown>>): string[] {
  const draft = Object.entries(changes).reduce<unknown>(
    (before, [path, value]) => withValue(before, pathOf(path), value),
    theValley,
  );
  const { problems } = readScenario(draft);
  return complaintsOf(words, problems ?? [], draft).map(
    ({ path, section, label, sentence }) => `${path} · ${section} · ${label} · ${sentence}`,
  );
}

test('a scenario in order has nothing to mend', () => {
  expect(toldOf({})).toEqual([]);
});

describe('a single field', () => {
  test.each<[Record<string, unknown>, RegExp]>([
    [{ rounds: 41 }, /^rounds · time · Rounds · .*whole number from 1 to 40/],
    [{ rounds: 'ten' }, /whole number from 1 to 40/],
    [{ rounds: 2.5 }, /whole number from 1 to 40/],
    [{ rounds: null }, /still empty/],
    [{ 'spring.redLine': 1.5 }, /^spring\.redLine · spring · Red line · .*number from 0 to 1/],
    [{ title: '  ' }, /^title · about · Title · .*some words/],
    [{ title: 'x'.repeat(61) }, /may have 60 letters and has 61/],
    [{ id: 'My Valley' }, /small letters, figures, and single hyphens/],
    [{ words: 'loud' }, /one of “free”, “phrases”,? and “none”/],
    [{ 'questions.1': '' }, /^questions\.1 · about · Questions: 2 · /],
    [{ 'vitality.changes.0': 40 }, /Change at dusk: no basket · .*from -9 to 9/],
    [{ 'vitality.changes': [1] }, /2 to 7 entries and has 1/],
    [{ 'drought.rounds': [5, 99] }, /^drought\.rounds\.1 · spring · Rounds of drought: 2 · /],
    [
      {
        layout: {
          kind: 'list',
          ties: [
            [0, 1],
            [1, 99],
          ],
        },
      },
      /^layout\.ties\.1\.1 · table · [^·]*: 2 · .*to 15/,
    ],
    [{ 'homestead.goods.grain': -1 }, /Store at the start: grain · .*0 to 99/],
    [{ 'opens.press': 0 }, /^opens\.press · moves · Pressing · .*1 to 40/],
    [{ layout: { kind: 'maze' } }, /^layout\.kind · table · Rivers at the start · .*“ring”/],
    [{ layout: { kind: 'chords' } }, /^layout\.every · table · A river across every · .*empty/],
    [{ spring: undefined }, /^spring · spring · Water · .*empty/],
    [{ format: 2 }, /^format · more · Format · It must be 1/],
    [{ sping: 1 }, /The whole file · There is no field “sping”/],
    [{ 'spring.dept': 1 }, /^spring · spring · Water · There is no field “dept”/],
  ])('%j', (changes, wanted) => {
    const told = toldOf(changes);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(wanted);
  });
});

describe('fields that don’t agree', () => {
  test.each<[Record<string, unknown>, RegExp]>([
    [{ 'seats.least': 9, 'seats.most': 8 }, /^seats\.least · .*can’t be more than the most, 8/],
    [{ 'seats.usual': 3, 'seats.least': 5 }, /^seats\.usual · .*5, and the most, 16/],
    [{ 'homestead.hands': 5 }, /^homestead\.silence · .*hands of a homestead, 5/],
    [{ 'homestead.leastYield': 5 }, /^homestead\.leastYield · .*yield at first, 3/],
    [{ 'vitality.start': 13 }, /^vitality\.start · .*highest vitality, 12/],
    [{ 'vitality.afterWithering': 13 }, /^vitality\.afterWithering · .*12/],
    [{ 'ties.width': 4 }, /^ties\.width · .*limit at the start, 3/],
    [{ 'ties.newWidth': 3 }, /^ties\.newWidth · .*limit of a new river, 2/],
    [
      { layout: { kind: 'list', ties: [[0, 3]] }, 'seats.most': 3, 'seats.usual': 3 },
      /^layout\.ties · .*numbers 1 to 3/,
    ],
    [
      { crafts: { kind: 'list', crafts: ['grain', 'grain', 'timber'] } },
      /^crafts\.crafts · .*a table may have 16/,
    ],
  ])('%j', (changes, wanted) => {
    expect(toldOf(changes).some((sentence) => wanted.test(sentence))).toBe(true);
  });
});

test('all is told at once, also what fields say to each other', () => {
  const told = toldOf({ rounds: 0, title: '', 'ties.width': 5, 'homestead.hands': 5 });
  expect(told.map((sentence) => sentence.split(' · ')[0])).toEqual([
    'title',
    'rounds',
    'homestead.silence',
    'ties.width',
  ]);
});

test('nothing is said of fields that lean on a broken one', () => {
  expect(toldOf({ 'seats.most': 99, 'seats.usual': 12 })).toHaveLength(1);
});

test('a whole file of nothing is a list of what is missing', () => {
  const { problems } = readScenario({});
  const told = complaintsOf(words, problems ?? [], {});
  expect(told.length).toBeGreaterThan(20);
  for (const { sentence } of told) expect(sentence).not.toMatch(/expected|invalid|undefined/i);
});
