import { describe, expect, test } from 'vitest';
import { afterGame, createWords, homesteadLabels, toNeighbour } from '../../client/words/index.ts';
import { goesByPlaces } from '../../client/words/names/names.ts';
import { visibleState } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { Sitter } from '../../shared/model/record.ts';
import type { State } from '../../shared/model/state.ts';
import type { Viewer } from '../../shared/model/view.ts';
import { advance, given, openFromTheStart, play, table, valleyWith } from '../support/world.ts';

const words = createWords('en');
const name = words.companionName;

/** A ring of six: people where a nickname is given, companions elsewhere. */
const ring = (sitters: readonly Partial<Sitter>[]) => table({ seats: 6, sitters });
const bot = (companion: number): Partial<Sitter> => ({
  keeper: 'bot',
  nickname: '',
  character: 'sharer',
  companion,
});
const placeOf = (state: State, seat: Seat) => words.placeName(at(state.homesteads, seat).place);
const labelsOf = (state: State, viewer: Viewer = 'public') =>
  homesteadLabels(visibleState(state, viewer).valley, words);

describe('a house', () => {
  const state = ring([{ nickname: 'Ada' }, bot(4), bot(9), { nickname: 'Ben' }, bot(1), bot(2)]);

  test('is named by person and place together, a companion’s too', () => {
    const labels = labelsOf(state);
    expect(at(labels, 3).full).toBe(`Ben · ${placeOf(state, 3)}`);
    expect(at(labels, 1).full).toBe(`${name(4)} · ${placeOf(state, 1)}`);
  });

  test('goes by the person where room is short', () => {
    expect(labelsOf(state).map(({ short }) => short)).toEqual([
      'Ada',
      name(4),
      name(9),
      'Ben',
      name(1),
      name(2),
    ]);
  });

  test('has the same label for everyone: each seat, the facilitator, and a screen all look at', () => {
    const all = labelsOf(state);
    for (const viewer of [0, 1, 2, 3, 4, 5, 'facilitator'] as const)
      expect(labelsOf(state, viewer)).toEqual(all);
  });

  test('has it in sentences too, a stranger’s as a neighbour’s', () => {
    const who = toNeighbour(visibleState(state, 0), words);
    for (const seat of [1, 2, 3]) {
      expect(who.name(seat)).toBe(at(labelsOf(state), seat).full);
      expect(who.short(seat)).toBe(at(labelsOf(state), seat).short);
    }
  });
});

describe('in a debrief', () => {
  const debriefed = (sitters: readonly Partial<Sitter>[]) => {
    const state = ring(sitters);
    const { valley } = visibleState(state, 0);
    return { places: goesByPlaces(valley), name: afterGame(valley, null, words).name(1), state };
  };
  const companions = [bot(4), bot(9), bot(1), bot(2)];

  test('houses go by places among people, and keep their labels beside companions alone', () => {
    const together = debriefed([{ nickname: 'Ada' }, ...companions, { nickname: 'Ben' }]);
    expect(together).toMatchObject({ places: true, name: placeOf(together.state, 1) });
    const alone = debriefed([{ nickname: 'Ada' }, ...companions, bot(3)]);
    expect(alone).toMatchObject({ places: false, name: at(labelsOf(alone.state), 1).full });
  });
});

test('a cut and a bridge rename nobody', () => {
  const state = table({
    seats: 6,
    sitters: [{ nickname: 'Ada' }, bot(4), bot(9), { nickname: 'Ben' }, bot(1), bot(2)],
    scenario: valleyWith({ opens: openFromTheStart() }),
  });
  const before = labelsOf(state, 0);
  advance(state);
  given(state, { goods: { 0: '2g 2t' } });
  play(state, [0, { type: 'sever', to: 1 }]);
  play(state, [0, { type: 'bridge', to: 3, pay: { water: 0, grain: 2, timber: 0 } }]);
  play(state, [3, { type: 'accept', ask: 0 }]);
  expect(state.ties.some(({ a, b }) => a === 0 && b === 3)).toBe(true);
  expect(labelsOf(state, 0)).toEqual(before);
});

test('a companion whose name a person has goes by its place', () => {
  const state = ring([{ nickname: name(4).toUpperCase() }, bot(4)]);
  const [, companion] = labelsOf(state);
  expect(companion).toMatchObject({
    person: '',
    full: placeOf(state, 1),
    short: placeOf(state, 1),
  });
});

test('two people of one name are told apart by their places, also in short', () => {
  const state = ring([{ nickname: 'Ben' }, { nickname: 'ben' }]);
  const labels = labelsOf(state);
  const [one, other] = [at(labels, 0), at(labels, 1)];
  expect([one.short, other.short]).toEqual([placeOf(state, 0), placeOf(state, 1)]);
  expect(one.full).toBe(`Ben · ${placeOf(state, 0)}`);
});

test('a companion that keeps a person’s seat leaves them their name', () => {
  const state = ring([{ nickname: 'Ada' }, { nickname: 'Ben' }]);
  play(state, [
    'system',
    { type: 'occupy', seat: 1, keeper: 'bot', nickname: 'Ben', character: 'reciprocator' },
  ]);
  expect(at(labelsOf(state), 1).person).toBe('Ben');
  expect(visibleState(state, 0).valley.homesteads[1]).toMatchObject({
    keeper: 'bot',
    companion: null,
  });
});

test('a seat that nobody holds any more goes by its companion’s name', () => {
  const state = ring([{ nickname: 'Ada' }, { nickname: 'Ben', companion: 7 }]);
  play(state, [
    'system',
    { type: 'occupy', seat: 1, keeper: 'bot', nickname: '', character: 'reciprocator' },
  ]);
  expect(at(labelsOf(state), 1).person).toBe(name(7));
});
