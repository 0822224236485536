import { at } from '../../shared/model/at.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { World } from '../../shared/model/ownWorld.ts';
import { chimneyOf, drawHomestead, steadRing } from './drawing/homesteadDrawing.ts';
import { drawLake } from './drawing/lake.ts';
import { drawGround } from './drawing/land/ground.ts';
import { overLand } from './drawing/land/scenery.ts';
import { layNames, type NameLook } from './drawing/nameLayout.ts';
import { coloursOf, type Theme } from './drawing/paint/colours.ts';
import { hardTimesIn } from './drawing/paint/hardTimes.ts';
import { lightOf } from './drawing/paint/light.ts';
import type { Shape } from './drawing/paint/shapeList.ts';
import { pathOf, toSvg } from './drawing/paint/toSvg.ts';
import {
  dawnArrow,
  type FieldValley,
  groundOf,
  lakeLook,
  landLook,
  NOTHING_OPENS,
  riverLooks,
  riversOf,
  steadLooks,
  workLooks,
} from './drawing/picture.ts';
import { drawRivers, glintWidth, type RiverLook, strandsOf } from './drawing/riverDrawing.ts';
import { lakeNumbers } from './drawing/signs/callouts.ts';
import { birdSign, boatSign } from './drawing/signs/goodsDrawing.ts';
import { type Bond, drawArrows, drawBonds } from './drawing/signs/overlays.ts';
import { drawName, smallLetters } from './drawing/signs/signDrawing.ts';
import { drawWork } from './drawing/worksDrawing.ts';
import type { FieldWords } from './fieldWords.ts';
import { type Inset, type Plan, planField } from './geometry/plan.ts';
import { type Point, spotAt } from './geometry/points.ts';
import { scatterOf } from './geometry/scatter.ts';
import { arrowsOf, type Leaning } from './overlayArrows.ts';

export type { FieldValley } from './drawing/picture.ts';

/** A house's name and its place beneath, and what stands alone where room is short. */
type SvgName = Pick<NameLook, 'name' | 'place' | 'short'>;

export interface FieldSvgOptions {
  readonly theme: Theme;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels that letters have at least; where names find no room so large, only those are written that something is told about. */
  readonly letters?: number;
  /** Room at the picture's edges that the page covers; the land goes on beneath it. */
  readonly inset?: Inset;
  /** What each homestead is called; without it, none is. */
  readonly nameOf?: (seat: Seat) => string | SvgName;
  /** The seat that looks, whose homestead gets its dashed ring. */
  readonly own?: Seat | null;
  /** Homesteads that something is told about. */
  readonly rings?: readonly number[];
  /** Numbers in the lake, in these words; without them, none. */
  readonly words?: FieldWords;
  /** Drifting light, smoke and boats (SMIL). Leave it out for pictures that are taken home. */
  readonly moving?: boolean;
  /** The hour; else the valley's own phase. */
  readonly hour?: 'morning' | 'day' | 'dusk' | 'end';
  readonly overlay?: 'none' | 'flows' | 'dependence';
  readonly dependence?: Leaning;
  /** What the ends of rivers share: drawn beside them. */
  readonly bonds?: readonly Bond[];
  /** What the picture shows, for those who can't see it; without it, it is decoration. */
  readonly title?: string;
  /** Keeps the ids of several pictures on one page apart. */
  readonly id?: string;
}

/** Where things stand in a picture of this size, in CSS pixels: for a page that lets one touch them. */
export function fieldPlaces(
  valley: FieldValley,
  { width, height }: Pick<FieldSvgOptions, 'width' | 'height'>,
): { steads: readonly Point[]; rivers: readonly Point[]; lake: Point } {
  const plan = planField(valley.seats, width, height, {}, groundOf(valley));
  const rivers = riversOf(plan, valley);
  return {
    steads: plan.steads,
    rivers: valley.ties.map((_, i) => spotAt(at(rivers.all, i).line, 0.5)),
    lake: plan.lake,
  };
}

/** Boats in one picture. */
const MOST_BOATS = 5;

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** Light drifting down the rivers, in eight seconds for a few lengths. */
function glints(
  looks: readonly RiverLook[],
  breadth: number,
  colour: string,
  moving: boolean,
): string {
  const width = n(glintWidth(breadth));
  return looks
    .flatMap((look) =>
      strandsOf(look, breadth).map(({ line, long, gap }) => {
        const drift = moving
          ? `<animate attributeName="stroke-dashoffset" from="${n((long + gap) * 3)}" to="0" dur="8s" repeatCount="indefinite"/>`
          : '';
        return `<path d="${wayOf(line)}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-dasharray="${n(long)} ${n(gap)}" opacity="${look.closed ? 0.3 : 0.7}">${drift}</path>`;
      }),
    )
    .join('');
}

