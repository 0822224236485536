import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { troubleIn } from '../../client/workshop/fileTrouble.ts';

const valley = readFileSync(
  new URL('../../shared/scenarios/the-valley.json', import.meta.url),
  'utf8',
);
const lines = (text: string) => text.split('\n');
/** Where a piece of the broken file begins. */
const placeOf = (text: string, piece: string) => {
  const line = lines(text).findIndex((one) => one.includes(piece));
  return { line: line + 1, column: (lines(text)[line] ?? '').indexOf(piece) + 1 };
};

describe('a file that can’t be read', () => {
  test.each<[string, string, string]>([
    ['nothing', ' \n', 'empty'],
    ['a document', 'PK\u0003\u0004\u0014\u0000', 'document'],
    ['a page', '\ufeff<!doctype html>', 'page'],
    ['no text', 'abc\u0000def', 'no-text'],
  ])('%s is told as such, and has no place', (_, text, trouble) => {
    expect(troubleIn(text)).toEqual({ trouble, place: null });
  });

  test.each<[string, string, string, string]>([
    [
      'typeset quotes around a name',
      valley.replace('"title"', '“title”'),
      'typeset-quotes',
      '“title',
    ],
    [
      'typeset quotes around a text',
      valley.replace('"The Valley"', '„The Valley“'),
      'typeset-quotes',
      '„The',
    ],
    ['a decimal comma', valley.replace('0.05', '0,05'), 'comma-in-number', '05'],
    [
      'a comma at the end of a list',
      valley.replace('[-2, -1, 0, 1]', '[-2, -1, 0, 1,]'),
      'comma-before-end',
      '1,]',
    ],
    ['a missing comma', valley.replace('"rounds": 10,', '"rounds": 10'), 'odd', '"afterwards"'],
  ])('%s is told with line and letter', (_, text, trouble, piece) => {
    const { line } = placeOf(text, piece);
    const found = troubleIn(text);
    expect(found.trouble).toBe(trouble);
    expect(found.place?.line).toBe(line);
  });

  test('one that was cut short anywhere is told so', () => {
    const ends = Array.from({ length: 40 }, (_, i) => 1 + i * 71);
    for (const end of ends.filter((one) => one < valley.trimEnd().length))
      expect(troubleIn(valley.slice(0, end)).trouble, `${end} letters`).toBe('cut-short');
  });

  test('a place counts letters from 1', () => {
    const text = valley.replace('0.05', '0,05');
    expect(troubleIn(text).place).toEqual(placeOf(text, '05,'));
  });
});
