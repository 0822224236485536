/**
 * What comes from others waits while something is pressed, so that nothing moves under a finger: a card that
 * comes in at that moment would otherwise push away what was pressed, and the press would be lost.
 */

/** Milliseconds. A finger that stays down longer drags the map, or reads. */
const LONGEST = 700;
/** Milliseconds within which a finger that is up has made its click. */
const CLICKED = 50;

let ending: ReturnType<typeof setTimeout> | null = null;
let held: (() => void)[] = [];

/** Learns of presses on a page. @param page its window */
export function watchPresses(page: EventTarget): void {
  const within = (milliseconds: number) => {
    if (ending !== null) clearTimeout(ending);
    ending = setTimeout(letGo, milliseconds);
  };
  const up = () => {
    if (ending !== null) within(CLICKED);
  };
  const quietly = { capture: true, passive: true } as const;
  page.addEventListener('pointerdown', () => within(LONGEST), quietly);
  page.addEventListener('pointerup', up, quietly);
  page.addEventListener('pointercancel', up, quietly);
}

/** Runs at once, or in its turn as soon as nothing is pressed. */
export function afterPress(run: () => void): void {
  if (ending === null) run();
  else held.push(run);
}

function letGo(): void {
  ending = null;
  const waiting = held;
  held = [];
  // One that fails keeps no other back.
  for (const run of waiting) queueMicrotask(run);
}
