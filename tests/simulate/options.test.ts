import { describe, expect, test } from 'vitest';
import { readWish } from '../../server/cli/simulate/simulateOptions.ts';
import { asJson, asTable } from '../../server/cli/simulate/simulateReport.ts';
import { Misunderstood } from '../../server/cli/typedCommand.ts';
import { survey } from '../../shared/replay/survey.ts';

/** What can be typed after `npm run simulate --`, and what it prints. */

const wish = (text: string) => readWish(text.split(' ').filter((word) => word !== ''));

describe('without arguments', () => {
  test('two hundred games of The Valley among eight sharers', () => {
    const asked = wish('');
    expect(asked).toMatchObject({ games: 200, seed: 1, json: false });
    expect(asked?.group.scenario.id).toBe('the-valley');
    expect(asked?.group.characters).toEqual(Array(8).fill('sharer'));
  });
  test('help is not a simulation', () => expect(wish('--help')).toBeNull());
});

test('groups, closed moves and turns are read', () => {
  const asked = wish(
    '--seats 6 --bots taker:2,sharer:4 --without bridge,introduce --turn 4:taker>sharer',
  );
  expect(asked?.group.characters.join(' ')).toBe('taker taker sharer sharer sharer sharer');
  expect(asked?.group.without).toEqual(['bridge', 'introduce']);
  expect(asked?.group.turns).toEqual([{ round: 4, from: 'taker', to: 'sharer' }]);
});

describe('what makes no sense is said in one sentence', () => {
  test.each([
    ['--scenario nowhere', 'there is no “nowhere”'],
    ['--scenario nowhere.json', "can't be read"],
    ['--scenario package.json', 'is not a scenario'],
    ['--seats 99', 'from 3 to 16'],
    ['--seats two', 'a whole number'],
    ['--bots taker:9', '9 bots for 8 seats'],
    ['--bots saint:8', 'there is no “saint”'],
    ['--bots sharer:', 'a whole number'],
    ['--games 0', 'from 1 to'],
    ['--seed -1', '--seed'],
    ['--without flying', 'there is no “flying”'],
    ['--turn soon', '4:taker>sharer'],
    ['--turn 11:taker>sharer', 'from 1 to 10'],
    ['--colour', '--colour'],
    ['eight', 'eight'],
  ])('%s', (text, says) => {
    expect(() => wish(text)).toThrow(Misunderstood);
    expect(() => wish(text)).toThrow(says);
  });
});

describe('the report', () => {
  const asked = wish('--bots taker:4,sharer:4 --games 4');
  if (!asked) throw new Error('no wish');
  const figures = survey(asked.group, asked.games, asked.seed);

  test('is one object with everything in it', () => {
    const json = asJson(figures, 500);
    expect(json).toMatchObject({ scenario: 'the-valley', seats: 8, games: 4, gamesPerSecond: 500 });
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining(
        'baskets vitality gini spring redLineRound scars works newTies'.split(' '),
      ),
    );
    expect(figures.baskets.byCharacter).toHaveProperty('taker');
    expect(figures.baskets.byCharacter).toHaveProperty('sharer');
  });

  test('or a table that names each character', () => {
    const table = asTable(figures, asked, 500);
    expect(table).toContain('The Valley: 8 homesteads, 4 games from seed 1');
    expect(table).toMatch(/taker +\d/);
  });

  test('is the same for the same seed', () => {
    expect(survey(asked.group, asked.games, asked.seed)).toEqual(figures);
  });
});
