import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asMarkdown, verdict } from '../../server/cli/evidence/evidenceReport.ts';
import { exactChecks } from '../../server/cli/evidence/exact.ts';
import { NETWORKS, playNetwork } from '../../server/cli/evidence/networks.ts';
import { SHORT, simulatedChecks } from '../../server/cli/evidence/simulated.ts';

/** The short form of `npm run evidence`. */

const checks = [...exactChecks(), ...simulatedChecks(SHORT)];

describe('every check holds', () => {
  test.each(checks.map((check) => [check.title, check] as const))('%s', (_, check) => {
    expect(check.holds, check.here).toBe(true);
  });
});

test('three are exact and four of simulated players', () => {
  expect(checks.map(({ kind }) => kind)).toEqual([
    ...Array(3).fill('exact'),
    ...Array(4).fill('reproduces'),
  ]);
});

test('one that does not hold is told so', () => {
  const [first] = checks;
  if (first === undefined) throw new Error('there are no checks');
  const failed = { ...first, holds: false };
  expect(verdict(failed)).toBe('wrong');
  expect(verdict({ ...failed, kind: 'reproduces' })).toBe('does not reproduce');
  expect(asMarkdown([failed])).toContain('**Verdict:** wrong');
});

test('what nobody shares is worth no more to the one in the middle: two deals at half each', () => {
  const { part } = playNetwork(NETWORKS.line3Plenty, 2);
  for (const share of part) expect(share).toBeCloseTo(12, 0);
});

test('the report in docs tells of the same checks', () => {
  const file = new URL('../../docs/evidence.md', import.meta.url);
  expect(existsSync(file)).toBe(true);
  const text = readFileSync(file, 'utf8');
  for (const { title, source } of checks) {
    expect(text).toContain(title);
    expect(text).toContain(source);
  }
});
