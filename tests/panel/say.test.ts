import { expect, test } from 'vitest';
import { answersTo, lastWords } from '../../client/play/panel/SayPanel.tsx';
import { visibleEvent, visibleState } from '../../shared/engine/index.ts';
import { dayTable, play } from '../support/world.ts';
import { modelOf } from './model.ts';

test('last words stand in the order they came, public and private alike', () => {
  const state = dayTable({ seats: 3, ties: [[0, 1]], scenario: { words: 'free' } });
  const say = (to: number | null, text: string) =>
    play(state, [1, { type: 'say', to, phrase: null, text }]);
  say(null, 'first');
  say(0, 'second');
  say(null, 'third');
  say(0, 'fourth');
  const { valley, book } = visibleState(state, 0);
  if (book === null) throw new Error('no book');
  const heard = state.log.flatMap((event) => visibleEvent(state, event, 0) ?? []);
  const order = (events: typeof heard) =>
    lastWords({ valley, book }, events).map(({ text }) => text);
  expect(order(heard)).toEqual(['first', 'second', 'third', 'fourth']);
  // Of words that were said before this page was opened only the round is known.
  expect(order([])).toEqual(['first', 'third', 'second', 'fourth']);
});

test('a private word of a person is answered in private, one of a companion as one chooses', () => {
  const ties = [
    [0, 1],
    [0, 2],
  ] as const;
  const state = dayTable({ seats: 4, ties });
  const model = modelOf(state);
  const keptBy = (seat: number, keeper: 'person' | 'bot') => ({
    ...model,
    valley: {
      ...model.valley,
      homesteads: model.valley.homesteads.map((home, i) =>
        i === seat ? { ...home, keeper } : { ...home, keeper: 'person' as const },
      ),
    },
  });
  expect(answersTo(keptBy(1, 'person'), [2, 1])).toBe(1);
  expect(answersTo(keptBy(1, 'bot'), [2, 1])).toBe(2);
  expect(answersTo(keptBy(1, 'bot'), [1])).toBeNull();
  // To whom no river leads, nothing can be said alone.
  expect(answersTo(keptBy(1, 'person'), [3])).toBeNull();
  expect(answersTo(keptBy(1, 'person'), [])).toBeNull();
});
