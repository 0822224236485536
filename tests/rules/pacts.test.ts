import { describe, expect, test } from 'vitest';
import { visibleState } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { SeatCommand, Terms } from '../../shared/model/command.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { State } from '../../shared/model/state.ts';
import {
  advance,
  advanceTo,
  bag,
  dayTable,
  eventsOf,
  given,
  only,
  type Ply,
  play,
  refusalOf,
  river,
  tieOf,
} from '../support/world.ts';

const QUOTA: Terms = { kind: 'quota', most: 2 };
const FLOOR: Terms = { kind: 'floor', give: 'grain', get: 'water', least: 2 };
const TOGETHER: Terms = { kind: 'together' };

const propose = (terms: Terms): SeatCommand => ({ type: 'propose', terms });
const sign = (pact = 0): SeatCommand => ({ type: 'sign', pact });
const leave = (pact = 0): SeatCommand => ({ type: 'leave', pact });
const draw = (hands: number): SeatCommand => ({ type: 'allocate', draw: hands, tend: 4 - hands });

/** Four in a ring with every river 3 wide; seats 0, 1 and 2 have signed, and are bound from round 2. */
function agreed(terms: Terms): State {
  // Nothing silts up here: only pacts narrow these rivers.
  const state = dayTable({ scenario: { ties: { idleRounds: 40 } } });
  play(state, [0, propose(terms)], [1, sign()], [2, sign()]);
  given(state, {
    ties: [
      [0, 1, 3, 3],
      [1, 2, 3, 3],
      [2, 3, 3, 3],
      [0, 3, 3, 3],
    ],
  });
  return state;
}

/** Seat 0 draws four in these rounds, two in the others. Returns its rivers to 1 (who signed) and 3. */
function overdraw(state: State, rounds: readonly number[], last: number): void {
  for (let round = 2; round <= last; round++) {
    advanceTo(state, 'morning', round);
    play(state, [0, draw(rounds.includes(round) ? 4 : 2)]);
    given(state, {
      ties: [
        [0, 1, 3, tieOf(state, 0, 1).limit],
        [0, 3, 3, 3],
      ],
    });
    advanceTo(state, 'dusk', round);
  }
}

