import { describe, expect, test } from 'vitest';
import { hashState } from '../../shared/engine/index.ts';
import { fiveOf } from '../../shared/model/arithmetic.ts';
import { Actor, type Character } from '../../shared/model/command.ts';
import { type Entry, type GameRecord, RULES_VERSION } from '../../shared/model/record.ts';
import type { State } from '../../shared/model/state.ts';
import {
  BrokenRecord,
  livedOn,
  openingOf,
  playGame,
  replay,
  replayToDusk,
} from '../../shared/replay/index.ts';
import { theValley } from '../support/world.ts';

/** Records lead where they led, and a valley that lives on leaves its game alone. */

const COMPANY: readonly Character[] = ['taker', 'sharer', 'steward', 'free-rider', 'reciprocator'];

/** A whole game with its record: hashes are taken as each dusk has fallen. */
function recorded(seed: number): { record: GameRecord; state: State } {
  const opening = openingOf(theValley, COMPANY, seed);
  const entries: Entry[] = [];
  playGame(opening, {
    hear: ({ by, command }, done) => done && entries.push({ by, command }),
  });
  const bare: GameRecord = { rules: RULES_VERSION, opening, entries, hashes: [] };
  const hashes = Array.from({ length: theValley.rounds }, (_, i) =>
    hashState(replayToDusk(bare, i + 1)),
  );
  return { record: { ...bare, hashes }, state: replay(bare) };
}

const { record, state } = recorded(7);

describe('a record', () => {
  test('played again leads to the same end', () => {
    expect(replay(record).phase).toBe('end');
    expect(hashState(replay(record))).toBe(hashState(state));
  });

  test('can be stopped at any entry', () => {
    const early = replay(record, 5);
    expect(early.round).toBe(1);
    expect(early.log.length).toBeLessThan(state.log.length);
  });

  test('can be stopped at any dusk', () => {
    for (const round of [1, 4, 10]) {
      const dusk = replayToDusk(record, round);
      expect([dusk.round, dusk.phase]).toEqual([round, 'dusk']);
    }
    expect(() => replayToDusk(record, 11)).toThrow(RangeError);
  });

  test('that was changed is found out at the next dusk', () => {
    const hashes = record.hashes.with(2, '0000000000000000');
    expect(() => replay({ ...record, hashes })).toThrow(/another dusk of round 3/);
  });

  test('with an entry that the rules refuse is found out there', () => {
    const entries = record.entries.toSpliced(3, 0, { by: 0, command: { type: 'improve' } });
    expect(() => replay({ ...record, entries })).toThrow(BrokenRecord);
    expect(() => replay({ ...record, entries })).toThrow(/entry 3: .* wrong-phase/);
  });
});

describe('the rounds afterwards', () => {
  const before = hashState(state);
  const afterwards = livedOn(state);

  test('leave the game as it was', () => expect(hashState(state)).toBe(before));

  test('are as many as the scenario says', () => {
    expect(afterwards.rounds).toBe(5);
    expect(afterwards.runs).toBe(100);
    for (const list of [afterwards.stock, afterwards.capacity, afterwards.baskets])
      expect(list).toHaveLength(5);
    expect(afterwards.vitality).toHaveLength(COMPANY.length);
  });

  test('are the same each time one looks', () => expect(livedOn(state)).toEqual(afterwards));

  test('give ranges in order, and capacity never rises', () => {
    for (const range of [...afterwards.stock, ...afterwards.baskets, ...afterwards.vitality])
      expect([...range]).toEqual(range.toSorted((a, b) => a - b));
    const most = afterwards.capacity.map((range) => range[4]);
    expect(most).toEqual(most.toSorted((a, b) => b - a));
  });

  test('keep each seat’s habit at the spring: who never tended does not begin to', () => {
    const drained = playGame(openingOf(theValley, Array<Character>(8).fill('taker'), 1));
    const kept = playGame(openingOf(theValley, Array<Character>(8).fill('steward'), 1));
    expect(livedOn(drained).stock.at(-1)?.[4]).toBeLessThan(10);
    expect(livedOn(kept).stock.at(-1)?.[0]).toBeGreaterThan(90);
  });
});

test('a spread is least, quarters and most', () => {
  expect(fiveOf([5, 1, 4, 2, 3])).toEqual([1, 2, 3, 4, 5]);
  expect(fiveOf([])).toEqual([0, 0, 0, 0, 0]);
});

test('records from before the system had its name are read', () => {
  expect(Actor.parse('house')).toBe('system');
  expect(Actor.parse('system')).toBe('system');
  expect(Actor.parse(3)).toBe(3);
  expect(Actor.safeParse('lead').success).toBe(false);
});
