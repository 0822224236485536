import { isRecord } from '../../kit/isRecord.ts';

/**
 * Valleys of one's own, as this browser keeps them: each under a key of its own, so that a tab writes
 * only what it changed. What the browser does not take lasts as long as the tab.
 */

/** A valley as it is written, what it is compared with, and where its levers stand. */
export interface KeptWork {
  /** The scenario as it stands, sound or not. */
  readonly draft: unknown;
  /** Id of the shipped scenario it began from, or empty where it came from elsewhere. */
  readonly base: string;
  readonly origin: unknown;
  readonly levers: unknown;
  /** A variant that was laid aside, to be compared with; null where none was. */
  readonly aside: unknown;
}

/** A valley on the shelf. */
export interface KeptValley {
  readonly id: string;
  /** Milliseconds since 1970 of its last change. */
  readonly changed: number;
  /** Another one with every change. */
  readonly stamp: string;
  /** Stamp of what this change was made to; null for the first. */
  readonly from: string | null;
  /** Can it be played as it stands? */
  readonly sound: boolean;
  readonly work: KeptWork;
}

/** Why the browser did not take what was last written. */
type ShelfTrouble = 'blocked' | 'full';

/** What came of keeping a valley: it is there, or another tab had changed it meanwhile. */
type Keeping =
  | { readonly kept: KeptValley; readonly clash: null }
  | { readonly kept: null; readonly clash: KeptValley };

export interface Shelf {
  /** All valleys, the last changed first. */
  all(): readonly KeptValley[];
  read(id: string): KeptValley | null;
  /**
   * Keeps a change.
   * @param known stamp of the valley that was changed; null for one that is not on the shelf
   */
  keep(valley: Pick<KeptValley, 'id' | 'sound' | 'work'>, known: string | null): Keeping;
  /** Takes a valley away; returns what it was. */
  remove(id: string): KeptValley | null;
  /** Puts back what was taken away. */
  putBack(valley: KeptValley): void;
  /** Null where the browser has taken everything. */
  trouble(): ShelfTrouble | null;
  /** Runs `run` whenever a valley changes, here or in another tab; returns its end. */
  hear(run: (elsewhere: boolean) => void): () => void;
}

/** What a shelf stands on. */
export interface ShelfGround {
  /** May throw, where the browser forbids it. */
  storage(): Storage;
  /** Hears of keys that another tab wrote; null for all of them. */
  elsewhere(run: (key: string | null) => void): void;
  newStamp(): string;
  now(): number;
}

const PREFIX = 'riverbed.valley.';
/** Where the one draft of earlier versions lay. */
const OLD = 'riverbed.workshop';

function workFrom(value: unknown): KeptWork | null {
  if (!isRecord(value) || !isRecord(value.draft) || typeof value.base !== 'string') return null;
  const { draft, base, origin = null, levers = {}, aside = null } = value;
  return { draft, base, origin, levers, aside };
}

/** A valley from what stands under its key; null where that is none. */
function valleyFrom(id: string, text: string | null): KeptValley | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (!isRecord(value)) return null;
    const work = workFrom(value.work);
    const { changed, stamp, from, sound } = value;
    if (work === null || typeof changed !== 'number' || typeof stamp !== 'string') return null;
    return {
      id,
      changed,
      stamp,
      from: typeof from === 'string' ? from : null,
      sound: sound === true,
      work,
    };
  } catch {
    return null;
  }
}

const textOf = ({ id: _, ...valley }: KeptValley): string => JSON.stringify(valley);

const troubleOf = (error: unknown): ShelfTrouble =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';

/** A valley that the browser did not take, and the stamp of what it has instead. */
interface Unwritten {
  readonly valley: KeptValley;
  readonly over: string | null;
}

