import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { binsOf } from '../../client/charts/placeBins.ts';
import { standingText } from '../../client/debrief/parts/beside/standing.ts';
import { createWords } from '../../client/words/index.ts';
import { KeptGroups } from '../../server/debrief/KeptGroups.ts';
import { openSqlite } from '../../server/storage/sqlite.ts';
import { MOST_FINDINGS, type Storage } from '../../server/storage/storage.ts';
import { besideFigures } from '../../shared/replay/besideFigures.ts';
import { BESIDE, besideGroups, standingOf } from '../../shared/replay/besideTables.ts';
import { companyOf, playGroup } from '../../shared/replay/groups.ts';
import { rarityOf } from '../../shared/replay/questions/rarity.ts';
import { newFolder } from '../room/tables.ts';
import { bag, dayTable, firstLight, given, play } from '../support/world.ts';

/** Simulated groups: who sits in them, what they come to, where they are kept, and a table among them. */

const KIND = { scenario: firstLight, seats: 3, rounds: firstLight.rounds };
const silent = pino({ level: 'silent' });

const figure = (measure: (typeof BESIDE)[number], state: Parameters<typeof besideFigures>[0]) =>
  besideFigures(state)[BESIDE.indexOf(measure)];

describe('a valley in figures', () => {
  test('as it begins: nothing made, nothing lost, nothing to divide', () => {
    const state = dayTable({ seats: 4 });
    expect(figure('baskets', state)).toBe(0);
    expect(figure('gini', state)).toBe(0);
    expect(figure('rivers', state)).toBe(4);
    expect(figure('width', state)).toBe(1);
    expect(figure('lost-limits', state)).toBe(0);
    expect(figure('works', state)).toBe(0);
    expect(figure('new-ties', state)).toBe(0);
    expect(figure('capacity', state)).toBe(1);
    expect(figure('reciprocity', state)).toBeNull();
    expect(figure('leaderfulness', state)).toBeNull();
  });

  test('a cut, a gift and a fence show in them', () => {
    const state = given(dayTable({ seats: 4 }), {
      goods: { 0: '0w 4g 4t', 1: '0w 4g 4t', 2: '0w 4g 4t', 3: '0w 4g 4t' },
    });
    play(
      state,
      [0, { type: 'gift', to: 1, goods: bag('1g') }],
      [2, { type: 'sever', to: 3 }],
      [1, { type: 'fence' }],
    );
    expect(figure('rivers', state)).toBe(3);
    // All that the severed river could carry.
    expect(figure('lost-limits', state)).toBe(state.ties[0]?.firstLimit);
    // Nothing came back for the gift.
    expect(figure('reciprocity', state)).toBe(0);
    // 6 of 48 for a fence.
    expect(figure('capacity', state)).toBe(0.875);
  });
});

describe('a simulated group', () => {
  test('is drawn from three characters at most, and groups differ', () => {
    const groups = Array.from({ length: 60 }, (_, group) => companyOf(8, group));
    expect(groups.every((one) => new Set(one).size <= 3 && !one.includes('random'))).toBe(true);
    expect(new Set(groups.map((one) => one.join())).size).toBeGreaterThan(50);
    expect(new Set(groups.flat()).size).toBe(8);
  });

  test('ends with the same figures each time, and tells which questions it gave rise to', () => {
    const one = playGroup(KIND, 7);
    expect(playGroup(KIND, 7)).toEqual(one);
    expect(one.figures).toHaveLength(BESIDE.length);
    expect(one.fired).toContain('else');
  });

  test('plays as many rounds as the table did', () => {
    const short = playGroup({ ...KIND, rounds: 2 }, 7);
    const mean = BESIDE.indexOf('baskets');
    expect(short.figures[mean]).toBeLessThan(playGroup(KIND, 7).figures[mean] ?? 0);
  });

  test('rarity is the share of groups in which a rule fires', () => {
    const fired = [['else', 'fence'], ['else'], ['else', 'fence', 'mark'], ['else']];
    expect(rarityOf(fired.map((ids) => ({ fired: ids })))).toEqual({
      else: 1,
      fence: 0.5,
      mark: 0.25,
    });
  });
});

