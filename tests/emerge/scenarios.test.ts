import { describe, expect, test } from 'vitest';
import { SHARER } from '../../shared/bots/characters/sharer.ts';
import { TAKER } from '../../shared/bots/characters/taker.ts';
import { mean } from '../../shared/model/arithmetic.ts';
import type { Character } from '../../shared/model/command.ts';
import type { Move } from '../../shared/model/scenario.ts';
import { withoutMoves } from '../../shared/model/scenario.ts';
import { survey } from '../../shared/replay/survey.ts';
import { SCENARIOS } from '../../shared/scenarios/index.ts';
import { all, NEW_TIES } from './groups.ts';
import {
  bySeat,
  capacityLeft,
  GAMES,
  gamesOf,
  meanBaskets,
  rateOfExchange,
  shipped,
} from './tables.ts';

/** What each scenario is there to show, as a number. */

/** Scenarios whose lesson is held; that of The Valley by `valley.test.ts`, at greater length. */
const held = new Set(['the-valley']);

function lesson(id: string, what: string, tests: () => void): void {
  held.add(id);
  describe(`${shipped(id).title}: ${what}`, tests);
}

/** Means over games in which luck says who sits where. */
const group = (id: string, characters: readonly Character[], closed: readonly Move[] = []) =>
  survey({ scenario: shipped(id), characters, without: closed }, GAMES, 1);

const eaten = (id: string, characters: readonly Character[], closed: readonly Move[] = []) =>
  group(id, characters, closed).baskets.mean;

lesson('first-light', 'the moves, one by one', () => {
  test.each([3, 4])('%i sharers eat more than takers', (seats) => {
    const sharers = eaten('first-light', all(seats, 'sharer'));
    expect(sharers).toBeGreaterThan(7.4);
    expect(sharers).toBeGreaterThan(eaten('first-light', all(seats, 'taker')) + 1);
  });
});

lesson('two-banks', 'brokers, bridges, introductions', () => {
  const closed = eaten('two-banks', all(8, 'sharer'), NEW_TIES);
  test('with one ford for eight there are few baskets', () => expect(closed).toBeLessThan(8));
  test('new ties bring more than twice as many', () => {
    expect(eaten('two-banks', all(8, 'sharer'))).toBeGreaterThan(2.2 * closed);
  });
});

lesson('the-mill', 'dependence and ways around it', () => {
  const leaves = [1, 2, 3, 4, 5];
  const games = gamesOf(shipped('the-mill'), all(6, 'reciprocator'));
  const relying = gamesOf(withoutMoves(shipped('the-mill'), NEW_TIES), all(6, 'reciprocator'));
  const bound = gamesOf(
    withoutMoves(shipped('the-mill'), [...NEW_TIES, 'self-reliance']),
    all(6, 'reciprocator'),
  );
  const atLeaves = (played: typeof games) => mean(bySeat(played).slice(1));

  test('the hub gets well more than one for one, the leaves less', () => {
    expect(rateOfExchange(bound, [0])).toBeGreaterThan(1.2);
    expect(rateOfExchange(bound, leaves)).toBeLessThan(1 / 1.2);
  });
  test('the hub eats more than twice what a leaf does', () => {
    expect(bySeat(bound)[0]).toBeGreaterThan(2 * atLeaves(bound));
  });
  test('bridges and introductions feed the leaves', () => {
    expect(atLeaves(games)).toBeGreaterThan(1.25 * atLeaves(bound));
  });
  test('self-reliance feeds them too, and takes from the hub', () => {
    expect(atLeaves(relying)).toBeGreaterThan(atLeaves(bound) + 1);
    expect(bySeat(relying)[0]).toBeLessThan(bySeat(bound)[0] ?? 0);
  });
});

lesson('headwaters', 'unequal access', () => {
  const half = (seats: readonly number[], from: number) => mean(seats.slice(from, from + 4));
  test('takers upstream eat more than half again as much as those downstream', () => {
    const seats = bySeat(gamesOf(shipped('headwaters'), all(8, 'taker')));
    expect(half(seats, 0)).toBeGreaterThan(1.5 * half(seats, 4));
  });
  test('among sharers too the water comes first to those above, and nobody goes without', () => {
    const seats = bySeat(gamesOf(shipped('headwaters'), all(8, 'sharer')));
    expect(half(seats, 0)).toBeGreaterThan(half(seats, 4) + 0.75);
    expect(half(seats, 0)).toBeLessThan(1.4 * half(seats, 4));
    expect(Math.min(...seats)).toBeGreaterThan(10);
  });
});

lesson('long-drought', 'crisis', () => {
  test('the Granary is worth a basket and most of a step of vitality', () => {
    const stored = group('long-drought', all(8, 'sharer'));
    const bare = group('long-drought', all(8, 'sharer'), ['granary']);
    expect(stored.baskets.mean).toBeGreaterThan(bare.baskets.mean + 1);
    expect(stored.vitality.end).toBeGreaterThan(bare.vitality.end + 0.8);
  });
  test('land that bears more is worth half a basket or more to those who all have it', () => {
    for (const character of ['sharer', 'broker'] as const) {
      const improved = group('long-drought', all(8, character));
      const bare = group('long-drought', all(8, character), ['improve']);
      expect(improved.baskets.mean).toBeGreaterThan(bare.baskets.mean + 0.4);
    }
  });
});

