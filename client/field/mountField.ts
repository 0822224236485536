import * as Phaser from 'phaser';
import type { Mark } from '../../shared/model/view.ts';
import { wantsStillness } from '../kit/hooks.ts';
import { watchSize } from '../kit/watchSize.ts';
import type { Glance, Store } from '../link/store.ts';
import type { Naming } from '../words/names/homesteadLabel.ts';
import type { Theme } from './drawing/paint/colours.ts';
import type { FieldWords } from './fieldWords.ts';
import { guarded } from './mishaps.ts';
import { dueFrames } from './scene/dueFrames.ts';
import { FieldScene } from './scene/FieldScene.ts';

interface FieldOptions {
  /** `night` for projection. */
  readonly theme?: Theme;
  /** CSS pixels that letters have at least, for those who look from far off. */
  readonly letters?: number;
  /** What moves by itself stands still, and changes fade; else as the system wishes. */
  readonly reducedMotion?: boolean;
  /** CSS pixels at the foot of a wide picture over which the page lays buttons; a phone's then has room for news. */
  readonly foot?: number;
  /** `canvas` for machines without WebGL; else as `?renderer=` in the address says. */
  readonly renderer?: 'auto' | 'canvas';
  /** Called at most once, when the browser took back what the picture is drawn with: another is to be mounted. */
  readonly onLost?: () => void;
}

/** A field that lives in a page. */
export interface Field {
  /** Shows what a mark is about, alone and close, until another or nothing is to be shown. */
  show(mark: Mark | null): void;
  /** Lays the valley in the dark of the theme `night` while a dusk is told. */
  setEvening(evening: boolean): void;
  /** `matrix[i][j]`, the share of i's need that falls away without j, for the overlay of that name. */
  setDependence(matrix: readonly (readonly number[])[] | null): void;
  destroy(): void;
}

const FONTS = ["500 20px 'Alegreya Sans'", "700 20px 'Alegreya Sans'", "800 20px 'Alegreya Sans'"];
/** No letter waits longer than this for its font, in milliseconds. */
const FONT_PATIENCE = 1500;

/** Letters are painted, so their fonts must be there first. */
async function fontsReady(): Promise<void> {
  const loaded = Promise.all(FONTS.map((font) => document.fonts.load(font)));
  const late = new Promise((resolve) => setTimeout(resolve, FONT_PATIENCE));
  await Promise.race([loaded, late]).catch(() => undefined);
}

/** Paints names and numbers anew in letters that came after they were first painted. Returns its end. */
function watchLetters(scene: FieldScene): () => void {
  const repaint = () => scene.repaint();
  document.fonts.addEventListener('loadingdone', repaint);
  return () => document.fonts.removeEventListener('loadingdone', repaint);
}

/**
 * By what WebGL is drawn here; null where there is none.
 * @param quickly whether it must be drawn at a good pace
 */
function webGlRenderer(quickly: boolean): string | null {
  const probe = document.createElement('canvas');
  const gl = probe.getContext('webgl', { failIfMajorPerformanceCaveat: quickly });
  if (gl === null) return null;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = info === null ? '' : String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return name;
}

/**
 * What the address asks for (`?renderer=canvas`, `?renderer=webgl`), else what this machine does best: WebGL
 * that is computed by the processor is slower than a plain canvas.
 */
function wantsCanvas(): boolean {
  const asked = new URLSearchParams(location.search).get('renderer');
  if (asked === 'canvas') return true;
  const insists = asked === 'webgl';
  const name = webGlRenderer(!insists);
  if (name === null) return true;
  return !insists && /swiftshader|llvmpipe|software|basic render/i.test(name);
}

/** An element that nobody sees; canvases in it take the page's figures (lining, all of one width). */
function hiddenHost(parent: HTMLElement): HTMLElement {
  const host = document.createElement('div');
  host.hidden = true;
  host.style.fontFeatureSettings = '"lnum", "tnum"';
  parent.append(host);
  return host;
}

/**
 * Starts Phaser on a canvas of its own. Phaser's pool would hand the canvas of a game that has ended, which
 * is opaque, to the next game as a sheet, and that would be a black box.
 */
function startGame(
  parent: HTMLElement,
  scene: FieldScene,
  canvas: boolean,
  paper: string,
): Phaser.Game {
  const ratio = devicePixelRatio || 1;
  return new Phaser.Game({
    type: canvas ? Phaser.CANVAS : Phaser.WEBGL,
    canvas: document.createElement('canvas'),
    parent,
    width: Math.max(2, Math.round(parent.clientWidth * ratio)),
    height: Math.max(2, Math.round(parent.clientHeight * ratio)),
    backgroundColor: paper,
    scale: { mode: Phaser.Scale.NONE, zoom: 1 / ratio },
    render: { antialias: true, powerPreference: 'low-power' },
    // Real time on slow machines too: a boat takes as long everywhere.
    fps: { smoothStep: false },
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    banner: false,
    disableContextMenu: false,
    scene,
  });
}

/**
 * Lets no error end the picture: Phaser asks for its next frame only after the last one, so an error
 * in one, thrown by a tween or the renderer, would be the last thing that anyone sees.
 */
function keepDrawing(game: Phaser.Game): void {
  const { loop } = game;
  const frame = loop.callback;
  loop.callback = (time: number, delta: number) => {
    guarded('a frame', () => frame(time, delta));
  };
}

