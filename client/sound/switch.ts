import type { SoundName } from './voice.ts';

const SHELF = 'riverbed.sound';

/** Phones are silent until asked: they lie on a table among others. */
function chosen(): boolean {
  try {
    const kept = localStorage.getItem(SHELF);
    if (kept !== null) return kept === 'on';
  } catch {
    // Without storage the device decides each time.
  }
  return !matchMedia('(pointer: coarse)').matches;
}

let on: boolean | null = null;

/** Are sounds on in this browser? */
export function isSoundOn(): boolean {
  on ??= chosen();
  return on;
}

/** Turns sounds on or off, and remembers it. */
export function setSound(wanted: boolean): void {
  on = wanted;
  try {
    localStorage.setItem(SHELF, wanted ? 'on' : 'off');
  } catch {
    // It then lasts until the page is left.
  }
  if (wanted) play('agree');
}

/** Plays a sound if sounds are on; the voice is fetched when it is first needed. */
export function play(name: SoundName): void {
  if (!isSoundOn()) return;
  // Without it, the game is silent.
  import('./voice.ts').then(
    (voice) => voice.sound(name),
    () => {},
  );
}
