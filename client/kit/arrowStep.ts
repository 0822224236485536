/** How far a key takes a number that can be counted up and down; 0 for any key that does not. */
export function arrowStep(key: string): -1 | 0 | 1 {
  if (key === 'ArrowUp' || key === 'ArrowRight') return 1;
  return key === 'ArrowDown' || key === 'ArrowLeft' ? -1 : 0;
}
