import type { Seat } from '../../../shared/model/ids.ts';
import type { Frame } from '../geometry/framing.ts';
import type { Plan, Stead } from '../geometry/plan.ts';
import { clamp } from '../geometry/points.ts';
import { shortened, textWidth } from './paint/shapeList.ts';

/** Where the names of all houses of one picture stand: each whole where that can be, none on another. */

/** How a house is named. */
export interface NameLook {
  readonly stead: Stead;
  /** Who is named; empty where the place stands alone. */
  readonly name: string;
  readonly place: string;
  /** What stands alone where room is short. */
  readonly short: string;
  readonly own: boolean;
  readonly bot: boolean;
  readonly away: boolean;
}

interface Written {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly width: number;
}

/** A house's name as it is written in one picture. */
export interface NameLaid {
  readonly look: NameLook;
  /** Middle of all that is written, and of the first line's height. */
  readonly x: number;
  readonly y: number;
  readonly name: Written;
  /** On a second line; null where the name stands alone. */
  readonly place: Written | null;
  /** Room for the head of the bot that keeps the house, before its name; 0 for none. */
  readonly head: number;
  /** All that is written, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** A way to write all names of a picture: alike, so that no house stands out by chance. */
interface Manner {
  readonly places: boolean;
  readonly heads: boolean;
  /** Letters, as a share of the picture's. */
  readonly scale: number;
  /** The widest text, in its letters' size; a longer one is cut. */
  readonly widest: number;
}

/** A place's letters beneath a name, as a share of the name's, and the least of them in pixels. */
const PLACE_SIZE = 0.78;
const LEAST_PLACE = 10.5;
const SCALES = [1, 0.92, 0.84] as const;
/** The last resort before a name is cut: small, and without heads. */
const SMALL_SCALES = [...SCALES, 0.76] as const;
const WIDEST = [9, 7, 5.5, 4.5] as const;
/** Pixels between two names. */
const GAP = 4;

/** From the richest manner to the barest. */
function* manners(plan: Plan): Generator<Manner> {
  for (const widest of WIDEST) {
    if (plan.labelLines > 1)
      for (const scale of SCALES) yield { places: true, heads: true, scale, widest };
    for (const scale of SCALES) yield { places: false, heads: true, scale, widest };
    for (const scale of SMALL_SCALES) yield { places: false, heads: false, scale, widest };
  }
}

function write(text: string, size: number, weight: number, widest: number): Written {
  const cut = shortened(text, size, widest * size);
  return { text: cut, size, weight, width: textWidth(cut, size, weight) };
}

/** @param letters how much larger than the plan's they are drawn */
function writeName(plan: Plan, look: NameLook, manner: Manner, letters: number): NameLaid {
  const base = Math.max(plan.letters, plan.labelSize * letters * manner.scale);
  const both = manner.places && look.name !== '' && look.place !== '';
  const first = manner.places ? look.name || look.place : look.short;
  const name = write(first, look.own ? base * 1.04 : base, look.own ? 800 : 700, manner.widest);
  // On a stage that a camera stands close to, letters are few pixels of the picture.
  const under = Math.min(base, Math.max(LEAST_PLACE * letters, plan.letters, base * PLACE_SIZE));
  const place = both ? write(look.place, under, 500, manner.widest * (base / under)) : null;
  const head = look.bot && manner.heads ? base * 1.15 : 0;
  return {
    look,
    x: look.stead.label.x,
    y: look.stead.y + look.stead.ry + base * 0.62,
    name,
    place,
    head,
    width: Math.max(name.width + head, place?.width ?? 0),
    height: name.size + (place === null ? 0 : place.size * 1.02),
  };
}

interface Box {
  x: number;
  readonly home: number;
  readonly top: number;
  readonly bottom: number;
  readonly half: number;
}

/** By how much two things beside each other lie on each other, across; below 0 where they don't. */
const lap = (a: Box, b: Omit<Box, 'home'>): number =>
  a.top < b.bottom && b.top < a.bottom ? a.half + b.half - Math.abs(a.x - b.x) : -1;

/** House and yard, without the tips of trees. */
const roofOf = ({ x, y, rx, ry }: Stead) => ({
  x,
  top: y - rx * 0.45,
  bottom: y + ry * 0.8,
  half: rx * 0.62,
});

const TURNS = 60;
/** Pixels that nobody sees. */
const UNSEEN = 0.5;

/**
 * Moves names aside until none lies on another or on a house.
 * @param reach how far each may go from the middle of its house, in half widths of it
 * @param seen what of the picture is seen
 * @returns null where they can't all be clear
 */
function settled(
  names: readonly NameLaid[],
  reach: number,
  { x: left, width }: Pick<Frame, 'x' | 'width'>,
): NameLaid[] | null {
  const boxes = names.map(({ x, y, name, width, height }): Box => {
    const top = y - name.size / 2;
    return { x, home: x, top, bottom: top + height, half: (width + GAP) / 2 };
  });
  const roofs = names.map(({ look }) => roofOf(look.stead));
  const within = (box: Box, rx: number) => {
    const near = clamp(box.x, box.home - rx * reach, box.home + rx * reach);
    box.x = clamp(near, left + box.half, Math.max(left + box.half, left + width - box.half));
  };
  /** Pushes all that touch apart; returns by how much the worst of them did. */
  const push = (): number => {
    let worst = 0;
    boxes.forEach((box, i) => {
      boxes.slice(0, i).forEach((other) => {
        const by = lap(box, other);
        worst = Math.max(worst, by);
        if (by <= 0) return;
        const way = Math.sign(box.x - other.x) || Math.sign(box.home - other.home) || 1;
        box.x += (way * by) / 2;
        other.x -= (way * by) / 2;
      });
      roofs.forEach((roof, j) => {
        const by = i === j ? -1 : lap(box, roof);
        worst = Math.max(worst, by);
        if (by > 0) box.x += (Math.sign(box.x - roof.x) || 1) * by;
      });
    });
    boxes.forEach((box, i) => {
      const { rx } = names[i]?.look.stead ?? { rx: 0 };
      within(box, rx);
    });
    return worst;
  };
  boxes.forEach((box, i) => {
    within(box, names[i]?.look.stead.rx ?? 0);
  });
  for (let turn = 0; turn < TURNS; turn++)
    if (push() <= UNSEEN) return names.map((laid, i) => ({ ...laid, x: boxes[i]?.x ?? laid.x }));
  return null;
}

const wholeOf = ({ width }: Plan) => ({ x: 0, width });

/** Names with places stay near the middle; short ones go further before they are cut. */
const reachOf = ({ places }: Manner): number => (places ? 0.4 : 0.95);

/** Manners in which no name is cut and no letter smaller than the plan's least. */
const WHOLE: readonly Manner[] = [
  { places: true, heads: true, scale: 1, widest: 99 },
  { places: false, heads: true, scale: 1, widest: 99 },
  { places: false, heads: false, scale: 1, widest: 99 },
  { places: false, heads: false, scale: 0, widest: 99 },
];

/**
 * Lays names that are read from far off: all by their short names, else all by their places, each
 * whole. Where there is room for neither, only houses are named that something is told about.
 */
function layWhole(
  plan: Plan,
  looks: readonly NameLook[],
  letters: number,
  told: readonly Seat[],
): NameLaid[] {
  const byPlace = looks.map((look) => ({ ...look, name: '', short: look.place || look.short }));
  for (const some of [looks, byPlace])
    for (const manner of WHOLE) {
      if (manner.places && plan.labelLines < 2) continue;
      const laid = some.map((look) => writeName(plan, look, manner, letters));
      const clear = settled(laid, reachOf(manner), wholeOf(plan));
      if (clear !== null) return clear;
    }
  return looks
    .filter(({ stead }) => told.includes(stead.seat))
    .map((look) =>
      writeName(plan, look, { places: false, heads: false, scale: 0, widest: 99 }, letters),
    );
}

/**
 * Lays the names of one picture: with places where there is room for all, else in short, smaller, and
 * without heads; cut only where nothing else helps, the longest first.
 * @param letters how much larger they are drawn than the plan's, for a camera that stands further off
 * @param told houses that something is told about
 * @param seen what of the picture is seen, where that is not all of it
 */
export function layNames(
  plan: Plan,
  looks: readonly NameLook[],
  letters = 1,
  told: readonly Seat[] = [],
  seen: Pick<Frame, 'x' | 'width'> = wholeOf(plan),
): NameLaid[] {
  if (plan.letters > 0) return layWhole(plan, looks, letters, told);
  let last: NameLaid[] = [];
  for (const manner of manners(plan)) {
    last = looks.map((look) => writeName(plan, look, manner, letters));
    if (manner.places && last.some(({ place }) => place?.text.endsWith('…'))) continue;
    const laid = settled(last, reachOf(manner), seen);
    if (laid !== null) return laid;
  }
  return last;
}
