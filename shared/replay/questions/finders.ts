import { mean, median } from '../../model/arithmetic.ts';
import { type Apart, addMoved, everApart } from '../debrief/apart.ts';
import { basketsByRound, type Course, takenByRound, unitsBetween } from './gameMeasures.ts';
import { happened, type Story } from './gameStory.ts';

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
    // What came back can only be told once two rounds have passed.
    if (amends.round + 2 > story.rounds) return false;
    const before = unitsBetween(story, amends.from, amends.to, harm.round - 2, harm.round - 1);
    const after = unitsBetween(story, amends.from, amends.to, amends.round + 1, amends.round + 2);
    return before > 0 && after * 2 < before;
  });
}

/** Round in which a second way to shift power was used for the first time. */
function secondWay({ shifts }: Story): number | null {
  const first = shifts.toSorted((a, b) => a.round - b.round);
  return first.find(({ way }) => way !== first[0]?.way)?.round ?? null;
}

/** Some leeway that grew by so much within two rounds, after two ways to shift power were used. */
export function roomMade(story: Story): number | null {
  const { looks } = story;
  const from = secondWay(story);
  if (from === null) return null;
  for (const [index, look] of looks.entries()) {
    const before = looks[index - 2];
    // It grew after that round began.
    if (before === undefined || look.round < from) continue;
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

/** Seats that stood apart, the earliest first. */
export function idleSeats({ log, seats, rounds }: Course): Apart[] {
  const moved: number[][] = [];
  for (const event of log) addMoved(moved, event, seats);
  return everApart(moved.slice(0, rounds));
}

/** A demand that was met, after which half or less went over that river as in the three rounds before. */
export function costlyPress(story: Story) {
  return happened(story.log, 'yielded').find(({ from, to, round }) => {
    if (round + 3 > story.rounds) return false;
    const before = unitsBetween(story, from, to, round - 3, round - 1);
    return before > 0 && unitsBetween(story, from, to, round + 1, round + 3) * 2 <= before;
  });
}

/** How a pact first ended to be kept, where it had been for three rounds. */
export function endedPact({ log }: Story) {
  const seen = new Set<number>();
  const ends = happened(log, 'breached', 'left').filter(({ pact }) => {
    const first = !seen.has(pact);
    seen.add(pact);
    return first;
  });
  return ends.find((end) => {
    // With the second signature it begins.
    const signed = happened(log, 'signed').find(({ pact, n }) => pact === end.pact && n < end.n);
    return signed !== undefined && end.round - signed.round >= 3;
  });
}

/** Does the scenario give some homesteads more rivers or more ways to goods than others? */
export function placesDiffer({ looks }: Story): boolean {
  const first = looks[0];
  if (first === undefined) return false;
  const rivers = first.leeway.map(
    (_, seat) => first.seen.ties.filter(({ a, b }) => a === seat || b === seat).length,
  );
  const uneven = Math.max(...first.leeway) >= 1.5 * Math.min(...first.leeway);
  return Math.max(...rivers) !== Math.min(...rivers) || (uneven && Math.max(...first.leeway) > 0);
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