/** A line of points as an SVG path. */
const wayOf = (line: readonly Point[]): string =>
  pathOf({
    kind: 'path',
    lines: [line.flatMap((p) => [p.x, p.y])],
    closed: false,
    curved: true,
  });

function smoke(plan: Plan, valley: FieldValley, theme: Theme, moving: boolean): string {
  const [colour, shade] = theme === 'day' ? ['#ffffff', '#8a7a61'] : ['#b8ad97', '#1f1c18'];
  return valley.homesteads
    .filter((home) => home.here || home.keeper === 'bot')
    .map((home) => {
      const { x, y } = chimneyOf(at(plan.steads, home.seat));
      const u = plan.unit;
      const luck = scatterOf(`smoke ${home.seat}`);
      const s = luck(2.5, 4.5) * u;
      const way = (a: number) =>
        `M${n(x)} ${n(y)}q${n(a)} ${n(-6 * u)} 0 ${n(-11 * u)}t${n(u * 2)} ${n(-11 * u)}t${n(u * 2)} ${n(-10 * u)}`;
      const sway = moving
        ? `<animate attributeName="d" values="${way(s)};${way(-s)};${way(s)}" dur="${n(luck(5, 8))}s" repeatCount="indefinite"/>`
        : '';
      const wisp = (stroke: string, wide: number, alpha: number) =>
        `<path d="${way(s)}" fill="none" stroke="${stroke}" stroke-width="${n(Math.max(1, wide * u))}" stroke-linecap="round" opacity="${alpha}">${sway}</path>`;
      return wisp(shade, 4.6, 0.13) + wisp(colour, 2.4, 0.85);
    })
    .join('');
}

/** A few boats under way, so that a first look says what rivers are for. */
function boats(
  plan: Plan,
  looks: readonly RiverLook[],
  theme: Theme,
  world: Pick<World, 'signs'> | undefined,
): string {
  const c = coloursOf(theme, world);
  const luck = scatterOf('boats');
  const size = Math.round(plan.unit * 82) / 100;
  return looks
    .filter((look, i) => i % 2 === 0 && look.limit > 0)
    .slice(0, MOST_BOATS)
    .map((look, i) => {
      const back = luck() < 0.5;
      const way = wayOf(back ? [...look.river.line].reverse() : look.river.line);
      const drawn = toSvg(boatSign(i % 2 === 0 ? 'grain' : 'timber', 'trade', c), [], 'boat');
      const time = `dur="${n(luck(14, 20))}s" begin="${n(-luck(2, 8))}s" repeatCount="indefinite"`;
      const sail = `<animateMotion path="${way}" ${time} keyPoints="0.14;0.86;0.86" keyTimes="0;0.8;1" calcMode="spline" keySplines="0.4 0 0.6 1;0 0 1 1"/>`;
      const fade = `<animate attributeName="opacity" values="0;1;1;0;0" keyTimes="0;0.06;0.74;0.8;1" ${time}/>`;
      return `<g><g transform="scale(${size})">${drawn}</g>${sail}${fade}</g>`;
    })
    .join('');
}

function birds(plan: Plan, theme: Theme, moving: boolean): string {
  const c = coloursOf(theme);
  const spots: readonly (readonly [number, number])[] = [
    [-0.62, -0.5],
    [-0.5, -0.58],
    [-0.55, -0.38],
    [0.56, 0.6],
    [0.66, 0.52],
  ];
  return spots
    .map(([dx, dy], i) => {
      const x = n(plan.lake.x + dx * plan.ring.rx);
      const y = n(plan.lake.y + dy * plan.ring.ry);
      const drawn = toSvg(birdSign(i % 2 === 0 ? 1 : 0.5, c), [], 'bird');
      const glide = moving
        ? `<animateTransform attributeName="transform" type="translate" additive="sum" values="0 0;${n(14 * plan.unit)} ${n(-7 * plan.unit)};0 0" dur="${11 + i}s" repeatCount="indefinite" calcMode="spline" keySplines="0.45 0 0.55 1;0.45 0 0.55 1"/>`
        : '';
      return `<g><g transform="translate(${x} ${y}) scale(${Math.round(plan.unit * 90) / 100})">${drawn}</g>${glide}</g>`;
    })
    .join('');
}

