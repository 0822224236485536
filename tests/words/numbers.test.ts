import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type NumberPattern, numberText, percent, waterIn } from '../../client/kit/format.ts';
import { LANGUAGES } from '../../client/words/index.ts';
import en from '../../client/words/languages/en.json' with { type: 'json' };
import { unitsIn, wholeUnits } from '../../shared/model/goods/duskTotals.ts';
import { directionOf } from '../../shared/model/languages.ts';

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
    ['+0.###', -1, '−1'],
    ['0%', 0.29, '29%'],
    ['water', 35.97, '35.9'],
    ['water', 32.3, '32.3'],
    ['water', 36, '36'],
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

  test('water in the spring alike wherever one dusk is told, to the hundredth that is in it', () => {
    for (let hundredths = 0; hundredths <= 10_000; hundredths++) {
      const units = unitsIn(hundredths);
      expect(waterIn(units)).toBe(wholeUnits(hundredths));
      expect(waterIn(waterIn(units, 1))).toBe(wholeUnits(hundredths));
    }
  });

  test.each([0.005, 0.145, 0.285, 0.575, 1.005])('in percent as in sentences: %d', (share) => {
    expect(numberText(share, '0%', english)).toBe(`${percent(share)}%`);
  });
});

test('no picture writes a percentage by hand', () => {
  const found = globSync('client/{field,charts}/**/*.{ts,tsx}').filter((file) =>
    readFileSync(file, 'utf8').includes('}%`'),
  );
  expect(found).toEqual([]);
});

test.each(LANGUAGES)(
  'sentences in %s write a percentage as its numbers are written',
  (language) => {
    const text = readFileSync(`client/words/languages/${language}.json`, 'utf8');
    const written = new Intl.NumberFormat(language, { style: 'percent' }).format(0.5);
    const space = /50(\s*)/.exec(written)?.[1] ?? '';
    const all = [...text.matchAll(/.?(?:\{\w+\}|#|\d+)(\s*)%.?/g)];
    const wrong = all.filter(([, found]) => found !== space).map(([found]) => found);
    expect(wrong).toEqual([]);
    // Read from the right, number and sign keep to each other.
    if (directionOf(language) !== 'rtl') return;
    expect(all.map(([found]) => found).filter((one) => !one.endsWith('%\\'))).toEqual([]);
  },
);

test('no page writes a number or a date by hand, or in the language of the machine', () => {
  const byHand =
    /\.toFixed\(|\.toLocale(?:Date|Time)?String\(|Intl\.\w+Format\((?:\)|\[|undefined)/g;
  const found = globSync('client/**/*.{ts,tsx}').flatMap((file) =>
    (readFileSync(file, 'utf8').match(byHand) ?? []).map((what) => `${file}: ${what}`),
  );
  expect(found).toEqual([]);
});

/** What stands between a call's brackets, of every call of a name. */
const callsOf = (name: string, code: string): string[] =>
  [...code.matchAll(new RegExp(String.raw`\b${name}\(`, 'g'))].map(({ index, 0: call }) => {
    const from = index + call.length;
    let open = 1;
    let to = from;
    while (open > 0 && to < code.length) {
      if (code[to] === '(') open++;
      if (code[to] === ')') open--;
      to++;
    }
    return code.slice(from, to);
  });

// “0,5” is no number any more: what is chosen by it would say “NaN”.
test('no number that a message chooses its words by is written before', () => {
  const sections: Readonly<Record<string, object>> = en;
  const chooses = (key: string, value: string): boolean => {
    const [section = '', name = ''] = key.split('.');
    const message: unknown = Object.entries(sections[section] ?? {}).find(
      ([one]) => one === name,
    )?.[1];
    return String(message).includes(`{${value}, plural`);
  };
  const found = globSync('client/**/*.{ts,tsx}').flatMap((file) => {
    const code = readFileSync(file, 'utf8');
    return ['say', 'parts'].flatMap((name) =>
      callsOf(name, code).flatMap((call) => {
        const keys = [...call.matchAll(/'([a-z]+\.[\w-]+)'/g)].map(([, key = '']) => key);
        const written = [...call.matchAll(/(\w+): numberText\(/g)].map(([, value = '']) => value);
        return written.flatMap((value) =>
          keys.filter((key) => chooses(key, value)).map((key) => `${file}: ${value} of ${key}`),
        );
      }),
    );
  });
  expect(found).toEqual([]);
});
