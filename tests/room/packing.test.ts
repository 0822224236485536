import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seenBy } from '../../server/rooms/visibleNumbers.ts';
import { visibleState } from '../../shared/engine/index.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { CHARACTERS } from '../../shared/model/vocabulary.ts';
import { bundled, MOST_FRAMES, unbundled } from '../../shared/model/wire/bundle.ts';
import {
  Packer,
  PUBLIC_STEP,
  packAnswer,
  packText,
  Unpacker,
  unpackAnswer,
  unpackText,
} from '../../shared/model/wire/packing.ts';
import { openingOf, playGame } from '../../shared/replay/index.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';

/** What is packed for the wire is read as it was. */

describe('a bundle', () => {
  const frame = (length: number) => Uint8Array.from({ length }, (_, n) => (n * 7 + length) % 256);

  test.each([[[1, 1]], [[127, 128, 129]], [[70_000, 0, 5, 16_384]], [[3, 0]]])(
    'of frames of %j bytes is one message and gives them back in order',
    (lengths) => {
      const frames = lengths.map(frame);
      const messages = bundled(frames);
      expect(messages).toHaveLength(1);
      expect(messages[0]?.[0]).toBe(frames.length);
      expect(messages.flatMap(unbundled).map((one) => [...one])).toEqual(
        frames.map((one) => [...one]),
      );
    },
  );

  test.each([1, 2, MOST_FRAMES, MOST_FRAMES + 1, 3 * MOST_FRAMES + 2])(
    'of %i frames gives back each as it was',
    (count) => {
      const frames = Array.from({ length: count }, (_, n) => Uint8Array.from([15, n, 2]));
      const messages = bundled(frames);
      expect(messages).toHaveLength(Math.ceil(count / MOST_FRAMES));
      expect(messages.flatMap(unbundled)).toEqual(frames);
    },
  );

  test('of one frame is that frame, and of none nothing', () => {
    const alone = Uint8Array.from([15, 1, 2]);
    expect(bundled([alone])).toEqual([alone]);
    expect(unbundled(alone)).toEqual([alone]);
    expect(bundled([])).toEqual([]);
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

describe('what is told on one connection', () => {
  /** Anything that JSON can say; objects may have a type, a number and causes, as events do. */
  const thing = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(null, true, false, '', 'grain', 'thanks', 'none', '\0[1]', 3, 70, 5000),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)),
      fc.string({ unit: 'grapheme' }),
      fc.array(tie('value'), { maxLength: 5 }),
      tie('object'),
    ),
    object: fc.record(
      {
        type: fc.constantFrom('said', 'offered'),
        n: fc.nat({ max: 60_000_000 }),
        because: fc.array(fc.oneof(fc.nat({ max: 60_000_000 }), tie('object')), { maxLength: 3 }),
        more: tie('value'),
        phrase: tie('value'),
        text: fc.string({ unit: 'grapheme' }),
      },
      { requiredKeys: [] },
    ),
  })).object;

  test('is read as it was, whatever was told before', () => {
    fc.assert(
      fc.property(fc.array(fc.array(thing, { maxLength: 4 }), { maxLength: 6 }), (told) => {
        const [packer, unpacker] = [new Packer(), new Unpacker()];
        for (const events of told) {
          const text = packer.pack(events);
          expect(unpacker.unpack(text)).toEqual(JSON.parse(JSON.stringify(events)));
        }
      }),
    );
  });

  test('goes without the names of its fields, but for what happens seldom', () => {
    const state = playGame(
      openingOf(scenarioOf('the-valley') as Scenario, CHARACTERS.slice(0, 8), 7),
    );
    const told = seenBy(state, 0, state.log);
    const named = told.filter((event) => new Packer().pack([event]).includes('round'));
    expect(told.length).toBeGreaterThan(200);
    expect(named.length / told.length).toBeLessThan(0.2);
    expect(named.map(({ type }) => type)).not.toContain('exchanged');
  });

  test('takes a few characters for what happens most', () => {
    const packer = new Packer();
    const ready = (n: number) => ({ type: 'readied', seat: 3, ready: true, n, round: 2 });
    packer.pack([ready(41 * PUBLIC_STEP)]);
    expect(packer.pack([ready(42 * PUBLIC_STEP)])).toHaveLength(5);
    expect(packer.pack([ready(43 * PUBLIC_STEP + 2)])).toHaveLength(8);
  });

  test('half of a pair of characters takes nothing else with it', () => {
    const read = unpackText(packText({ text: 'a\ud83d', of: 7 }));
    expect(read).toEqual({ text: 'a\ufffd', of: 7 });
  });

  test.each(['', '\x0d', '\x09', 'J'])('a text %j that was not packed gives no thing', (text) => {
    const read = () => {
      const [thing] = new Unpacker().unpack(text);
      if (typeof thing !== 'object' || thing === null) throw new RangeError('no thing');
    };
    expect(read).toThrow(RangeError);
  });
});
