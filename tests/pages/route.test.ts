import { describe, expect, it } from 'vitest';
import { readRoute } from '../../client/app/route.ts';
import { codeTyped } from '../../client/enter/doors/CodeInput.tsx';
import { mixedCompany, seated, sizeOf } from '../../client/enter/doors/companyKinds.ts';

describe('addresses', () => {
  it.each([
    ['/', '', { page: 'first' }],
    ['/j/ABC234', '', { page: 'join', code: 'ABC234' }],
    ['/j/abc-234', '', { page: 'join', code: 'ABC234' }],
    ['/t/ABC234', '#k3y', { page: 'table', code: 'ABC234', key: 'k3y' }],
    ['/t/ABC234', '', { page: 'table', code: 'ABC234', key: null }],
    ['/t/ABC', '', { page: 'nowhere' }],
    ['/t/ABC234/more', '', { page: 'nowhere' }],
    ['/j/%E0%A4%A', '', { page: 'nowhere' }],
  ])('%s%s', (path, hash, route) => {
    expect(readRoute(path, hash)).toEqual(route);
  });
});

describe('a code that is typed or pasted', () => {
  it.each([
    ['abc234', 'ABC234'],
    ['ABC 234', 'ABC234'],
    [' abc-234 ', 'ABC234'],
    ['ABC234XYZ', 'ABC234'],
    ['A1B0C', 'ABC'],
    ['', ''],
  ])('“%s” is %s', (typed, code) => {
    expect(codeTyped(typed)).toBe(code);
  });
});

describe('companions', () => {
  it.each([1, 2, 7, 15])('%i of them take as many seats', (size) => {
    const company = mixedCompany(size);
    expect(sizeOf(company)).toBe(size);
    expect(seated(company)).toHaveLength(size);
  });

  it('sit in turn, so that no kind has one side of the valley', () => {
    const company = { ...mixedCompany(0), sharer: 2, taker: 2 };
    expect(seated(company)).toEqual(['sharer', 'taker', 'sharer', 'taker']);
  });
});
