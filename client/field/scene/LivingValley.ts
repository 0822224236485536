import type * as Phaser from 'phaser';
import { at } from '../../../shared/model/at.ts';
import { widthAtFirst } from '../../../shared/model/givens/givens.ts';
import { joining } from '../../../shared/model/goods/river.ts';
import type { Seat, TieId } from '../../../shared/model/ids.ts';
import type { SeenEvent } from '../../../shared/model/view.ts';
import type { Naming } from '../../words/names/homesteadLabel.ts';
import { bubblesOf } from '../askBubbles.ts';
import type { NameLook } from '../drawing/nameLayout.ts';
import { lightOf } from '../drawing/paint/light.ts';
import type { Shape } from '../drawing/paint/shapeList.ts';
import {
  dawnArrow,
  lakeLook,
  landLook,
  NOTHING_OPENS,
  riverLooks,
  riversOf,
  steadLooks,
  workLooks,
} from '../drawing/picture.ts';
import { lakeCallouts, lakeNumbers } from '../drawing/signs/callouts.ts';
import {
  type ChangeNote,
  drawChanges,
  drawNotes,
  type HomesteadNote,
  notedSeats,
} from '../drawing/signs/notes.ts';
import { drawArrows } from '../drawing/signs/overlays.ts';
import { smallLetters } from '../drawing/signs/signDrawing.ts';
import { type Sight, stanceOf } from '../geometry/framing.ts';
import { type Hit, hitAt } from '../geometry/hit.ts';
import type { Plan } from '../geometry/plan.ts';
import type { Point } from '../geometry/points.ts';
import { reachOf } from '../geometry/shore.ts';
import { nameLooks, ownSeat } from '../homesteadNames.ts';
import { arrowsOf } from '../overlayArrows.ts';
import { basketsOf, changeNotes, lackNotes } from '../overlayNotes.ts';
import { focusIn, roams, sightOf, touchedAlone, type Wish } from '../sights.ts';
import { CameraAim } from './cameraAim.ts';
import { bringsGoods, openedBy, setInMotion } from './happenings.ts';
import { Life } from './life.ts';
import { Opener } from './opener.ts';
import { MARGIN, Painter } from './painter.ts';
import { Level } from './slow.ts';
import { Spotlight } from './spotlight.ts';
import { TRIP, Traffic } from './traffic.ts';
import { Wash } from './wash.ts';
import type { Seen, World } from './world.ts';

/** One valley laid out for one size: its sheets, its life, its camera. A new size makes a new one. */
export class LivingValley {
  readonly world: World;
  readonly #naming: Naming;
  readonly #painter: Painter;
  readonly #life: Life | null;
  readonly #traffic: Traffic;
  readonly #wash: Wash;
  readonly #spotlight: Spotlight;
  readonly #gaze: CameraAim;
  readonly #small: boolean;
  readonly #levelKnown: boolean;

  #wish: Wish | null = null;
  #seen: Seen | null = null;
  #riversKey = '';
  #homesKey = '';
  readonly #level = new Level();
  readonly #opener: Opener;

