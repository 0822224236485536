/**
 * Numbers that look scattered but are the same on every screen: everyone's valley has the same
 * hills, so that people in one room can point at the same place.
 */
export type Scatter = (least?: number, most?: number) => number;

/** A row of numbers from 0 to 1 (or between two bounds), set by its name. */
export function scatterOf(name: string): Scatter {
  let word = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) word = Math.imul(word ^ name.charCodeAt(i), 0x01000193);
  return (least = 0, most = 1) => {
    word = (word + 0x6d2b79f5) | 0;
    let mixed = Math.imul(word ^ (word >>> 15), 1 | word);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return least + (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * (most - least);
  };
}
