import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isRefusal,
  options,
  start,
  step,
  visibleEvent,
  visibleState,
} from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { Event } from '../../shared/model/event.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { type Scenario, SIGHTS, type Sight } from '../../shared/model/scenario.ts';
import type { State } from '../../shared/model/state.ts';
import type { Viewer } from '../../shared/model/view.ts';
import { scrambled } from '../support/scramble.ts';
import { anyCommand, Tape } from '../support/tape.ts';
import {
  advance,
  bag,
  given,
  openFromTheStart,
  type Part,
  type Ply,
  play,
  sitter,
  table,
  valleyWith,
} from '../support/world.ts';

/**
 * What a seat may not know changes nothing that reaches it: two worlds that differ in hidden things
 * alone give a viewer the same view, the same options and the same events, letter by letter.
 */

const SEATS = 8;
type Boats = Scenario['sight']['boats'];

interface Secret {
  /** Which of two hidden worlds this is. */
  readonly one: boolean;
  readonly sight: Sight;
  readonly boats: Boats;
  readonly viewer: Viewer;
}

/** All that a viewer was shown, one text a moment. */
function tell(secret: Secret): string[] {
  const { one, viewer, sight, boats } = secret;
  const self = typeof viewer === 'number' ? viewer : 0;
  /** The seat so many steps round the ring; 3, 4 and 5 are nobody's neighbours to the viewer. */
  const at = (steps: number): Seat => (self + steps) % SEATS;
  const state = table({
    seats: SEATS,
    scenario: { sight: { goods: sight, boats }, ties: { width: 2 } },
    sitters: sitters(at, one),
  });
  const shown: string[] = [];
  const show = (events: readonly Event[]) => {
    const seen = events.map((event) => visibleEvent(state, event, viewer));
    const may = typeof viewer === 'number' ? options(state, viewer) : null;
    shown.push(JSON.stringify([seen, visibleState(state, viewer), may]));
  };
  const act = (...plies: Ply[]) => {
    for (const ply of plies) show(play(state, ply));
  };

  show(state.log);
  for (let round = 1; round <= 2; round++) {
    morning(at, secret, act);
    show(advance(state));
    fillStores(state, at, secret);
    day(at, secret, round, act);
    show(advance(state));
    show(advance(state));
  }
  return shown;
}

function sitters(at: (steps: number) => Seat, one: boolean) {
  const list = Array.from({ length: SEATS }, (_, seat) => sitter(seat));
  for (const steps of [3, 4, 5])
    list[at(steps)] = {
      keeper: 'bot',
      nickname: 'Ash',
      character: one ? 'taker' : 'sharer',
    };
  list[at(1)] = { keeper: 'bot', nickname: 'Oak', character: one ? 'steward' : 'random' };
  return list;
}

/** Hands differ while they are sealed; in the end the same water is drawn in all. What each drew shows in its store. */
function morning(
  at: (steps: number) => Seat,
  { one, sight }: Secret,
  act: (...plies: Ply[]) => void,
): void {
  const hold = (steps: number, draw: number): Ply => [
    at(steps),
    { type: 'allocate', draw, tend: 4 - draw },
  ];
  act(hold(1, one ? 4 : 0), hold(7, one ? 1 : 3), hold(1, 2), hold(7, 2));
  act(hold(3, one ? 3 : 1), hold(4, one ? 1 : 3));
  if (sight === 'all') act(hold(3, 2), hold(4, 2));
  act([at(1), { type: 'intend', intention: one ? 'own' : 'mend' }]);
  act([at(4), { type: 'intend', intention: one ? null : 'place' }]);
}

/** No water, so that no basket tells what else is there. */
function fillStores(state: State, at: (steps: number) => Seat, { one, sight }: Secret): void {
  const hidden = sight === 'all' ? [] : sight === 'own' ? [1, 2, 3, 4, 5, 6, 7] : [2, 3, 4, 5, 6];
  for (let steps = 0; steps < SEATS; steps++) {
    const differs = one && hidden.includes(steps);
    given(state, { goods: { [at(steps)]: differs ? '4g 3t' : '3g 4t' } });
  }
}

