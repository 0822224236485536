import type { Mark } from '../../shared/model/view.ts';
import type { FieldValley } from './drawing/picture.ts';
import type { Sight } from './geometry/framing.ts';

/** What a mark is about on the field. */
export interface MarkTold {
  readonly sight: Sight;
  /** The tie that it scarred, if it is about one. */
  readonly tie: number | null;
  readonly spring: boolean;
  readonly seat: number | null;
}

const ofSpring: MarkTold = {
  sight: { of: 'lake', callouts: false },
  tie: null,
  spring: true,
  seat: null,
};

const ofStead = (seat: number): MarkTold => ({
  sight: { of: 'stead', seat },
  tie: null,
  spring: false,
  seat,
});

function ofTie(valley: FieldValley, a: number, b: number): MarkTold {
  const tie = valley.ties.find((t) => (t.a === a && t.b === b) || (t.a === b && t.b === a));
  return { sight: { of: 'tie', a, b }, tie: tie?.id ?? null, spring: false, seat: null };
}

/** Where to look while a mark is told, and what to draw alone. */
export function toldBy(valley: FieldValley, event: Mark['event']): MarkTold | null {
  switch (event.type) {
    case 'spring-died':
    case 'fenced':
      return ofSpring;
    case 'limit-fell':
    case 'tie-made':
      return ofTie(valley, event.a, event.b);
    case 'severed':
      return ofTie(valley, event.by, event.other);
    case 'promise-broke':
      return ofTie(valley, event.debtor, event.creditor);
    case 'withered':
    case 'improved':
    case 'became-self-reliant':
      return ofStead(event.seat);
    default:
      return null;
  }
}
