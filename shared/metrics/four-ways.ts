import type { Event } from '../model/event.ts';
import type { EventNumber, PactId, Seat } from '../model/ids.ts';
import type { State } from '../model/state.ts';

/**
 * The four ways to shift power (Battilana & Casciaro 2021, after Emerson's balancing operations), as
 * moves of this game: to have more that others value, to need less of what they have, to stand with
 * others who have it too, to open other ways to it.
 */
export const WAYS = ['attraction', 'withdrawal', 'consolidation', 'expansion'] as const;
export type BalancingMove = (typeof WAYS)[number];

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

  propose(event: Extract<Event, { type: 'proposed' }>): void {
    if (event.terms.kind === 'quota') return;
    this.#first.set(event.pact, event);
    this.#signers.set(event.pact, [event.seat]);
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
      switch (event.type) {
        case 'improved':
          return [shift('attraction', event.seat, event)];
        case 'became-self-reliant':
          return [shift('withdrawal', event.seat, event)];
        case 'tie-made':
          return [shift('expansion', event.by, event, [event.a, event.b])];
        case 'proposed':
          pacts.propose(event);
          return [];
        case 'signed':
          return pacts.sign(event);
        default:
          return [];
      }
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
