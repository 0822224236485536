import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  byPlace,
  createWords,
  homesteadLabels,
  publicly,
  toNeighbour,
} from '../../client/words/index.ts';
import { eventSentence } from '../../client/words/sentences/events.ts';
import { start, step, visibleEvent, visibleState } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { Command } from '../../shared/model/command.ts';
import { NO_GOODS } from '../../shared/model/goods/goods.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { REFUSALS } from '../../shared/model/refusal.ts';
import type { SeenEvent, Viewer } from '../../shared/model/view.ts';
import { readBack } from '../golden/goldenGames.ts';
import { bag, dayTable, home } from '../support/world.ts';

const words = createWords('en');
const golden = new URL('../golden/', import.meta.url);

/** Everything that a viewer is told of a kept game, each as a sentence. */
function sentencesOf(name: string, viewer: Viewer): { event: SeenEvent; sentence: string }[] {
  const record = readBack(readFileSync(new URL(name, golden), 'utf8'));
  const state = start(record.opening);
  const told: { event: SeenEvent; sentence: string }[] = [];
  let heard = 0;
  const hear = () => {
    const view = visibleState(state, viewer);
    const who = view.book ? toNeighbour(view, words) : publicly(view.valley, words);
    for (const event of state.log.slice(heard)) {
      const seen = visibleEvent(state, event, viewer);
      if (seen) told.push({ event: seen, sentence: eventSentence(seen, who, words) });
    }
    heard = state.log.length;
  };
  hear();
  for (const entry of record.entries) {
    step(state, entry as Command);
    hear();
  }
  return told;
}

describe('whatever happens has a sentence', () => {
  test.each<[string, Viewer]>([
    ['everything-tried.jsonl', 0],
    ['everything-tried.jsonl', 3],
    ['everything-tried.jsonl', 'public'],
    ['everything-tried.jsonl', 'facilitator'],
    ['the-valley.jsonl', 1],
    ['first-light.jsonl', 2],
  ])('in %s, for %s', (name, viewer) => {
    for (const { event, sentence } of sentencesOf(name, viewer)) {
      // Free words are their owner's; everything else is ours.
      if (event.type === 'said') continue;
      expect(sentence, event.type).toMatch(/^\S.*\S$/s);
      expect(sentence, event.type).not.toMatch(/undefined|null|NaN|[{}<>]| {2}|\$/);
      expect(sentence, event.type).toMatch(/[.!?…]$/);
    }
  });

  test('nobody but a player is told "you"', () => {
    for (const { event, sentence } of sentencesOf('everything-tried.jsonl', 'public'))
      if (event.type !== 'said') expect(sentence).not.toMatch(/\b[Yy]ou(r|rs)?\b/);
  });
});

describe('a sentence is grammar, whoever it is about', () => {
  const state = dayTable();
  home(state, 1).nickname = 'Goro';
  const view = visibleState(state, 0);
  const who = toNeighbour(view, words);
  const place = (seat: Seat) => words.placeName(at(view.valley.homesteads, seat).place);
  const label = (seat: Seat) => at(homesteadLabels(view.valley, words), seat).full;
  const tell = (event: Record<string, unknown>) =>
    eventSentence({ n: 9, round: 1, ...event } as SeenEvent, who, words);

  test.each<[string, Record<string, unknown>, string]>([
    [
      'oneself first',
      { type: 'gave', from: 0, to: 1, goods: bag('2t') },
      'You gave Goro 2 timber as a gift.',
    ],
    [
      'oneself second',
      { type: 'gave', from: 1, to: 0, goods: bag('1w 1g') },
      'Goro gave you 1 water and 1 grain as a gift.',
    ],
    [
      'the pressed one yields',
      { type: 'yielded', ask: 1, from: 1, to: 0, goods: bag('2t'), tie: 0 },
      'You gave in to Goro: 2 timber.',
    ],
    [
      'the presser is yielded to',
      { type: 'yielded', ask: 1, from: 0, to: 1, goods: bag('2t'), tie: 0 },
      'Goro gave in to you: 2 timber.',
    ],
    ['one who is', { type: 'readied', seat: 1, ready: true }, 'Goro is ready.'],
    ['you who are', { type: 'readied', seat: 0, ready: true }, 'You are ready.'],
    [
      'what is gone for good',
      { type: 'limit-fell', tie: 0, a: 0, b: 1, limit: 0, why: 'press' },
      'The river between you and Goro is gone for good: a press.',
    ],
    [
      'what can never be again',
      { type: 'limit-fell', tie: 0, a: 0, b: 1, limit: 2, why: 'promise' },
      'The river between you and Goro can never be wider than 2 again: a broken promise.',
    ],
    [
      'a broken promise whose content is private',
      { type: 'promise-broke', promise: 0, debtor: 1, creditor: 0, unpaid: NO_GOODS },
      'Goro broke a promise to you.',
    ],
    [
      'spring water in whole units',
      { type: 'spring-died', from: 9650, to: 8202, stock: 2000 },
      'Part of the spring is lost for good: it held 96, it holds 82.',
    ],
  ])('%s', (_, event, sentence) => {
    expect(tell(event)).toBe(sentence.replace('Goro', label(1)));
  });

  test('a house goes by its one label, a stranger’s as a neighbour’s', () => {
    expect(tell({ type: 'severed', tie: 1, by: 1, other: 2 })).toBe(
      `${label(1)} cut the river to ${label(2)} for good.`,
    );
  });

  test('once roles are put down, everyone goes by place alone', () => {
    const dusk = eventSentence(
      { n: 9, round: 1, type: 'severed', tie: 0, by: 1, other: 0, permanent: true },
      byPlace(view.valley, 0, words),
      words,
    );
    expect(dusk).toBe(`${place(1)} cut the river to you for good.`);
  });
});

describe('a refusal', () => {
  test.each(REFUSALS)('%s is a sentence, with its details and without', (refused) => {
    for (const details of [{}, { most: 2 }, { good: 'grain' as const }, { round: 4 }]) {
      const sentence = words.refusalSentence({ refused, ...details });
      expect(sentence).toMatch(/^[A-Z].*[.!?]$/);
      expect(sentence).not.toMatch(/[{}]|undefined/);
    }
  });

  test.each([
    [{ refused: 'too-wide', most: 0 }, 'The river carries nothing more today.'],
    [{ refused: 'too-wide', most: 2 }, 'The river carries only 2 more today.'],
    [{ refused: 'not-open-yet', round: 5 }, 'Opens in round 5.'],
    [{ refused: 'not-enough', good: 'timber' }, 'You don’t have enough timber.'],
  ] as const)('says what it knows: %o', (refusal, sentence) => {
    expect(words.refusalSentence(refusal)).toBe(sentence);
  });
});

test('goods are listed as people list them', () => {
  expect(words.goods(bag('2g'))).toBe('2 grain');
  expect(words.goods(bag('1w 2g 3t'))).toBe('1 water, 2 grain, and 3 timber');
  expect(words.goods(NO_GOODS)).toBe('nothing');
});
