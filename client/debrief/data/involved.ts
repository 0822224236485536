import type { Seat } from '../../../shared/model/ids.ts';
import type { SeenEvent } from '../../../shared/model/view.ts';

const ROLES = ['seat', 'from', 'to', 'a', 'b', 'by', 'other', 'debtor', 'creditor'] as const;

/** Homesteads that an event is about, each once; none where it is about the whole valley. */
export function involved(event: SeenEvent): Seat[] {
  const about = event as Partial<Record<(typeof ROLES)[number], unknown>>;
  const seats = ROLES.map((role) => about[role]).filter(
    (seat): seat is Seat => typeof seat === 'number',
  );
  return [...new Set(seats)];
}
