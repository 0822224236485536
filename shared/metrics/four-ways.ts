import type { Event } from '../model/event.ts';
import { type BalancingMove, balancingOf } from '../model/eventFacts.ts';
import type { EventNumber, PactId, Seat } from '../model/ids.ts';
import type { State } from '../model/state.ts';

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
  way: BalancingMove,
  seat: Seat,
  { n, round }: Event,
  others: readonly Seat[] = [],
): Shift => ({
  way,
  seat,
  n,
  round,
  others: others.filter((other) => other !== seat),
});

/** Signing and proposing of the pacts that join their signers' hands against others. */
class Pacts {
  readonly #first = new Map<PactId, Event & { readonly seat: Seat }>();
  readonly #signers = new Map<PactId, Seat[]>();

  /** A proposal by itself shifts nothing; a quota binds draws, and joins no hands against anybody. */
  propose(event: Extract<Event, { type: 'proposed' }>): Shift[] {
    if (event.terms.kind === 'quota') return [];
    this.#first.set(event.pact, event);
    this.#signers.set(event.pact, [event.seat]);
    return [];
  }

  /** A pact shifts something from its second signer on; the first one's move counts from then. */
  sign(event: Extract<Event, { type: 'signed' }>): Shift[] {
    const first = this.#first.get(event.pact);
    const signers = this.#signers.get(event.pact);
    if (!first || !signers || signers.includes(event.seat)) return [];
    signers.push(event.seat);
    const signed = shift('consolidation', event.seat, event, signers);
    return signers.length > 2
      ? [signed]
      : [shift('consolidation', first.seat, first, [event.seat]), signed];
  }
}

/** Every move of the four ways that came about, oldest first. */
export function shifts({ log }: Pick<State, 'log'>): Shift[] {
  const pacts = new Pacts();
  return log
    .flatMap((event): Shift[] => {
      const moved = balancingOf(event);
      if (moved === null) return [];
      if (event.type === 'proposed') return pacts.propose(event);
      if (event.type === 'signed') return pacts.sign(event);
      return [shift(moved.kind, moved.by, event, moved.others)];
    })
    .sort((a, b) => a.n - b.n);
}

/** How often each seat used one of the ways so far. */
export const shiftsBy =
  (way: BalancingMove) =>
  (state: State): number[] => {
    const counts = state.homesteads.map(() => 0);
    for (const { seat, way: used } of shifts(state))
      if (used === way) counts[seat] = (counts[seat] ?? 0) + 1;
    return counts;
  };