function wash(options: FieldSvgOptions, valley: FieldValley, defs: string[], name: string): string {
  const hour = options.hour ?? valley.phase;
  const c = coloursOf(options.theme, valley.scenario?.world);
  const light = lightOf(hour, options.theme, valley.drought === true ? hardTimesIn(c) : null);
  const { width, height } = options;
  const id = `${name}-rim`;
  defs.push(
    `<radialGradient id="${id}" cx="0.5" cy="0.5" r="0.75"><stop offset="0.55" stop-color="${light.rim}" stop-opacity="0"/><stop offset="1" stop-color="${light.rim}" stop-opacity="${light.rimAlpha}"/></radialGradient>`,
  );
  const flat =
    light.alpha > 0
      ? `<rect width="${width}" height="${height}" fill="${light.colour}" opacity="${light.alpha}"/>`
      : '';
  return `${flat}<rect width="${width}" height="${height}" fill="url(#${id})"/>`;
}

/** What each homestead is called, beneath it. */
function nameShapes(
  plan: Plan,
  valley: FieldValley,
  { nameOf, own, theme, rings = [] }: FieldSvgOptions,
): Shape[] {
  if (nameOf === undefined) return [];
  const all = valley.homesteads.map((home): NameLook => {
    const name = nameOf(home.seat);
    return {
      stead: at(plan.steads, home.seat),
      ...(typeof name === 'string' ? { name, place: '', short: name } : name),
      own: home.seat === own,
      bot: home.keeper === 'bot',
      away: home.keeper === 'person' && !home.here,
    };
  });
  const told = typeof own === 'number' ? [...rings, own] : rings;
  return layNames(plan, all, 1, told).flatMap((laid) => drawName(laid, coloursOf(theme)));
}

/** The names alone, as one SVG element: to be laid over what is drawn on a valley without them. */
export function namesSvg(valley: FieldValley, options: FieldSvgOptions): string {
  const { width, height, inset, id, letters } = options;
  const plan = planField(valley.seats, width, height, inset, groundOf(valley), letters);
  const shapes = nameShapes(plan, valley, options);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" direction="ltr" font-variant-numeric="lining-nums" aria-hidden="true">${toSvg(shapes, [], `${id ?? 'field'}-names`)}</svg>`;
}

/**
 * The valley as one SVG element, drawn by the same hand as the living field: for the first page
 * before Phaser is there, and for pictures that are compared or taken home.
 */
export function fieldSvg(valley: FieldValley, options: FieldSvgOptions): string {
  const { theme, width, height, letters } = options;
  const world = valley.scenario?.world;
  const c = coloursOf(theme, world);
  const moving = options.moving ?? false;
  const name = options.id ?? 'field';
  const plan = planField(valley.seats, width, height, options.inset, groundOf(valley), letters);
  const rivers = riversOf(plan, valley);
  const looks = riverLooks(valley, rivers, NOTHING_OPENS, options.own ?? null);
  const { lit } = lightOf(options.hour ?? valley.phase, theme);
  const defs: string[] = [];
  const put = (shapes: readonly Shape[]): string => toSvg(shapes, defs, name);
  const size = smallLetters(plan, Math.max(11, plan.labelSize * 0.8));
  const overlay = options.overlay ?? 'none';
  const arrows = drawArrows(
    rivers,
    arrowsOf(valley, overlay, options.dependence ?? null),
    overlay === 'flows' ? c.flow : c.dependence,
    size,
    c,
    plan.letters > 0,
  );
  const layers = [
    put(drawGround(plan, c, 0, landLook(valley))),
    put(workLooks(plan, valley).flatMap((look) => drawWork(look, c, plan.letters))),
    put(drawRivers(looks, rivers.breadth, c)),
    glints(looks, rivers.breadth, c.glint, moving),
    moving ? boats(plan, looks, theme, world) : '',
    put(drawLake(plan, lakeLook(valley), c)),
    put(dawnArrow(plan, valley, c)),
    options.words ? put(lakeNumbers(plan, valley, options.words, c)) : '',
    world?.signs.homestead === undefined ? smoke(plan, valley, theme, moving) : '',
    put(overLand(plan, landLook(valley), c)),
    put(steadLooks(plan, valley, lit).flatMap((look) => drawHomestead(look, c, plan.letters))),
    typeof options.own === 'number'
      ? put(steadRing(at(plan.steads, options.own), true, false, c))
      : '',
    put((options.rings ?? []).flatMap((seat) => steadRing(at(plan.steads, seat), false, true, c))),
    put(arrows),
    put(drawBonds(rivers, options.bonds ?? [], c.dependence, size, c, plan.letters > 0)),
    moving ? birds(plan, theme, true) : '',
    wash(options, valley, defs, name),
    put(nameShapes(plan, valley, options)),
  ];
  const role = options.title
    ? `role="img" aria-label="${options.title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`
    : 'aria-hidden="true"';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" direction="ltr" preserveAspectRatio="xMidYMid slice" font-variant-numeric="lining-nums" ${role}><defs>${defs.join('')}</defs>${layers.join('')}</svg>`;
}
