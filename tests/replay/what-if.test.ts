import { describe, expect, test } from 'vitest';
import { isRefusal, start, step } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { Command, SeatCommand } from '../../shared/model/command.ts';
import type { Goods } from '../../shared/model/goods/goods.ts';
import { type Entry, type GameRecord, RULES_VERSION } from '../../shared/model/record.ts';
import type { State } from '../../shared/model/state.ts';
import { playInstead, playWithout } from '../../shared/replay/what-if.ts';
import { openFromTheStart, sitter, valleyWith } from '../support/world.ts';

/** Works in another world: what was called, joined and pledged where one call is not there. */

const scenario = {
  ...valleyWith({
    drought: { rounds: [] },
    homestead: { goods: { water: 2, grain: 9, timber: 9 } },
  }),
  opens: openFromTheStart(),
};

type Ply = readonly [by: number, command: SeatCommand];

const call = (work: 'terraces' | 'granary' | 'wetland'): SeatCommand => ({ type: 'call', work });
const grain = (units: number): Goods => ({ water: 0, grain: units, timber: 0 });
const pledge = (work: number, units = 1): SeatCommand => ({
  type: 'pledge',
  work,
  goods: grain(units),
});

/** A game of one day: six homesteads, and what they do there. The acts stand from entry 1 on. */
function recordOf(...plies: readonly Ply[]): GameRecord {
  const opening = { scenario, seed: 5, sitters: Array.from({ length: 6 }, (_, i) => sitter(i)) };
  const state = start(opening);
  const entries: Entry[] = [];
  const tell = (command: Command): void => {
    if (isRefusal(step(state, command))) throw new Error(`refused: ${JSON.stringify(command)}`);
    entries.push({ by: command.by, command: command.command });
  };
  const advance = () => {
    const { round, phase } = state;
    tell({ by: 'system', command: { type: 'advance', round, phase } });
  };
  advance();
  for (const [by, command] of plies) tell({ by, command });
  advance();
  return { rules: RULES_VERSION, opening, entries, hashes: [] };
}

const worksOf = (state: State) =>
  state.works.map(({ kind, calledBy, pledges, completed }) => ({
    kind,
    calledBy,
    pledged: pledges.map(({ grain: units }) => units),
    built: completed > 0,
  }));

describe('without the call that opened a work', () => {
  test('whoever joined it next opens it, and pledges follow', () => {
    const record = recordOf(
      [0, call('granary')],
      [1, call('granary')],
      [2, pledge(0, 2)],
      [3, call('granary')],
    );
    const { state, impossible } = playWithout(record, 1);
    expect(impossible).toEqual([]);
    expect(worksOf(state)).toEqual([
      { kind: 'granary', calledBy: 1, pledged: [0, 0, 2, 0, 0, 0], built: false },
    ]);
    expect(at(state.works, 0).joined).toEqual([1, 2, 3]);
  });

  test('a pledge that came before anyone joined can’t be made, one after it can', () => {
    const record = recordOf(
      [0, call('granary')],
      [2, pledge(0, 2)],
      [1, call('granary')],
      [3, pledge(0, 1)],
    );
    const { state, impossible } = playWithout(record, 1);
    expect(impossible.map(({ by }) => by)).toEqual([2]);
    expect(worksOf(state)[0]).toMatchObject({ calledBy: 1, pledged: [0, 0, 0, 1, 0, 0] });
  });

  test('where nobody joined, all pledges are impossible', () => {
    const record = recordOf([0, call('granary')], [2, pledge(0)], [3, pledge(0)]);
    const { state, impossible } = playWithout(record, 1);
    expect(state.works).toEqual([]);
    expect(impossible.map(({ by }) => by)).toEqual([2, 3]);
  });

  test('another work keeps its own pledges, whatever numbers they have', () => {
    const record = recordOf(
      [0, call('granary')],
      [1, call('wetland')],
      [2, pledge(1, 2)],
      [3, pledge(0, 1)],
    );
    const { state, impossible } = playWithout(record, 1);
    expect(impossible.map(({ by }) => by)).toEqual([3]);
    expect(worksOf(state)).toEqual([
      { kind: 'wetland', calledBy: 1, pledged: [0, 0, 2, 0, 0, 0], built: false },
    ]);
  });
});

describe('with another work called in its place', () => {
  const record = recordOf([0, call('terraces')], [1, pledge(0, 2)], [2, pledge(0, 2)]);

  test('a pledge meant for terraces does not flow into a granary', () => {
    const { state, impossible } = playInstead(record, 1, call('granary'));
    expect(impossible.map(({ by }) => by)).toEqual([1, 2]);
    expect(worksOf(state)).toEqual([
      { kind: 'granary', calledBy: 0, pledged: [0, 0, 0, 0, 0, 0], built: false },
    ]);
  });

  test('and flows into terraces that another calls later', () => {
    const later = recordOf([0, call('terraces')], [3, call('terraces')], [1, pledge(0, 2)]);
    const { state, impossible } = playInstead(later, 1, call('granary'));
    expect(impossible).toEqual([]);
    expect(worksOf(state)).toEqual([
      { kind: 'granary', calledBy: 0, pledged: [0, 0, 0, 0, 0, 0], built: false },
      { kind: 'terraces', calledBy: 3, pledged: [0, 2, 0, 0, 0, 0], built: false },
    ]);
  });
});

test('terraces that were left open by a lost pledge take what was meant for the next ones', () => {
  const record = recordOf(
    [0, call('terraces')],
    [1, call('terraces')],
    [1, pledge(0, 2)],
    [2, pledge(0, 2)],
    [3, pledge(0, 2)],
    [4, call('terraces')],
    [5, pledge(1, 2)],
  );
  const { state, impossible } = playWithout(record, 1);
  // The first to join opens them in place of the caller; all went as it was.
  expect(impossible).toEqual([]);
  expect(worksOf(state).map(({ kind, calledBy, built }) => [kind, calledBy, built])).toEqual([
    ['terraces', 1, true],
    ['terraces', 4, false],
  ]);
});
