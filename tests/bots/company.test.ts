import { describe, expect, test } from 'vitest';
import { botFor } from '../../shared/bots/index.ts';
import { seededRandom, start, visibleState } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import { CHARACTERS, type Character } from '../../shared/model/command.ts';
import { usualCompany } from '../../shared/model/companions/company.ts';
import { GOODS } from '../../shared/model/goods/goods.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { State } from '../../shared/model/state.ts';
import { openingOf, playGame, playOn } from '../../shared/replay/playGame.ts';
import { SCENARIOS } from '../../shared/scenarios/index.ts';
import { sitter, theValley } from '../support/world.ts';

/** Tables that bots keep company at: none is ever stuck, and few of their commands are refused. */

const PLAYED: readonly Character[] = CHARACTERS.filter((character) => character !== 'random');

const MIXES: readonly (readonly Character[])[] = [
  ['sharer'],
  ['taker'],
  ['reciprocator', 'free-rider', 'steward'],
  ['broker'],
  ['follower', 'organiser'],
  ['taker', 'sharer'],
  ['broker', 'taker', 'reciprocator'],
  PLAYED,
];

/** Seeds for each mix at the usual table; `RIVERBED_GAMES=200 npm run test:one tests/bots` plays many more. */
const SEEDS = Number(process.env.RIVERBED_GAMES ?? 10);
/** The smallest and the largest table of a scenario are there to find a table that is stuck: a fifth is enough. */
const AT_THE_ENDS = Math.ceil(SEEDS / 5);

/** What may never go back, whatever anyone does. */
class Keeper {
  #capacity = Number.POSITIVE_INFINITY;
  #marks = 0;
  readonly #limits: number[] = [];

  check({ spring, ties, homesteads, permanent, scenario }: State): void {
    const must = (holds: boolean, what: string): void => {
      if (!holds) throw new Error(what);
    };
    must(spring.capacity <= this.#capacity, 'capacity rose');
    must(spring.stock >= 0 && spring.stock <= spring.capacity, `the spring holds ${spring.stock}`);
    must(permanent.length >= this.#marks, 'a mark is gone');
    for (const { id, limit, firstLimit, width } of ties) {
      must(limit <= (this.#limits[id] ?? firstLimit), `limit of river ${id} rose`);
      must(width <= limit, `river ${id} is wider than it may be`);
      this.#limits[id] = limit;
    }
    for (const { seat, goods, vitality } of homesteads) {
      must(
        GOODS.every((good) => goods[good] >= 0),
        `seat ${seat} owes its store`,
      );
      must(vitality > 0 && vitality <= scenario.vitality.most, `seat ${seat} lives at ${vitality}`);
    }
    this.#capacity = spring.capacity;
    this.#marks = permanent.length;
  }
}

interface Told {
  readonly given: number;
  readonly refused: number;
  readonly busiest: number;
}

/** Plays one game to its end; counts what bots asked, and the most that one asked in a round. */
function company(scenario: Scenario, characters: readonly Character[], seed: number): Told {
  const asked = new Map<string, number>();
  let given = 0;
  let refused = 0;
  const state = start(openingOf(scenario, characters, seed));
  const keeper = new Keeper();
  playOn(state, {
    hear: ({ by }, done) => {
      if (by === 'system') {
        keeper.check(state);
        return;
      }
      given++;
      if (!done) refused++;
      const key = `${by}:${state.round}`;
      asked.set(key, (asked.get(key) ?? 0) + 1);
    },
  });
  expect(state.phase).toBe('end');
  expect(state.round).toBe(scenario.rounds);
  return { given, refused, busiest: Math.max(...asked.values()) };
}

describe.each(SCENARIOS.map((scenario) => [scenario.title, scenario] as const))(
  '%s',
  (_, scenario) => {
    const { least, most, usual } = scenario.seats;
    test.each(MIXES.map((mix) => [mix.join(', '), mix] as const))('%s', (_name, mix) => {
      for (const seats of new Set([least, usual, most]))
        for (let seed = 1; seed <= (seats === usual ? SEEDS : AT_THE_ENDS); seed++) {
          const characters = Array.from({ length: seats }, (_, i) => at(mix, i % mix.length));
          const { given, refused, busiest } = company(scenario, characters, seed);
          expect(refused / given).toBeLessThan(0.1);
          expect(busiest).toBeLessThan(45);
        }
    });
  },
);

describe('on the first day a person is turned to wherever there is anything to trade', () => {
  test.each(SCENARIOS.map((scenario) => [scenario.title, scenario] as const))(
    '%s',
    (_, scenario) => {
      const { usual } = scenario.seats;
      const characters = usualCompany(usual);
      for (let seat = 0; seat < usual; seat++) {
        const { sitters } = openingOf(scenario, characters, 1);
        const state = start({
          scenario,
          seed: 1,
          sitters: sitters.map((bot, at) => (at === seat ? sitter(seat) : bot)),
        });
        const { craft } = at(state.homesteads, seat);
        const trades = [...state.ties.values()].some(
          ({ a, b }) =>
            (a === seat || b === seat) && at(state.homesteads, a === seat ? b : a).craft !== craft,
        );
        playOn(state);
        const offered = state.log.some(
          ({ round, ...event }) =>
            round === 1 &&
            event.type === 'asked' &&
            event.ask.kind === 'offer' &&
            event.ask.to === seat,
        );
        if (trades) expect(offered, `seat ${seat}`).toBe(true);
      }
    },
  );
});

test('random bots, who ask for anything, hold no table up either', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const state = playGame(openingOf(theValley, Array<Character>(8).fill('random'), seed));
    expect(state.phase).toBe('end');
  }
});

test('a person who never says a word holds nobody up', () => {
  const { sitters } = openingOf(theValley, Array<Character>(6).fill('sharer'), 1);
  const state = start({
    scenario: theValley,
    seed: 1,
    sitters: sitters.map((bot, seat) => (seat === 2 ? sitter(seat) : bot)),
  });
  expect(playOn(state).phase).toBe('end');
});

describe('a bot keeps no memory', () => {
  test.each(PLAYED)('the same view and luck give the same command: %s', (character) => {
    const state = start(openingOf(theValley, Array<Character>(8).fill(character), 3));
    const bot = botFor(character);
    playOn(state, {
      botAt: (seat) => (view, random) => {
        const first = bot(view, random);
        const again = bot(
          structuredClone(visibleState(state, seat)),
          seededRandom(state.seed, state.round),
        );
        expect(again).toEqual(first);
        return first;
      },
    });
  });
});