describe('a pact', () => {
  test('binds from the next dawn those who signed, its proposer among them', () => {
    const state = dayTable();
    play(state, [0, propose(QUOTA)], [1, sign()]);
    expect(at(state.pacts, 0).members.map(({ seat, from }) => [seat, from])).toEqual([
      [0, 2],
      [1, 2],
    ]);
    advanceTo(state, 'morning', 2);
    expect(only(state.log.slice(-8), 'pacts-turned').joined).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  test('can be left openly, and binds until the next dawn', () => {
    const state = agreed(QUOTA);
    advanceTo(state, 'day', 2);
    expect(only(play(state, [1, leave()]), 'left')).toMatchObject({ pact: 0, seat: 1 });
    expect(at(state.pacts, 0).members[1]).toMatchObject({ seat: 1, until: 3 });
    advanceTo(state, 'morning', 3);
    play(state, [1, draw(4)]);
    advanceTo(state, 'dusk', 3);
    expect(eventsOf(state.log, 'breached')).toEqual([]);
  });

  test.each<[string, Ply, object]>([
    ['is not signed twice', [1, sign()], { refused: 'already-signed' }],
    ['is not left by one who never signed', [3, leave()], { refused: 'not-signed' }],
    ['is not signed where there is none', [3, sign(4)], { refused: 'gone' }],
    ['is not left where there is none', [3, leave(4)], { refused: 'gone' }],
  ])('%s', (_, ply, expected) => {
    expect(refusalOf(agreed(QUOTA), ...ply)).toMatchObject(expected);
  });

  test('can be signed in a later round', () => {
    const state = agreed(QUOTA);
    advanceTo(state, 'day', 3);
    play(state, [3, sign()]);
    expect(at(state.pacts, 0).members[3]).toMatchObject({ seat: 3, from: 4 });
  });

  test('binds its signers only', () => {
    const state = agreed(QUOTA);
    advanceTo(state, 'morning', 2);
    play(state, [3, draw(4)]);
    advanceTo(state, 'dusk', 2);
    expect(eventsOf(state.log, 'breached')).toEqual([]);
  });

  test('shows its signers one another’s draws at dusk, and nobody else', () => {
    const state = agreed(QUOTA);
    advanceTo(state, 'morning', 2);
    play(state, [0, draw(1)], [1, draw(3)]);
    advanceTo(state, 'dusk', 2);
    const keeping = (seat: Seat) =>
      (visibleState(state, seat).book?.keeping ?? []).map((kept) => [kept.seat, kept.drew]);
    expect(keeping(2)).toEqual(
      expect.arrayContaining([
        [0, 1],
        [1, 3],
      ]),
    );
    expect(keeping(3)).toEqual([]);
    advanceTo(state, 'day', 3);
    play(state, [3, sign()]);
    advanceTo(state, 'day', 4); // 3 is bound now, and has seen no dusk as one of them
    expect(keeping(3)).toEqual([]);
    expect(keeping(2).map(([seat]) => seat)).toEqual([0, 1, 2]);
    advance(state);
    expect(keeping(3).map(([seat]) => seat)).toEqual([0, 1, 2, 3]);
    expect(visibleState(state, 'public').book).toBeNull();
  });

  test('of a floor is off where the scenario does not want it', () => {
    const state = dayTable({ without: ['floor'] });
    expect(refusalOf(state, 0, propose(FLOOR)).refused).toBe('never-open');
  });
});

describe('breaking a quota', () => {
  test('is a public warning the first time', () => {
    const state = agreed(QUOTA);
    overdraw(state, [2], 2);
    expect(only(state.log, 'breached')).toMatchObject({ pact: 0, seat: 0, times: 1 });
    expect(river(state, 0, 1)).toBe('3/3');
  });

  test('narrows the rivers to fellow signers the second time, and no others', () => {
    const state = agreed(QUOTA);
    overdraw(state, [2, 3], 3);
    expect(eventsOf(state.log, 'breached').map(({ times }) => times)).toEqual([1, 2]);
    expect(only(state.log, 'narrowed')).toMatchObject({
      pact: 0,
      seat: 0,
      ties: [tieOf(state, 0, 1).id],
    });
    expect([river(state, 0, 1), river(state, 0, 3)]).toEqual(['1/3', '3/3']);
  });

  test('counts also when a round was kept in between', () => {
    const state = agreed(QUOTA);
    overdraw(state, [2, 4], 4);
    expect(eventsOf(state.log, 'narrowed')).toHaveLength(1);
  });

  test('takes one of the limit each further time', () => {
    const state = agreed(QUOTA);
    overdraw(state, [2, 3, 4, 5], 5);
    expect(
      eventsOf(state.log, 'limit-fell').map(({ a, b, limit, why }) => [a, b, limit, why]),
    ).toEqual([
      [0, 1, 2, 'pact'],
      [0, 1, 1, 'pact'],
    ]);
    expect(river(state, 0, 1)).toBe('1/1');
  });

  test.each<[string, number, number]>([
    // breaches of either pact so far: the third one takes the last of the limit
    ['the first pact', 2, 1],
    ['the second pact', 1, 2],
  ])('narrows no river that %s ends at the same dusk', (_, first, second) => {
    const state = agreed(QUOTA);
    play(state, [0, propose(QUOTA)], [1, sign(1)]);
    advanceTo(state, 'morning', 2);
    for (const [pact, breaches] of [first, second].entries())
      Object.assign(at(at(state.pacts, pact).members, 0), { breaches });
    given(state, { ties: [[0, 1, 1, 1]] });
    play(state, [0, draw(4)]);
    advanceTo(state, 'dusk', 2);
    expect(only(state.log, 'limit-fell').limit).toBe(0);
    expect(eventsOf(state.log, 'narrowed')).toEqual([]);
  });

  test('tells of no river that is as narrow as can be, and of none twice', () => {
    const state = agreed(QUOTA);
    const toldOf = (...hands: number[]) => {
      advanceTo(state, 'morning', state.round + 1);
      for (const one of at(state.pacts, 0).members) one.breaches = 1;
      play(state, ...hands.map((n, seat): Ply => [seat as Seat, draw(n)]));
      advanceTo(state, 'dusk', state.round);
      return eventsOf(state.log, 'narrowed').flatMap(({ ties }) => ties);
    };
    const [a, b] = [tieOf(state, 0, 1).id, tieOf(state, 1, 2).id];
    expect(toldOf(4, 4, 2)).toEqual([a, b]);
    expect(toldOf(4, 4, 4)).toEqual([a, b]);
  });

  test('is counted for each signer and pact apart', () => {
    const state = agreed(QUOTA);
    advanceTo(state, 'morning', 2);
    play(state, [0, draw(4)], [1, draw(3)]);
    advanceTo(state, 'dusk', 2);
    expect(eventsOf(state.log, 'breached').map(({ seat, times }) => [seat, times])).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  test('is nothing where silence set the hands, or a stand-in', () => {
    const state = agreed({ kind: 'quota', most: 1 });
    advanceTo(state, 'morning', 2);
    play(
      state,
      ['system', { type: 'occupy', seat: 1, keeper: 'bot', nickname: 'Ben', character: 'taker' }],
      [1, draw(4)],
      [2, draw(2)],
    );
    advanceTo(state, 'dusk', 2);
    expect(eventsOf(state.log, 'breached').map(({ seat }) => seat)).toEqual([2]);
    advanceTo(state, 'dusk', 3); // nobody says a word: last round's hands again
    expect(eventsOf(state.log, 'breached').map(({ seat }) => seat)).toEqual([2]);
  });

  test('counts where a companion draws more than it signed: its hands are its own', () => {
    const state = agreed({ kind: 'quota', most: 1 });
    advanceTo(state, 'morning', 2);
    play(
      state,
      ['system', { type: 'occupy', seat: 1, keeper: 'bot', nickname: '', character: 'taker' }],
      [1, draw(4)],
    );
    advanceTo(state, 'dusk', 2);
    expect(eventsOf(state.log, 'breached').map(({ seat }) => seat)).toEqual([1]);
  });

  test('is no breach up to the quota', () => {
    const state = agreed({ kind: 'quota', most: 3 });
    advanceTo(state, 'morning', 2);
    play(state, [0, draw(3)]);
    advanceTo(state, 'dusk', 2);
    expect(eventsOf(state.log, 'breached')).toEqual([]);
  });
});

describe('breaking a floor', () => {
  const trade = (by: number, to: number, give: string, get: string): Ply[] => [
    [by, { type: 'offer', to, give: bag(give), get: bag(get) }],
  ];
  const rich = () => {
    const state = agreed(FLOOR);
    advanceTo(state, 'day', 2);
    return given(state, {
      goods: { 0: '6w 6g 6t', 1: '6w 6g 6t', 2: '6w 6g 6t', 3: '6w 6g 6t' },
      ties: [
        [0, 1, 3, 3],
        [0, 3, 3, 3],
      ],
    });
  };

  test.each<[string, string, string, number]>([
    ['one grain for one water is one', '1g', '1w', 1],
    ['one grain for two water is none', '1g', '2w', 0],
    ['two grain for three water is one', '2g', '3w', 1],
    ['grain for timber is none', '1g', '1t', 0],
    ['timber for water is none', '1t', '1w', 0],
  ])('%s', (_, give, get, breaches) => {
    const state = rich();
    play(state, ...trade(0, 3, give, get));
    const happened = play(state, [3, { type: 'accept', ask: 0 }]);
    expect(eventsOf(happened, 'breached')).toHaveLength(breaches);
  });

  test('is also done by the one who accepts', () => {
    const state = rich();
    play(state, ...trade(3, 0, '1w', '1g'));
    expect(only(play(state, [0, { type: 'accept', ask: 0 }]), 'breached')).toMatchObject({
      seat: 0,
    });
  });

  test('counts once a round', () => {
    const state = rich();
    play(state, ...trade(0, 3, '1g', '1w'), ...trade(0, 3, '1g', '1w'));
    play(state, [3, { type: 'accept', ask: 0 }], [3, { type: 'accept', ask: 1 }]);
    expect(eventsOf(state.log, 'breached')).toHaveLength(1);
  });

  test('is not done by a gift', () => {
    const state = rich();
    play(state, [0, { type: 'gift', to: 3, goods: bag('2g') }]);
    expect(eventsOf(state.log, 'breached')).toEqual([]);
  });
});

describe('standing together', () => {
  /** Seats 0, 1 and 2 have signed; 3 stands beside 0 and 2. */
  const pressed = () => {
    const state = agreed(TOGETHER);
    advanceTo(state, 'day', 2);
    given(state, {
      goods: { 0: '4g', 2: '4g', 3: '4g' },
      ties: [
        [2, 3, 3, 3],
        [0, 3, 3, 3],
      ],
    });
    play(state, [3, { type: 'press', to: 0, good: 'grain', amount: 1 }]);
    return state;
  };

  test('closes every signer’s river to the one who presses', () => {
    const state = pressed();
    const closed = only(state.log, 'pressed');
    expect([...closed.closes].sort()).toEqual(
      [tieOf(state, 0, 3).id, tieOf(state, 2, 3).id].sort(),
    );
    expect(refusalOf(state, 2, { type: 'gift', to: 3, goods: bag('1g') }).refused).toBe(
      'tie-closed',
    );
    play(state, [0, { type: 'gift', to: 1, goods: bag('1g') }]);
  });

  test('opens again only for the one who yields', () => {
    const state = pressed();
    play(state, [0, { type: 'yield', ask: only(state.log, 'pressed').ask }]);
    expect([tieOf(state, 0, 3).closedBy >= 0, tieOf(state, 2, 3).closedBy >= 0]).toEqual([
      false,
      true,
    ]);
    expect([river(state, 0, 3), river(state, 2, 3)]).toEqual(['1/2', '3/3']);
  });

  test('ends at dusk, and the closed rivers were idle', () => {
    const state = pressed();
    advance(state);
    expect(tieOf(state, 2, 3)).toMatchObject({ used: false, idle: 2 });
    advanceTo(state, 'day', 3);
    expect(tieOf(state, 2, 3).closedBy).toBe(-1);
  });

  test('is nothing to those who have not signed', () => {
    const state = agreed(TOGETHER);
    advanceTo(state, 'day', 2);
    given(state, { goods: { 3: '4g' } });
    play(state, [2, { type: 'press', to: 3, good: 'grain', amount: 1 }]);
    expect(only(state.log, 'pressed').closes).toEqual([tieOf(state, 2, 3).id]);
  });

  test('is nothing before the next dawn', () => {
    const state = agreed(TOGETHER);
    given(state, { goods: { 0: '4g' } });
    play(state, [3, { type: 'press', to: 0, good: 'grain', amount: 1 }]);
    expect(only(state.log, 'pressed').closes).toEqual([tieOf(state, 0, 3).id]);
  });
});