/** Between 3, 4 and 5: offers, a promise, words, boats, and what one of them does at home. */
function day(
  at: (steps: number) => Seat,
  { one, sight, boats }: Secret,
  round: number,
  act: (...plies: Ply[]) => void,
): void {
  const [a, b, c] = [at(3), at(4), at(5)];
  const ask = 3 * (round - 1);
  act([a, { type: 'offer', to: b, give: bag('1g'), get: bag(one ? '1t' : '1w') }]);
  act(one ? [b, { type: 'decline', ask }] : [a, { type: 'withdraw', ask }]);
  const owed = { give: bag(one ? '1g' : '2g'), due: one ? 4 : 5 };
  act([b, { type: 'promise', to: c, ...owed, get: bag('1t'), debtor: 'me' }]);
  act([c, { type: 'accept', ask: ask + 1 }]);
  act([a, { type: 'say', to: b, phrase: one ? 'trust-me' : 'sorry', text: one ? 'yes' : 'no' }]);
  act([c, { type: 'offer', to: b, give: bag('1g'), get: bag(one ? '1t' : '1w') }]);
  // The tie is used in both worlds; what it carried may be a matter of sight.
  const unseen = sight !== 'all';
  act([b, { type: 'gift', to: a, goods: bag(unseen && boats === 'parties' && one ? '2t' : '2g') }]);
  if (round === 1) act([c, { type: unseen && one ? 'improve' : 'self-reliance' }]);
}

/** Where two tellings part, in a few words; null where they are one. */
function firstDifference(one: readonly string[], other: readonly string[]): string | null {
  const moment = one.findIndex((text, i) => text !== other[i]);
  if (moment < 0) return one.length === other.length ? null : 'one tells more';
  const [here, there = ''] = [at(one, moment), other[moment]];
  const parts = [...here].findIndex((letter, i) => letter !== there[i]);
  const around = (text: string) => text.slice(Math.max(0, parts - 120), parts + 40);
  return `moment ${moment}: …${around(here)}… and not …${around(there)}…`;
}

const VIEWERS: readonly Viewer[] = [...Array.from({ length: SEATS }, (_, seat) => seat), 'public'];

describe.each(SIGHTS)('where stores are in sight of: %s', (sight) => {
  describe.each<Boats>(['all', 'parties'])('and boats of: %s', (boats) => {
    test.each(VIEWERS)(
      'viewer %s is shown the same, letter by letter, in both hidden worlds',
      (viewer) => {
        const told = (is: boolean) => tell({ one: is, sight, boats, viewer });
        const [one, other] = [told(true), told(false)];
        expect(firstDifference(one, other)).toBeNull();
      },
    );

    test('while the facilitator, who sees what is done, tells them apart', () => {
      const told = (is: boolean) => tell({ one: is, sight, boats, viewer: 'facilitator' });
      const [one, other] = [told(true), told(false)];
      const apart = one.filter((text, i) => text !== other[i]).length;
      expect(apart).toBeGreaterThan(one.length / 2);
    });
  });
});

test('that something happened between others shows in no view', () => {
  const calm = table({ seats: SEATS });
  const busy = table({ seats: SEATS });
  for (const state of [calm, busy]) advance(state);
  for (const state of [calm, busy]) given(state, { goods: { 3: '3g', 4: '3t' } });
  play(
    busy,
    [3, { type: 'offer', to: 4, give: bag('1g'), get: bag('1t') }],
    [3, { type: 'say', to: 4, phrase: 'hello', text: '' }],
    [4, { type: 'promise', to: 3, give: bag('1t'), get: bag('1g'), due: 5, debtor: 'me' }],
    [4, { type: 'decline', ask: 0 }],
  );
  for (const viewer of [0, 1, 2, 5, 6, 7, 'public'] as const) {
    expect(visibleState(busy, viewer)).toEqual(visibleState(calm, viewer));
    if (viewer !== 'public') expect(options(busy, viewer)).toEqual(options(calm, viewer));
  }
});

test('along a stream those below learn the sum that is drawn above, and those above nothing', () => {
  /** All that each viewer is shown of a morning in which seats 1, 2 and 3 draw this, and 6 that. */
  const morning = (above: readonly number[], below: number) => {
    const state = table({ seats: SEATS, scenario: { spring: { draws: 'in-order' } } });
    const shown: Record<number, string[]> = {};
    const draws = [2, ...above, 2, 2, below];
    draws.forEach((draw, seat) => {
      const happened = play(state, [seat, { type: 'allocate', draw, tend: 4 - draw }]);
      for (let viewer = 0; viewer < SEATS; viewer++) {
        const seen = happened.map((event) => visibleEvent(state, event, viewer));
        shown[viewer] = [
          ...(shown[viewer] ?? []),
          JSON.stringify([seen, visibleState(state, viewer)]),
        ];
      }
    });
    return shown;
  };
  const told = morning([4, 0, 2], 1);
  const sameSum = morning([0, 4, 2], 4);
  for (const seat of [0, 4, 5]) expect(sameSum[seat]).toEqual(told[seat]);
  const more = morning([4, 0, 3], 1);
  expect(more[0]).toEqual(told[0]);
  expect(more[4]).not.toEqual(told[4]);
});

