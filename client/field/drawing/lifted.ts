import { at } from '../../../shared/model/at.ts';
import { unitsIn, wholeUnits } from '../../../shared/model/goods/duskTotals.ts';
import type { Seat, Units } from '../../../shared/model/ids.ts';
import type { Mark } from '../../../shared/model/view.ts';
import type { FieldWords } from '../fieldWords.ts';
import { type Frame, frameOf, grownFrame } from '../geometry/framing.ts';
import type { Plan } from '../geometry/plan.ts';
import type { Point } from '../geometry/points.ts';
import type { Rivers } from '../geometry/riverPaths.ts';
import { setStage } from '../geometry/stage.ts';
import type { MarkFocus } from '../markFocus.ts';
import { drawHomestead, steadRing } from './homesteadDrawing.ts';
import { drawLake, lakeArrow } from './lake.ts';
import { stageGround } from './land/ground.ts';
import { layNames, type NameLook } from './nameLayout.ts';
import type { Colours } from './paint/colours.ts';
import type { Shape } from './paint/shapeList.ts';
import {
  type FieldValley,
  lakeAfter,
  lakeLook,
  lossAt,
  riverLooks,
  type SpringLoss,
  steadLooks,
} from './picture.ts';
import { drawGap, drawRivers, type RiverLook, stillGlints } from './riverDrawing.ts';
import { gapCallout, lossCallouts, tieCallouts } from './signs/callouts.ts';
import { drawName } from './signs/signDrawing.ts';

/** One thing, lifted out of the valley for a while. */
export interface Lifted {
  readonly about: MarkFocus;
  /** The mark that is told; null where the thing is only touched. */
  readonly mark: Mark | null;
  readonly valley: FieldValley;
  readonly rivers: Rivers;
  /** Units of water in the lake just now. */
  readonly stock: Units;
  readonly names: readonly NameLook[];
  /** Where the camera is going, so that words keep their size. */
  readonly zoom: number;
  /** What the camera will see, where two homesteads are to be set side by side in it. */
  readonly stage: Frame | null;
  readonly own: Seat | null;
  readonly touched: Seat | null;
}

/** Where a thing is drawn: where it lies, or on a stage of its own. */
interface Setting {
  readonly plan: Plan;
  /** Null where it is about no river, or about two homesteads that none joins. */
  readonly look: RiverLook | null;
  /** Where a river would run between two homesteads that none joins. */
  readonly gap: readonly Point[] | null;
  readonly breadth: number;
}

/** Finds where a lifted thing is drawn. */
export function settingOf(plan: Plan, lifted: Lifted): Setting {
  const { about, valley, rivers, stage } = lifted;
  const { sight } = about;
  const place = valley.ties.findIndex((tie) => tie.id === about.tie);
  const look = place < 0 ? null : at(riverLooks(valley, rivers), place);
  if (sight.of !== 'tie') return { plan, look, gap: null, breadth: rivers.breadth };
  if (stage === null) {
    const gap = look === null ? [at(plan.steads, sight.a), at(plan.steads, sight.b)] : null;
    return { plan, look, gap, breadth: rivers.breadth };
  }
  const set = setStage(plan, stage, sight.a, sight.b);
  const river = look === null ? null : { ...look, river: set.river };
  const gap = look === null ? set.river.line : null;
  return { plan: set.plan, look: river, gap, breadth: set.breadth };
}

/** The parts of the picture that a lifted thing and the words beside it are painted in. */
export function framesOf(lifted: Lifted, { plan, look }: Setting): { thing: Frame; words: Frame } {
  const frame = lifted.stage ?? frameOf(plan, lifted.about.sight, look?.river.line);
  const room = lifted.stage === null ? plan.unit : 0;
  return { thing: grownFrame(frame, room * 26), words: grownFrame(frame, room * 150) };
}

/**
 * Draws a lifted thing.
 * @param open share of the told mark's cracks that is open, 0 to 1
 */
