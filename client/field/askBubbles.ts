import { type Ask, waitsFor } from '../../shared/model/agreements/ask.ts';
import type { Goods } from '../../shared/model/goods/goods.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { View } from '../../shared/model/view.ts';
import { type Bubble, LATER, type Said, saidGoods } from './drawing/signs/bubbles.ts';
import type { FieldWord, FieldWords } from './fieldWords.ts';
import { ownSeat } from './homesteadNames.ts';

const WORD = {
  press: 'press',
  bridge: 'new-river',
  introduction: 'new-river',
} as const satisfies Partial<Record<Ask['kind'], FieldWord>>;

/** What a bubble says to the one who looks: "1 tree for 1 grain", what they would get first, what comes later marked. */
function saidOf(ask: Ask, own: Seat, say: FieldWords): Said[] {
  switch (ask.kind) {
    case 'offer':
    case 'promise': {
      const mine = ask.from === own;
      const [gets, gives] = mine ? [ask.get, ask.give] : [ask.give, ask.get];
      const owner = ask.kind === 'promise' ? ask.debtor : null;
      const half = (goods: Goods, of: boolean): Said[] => [
        ...saidGoods(goods),
        ...(owner !== null && (owner === own) === of ? [LATER] : []),
      ];
      return [...half(gets, false), { word: say('swap-for') }, ...half(gives, true)];
    }
    case 'press':
      return [{ word: say(WORD.press) }, { good: ask.good, units: ask.amount }];
    case 'bridge':
    case 'introduction':
      return [{ word: say(WORD[ask.kind]) }];
  }
}

/** A press comes before all else, then what waits for an answer, then one's own open offers. */
const rankOf = (ask: Ask, own: Seat): number =>
  ask.kind === 'press' && ask.to === own ? 0 : waitsFor(ask, own) ? 1 : 2;

/**
 * The bubbles that the one who looks sees, one a homestead. Of several offers of a homestead the newest is drawn:
 * an older one stays open, and is often the worse.
 * @param noted homesteads over which a look writes something: it was asked for, so bubbles make room for it
 */
export function bubblesOf(view: View, say: FieldWords, noted: readonly Seat[] = []): Bubble[] {
  const own = ownSeat(view);
  if (own === null) return [];
  const bubbles = new Map<Seat, Bubble>();
  const asks = [...(view.book?.asks ?? [])].sort(
    (a, b) => rankOf(a, own) - rankOf(b, own) || b.id - a.id,
  );
  for (const ask of asks) {
    const mine = ask.from === own && (ask.kind === 'offer' || ask.kind === 'promise');
    if (!mine && !waitsFor(ask, own)) continue;
    const seat = mine ? ask.to : ask.from;
    if (noted.includes(seat)) continue;
    if (!bubbles.has(seat)) bubbles.set(seat, { seat, says: saidOf(ask, own, say), own: mine });
  }
  return [...bubbles.values()];
}