lesson('enclosure', 'the part against the whole', () => {
  const FENCER = { ...SHARER, fences: 1 };
  const FEWER = GAMES / 4;
  const scenario = shipped('enclosure');
  const open = gamesOf(scenario, all(8, 'sharer'));
  const alone = Array.from({ length: 8 }, (_, seat) =>
    gamesOf(scenario, all(8, 'sharer'), { [seat]: FENCER }, FEWER),
  );
  const everyone = gamesOf(
    scenario,
    all(8, 'sharer'),
    Object.fromEntries(Array.from({ length: 8 }, (_, seat) => [seat, FENCER])),
  );
  const before = bySeat(open.slice(0, FEWER));
  /** What a fence brings its owner, and all others together, over everyone's turn to be the one. */
  const gained = mean(alone.map((games, own) => (bySeat(games)[own] ?? 0) - (before[own] ?? 0)));
  const lost = mean(
    alone.map((games, own) =>
      bySeat(games).reduce(
        (sum, eaten, seat) => sum + (seat === own ? 0 : (before[seat] ?? 0) - eaten),
        0,
      ),
    ),
  );

  test('one who fences gains by it', () => {
    expect(gained).toBeGreaterThan(0.15);
  });
  test('the others lose more than that together, and the spring is smaller for good', () => {
    expect(lost).toBeGreaterThan(5 * gained);
    expect(mean(alone.map(capacityLeft))).toBeLessThan(0.95);
  });
  test('all who fence end with a third of what they could have had, at most', () => {
    expect(meanBaskets(everyone)).toBeLessThan(meanBaskets(open) / 3);
  });
});

lesson('silent-valley', 'what words and pacts are for', () => {
  const some = (n: number, character: Character) => all(n, character);
  test('where some call for a pact and most would follow, silence costs about a basket', () => {
    const mixed = [...some(2, 'organiser'), ...some(4, 'follower'), ...some(2, 'free-rider')];
    expect(eaten('silent-valley', mixed)).toBeLessThan(eaten('the-valley', mixed) - 0.9);
  });
  test('a quota lifts takers, hardly where it comes late, and by half where it comes in time', () => {
    const bound = Object.fromEntries(
      Array.from({ length: 8 }, (_, seat) => [seat, { ...TAKER, pacts: 'leads' as const }]),
    );
    const spoken = gamesOf(shipped('the-valley'), all(8, 'taker'), bound);
    const silent = gamesOf(shipped('silent-valley'), all(8, 'taker'), bound);
    expect(meanBaskets(spoken)).toBeGreaterThan(meanBaskets(silent));
    const valley = shipped('the-valley');
    const early = { ...valley, opens: { ...valley.opens, quota: 2 } };
    const inTime = gamesOf(early, all(8, 'taker'), bound, GAMES / 4);
    expect(meanBaskets(inTime)).toBeGreaterThan(1.5 * meanBaskets(silent));
  });
});

lesson('fishery', 'a commons that can be fished out', () => {
  test('eight who catch all they can lose most of it, and eat a third of what sharers do', () => {
    const sharers = group('fishery', all(8, 'sharer'));
    const takers = group('fishery', all(8, 'taker'));
    expect(sharers.spring.capacity).toBeGreaterThan(0.95);
    expect(takers.spring.capacity).toBeLessThan(0.2);
    expect(takers.baskets.mean).toBeLessThan(sharers.baskets.mean / 2.5);
  });
  test('a nursery leaves more in it', () => {
    const without = group('fishery', all(8, 'sharer'), ['wetland']);
    const planted = group('fishery', all(8, 'sharer'));
    expect(planted.spring.stock).toBeGreaterThan(without.spring.stock + 0.08);
  });
});

lesson('open-source', 'time that is given back', () => {
  test('where half the hands mentor, nothing of the pool is lost; where some don’t, most of it', () => {
    expect(group('open-source', all(8, 'steward')).spring.capacity).toBe(1);
    expect(group('open-source', all(8, 'free-rider')).spring.capacity).toBeLessThan(0.5);
  });
  test('who mentors with care ships more than who mentors always', () => {
    expect(eaten('open-source', all(8, 'sharer'))).toBeGreaterThan(
      eaten('open-source', all(8, 'steward')) + 1.5,
    );
  });
});

lesson('hospital-night', 'two houses and the corridors between them', () => {
  test('new corridors are worth two steady hours a ward, whoever walks them', () => {
    for (const character of ['sharer', 'reciprocator'] as const)
      expect(eaten('hospital-night', all(8, character))).toBeGreaterThan(
        eaten('hospital-night', all(8, character), NEW_TIES) + 2,
      );
  });
});

lesson('neighbourhood', 'who is at the end of the row', () => {
  const ends = (seats: readonly number[]) => mean([seats[0] ?? 0, seats[7] ?? 0]);
  const middle = (seats: readonly number[]) => mean(seats.slice(1, 7));
  test('new paths feed everyone, and those at the ends most', () => {
    const scenario = shipped('neighbourhood');
    const closed = bySeat(gamesOf(withoutMoves(scenario, NEW_TIES), all(8, 'sharer')));
    const open = bySeat(gamesOf(scenario, all(8, 'sharer')));
    expect(mean(open)).toBeGreaterThan(1.25 * mean(closed));
    expect(ends(closed)).toBeLessThan(middle(closed));
    expect(ends(open) - ends(closed)).toBeGreaterThan(middle(open) - middle(closed));
  });
});

test('every scenario that is shipped has its lesson', () => {
  expect(SCENARIOS.map(({ id }) => id).filter((id) => !held.has(id))).toEqual([]);
});