export function liftedShapes(
  lifted: Lifted,
  setting: Setting,
  open: number,
  colours: Colours,
): Shape[] {
  const { about, own, touched, valley } = lifted;
  const { plan, look, gap, breadth } = setting;
  const shapes: Shape[] =
    lifted.stage === null ? [] : stageGround(lifted.stage, plan.unit, colours);
  if (about.spring) {
    const loss = lossOf(lifted.mark);
    const lake =
      loss === null
        ? lakeLook(valley, lifted.stock)
        : { ...lakeAfter(valley, loss, stockAt(loss, lifted.stock), open), change: null };
    shapes.push(...drawLake(plan, lake, colours));
    if (lake.change !== null && valley.phase === 'morning')
      shapes.push(...lakeArrow(plan, lake, lake.change, colours));
  }
  if (look !== null) {
    shapes.push(...drawRivers([{ ...look, grow: open, aside: false }], breadth, colours));
    shapes.push(...stillGlints([look], breadth, colours));
  }
  if (gap !== null) shapes.push(...drawGap(gap, breadth, colours));
  const seats = about.sight.of === 'tie' ? [about.sight.a, about.sight.b] : [];
  if (about.seat !== null) seats.push(about.seat);
  const opening = { kind: 'stead', id: about.seat ?? -1, share: open } as const;
  for (const home of steadLooks(plan, valley, lifted.mark !== null, opening)) {
    const { seat } = home.stead;
    if (!seats.includes(seat)) continue;
    shapes.push(...steadRing(home.stead, seat === own, seat === touched, colours));
    shapes.push(...drawHomestead(home, colours, plan.letters));
  }
  const names = lifted.names
    .filter((name) => seats.includes(name.stead.seat))
    .map((name) => ({ ...name, stead: at(plan.steads, name.stead.seat) }));
  shapes.push(...liftedNames(names, plan, lifted, colours));
  return shapes;
}

/** Names that grow less than the picture does. */
function liftedNames(
  names: readonly NameLook[],
  plan: Plan,
  { stage, zoom }: Lifted,
  colours: Colours,
): Shape[] {
  return layNames(plan, names, 1, [], stage ?? undefined).flatMap((laid): Shape[] => {
    const shapes = drawName(laid, colours);
    if (stage !== null || zoom <= 1) return shapes;
    const scale = zoom ** -0.45;
    const { x, y } = laid;
    const at = { x: x * (1 - scale), y: (y - plan.labelSize * 0.5) * (1 - scale) };
    return [{ kind: 'group', ...at, scale, alpha: 1, shapes }];
  });
}

/** Writes the few words beside what is lifted out. */
export function liftedWords(
  { mark, valley, zoom, stage }: Lifted,
  { plan, look, gap, breadth }: Setting,
  words: FieldWords,
  colours: Colours,
): Shape[] {
  const event = lossOf(mark);
  if (event !== null) {
    const { before, now } = lossAt(valley, event);
    const left = event.type === 'spring-died' ? wholeUnits(event.stock) : null;
    const first = valley.spring.firstCapacity;
    const loss = { first, before: Math.floor(before), now: Math.floor(now), left };
    return lossCallouts(plan, valley, loss, zoom, words, colours);
  }
  const size = stage === null ? Math.max(17, plan.labelSize * 1.1) / zoom : plan.labelSize;
  if (gap !== null) return gapCallout(gap, breadth, size, words, colours);
  return look === null ? [] : tieCallouts(look, breadth, size, words, colours);
}

const lossOf = (mark: Mark | null): SpringLoss | null =>
  mark?.event.type === 'fenced' || mark?.event.type === 'spring-died' ? mark.event : null;

/** What is in the spring while a loss is told: a fence shows the last dusk's level. */
const stockAt = (loss: SpringLoss, stock: Units): Units =>
  loss.type === 'spring-died' ? unitsIn(loss.stock) : stock;
