import { expect, test } from 'vitest';
import { duskNote, isNoted } from '../../client/play/dusk/duskNotes.ts';
import { byLabel, createWords } from '../../client/words/index.ts';
import { visibleEvent, visibleState } from '../../shared/engine/index.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { State } from '../../shared/model/state.ts';
import { advanceTo, bag, dayTable, given, play } from '../support/world.ts';

const words = createWords('en');

/** The lines that a seat's dusk has beside its baskets. */
function linesOf(state: State, me: Seat): string[] {
  const { valley } = visibleState(state, me);
  const who = byLabel(valley, me, words);
  const noted = state.log.flatMap((event) => visibleEvent(state, event, me) ?? []).filter(isNoted);
  return noted.flatMap((event) => duskNote(event, noted, me, who, words) ?? []);
}

const name = (state: State, me: Seat, of: Seat): string =>
  byLabel(visibleState(state, me).valley, me, words).short(of);

test('what nobody answered is told to whoever asked, and to nobody else', () => {
  const state = given(dayTable({ crafts: 'gtgt' }), { goods: { 0: '2g', 1: '2t' } });
  play(
    state,
    [0, { type: 'offer', to: 1, give: bag('1g'), get: bag('1t') }],
    [0, { type: 'offer', to: 3, give: bag('1g'), get: bag('1t') }],
  );
  play(state, [3, { type: 'decline', ask: 1 }]);
  advanceTo(state, 'dusk', 1);
  expect(linesOf(state, 0)).toEqual([
    `${name(state, 0, 1)} did not answer by dusk, so your offer is over: 1 grain for 1 timber.`,
  ]);
  expect([linesOf(state, 1), linesOf(state, 3)]).toEqual([[], []]);
});

test('what became of a demand is told to both whom it concerns, and to nobody else', () => {
  const pressed = (answer: 'refuse' | 'yield' | null) => {
    const state = given(dayTable({ crafts: 'gtgt' }), { goods: { 1: '3t' }, ties: [[0, 1, 3, 3]] });
    play(state, [0, { type: 'press', to: 1, good: 'timber', amount: 2 }]);
    if (answer) play(state, [1, { type: answer, ask: 0 }]);
    advanceTo(state, 'dusk', 1);
    const lines = [0, 1, 2, 3].map((me) => linesOf(state, me));
    return { lines, him: name(state, 0, 1), her: name(state, 1, 0) };
  };
  const no = pressed('refuse');
  expect(no.lines).toEqual([
    [`${no.him} refused to give 2 timber.`],
    [`${no.her} pressed you for 2 timber, and you refused.`],
    [],
    [],
  ]);
  const silent = pressed(null);
  expect(silent.lines).toEqual([
    [`${silent.him} did not answer by dusk, so your demand is over.`],
    [`${silent.her} pressed you for 2 timber, and you did not answer by dusk, so that is over.`],
    [],
    [],
  ]);
  expect(pressed('yield').lines).toEqual([
    [expect.stringMatching(/gave in to you: 2 timber\.$/)],
    [expect.stringMatching(/^You gave in to .*: 2 timber\.$/)],
    [],
    [],
  ]);
});

test('who broke a quota reads of it on the same dusk', () => {
  const state = dayTable();
  play(
    state,
    [0, { type: 'propose', terms: { kind: 'quota', most: 2 } }],
    [1, { type: 'sign', pact: 0 }],
  );
  advanceTo(state, 'morning', 2);
  play(state, [0, { type: 'allocate', draw: 4, tend: 0 }]);
  advanceTo(state, 'dusk', 2);
  expect(linesOf(state, 0)).toEqual([
    expect.stringMatching(/^You broke a pact: .*This time it is a warning/),
  ]);
  expect(linesOf(state, 1)).toEqual([]);
});
