import { widthAtFirst } from '../../../../shared/model/givens/givens.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { Mark, SeenEvent, TieView, Valley } from '../../../../shared/model/view.ts';
import { isBetween, type PanelMemory } from '../news/panelMemory.ts';

/** One round of a river. */
export interface RiverRound {
  readonly round: number;
  readonly width: number;
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

/** The river by round, from the first that it was there for up to now. */
export function riverHistory(valley: Valley, tie: TieView): readonly RiverRound[] {
  const harms = harmsOf(valley, tie);
  const dusks = valley.riversDusks.filter((dusk) => dusk.widths.length > tie.id);
  const born = dusks[0]?.round ?? valley.round;
  const rounds: RiverRound[] = [];
  for (let round = born; round <= valley.round; round++) {
    const harm = harms.findLast((event) => event.round === round);
    const dusk = dusks.find((one) => one.round === round);
    const isNow = round === valley.round;
    const limit = isNow ? tie.limit : (dusk?.limits[tie.id] ?? tie.limit);
    const width = isNow ? tie.width : harm ? 1 : widthAtDawn(valley, tie, round);
    rounds.push({
      round,
      width: Math.min(width, limit),
      limit,
      harm: harm === undefined ? null : harm.type === 'severed' ? 'severed' : harm.why,
    });
  }
  return rounds.slice(-SHOWN);
}

/** As the dusk before left it; a new river begins at its first width. */
function widthAtDawn(valley: Valley, tie: TieView, round: number): number {
  const before = valley.riversDusks.find((dusk) => dusk.round === round - 1);
  return before?.widths[tie.id] ?? widthAtFirst(valley, tie);
}

/** What passed between two seats: lasting marks and what led to them, and what was seen besides. */
export function riverEvents(
  valley: Valley,
  memory: PanelMemory,
  a: Seat,
  b: Seat,
): readonly SeenEvent[] {
  const marked = valley.marks
    .flatMap((mark) => [...mark.because, mark.event])
    .filter((event) => isBetween(event, a, b));
  const all = new Map([...marked, ...memory.between(a, b)].map((event) => [event.n, event]));
  return [...all.values()].sort((x, y) => x.n - y.n);
}
