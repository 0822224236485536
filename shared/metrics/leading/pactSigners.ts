import type { Event } from '../../model/event.ts';
import type { PactId, Seat } from '../../model/ids.ts';

/** An event by which someone came to hold to a pact. */
type Signing = Extract<Event, { type: 'proposed' | 'signed' }>;

/** Who holds to which pact, as a log tells it: whoever has left holds to it no more. */
export class Signers {
  readonly #by = new Map<PactId, Map<Seat, Signing>>();

  /** Takes in the next event of a log. */
  take(event: Event): void {
    if (event.type !== 'proposed' && event.type !== 'signed' && event.type !== 'left') return;
    const signers = this.#by.get(event.pact) ?? new Map<Seat, Signing>();
    this.#by.set(event.pact, signers);
    if (event.type === 'left') signers.delete(event.seat);
    else if (!signers.has(event.seat)) signers.set(event.seat, event);
  }

  /** How each of a pact's signers came to it, in that order. */
  of(pact: PactId): Signing[] {
    return [...(this.#by.get(pact)?.values() ?? [])];
  }
}