/** Opens the shelf of this browser, and carries over what an earlier version kept. */
export function openShelf({ storage, elsewhere, newStamp, now }: ShelfGround): Shelf {
  const unwritten = new Map<string, Unwritten>();
  const listeners = new Set<(elsewhere: boolean) => void>();
  let trouble: ShelfTrouble | null = null;
  const tell = (isElsewhere: boolean) => {
    for (const run of listeners) run(isElsewhere);
  };
  elsewhere((key) => {
    if (key === null || key.startsWith(PREFIX)) tell(true);
  });

  const stored = (id: string): KeptValley | null => {
    try {
      return valleyFrom(id, storage().getItem(PREFIX + id));
    } catch {
      return null;
    }
  };
  const storedIds = (): string[] => {
    try {
      const shelf = storage();
      return Array.from({ length: shelf.length }, (_, n) => shelf.key(n) ?? '')
        .filter((key) => key.startsWith(PREFIX))
        .map((key) => key.slice(PREFIX.length));
    } catch {
      return [];
    }
  };
  const read = (id: string) => unwritten.get(id)?.valley ?? stored(id);

  function write(valley: KeptValley, over: string | null): void {
    try {
      storage().setItem(PREFIX + valley.id, textOf(valley));
      unwritten.delete(valley.id);
      if (unwritten.size === 0) trouble = null;
    } catch (error) {
      trouble = troubleOf(error);
      unwritten.set(valley.id, { valley, over });
    }
    tell(false);
  }

  /** What found no room may find some now, unless another tab has changed it meanwhile. */
  function writeOthers(id: string): void {
    if (unwritten.has(id)) return;
    for (const { valley, over } of [...unwritten.values()]) {
      const there = stored(valley.id);
      if (there === null || there.stamp === over) write(valley, over);
    }
  }

  const shelf: Shelf = {
    all: () =>
      [...new Set([...unwritten.keys(), ...storedIds()])]
        .flatMap((id) => read(id) ?? [])
        .toSorted((a, b) => b.changed - a.changed || a.id.localeCompare(b.id)),
    read,
    keep({ id, sound, work }, known) {
      const there = stored(id);
      const waiting = unwritten.get(id);
      const leansOn = waiting ? waiting.over : known;
      if (there !== null && there.stamp !== leansOn) return { kept: null, clash: there };
      const kept = { id, changed: now(), stamp: newStamp(), from: known, sound, work };
      write(kept, leansOn);
      writeOthers(id);
      return { kept, clash: null };
    },
    remove(id) {
      const gone = read(id);
      unwritten.delete(id);
      try {
        storage().removeItem(PREFIX + id);
      } catch {
        // It was kept in memory alone.
      }
      if (unwritten.size === 0) trouble = null;
      writeOthers(id);
      tell(false);
      return gone;
    },
    putBack: (valley) => write(valley, null),
    trouble: () => trouble,
    hear(run) {
      listeners.add(run);
      return () => listeners.delete(run);
    },
  };
  carryOver(shelf, storage, (valley) => write({ ...valley, stamp: newStamp() }, null));
  return shelf;
}

/**
 * Puts on the shelf what earlier versions kept as the one draft, and what had lain there before it.
 * Two tabs that do so at once put the same valleys in the same places.
 */
function carryOver(
  shelf: Shelf,
  storage: () => Storage,
  write: (valley: KeptValley) => void,
): void {
  try {
    const text = storage().getItem(OLD);
    if (text === null) return;
    const value: unknown = JSON.parse(text);
    const before = isRecord(value) ? value.before : null;
    for (const [id, one, changed] of [
      ['former', before, 1],
      ['first', value, 2],
    ] as const) {
      const work = workFrom(one);
      if (work === null || isUntouched(work) || shelf.read(id) !== null) continue;
      write({ id, changed, stamp: '', from: null, sound: true, work });
    }
    if (shelf.trouble() === null) storage().removeItem(OLD);
  } catch {
    // A browser that keeps nothing has nothing to carry over; what is no draft is none.
  }
}

/** Is it a shipped valley in which nothing was changed? That is found without a shelf. */
export const isUntouched = ({ base, draft, origin }: Omit<KeptWork, 'levers' | 'aside'>): boolean =>
  base !== '' && JSON.stringify(draft) === JSON.stringify(origin);
