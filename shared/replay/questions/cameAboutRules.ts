import { mean, sum } from '../../model/arithmetic.ts';
import { isLoss } from '../../model/debrief/lostForGood.ts';
import { total } from '../../model/goods/amounts.ts';
import { feltOtherwise, meantOtherwise } from './answered.ts';
import {
  costlyPress,
  endedPact,
  idleSeats,
  placesDiffer,
  roomMade,
  takers,
  turned,
  twoTies,
  unmended,
} from './finders.ts';
import { basketGini, basketsByRound } from './gameMeasures.ts';
import { happened, type Story } from './gameStory.ts';
import type { Rule } from './question.ts';

/** Rules of "How did it come about?": they look at what hung together. */

const rule = (one: Omit<Rule, 'stage'>): Rule => ({ stage: 'came-about', ...one });

/** Rules that read what people answered, with their consent. */
const ANSWERED: readonly Rule[] = [
  rule({
    id: 'meant',
    audience: 'crowd',
    beside: 'meant',
    seeds: [1],
    people: true,
    find: (story) => (meantOtherwise(story) ? { round: 0 } : null),
  }),
  rule({
    id: 'felt',
    audience: 'crowd',
    beside: 'power',
    seeds: [0],
    people: true,
    find: (story) => (feltOtherwise(story) ? { round: 0 } : null),
  }),
];

/** The rules that ask how it came about. */
export const CAME_ABOUT: readonly Rule[] = [
  ...ANSWERED,
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
      const most = (atDusk: Story['looks'][0]) => Math.max(...atDusk.keyHomesteads);
      const atDusk = looks.toSorted((a, b) => most(b) - most(a))[0];
      if (atDusk === undefined || most(atDusk) < 0.25) return null;
      return { round: atDusk.round, seats: [atDusk.keyHomesteads.indexOf(most(atDusk))] };
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
      const [first, second] = happened(story.log, 'pressed');
      const costly = costlyPress(story);
      if (costly) return { round: costly.round };
      // It asks what came after: there must have been rounds for it.
      return first && second && first.round < story.rounds ? { round: first.round } : null;
    },
  }),
  rule({
    id: 'fence',
    audience: 'crowd',
    beside: 'spring',
    seeds: [1],
    find: ({ log, rounds }) => {
      const [fence] = happened(log, 'fenced');
      // It asks what others did next, and after the last day nobody does anything.
      return fence && fence.round < rounds ? { round: fence.round } : null;
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
      const [first] = near;
      return many && first ? { round: first.round } : null;
    },
  }),
  rule({
    id: 'nearly',
    audience: 'all',
    beside: 'leading',
    seeds: [1],
    find: ({ works, rounds }) => {
      const open = works.find(
        ({ completed, lacked, hands, inReach, round }) =>
          completed === 0 && rounds - round >= 3 && inReach && (lacked <= 2 || hands === 1),
      );
      return open ? { round: open.round, seats: [open.seat], work: open.kind } : null;
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
    find: ({ initiatives, leaderfulness, rounds, seats }) => {
      if (initiatives.length < 4 || leaderfulness === null) return null;
      const callers = new Set(initiatives.map(({ seat }) => seat)).size;
      // Many are half of the homesteads at least: among twelve, four who take turns are few.
      if (leaderfulness.value >= 0.75)
        return callers * 2 >= seats ? { round: rounds, wording: 0 } : null;
      // Few began where few were followed, and no more than two had called at all.
      return leaderfulness.value <= 0.35 && callers <= 2 ? { round: rounds, wording: 1 } : null;
    },
  }),
  rule({
    id: 'pact',
    audience: 'all',
    beside: 'leading',
    seeds: [0],
    holds: true,
    find: (story) => {
      const ended = endedPact(story);
      return ended ? { round: ended.round } : null;
    },
  }),
  rule({
    id: 'gift',
    audience: 'all',
    beside: 'lived',
    seeds: [1],
    holds: true,
    find: ({ log, seats, onlyBaskets }) => {
      const [only] = onlyBaskets;
      if (only) return { round: only.round };
      const gifts = happened(log, 'gave').filter(({ goods }) => total(goods) > 0);
      const [first] = gifts;
      return first && gifts.length * 2 >= seats ? { round: first.round } : null;
    },
  }),
  rule({
    id: 'apart',
    audience: 'facilitator',
    beside: 'power',
    seeds: [2],
    find: (story) => {
      const [found] = idleSeats(story);
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
      const turn = turned(story);
      if (turn === null) return null;
      const lost = story.log.some((one) => one.permanent && isLoss(one.type));
      const [before, beside] =
        turn.what === 'spring' ? ([0, 'spring'] as const) : ([2, 'lives'] as const);
      return { round: turn.round, beside, wording: before + (lost ? 0 : 1) };
    },
  }),
  rule({
    id: 'last',
    audience: 'all',
    beside: 'spring',
    seeds: [0],
    people: [1],
    find: (story) => {
      const { springDusks, rounds, around } = story;
      const before = springDusks.slice(-4, -1).map(({ drawn }) => drawn);
      const last = springDusks.at(-1)?.drawn ?? 0;
      if (before.length === 3 && last >= 1.2 * mean(before) && last > 0) return { round: rounds };
      const then = mean(basketsByRound(story).slice(-3));
      const later = around.afterwards?.baskets.map(([, , middle]) => middle) ?? [];
      const fell = later.length > 0 && then > 0 && mean(later) <= 0.8 * then;
      return fell ? { round: rounds, wording: 1 } : null;
    },
  }),
  rule({
    id: 'room',
    audience: 'all',
    beside: 'lives',
    seeds: [0],
    find: (story) => {
      const { baskets, rounds } = story;
      const apart = Math.max(...baskets) >= 1.5 * Math.min(...baskets) && sum(baskets) > 0;
      if (placesDiffer(story)) return { round: rounds };
      return apart ? { round: rounds, wording: 1 } : null;
    },
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
      const even = basketGini(story) < 0.12;
      // Where nobody lives, or the spring is as good as empty, nothing was kept from breaking.
      const { springDusks, firstCapacity } = story;
      const holds = (springDusks.at(-1)?.stock ?? firstCapacity) >= 0.5 * firstCapacity;
      const lived = sum(story.baskets) >= story.seats * rounds * 0.5;
      return harm === 0 && broken <= 1 && even && holds && lived ? { round: rounds } : null;
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
    beside: 'power',
    seeds: [0, 4],
    people: true,
    find: ({ persons, rounds }) => (persons.length === 1 ? { round: rounds } : null),
  }),
];
