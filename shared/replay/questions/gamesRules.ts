import { sum } from '../../model/arithmetic.ts';
import type { EarlierGame } from './earlierGame.ts';
import { basketGini } from './gameMeasures.ts';
import type { Story } from './gameStory.ts';
import type { Found, Rule } from './question.ts';

/** Rules that lay a game beside the one that the same people played before it. */

/** Shares of the first spring, or of baskets, that far apart are another course. */
const FAR = 0.2;
const NEAR = 0.05;
/** Inequality that far apart can be felt. */
const FELT = 0.1;

/** This game by the same measures. */
interface Now {
  readonly capacity: number;
  readonly baskets: number;
  readonly gini: number;
  readonly marks: number;
  readonly pacts: number;
  readonly begun: number;
}

function nowOf(story: Story): Now {
  const { springDusks, firstCapacity, baskets, seats, rounds, log, initiatives } = story;
  return {
    capacity: (springDusks.at(-1)?.capacity ?? firstCapacity) / Math.max(1, firstCapacity),
    baskets: sum(baskets) / Math.max(1, seats * rounds),
    gini: basketGini(story),
    marks: log.filter(({ permanent }) => permanent === true).length,
    pacts: initiatives.filter(({ kind }) => kind === 'pact').length,
    begun: initiatives.length,
  };
}

type Compare = (now: Now, before: EarlierGame, story: Story) => Found | null;

const WHOLE: Found = { round: 0 };
const when = (is: boolean): Found | null => (is ? WHOLE : null);

const rule = (id: string, seeds: readonly number[], compare: Compare, holds?: true): Rule => ({
  id,
  stage: 'came-about',
  audience: 'all',
  beside: 'games',
  seeds,
  people: true,
  ...(holds ? { holds } : {}),
  find: (story) => {
    const { before } = story.around;
    return before === null ? null : compare(nowOf(story), before, story);
  },
});

/** Differences that floats make are none. */
const apart = (one: number, two: number): number => Math.round((one - two) * 1000) / 1000;

const isSame = (before: EarlierGame, { scenario }: Story): boolean => before.scenario === scenario;

/** All rules that know two games. They ask what differed, and praise neither. */
export const GAMES: readonly Rule[] = [
  rule(
    'gamesagreed',
    [0, 2],
    (now, before) =>
      when(before.pacts > 0 && now.pacts === 0 && apart(now.capacity, before.capacity) > -NEAR),
    true,
  ),
  rule('gamesfuller', [1], (now, before, story) =>
    when(isSame(before, story) && apart(now.capacity, before.capacity) >= FAR),
  ),
  rule('gamesemptier', [1], (now, before, story) =>
    when(isSame(before, story) && apart(before.capacity, now.capacity) >= FAR),
  ),
  rule('gamesuneven', [0, 4], (now, before) => when(apart(now.gini, before.gini) >= FELT)),
  rule('gameseven', [0, 4], (now, before) => when(apart(before.gini, now.gini) >= FELT), true),
  rule('gamesturned', [0], (_, { manner }) => when(manner.seats !== 'kept')),
  rule('gameschanged', [0, 1], (_, { manner }) => when(Object.keys(manner.change).length > 0)),
  rule('gamesalike', [0], (now, before, story) =>
    when(
      isSame(before, story) &&
        before.manner.from === null &&
        Math.abs(apart(now.capacity, before.capacity)) <= NEAR &&
        Math.abs(apart(now.baskets, before.baskets)) <= NEAR * Math.max(before.baskets, 0.1),
    ),
  ),
  rule('gamesmarks', [0, 2], (now, before) => {
    if (before.marks >= 2 && now.marks * 2 <= before.marks) return WHOLE;
    return now.marks >= 2 && before.marks * 2 <= now.marks ? { round: 0, wording: 1 } : null;
  }),
  rule('gamesdusk', [0], (_, { manner }) => (manner.from === null ? null : { round: manner.from })),
  rule('gamesbegun', [3], (now, before) => {
    if (now.begun >= 2 && now.begun >= 2 * before.begun) return WHOLE;
    return before.begun >= 2 && before.begun >= 2 * now.begun ? { round: 0, wording: 1 } : null;
  }),
];
