import { NO_GOODS } from '../../../shared/model/goods/amounts.ts';
import type { Words } from '../../words/index.ts';

/** Twenty sentences of the game, as people will read them: each word in the forms that it comes in. */
export function previewSentences(words: Words): string[] {
  const { say } = words;
  const [name, other] = [words.placeName(0), words.placeName(1)];
  const neighbours = { fromIs: 'other', from: name, toIs: 'you', to: '' };
  return [
    say('stakes.live'),
    say('stakes.end'),
    say('coach.hands'),
    say('how.baskets-text', { most: 3 }),
    say('hands.seal', { draw: 3, tend: 1 }),
    say('hands.tend', { tend: 2, water: 1 }),
    say('own.baskets-now', { n: 2 }),
    say('told.about', { craft: say('goods.grain'), vitality: 9, most: 12, baskets: 1 }),
    say('events.gave', { ...neighbours, goods: words.goods({ ...NO_GOODS, water: 1, timber: 2 }) }),
    say('events.harvested', { known: 'yes', own: 3 }),
    say('power.bridge-text', { name, n: 3, width: 1, limit: 2 }),
    say('events.severed', { byIs: 'other', by: name, otherIs: 'other', other }),
    say('works.about-wetland', { need: 16, water: 2 }),
    say('events.completed', { kind: 'granary', served: 0, names: '' }),
    say('events.dawned', { drought: 'yes', next: 'no' }),
    say('coach.fence'),
    say('causes.valley-fell', { fell: 4, taken: 12, grown: 8, hands: 1 }),
    say('dusk.spring-died'),
    say('events.withered', { seatIs: 'other', seat: name, yield: 2 }),
    say('end.now-text', { stock: 31, capacity: 64, ties: 7, vitality: 8 }),
  ];
}
