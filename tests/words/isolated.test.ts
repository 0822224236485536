import { expect, test } from 'vitest';
import { createWords } from '../../client/words/index.ts';
import { isolated } from '../../client/words/messages/isolated.ts';
import { createFormatter, learn } from '../../client/words/messages/messages.ts';
import { homesteadLabels } from '../../client/words/names/homesteadLabel.ts';

/** Names and words that are read from the right stay within themselves. */

const words = createWords('en');
const within = (text: string) => `\u2068${text}\u2069`;

test.each([
  ['Ann', 'Ann'],
  ['Zoë 2', 'Zoë 2'],
  ['مريم!', within('مريم!')],
  ['דנה (2)', within('דנה (2)')],
  [within('دانه'), within('دانه')],
])('%s is put as it must stand in a sentence', (typed, shown) => {
  expect(isolated(typed)).toBe(shown);
});

test('every sentence keeps the direction of what was typed', () => {
  const sentence = words.say('lead.deed-removed', { name: 'دانه' });
  expect(sentence).toContain(within('دانه'));
  expect(words.say('lead.deed-removed', { name: 'Ann' })).not.toContain('\u2068');
});

test('labels on the field do too', () => {
  const homesteads = [{ place: 0, nickname: 'דנה', companion: null }];
  expect(homesteadLabels({ homesteads }, words)[0]?.full).toContain(within('דנה'));
});

test('a sentence that is read from the right keeps the direction of every name', () => {
  learn('he', { default: { reasons: { severed: [['name'], ' הלך'] } } });
  const said = createFormatter('he').text('reasons.severed', { name: 'Ann (2)' });
  expect(said).toBe(`${within('Ann (2)')} הלך`);
});

test('in an Arabic list each name keeps its own point', () => {
  const told = createWords('ar').list(['Ann', 'Bartholomew W.']);
  expect(told).toContain(within('Ann'));
  expect(told).toContain(within('Bartholomew W.'));
});
