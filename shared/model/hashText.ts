/** Where FNV-1a begins, and by what it multiplies; see `hashText`. */
export const FNV_OFFSET = 0x811c9dc5;
/** See `FNV_OFFSET`. */
export const FNV_PRIME = 0x01000193;

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units, from a starting value; 32 bits, unsigned. */
export function hashText(text: string, from: number = FNV_OFFSET): number {
  let hash = from;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}