  /** @param level what the lake held on the picture before this one, if there was one */
  constructor(
    world: World,
    naming: Naming,
    camera: Phaser.Cameras.Scene2D.Camera,
    level: number | null,
  ) {
    this.world = world;
    this.#levelKnown = level !== null;
    this.#level.now = level ?? 0;
    this.#naming = naming;
    this.#small = roams({ width: camera.width / world.ratio, height: camera.height / world.ratio });
    this.#painter = new Painter(world, this.#small);
    this.#life = world.still ? null : new Life(world);
    this.#traffic = new Traffic(world);
    this.#wash = new Wash(world);
    this.#spotlight = new Spotlight(world);
    this.#opener = new Opener(world.scene, () => {
      this.#paint();
      this.#paintLake();
    });
    this.#gaze = new CameraAim(camera, world.ratio, world.still);
    this.#gaze.turnTo(
      stanceOf(world.plan, { of: 'all' }, [], this.#gaze.canvas, this.#margin),
      true,
    );
  }

  get plan(): Plan {
    return this.world.plan;
  }

  /** Units of water in the lake as it is drawn just now. */
  get level(): number {
    return this.#level.now;
  }

  /** Brings the field to a wish; only what differs from the last one is painted. */
  show(wish: Wish): void {
    const first = this.#wish === null;
    this.#wish = wish;
    const { valley } = wish.view;
    const key = JSON.stringify(valley.ties.map((t) => [t.a, t.b, t.width, t.limit, t.closed]));
    const changed = key !== this.#riversKey;
    this.#riversKey = key;
    const rivers = changed || this.#seen === null ? riversOf(this.plan, valley) : this.#seen.rivers;
    this.#seen = { valley, rivers };
    if (changed) {
      this.#life?.rivers(
        riverLooks(valley, rivers, NOTHING_OPENS, ownSeat(wish.view)),
        rivers.breadth,
      );
      this.#traffic.rivers = rivers;
    }
    this.#keepHomes();
    this.#paint();
    const atOnce = (first && !this.#levelKnown) || this.world.still;
    this.#level.moveTo(this.world.scene, valley.spring.stock, atOnce, () => this.#paintLake());
    this.#wash.hour(valley.phase, valley.drought);
    this.#look(first);
    this.#spot();
  }

  /** What an event sets in motion: boats, drops, cracks that open. */
  act(event: SeenEvent): void {
    if (this.#wish === null) return;
    setInMotion(event, this.#traffic, ownSeat(this.#wish.view));
    if (event.type === 'ate') this.#traffic.comeHome(this.#wish.view.valley.ties);
    this.#welcome(event);
    this.#build(event);
    const opened = openedBy(event);
    if (opened !== null && !this.world.still) this.#opener.run(opened);
    if (event.type === 'rivers-turned') this.#swell(event);
  }

  /** At dusk the rivers that were used swell to their new width. */
  #swell({ round, ties }: Extract<SeenEvent, { type: 'rivers-turned' }>): void {
    const valley = this.#wish?.view.valley;
    if (valley === undefined) return;
    const before = valley.riversDusks.filter((dusk) => dusk.round < round).at(-1);
    const was = (tie: TieId) => before?.widths[tie] ?? widthAtFirst(valley, at(valley.ties, tie));
    const wider = ties.flatMap(([tie, width]) => (width > was(tie) ? [tie] : []));
    if (wider.length > 0 && !this.world.still) this.#opener.swell(wider);
  }

  /** Once the boats are in, one's own house shows the baskets that it can fill. */
  #welcome(event: SeenEvent): void {
    const own = this.#wish === null ? null : ownSeat(this.#wish.view);
    if (own === null || !bringsGoods(event, own)) return;
    this.world.scene.time.delayedCall(TRIP + 260, () => {
      const count = this.#wish === null ? 0 : basketsOf(this.#wish.view);
      if (count > 0) this.#traffic.bounceBaskets(own, count);
    });
  }

  /** Goods go from a homestead to the site of a work; one that stands is greeted with leaves. */
  #build(event: SeenEvent): void {
    const valley = this.#wish?.view.valley;
    if (valley === undefined || (event.type !== 'pledged' && event.type !== 'completed')) return;
    const site = workLooks(this.plan, valley).find((look) => look.id === event.work)?.site;
    if (site === undefined) return;
    if (event.type === 'pledged')
      this.#traffic.carry(at(this.plan.steads, event.seat), site, event.goods);
    else if (!this.world.still) this.#traffic.scatter(site);
  }

  /** Moves on; true while something is on its way. */
  step(milliseconds: number): boolean {
    this.#life?.step(milliseconds);
    const { moving } = this.#gaze;
    const arrived = this.#gaze.step(milliseconds);
    if (moving) this.#painter.fitNames(this.#gaze.zoom);
    if (arrived) this.#sharpen();
    return moving || this.world.scene.tweens.getTweens().length > 0;
  }

  hit(place: Point): Hit {
    if (this.#seen === null) return { kind: 'nothing' };
    const sites = workLooks(this.plan, this.#seen.valley).map((look) => look.site);
    const hit = hitAt(this.plan, this.#gaze.placeAt(place), this.#gaze.zoom, sites);
    // While one thing is lifted out, what lies under the veil can't be touched.
    const { of } = this.#sight;
    return of === 'all' || (of === 'lake' && hit.kind === 'spring') ? hit : { kind: 'nothing' };
  }

  /** Paints all sheets again, though nothing on them has changed: the letters have. */
  repaint(): void {
    this.#paintAnew(this.#painter.detail);
    this.#spot();
  }

  /** Follows a canvas of another size. */
  refit(): void {
    this.#look(true);
    this.#spot();
  }

  destroy(): void {
    this.world.scene.tweens.killAll();
    this.#painter.destroy();
    this.#life?.destroy();
    this.#wash.destroy();
    this.#spotlight.destroy();
    for (const child of [...this.world.scene.children.list]) child.destroy();
  }

  /** Land that is painted beyond the picture's edges, where the camera may look. */
  get #margin(): number {
    const { width, height } = this.plan;
    return this.#small ? Math.max(width, height) * MARGIN : 0;
  }

  get #sight(): Sight {
    return this.#wish === null ? { of: 'all' } : sightOf(this.#wish, this.#small);
  }

  /** The bed of the river between two seats. */
  #bedBetween(a: Seat, b: Seat): readonly Point[] {
    return joining(this.#seen?.rivers.all ?? [], a, b)?.line ?? [];
  }

  #keepHomes(): void {
    const homes = (this.#wish?.view.valley.homesteads ?? [])
      .filter((home) => home.keeper === 'bot' || home.here)
      .map((home) => home.seat);
    if (this.#homesKey === homes.join()) return;
    this.#homesKey = homes.join();
    this.#life?.homes(homes);
  }

  #paint(): void {
    if (this.#wish === null || this.#seen === null) return;
    const { view, touched } = this.#wish;
    const { valley, rivers } = this.#seen;
    const { lit } = lightOf(valley.phase, this.world.theme);
    const seat = touched.kind === 'homestead' ? touched.seat : null;
    this.#painter.ground(landLook(valley));
    this.#painter.rivers(
      riverLooks(valley, rivers, this.#opener.now, ownSeat(view)),
      rivers.breadth,
    );
    this.#painter.works(workLooks(this.plan, valley));
    this.#painter.steads(steadLooks(this.plan, valley, lit, this.#opener.now));
    this.#layNames();
    this.#painter.rings(ownSeat(view), seat, touched.kind === 'spring' && !this.#small);
    const bubbles = bubblesOf(view, this.world.words, notedSeats(this.#notes()));
    // So near, a bubble may reach out of the picture, and the page beneath it says the same.
    const near = this.#small && this.#sight.of === 'tie' ? seat : null;
    this.#painter.bubbles(
      bubbles.filter((bubble) => bubble.seat !== near),
      this.#wish.unread,
    );
    this.#overlay();
  }

  /** Names for where the camera comes to rest, as large as they are on its way. */
  #layNames(): void {
    const rest = this.#gaze.canvas.width / this.#gaze.frame.width;
    this.#painter.names(this.#names(), rest);
    this.#painter.fitNames(this.#gaze.zoom);
  }

  #names(): NameLook[] {
    if (this.#wish === null) return [];
    return nameLooks(this.plan, this.#wish.view, this.#naming);
  }

  /** What the look that is on writes at houses, rivers and the lake. */
  #notes(): readonly HomesteadNote[] | readonly ChangeNote[] {
    if (this.#wish === null || this.#seen === null) return [];
    const { overlay, view } = this.#wish;
    if (overlay === 'lack') return lackNotes(view);
    return overlay === 'changes' ? changeNotes(view.valley, this.#seen.rivers) : [];
  }

  #overlay(): void {
    if (this.#wish === null || this.#seen === null) return;
    const { overlay, dependence } = this.#wish;
    const { valley, rivers } = this.#seen;
    const { colours } = this.world;
    if (overlay === 'lack' || overlay === 'changes') {
      const notes = this.#notes();
      this.#painter.overlay(`${overlay} ${JSON.stringify(notes)}`, () =>
        overlay === 'lack'
          ? drawNotes(this.plan, notes as HomesteadNote[], colours)
          : drawChanges(this.plan, notes as ChangeNote[], colours),
      );
      return;
    }
    const leaning = dependence && { matrix: dependence, speaker: this.#naming };
    const arrows = arrowsOf(valley, overlay, leaning);
    const colour = overlay === 'flows' ? colours.flow : colours.dependence;
    const size = smallLetters(this.plan, Math.max(11, this.plan.labelSize * 0.8));
    this.#painter.overlay(`${overlay} ${JSON.stringify(arrows)} ${this.#riversKey}`, () =>
      drawArrows(rivers, arrows, colour, size, colours, this.plan.letters > 0),
    );
  }

  #paintLake(): void {
    if (this.#wish === null || this.#seen === null) return;
    const { valley } = this.#seen;
    const look = lakeLook(valley, this.#level.now, this.#opener.now);
    const spoken =
      this.world.theme === 'night' || (this.#wish.touched.kind === 'spring' && !this.#small);
    const numbers = spoken
      ? lakeNumbers(this.plan, valley, this.world.words, this.world.colours)
      : [];
    const arrow = dawnArrow(this.plan, valley, this.world.colours);
    this.#painter.lake(look, [...arrow, ...numbers]);
    if (this.#sight.of === 'lake') this.#spot();
    if (this.#life)
      this.#life.water = reachOf(Math.min(look.stock, look.capacity), look.firstCapacity);
  }

  /** Turns the camera to what should be seen, and writes the words that belong there. */
  #look(atOnce: boolean): void {
    const sight = this.#sight;
    const line = sight.of === 'tie' ? this.#bedBetween(sight.a, sight.b) : [];
    const stance = stanceOf(this.plan, sight, line, this.#gaze.canvas, this.#margin);
    const turned = this.#gaze.turnTo(stance, atOnce);
    if (turned) this.#layNames();
    if (turned && !this.#gaze.moving) this.#sharpen();
    this.#sign();
  }

  #sign(): void {
    if (this.#wish === null || this.#seen === null) return;
    const sight = this.#sight;
    const { frame } = this.#gaze;
    const zoom = this.#gaze.canvas.width / frame.width;
    const { valley } = this.#seen;
    const { words, colours } = this.world;
    const told = focusIn(this.#wish) !== null;
    let shapes: () => Shape[] = () => [];
    if (!told && sight.of === 'lake')
      shapes = () => lakeCallouts(this.plan, valley, frame, zoom, words, colours);
    // A canvas may grow or shrink and keep its zoom: words are laid by all of the frame.
    const key = `${told} ${JSON.stringify([sight, frame, zoom, valley.spring])}`;
    this.#painter.signs(key, frame, shapes);
  }

  /** Lifts out what is told, or on a small canvas what is touched. */
  #spot(): void {
    if (this.#wish === null || this.#seen === null) return;
    const { told, touched, view } = this.#wish;
    const about = focusIn(this.#wish) ?? touchedAlone(this.#wish, this.#small);
    // Beside the lake stand words of its own.
    this.#painter.showNames(about === null || about.sight.of !== 'lake' || !this.#small);
    if (about === null) {
      this.#spotlight.clear();
      return;
    }
    this.#spotlight.show({
      about,
      mark: focusIn(this.#wish) === null ? null : told,
      ...this.#seen,
      stock: this.#level.now,
      names: this.#names(),
      zoom: this.#gaze.canvas.width / this.#gaze.frame.width,
      stage: this.#small && about.sight.of === 'tie' ? this.#gaze.frame : null,
      own: ownSeat(view),
      touched: touched.kind === 'homestead' ? touched.seat : null,
    });
  }

  /** Paints all sheets as fine as the camera now is near. */
  #sharpen(): void {
    const detail = this.world.ratio * Math.max(1, this.#gaze.zoom);
    if (Math.abs(detail / this.#painter.detail - 1) >= 0.12) this.#paintAnew(detail);
  }

  #paintAnew(detail: number): void {
    this.#painter.detail = detail;
    this.#paint();
    this.#paintLake();
    this.#sign();
  }
}
