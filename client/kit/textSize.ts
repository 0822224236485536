/** How large the page's letters are, beside what the browser says: kept in this browser. */

export const TEXT_SIZES = ['usual', 'large', 'largest'] as const;
type TextSize = (typeof TEXT_SIZES)[number];

const SHELF = 'riverbed.text';
/** Of the browser's own size, in per cent. */
const PER_CENT: Readonly<Record<TextSize, number>> = { usual: 100, large: 120, largest: 145 };

let chosen: TextSize | null = null;

/** The size that was chosen in this browser; the usual one where none was, or nothing is kept. */
export function textSize(): TextSize {
  if (chosen !== null) return chosen;
  try {
    const kept = localStorage.getItem(SHELF);
    chosen = TEXT_SIZES.find((size) => size === kept) ?? 'usual';
  } catch {
    chosen = 'usual';
  }
  return chosen;
}

/** Draws the page at the size that was chosen. */
export function applyTextSize(): void {
  const size = textSize();
  document.documentElement.style.fontSize = size === 'usual' ? '' : `${PER_CENT[size]}%`;
}

/** Chooses a size, at once and for later. */
export function setTextSize(size: TextSize): void {
  chosen = size;
  try {
    localStorage.setItem(SHELF, size);
  } catch {
    // It then lasts until the page is left.
  }
  applyTextSize();
}
