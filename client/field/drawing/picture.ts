import { sum } from '../../../shared/model/arithmetic.ts';
import { at } from '../../../shared/model/at.ts';
import type { WorkKind } from '../../../shared/model/command.ts';
import { givensAt, type SharedRules } from '../../../shared/model/givens/givens.ts';
import {
  HUNDREDTHS,
  type SpringDusk,
  unitsIn,
  wholeUnits,
} from '../../../shared/model/goods/duskTotals.ts';
import type { LandGood } from '../../../shared/model/goods/goods.ts';
import type { Seat, TieId, Units, WorkId } from '../../../shared/model/ids.ts';
import type { World } from '../../../shared/model/ownWorld.ts';
import type { Ground } from '../../../shared/model/scenario.ts';
import type { SeenEvent } from '../../../shared/model/view.ts';
import type { Plan } from '../geometry/plan.ts';
import { clamp, stretch } from '../geometry/points.ts';
import { layRivers, type Pair, type River, type Rivers } from '../geometry/riverPaths.ts';
import type { SteadLook } from './homesteadDrawing.ts';
import { type LakeChange, type LakeLook, lakeArrow } from './lake.ts';
import type { LandLook } from './land/fieldScenery.ts';
import type { Colours } from './paint/colours.ts';
import type { Shape } from './paint/shapeList.ts';
import type { RiverLook } from './riverDrawing.ts';
import type { WorkLook } from './worksDrawing.ts';

/** What the field needs to know of a valley; every `Valley` is one. */
export interface FieldValley {
  readonly seats: number;
  readonly phase: 'morning' | 'day' | 'dusk' | 'end';
  readonly scenario?: {
    readonly vitality: { readonly most: number };
    /** Absent in games that were recorded before grounds were told apart. */
    readonly ground?: Ground;
    readonly spring?: { readonly draws: 'together' | 'in-order' };
    /** What things are drawn by, where the valley brings signs of its own. */
    readonly world?: Pick<World, 'signs'> | undefined;
  };
  readonly drought?: boolean;
  readonly springDusks?: readonly Pick<SpringDusk, 'before' | 'stock' | 'drawn' | 'fences'>[];
  readonly homesteads: readonly {
    readonly seat: Seat;
    readonly place: number;
    readonly craft: LandGood;
    readonly vitality: number;
    readonly witherings: number;
    readonly fences: number;
    readonly terraces: number;
    readonly keeper: 'person' | 'bot';
    readonly here: boolean;
  }[];
  readonly ties: readonly (Pair & {
    readonly id: TieId;
    readonly width: number;
    readonly limit: number;
    readonly firstLimit: number;
    readonly closed: boolean;
    readonly carriedAB: number;
    readonly carriedBA: number;
    readonly giftedAB: number;
    readonly giftedBA: number;
  })[];
  readonly spring: {
    readonly stock: Units;
    readonly capacity: Units;
    readonly firstCapacity: Units;
    readonly redLine: Units;
  };
  readonly works: readonly {
    readonly id: WorkId;
    readonly kind: WorkKind;
    readonly pledged: readonly number[];
    readonly need: number;
    readonly completed: number;
  }[];
  readonly marks?: readonly { readonly event: SeenEvent }[];
}

/** How much of a crack or a new river is drawn, by what opens; 1 where nothing does. */
export interface Opening {
  readonly kind: 'spring' | 'tie' | 'new-tie' | 'stead' | 'swell' | 'none';
  readonly id: number;
  /** Rivers that swell by a unit, by tie. */
  readonly ties?: readonly number[];
  readonly share: number;
}

export const NOTHING_OPENS: Opening = { kind: 'none', id: -1, share: 1 };

const MOST_VITALITY = 12;

/** The ground that a valley lies on. */
export const groundOf = (valley: FieldValley): Ground => valley.scenario?.ground ?? 'valley';

/** Beds of all rivers that are or ever were. */
export const riversOf = (plan: Plan, valley: FieldValley): Rivers => layRivers(plan, valley.ties);

/** @param own the seat whose rivers stand before all others; null where nobody's do */
export function riverLooks(
  valley: FieldValley,
  rivers: Rivers,
  opening = NOTHING_OPENS,
  own: Seat | null = null,
): RiverLook[] {
  const mine = (tie: Pair) => tie.a === own || tie.b === own;
  // A seat without any river has none that others could step back behind.
  const swells = opening.kind === 'swell' ? opening.ties : undefined;
  const steps = own !== null && valley.ties.some(mine);
  return valley.ties.map((tie, i) => {
    const opens = opening.id === tie.id ? opening.kind : 'none';
    const river = at(rivers.all, i);
    return {
      river: opens === 'new-tie' ? dugSoFar(river, opening.share) : river,
      width: swells?.includes(tie.id) ? tie.width - 1 + opening.share : tie.width,
      limit: tie.limit,
      firstLimit: tie.firstLimit,
      closed: tie.closed,
      aside: steps && !mine(tie),
      grow: opens === 'tie' || opens === 'new-tie' ? opening.share : 1,
    };
  });
}

/** A new river runs from one homestead to the other. */
const dugSoFar = (river: River, share: number): River => ({
  ...river,
  line: stretch(river.line, 0, Math.max(0.05, share)),
});

/** Capacities the spring had before its present one, the first one first, in units. */
export function capacitiesHeld(valley: FieldValley): Units[] {
  const { firstCapacity, capacity } = valley.spring;
  const held = [firstCapacity];
  for (const { event } of valley.marks ?? []) {
    if (event.type === 'fenced') held.push(unitsIn(event.capacity));
    if (event.type === 'spring-died') held.push(unitsIn(event.to));
  }
  return held.filter((units, i) => units > capacity + 0.5 && (i === 0 || units < at(held, i - 1)));
}

