import { describe, expect, test } from 'vitest';
import { duskPreview, tradePreview, waterEnoughFor } from '../../client/play/panel/previews.ts';
import { NO_GOODS } from '../../shared/model/goods/goods.ts';
import { advance, bag, dayTable, given, home, only, play, said } from '../support/world.ts';
import { modelOf } from './model.ts';

const ring = (goods: Record<number, string>) => given(dayTable({ crafts: 'gtgt' }), { goods });

describe('what a trade does to baskets', () => {
  test.each<[string, string, string, string, string, [number, number], [number, number]]>([
    ['helps both', '2w 4g 1t', '2w 1g 4t', '1g', '1t', [1, 2], [1, 2]],
    ['helps one', '2w 4g 1t', '0w 1g 4t', '1g', '1t', [1, 2], [0, 0]],
    ['costs one', '2w 2g 2t', '2w 1g 4t', '2t', '1g', [2, 0], [1, 0]],
    ['more than is there counts as all of it', '1w 1g 1t', '0w 0g 0t', '3t', '1g', [1, 0], [0, 0]],
  ])('%s', (_, mine, theirs, give, get, yours, others) => {
    const model = modelOf(ring({ 0: mine, 1: theirs }));
    expect(tradePreview(model, 1, bag(give), bag(get))).toEqual({ yours, theirs: others });
  });

  test('says nothing about a store that can’t be seen', () => {
    const model = modelOf(ring({ 0: '2w 2g 2t' }));
    expect(tradePreview(model, 2, bag('1g'), NO_GOODS).theirs).toBeNull();
  });

  test('knows that one’s own good can stand in', () => {
    const state = ring({ 0: '1w 3g 0t' });
    home(state, 0).selfReliant = true;
    expect(tradePreview(modelOf(state), 1, bag('1g'), NO_GOODS).yours).toEqual([1, 0]);
  });
});

describe('what dusk would make of a store', () => {
  test.each<[string, string]>([
    ['three of each', '3w 3g 3t'],
    ['nothing at all', '0w'],
    ['only water', '5w'],
    ['more than can be kept', '1w 9g 6t'],
    ['one short', '2w 3g 1t'],
    ['one’s own good standing in', '2w 6g 1t'],
  ])('%s: as the dusk then does', (_, goods) => {
    const state = ring({ 0: goods, 1: '', 2: '', 3: '' });
    home(state, 0).selfReliant = true;
    const preview = duskPreview(modelOf(state));
    const before = home(state, 0).vitality;
    const events = advance(state);
    const ate = only(events, 'ate');
    const stored = only(events, 'stored');
    expect(preview.baskets).toBe(ate.baskets[0]);
    expect(preview.standIn).toBe(ate.standIns[0]);
    expect(preview.irrigates).toBe(stored.irrigated[0]);
    expect(preview.evaporates).toBe(stored.evaporated[0]);
    expect(preview.spoils).toEqual(stored.spoiled[0]);
    expect(before + preview.change).toBe(only(events, 'lived').vitality[0]);
  });

  test.each([
    ['2w 3g 1t', '0w 0g 1t'],
    ['0w 0g 0t', '1w 1g 1t'],
    ['3w 3g 3t', '0w 0g 0t'],
  ])('with %s, one more basket lacks %s', (goods, missing) => {
    expect(said(duskPreview(modelOf(ring({ 0: goods }))).missing)).toBe(missing);
  });
});

test('water does for as many baskets as there are', () => {
  const state = ring({ 0: '1w 0g 0t' });
  expect([0, 1, 2, 4].map((draw) => waterEnoughFor(modelOf(state), draw))).toEqual([1, 2, 3, 3]);
});

test('a granary keeps more', () => {
  const state = ring({ 0: '0w 9g 0t', 1: '0w 0g 4t' });
  const spoils = () => said(duskPreview(modelOf(state)).spoils);
  expect(spoils()).toBe('0w 5g 0t');
  play(state, [1, { type: 'call', work: 'granary' }]);
  play(state, [1, { type: 'pledge', work: 0, goods: bag('4t') }]);
  expect(spoils()).toBe('0w 3g 0t');
});
