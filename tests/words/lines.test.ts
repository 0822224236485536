import { describe, expect, test } from 'vitest';
import { createWords } from '../../client/words/index.ts';
import { WORKS } from '../../shared/model/command.ts';
import { WHYS } from '../../shared/model/companions/botReason.ts';
import {
  LINE_TOPICS,
  type LineTopic,
  SpokenLine,
  STAYING_OUT,
  TOLD_WHYS,
  VARIANTS,
  VOICES,
} from '../../shared/model/companions/spokenLine.ts';
import type { Goods } from '../../shared/model/goods/goods.ts';
import { bag } from '../support/world.ts';

/** Everything that a companion can say, said. */

const words = createWords('en');
const BAGS: readonly Goods[] = ['1w', '1t', '2g', '3t', '1w 2g'].map(bag);
const topics = Object.keys(LINE_TOPICS) as LineTopic[];

/** What a topic takes, in every plural and kind. */
function fillingsOf(topic: LineTopic): Partial<SpokenLine>[] {
  const takes: readonly string[] = LINE_TOPICS[topic];
  let filled: Partial<SpokenLine>[] = [{}];
  const by = (more: readonly Partial<SpokenLine>[]) => {
    filled = filled.flatMap((one) => more.map((part) => ({ ...one, ...part })));
  };
  if (takes.includes('goods')) by(BAGS.map((goods) => ({ goods })));
  if (takes.includes('round')) by([1, 4].map((round) => ({ round })));
  if (takes.includes('work')) by(WORKS.map((work) => ({ work })));
  if (takes.includes('most')) by([0, 1, 2, 3].map((most) => ({ most })));
  if (takes.includes('why')) by(TOLD_WHYS.map((why) => ({ why })));
  return filled;
}

const saidOf = (line: SpokenLine): string => words.spoken({ phrase: null, text: '', line });

describe.each(VOICES)('the voice %s', (voice) => {
  test.each(topics)('on %s', (topic) => {
    for (const fillings of fillingsOf(topic)) {
      const ways = Array.from({ length: VARIANTS }, (_, variant) => {
        const line = SpokenLine.parse({ voice, topic, variant, ...fillings });
        const sentence = saidOf(line);
        expect(sentence).toMatch(/^[^{}]{2,120}$/);
        expect(sentence).toMatch(/^[\p{Lu}\d]/u);
        expect(sentence).toMatch(/[.!?]$/);
        return sentence;
      });
      expect(new Set(ways).size).toBe(VARIANTS);
    }
  });
});

test('each voice has its own words', () => {
  const all = VOICES.flatMap((voice) =>
    topics.flatMap((topic) => {
      const [fillings] = fillingsOf(topic);
      return Array.from({ length: VARIANTS }, (_, variant) =>
        saidOf({ ...fillings, voice, topic, variant }),
      );
    }),
  );
  expect(new Set(all).size).toBe(all.length);
});

test('a number is told as one says it', () => {
  const line = { voice: 'warm', topic: 'due-from-me', variant: 2 } as const;
  expect(saidOf({ ...line, goods: bag('1g') })).toBe('1 grain is yours by dusk, as I said.');
  expect(saidOf({ ...line, goods: bag('2g') })).toBe('2 grain are yours by dusk, as I said.');
  const bind = { voice: 'even', topic: 'would-bind', variant: 0 } as const;
  expect(saidOf({ ...bind, most: 1 })).toContain('1 hand each');
  expect(saidOf({ ...bind, most: 2 })).toContain('2 hands each');
});

test('a no ends with its reason', () => {
  const line = { voice: 'blunt', topic: 'declines', variant: 0 } as const;
  expect(saidOf({ ...line, why: 'declines-needs' })).toBe('No. I need it for a basket myself.');
  expect(saidOf({ ...line, why: 'declines-short' })).toBe('No. I don’t have that much.');
});

test('every reason that is told explains an act, or why one stays out of a pact', () => {
  for (const why of TOLD_WHYS) expect([...WHYS, ...STAYING_OUT]).toContain(why);
});

test('hidden words show nothing of a line', () => {
  expect(words.spoken({ phrase: null, text: '', line: undefined })).toBe(words.say('say.hidden'));
});
