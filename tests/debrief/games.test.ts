import { describe, expect, test } from 'vitest';
import { seededRandom, start } from '../../shared/engine/index.ts';
import { CHARACTERS } from '../../shared/model/command.ts';
import { sharedOf } from '../../shared/replay/debrief/index.ts';
import { meantBy } from '../../shared/replay/debrief/meantAndDone.ts';
import { type MetricsAtDusk, metricsAt } from '../../shared/replay/debrief/metricsAtDusk.ts';
import { openingOf, playOn } from '../../shared/replay/playGame.ts';
import {
  choose,
  circleOf,
  goTogether,
  keptFrom,
  NOTHING_AROUND,
  questionsOf,
  type Story,
  storyOf,
} from '../../shared/replay/questions/index.ts';
import { followStores } from '../../shared/replay/questions/onlyBaskets.ts';
import { firstLight, theValley } from '../support/world.ts';

/** Whole games between companions of all kinds, told as if people had sat there. */

function game(seed: number) {
  const scenario = seed % 2 === 0 ? firstLight : theValley;
  const seats = scenario === firstLight ? 4 : 8;
  const random = seededRandom(seed, 0);
  const kinds = Array.from(
    { length: seats },
    (_, seat) => CHARACTERS[Math.floor(random('kind', seat) * CHARACTERS.length)] ?? 'taker',
  );
  const state = start(openingOf(scenario, kinds, seed));
  const atDusks: MetricsAtDusk[] = [metricsAt(state)];
  playOn(state, {
    hear: () => {
      if (state.phase === 'dusk' && state.livesDusks.length === atDusks.length)
        atDusks.push(metricsAt(state));
    },
  });
  const meant = state.homesteads.map(({ seat }) => meantBy(state, seat));
  return { state, story: storyOf(state, sharedOf(state, atDusks), meant) };
}

const GAMES = Array.from({ length: 40 }, (_, seed) => game(seed + 1));

/** The same game with as many people, some of whom agree to everything. */
const withPeople = (story: Story, people: number): Story => {
  const persons = Array.from({ length: Math.min(people, story.seats) }, (_, seat) => seat);
  const some = persons.filter((seat) => seat % 2 === 0);
  return {
    ...story,
    persons,
    around: { ...NOTHING_AROUND, counted: persons, agreed: some, told: [people % story.seats] },
  };
};

describe('whole games', () => {
  test('a choice for all never breaks what keeps people safe, whoever sat there', () => {
    for (const { story } of GAMES)
      for (const people of [1, 2, 4, 5, 8]) {
        const told = withPeople(story, people);
        const circle = circleOf(told);
        const { chosen, spare } = choose(questionsOf(told), circle, 'public');
        for (const one of [...chosen, ...spare]) expect(keptFrom(one, circle, 'public')).toBeNull();
        expect(goTogether(chosen)).toBe(true);
        expect(chosen.at(-1)?.id).toBe('now');
        expect(chosen.length).toBeGreaterThanOrEqual(3);
      }
  });

  test('what a question tells of is in the game: its round, its homesteads', () => {
    for (const { story } of GAMES)
      for (const { round, seats } of questionsOf(withPeople(story, 8))) {
        expect(round).toBeGreaterThanOrEqual(0);
        expect(round).toBeLessThanOrEqual(story.rounds);
        for (const seat of seats) expect(seat).toBeLessThan(story.seats);
      }
  });

  test('stores that are followed through the log end as the homesteads’ own', () => {
    for (const { state } of GAMES)
      expect(followStores(state, () => {})).toEqual(state.homesteads.map(({ goods }) => goods));
  });

  test('whoever has only one basket, by a gift, was given something that day', () => {
    for (const { story } of GAMES)
      for (const { round, from, to } of story.onlyBaskets) {
        expect(story.livesDusks[round - 1]?.baskets[to]).toBe(1);
        const gifts = story.log.filter((event) => event.type === 'gave' && event.round === round);
        expect(gifts).toContainEqual(expect.objectContaining({ from, to }));
      }
  });
});
