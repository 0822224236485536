import { describe, expect, test } from 'vitest';
import { type NumberPattern, numberText, percent } from '../../client/kit/format.ts';

const english = { language: 'en' };

describe('a number is written', () => {
  test.each<[NumberPattern, number, string]>([
    ['0', 2.5, '3'],
    ['0.#', 2, '2'],
    ['0.#', 2.46, '2.5'],
    ['0.##', 0.3, '0.3'],
    ['0.###', 0.125, '0.125'],
    ['0.0', 2, '2.0'],
    ['0.00', 0.256, '0.26'],
    ['+0.###', 1, '+1'],
    ['+0.###', 0, '0'],
    ['+0.###', -1, '-1'],
    ['0%', 0.29, '29%'],
  ])('as %s: %d is %s', (pattern, value, text) => {
    expect(numberText(value, pattern, english)).toBe(text);
  });

  test('without a sign where nothing is left of it', () => {
    expect(numberText(-0.04, '0.0', english)).toBe('0.0');
    expect(numberText(-0.004, '0%', english)).toBe('0%');
  });

  test('as its reader writes it', () => {
    expect(numberText(2.5, '0.0', { language: 'de' })).toBe('2,5');
    expect(numberText(0.5, '0%', { language: 'de' })).toBe('50\u00a0%');
  });

  test.each([0.005, 0.145, 0.285, 0.575, 1.005])('in percent as in sentences: %d', (share) => {
    expect(numberText(share, '0%', english)).toBe(`${percent(share)}%`);
  });
});
