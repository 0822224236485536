import type { Terms } from '../command.ts';
import type { Seat } from '../ids.ts';

/** When a signer is bound, in rounds. */
interface Term {
  /** Bound from this round on. */
  readonly from: number;
  /** No longer bound from this round on; 0 while staying. */
  readonly until: number;
}

/** What the dusk of a breach costs: a public warning, rivers narrowed, or their limits lowered for good. */
export type BreachCost = 'warning' | 'narrow' | 'limit';

/**
 * What a breach costs where rivers join the breaker to fellow signers.
 * @param times how often this signer has broken this pact, with this breach; 1 or more
 */
export const breachCost = (times: number): BreachCost =>
  times <= 1 ? 'warning' : times === 2 ? 'narrow' : 'limit';

/** Says whether a signer is bound in a round. */
export const isBound = ({ from, until }: Term, round: number): boolean =>
  from <= round && (until === 0 || round < until);

/** Says whether a signer holds to a pact, in a round or from the next one on. */
export const holdsOn = ({ until }: Term, round: number): boolean => until === 0 || until > round;

/** Says whether anyone holds to a pact, in a round or from the next one on. */
export const isStanding = (
  { members }: { readonly members: readonly Term[] },
  round: number,
): boolean => members.some((member) => holdsOn(member, round));

/** Says whether a pact binds a seat in a round. */
export const bindsSeat = (
  { members }: { readonly members: readonly (Term & { readonly seat: Seat })[] },
  seat: Seat,
  round: number,
): boolean => members.some((member) => member.seat === seat && isBound(member, round));

/** Says whether two pacts ask the same of whoever signs them. */
export function areSame(one: Terms, other: Terms): boolean {
  switch (one.kind) {
    case 'together':
      return other.kind === 'together';
    case 'quota':
      return other.kind === 'quota' && other.most === one.most;
    case 'floor':
      return (
        other.kind === 'floor' &&
        other.give === one.give &&
        other.get === one.get &&
        other.least === one.least
      );
  }
}
