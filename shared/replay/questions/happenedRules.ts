import { happened, type Story } from './gameStory.ts';
import type { Rule } from './question.ts';
import { fallsAfter, weightiest } from './weightyMarks.ts';

/** Rules of "What happened?": they look at marks, at the spring's turning, at silence and absence. */

/** A cut within so many rounds of a broken promise or a yielded press on the same river. */
const SOON = 2;

/** Under this share of its first capacity the spring counts as low. */
const LOW = 0.3;

function firstLow({ springDusks, firstCapacity, log }: Story): number | null {
  const died = happened(log, 'spring-died')[0]?.round;
  const low = springDusks.find(({ stock }) => stock < LOW * firstCapacity)?.round;
  const rounds = [died, low].filter((round) => round !== undefined);
  return rounds.length === 0 ? null : Math.min(...rounds);
}

/** People’s words that everyone could hear in some rounds: what companions say breaks no silence. */
const wordsIn = ({ log }: Story, from: number, to: number): number =>
  happened(log, 'said').filter(
    ({ to: whom, round, line }) => whom === null && !line && round >= from && round <= to,
  ).length;

/** The rules that ask what happened. */
export const HAPPENED: readonly Rule[] = [
  {
    id: 'mark',
    stage: 'happened',
    audience: 'all',
    beside: 'then',
    seeds: [0],
    find: (story) => {
      const cut = fallsAfter(story, SOON);
      const mark = cut ?? weightiest(story);
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
      if (round === null) return null;
      // There are no two dusks before the second round's.
      return { round, wording: round > 2 ? 0 : 1 };
    },
  },
  {
    id: 'silence',
    stage: 'happened',
    audience: 'all',
    beside: 'then',
    seeds: [1],
    people: true,
    find: (story) => {
      if (story.persons.length < 2) return null;
      const marks = story.log.filter(({ permanent }) => permanent);
      const quiet = marks.find(
        ({ round }) => round > 2 && wordsIn(story, round - 2, round - 1) === 0,
      );
      if (story.scenario === 'silent-valley')
        return { round: quiet?.round ?? marks[0]?.round ?? story.rounds };
      return quiet ? { round: quiet.round } : null;
    },
  },
  {
    id: 'bot',
    stage: 'happened',
    audience: 'all',
    beside: 'then',
    seeds: [0],
    people: true,
    // Whose seat it was is nobody's business.
    find: ({ stoodIn, rounds }) => (stoodIn >= 2 ? { round: rounds } : null),
  },
];
