import { add } from '../../model/at.ts';
import type { Event } from '../../model/event.ts';
import { type BalancingMove, balancingOf } from '../../model/eventFacts.ts';
import type { EventNumber, PactId, Seat } from '../../model/ids.ts';
import type { State } from '../../model/state.ts';
import { Signers } from '../leading/pactSigners.ts';

/** One move that shifts power, by the seat that made it. */
export interface Shift {
  readonly way: BalancingMove;
  readonly seat: Seat;
  readonly n: EventNumber;
  readonly round: number;
  /** The others it binds or ties: a pact's other signers so far, the two ends of a new tie but the seat. */
  readonly others: readonly Seat[];
}

const shift = (
  move: BalancingMove,
  seat: Seat,
  { n, round }: Event,
  others: readonly Seat[] = [],
): Shift => ({
  way: move,
  seat,
  n,
  round,
  others: others.filter((other) => other !== seat),
});

/** Signing of the pacts that join their signers' hands against others. */
class Pacts {
  readonly #signers = new Signers();
  /** Pacts that count. A quota binds draws, and joins no hands against anybody. */
  readonly #joining = new Set<PactId>();
  readonly #counted = new Map<PactId, Set<Seat>>();

  /**
   * A pact shifts something while two hold to it, and each signer's move counts once, from then on.
   * A proposal by itself shifts nothing, and one that was left again before another signed neither.
   */
  take(event: Event): Shift[] {
    this.#signers.take(event);
    if (event.type === 'proposed' && event.terms.kind !== 'quota') this.#joining.add(event.pact);
    if (event.type !== 'signed' || !this.#joining.has(event.pact)) return [];
    const standing = this.#signers.of(event.pact);
    if (standing.length < 2) return [];
    const counted = this.#counted.get(event.pact) ?? new Set<Seat>();
    this.#counted.set(event.pact, counted);
    const seats = standing.map(({ seat }) => seat);
    return standing.flatMap((signing) => {
      if (counted.has(signing.seat)) return [];
      counted.add(signing.seat);
      return [shift('consolidation', signing.seat, signing, seats)];
    });
  }
}

/** Every balancing move that came about, oldest first. */
export function shifts({ log }: Pick<State, 'log'>): Shift[] {
  const pacts = new Pacts();
  return log
    .flatMap((event): Shift[] => {
      const joined = pacts.take(event);
      const moved = balancingOf(event);
      // What proposing and signing shift depends on who else holds to the pact.
      if (moved === null || event.type === 'proposed' || event.type === 'signed') return joined;
      return [shift(moved.kind, moved.by, event, moved.others)];
    })
    .sort((a, b) => a.n - b.n);
}

/** How often each seat made one of the four moves so far. */
export const shiftsBy =
  (move: BalancingMove) =>
  (state: State): number[] => {
    const counts = state.homesteads.map(() => 0);
    for (const { seat, way } of shifts(state)) if (way === move) add(counts, seat, 1);
    return counts;
  };
