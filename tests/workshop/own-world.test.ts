import { describe, expect, test } from 'vitest';
import { createWords } from '../../client/words/index.ts';
import { complaintsOf } from '../../client/workshop/form/complaints.ts';
import { formatScenario, readFile } from '../../client/workshop/scenarioFile.ts';
import { previewSentences } from '../../client/workshop/world/previewSentences.ts';
import { suggestedForms } from '../../client/workshop/world/suggestedForms.ts';
import { readScenario } from '../../shared/model/scenario.ts';
import { SCENARIOS, scenarioOf } from '../../shared/scenarios/index.ts';

/** Writing a world of one's own: what is offered, what is said of mistakes, and how it reads. */

const words = createWords('en');
const valley = scenarioOf('the-valley');

describe('the other forms of an English word', () => {
  const rivers = ['river', 'rivers', 'a river'];
  test.each([
    ['channel', { rivers: 'channels', 'a river': 'a channel' }],
    ['alley', { rivers: 'alleys', 'a river': 'an alley' }],
    ['ferry', { rivers: 'ferries', 'a river': 'a ferry' }],
    ['path', { rivers: 'paths', 'a river': 'a path' }],
    ['bus', { rivers: 'buses', 'a river': 'a bus' }],
    ['', {}],
  ])('%s', (word, forms) => {
    expect(suggestedForms(rivers, word)).toEqual(forms);
  });

  test('goods are named by many and counted by one', () => {
    expect(suggestedForms(['grain', '1 grain'], 'nets')).toEqual({ '1 grain': '1 net' });
    expect(suggestedForms(['grain', '1 grain'], 'batches')).toEqual({ '1 grain': '1 batch' });
  });

  test('nothing is guessed of verbs', () => {
    expect(suggestedForms(['draw', 'draws', 'drew'], 'catch')).toEqual({ draws: 'catches' });
  });
});

describe('the preview', () => {
  test.each(SCENARIOS.map(({ title, world }) => [title, world] as const))('of %s', (_, world) => {
    const told = previewSentences(words.inWorld(world));
    expect(new Set(told).size).toBe(20);
    for (const sentence of told)
      expect(sentence).not.toMatch(/[{}[\]\ue000-\uefff]|undefined| {2}/);
  });
});

describe('what is wrong in a world', () => {
  const wrong = (world: unknown) => {
    const draft = { ...valley, world };
    return complaintsOf(words, readScenario(draft).problems ?? [], draft);
  };
  const bare = { words: {}, places: [], signs: {} };

  test.each<[string, unknown, string, RegExp]>([
    [
      'a long word',
      { ...bare, words: { en: { river: 'x'.repeat(50) } } },
      'world.words.en.river',
      /40 letters/,
    ],
    [
      'signs alike',
      { ...bare, signs: { water: { sign: 'tree', colour: 'blue' } } },
      'world.signs',
      /sign and a colour each/,
    ],
    ['few places', { ...bare, places: ['One'] }, 'world.places', /for each seat/],
    [
      'a sign there is not',
      { ...bare, signs: { water: { sign: 'skull', colour: 'blue' } } },
      'world.signs.water.sign',
      /one of the signs/,
    ],
  ])('%s is told in a sentence, at its place', (_, world, path, sentence) => {
    const [told, ...more] = wrong(world);
    expect(more).toEqual([]);
    expect(told).toMatchObject({ path, section: 'world' });
    expect(told?.sentence).toMatch(sentence);
  });
});

test('a file with a world is saved and loaded as it was', () => {
  const fishery = scenarioOf('fishery');
  expect(readFile(formatScenario(fishery))).toEqual({ found: 'scenario', draft: fishery });
});
