import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { withValue } from '../../client/workshop/form/paths.ts';
import {
  formatScenario,
  LONGEST_FILE,
  readFile,
  tidy,
} from '../../client/workshop/scenarioFile.ts';
import { LETTERS_1 } from '../../client/workshop/sharing/linkDictionary.ts';
import {
  carriedBy,
  carry,
  LONGEST_LINK,
  LONGEST_QR,
} from '../../client/workshop/sharing/valleyLink.ts';
import { hashText } from '../../shared/model/hashText.ts';
import { SCENARIOS, scenarioOf } from '../../shared/scenarios/index.ts';
import { qrText } from '../support/qrText.ts';

const valley = scenarioOf('the-valley');

/** A link as any program might make it. */
function linkOf(bytes: Uint8Array, version = '1'): string {
  const letters = Buffer.from(bytes).toString('base64url');
  return `${version}.${hashText(letters).toString(36)}.${letters}.e`;
}

const packed = (text: string) =>
  linkOf(deflateSync(strToU8(text), { dictionary: strToU8(LETTERS_1) }));

describe('a valley in a link', () => {
  test.each(SCENARIOS.map((one) => [one.id, one] as const))(
    '%s comes out as it went in',
    (_, one) => {
      const link = carry(one);
      expect(link).toMatch(/^[\w.-]+$/);
      const carried = carriedBy(link);
      if (carried.found !== 'text') throw new Error(carried.found);
      const reading = readFile(carried.text);
      if (reading.found !== 'scenario') throw new Error(reading.found);
      expect(formatScenario(reading.draft)).toBe(formatScenario(one));
      expect(link.length).toBeLessThan(LONGEST_LINK);
    },
  );

  test.each([
    'https://a.b/valley#x',
    ...SCENARIOS.map((one) => `https://play.example/valley#${carry(one)}`),
  ])('a code of it says it (%#)', (link) => {
    expect(qrText(encode(link, { border: 0 }).data)).toBe(link);
  });

  test('whatever is written in it, in any writing, comes out letter by letter', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(text, { maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
        (title, purpose, watchFor, rounds) => {
          const draft = { ...valley, title, purpose, watchFor, rounds };
          const carried = carriedBy(carry(draft));
          expect(carried).toEqual({ found: 'text', text: JSON.stringify(tidy(draft)) });
        },
      ),
    );
  });

  test('that is like one that ships fits a QR code that phones read', () => {
    const own = { ...valley, title: 'The lake of 5c', purpose: 'Who gives first?', rounds: 7 };
    expect(carry(own).length).toBeLessThan(LONGEST_QR / 2);
  });

  test('keeps its letters: links of yesterday open tomorrow', () => {
    expect(hashText(LETTERS_1).toString(36)).toBe('snl8t5');
  });
});

describe('a link that is no more what it was', () => {
  const link = carry({ ...valley, title: 'Ours' });

  test('cut anywhere is told as cut short, or as broken where nothing is left of it', () => {
    for (let end = 2; end < link.length; end++)
      expect(carriedBy(link.slice(0, end)), String(end)).toEqual({ found: 'cut-short' });
    expect(carriedBy('')).toEqual({ found: 'broken' });
  });

  test('with any letter changed is never another valley', () => {
    const letters = fc.constantFrom(...'abcXYZ019-_.%é');
    fc.assert(
      fc.property(fc.nat(link.length - 1), letters, (at, letter) => {
        const other = link.slice(0, at) + letter + link.slice(at + 1);
        if (other !== link) expect(carriedBy(other).found).not.toBe('text');
      }),
    );
  });

  test('takes no harm from what a program put behind it', () => {
    for (const behind of ['.', ')', '>', ',', '. Have fun!'])
      expect(carriedBy(link + behind).found).toBe('text');
  });

  test.each([
    ['of a newer version', link.replace('1.', '2.'), 'newer'],
    ['of no version', link.replace('1.', 'one.'), 'broken'],
    ['of nothing', linkOf(new Uint8Array(0)), 'broken'],
    ['of noise', linkOf(Uint8Array.from({ length: 300 }, (_, n) => (n * 89) % 256)), 'broken'],
    ['that never ends', `1.x.${'A'.repeat(500_000)}.e`, 'too-big'],
    ['that would fill the machine', packed(' '.repeat(2_000_000)), 'too-big'],
    ['one letter longer than a file may be', packed(' '.repeat(LONGEST_FILE + 1)), 'too-big'],
  ])('%s is told as such', (_, letters, found) => {
    expect(carriedBy(letters)).toEqual({ found });
  });

  test('of a valley that does not fit is told as a file is', () => {
    const carried = carriedBy(carry(withValue(valley, ['rounds'], 99)));
    expect(carried.found === 'text' && readFile(carried.text)).toMatchObject({
      found: 'problems',
      problems: [{ field: 'rounds' }],
    });
  });
});
