import { expect, test } from 'vitest';
import { riversOf, valleyInWords } from '../../client/play/inWords/toldValley.ts';
import { createWords, toNeighbour } from '../../client/words/index.ts';
import { visibleState } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { State } from '../../shared/model/state.ts';
import { advanceTo, dayTable, given, home, play } from '../support/world.ts';

/** The valley in words, which is the picture for whoever does not see it. */

const words = createWords('en');
const told = (state: State, seat: number | 'public' = 0) =>
  valleyInWords(visibleState(state, seat), words);
const all = (state: State, seat: number | 'public' = 0): string =>
  JSON.stringify(told(state, seat));

const ring = () => given(dayTable(), { goods: { 0: '2w 3g', 1: '2w 3t', 2: '2w 3g', 3: '2w 3t' } });

test('each homestead has a heading of its own, round the lake in order', () => {
  const state = ring();
  const headings = told(state).homesteads.map(({ heading }) => heading);
  expect(headings.map((text) => text.slice(0, 2))).toEqual(['N0', 'N1', 'N2', 'N3']);
  expect(headings[0]).toMatch(/, your homestead$/);
  expect(headings[1]).not.toMatch(/your/);
});

test('a river is told with its width, and how wide it can ever be', () => {
  const { rivers } = at(told(ring()).homesteads, 1);
  expect(rivers).toEqual([
    'River to you: 1 wide, at most 3.',
    expect.stringMatching(/^River to N2/),
  ]);
});

test('a river that was cut is told as a scar, with what cut it', () => {
  const state = ring();
  play(state, [1, { type: 'sever', to: 2 }]);
  const [, river] = at(told(state).homesteads, 1).rivers;
  expect(river).toMatch(/gone for good\. Round 1: N1 · .* cut .* N2/);
  expect(told(state).since.join(' ')).toMatch(/N1 · .* cut/);
});

test('a river that was harmed says how wide it could once be', () => {
  const state = given(ring(), { ties: [[1, 2, 1, 2]] });
  expect(at(told(state).homesteads, 2).rivers.join(' ')).toMatch(
    /River to N1.*: 1 wide, at most 2\. It could once be 3 wide\./,
  );
});

test('what this day changed comes first, then what the last dusk did', () => {
  const state = ring();
  expect(told(state).since).toEqual([]);
  play(state, [0, { type: 'gift', to: 1, goods: { water: 0, grain: 1, timber: 0 } }]);
  expect(told(state).since).toEqual([expect.stringMatching(/^Today 1 went from you to N1 · /)]);
  advanceTo(state, 'morning', 2);
  const after = told(state).since;
  expect(after.every((sentence) => sentence.startsWith('Dusk of round 1: '))).toBe(true);
  expect(after.join(' ')).toMatch(/vitality/i);
});

test('a river that was made today is new until the dusk', () => {
  const state = ring();
  play(
    state,
    [1, { type: 'introduce', a: 0, b: 2 }],
    [0, { type: 'accept', ask: 0 }],
    [2, { type: 'accept', ask: 0 }],
  );
  expect(told(state).since.join(' ')).toMatch(/A new river joins you and N2 · .* wide, at most/);
  advanceTo(state, 'day', 2);
  expect(told(state).since.join(' ')).toMatch(/Dusk of round 1: A new river joins you and N2/);
});

test('a store that the reader can’t see is not told', () => {
  const state = ring();
  home(state, 2).goods.timber = 7;
  expect(all(state)).not.toContain('7 timber');
  expect(all(state, 1)).toContain('7 timber');
  expect(all(state, 'public')).not.toMatch(/In its store/);
});

test('boats that are private are not told', () => {
  const secret = given(dayTable({ scenario: { sight: { boats: 'parties' } } as never }), {
    goods: { 0: '2w 3g', 1: '2w 3t' },
  });
  play(secret, [0, { type: 'gift', to: 1, goods: { water: 1, grain: 0, timber: 0 } }]);
  expect(all(secret, 2)).not.toMatch(/Today/);
});

test('works and pacts are told by who is in them', () => {
  const state = ring();
  play(state, [1, { type: 'call', work: 'wetland' }]);
  play(state, [2, { type: 'propose', terms: { kind: 'quota', most: 2 } }]);
  expect(told(state).works).toEqual([
    expect.stringMatching(/^Wetland: 0 of \d+ in\. N1 · .* called/),
  ]);
  expect(told(state).pacts).toEqual([expect.stringMatching(/^Draw at most 2 a round: N2 · /)]);
});

test('who depends on whom is told only where it is shown', () => {
  const view = visibleState(ring(), 0);
  const shares = [
    [0, 34, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ];
  expect(JSON.stringify(valleyInWords(view, words))).not.toMatch(/depends/);
  expect(at(valleyInWords(view, words, shares).homesteads, 0).rivers.join(' ')).toMatch(
    /What it depends on: N1 · .* for 34%\./,
  );
});

test('a touched homestead’s page leaves out the river that it is already about', () => {
  const view = visibleState(ring(), 0);
  const rivers = riversOf(view, 1, words, toNeighbour(view, words), 0);
  expect(rivers).toHaveLength(1);
  expect(rivers[0]).toMatch(/^River to N2/);
});

test('by day one hears what one lacks, and who has it', () => {
  const state = given(dayTable({ crafts: 'gtgt' }), { goods: { 0: '2w 3g', 1: '2w 3t' } });
  expect(told(state).lacks).toEqual([
    'You lack 1 timber for the next basket.',
    expect.stringMatching(/^N1 · .* has 3 timber\.$/),
    expect.stringMatching(/^N3 · .* timber\.$/),
  ]);
  expect(told(state, 'public').lacks).toEqual([]);
});
