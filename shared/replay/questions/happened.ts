import { fallsAfter } from './marks.ts';
import type { Rule } from './question.ts';
import { happened, type Story } from './story.ts';

/** Rules of "What happened?": they look at marks, at the spring's turning, at silence and absence. */

/** A cut within so many rounds of a broken promise or a yielded press on the same river. */
const SOON = 2;

/** Under this share of its first capacity the spring counts as low. */
const LOW = 0.3;

function firstLow({ springDusks, firstCapacity, log }: Story): number | null {
  const died = happened(log, 'spring-died')[0]?.round;
  const low = springDusks.find(({ stock }) => stock < LOW * firstCapacity)?.round;
  return died === undefined && low === undefined ? null : Math.min(died ?? 99, low ?? 99);
}

/** Words that everyone could hear in some rounds. */
const wordsIn = ({ log }: Story, from: number, to: number): number =>
  happened(log, 'said').filter(
    ({ to: whom, round }) => whom === null && round >= from && round <= to,
  ).length;

export const HAPPENED: readonly Rule[] = [
  {
    id: 'mark',
    stage: 'happened',
    audience: 'all',
    beside: 'then',
    seeds: [0],
    find: (story) => {
      const cut = fallsAfter(story, SOON);
      const mark = cut ?? story.log.find(({ permanent }) => permanent);
      return mark ? { round: mark.round } : null;
    },
  },
  {
    id: 'tip',
    stage: 'happened',
    audience: 'all',
    beside: 'spring',
    seeds: [1],
    find: (story) => {
      const round = firstLow(story);
      return round === null ? null : { round };
    },
  },
  {
    id: 'silence',
    stage: 'happened',
    audience: 'all',
    beside: 'then',
    seeds: [1],
    find: (story) => {
      if (story.persons.length < 2) return null;
      const mark = story.log.find(({ permanent }) => permanent);
      const quiet =
        mark !== undefined &&
        mark.round > 2 &&
        wordsIn(story, mark.round - 2, mark.round - 1) === 0;
      if (story.scenario === 'silent-valley') return { round: mark?.round ?? story.rounds };
      return quiet ? { round: mark.round } : null;
    },
  },
  {
    id: 'bot',
    stage: 'happened',
    audience: 'all',
    beside: 'then',
    seeds: [0],
    // Whose seat it was is nobody's business.
    find: ({ stoodIn, rounds }) => (stoodIn >= 2 ? { round: rounds } : null),
  },
];
