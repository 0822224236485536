import { describe, expect, test } from 'vitest';
import { partSentence } from '../../client/debrief/frame/partSentence.ts';
import { arcOf, STAGES } from '../../client/debrief/talk/desk/arc.ts';
import {
  PATH_MINUTES,
  type PathFacts,
  pairsOf,
  proposedPath,
} from '../../client/debrief/talk/desk/talkPath.ts';
import { nextStepOf } from '../../client/debrief/talk/desk/useTalkPath.ts';
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
  expect(arcOf(null, null, 40)).toHaveLength(STAGES.length);
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

  test('pictures that have a question are proposed, and the list is no step of its own', () => {
    const path = proposedPath(facts, 15, [question('cause', 'lived'), question('room', 'lives')]);
    expect(path).toEqual(['before', 'leave', 'lives', 'lived', 'now', 'close']);
    // One pair alone does not make a talk: then the list is still a step.
    expect(proposedPath(facts, 15, [question('cause', 'lived')])).toContain('questions');
    expect(proposedPath(facts, 15)).toContain('questions');
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
