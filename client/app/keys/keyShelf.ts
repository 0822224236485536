/** A list that this browser keeps from visit to visit, the newest first. */
interface KeyShelf<Kept> {
  /** All of it, or what is left of it where something else wrote there. */
  all(): readonly Kept[];
  /** Puts a list in its place; what is beyond the most that is kept falls off its end. */
  write(list: readonly Kept[]): void;
}

/**
 * A shelf of the browser's storage. Browsers may forbid storage; then it lasts as long as its tab.
 * @param name where it stands in the browser's storage
 * @param most how many are kept
 * @param read one of them from what stands there; null for what is none
 */
export function keyShelf<Kept>(
  name: string,
  most: number,
  read: (value: unknown) => Kept | null,
): KeyShelf<Kept> {
  let inMemory: readonly Kept[] = [];
  /** What was written last is in memory alone: the storage is full, or shut. */
  let isUnwritten = false;
  return {
    all() {
      if (isUnwritten) return inMemory;
      try {
        const value: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
        if (!Array.isArray(value)) return [];
        return value.map(read).filter((kept) => kept !== null);
      } catch {
        return inMemory;
      }
    },
    write(list) {
      inMemory = list.slice(0, most);
      try {
        localStorage.setItem(name, JSON.stringify(inMemory));
        isUnwritten = false;
      } catch {
        isUnwritten = true;
      }
    },
  };
}
