import { describe, expect, test } from 'vitest';
import { options, reaches, start, visibleState } from '../../shared/engine/index.ts';
import { CHARACTERS, type Character } from '../../shared/model/command.ts';
import type { State } from '../../shared/model/state.ts';
import type { Viewer } from '../../shared/model/view.ts';
import { openingOf, playOn } from '../../shared/replay/playGame.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { advanceTo, dayTable, given, type Ply, play } from '../support/world.ts';

/** Whom an event does not reach, their book and what they may do are as they were. */

const bookOf = (state: State, viewer: Viewer): string =>
  JSON.stringify([
    visibleState(state, viewer).book,
    typeof viewer === 'number' ? options(state, viewer) : null,
  ]);

/** Looks at all books between commands. */
function watched(state: State, seats: number) {
  const viewers: readonly Viewer[] = [...Array(seats).keys(), 'facilitator', 'public'];
  const all = () => viewers.map((viewer) => bookOf(state, viewer));
  let before = all();
  let heard = state.log.length;
  let unreached = 0;
  return {
    /** Viewers whom nothing reached since the last look, added up over all looks. */
    unreached: () => unreached,
    /** Holds whomever nothing reached to their old book. Returns those whose books changed. */
    look(): Viewer[] {
      const events = state.log.slice(heard);
      heard = state.log.length;
      const now = all();
      for (const [at, viewer] of viewers.entries()) {
        if (events.some((event) => reaches(state, event, viewer))) continue;
        unreached += 1;
        const what = `the book of ${viewer} after ${events.map(({ type }) => type)}`;
        expect(now[at], what).toBe(before[at]);
      }
      const changed = viewers.filter((_, at) => now[at] !== before[at]);
      before = now;
      return changed;
    },
  };
}

describe.each([
  ['the-valley', CHARACTERS],
  ['the-valley', ['random']],
  ['headwaters', ['random']],
] as const)('in %s, among %j', (id, kinds) => {
  test('books change only for those whom something reached', () => {
    const scenario = scenarioOf(id);
    if (!scenario) throw new Error('no such valley');
    let unreached = 0;
    for (let seed = 1; seed <= 3; seed++) {
      const characters = Array.from({ length: 6 }, (_, i) => kinds[i % kinds.length] as Character);
      const state = start(openingOf(scenario, characters, seed));
      const books = watched(state, 6);
      playOn(state, { hear: () => void books.look() });
      unreached += books.unreached();
    }
    expect(unreached).toBeGreaterThan(1000);
  });
});

const pact = { kind: 'quota', most: 2 } as const;
const sign = { type: 'sign', pact: 0 } as const;
const leave = { type: 'leave', pact: 0 } as const;
const away = { type: 'presence', seat: 3, here: false } as const;

test.each<[string, readonly Ply[], Ply, readonly Viewer[]]>([
  ['the first who signs', [], [2, sign], [2]],
  ['who leaves', [], [1, leave], [1]],
  ['who takes a leaving back at once', [[1, leave]], [1, sign], [1]],
  ['who goes out of reach', [], ['system', away], []],
])('%s changes no other’s book', (_, before, ply, changed) => {
  const state = dayTable();
  play(state, [0, { type: 'propose', terms: pact }], [1, sign]);
  advanceTo(state, 'day', 2);
  play(state, ...before);
  const books = watched(state, 4);
  play(state, ply);
  expect(books.look()).toEqual(changed);
});

test('who signs again a day after leaving is in the books of fellow signers no more', () => {
  const state = dayTable();
  play(state, [0, { type: 'propose', terms: pact }], [1, sign], [2, sign]);
  advanceTo(state, 'day', 2);
  play(state, [1, leave]);
  advanceTo(state, 'day', 3);
  const books = watched(state, 4);
  play(state, [1, sign]);
  expect(books.look()).toEqual(expect.arrayContaining([0, 1, 2]));
});

test('what a seat alone makes of its goods changes its own book and those that see its store', () => {
  const state = given(dayTable(), { goods: { 0: '9w 9g 9t', 1: '9w 9g 9t' } });
  play(state, [1, { type: 'call', work: 'granary' }]);
  const books = watched(state, 4);
  for (const command of [
    { type: 'call', work: 'granary' },
    { type: 'pledge', work: 0, goods: { water: 0, grain: 1, timber: 0 } },
    { type: 'unpledge', work: 0 },
    { type: 'improve' },
    { type: 'self-reliance' },
  ] as const) {
    play(state, [0, command]);
    expect(books.look()).not.toContain(2);
  }
});
