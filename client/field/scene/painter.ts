import { at } from '../../../shared/model/at.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { SteadLook } from '../drawing/homesteadDrawing.ts';
import { drawHomestead, steadRing } from '../drawing/homesteadDrawing.ts';
import { drawLake, type LakeLook, lakeHalo } from '../drawing/lake.ts';
import type { LandLook } from '../drawing/land/fieldScenery.ts';
import { drawGround } from '../drawing/land/ground.ts';
import { overLand } from '../drawing/land/scenery.ts';
import { layNames, type NameLaid, type NameLook } from '../drawing/nameLayout.ts';
import type { Shape } from '../drawing/paint/shapeList.ts';
import { drawRivers, type RiverLook, stillGlints } from '../drawing/riverDrawing.ts';
import { type Bubble, bubbleRoom, drawBubble, wordsMark } from '../drawing/signs/bubbles.ts';
import { drawName } from '../drawing/signs/signDrawing.ts';
import { drawWork, type WorkLook } from '../drawing/worksDrawing.ts';
import { type Frame, grownFrame, lakeBox, steadBox, wholeFrame } from '../geometry/framing.ts';
import { guarded } from '../mishaps.ts';
import { DEPTH } from './depths.ts';
import { Sheet } from './drawnSheet.ts';
import type { World } from './world.ts';

interface Layer {
  readonly sheet: Sheet;
  key: string;
}

/** Land around the picture that is painted for the camera's sake, as a share of its longer side. */
export const MARGIN = 0.5;

/** How large letters are on the picture at a camera's zoom. */
const lettersAt = (zoom: number): number => (zoom > 1 ? zoom ** -0.45 : zoom ** -0.7);

/** The sheet that a name is painted on, with room for its halo. */
function frameOfName({ x, y, width, height, name }: NameLaid): Frame {
  const half = width / 2 + name.size;
  return { x: x - half, y: y - name.size, width: half * 2, height: height + name.size };
}

/** Puts each part of the valley on its own sheet, and paints it again only when it has changed. */
export class Painter {
  readonly #world: World;
  readonly #layers = new Map<string, Layer>();
  #detail: number;
  /** As they were painted last, and how much larger than for a camera that sees the whole picture. */
  #names: readonly NameLaid[] = [];
  #letters = 1;
  /** Small screens look closer, so they need land beyond the picture's edge. */
  readonly #margin: number;

  constructor(world: World, roams: boolean) {
    this.#world = world;
    this.#detail = world.ratio;
    this.#margin = roams ? Math.max(world.plan.width, world.plan.height) * MARGIN : 0;
  }

