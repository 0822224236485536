import { describe, expect, test } from 'vitest';
import { start } from '../../shared/engine/index.ts';
import { readScenario, type Scenario } from '../../shared/model/scenario.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';

/** A world of one's own: what a file may say of it, and that the rules don't know it. */

const valley = scenarioOf('the-valley');
if (valley === null) throw new Error('no valley');

const bare = { words: {}, places: [], signs: {} };
const problems = (world: unknown) =>
  (readScenario({ ...valley, world }).problems ?? []).map(({ field }) => field);
const places = (n: number) => Array.from({ length: n }, (_, at) => `Quay ${at}`);

describe('a world', () => {
  test.each<[string, unknown]>([
    ['that says nothing', bare],
    ['of words alone', { ...bare, words: { en: { river: 'channel', 'a river': 'a channel' } } }],
    ['in two languages', { ...bare, words: { en: { river: 'way' }, 'pt-BR': { rio: 'canal' } } }],
    ['read from the right', { ...bare, words: { ar: { نهر: 'قناة' } } }],
    ['with markup in a word, which is a word', { ...bare, words: { en: { river: '<b>{n}</b>' } } }],
    ['with a place for each seat', { ...bare, places: places(16) }],
    ['with signs', { ...bare, signs: { water: { sign: 'fish', colour: 'blue' } } }],
  ])('%s is sound', (_, world) => {
    expect(problems(world)).toEqual([]);
  });

  test('may be left out', () => {
    expect(readScenario({ ...valley }).problems).toBeNull();
  });

  test.each<[string, unknown, string]>([
    ['no words', { places: [], signs: {} }, 'world.words'],
    ['a field too many', { ...bare, colours: 1 }, 'world'],
    [
      'a word too long',
      { ...bare, words: { en: { river: 'x'.repeat(41) } } },
      'world.words.en.river',
    ],
    ['an empty word', { ...bare, words: { en: { river: '  ' } } }, 'world.words.en.river'],
    ['two lines', { ...bare, words: { en: { river: 'a\nb' } } }, 'world.words.en.river'],
    [
      'a word that turns what follows',
      { ...bare, words: { en: { river: 'a\u202eb' } } },
      'world.words.en.river',
    ],
    ['no language', { ...bare, words: { English: {} } }, 'world.words.English'],
    [
      'words without end',
      {
        ...bare,
        words: { en: Object.fromEntries(Array.from({ length: 121 }, (_, n) => [`w${n}`, 'x'])) },
      },
      'world.words.en',
    ],
    ['too few places', { ...bare, places: places(15) }, 'world.places'],
    ['a place twice', { ...bare, places: [...places(15), 'QUAY 3'] }, 'world.places'],
    [
      'a sign that there is not',
      { ...bare, signs: { water: { sign: 'skull', colour: 'blue' } } },
      'world.signs.water.sign',
    ],
    [
      'a sign for nothing',
      { ...bare, signs: { moat: { sign: 'fish', colour: 'blue' } } },
      'world.signs',
    ],
    [
      'two goods of one shape',
      { ...bare, signs: { water: { sign: 'tree', colour: 'blue' } } },
      'world.signs',
    ],
    [
      'two goods of one colour',
      { ...bare, signs: { water: { sign: 'fish', colour: 'gold' } } },
      'world.signs',
    ],
  ])('with %s is refused, by its field', (_, world, field) => {
    expect(problems(world)).toEqual([field]);
  });
});

const BOT = { keeper: 'bot', nickname: '', character: 'sharer' } as const;

describe('the rules', () => {
  const opened = (scenario: Scenario) =>
    start({ seed: 7, scenario, sitters: Array.from({ length: 8 }, () => BOT) });

  test('name homesteads by a world’s places, each by one', () => {
    const state = opened({ ...valley, world: { ...bare, places: places(16) } });
    const named = state.homesteads.map(({ place }) => place);
    expect(new Set(named).size).toBe(8);
    expect(Math.max(...named)).toBeLessThan(16);
  });

  test('else by the language’s, as before', () => {
    const named = (scenario: Scenario) => opened(scenario).homesteads.map(({ place }) => place);
    expect(named({ ...valley, world: bare })).toEqual(named(valley));
  });
});
