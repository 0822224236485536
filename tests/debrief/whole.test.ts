import { describe, expect, test } from 'vitest';
import { followedOnes, startsOf } from '../../client/debrief/parts/leading/starts.ts';
import { livedFrom, starts } from '../../shared/metrics/index.ts';
import { at } from '../../shared/model/at.ts';
import { debriefOf, showTo } from '../../shared/replay/debrief/index.ts';
import { replay } from '../../shared/replay/index.ts';
import { golden } from './kept.ts';

const record = golden('everything-tried');
const whole = debriefOf(record);
const state = replay(record);

describe('what a debrief tells', () => {
  test('one look at the first morning and one at each dusk', () => {
    expect(whole.shared.looks.map(({ round }) => round)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('the account of who lived from whom, whose rows are the baskets', () => {
    const rows = whole.shared.livedFrom.map((row) => row.reduce((a, b) => a + b, 0));
    rows.forEach((row, seat) => {
      expect(row).toBeCloseTo(state.homesteads[seat]?.baskets ?? -1, 2);
    });
    expect(whole.shared.livedFrom[0]?.[1]).toBeCloseTo(livedFrom(state)[0]?.[1] ?? -1, 3);
  });

  test('meals that add up to the account', () => {
    const { meals } = whole.shared;
    const sum = meals
      .filter(({ seat }) => seat === 2)
      .reduce((all, { from }) => all + at(from, 0), 0);
    expect(sum).toBeCloseTo(whole.shared.livedFrom[2]?.[0] ?? -1, 2);
  });
});

describe('what stays private', () => {
  const told = JSON.stringify([0, 1, 2, 3, 4].map((seat) => showTo(whole, seat)));

  test('no word that was said is in it', () => {
    for (const { text } of state.said) if (text.length > 3) expect(told).not.toContain(text);
  });

  test('an introduction that came to nothing stays with those it was between', () => {
    const shown = showTo(whole, 'public').initiatives;
    expect(shown.filter(({ kind, came }) => kind === 'introduction' && came === null)).toEqual([]);
  });

  test('a screen without a seat has none', () => {
    expect(showTo(whole, 'public').seat).toBeNull();
    expect(showTo(whole, 3).seat).toBe(3);
  });
});

describe('what led to a mark', () => {
  test('is told for every permanent mark, oldest first, and never after it', () => {
    expect(whole.shared.chains.map(({ mark }) => mark)).toEqual(state.permanent);
    for (const { mark, causes } of whole.shared.chains) {
      const numbers = causes.map(({ n }) => n);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      expect(numbers.every((n) => n < mark)).toBe(true);
    }
  });

  test('goes back through what each cause rests on', () => {
    const deep = whole.shared.chains.filter(({ mark, causes }) => {
      const direct = state.log[mark]?.because ?? [];
      return causes.some(({ n }) => !direct.includes(n));
    });
    expect(deep.length).toBeGreaterThan(0);
  });
});

describe('leading', () => {
  test('only what others joined counts as a beginning that was followed', () => {
    const shown = showTo(whole, 0);
    expect(startsOf(shown).reduce((a, b) => a + b, 0)).toBe(followedOnes(shown).length);
    expect(startsOf(shown)).toEqual(starts(state));
  });
});
