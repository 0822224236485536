import { markFactsOf, partiesOf } from '../../shared/model/eventFacts.ts';
import { joining } from '../../shared/model/goods/river.ts';
import type { Seat, TieId } from '../../shared/model/ids.ts';
import type { MarkEvent } from '../../shared/model/view.ts';
import type { FieldValley } from './drawing/picture.ts';
import type { Sight } from './geometry/framing.ts';

/** What a mark is about on the field. */
export interface MarkFocus {
  readonly sight: Sight;
  /** The tie that it scarred, if it is about one. */
  readonly tie: TieId | null;
  readonly spring: boolean;
  readonly seat: Seat | null;
}

const ofSpring: MarkFocus = {
  sight: { of: 'lake', callouts: false },
  tie: null,
  spring: true,
  seat: null,
};

const ofStead = (seat: Seat): MarkFocus => ({
  sight: { of: 'stead', seat },
  tie: null,
  spring: false,
  seat,
});

function ofTie(valley: FieldValley, a: Seat, b: Seat): MarkFocus {
  const tie = joining(valley.ties, a, b);
  return { sight: { of: 'tie', a, b }, tie: tie?.id ?? null, spring: false, seat: null };
}

/** Where to look while a mark is told, and what to draw alone; null for a mark without its parties. */
export function focusOf(valley: FieldValley, event: MarkEvent): MarkFocus | null {
  const [one, other] = partiesOf(event);
  const { on } = markFactsOf(event);
  if (on === 'spring') return ofSpring;
  if (one === undefined) return null;
  if (on === 'homestead') return ofStead(one);
  return other === undefined ? null : ofTie(valley, one, other);
}