  /** Texture pixels for one of the picture's; a change paints everything again. */
  set detail(detail: number) {
    this.#detail = detail;
    for (const layer of this.#layers.values()) layer.key = '';
  }

  get detail(): number {
    return this.#detail;
  }

  /** The land; it changes only with drought and fences. */
  ground(look: LandLook): void {
    const { plan, colours } = this.#world;
    const frame = grownFrame(wholeFrame(plan), this.#margin);
    const key = JSON.stringify([
      this.#margin,
      look.drought,
      plan.ground === 'pasture' && look.fences,
    ]);
    this.#paint('ground', DEPTH.ground, key, frame, () =>
      drawGround(plan, colours, this.#margin, look),
    );
    this.#paint('over land', DEPTH.mist, String(look.drought), wholeFrame(plan), () =>
      overLand(plan, look, colours),
    );
  }

  rivers(looks: readonly RiverLook[], breadth: number): void {
    const { plan, colours, still } = this.#world;
    const key = looks
      .map(
        (l) => `${l.river.a}-${l.river.b} ${l.width} ${l.limit} ${l.closed} ${l.grow} ${l.aside}`,
      )
      .join();
    this.#paint('rivers', DEPTH.rivers, key, wholeFrame(plan), () => [
      ...drawRivers(looks, breadth, colours),
      ...(still ? stillGlints(looks, breadth, colours) : []),
    ]);
  }

  lake(look: LakeLook, numbers: readonly Shape[]): void {
    const { plan, colours } = this.#world;
    const key = JSON.stringify([look, numbers.map((s) => (s.kind === 'text' ? s.text : ''))]);
    this.#paint('lake', DEPTH.lake, key, lakeBox(plan), () => [
      ...drawLake(plan, look, colours),
      ...numbers,
    ]);
  }

  works(looks: readonly WorkLook[]): void {
    const { plan, colours } = this.#world;
    const shown = new Set<string>();
    for (const look of looks) {
      const name = `work ${look.site.x} ${look.site.y}`;
      shown.add(name);
      const size = look.site.size * 1.25;
      const { x, y } = look.site;
      const frame = { x: x - size, y: y - size, width: size * 2, height: size * 2 };
      const key = `${look.kind} ${look.progress} ${look.done} ${look.many}`;
      this.#paint(name, DEPTH.works + y / plan.height, key, frame, () =>
        drawWork(look, colours, plan.letters),
      );
    }
    for (const [name, layer] of this.#layers)
      if (name.startsWith('work ') && !shown.has(name)) this.#hide(layer);
  }

  steads(looks: readonly SteadLook[]): void {
    const { plan, colours } = this.#world;
    for (const look of looks) {
      const { seat } = look.stead;
      const { stead, ...rest } = look;
      const depth = DEPTH.steads + stead.y / plan.height;
      this.#paint(`stead ${seat}`, depth, JSON.stringify(rest), steadBox(stead), () =>
        drawHomestead(look, colours, plan.letters),
      );
    }
  }

  /** Rings around one's own homestead, the one that is touched, and the lake. */
  rings(own: Seat | null, touched: Seat | null, spring: boolean): void {
    const { plan, colours } = this.#world;
    const ring = (name: string, seat: Seat | null, key: string, shapes: () => Shape[]) => {
      const frame =
        seat === null ? lakeBox(plan) : grownFrame(steadBox(at(plan.steads, seat)), 12 * plan.unit);
      this.#paint(`ring ${name}`, DEPTH.rings, key, frame, shapes);
    };
    ring('own', own, `${own} ${own === touched}`, () =>
      own === null ? [] : steadRing(at(plan.steads, own), true, own === touched, colours),
    );
    const other = touched === own ? null : touched;
    ring('touched', other, String(other), () =>
      other === null ? [] : steadRing(at(plan.steads, other), false, true, colours),
    );
    ring('lake', null, String(spring), () => (spring ? lakeHalo(plan, colours) : []));
  }

  /**
   * Names keep their place under a homestead. From further off they are laid out larger, so that they
   * can be read and still clear each other.
   * @param zoom the camera's, where it comes to rest
   */
  names(looks: readonly NameLook[], zoom: number): void {
    const { plan, colours } = this.#world;
    this.#letters = zoom < 1 ? lettersAt(zoom) : 1;
    this.#names = layNames(plan, looks, this.#letters);
    for (const { stead } of looks) {
      const layer = this.#layers.get(`name ${stead.seat}`);
      const isNamed = this.#names.some(({ look }) => look.stead === stead);
      if (layer !== undefined && !isNamed) this.#hide(layer);
    }
    for (const laid of this.#names) {
      const { seat } = laid.look.stead;
      const { stead, ...said } = laid.look;
      const key = JSON.stringify([said, laid.x, laid.name, laid.place, laid.head]);
      this.#paint(`name ${seat}`, DEPTH.names, key, frameOfName(laid), () =>
        drawName(laid, colours),
      );
    }
  }

  /** Names step out of sight where other words lie over them. */
  showNames(shown: boolean): void {
    for (const [name, { sheet }] of this.#layers)
      if (name.startsWith('name ')) sheet.image.setAlpha(shown ? 1 : 0);
  }

  /** Brings names to a size that suits the camera's zoom: they grow less than the picture does. */
  fitNames(zoom: number): void {
    const size = lettersAt(zoom) / this.#letters;
    for (const laid of this.#names) {
      const image = this.#layers.get(`name ${laid.look.stead.seat}`)?.sheet.image;
      if (image === undefined || image.width === 0) continue;
      const frame = frameOfName(laid);
      const top = laid.y - laid.name.size / 2;
      image.setScale((frame.width / image.width) * size);
      image.setPosition(laid.x - (frame.width * size) / 2, top - (top - frame.y) * size);
    }
  }

  /** Bubbles over houses where something waits, and marks where words have not been read. */
  bubbles(bubbles: readonly Bubble[], unread: readonly number[]): void {
    const { plan, colours } = this.#world;
    for (const stead of plan.steads) {
      const bubble = bubbles.find(({ seat }) => seat === stead.seat);
      const words = unread.includes(stead.seat);
      const name = `bubble ${stead.seat}`;
      if (bubble === undefined && !words && !this.#layers.has(name)) continue;
      const frame = grownFrame(steadBox(stead), bubbleRoom(plan));
      this.#paint(name, DEPTH.tags, JSON.stringify([bubble, words]), frame, () => [
        ...(bubble === undefined ? [] : drawBubble(plan, stead, bubble, colours)),
        ...(words ? wordsMark(stead, bubble !== undefined, colours) : []),
      ]);
    }
  }

  overlay(key: string, shapes: () => Shape[]): void {
    this.#paint('overlay', DEPTH.overlay, key, wholeFrame(this.#world.plan), shapes);
  }

  signs(key: string, frame: Frame, shapes: () => Shape[]): void {
    this.#paint('signs', DEPTH.signs, key, frame, shapes);
  }

  destroy(): void {
    for (const layer of this.#layers.values()) layer.sheet.destroy();
    this.#layers.clear();
  }

  #hide(layer: Layer): void {
    layer.sheet.hide();
    layer.key = '';
  }

  #paint(name: string, depth: number, key: string, frame: Frame, shapes: () => Shape[]): void {
    let layer = this.#layers.get(name);
    if (layer === undefined) {
      layer = { sheet: new Sheet(this.#world.scene, this.#world.host, depth), key: '' };
      this.#layers.set(name, layer);
    }
    const full = `${key} at ${this.#detail}`;
    if (layer.key === full) return;
    layer.key = full;
    const { sheet } = layer;
    // A part that can't be painted is left out, and tried again when it has changed.
    guarded(
      name,
      () => sheet.paint(frame, this.#detail, shapes()),
      () => sheet.hide(),
    );
  }
}
