import { sum } from '../../../shared/model/arithmetic.ts';
import type { Character } from '../../../shared/model/command.ts';
import { ORDINARY, usualCompany } from '../../../shared/model/companions/company.ts';

/** A kind of companion that a person may ask for: all but the one that does anything at all. */
export type Kind = Exclude<Character, 'random'>;

/** The usual company, in turn, for as many seats as nobody takes. */
export const USUAL: readonly Character[] = ORDINARY;

/** How many of each kind. */
export type Company = Readonly<Record<Kind, number>>;

/** None of any kind; the kinds are listed in this order. */
export const NOBODY: Company = {
  sharer: 0,
  reciprocator: 0,
  steward: 0,
  organiser: 0,
  follower: 0,
  broker: 0,
  'free-rider': 0,
  taker: 0,
};

/** Every kind, in the order in which they are listed. */
export const KINDS = Object.keys(NOBODY) as readonly Kind[];

/** Companions in all. */
export const sizeOf = (company: Company): number => sum(KINDS.map((kind) => company[kind]));

/** The usual company of some size, counted by kind. */
export function mixedCompany(size: number): Company {
  const company: Record<Kind, number> = { ...NOBODY };
  const usual = usualCompany(size);
  for (const kind of KINDS) company[kind] = usual.filter((one) => one === kind).length;
  return company;
}

/** One after another in turn, so that no kind sits together on one side of the valley. */
export function seated(company: Company): Character[] {
  const left: Record<Kind, number> = { ...company };
  const seats: Character[] = [];
  while (seats.length < sizeOf(company)) {
    for (const kind of KINDS) {
      if (left[kind] === 0) continue;
      left[kind] -= 1;
      seats.push(kind);
    }
  }
  return seats;
}
