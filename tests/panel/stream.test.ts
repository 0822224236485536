import { describe, expect, test } from 'vitest';
import { mostDrawing } from '../../client/play/panel/morning/StreamText.tsx';
import { given, play, table } from '../support/world.ts';
import { modelOf } from './model.ts';

describe('hands that find water', () => {
  const stream = (stock: number) =>
    given(table({ scenario: { spring: { draws: 'in-order' } } }), { stock });

  test('are all, as long as someone above still chooses', () => {
    expect(mostDrawing(modelOf(stream(10), 1))).toBe(4);
  });

  test('are as many as those above leave water for', () => {
    const state = stream(8);
    play(state, [0, { type: 'allocate', draw: 3, tend: 1 }]);
    expect(mostDrawing(modelOf(state, 1))).toBe(2);
  });

  test('are all where everyone draws at once, however little there is', () => {
    expect(mostDrawing(modelOf(given(table(), { stock: 5 }), 1))).toBe(4);
  });
});
