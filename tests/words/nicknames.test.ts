import { describe, expect, test } from 'vitest';
import { toldApart } from '../../server/table/seating/toldApart.ts';
import { NICKNAME_LIMIT } from '../../shared/model/wire/code.ts';
import { cleanNickname } from '../../shared/model/wire/nicknames.ts';
import { TakeSeat } from '../../shared/model/wire/wire.ts';

/** Names that strangers choose: nobody may hide behind one, or pass for another. */

describe('a name is kept in its plain form', () => {
  test.each([
    ['spaces', '  Ann \t\n  Lee ', 'Ann Lee'],
    ['other letters for the same', 'Ａｎｎ', 'Ann'],
    ['a letter in two parts', 'Zoe\u0308', 'Zoë'],
    ['marks of direction', '\u202EnnA\u202C', 'nnA'],
    ['isolates', '\u2067Ann\u2069', 'Ann'],
    ['what is not seen', 'A\u200Bn\u00ADn\uFEFF', 'Ann'],
    ['controls', 'A\u0000n\u001Bn\u007F', 'Ann'],
    ['script', '<script>1</script>', '<script>1</script>'],
    ['a picture of several', '👩‍🌾 Ann', '👩‍🌾 Ann'],
    ['a heart in colour', '❤️', '❤️'],
    ['a hidden sign between letters', 'A\u200Dnn', 'Ann'],
    ['letters of other scripts', 'أمينة', 'أمينة'],
  ])('%s', (_what, typed, kept) => {
    expect(cleanNickname(typed)).toBe(kept);
    expect(cleanNickname(kept)).toBe(kept);
  });

  test('cut between characters as people count them', () => {
    const cut = cleanNickname('👩‍🌾'.repeat(9));
    expect(cut.length).toBeLessThanOrEqual(NICKNAME_LIMIT);
    expect(cut).toBe('👩‍🌾'.repeat(4));
  });

  test.each(['\u200B', '\u2800', '\u3164\u3164', '\u202E', '\u00AD\u00AD', '\uFE0F'])(
    'one with nothing to see in it is refused: %j',
    (typed) => {
      expect(TakeSeat.safeParse({ nickname: typed }).success).toBe(false);
    },
  );
});

test.each([
  ['Ann', ['Ann'], 'Ann 2'],
  ['ANN', ['ann', 'ann 2'], 'ANN 3'],
  ['Аnn', ['Ann'], 'Аnn 2'],
  ['paypaI', ['paypal'], 'paypaI 2'],
  ['Rosa', ['R0sa'], 'Rosa 2'],
  ['Ben', ['Ann'], 'Ben'],
  ['', ['', ''], ''],
])('“%s” beside %j is called “%s”', (name, taken, called) => {
  expect(toldApart(name, taken)).toBe(called);
});