/** How the last dusk left the spring, in whole units; null before the first. */
export function springChange(valley: FieldValley): LakeChange | null {
  const last = valley.springDusks?.at(-1);
  if (last === undefined) return null;
  const low = unitsIn(last.before - last.drawn * HUNDREDTHS);
  return { before: wholeUnits(last.before), low: Math.max(0, low), now: wholeUnits(last.stock) };
}

/** The dawn's arrow on the lake; nothing at any other hour. */
export function dawnArrow(plan: Plan, valley: FieldValley, c: Colours): Shape[] {
  const change = valley.phase === 'morning' ? springChange(valley) : null;
  return change === null ? [] : lakeArrow(plan, valley.spring, change, c);
}

/** What of the game shows in the land. */
export const landLook = (valley: FieldValley): LandLook => ({
  drought: valley.drought ?? false,
  fences: valley.homesteads.map(({ fences }) => fences),
});

export function lakeLook(
  valley: FieldValley,
  stock = valley.spring.stock,
  opening = NOTHING_OPENS,
): LakeLook {
  const { capacity, firstCapacity, redLine } = valley.spring;
  return {
    stock,
    capacity,
    firstCapacity,
    redLine,
    held: capacitiesHeld(valley),
    fences: valley.homesteads.map((h) => h.fences),
    newest: null,
    // By day the morning's news of the spring would be in the way.
    change: valley.phase === 'day' ? null : springChange(valley),
    grow: opening.kind === 'spring' ? opening.share : 1,
  };
}

/** Something that the spring lost for good. */
export type SpringLoss = Extract<SeenEvent, { type: 'fenced' | 'spring-died' }>;

const holdsAfter = (event: SpringLoss): Units =>
  unitsIn(event.type === 'fenced' ? event.capacity : event.to);

/** The spring as it was left by one of its losses; those that came later are not drawn yet. */
export function lakeAfter(
  valley: FieldValley,
  event: SpringLoss,
  stock: Units,
  share: number,
): LakeLook {
  const marks = (valley.marks ?? []).filter((mark) => mark.event.n <= event.n);
  const spring = { ...valley.spring, capacity: holdsAfter(event) };
  const fences = valley.homesteads.map(
    ({ seat }) => marks.filter((m) => m.event.type === 'fenced' && m.event.seat === seat).length,
  );
  const look = lakeLook({ ...valley, marks, spring }, stock, { kind: 'spring', id: 0, share });
  return { ...look, fences, newest: event.type === 'fenced' ? event.seat : null };
}

/** What the spring could hold before and after one of its losses, in units. */
export function lossAt(valley: FieldValley, event: SpringLoss): { before: Units; now: Units } {
  const earlier = (valley.marks ?? [])
    .map((mark) => mark.event)
    .filter((e): e is SpringLoss => e.type === 'fenced' || e.type === 'spring-died')
    .filter((e) => e.n < event.n)
    .at(-1);
  const before = earlier === undefined ? valley.spring.firstCapacity : holdsAfter(earlier);
  return { before, now: holdsAfter(event) };
}

/** A homestead's turn at the spring, from 1; null where all draw at once. */
function turnAt({ scenario: rules, seats }: FieldValley, seat: Seat): number | null {
  if (rules?.spring?.draws !== 'in-order') return null;
  return isWhole(rules) ? givensAt(rules, seats, seat).turn : seat + 1;
}

/** A valley that is made up for a picture has no more than what is drawn of it. */
const isWhole = (rules: NonNullable<FieldValley['scenario']>): rules is SharedRules =>
  'opens' in rules;

export function steadLooks(
  plan: Plan,
  valley: FieldValley,
  lit: boolean,
  opening = NOTHING_OPENS,
): SteadLook[] {
  const most = valley.scenario?.vitality.most ?? MOST_VITALITY;
  return valley.homesteads.map((home) => ({
    stead: at(plan.steads, home.seat),
    craft: home.craft,
    vitality: clamp(home.vitality / most, 0, 1),
    witherings: home.witherings,
    terraces: home.terraces,
    away: home.keeper === 'person' && !home.here,
    lit,
    mill: plan.ground === 'wheel' && at(plan.steads, home.seat).slot === null,
    turn: turnAt(valley, home.seat),
    grow: opening.kind === 'stead' && opening.id === home.seat ? opening.share : 1,
  }));
}

/** Each kind has a site of its own for the whole game; finished terraces share one. */
const SITE_OF: Record<WorkKind, number> = { terraces: 0, wetland: 1, granary: 2, assembly: 3 };
const OPEN_TERRACES = 4;

export function workLooks(plan: Plan, valley: FieldValley): WorkLook[] {
  const looks: WorkLook[] = [];
  const finished = valley.works.filter((w) => w.kind === 'terraces' && w.completed > 0);
  const done = finished.length;
  if (done > 0)
    looks.push({
      id: at(finished, done - 1).id,
      kind: 'terraces',
      site: at(plan.sites, 0),
      progress: 1,
      done: true,
      many: done,
    });
  for (const work of valley.works) {
    if (work.kind === 'terraces' && work.completed > 0) continue;
    const wanted = work.kind === 'terraces' && done > 0 ? OPEN_TERRACES : SITE_OF[work.kind];
    const site = at(plan.sites, Math.min(wanted, plan.sites.length - 1));
    const have = sum(work.pledged);
    const progress = clamp(have / Math.max(1, work.need), 0, 1);
    looks.push({ id: work.id, kind: work.kind, site, progress, done: work.completed > 0, many: 1 });
  }
  return looks;
}