/** Keeps the canvas as large as its parent, in the screen's own pixels. Returns its end. */
function keepSize(parent: HTMLElement, game: Phaser.Game, scene: FieldScene): () => void {
  const measure = () => {
    const { clientWidth: width, clientHeight: height } = parent;
    if (width < 2 || height < 2) return;
    const ratio = devicePixelRatio || 1;
    game.scale.resize(Math.round(width * ratio), Math.round(height * ratio));
    // After the size: Phaser lays the canvas out anew only when it is given a zoom.
    game.scale.setZoom(1 / ratio);
    scene.fit({ width, height, ratio });
  };
  measure();
  const stopWatching = watchSize(parent, measure);
  window.addEventListener('resize', measure);
  return () => {
    stopWatching();
    window.removeEventListener('resize', measure);
  };
}

/** Stops drawing while nobody can see it. Returns its end. */
function restWhenHidden(parent: HTMLElement, game: Phaser.Game): () => void {
  const watcher = new IntersectionObserver((entries) => {
    const seen = entries.at(-1)?.isIntersecting ?? true;
    if (seen) game.loop.wake();
    else game.loop.sleep();
  });
  watcher.observe(parent);
  return () => watcher.disconnect();
}

/** What a browser says where it takes a canvas's graphics back: after sleep, a crash, or too many of them. */
const LOSSES = ['webglcontextlost', 'contextlost'] as const;

/** Hears of graphics that are lost, the picture's own or those of one of its sheets. Returns its end. */
function watchLosses(parent: HTMLElement, lost: () => void): () => void {
  const end = () => {
    // It is told to the canvas alone and does not rise: it is caught on its way down.
    for (const loss of LOSSES) parent.removeEventListener(loss, once, { capture: true });
  };
  const once = () => {
    end();
    lost();
  };
  for (const loss of LOSSES) parent.addEventListener(loss, once, { capture: true });
  return end;
}

/** Gives a picture's graphics back at once: a browser has some sixteen, and takes the oldest when they run out. */
function letGraphicsGo(game: Phaser.Game): void {
  const { context } = game;
  if (context instanceof WebGLRenderingContext)
    context.getExtension('WEBGL_lose_context')?.loseContext();
}

/** Turns touches into what the panel is about. Returns its end. */
function watchTouches(canvas: HTMLCanvasElement, scene: FieldScene, store: Store): () => void {
  const touch = (event: MouseEvent) =>
    store.set({ touched: scene.hit({ x: event.offsetX, y: event.offsetY }) });
  const hover = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return;
    const { kind } = scene.hit({ x: event.offsetX, y: event.offsetY });
    canvas.style.cursor = kind === 'nothing' ? 'default' : 'pointer';
  };
  canvas.addEventListener('click', touch);
  canvas.addEventListener('pointermove', hover);
  return () => {
    canvas.removeEventListener('click', touch);
    canvas.removeEventListener('pointermove', hover);
  };
}

/**
 * Puts the living field into an element, which must have a size of its own. It follows the store: what
 * is seen, touched and laid over it; touches on it go into the store. All that it shows and takes is in
 * the panel too, so it is hidden from screen readers.
 * @throws where neither WebGL nor a 2D canvas can be had
 */
export async function mountField(
  parent: HTMLElement,
  store: Store,
  words: Naming,
  options: FieldOptions = {},
): Promise<Field> {
  await fontsReady();
  const theme = options.theme ?? 'day';
  const say: FieldWords = (key, values) => words.say(`field.${key}`, values);
  const host = hiddenHost(parent);
  const scene = new FieldScene({
    theme,
    letters: options.letters ?? 0,
    words: say,
    naming: words,
    still: options.reducedMotion ?? wantsStillness(),
    host,
    foot: options.foot ?? 0,
  });
  const canvas = options.renderer === undefined ? wantsCanvas() : options.renderer === 'canvas';
  const game = startGame(parent, scene, canvas, theme === 'day' ? '#f3ead7' : '#1f1c18');
  await new Promise<void>((resolve) => {
    game.events.once(Phaser.Core.Events.READY, () => resolve());
  });
  keepDrawing(game);
  scene.drawBy(dueFrames(game.loop));
  game.canvas.setAttribute('aria-hidden', 'true');

  let told: Mark | null = null;
  let evening = false;
  let dependence: readonly (readonly number[])[] | null = null;
  const show = () => {
    const { screen, touched, overlay, unread } = store.get();
    if (screen?.view)
      scene.show({ view: screen.view, touched, overlay, dependence, unread, told, evening });
  };
  const ends = [
    store.observe((glance: Glance) => glance.screen?.view, show),
    store.observe((glance: Glance) => glance.touched, show),
    store.observe((glance: Glance) => glance.overlay, show),
    store.observe((glance: Glance) => glance.unread, show),
    store.listen((events, catchUp) => {
      if (!catchUp) scene.happen(events);
    }),
    keepSize(parent, game, scene),
    restWhenHidden(parent, game),
    watchLetters(scene),
    watchTouches(game.canvas, scene, store),
    watchLosses(parent, () => options.onLost?.()),
  ];
  return {
    show(mark) {
      told = mark;
      show();
    },
    setEvening(next) {
      if (next === evening) return;
      evening = next;
      show();
    },
    setDependence(matrix) {
      dependence = matrix;
      show();
    },
    destroy() {
      for (const end of ends) end();
      game.events.once(Phaser.Core.Events.DESTROY, () => letGraphicsGo(game));
      // A sleeping game would never come to its own end.
      game.loop.wake();
      game.destroy(true);
      host.remove();
    },
  };
}
