import type { Seat } from './ids.ts';

/** When a signer is bound, in rounds. */
interface Term {
  /** Bound from this round on. */
  readonly from: number;
  /** No longer bound from this round on; 0 while staying. */
  readonly until: number;
}

/** Says whether a signer is bound in a round. */
export const isBound = ({ from, until }: Term, round: number): boolean =>
  from <= round && (until === 0 || round < until);

/** Says whether a pact binds a seat in a round. */
export const bindsSeat = (
  { members }: { readonly members: readonly (Term & { readonly seat: Seat })[] },
  seat: Seat,
  round: number,
): boolean => members.some((member) => member.seat === seat && isBound(member, round));
