import { describe, expect, test } from 'vitest';
import {
  BEGINNING,
  cardOf,
  lengthOf,
  roomFor,
  type Setup,
  seatsOf,
  toCreate,
} from '../../client/lead/setup/setupChoices.ts';
import { CreateSession } from '../../shared/model/wire/sessionOpening.ts';
import { SCENARIOS } from '../../shared/scenarios/index.ts';

const setup = (some: Partial<Setup>): Setup => ({ ...BEGINNING, title: 'Monday', ...some });

describe('a session that is put together', () => {
  test('is nothing while the scenarios are not known', () => {
    expect(toCreate(setup({}), [])).toBeNull();
  });

  test('is what the server can read, whatever was chosen', () => {
    for (const tables of [1, 2, 7])
      for (const rounds of ['as-written', 'six'] as const)
        for (const words of ['as-written', 'free', 'phrases', 'none'] as const) {
          const asked = toCreate(setup({ tables, rounds, words }), SCENARIOS);
          expect(CreateSession.safeParse(asked).success).toBe(true);
        }
  });

  test.each([
    [2, 1, 3],
    [8, 1, 8],
    [9, 2, 5],
    [12, 2, 6],
    [30, 4, 8],
  ])('has room for %i people at as few tables as can be', (people, tables, seats) => {
    const card = { seats: { least: 3, most: 16, usual: 8 } };
    expect(roomFor(people, card)).toEqual({ tables, seats });
  });

  test('says what players see only where that was chosen', () => {
    const sight = { goods: 'own', boats: 'parties', measures: [], outlook: 'none' } as const;
    expect(toCreate(setup({}), SCENARIOS)).not.toHaveProperty('sight');
    const asked = toCreate(setup({ sight: { ...sight, measures: [] } }), SCENARIOS);
    expect(CreateSession.parse(asked).sight).toEqual(sight);
  });

  test('plays one scenario at every table until tables differ', () => {
    const same = toCreate(setup({ tables: 3, scenario: 'two-banks' }), SCENARIOS);
    expect(same?.tables.map(({ scenario }) => scenario)).toEqual([
      'two-banks',
      'two-banks',
      'two-banks',
    ]);
    const own = [null, 'the-mill', null];
    const differ = toCreate(setup({ tables: 3, scenario: 'two-banks', own }), SCENARIOS);
    expect(differ?.tables.map(({ scenario }) => scenario)).toEqual([
      'two-banks',
      'the-mill',
      'two-banks',
    ]);
  });

  test('seats as many as asked for, within what each scenario can seat', () => {
    const asked = setup({ tables: 2, seats: 16, own: [null, 'first-light'] });
    const seats = toCreate(asked, SCENARIOS)?.tables.map((table) => table.seats);
    expect(seats).toEqual([16, 6]);
    const card = cardOf(setup({}), 0, SCENARIOS);
    expect(card && seatsOf(setup({}), card)).toBe(card?.seats.usual);
  });

  test('leaves words and rounds to the scenario unless they were chosen', () => {
    const asked = toCreate(setup({}), SCENARIOS);
    expect(asked?.words).toBeNull();
    expect(asked?.rounds).toBeNull();
    expect(toCreate(setup({ words: 'none', rounds: 'six' }), SCENARIOS)).toMatchObject({
      words: 'none',
      rounds: 6,
    });
  });

  test('plans more or fewer minutes as rounds and clocks are chosen', () => {
    const card = cardOf(setup({}), 0, SCENARIOS);
    if (card === undefined) throw new Error('no such valley');
    const planned = (wish: Parameters<typeof setup>[0]) => lengthOf(card, setup(wish));
    const { minutes, rounds } = card;
    expect(planned({})).toEqual({ rounds, minutes });
    expect(planned({ pace: 'shorter' }).minutes).toBe(Math.round((minutes * 2) / 3));
    expect(planned({ pace: 'longer' }).minutes).toBe(Math.round(minutes * 1.5));
    expect(planned({ pace: 'shorter', rounds: 'six' }).minutes).toBeLessThan(
      planned({ rounds: 'six' }).minutes,
    );
  });
});
