import { expect, test } from 'vitest';
import { soundOf } from '../../client/play/table/sounds.ts';
import type { SeenEvent } from '../../shared/model/view.ts';

const heard = (event: object, me: number | null = 0) =>
  soundOf({ n: 1, round: 1, ...event } as SeenEvent, me);

test('dawn, dusk, a mark and the end sound, each in its own way', () => {
  const sounds = [
    heard({ type: 'dawned' }),
    heard({ type: 'phase-began', phase: 'dusk' }),
    heard({ type: 'severed', tie: 1, by: 1, other: 2 }),
    heard({ type: 'ended' }),
  ];
  expect(sounds).toEqual(['dawn', 'dusk', 'crack', 'end']);
});

test.each([
  ['a demand that was given in to', { type: 'limit-fell', why: 'press' }, 'crack'],
  ['a promise that dusk tells of', { type: 'limit-fell', why: 'promise' }, null],
  ['an offer to another', { type: 'asked', ask: { kind: 'offer', from: 2, to: 1 } }, null],
  ['an offer to oneself', { type: 'asked', ask: { kind: 'offer', from: 2, to: 0 } }, 'ask'],
  ['boats of others', { type: 'exchanged', from: 1, to: 2 }, null],
  ['boats of one’s own', { type: 'exchanged', from: 1, to: 0 }, 'agree'],
])('%s', (_, event, sound) => {
  expect(heard(event)).toBe(sound);
});
