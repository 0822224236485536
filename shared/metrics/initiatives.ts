import type { Event } from '../model/event.ts';
import type { EventNumber, Seat } from '../model/ids.ts';
import type { State } from '../model/state.ts';

/** Someone's free answer to what another began. */
export interface Joining {
  readonly seat: Seat;
  readonly n: EventNumber;
  readonly round: number;
}

/** Something one homestead began and others were free to join: a work, a pact, an introduction. */
export interface Initiative {
  readonly kind: 'work' | 'pact' | 'introduction';
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

/** Everything that was begun for others to join, oldest first, with who did and what came of it. */
export function initiatives({ log }: Pick<State, 'log'>): Initiative[] {
  const begun = new Map<string, Growing>();
  const begin = (key: string, kind: Initiative['kind'], seat: Seat, { n, round }: Event) =>
    begun.set(key, { kind, seat, n, round, joined: [], came: null, cameRound: null });
  const came = (key: string, { n, round }: Event): void => {
    const found = begun.get(key);
    if (!found || found.came !== null) return;
    found.came = n;
    found.cameRound = round;
  };
  for (const event of log)
    switch (event.type) {
      case 'called':
        begin(`work ${event.work}`, 'work', event.seat, event);
        break;
      case 'joined-call':
      case 'pledged':
        join(begun.get(`work ${event.work}`), event.seat, event);
        break;
      case 'completed':
        came(`work ${event.work}`, event);
        break;
      case 'proposed':
        begin(`pact ${event.pact}`, 'pact', event.seat, event);
        break;
      case 'signed': {
        const pact = begun.get(`pact ${event.pact}`);
        join(pact, event.seat, event);
        if (pact?.joined.length) came(`pact ${event.pact}`, event);
        break;
      }
      case 'asked':
        if (event.ask.kind === 'introduction')
          begin(`ask ${event.ask.id}`, 'introduction', event.ask.from, event);
        break;
      case 'agreed':
        join(begun.get(`ask ${event.ask}`), event.seat, event);
        break;
      case 'tie-made':
        came(`ask ${event.ask}`, event);
        break;
    }
  return [...begun.values()];
}
