import { describe, expect, test } from 'vitest';
import { called, createWords, toNeighbour } from '../../client/words/index.ts';
import { visibleState } from '../../shared/engine/index.ts';
import type { Sitter } from '../../shared/model/record.ts';
import type { Viewer } from '../../shared/model/view.ts';
import { play, table } from '../support/world.ts';

const words = createWords('en');
const name = words.companionName;

/** A ring of six: a person at 0 and at 3, companions elsewhere. */
const ring = (sitters: readonly Partial<Sitter>[]) => table({ seats: 6, sitters });
const bot = (companion: number): Partial<Sitter> => ({
  keeper: 'bot',
  nickname: '',
  character: 'sharer',
  companion,
});

describe('what someone is called', () => {
  const state = ring([{ nickname: 'Ada' }, bot(4), bot(9), { nickname: 'Ben' }, bot(1), bot(2)]);
  const by = (viewer: Viewer) =>
    state.homesteads.map(({ seat }) => called(visibleState(state, viewer), seat, name));

  test('people by their nickname, companions by their name, to neighbours', () => {
    expect(by(0)).toEqual(['Ada', name(4), '', '', '', name(2)]);
  });

  test('all of them to the facilitator, nobody to a screen that all look at', () => {
    expect(by('host')).toEqual(['Ada', name(4), name(9), 'Ben', name(1), name(2)]);
    expect(by('public')).toEqual(['', '', '', '', '', '']);
  });

  test('in sentences, a stranger goes by place', () => {
    const who = toNeighbour(visibleState(state, 0), words);
    expect(who.name(1)).toBe(name(4));
    expect(who.name(2)).toBe(words.placeName(state.homesteads[2].place));
  });
});

test('a companion whose name a person has goes by its place', () => {
  const state = ring([{ nickname: name(4).toUpperCase() }, bot(4)]);
  expect(called(visibleState(state, 0), 1, name)).toBe('');
});

test('a companion that keeps a person’s seat leaves them their name', () => {
  const state = ring([{ nickname: 'Ada' }, { nickname: 'Ben' }]);
  play(state, [
    'house',
    { type: 'occupy', seat: 1, keeper: 'bot', nickname: 'Ben', character: 'reciprocator' },
  ]);
  const view = visibleState(state, 0);
  expect(called(view, 1, name)).toBe('Ben');
  expect(view.valley.homesteads[1]).toMatchObject({ keeper: 'bot', companion: null });
});

test('a seat that nobody holds any more goes by its companion’s name', () => {
  const state = ring([{ nickname: 'Ada' }, { nickname: 'Ben', companion: 7 }]);
  play(state, [
    'house',
    { type: 'occupy', seat: 1, keeper: 'bot', nickname: '', character: 'reciprocator' },
  ]);
  expect(called(visibleState(state, 0), 1, name)).toBe(name(7));
});
