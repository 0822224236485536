import { describe, expect, it } from 'vitest';
import { springChange } from '../../client/play/dusk/springChange.ts';
import type { SpringDusk } from '../../shared/model/goods/duskTotals.ts';

const QUIET: SpringDusk = {
  round: 3,
  before: 8000,
  stock: 7600,
  capacity: 9600,
  drawn: 20,
  fences: 0,
  tendingHands: 5,
  natural: 1350,
  tending: 250,
  works: 0,
  drought: false,
};

const sum = (dusk: SpringDusk): number =>
  springChange(dusk).flows.reduce((all, { amount }) => all + amount, 0);

const DUSKS: readonly (readonly [string, SpringDusk])[] = [
  ['a quiet round', QUIET],
  ['halves that round', { ...QUIET, before: 8075, stock: 7651, natural: 1326 }],
  ['a full spring that takes no more', { ...QUIET, before: 9600, stock: 9600, natural: 1900 }],
  ['a drought', { ...QUIET, natural: 0, stock: 6250, drought: true }],
  ['fences and a wetland', { ...QUIET, fences: 2, works: 200, stock: 7600 }],
  ['a spring that died and holds less', { ...QUIET, before: 2500, stock: 1000, drawn: 12 }],
];

describe('the spring’s account of a round', () => {
  it.each(DUSKS)('adds up in whole units: %s', (_, dusk) => {
    const { was, is } = springChange(dusk);
    expect(sum(dusk)).toBe(is - was);
    expect(was).toBe(Math.floor(dusk.before / 100));
    expect(is).toBe(Math.floor(dusk.stock / 100));
  });

  it('says that a drought let nothing grow', () => {
    const dusk = { ...QUIET, natural: 0, stock: 6250, drought: true };
    expect(springChange(dusk).flows).toContainEqual({ kind: 'drought', amount: 0 });
  });

  it('names what the spring could not hold any more, and lets nothing grow below 0', () => {
    const { flows } = springChange({ ...QUIET, stock: 5500 });
    expect(flows.find(({ kind }) => kind === 'spilled')?.amount).toBeLessThan(0);
    for (const { kind, amount } of flows)
      if (['natural', 'tending', 'works'].includes(kind)) expect(amount).toBeGreaterThanOrEqual(0);
  });
});
