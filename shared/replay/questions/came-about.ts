import { total } from '../../model/goods.ts';
import { idleSeat, roomMade, takers, turned, twoTies, unmended } from './finders.ts';
import { basketGini, basketsByRound, mean, sum, unitsBetween } from './measures.ts';
import type { Rule } from './question.ts';
import { happened } from './story.ts';

/** Rules of "How did it come about?": they look at what hung together. */

const rule = (one: Omit<Rule, 'stage'>): Rule => ({ stage: 'came-about', ...one });

export const CAME_ABOUT: readonly Rule[] = [
  rule({
    id: 'amend',
    audience: 'two',
    beside: 'then',
    seeds: [0],
    holds: true,
    find: (story) => {
      const found = unmended(story);
      return found ? { round: found.round, seats: [found.from, found.to] } : null;
    },
  }),
  rule({
    id: 'cause',
    audience: 'all',
    beside: 'lived',
    seeds: [0, 1],
    find: ({ livedFrom, seats, rounds }) => {
      const wide = livedFrom.filter(
        (row, own) => row.filter((from, other) => other !== own && from > 0).length >= seats / 2,
      );
      return wide.length * 2 >= seats ? { round: rounds } : null;
    },
  }),
  rule({
    id: 'both',
    audience: 'two',
    beside: 'power',
    seeds: [4],
    find: (story) => {
      const found = twoTies(story);
      return found ? { round: found.round, seats: [found.uneven.a, found.uneven.b] } : null;
    },
  }),
  rule({
    id: 'broker',
    audience: 'all',
    beside: 'power',
    seeds: [0, 4],
    find: ({ looks }) => {
      const look = looks.find(({ keyHomesteads }) => keyHomesteads.some((loss) => loss >= 0.25));
      if (look === undefined) return null;
      const seat = look.keyHomesteads.indexOf(Math.max(...look.keyHomesteads));
      return { round: look.round, seats: [seat] };
    },
  }),
  rule({
    id: 'shift',
    audience: 'all',
    beside: 'power',
    seeds: [4],
    find: (story) => {
      const round = roomMade(story);
      return round === null ? null : { round };
    },
  }),
  rule({
    id: 'press',
    audience: 'crowd',
    beside: 'power',
    seeds: [2],
    find: (story) => {
      const presses = happened(story.log, 'pressed');
      const costly = happened(story.log, 'yielded').find(({ from, to, round }) => {
        const before = unitsBetween(story, from, to, round - 3, round - 1);
        const after = unitsBetween(story, from, to, round + 1, round + 3);
        return before > 0 && after * 2 <= before;
      });
      if (costly) return { round: costly.round };
      return presses.length >= 2 ? { round: presses[0]?.round ?? 0 } : null;
    },
  }),
  rule({
    id: 'fence',
    audience: 'crowd',
    beside: 'spring',
    seeds: [1],
    find: ({ log }) => {
      const [fence] = happened(log, 'fenced');
      return fence ? { round: fence.round } : null;
    },
  }),
  rule({
    id: 'ride',
    audience: 'crowd',
    beside: 'spring',
    seeds: [1],
    find: (story) => {
      const found = takers(story).length;
      return found >= 1 && found <= story.seats / 3 ? { round: story.rounds } : null;
    },
  }),
  rule({
    id: 'drought',
    audience: 'crowd',
    beside: 'power',
    seeds: [1, 2],
    find: ({ force, springDusks }) => {
      const dry = springDusks.filter(({ drought }) => drought).map(({ round }) => round);
      const near = force.filter(({ round }) => dry.includes(round) || dry.includes(round - 1));
      const many = force.length >= 2 && near.length >= 0.6 * force.length;
      return many ? { round: near[0]?.round ?? 0 } : null;
    },
  }),
  rule({
    id: 'nearly',
    audience: 'all',
    beside: 'leading',
    seeds: [1],
    find: ({ works, rounds }) => {
      const open = works.find(
        ({ completed, lacked, round }) =>
          completed === 0 && rounds - round >= 3 && lacked <= 2 && lacked > 0,
      );
      return open ? { round: open.round, seats: [open.seat] } : null;
    },
  }),
  rule({
    id: 'first',
    audience: 'all',
    beside: 'leading',
    seeds: [3],
    holds: true,
    find: ({ initiatives }) => {
      const joined = initiatives.filter((one) => one.joined.length >= 3);
      const wait = ({ n, joined: by }: (typeof joined)[0]) => (by[0]?.n ?? n) - n;
      const longest = joined.toSorted((a, b) => wait(b) - wait(a))[0];
      return longest ? { round: longest.round, seats: [longest.seat] } : null;
    },
  }),
  rule({
    id: 'lead',
    audience: 'all',
    beside: 'leading',
    seeds: [2, 3],
    holds: true,
    find: ({ initiatives, leaderfulness, rounds }) => {
      if (initiatives.length < 4 || leaderfulness === null) return null;
      if (leaderfulness.value >= 0.75) return { round: rounds, wording: 0 };
      return leaderfulness.value <= 0.35 ? { round: rounds, wording: 1 } : null;
    },
  }),
  rule({
    id: 'pact',
    audience: 'all',
    beside: 'leading',
    seeds: [0],
    holds: true,
    find: ({ log }) => {
      const ends = happened(log, 'breached', 'left');
      const ended = ends.find((end) => {
        const signed = happened(log, 'signed').find(
          ({ pact, n }) => pact === end.pact && n < end.n,
        );
        return signed !== undefined && end.round - signed.round >= 3;
      });
      return ended ? { round: ended.round } : null;
    },
  }),
  rule({
    id: 'gift',
    audience: 'all',
    beside: 'lived',
    seeds: [1],
    holds: true,
    find: ({ log, seats }) => {
      const gifts = happened(log, 'gave').filter(({ goods }) => total(goods) > 0);
      return gifts.length * 2 >= seats ? { round: gifts[0]?.round ?? 0 } : null;
    },
  }),
  rule({
    id: 'apart',
    audience: 'host',
    beside: 'power',
    seeds: [2],
    find: (story) => {
      const found = idleSeat(story);
      return found ? { round: found.round, seats: [found.seat] } : null;
    },
  }),
  rule({
    id: 'mend',
    audience: 'all',
    beside: 'spring',
    seeds: [1],
    holds: true,
    find: (story) => {
      const round = turned(story);
      return round === null ? null : { round };
    },
  }),
  rule({
    id: 'last',
    audience: 'all',
    beside: 'spring',
    seeds: [0],
    find: ({ springDusks, rounds }) => {
      const before = springDusks.slice(-4, -1).map(({ drawn }) => drawn);
      const last = springDusks.at(-1)?.drawn ?? 0;
      return before.length === 3 && last >= 1.2 * mean(before) && last > 0
        ? { round: rounds }
        : null;
    },
  }),
  rule({
    id: 'room',
    audience: 'all',
    beside: 'lives',
    seeds: [0],
    find: ({ baskets, rounds }) =>
      Math.max(...baskets) >= 1.5 * Math.min(...baskets) && sum(baskets) > 0
        ? { round: rounds }
        : null,
  }),
  rule({
    id: 'calm',
    audience: 'all',
    beside: 'spring',
    seeds: [1],
    holds: true,
    find: (story) => {
      const { log, rounds } = story;
      const harm = happened(log, 'spring-died', 'severed', 'fenced', 'withered', 'yielded').length;
      const broken = happened(log, 'promise-broke').length;
      return harm === 0 && broken <= 1 && basketGini(story) < 0.12 ? { round: rounds } : null;
    },
  }),
  rule({
    id: 'fall',
    audience: 'all',
    beside: 'then',
    seeds: [1],
    find: (story) => {
      const last = story.springDusks.at(-1);
      const lean = mean(basketsByRound(story).slice(-3)) < 1;
      const lost = last !== undefined && last.capacity <= 0.7 * story.firstCapacity;
      return lean && lost ? { round: story.rounds } : null;
    },
  }),
  rule({
    id: 'solo',
    audience: 'all',
    beside: 'then',
    seeds: [0, 4],
    find: ({ persons, rounds }) => (persons.length === 1 ? { round: rounds } : null),
  }),
];

/** Rules of "Where else?" and "What now?", which fit every game. */
export const ALWAYS: readonly Rule[] = [
  {
    id: 'else',
    stage: 'elsewhere',
    audience: 'all',
    beside: 'then',
    seeds: [0, 1, 2, 3, 4],
    find: () => ({ round: 0 }),
  },
  {
    id: 'now',
    stage: 'now',
    audience: 'all',
    beside: 'then',
    seeds: [0, 3],
    find: () => ({ round: 0 }),
  },
];