test('numbers of asks and promises say nothing of how many others made', () => {
  const scenario = { sight: { boats: 'parties' as const }, ties: { width: 3 } };
  const [calm, busy] = [table({ seats: SEATS, scenario }), table({ seats: SEATS, scenario })];
  const everyone = Object.fromEntries(Array.from({ length: SEATS }, (_, seat) => [seat, '2g 2t']));
  for (const state of [calm, busy]) {
    advance(state);
    given(state, { goods: everyone });
  }
  const owed = { give: bag('1g'), get: bag('1t'), due: 5, debtor: 'me' } as const;
  play(
    busy,
    [3, { type: 'offer', to: 4, give: bag('1g'), get: bag('1t') }],
    [3, { type: 'withdraw', ask: 0 }],
    [4, { type: 'bridge', to: 2, pay: bag('2g') }],
    [2, { type: 'decline', ask: 1 }],
    [3, { type: 'promise', to: 4, ...owed }],
    [4, { type: 'accept', ask: 2 }],
  );
  given(busy, { goods: { 3: '2g 2t', 4: '2g 2t' } });
  const asked = busy.log.filter(({ type }) => type === 'asked').length;
  const shown = [calm, busy].map((state) => {
    const before = asked * Number(state === busy);
    const happened = play(
      state,
      [1, { type: 'promise', to: 0, ...owed }],
      [0, { type: 'accept', ask: before }],
      [1, { type: 'offer', to: 0, give: bag('1g'), get: bag('1t') }],
      [5, { type: 'press', to: 4, good: 'grain', amount: 1 }],
      [4, { type: 'bridge', to: 2, pay: bag('2g') }],
      [2, { type: 'accept', ask: before + 3 }],
    );
    return ([0, 'public'] as const).map((viewer) => [
      visibleState(state, viewer),
      viewer === 0 && options(state, 0),
      happened.map((event) => ({ ...visibleEvent(state, event, viewer), n: 0, because: [] })),
    ]);
  });
  expect(shown[1]).toEqual(shown[0]);
});

describe('random games', () => {
  const scenarios: Part<Scenario>[] = [
    {},
    { sight: { goods: 'own', boats: 'parties' } },
    { sight: { goods: 'all' }, homestead: { goods: { water: 1, grain: 5, timber: 5 } } },
    { layout: { kind: 'star' }, homestead: { goods: { water: 2, grain: 5, timber: 5 } } },
  ];
  const open = scenarios.map((part) =>
    valleyWith({ ...part, rounds: 6, opens: openFromTheStart() }),
  );

  test('whatever has been done, a world scrambled behind a viewer’s back looks the same to it', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc.nat({ max: open.length - 1 }),
        fc.integer({ min: 3, max: 8 }),
        fc.uint16Array({ minLength: 20, maxLength: 600, size: 'max' }),
        (which, seats, numbers) => {
          const tape = new Tape(numbers);
          const state = start({
            scenario: at(open, which),
            seed: 1,
            sitters: Array.from({ length: seats }, (_, seat) => sitter(seat)),
          });
          while (tape.left > 0 && state.phase !== 'end') {
            const happened = step(state, anyCommand(tape, state));
            if (isRefusal(happened) || tape.below(8) > 0) continue;
            compareBehindBacks(state);
            compared++;
          }
        },
      ),
      { numRuns: 200, seed: 1066 },
    );
    expect(compared).toBeGreaterThan(300);
  });
});

/** Every viewer's view and options, beside those of its own scrambled world. */
function compareBehindBacks(state: State): void {
  for (const viewer of ['public', ...state.homesteads.keys()] as const) {
    const other = scrambled(state, viewer);
    expect(visibleState(other, viewer)).toEqual(visibleState(state, viewer));
    if (typeof viewer === 'number') expect(options(other, viewer)).toEqual(options(state, viewer));
  }
}

describe('where boats are opened in the middle of a day', () => {
  /** What a stranger is shown from then on, and of what was before; the hidden gift is one of two. */
  const told = (gift: string, viewer: Viewer): string[] => {
    const state = table({
      seats: SEATS,
      scenario: { sight: { boats: 'parties' }, ties: { width: 2 } },
    });
    advance(state);
    for (const { seat } of state.homesteads) given(state, { goods: { [seat]: '3g 3t' } });
    play(state, [3, { type: 'gift', to: 4, goods: bag(gift) }]);
    const shown: string[] = [];
    const show = () =>
      shown.push(
        JSON.stringify([
          visibleState(state, viewer),
          state.log.map((event) => visibleEvent(state, event, viewer)),
        ]),
      );
    play(state, ['system', { type: 'sight', boats: 'all' }]);
    show();
    for (let phase = 0; phase < 3; phase++) {
      advance(state);
      // At dusk what each then has shows in what spoils, not in what was sent.
      for (const { seat } of state.homesteads) given(state, { goods: { [seat]: '2g 2t' } });
      show();
    }
    return shown;
  };

  test.each<Viewer>([0, 'public'])('what had sailed unseen is not shown to %s', (viewer) => {
    expect(firstDifference(told('1g', viewer), told('2g', viewer))).toBeNull();
  });
});
