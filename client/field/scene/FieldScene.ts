import * as Phaser from 'phaser';
import type { Ground } from '../../../shared/model/scenario.ts';
import type { SeenEvent } from '../../../shared/model/view.ts';
import type { Naming } from '../../words/names/homesteadLabel.ts';
import { coloursOf, type Theme } from '../drawing/paint/colours.ts';
import { groundOf } from '../drawing/picture.ts';
import type { FieldWords } from '../fieldWords.ts';
import type { Hit } from '../geometry/hit.ts';
import { planField } from '../geometry/plan.ts';
import type { Point } from '../geometry/points.ts';

import { guarded } from '../mishaps.ts';
import { insetOf, layoutSize, roams, sightOf, type Wish } from '../sights.ts';
import type { DueFrames } from './dueFrames.ts';
import { LivingValley } from './LivingValley.ts';
import { Pace } from './pace.ts';
import { Stamps } from './stamps.ts';

/** Milliseconds that a new size must last before the valley is laid out for it. */
const PATIENCE = 140;
/** Milliseconds in which the valley's light turns from day to night and back. */
const NIGHTFALL = 600;
/** Milliseconds from nightfall until the page has made room for its telling. */
const DUSK_SETTLES = 700;

/** How this field is to look and speak, for as long as it lives. */
interface Manner {
  readonly theme: Theme;
  /** CSS pixels that letters have at least; 0 where they go with the houses. */
  readonly letters: number;
  readonly words: FieldWords;
  readonly naming: Naming;
  /** Nothing moves by itself; what changes fades. */
  readonly still: boolean;
  /** Hidden element for canvases. */
  readonly host: HTMLElement;
  /** CSS pixels at the foot of a wide picture over which the page lays buttons. */
  readonly foot: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/** Phaser's side of the field: keeps a valley of the right size alive, frame by frame. */
export class FieldScene extends Phaser.Scene {
  readonly #manner: Manner;
  #valley: LivingValley | null = null;
  #pace: Pace | null = null;
  #size: Size = { width: 0, height: 0, ratio: 1 };
  #sizedAt = 0;
  #wish: Wish | null = null;
  #changed = false;
  #resized = false;
  #happenings: { readonly event: SeenEvent; readonly at: number }[] = [];

  constructor(manner: Manner) {
    super('field');
    this.#manner = manner;
  }

