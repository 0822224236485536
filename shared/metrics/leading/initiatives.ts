import { at } from '../../model/at.ts';
import type { Event } from '../../model/event.ts';
import { partiesOf, type Undertaking, undertakingOf } from '../../model/eventFacts.ts';
import type { EventNumber, Seat } from '../../model/ids.ts';
import type { State } from '../../model/state.ts';
import { Signers } from './pactSigners.ts';

/** Someone's free answer to what another began. */
interface Joining {
  readonly seat: Seat;
  readonly n: EventNumber;
  readonly round: number;
}

/** Something one homestead began and others were free to join: a work, a pact, an introduction. */
export interface Initiative {
  readonly kind: Undertaking['kind'];
  readonly seat: Seat;
  readonly n: EventNumber;
  readonly round: number;
  /** Others who joined, each once, in the order in which they did. */
  readonly joined: readonly Joining[];
  /**
   * The event by which it came to something: a work done, a pact's second signature, a tie made.
   * Null where it has not.
   */
  readonly came: EventNumber | null;
  /** Round in which it did; null where it has not. */
  readonly cameRound: number | null;
}

type Growing = { -readonly [K in keyof Initiative]: Initiative[K] } & { joined: Joining[] };

function join(begun: Growing | undefined, seat: Seat, { n, round }: Event): void {
  if (begun === undefined || begun.seat === seat) return;
  if (!begun.joined.some((joining) => joining.seat === seat)) begun.joined.push({ seat, n, round });
}

function came(found: Growing | undefined, { n, round }: Event): void {
  if (!found || found.came !== null) return;
  found.came = n;
  found.cameRound = round;
}

/** Whoever pledged without a word and takes it back has joined no more. */
function takenBack(begun: Growing | undefined, seat: Seat, log: readonly Event[]): void {
  if (begun === undefined) return;
  for (const [i, joining] of begun.joined.entries())
    if (joining.seat === seat) {
      if (at(log, joining.n).type === 'pledged') begun.joined.splice(i, 1);
      return;
    }
}

/** Everything that was begun for others to join, oldest first, with who did and what came of it. */
export function initiatives({ log }: Pick<State, 'log'>): Initiative[] {
  const begun = new Map<string, Growing>();
  const signers = new Signers();
  for (const event of log) {
    signers.take(event);
    if (event.type === 'unpledged') takenBack(begun.get(`work ${event.work}`), event.seat, log);
    const undertaking = undertakingOf(event);
    if (undertaking === null) continue;
    const { kind, id, step } = undertaking;
    const [seat] = partiesOf(event);
    const found = begun.get(`${kind} ${id}`);
    if (step === 'begun' && seat !== undefined) {
      const { n, round } = event;
      const one = { kind, seat, n, round, joined: [], came: null, cameRound: null };
      begun.set(`${kind} ${id}`, one);
    }
    if (step === 'joined' && seat !== undefined) join(found, seat, event);
    // A pact comes to something once two hold to it; all else says so itself.
    if (step === 'came' || (kind === 'pact' && signers.of(id).length > 1)) came(found, event);
  }
  return [...begun.values()];
}
