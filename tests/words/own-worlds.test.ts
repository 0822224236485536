import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createWords, homesteadLabels } from '../../client/words/index.ts';
import {
  formsOf,
  marked,
  type TermForms,
  unmarked,
} from '../../client/words/sentences/termMarks.ts';
import { start, visibleState } from '../../shared/engine/index.ts';
import { SCENARIOS, scenarioOf } from '../../shared/scenarios/index.ts';
import { bag } from '../support/world.ts';

/** Shipped valleys in worlds of their own: every message of the game reads in them without a valley’s word. */

const english = JSON.parse(
  readFileSync(new URL('../../client/words/languages/en.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Readonly<Record<string, string>>>> & { readonly terms: TermForms };
const forms = formsOf(english.terms);
/** Pages that are about the game's own valley, whatever is played. */
const OF_THE_GAME = ['terms', 'access', 'booklet', 'about'];
/** What may be said of any world. */
const MAY = new Set(['end.again-valley', 'lead.table-names']);
/** What a valley is begun from, which has its own words or is yet to be written, and what signs look like. */
const OF_A_BEGINNING = /^workshop\.(?:aim-|sign-|said-|from-valleys$|lead$|door-note$)/;

const WORLDS = SCENARIOS.filter(({ world }) => world !== undefined).map(
  ({ id, world }) => [id, world as NonNullable<typeof world>] as const,
);
const VALLEYS_OWN =
  /\b(?:water|springs?|rivers?|grain|timber|homesteads?|baskets?|valleys?|fences?|droughts?|wetland|granary|terraces|wither\w*)\b/i;

/** A message with its branches and without the names of its values. */
const literally = (message: string): string =>
  message
    .replace(/\{\w+(?:, (?:plural|select|selectordinal|number),?)?/g, '{')
    .replace(/[=\w-]+ \{/g, '{');

test('four worlds ship', () => {
  expect(WORLDS.map(([id]) => id)).toEqual([
    'fishery',
    'open-source',
    'hospital-night',
    'neighbourhood',
  ]);
});

describe.each(WORLDS)('%s', (_, world) => {
  const own = world.words.en ?? {};

  test('brings words that English asks for, and no others', () => {
    expect(Object.keys(own).filter((word) => !forms.includes(word))).toEqual([]);
  });

  test('brings all forms of a thing, or none', () => {
    const some = Object.values(english.terms).filter((list) => {
      const brought = list.filter((form) => Object.hasOwn(own, form));
      return brought.length > 0 && brought.length < list.length;
    });
    expect(some).toEqual([]);
  });

  test('leaves no word of the valley on any page of the game', () => {
    const found = Object.entries(english).flatMap(([section, messages]) => {
      if (OF_THE_GAME.includes(section) || Array.isArray(messages)) return [];
      return Object.entries(messages).flatMap(([name, message]) => {
        const said = unmarked(marked(message, forms), forms, 'en', (form) => own[form] ?? form);
        const key = `${section}.${name}`;
        return VALLEYS_OWN.test(literally(said)) && !MAY.has(key) && !OF_A_BEGINNING.test(key)
          ? [`${key}: ${said}`]
          : [];
      });
    });
    expect(found).toEqual([]);
  });

  test('has its questions and what to watch for in its own words', () => {
    const scenario = SCENARIOS.find((one) => one.world === world);
    expect(scenario?.questions.length).toBeGreaterThanOrEqual(3);
    expect(scenario?.watchFor.length).toBeGreaterThanOrEqual(3);
    for (const text of [
      scenario?.purpose,
      ...(scenario?.questions ?? []),
      ...(scenario?.watchFor ?? []),
    ])
      expect(text).not.toMatch(VALLEYS_OWN);
  });
});

describe('in the fishery', () => {
  const scenario = scenarioOf('fishery');
  if (scenario === null) throw new Error('no fishery');
  const words = createWords('en').inWorld(scenario.world);

  test('goods are counted as one counts them there', () => {
    expect(words.goods(bag('1w 1g 1t'))).toBe('1 fish, 1 block of ice, and 1 net');
    expect(words.goods(bag('2w 3t'))).toBe('2 fish and 3 nets');
  });

  test('houses go by its places', () => {
    const state = start({
      seed: 3,
      scenario,
      sitters: Array.from({ length: 5 }, (_, companion) => ({
        keeper: 'bot' as const,
        nickname: '',
        character: 'sharer' as const,
        companion,
      })),
    });
    const { valley } = visibleState(state, 'public');
    const places = homesteadLabels(valley, words).map(({ place }) => place);
    expect(new Set(places).size).toBe(5);
    for (const place of places) expect(scenario.world?.places).toContain(place);
  });

  test('the same words come back for the same world, and the valley’s for none', () => {
    expect(words.inWorld(scenario.world)).toBe(words);
    expect(words.inWorld(undefined).say('end.spring')).toBe('The spring');
  });
});
