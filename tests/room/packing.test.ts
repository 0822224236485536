import { describe, expect, test } from 'vitest';
import { visibleState } from '../../shared/engine/index.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { CHARACTERS } from '../../shared/model/vocabulary.ts';
import { BUNDLE, bundled, unbundled } from '../../shared/model/wire/bundle.ts';
import { packAnswer, packText, unpackAnswer, unpackText } from '../../shared/model/wire/packing.ts';
import { openingOf, playGame } from '../../shared/replay/index.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';

/** What is packed for the wire is read as it was. */

describe('a bundle', () => {
  const frame = (length: number) => Uint8Array.from({ length }, (_, n) => (n * 7 + length) % 256);

  test.each([[[1, 1]], [[127, 128, 129]], [[70_000, 0, 5, 16_384]]])(
    'of frames of %j bytes gives them back in order',
    (lengths) => {
      const frames = lengths.map(frame);
      const message = bundled(frames);
      expect(message[0]).toBe(BUNDLE);
      expect(unbundled(message).map((one) => [...one])).toEqual(frames.map((one) => [...one]));
    },
  );

  test('of one frame is that frame', () => {
    const alone = Uint8Array.from([15, 1, 2]);
    expect(bundled([alone])).toEqual(alone);
    expect(unbundled(alone)).toEqual([alone]);
  });
});

test.each([
  [{ id: 'command-1', refusal: null }],
  [{ id: 'command-1', refusal: { refused: 'gone' } }],
  [{ id: 'command-1', refusal: null, key: 'more' }],
])('an answer %j is read as it was', (answer) => {
  expect(unpackAnswer(packAnswer(answer))).toEqual(answer);
});

describe('what is mirrored as text', () => {
  const game = playGame(openingOf(scenarioOf('the-valley') as Scenario, CHARACTERS.slice(0, 8), 7));
  const { valley } = visibleState(game, 'public');
  const things: readonly object[] = [
    ...valley.works,
    ...valley.pacts,
    ...valley.marks,
    ...valley.livesDusks,
    { round: 1, from: 0, to: null, phrase: 'yes', text: 'it says "[1]" – yes' },
    { shape: 'that nobody knows', of: [[], [1, [2]], { and: { type: 'nested' } }], or: null },
    {},
  ];

  test('is read as it was', () => {
    expect(things.length).toBeGreaterThan(15);
    for (const thing of things) expect(unpackText(packText(thing))).toEqual(thing);
  });

  test.each(['works', 'springDusks', 'livesDusks', 'riversDusks'] as const)(
    'goes without the names of its fields: %s',
    (part) => {
      expect(valley[part].length).toBeGreaterThan(0);
      for (const thing of valley[part])
        for (const field of Object.keys(thing)) expect(packText(thing)).not.toContain(field);
    },
  );
});
