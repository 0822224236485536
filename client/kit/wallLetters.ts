/** Pixels of a screen 1920 wide that every letter on a projector has at least. */
const WALL_LETTERS = 28;

/** The same on this screen, in CSS pixels. */
export const wallLetters = (): number => (WALL_LETTERS * window.innerWidth) / 1920;
