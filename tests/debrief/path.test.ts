import { describe, expect, test } from 'vitest';
import { partSentence } from '../../client/debrief/frame/partSentence.ts';
import { arcOf, hintAt, TALK_STAGES } from '../../client/lead/talk/arc.ts';
import {
  PATH_MINUTES,
  type PathFacts,
  pairsOf,
  proposedPath,
} from '../../client/lead/talk/talkPath.ts';
import { nextStepOf } from '../../client/lead/talk/useTalkPath.ts';
import { createWords } from '../../client/words/index.ts';
import { visibleState } from '../../shared/engine/index.ts';
import { PARTS, partFactsOf } from '../../shared/model/debrief/debriefParts.ts';
import { debriefOf, showTo } from '../../shared/replay/debrief/index.ts';
import { replay } from '../../shared/replay/index.ts';
import { golden } from './kept.ts';

/** A talk that fits its minutes, and a plain sentence above each of its pictures. */

const words = createWords('en');

function factsOf(name: Parameters<typeof golden>[0], some: Partial<PathFacts> = {}): PathFacts {
  const record = golden(name);
  const { valley } = visibleState(replay(record), 'public');
  return { debrief: showTo(debriefOf(record), 'public'), valley, tables: 1, games: 1, ...some };
}

const GAMES = ['first-light', 'the-valley', 'everything-tried'] as const;

test('the stages of a way share out the minutes that were chosen', () => {
  const way = ['before', 'spring', 'power', 'now', 'close'] as const;
  for (const minutes of PATH_MINUTES) {
    const arc = arcOf(way, minutes, 40);
    expect(arc.map(({ id }) => id)).toEqual(['out', 'happened', 'came-about', 'now', 'close']);
    expect(arc.reduce((sum, stage) => sum + stage.minutes, 0)).toBe(minutes);
  }
  expect(arcOf(null, null, 40)).toHaveLength(TALK_STAGES.length);
});

test('a hint is of the moment: the way to ask before a picture, and how to ask on at it', () => {
  expect(hintAt('before', null)).toBe('out');
  expect(hintAt('before', 'then')).toBe('happened');
  expect(hintAt('then', null)).toBe('picture');
  expect(hintAt('then', 'power')).toBe('came-about');
  expect(hintAt('power', null)).toBe('picture');
  expect(hintAt('questions', null)).toBe('came-about');
  expect(hintAt('now', null)).toBe('now');
});

describe.each(GAMES)('of %s', (name) => {
  const facts = factsOf(name);
  const isPicture = (part: (typeof PARTS)[number]) =>
    partFactsOf(part).projected === true &&
    !['before', 'leave', 'elsewhere', 'now', 'close'].includes(part);

  test.each(PATH_MINUTES)('the path of %i minutes is in the order of a talk', (minutes) => {
    const path = proposedPath(facts, minutes);
    expect(path).toEqual(PARTS.filter((part) => path.includes(part)));
    expect(path.slice(0, 2)).toEqual(['before', 'leave']);
    expect(path.at(-1)).toBe('close');
    const pictures = path.filter(isPicture);
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    expect(pictures.length).toBeLessThanOrEqual({ 15: 2, 25: 4, 40: 6 }[minutes]);
    // However short: what happened, how it came about, where else, what now.
    for (const stage of ['happened', 'came-about'])
      expect(
        pictures.some((part) => partFactsOf(part).stage === stage),
        stage,
      ).toBe(true);
    expect(path).toEqual(expect.arrayContaining(['elsewhere', 'now']));
    // Nothing that this session does not have.
    expect(path).not.toContain('games');
    expect(path).not.toContain('beside');
  });

  test('each picture has a sentence that counts right and names nobody', () => {
    for (const part of [
      'then',
      'spring',
      'lives',
      'lived',
      'power',
      'leading',
      'meant',
      'roads',
      'beside',
    ] as const) {
      const text = partSentence(part, facts, words) ?? '';
      expect(text, part).toMatch(/^[\p{Lu}\d].*\.$/u);
      expect(text, part).not.toMatch(/NaN|undefined|Infinity/);
      for (const { place } of facts.valley.homesteads)
        expect(text, part).not.toContain(words.placeName(place));
    }
    const falls = facts.valley.springDusks.filter(({ before, stock }) => stock < before);
    const spring = partSentence('spring', facts, words) ?? '';
    expect(spring).toContain(
      { 0: 'never fell', 1: 'in one round' }[falls.length] ?? `in ${falls.length} rounds`,
    );
  });
});

test('two games come before all else, and other tables where there are some', () => {
  expect(proposedPath(factsOf('the-valley', { games: 2 }), 15)).toContain('games');
  expect(proposedPath(factsOf('first-light', { tables: 3 }), 40)).toContain('beside');
});

describe('a question before its picture', () => {
  const facts = factsOf('the-valley');
  const question = (id: string, beside: (typeof PARTS)[number] | null) => ({
    id,
    rule: id,
    text: `${id}?`,
    round: 0,
    seats: [],
    beside,
  });
  const found = [question('ride', 'lives'), question('lead', 'leading'), question('else', null)];

  test('the list is no step of its own where other steps ask all of it', () => {
    const all = [question('cause', 'lived'), question('room', 'lives'), question('else', null)];
    expect(proposedPath(facts, 15, all)).toEqual([
      'before',
      'leave',
      'lives',
      'lived',
      'elsewhere',
      'now',
      'close',
    ]);
    // One whose picture is left out, the second of a picture, and an own one are asked in the list.
    for (const one of [
      question('shift', 'power'),
      question('calm', 'lives'),
      question('own', null),
    ])
      expect(proposedPath(facts, 15, [...all, one]), one.id).toContain('questions');
    expect(proposedPath(facts, 15, [question('cause', 'lived')])).toContain('questions');
    expect(proposedPath(facts, 15)).toContain('questions');
  });

  test('two pictures of what happened leave room for how it came about, the rarest of it', () => {
    const all = [
      question('tip', 'spring'),
      question('mark', 'then'),
      question('room', 'lives'),
      question('lead', 'leading'),
      question('cause', 'lived'),
    ];
    const share = { tip: 0.1, mark: 0.2, room: 0.3, lead: 0.9, cause: 0.5 };
    const path = proposedPath(facts, 15, all, (rule) => share[rule as keyof typeof share] ?? null);
    expect(path.filter((part) => ['spring', 'then', 'lives'].includes(part))).toEqual(['spring']);
    expect(path.filter((part) => ['leading', 'lived', 'power'].includes(part))).toEqual(['lived']);
  });

  test('another table’s game does not stand for how this one came about', () => {
    const path = proposedPath(factsOf('the-valley', { tables: 3 }), 15, [
      question('calm', 'spring'),
      question('tables', 'beside'),
    ]);
    expect(path).not.toContain('beside');
    expect(path.some((part) => ['lived', 'power', 'leading', 'roads'].includes(part))).toBe(true);
  });

  test('each picture has the first of its questions, which is asked first', () => {
    const pairs = pairsOf([...found, question('calm', 'lives')]);
    expect([...pairs.keys()]).toEqual(['lives', 'leading']);
    const pair = pairs.get('lives');
    expect(pair?.id).toBe('ride');
    expect(nextStepOf(pair, null)).toEqual({ kind: 'question', question: pair });
    expect(nextStepOf(pair, 'lead')).toEqual({ kind: 'question', question: pair });
    expect(nextStepOf(pair, 'ride')).toEqual({ kind: 'picture' });
    expect(nextStepOf(undefined, 'ride')).toEqual({ kind: 'step' });
  });
});
