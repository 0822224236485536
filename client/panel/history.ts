import type { Seat } from '../../shared/model/ids.ts';
import type { Mark, SeenEvent, TieView, Valley } from '../../shared/model/view.ts';
import { type Memory, partiesOf } from './memory.ts';

/** One round of a river. */
export interface RiverRound {
  readonly round: number;
  /** Null where this browser did not see it. */
  readonly width: number | null;
  readonly limit: number;
  /** What harmed it in that round. */
  readonly harm: 'press' | 'promise' | 'pact' | 'severed' | null;
}

/** Rounds shown at most, the last ones. */
const SHOWN = 6;

type HarmMark = Extract<Mark['event'], { type: 'limit-fell' | 'severed' }>;

const harmsOf = (valley: Valley, tie: TieView): HarmMark[] =>
  valley.marks
    .map((mark) => mark.event)
    .filter((event): event is HarmMark => event.type === 'limit-fell' || event.type === 'severed')
    .filter((event) => event.tie === tie.id);

/** The limit at the end of a round, from the marks alone. */
function limitAfter(tie: TieView, harms: readonly HarmMark[], round: number): number {
  const last = harms.findLast((event) => event.round <= round);
  if (last === undefined) return tie.firstLimit;
  return last.type === 'severed' ? 0 : last.limit;
}

/** The river by round, up to now. Limits are known to everyone; widths as far as they were seen. */
export function riverHistory(valley: Valley, tie: TieView, memory: Memory): readonly RiverRound[] {
  const harms = harmsOf(valley, tie);
  const isFirst = tie.firstLimit === valley.scenario.ties.limit;
  const rounds: RiverRound[] = [];
  for (let round = 1; round <= valley.round; round++) {
    const harm = harms.findLast((event) => event.round === round);
    const seen =
      round === 1 && isFirst ? valley.scenario.ties.width : memory.widthIn(tie.id, round);
    const limit = limitAfter(tie, harms, round);
    const width = round === valley.round ? tie.width : harm ? Math.min(1, limit) : seen;
    const isKnown = isFirst || width !== null || rounds.length > 0;
    if (isKnown)
      rounds.push({
        round,
        width,
        limit,
        harm: harm === undefined ? null : harm.type === 'severed' ? 'severed' : harm.why,
      });
  }
  return rounds.slice(-SHOWN);
}

/** What passed between two seats: lasting marks and what led to them, and what was seen besides. */
export function riverEvents(
  valley: Valley,
  memory: Memory,
  a: Seat,
  b: Seat,
): readonly SeenEvent[] {
  const marked = valley.marks
    .flatMap((mark) => [...mark.because, mark.event])
    .filter((event) => {
      const parties = partiesOf(event);
      return parties?.includes(a) && parties.includes(b);
    });
  const all = new Map([...marked, ...memory.between(a, b)].map((event) => [event.n, event]));
  return [...all.values()].sort((x, y) => x.n - y.n);
}
