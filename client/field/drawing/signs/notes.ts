import { sum } from '../../../../shared/model/arithmetic.ts';
import { at } from '../../../../shared/model/at.ts';
import type { Good } from '../../../../shared/model/goods/goods.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { Plan, Stead } from '../../geometry/plan.ts';
import { spotAt } from '../../geometry/points.ts';
import type { River } from '../../geometry/riverPaths.ts';
import type { Colours } from '../paint/colours.ts';
import { group, oval, polygon, type Shape, strokes, textWidth } from '../paint/shapeList.ts';
import { goodSign } from './goodsDrawing.ts';
import { smallLetters } from './signDrawing.ts';

/** What is noted at a homestead: goods that it lacks or has, or how it changed. */
export interface HomesteadNote {
  readonly seat: Seat;
  readonly kind: 'lacks' | 'has' | 'makes';
  readonly goods: readonly { readonly good: Good; readonly units: number | null }[];
}

/** How something changed since yesterday. */
export interface ChangeNote {
  readonly at: { readonly seat: Seat } | { readonly river: River } | { readonly lake: true };
  readonly by: number;
  /** New, or gone for good. */
  readonly once: 'new' | 'gone' | null;
}

/** Homesteads over which a look writes something. */
export const notedSeats = (notes: readonly (HomesteadNote | ChangeNote)[]): Seat[] =>
  notes.flatMap((note) => {
    const place = 'at' in note ? note.at : note;
    return 'seat' in place ? [place.seat] : [];
  });

/** A card over a homestead, with its goods side by side; dashed round what is lacking. */
function card(stead: Stead, plan: Plan, note: HomesteadNote, size: number, c: Colours): Shape {
  const each = note.goods.map(({ units }) =>
    units === null ? size * 1.3 : size * 1.35 + textWidth(String(units), size, 800),
  );
  const wide = sum([size * 0.7, ...each]);
  const high = size * 1.7;
  const x = Math.min(Math.max(stead.x, wide / 2 + 3), plan.width - wide / 2 - 3);
  const y = Math.max(high / 2 + 3, stead.y - stead.rx * 0.86);
  const lacks = note.kind === 'lacks';
  let next = -wide / 2 + size * 0.35;
  const goods = note.goods.flatMap(({ good, units }, i): Shape[] => {
    const left = next;
    next += at(each, i);
    const sign = group(
      { x: left + size * 0.62, y: 0 },
      size / 21,
      goodSign(good, c),
      lacks ? 0.5 : 1,
    );
    if (units === null) return [sign];
    const text = { kind: 'text', x: left + size * 1.25, y: 0, text: String(units), size } as const;
    return [sign, { ...text, weight: 800, colour: lacks ? c.red : c.ink, align: 'start' }];
  });
  const edge = lacks ? c.red : c.greenText;
  return group({ x, y }, 1, [
    polygon([-wide / 2, -high / 2, wide / 2, -high / 2, wide / 2, high / 2, -wide / 2, high / 2], {
      fill: c.card,
      stroke: edge,
      width: Math.max(1.4, size * 0.12),
      ...(note.kind === 'has' ? {} : { dash: [size * 0.35, size * 0.25] as const }),
    }),
    ...goods,
  ]);
}

/** Draws what one lacks at one's own homestead, and at others’ what they have of it or make. */
export const drawNotes = (plan: Plan, notes: readonly HomesteadNote[], c: Colours): Shape[] =>
  notes.map((note) =>
    card(
      at(plan.steads, note.seat),
      plan,
      note,
      smallLetters(plan, Math.max(12, plan.labelSize * 0.85)),
      c,
    ),
  );

/** An arrow up or down with a number, a plus for what is new, a cross for what is gone. */
function changeSign(note: ChangeNote, size: number, c: Colours): Shape[] {
  const up = note.by > 0 ? -1 : 1;
  const colour = note.once === 'gone' || note.by < 0 ? c.crack : c.greenText;
  const glyph = { stroke: colour, width: size * 0.2 };
  const sign: Shape =
    note.once === 'gone'
      ? strokes(
          [
            [-0.36, -0.36, 0.36, 0.36].map((v) => v * size),
            [-0.36, 0.36, 0.36, -0.36].map((v) => v * size),
          ],
          glyph,
        )
      : note.once === 'new'
        ? strokes(
            [[-0.4, 0, 0.4, 0].map((v) => v * size), [0, -0.4, 0, 0.4].map((v) => v * size)],
            glyph,
          )
        : polygon(
            [
              0,
              0.5 * up,
              0.42,
              0,
              0.16,
              0,
              0.16,
              -0.5 * up,
              -0.16,
              -0.5 * up,
              -0.16,
              0,
              -0.42,
              0,
            ].map((v) => v * size),
            { fill: colour },
          );
  if (note.once !== null)
    return [
      oval(0, 0, size * 0.8, size * 0.8, { fill: c.card, stroke: colour, width: size * 0.1 }),
      sign,
    ];
  const text = String(Math.abs(note.by));
  const half = (size * 1.3 + textWidth(text, size, 800)) / 2;
  return [
    oval(0, 0, half + size * 0.3, size * 0.85, { fill: c.card, stroke: colour, width: size * 0.1 }),
    group({ x: -half + size * 0.5, y: 0 }, 1, [sign]),
    { kind: 'text', x: -half + size * 1.1, y: 0, text, size, weight: 800, colour, align: 'start' },
  ];
}

/** Draws what changed since yesterday: at houses, on rivers and on the lake. */
export function drawChanges(plan: Plan, notes: readonly ChangeNote[], c: Colours): Shape[] {
  const size = smallLetters(plan, Math.max(12, plan.labelSize * 0.8));
  return notes.map((note) => {
    if ('seat' in note.at) {
      const stead = at(plan.steads, note.at.seat);
      return group({ x: stead.x, y: stead.y - stead.rx * 0.72 }, 1, changeSign(note, size, c));
    }
    const place = 'river' in note.at ? spotAt(note.at.river.line, 0.5) : plan.lake;
    return group({ x: place.x, y: place.y }, 1, changeSign(note, size, c));
  });
}
