import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../client/words/index.ts';
import { createFormatter } from '../../client/words/messages/messages.ts';
import {
  formsOf,
  inOwnWords,
  marked,
  type TermForms,
  unmarked,
} from '../../client/words/sentences/termMarks.ts';

/** Messages name nothing of the valley themselves: they ask for it, and another world answers. */

type Sections = Readonly<Record<string, Readonly<Record<string, string>>>>;
const folder = new URL('../../client/words/languages/', import.meta.url);
const fileOf = (language: string) =>
  JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as Sections & {
    readonly terms: TermForms;
  };

const messagesOf = (file: Sections): [key: string, message: string][] =>
  Object.entries(file).flatMap(([section, messages]) =>
    section === 'terms' || Array.isArray(messages)
      ? []
      : Object.entries(messages).map(([name, text]): [string, string] => [
          `${section}.${name}`,
          text,
        ]),
  );

const asked = (message: string): string[] =>
  [...message.matchAll(/\[([^\]]+)\]/g)].map(([, word = '']) => word);

const english = fileOf('en');
const forms = formsOf(english.terms);

/** Pages about the game, whatever is played. */
const OF_THE_GAME = ['access', 'booklet'];
/** What may name it all the same: a title, names of tables, and what only sounds alike. */
const MAY = new Set([
  'end.again-valley',
  'lead.table-names',
  'page.field-failed',
  'home.pictures-note',
  'sorting.lot',
  'end.ask',
  'debrief.groups-note',
  'lead.placing-note-even',
  'debrief.ask-gift',
  'because.pact-never-0',
  // A value of that column, as it stands in the table.
  'codebook.travel',
]);
/** What a valley is begun from, which has its own words or is yet to be written, and what signs look like. */
const OF_A_BEGINNING = /^workshop\.(?:aim-|sign-|said-|from-valleys$|lead$|door-note$)/;
/** Companions speak of hands and of what tends to be, as anyone does. */
const AS_ANYONE =
  /\b(?:hand me|your hand|second hand|hand in the jar|hands free|tends? to|by hand|we drew)\b/i;

/** What a message says by itself, without the names of its values. */
const literally = (message: string): string =>
  message
    .replace(/\[[^\]]+\]/g, '')
    .replace(/\{\w+(?:, (?:plural|select|selectordinal|number),?)?/g, '{')
    .replace(/[=\w-]+ \{/g, '{');

/** Languages that say everything already: what these don't use, nobody does. */
const WHOLE = LANGUAGES.filter((language) => {
  const said = new Set(messagesOf(fileOf(language)).map(([key]) => key));
  return messagesOf(english).every(([key]) => said.has(key));
});

test.each(WHOLE)('the world words of %s are forms that its sentences use', (language) => {
  const used = new Set(messagesOf(fileOf(language)).flatMap(([, message]) => asked(message)));
  const start = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
  const unused = formsOf(fileOf(language).terms).filter(
    (form) => !used.has(form) && ![...used].map(start).includes(form),
  );
  expect(unused).toEqual([]);
});

const WATER = new RegExp(
  String.raw`\b(?:${[
    ...forms.filter((form) => !/^(?:day|works?|fills?|a |1 )/.test(form)),
    ...[
      'lake',
      'boats?',
      'stream',
      'upstream',
      'downstream',
      'bucket',
      'harvests?',
      'wells?(?= each)',
    ],
    ...[
      'irrigat\\w*',
      'evaporat\\w*',
      'dried',
      'dries',
      'dig',
      'digging',
      'fenced',
      'eaten?',
      'ate',
    ],
  ].join('|')})\b`,
  'i',
);

test('no message says a world word by itself', () => {
  const found = messagesOf(english).filter(
    ([key, message]) =>
      !OF_THE_GAME.some((section) => key.startsWith(`${section}.`)) &&
      !MAY.has(key) &&
      !OF_A_BEGINNING.test(key) &&
      WATER.test(literally(message.replace(AS_ANYONE, ''))),
  );
  expect(found).toEqual([]);
});

test('one that did would be found', () => {
  expect(WATER.test(literally('The river carries {n} today.'))).toBe(true);
  expect(WATER.test(literally('{drought, select, yes {[Drought]} other {}} {water}'))).toBe(false);
});

test('every a and an is the word’s own', () => {
  const found = messagesOf(english).filter(([, message]) => /\ban? \[/i.test(message));
  expect(found).toEqual([]);
});

const worldOf = (own: Readonly<Record<string, string>>) => ({ words: { en: own } });

describe('a word of another world', () => {
  const own = { river: 'lane', 'a river': 'an old lane', rivers: 'lanes', spring: 'bank' };
  const said = createFormatter('en', worldOf(own));

  test('stands where the valley’s own would', () => {
    expect(said.text('reasons.severed')).toBe('That lane is gone for good.');
    expect(said.text('reasons.already-tied')).toBe('An old lane already joins them.');
    expect(said.text('end.spring')).toBe('The bank');
  });

  test('stands in every branch of a sentence', () => {
    const told = (n: number) => said.text('lead.good-severed', { n });
    expect([told(1), told(2)]).toEqual(['1 lane cut', '2 lanes cut']);
  });

  test('is text and no markup', () => {
    const marking = createFormatter('en', worldOf({ river: '<b>{n}</b>' }));
    expect(marking.parts('reasons.severed')).toEqual([
      { text: 'That <b>{n}</b> is gone for good.', strong: false },
    ]);
  });

  test('that is read from the right keeps to itself', () => {
    expect(createFormatter('en', worldOf({ river: 'نهر' })).text('reasons.severed')).toBe(
      'That \u2068نهر\u2069 is gone for good.',
    );
  });

  test('that it does not bring is the language’s own', () => {
    expect(said.text('reasons.unknown-seat')).toBe('There is no such homestead.');
  });
});

test('a mark says which word, and whether it begins a sentence', () => {
  const message = marked('[A river] and [a river], [1 water]', forms);
  expect(unmarked(message, forms, 'en', (form) => form)).toBe('A river and a river, 1 water');
  expect(inOwnWords('[A river] and [rivers]')).toBe('A river and rivers');
  expect(() => marked('[canal]', forms)).toThrow('[canal]');
});
