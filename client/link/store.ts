import type { Ask } from '../../shared/model/agreements/ask.ts';
import type { AskId, EventNumber, Seat } from '../../shared/model/ids.ts';
import type { SeenEvent } from '../../shared/model/view.ts';
import type { Farewell, Screen } from '../../shared/model/wire/wire.ts';

/** What the person has touched, on the field or in the panel; the panel is about it. */
export type Touched =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'homestead'; readonly seat: Seat }
  | { readonly kind: 'spring' }
  | { readonly kind: 'works' }
  | { readonly kind: 'say' };

/** How the line to the server stands. */
export type Link =
  | { readonly kind: 'connecting' }
  /** `byRequests`: no socket gets through, and plain requests carry the game. */
  | { readonly kind: 'live'; readonly byRequests?: true }
  | { readonly kind: 'lost' }
  | { readonly kind: 'closed'; readonly why: Farewell | 'unknown-key' | 'unreadable' };

/** What may be laid over the field. */
export type Overlay = 'none' | 'dependence' | 'flows' | 'lack' | 'changes';

/** Baskets before and after. */
export type Shift = readonly [before: number, after: number];

/** Something this player asked today that another turned down. */
export interface Answered {
  readonly n: EventNumber;
  readonly round: number;
  readonly ask: Ask;
  readonly by: Seat;
  /** The offer that came in its place; null for none. */
  readonly counter: AskId | null;
  /** What it would have done to baskets; null where that can't be said in goods. */
  readonly wouldHave: { readonly yours: Shift; readonly theirs: Shift | null } | null;
}

/** All that this browser knows at one moment. Every change makes a new one. */
export interface Glance {
  readonly screen: Screen | null;
  /** `performance.now()` when `screen` came, so that the clock can run on between snapshots. */
  readonly screenAt: number;
  readonly link: Link;
  readonly touched: Touched;
  readonly overlay: Overlay;
  /** What others turned down today, oldest first, until it is put away. */
  readonly answers: readonly Answered[];
  /** Those whose private words to this player wait to be read. */
  readonly unread: readonly Seat[];
}

export interface Store {
  get(): Glance;
  set(change: Partial<Glance>): void;
  /** Runs `run` now and whenever what `slice` picks changes (by `Object.is`). Returns its end. */
  observe<T>(slice: (glance: Glance) => T, run: (picked: T) => void): () => void;
  /** Hands events to everyone who listens, in the order of their numbers and never one twice. */
  tell(events: readonly SeenEvent[]): void;
  /** Listens for events as they come; `catchUp` is true for those that came before this browser. */
  listen(run: (events: readonly SeenEvent[], catchUp: boolean) => void): () => void;
  /** Events of this round and the last, oldest first. */
  recent(): readonly SeenEvent[];
}

export function createStore(): Store {
  let glance: Glance = {
    screen: null,
    screenAt: 0,
    link: { kind: 'connecting' },
    touched: { kind: 'nothing' },
    overlay: 'none',
    answers: [],
    unread: [],
  };
  let known: SeenEvent[] = [];
  let last = -1;
  const observers = new Set<() => void>();
  const listeners = new Set<(events: readonly SeenEvent[], catchUp: boolean) => void>();

  return {
    get: () => glance,
    set(change) {
      glance = { ...glance, ...change };
      for (const observer of [...observers]) observer();
    },
    observe(slice, run) {
      let picked = slice(glance);
      const look = () => {
        const next = slice(glance);
        if (Object.is(next, picked)) return;
        picked = next;
        run(next);
      };
      observers.add(look);
      run(picked);
      return () => observers.delete(look);
    },
    tell(events) {
      const fresh = events.filter((event) => event.n > last);
      const newest = fresh.at(-1);
      if (newest === undefined) return;
      const catchUp = last < 0;
      last = newest.n;
      known = [...known, ...fresh].filter((event) => event.round >= newest.round - 1);
      for (const listener of [...listeners]) listener(fresh, catchUp);
    },
    listen(run) {
      listeners.add(run);
      if (known.length > 0) run(known, true);
      return () => listeners.delete(run);
    },
    recent: () => known,
  };
}
