/**
 * How far a key takes a number that can be counted up and down; 0 for any key that does not.
 * @param direction in which words are read there, `ltr` or `rtl`: to that side is onward
 */
export function arrowStep(key: string, direction: string): -1 | 0 | 1 {
  const [onward, back] =
    direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === 'ArrowUp' || key === onward) return 1;
  return key === 'ArrowDown' || key === back ? -1 : 0;
}
