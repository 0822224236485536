import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MEASURES } from '../../shared/metrics/index.ts';
import { at } from '../../shared/model/at.ts';
import { travelOf } from '../../shared/model/eventFacts.ts';
import type { Cell } from '../../shared/replay/home/columns.ts';
import { type Filled, type Home, homeOf, TABLES } from '../../shared/replay/home/index.ts';
import { measure } from '../../shared/replay/home/measured.ts';
import { SOURCES } from '../../shared/replay/home/sources.ts';
import { replay, replayToDusk } from '../../shared/replay/index.ts';
import { meantOtherwise } from '../debrief/kept.ts';
import { numbersFrom, ofBots, ofTriers } from './gamesTakenHome.ts';

/** Tables that are taken home: what stands in them, and for whom. */

const game = ofTriers(4, 5, numbersFrom(5));

const tableOf = ({ tables }: Home, id: string): Filled => {
  const found = tables.find((one) => one.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
};

/** Rows as objects by header. */
const rowsOf = (home: Home, id: string): Record<string, Cell>[] => {
  const { columns, rows } = tableOf(home, id);
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, at(row, i)])));
};

const header = (id: string): string => id.replaceAll('-', '_');

describe('every measure is in a table', () => {
  test('as it is computed, at every dusk', () => {
    const home = homeOf(game, 0);
    const byRound = rowsOf(home, 'rounds');
    const bySeat = rowsOf(home, 'homestead-rounds');
    const byPair = rowsOf(home, 'pair-rounds');
    for (let round = 1; round <= game.hashes.length; round++) {
      const measured = measure(replayToDusk(game, round));
      for (const { id, of } of MEASURES) {
        const figure = measured[id];
        const name = header(id);
        if (of === 'valley') expect(byRound[round]?.[name]).toBe(figure);
        if (of === 'seat')
          expect(bySeat.filter((row) => row.round === round).map((row) => row[name])).toEqual(
            figure,
          );
        if (of === 'pair' && id !== 'lived-from')
          for (const row of byPair.filter((one) => one.round === round))
            expect(row[name]).toBe(
              (figure as number[][])[row.homestead as number]?.[row.other as number],
            );
      }
    }
  });

  test('with where it comes from', () => {
    expect(Object.keys(SOURCES).toSorted()).toEqual(MEASURES.map(({ id }) => id).toSorted());
  });
});

test('the same header means the same in every table', () => {
  const known = new Map<string, string>();
  for (const { columns } of TABLES)
    for (const { name, type, unit } of columns) {
      const meaning = `${type} ${unit}`;
      expect(known.get(name) ?? meaning, name).toBe(meaning);
      known.set(name, meaning);
    }
});

test('cells are what their columns say', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 3, max: 6 }),
      (seed, seats) => {
        const home = homeOf(ofTriers(seats, seed, numbersFrom(seed, 900)), seed % seats);
        for (const { columns, rows } of home.tables)
          for (const row of rows) {
            expect(row.length).toBe(columns.length);
            columns.forEach(({ name, type, range: [least, most], values }, i) => {
              const cell = row[i] ?? null;
              if (cell === null) return;
              if (type === 'text') {
                expect(typeof cell, name).toBe('string');
                if (values.length > 0) expect(values, name).toContain(cell);
              } else if (type === 'yes-no') expect(typeof cell, name).toBe('boolean');
              else if (type === 'homesteads') expect(Array.isArray(cell), name).toBe(true);
              else {
                expect(typeof cell, name).toBe('number');
                expect(cell as number, name).toBeGreaterThanOrEqual(least ?? -Infinity);
                expect(cell as number, name).toBeLessThanOrEqual((most ?? Infinity) + 1e-9);
              }
            });
          }
      },
    ),
    { numRuns: 25, seed: 3 },
  );
});

test('what a homestead lived from adds up to its baskets', () => {
  const home = homeOf(ofBots(), 'facilitator');
  const sums = new Map<Cell, number>();
  for (const { homestead, lived_from } of rowsOf(home, 'lived-from'))
    sums.set(homestead ?? null, (sums.get(homestead ?? null) ?? 0) + (lived_from as number));
  for (const { homestead, baskets } of rowsOf(home, 'homesteads'))
    expect(sums.get(homestead ?? null)).toBeCloseTo(baskets as number, 2);
});

describe('nobody takes home what they may not know', () => {
  const ME = 0;
  const otherwise = meantOtherwise(game, ME);

  test('others’ intentions and whispers change not a byte', () => {
    expect(otherwise.entries).not.toEqual(game.entries);
    expect(homeOf(otherwise, ME)).toEqual(homeOf(game, ME));
    expect(homeOf(otherwise, 'public')).toEqual(homeOf(game, 'public'));
  });

  test('hands are one’s own, nicknames those of the table; a file open to all has neither', () => {
    const [mine, all] = [
      rowsOf(homeOf(game, ME), 'homesteads'),
      rowsOf(homeOf(game, 'facilitator'), 'homesteads'),
    ];
    expect(mine.map(({ hands_drew }) => hands_drew !== null)).toEqual([true, false, false, false]);
    expect(all.every(({ hands_drew }) => hands_drew !== null)).toBe(true);
    expect(all.map(({ nickname }) => nickname)).toEqual(homeOf(game, 'facilitator').nicknames);
    expect(homeOf(game, ME).nicknames).toEqual(homeOf(game, 'facilitator').nicknames);
    const [first = ''] = homeOf(game, 'facilitator').nicknames;
    const hidden = homeOf(game, 'facilitator', new Set(), [0]);
    expect(first).not.toBe('');
    expect(hidden.nicknames).toEqual(homeOf(game, 'facilitator').nicknames.with(0, ''));
    expect(JSON.stringify(hidden.tables)).not.toContain(first);
    expect(homeOf(game, 'public').nicknames).toEqual(['', '', '', '']);
    expect(rowsOf(homeOf(game, 'facilitator'), 'meant')).toEqual([]);
  });

  test('on what terms goods went between others is told to nobody', () => {
    const told = rowsOf(homeOf(game, ME), 'exchanges')
      .filter(({ homestead, other }) => homestead !== ME && other !== ME)
      .map(({ round, travel, homestead, other }) => [round, travel, homestead, other]);
    const travelled = replay(game).log.flatMap((event) => {
      const travel = travelOf(event);
      if (travel === null) return [];
      const [{ from, to }] = travel.moved;
      // What mends a river and what a press brings is everyone’s to know; of the rest they saw boats.
      const kind = ['amends', 'yield'].includes(travel.kind) ? travel.kind : 'boats';
      return from === ME || to === ME ? [] : [[event.round, kind, from, to]];
    });
    expect(told).toEqual(travelled);
    expect(told.some(([, kind]) => kind === 'boats')).toBe(true);
  });

  test('words that were taken off the screens are not taken home', () => {
    const state = replay(game);
    const first = state.said.findIndex(({ to }) => to === null);
    const text = state.said[first]?.text;
    const with_ = rowsOf(homeOf(game, ME), 'words');
    const without = rowsOf(homeOf(game, ME, new Set([first])), 'words');
    expect(with_.length - without.length).toBe(1);
    expect(with_.some((row) => row.text === text)).toBe(true);
  });
});