  create(): void {
    this.cameras.main.setBackgroundColor(coloursOf(this.#manner.theme).paper);
  }

  /** Draws from now on by these frames, and no oftener than there is something to see. */
  drawBy(frames: DueFrames): void {
    this.#pace = new Pace(frames, this.#manner.still);
  }

  /** Sets what is to be seen from the next frame on. */
  show(wish: Wish): void {
    // Nightfall makes room for its telling: the valley is laid out once, for both.
    if (wish.evening !== this.#wish?.evening) this.#sizedAt = performance.now();
    this.#wish = wish;
    this.#changed = true;
    this.#pace?.wake();
  }

  /** Paints again what has been painted. */
  repaint(): void {
    guarded('what is painted again', () => this.#valley?.repaint());
    this.#pace?.wake();
  }

  get #theme(): Theme {
    return this.#wish?.evening ? 'night' : this.#manner.theme;
  }

  /** Sets events in motion in the next frame; what dusk shows waits until the page has settled. */
  happen(events: readonly SeenEvent[]): void {
    const now = performance.now();
    for (const event of events)
      this.#happenings.push({ event, at: event.type === 'ate' ? now + DUSK_SETTLES : now });
    this.#pace?.wake();
  }

  /** @param size of the canvas in CSS pixels, and the screen's pixels for one of them */
  fit(size: Size): void {
    this.#size = size;
    this.#sizedAt = performance.now();
    this.#resized = true;
    this.#pace?.wake();
  }

  /** What stands at a place of the canvas, in CSS pixels. */
  hit(place: Point): Hit {
    return this.#valley?.hit(place) ?? { kind: 'nothing' };
  }

  override update(_time: number, milliseconds: number): void {
    guarded('its size', () => this.#keepFitting());
    const valley = this.#valley;
    const wish = this.#wish;
    if (valley === null || wish === null) return;
    if (this.#changed) {
      this.#changed = false;
      guarded('what is to be seen', () => valley.show(wish));
    }
    guarded('what happened', () => this.#setOff(valley));
    const turning = this.cameras.main.fadeEffect.isRunning;
    const moving = guarded('what moves', () => valley.step(milliseconds)) ?? false;
    this.#pace?.step(milliseconds, moving || turning || this.#awaits);
  }

  /** Is there something that comes with a later frame: a size that settles, an event that has its time? */
  get #awaits(): boolean {
    return this.#happenings.length > 0 || performance.now() - this.#sizedAt < 2 * PATIENCE;
  }

  #setOff(valley: LivingValley): void {
    if (this.#happenings.length === 0) return;
    const now = performance.now();
    const due = this.#happenings.filter((happening) => happening.at <= now);
    this.#happenings = this.#happenings.filter((happening) => happening.at > now);
    // Whoever went on at once to the morning has seen enough of the evening's baskets.
    const phase = this.#wish?.view.valley.phase;
    const over = phase === 'morning' || phase === 'day';
    for (const { event } of due)
      if (event.type !== 'ate' || !over) guarded(event.type, () => valley.act(event));
  }

  /** Lays the valley out anew for another size, table or screen, once the size has settled. */
  #keepFitting(): void {
    const { width, height, ratio } = this.#size;
    if (this.#wish === null || width < 40 || height < 40) return;
    const { valley } = this.#wish.view;
    const { seats } = valley;
    const ground = groundOf(valley);
    const plan = this.#valley?.plan ?? null;
    const sight = sightOf(this.#wish, roams(this.#size));
    const wanted = layoutSize(this.#size, sight, plan);
    const fits =
      plan !== null &&
      this.#valley?.world.theme === this.#theme &&
      plan.seats === seats &&
      plan.ground === ground &&
      plan.width === wanted.width &&
      plan.height === wanted.height &&
      this.#valley?.world.ratio === ratio;
    const settled = performance.now() - this.#sizedAt > PATIENCE;
    if (!fits && (plan === null || plan.seats !== seats || settled)) {
      this.#lay(seats, wanted.width, wanted.height, ground);
    } else if (this.#resized) this.#valley?.refit();
    this.#resized = false;
  }

  #lay(seats: number, width: number, height: number, ground: Ground): void {
    const before = this.#valley;
    before?.destroy();
    const { words, still, host, naming } = this.#manner;
    const theme = this.#theme;
    const { ratio } = this.#size;
    const colours = coloursOf(theme, this.#wish?.view.valley.scenario?.world);
    const inset = insetOf(this.#size, this.#manner.foot);
    const plan = planField(seats, width, height, inset, ground, this.#manner.letters);
    const fine = ratio * Math.max(0.6, plan.unit) * (roams(this.#size) ? 2 : 1.2);
    const stamps = new Stamps(this, colours, `${theme} ${Math.round(fine * 100)}`, fine);
    const world = { scene: this, host, theme, colours, words, still, ratio, plan, stamps };
    this.#valley = new LivingValley(world, naming, this.cameras.main, before?.level ?? null);
    this.#changed = true;
    if (before !== null && before.world.theme !== theme) this.#turnLight(colours.paper);
    else this.cameras.main.setBackgroundColor(colours.paper);
  }

  /** Night and day come up out of their own colour. */
  #turnLight(paper: string): void {
    const { red, green, blue } = Phaser.Display.Color.HexStringToColor(paper);
    this.cameras.main.setBackgroundColor(paper);
    this.cameras.main.fadeIn(NIGHTFALL, red, green, blue);
  }
}
