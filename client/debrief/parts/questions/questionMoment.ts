import type { PartId } from '../../../../shared/model/debrief/debriefParts.ts';
import type { DebriefPosition } from '../../../../shared/model/debrief/debriefPosition.ts';

/** Rules that ask what could be known at the time; the others look back. */
const AS_SEEN_THEN: readonly (string | null)[] = ['tip', 'fall'];

/** Rules that look at a dusk before the one they name, and how many before. */
const EARLIER: Readonly<Record<string, number>> = { tip: 2 };

/** A question, as far as it says where to look. */
interface Placed {
  /** The rule that found it; null for one that no rule did. */
  readonly rule: string | null;
  readonly round: number;
  readonly beside: PartId | null;
}

/** Where to look beside a question: its picture, at its moment; null where it has none. */
export function momentOf({ rule, round, beside }: Placed): Partial<DebriefPosition> | null {
  if (beside === null) return null;
  const sight = AS_SEEN_THEN.includes(rule) ? 'then' : 'hindsight';
  const dusk = Math.max(0, round - (EARLIER[rule ?? ''] ?? 0));
  return { part: beside, sight, ...(round > 0 ? { dusk, step: null } : {}) };
}
