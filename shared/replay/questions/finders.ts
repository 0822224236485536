import { Signers } from '../../metrics/index.ts';
import { mean, median } from '../../model/arithmetic.ts';
import { at } from '../../model/at.ts';
import type { PactId } from '../../model/ids.ts';
import { type Apart, addMoved, everApart } from '../debrief/apart.ts';
import { basketsByRound, type Course, takenByRound, unitsBetween } from './gameMeasures.ts';
import { happened, type Story } from './gameStory.ts';

/** What some rules look for, where it takes more than a line to find. */

const pair = (table: readonly (readonly number[])[], i: number, j: number): number =>
  at(at(table, i), j);

/** Needs that differ by less than this are alike. */
const ALIKE = 1e-9;

/** Those of a list for which a number is the highest, as good as equal ones among them. */
function highest<T>(list: readonly T[], of: (one: T) => number): readonly T[] {
  const most = Math.max(...list.map(of));
  return list.filter((one) => of(one) >= most - ALIKE);
}

/** The rivers of the highest sum and of the highest difference of needing each other; null where they are not plainly two. */
function plainlyTwo({ dependence, seen }: Story['looks'][0]) {
  const ties = seen.ties.filter(({ limit }) => limit > 0);
  const need = ({ a, b }: (typeof ties)[0]) => pair(dependence, a, b) + pair(dependence, b, a);
  const lean = ({ a, b }: (typeof ties)[0]) =>
    Math.abs(pair(dependence, a, b) - pair(dependence, b, a));
  const [mutual] = highest(ties, need).toSorted((x, y) => lean(x) - lean(y));
  const [uneven] = highest(ties, lean).toSorted((x, y) => need(x) - need(y));
  if (mutual === undefined || uneven === undefined || lean(uneven) <= ALIKE) return null;
  const apart = lean(mutual) <= lean(uneven) / 2 && need(uneven) <= need(mutual) * 0.75;
  return apart ? { mutual, uneven } : null;
}

/**
 * The river of the highest sum and that of the highest difference of needing each other, as they
 * lay last. They must be plainly two: no river is both, where they need each other most neither
 * leans half as much as on the other river, and there they need each other less by a quarter at
 * least. And it must have lain so at a third of all dusks or more: at some dusk it does in
 * nearly every game.
 */
export function twoTies({ looks }: Story) {
  const two = looks.flatMap((atDusk) => {
    const found = plainlyTwo(atDusk);
    return found === null ? [] : [{ ...found, round: atDusk.round }];
  });
  return two.length * 3 >= looks.length ? (two.at(-1) ?? null) : null;
}

/** A river on which amends were made and less than half came back. */
export function unmended(story: Story) {
  return happened(story.log, 'amended').find((amends) => {
    const harm = happened(story.log, 'limit-fell', 'narrowed')
      .filter((one) => one.n < amends.n)
      .findLast((one) =>
        one.type === 'narrowed' ? one.ties.includes(amends.tie) : one.tie === amends.tie,
      );
    if (harm === undefined) return false;
    // What came back can only be told once two rounds have passed.
    if (amends.round + 2 > story.rounds) return false;
    const before = unitsBetween(story, amends.from, amends.to, harm.round - 2, harm.round - 1);
    const after = unitsBetween(story, amends.from, amends.to, amends.round + 1, amends.round + 2);
    return before > 0 && after * 2 < before;
  });
}

/** Round in which a second way to shift power was used for the first time. */
function secondMove({ shifts }: Story): number | null {
  const first = shifts.toSorted((a, b) => a.round - b.round);
  return first.find(({ way }) => way !== first[0]?.way)?.round ?? null;
}

/**
 * Some leeway that grew by so much within two rounds, after two ways to shift power were used: the
 * two rounds begin no sooner than that in which the second was used, and some of it came later.
 * @returns the round by which it had grown; null where none did, or fewer than two ways were used
 */
export function roomMade(story: Story): number | null {
  const { looks } = story;
  const from = secondMove(story);
  if (from === null) return null;
  const then = looks.find(({ round }) => round === from);
  for (const [index, atDusk] of looks.entries()) {
    const before = looks[index - 2];
    if (before === undefined || before.round < from - 1) continue;
    const grew = atDusk.leeway.some((own, seat) => {
      const later = own > (then?.leeway[seat] ?? Number.POSITIVE_INFINITY);
      return own > 0 && later && own >= 1.3 * at(before.leeway, seat);
    });
    if (grew) return atDusk.round;
  }
  return null;
}

/** Seats that took more than others did in four rounds or more, two hands above their median. */
export function takers(story: Story): number[] {
  const rounds = takenByRound(story);
  return Array.from({ length: story.seats }, (_, seat) => seat).filter((seat) => {
    const above = rounds.filter((taken) => {
      const others = taken.filter((_, other) => other !== seat);
      // Whoever tends as much as they draw takes nothing, however much others give.
      return at(taken, seat) > 0 && at(taken, seat) - median(others) >= 2;
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

/**
 * How a pact that two held to first ended to be kept, where it had been for three rounds. It binds
 * from the round after its second signature; in the round of a breach it was not kept, in that of a
 * leaving it was.
 */
export function endedPact({ log }: Story) {
  const signers = new Signers();
  const began = new Map<PactId, number>();
  const ended = new Set<PactId>();
  for (const event of log) {
    signers.take(event);
    if (event.type === 'signed' && !began.has(event.pact) && signers.of(event.pact).length > 1)
      began.set(event.pact, event.round);
    if (event.type !== 'breached' && event.type !== 'left') continue;
    const since = began.get(event.pact);
    if (since === undefined || ended.has(event.pact)) continue;
    ended.add(event.pact);
    const kept = event.round - since - (event.type === 'breached' ? 1 : 0);
    if (kept >= 3) return event;
  }
  return null;
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

/** What came up again, and by which round. */
interface Turn {
  readonly round: number;
  readonly what: 'spring' | 'baskets';
}

/** Where the spring came up again; where it did not, the baskets; null where neither did. */
export function turned(story: Story): Turn | null {
  const { springDusks, firstCapacity } = story;
  const dry = springDusks.findIndex(({ stock }) => stock < 0.35 * firstCapacity);
  const full = springDusks.find(
    ({ stock }, i) => dry >= 0 && i > dry && stock >= 0.5 * firstCapacity,
  );
  if (full !== undefined) return { round: full.round, what: 'spring' };
  const baskets = basketsByRound(story);
  const low = baskets.findIndex((_, i) => i > 0 && mean(baskets.slice(i - 1, i + 1)) <= 1.1);
  const high = low < 0 ? -1 : baskets.findIndex((value, i) => i > low && value >= 1.6);
  return high > 0 ? { round: high + 1, what: 'baskets' } : null;
}
