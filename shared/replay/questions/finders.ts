import { basketsByRound, mean, median, movesIn, takenByRound, unitsBetween } from './measures.ts';
import { happened, type Story } from './story.ts';

/** What some rules look for, where it takes more than a line to find. */

const pair = (table: readonly (readonly number[])[], i: number, j: number): number =>
  table[i]?.[j] ?? 0;

/** The two rivers with the highest sum and the highest difference of needing each other, in one look. */
export function twoTies({ looks }: Story) {
  for (const { dependence, seen, round } of looks.toReversed()) {
    const ties = seen.ties.filter(({ limit }) => limit > 0);
    const most = (of: (a: number, b: number) => number) =>
      ties.toSorted((x, y) => of(y.a, y.b) - of(x.a, x.b))[0];
    const mutual = most((a, b) => pair(dependence, a, b) + pair(dependence, b, a));
    const uneven = most((a, b) => Math.abs(pair(dependence, a, b) - pair(dependence, b, a)));
    const leans =
      uneven &&
      Math.abs(pair(dependence, uneven.a, uneven.b) - pair(dependence, uneven.b, uneven.a));
    if (mutual && uneven && leans && mutual.id !== uneven.id) return { mutual, uneven, round };
  }
  return null;
}

/** A river on which amends were made and less than half came back. */
export function unmended(story: Story) {
  return happened(story.log, 'amended').find((amends) => {
    const harm = happened(story.log, 'limit-fell')
      .filter(({ tie, n }) => tie === amends.tie && n < amends.n)
      .at(-1);
    if (harm === undefined) return false;
    const before = unitsBetween(story, amends.from, amends.to, harm.round - 2, harm.round - 1);
    const after = unitsBetween(story, amends.from, amends.to, amends.round + 1, amends.round + 2);
    return before > 0 && after * 2 < before;
  });
}

/** Some leeway that grew by so much within two rounds, after ways to shift power were used. */
export function roomMade({ looks, shifts }: Story): number | null {
  const ways = new Set(shifts.map(({ way }) => way));
  if (ways.size < 2) return null;
  const from = Math.min(...shifts.map(({ round }) => round));
  for (const [index, look] of looks.entries()) {
    const before = looks[index - 2];
    if (before === undefined || look.round <= from) continue;
    if (look.leeway.some((own, seat) => own >= 1.3 * (before.leeway[seat] ?? Infinity) && own > 0))
      return look.round;
  }
  return null;
}

/** Seats that took more than others did in four rounds or more, two hands above their median. */
export function takers(story: Story): number[] {
  const rounds = takenByRound(story);
  return Array.from({ length: story.seats }, (_, seat) => seat).filter((seat) => {
    const above = rounds.filter((taken) => {
      const others = taken.filter((_, other) => other !== seat);
      return (taken[seat] ?? 0) - median(others) >= 2;
    });
    return above.length >= 4;
  });
}

/** A seat that moved nothing for three rounds while others moved at least twice in each. */
export function idleSeat(story: Story): { seat: number; round: number } | null {
  const moves = Array.from({ length: story.rounds }, (_, index) => movesIn(story, index + 1));
  for (let end = 2; end < moves.length; end++)
    for (let seat = 0; seat < story.seats; seat++) {
      const three = moves.slice(end - 2, end + 1);
      const apart = three.every(
        (counts) => counts[seat] === 0 && median(counts.filter((_, other) => other !== seat)) >= 2,
      );
      if (apart) return { seat, round: end + 1 };
    }
  return null;
}

/** The round from which baskets, or the spring, came up again. */
export function turned(story: Story): number | null {
  const baskets = basketsByRound(story);
  const low = baskets.findIndex((_, i) => i > 0 && mean(baskets.slice(i - 1, i + 1)) <= 1.1);
  const high = low < 0 ? -1 : baskets.findIndex((value, i) => i > low && value >= 1.6);
  if (high > 0) return high + 1;
  const { springDusks, firstCapacity } = story;
  const dry = springDusks.findIndex(({ stock }) => stock < 0.35 * firstCapacity);
  const full = springDusks.find(
    ({ stock }, i) => dry >= 0 && i > dry && stock >= 0.5 * firstCapacity,
  );
  return full?.round ?? null;
}