describe('groups are kept', () => {
  const open: Storage[] = [];
  afterEach(async () => {
    for (const storage of open.splice(0)) await storage.close();
  });
  const storageIn = (folder: string, change: Partial<Storage> = {}): Storage => {
    const storage = { ...openSqlite(folder), ...change };
    open.push(storage);
    return storage;
  };
  const counting = () => {
    const told: number[] = [];
    return { told, heard: (progress: number) => told.push(progress) };
  };

  test('over a restart, and then not played again but for the first few', async () => {
    const folder = newFolder();
    const before = storageIn(folder);
    const first = counting();
    const played = await new KeptGroups(before, silent, 12).of(KIND, first.heard);
    expect(first.told.at(-1)).toBe(1);
    expect(played).toEqual(Array.from({ length: 12 }, (_, group) => playGroup(KIND, group)));
    await open.splice(0)[0]?.close();
    const again = counting();
    expect(await new KeptGroups(storageIn(folder), silent, 12).of(KIND, again.heard)).toEqual(
      played,
    );
    expect(again.told).toEqual([]);
  });

  test('and played anew where the first few end otherwise than they did', async () => {
    const storage = storageIn(newFolder());
    let name = '';
    const keepFinding: Storage['keepFinding'] = (as, body) => {
      name = as;
      return storage.keepFinding(as, body);
    };
    const played = await new KeptGroups({ ...storage, keepFinding }, silent, 8).of(KIND);
    const changed = played.map((one) => ({ ...one, fired: [...one.fired, 'no-such-rule'] }));
    await storage.keepFinding(name, JSON.stringify(changed));
    expect(await new KeptGroups(storage, silent, 8).of(KIND)).toEqual(played);
    await storage.keepFinding(name, 'not what was written');
    expect(await new KeptGroups(storage, silent, 8).of(KIND)).toEqual(played);
    expect(JSON.parse((await storage.finding(name)) ?? '')).toEqual(played);
  });

  test('in memory alone where the disk is full', async () => {
    const full = () => Promise.reject(new Error('database or disk is full'));
    const groups = new KeptGroups(storageIn(newFolder(), { keepFinding: full }), silent, 8);
    const played = await groups.of(KIND);
    expect(played).toHaveLength(8);
    expect(await groups.of(KIND)).toBe(played);
  });

  test('but not without end: the oldest give way', async () => {
    const storage = storageIn(newFolder());
    for (let n = 0; n < MOST_FINDINGS + 5; n++) await storage.keepFinding(`n${n}`, 'x');
    const found = await Promise.all(
      Array.from({ length: MOST_FINDINGS + 5 }, (_, n) => storage.finding(`n${n}`)),
    );
    expect(found.filter((one) => one !== null)).toHaveLength(MOST_FINDINGS);
    expect(found.at(-1)).toBe('x');
  });
});

describe('a table among groups', () => {
  test('stands above those with less and below those with more; who measured nothing does not count', () => {
    expect(standingOf(3, [1, 2, null, 3, 3, 5])).toEqual({ below: 2, alike: 2, above: 1 });
    expect(standingOf(3, [null])).toEqual({ below: 0, alike: 0, above: 0 });
  });

  test.each([
    [9, [1, 2, 3, 10], 'more than 3 of 4 groups'],
    [2, [1, 3, 4, 5], 'less than 3 of 4 groups'],
    [1, [1, 1, 1, 4], 'the same as 3 of 4 groups'],
    [null, [1], 'nothing to compare'],
    [1, [], 'nothing to compare'],
  ] as const)('%s among %j in words', (value, among, text) => {
    expect(standingText(value, among, createWords('en'))).toBe(text);
  });

  test('what groups came to is told by measure, the least first', () => {
    const figures = (baskets: number | null) => ({
      figures: BESIDE.map((measure) => (measure === 'baskets' ? baskets : 1)),
    });
    const { groups, values } = besideGroups([figures(3), figures(null), figures(1)]);
    expect(groups).toBe(3);
    expect(values.baskets).toEqual([1, 3]);
    expect(values.works).toEqual([1, 1, 1]);
  });
});

describe('bars of groups', () => {
  test('are one for each whole number where there are few', () => {
    expect(binsOf([0, 0, 2, 3], 1)).toEqual([
      { from: -0.5, to: 0.5, count: 2 },
      { from: 0.5, to: 1.5, count: 0 },
      { from: 1.5, to: 2.5, count: 1 },
      { from: 2.5, to: 3.5, count: 1 },
    ]);
  });

  test('divide a range evenly else, and lose nobody', () => {
    const values = Array.from({ length: 500 }, (_, i) => (i * i) / 1000);
    const bins = binsOf(values, 400);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(500);
    expect(bins.at(-1)?.to).toBeCloseTo(400);
    expect(bins[0]?.from).toBe(0);
  });

  test('are one where all came to the same, and none where nobody did', () => {
    expect(binsOf([0.25, 0.25], 0.25)).toEqual([{ from: -0.25, to: 0.75, count: 2 }]);
    expect(binsOf([], null)).toEqual([]);
  });
});
