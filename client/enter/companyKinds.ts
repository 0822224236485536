import type { Character } from '../../shared/model/command.ts';

/** Kinds of companions that a person may ask for, in the order in which they are listed. */
export const KINDS = [
  'sharer',
  'reciprocator',
  'steward',
  'organiser',
  'follower',
  'broker',
  'free-rider',
  'taker',
] as const;
export type Kind = (typeof KINDS)[number];

/** How many of each kind. */
export type Company = Readonly<Record<Kind, number>>;

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

/** Companions in all. */
export const sizeOf = (company: Company): number =>
  KINDS.reduce((sum, kind) => sum + company[kind], 0);

/** A company of some size with a bit of everything, the sharing kinds first. */
export function mixedCompany(size: number): Company {
  const company: Record<Kind, number> = { ...NOBODY };
  const order: readonly Kind[] = [
    'sharer',
    'reciprocator',
    'taker',
    'organiser',
    'follower',
    'steward',
    'broker',
    'free-rider',
  ];
  for (let index = 0; index < size; index += 1) company[order[index % order.length]] += 1;
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
