import { evolve, start, visibleEvent } from '../../engine/index.ts';
import type { Event } from '../../model/event.ts';
import { wholeUnits } from '../../model/goods/duskTotals.ts';
import type { EventNumber, Seat, Units } from '../../model/ids.ts';
import type { Opening } from '../../model/record.ts';
import type { State, Tenure } from '../../model/state.ts';
import type { SeenEvent, Viewer } from '../../model/view.ts';
import type { Reason } from '../reasons.ts';
import { type Picture, pictureOf } from './metricsAtDusk.ts';

/** Where an event stands: how many public events there were since a dusk, with itself. */
export interface Place {
  readonly dusk: number;
  readonly step: number;
}

/** What differs between two pictures; of homesteads and rivers only those that changed. */
export type Change = { readonly [K in keyof Picture]?: Picture[K] };

/** Something that happened and that only some saw, or saw as closely. */
export interface Glimpse {
  readonly seen: SeenEvent;
  readonly reason: Reason | null;
}

/** One event that everyone could see, as one viewer saw it, and what it changed. */
export interface Moment extends Glimpse {
  readonly change: Change;
  /** Units in the spring after it; nobody could see them before dusk. */
  readonly stock: Units;
  /** The public events that it rests on. */
  readonly rests: readonly Place[];
  /** What this viewer saw since the moment before, and not everyone. */
  readonly also: readonly Glimpse[];
}

/** One event with what each viewer sees of it; stays on the server. */
interface ViewedEvent {
  readonly everyone: SeenEvent | null;
  /** Those who saw more than everyone. */
  readonly closer: ReadonlyMap<Seat, SeenEvent>;
  readonly reason: Reason | null;
  /** Null where nothing stops here: the event is not public, or says only that someone is ready. */
  readonly stop: Pick<Moment, 'change' | 'stock' | 'rests'> | null;
}

/** All moments of a game by the dusk that they follow; stays on the server. */
export interface Moments {
  readonly rounds: readonly (readonly ViewedEvent[])[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const changed = <T>(before: readonly T[], after: readonly T[]): T[] =>
  after.filter((one, index) => !same(one, before[index]));

/** What makes the later picture of the earlier one. */
function changeOf(before: Picture, after: Picture): Change {
  const parts = (Object.keys(after) as (keyof Picture)[]).filter(
    (part) => !same(before[part], after[part]),
  );
  return Object.fromEntries(
    parts.map((part) => {
      const listed = part === 'homesteads' || part === 'ties';
      return [part, listed ? changed<unknown>(before[part], after[part]) : after[part]];
    }),
  );
}

/**
 * An event without what must not be read in it again: the log's numbers tell how much went on
 * among others, and words that were typed may have been hidden since.
 */
function tamed(seen: SeenEvent, n: EventNumber): SeenEvent {
  const { because: _, ...rest } = seen;
  return {
    ...rest,
    n,
    ...(seen.type === 'said' ? { text: '', language: undefined } : {}),
  } as SeenEvent;
}

/** Watches a game event by event, beside the one that is played again. */
export class Watch {
  readonly #shadow: State;
  readonly #tenures: readonly Tenure[] | undefined;
  readonly #rounds: ViewedEvent[][] = [[]];
  readonly #places = new Map<EventNumber, Place>();
  #picture: Picture;
  #step = 0;

  /** @param tenures whose the seats are at the end, where one changed hands */
  constructor(opening: Opening, tenures?: readonly Tenure[]) {
    this.#tenures = tenures;
    this.#shadow = start(opening);
    this.#picture = pictureOf(this.#shadow);
  }

  /**
   * Takes in what has happened in a game since it was last watched.
   * @param reason a companion's, where the first of it is its act
   */
  see({ log }: State, reason: Reason | null): void {
    let why = reason;
    for (let n = this.#shadow.log.length; n < log.length; n += 1) {
      const event = log[n];
      if (event === undefined) continue;
      evolve(this.#shadow, event);
      this.#rounds.at(-1)?.push(this.#witnessed(event, why));
      why = null;
    }
  }

  /** A dusk has fallen: what comes belongs to the next round. */
  turn(): void {
    this.#rounds.push([]);
    this.#step = 0;
  }

  /** Where a public event stands; null for one that nothing stops at. */
  readonly placeOf = (n: EventNumber): Place | null => this.#places.get(n) ?? null;

  /** All rounds that came to their dusk; what was after the last one is no round. */
  moments(): Moments {
    return { rounds: this.#rounds.slice(0, -1) };
  }

  /** How many stops each of those rounds has. */
  stops(): number[] {
    return this.moments().rounds.map((round) => round.filter(({ stop }) => stop !== null).length);
  }

  #witnessed(event: Event, reason: Reason | null): ViewedEvent {
    const sees = (viewer: Viewer) => {
      const seen = visibleEvent(this.#shadow, event, viewer, this.#tenures);
      return seen === null ? null : tamed(seen, this.#places.size);
    };
    const everyone = sees('public');
    const closer = new Map<Seat, SeenEvent>();
    for (const { seat } of this.#shadow.homesteads) {
      const seen = sees(seat);
      if (seen !== null && !same(seen, everyone)) closer.set(seat, seen);
    }
    const stops = everyone !== null && everyone.type !== 'readied';
    return { everyone, closer, reason, stop: stops ? this.#stop(event) : null };
  }

  #stop({ n, because = [] }: Event): ViewedEvent['stop'] {
    const picture = pictureOf(this.#shadow);
    const change = changeOf(this.#picture, picture);
    this.#picture = picture;
    this.#step += 1;
    this.#places.set(n, { dusk: this.#rounds.length - 1, step: this.#step });
    return {
      change,
      stock: wholeUnits(this.#shadow.spring.stock),
      rests: because.flatMap((cause) => this.#places.get(cause) ?? []),
    };
  }
}

/** What a viewer knows of an event, a reason only where the whole act was seen; null where it saw nothing of it. */
export function toldTo({ everyone, closer, reason }: ViewedEvent, viewer: Viewer): Glimpse | null {
  const own = typeof viewer === 'number' ? closer.get(viewer) : undefined;
  const seen = own ?? everyone;
  return seen === null ? null : { seen, reason: seen.type === 'boats' ? null : reason };
}

/**
 * The events of one round as a viewer may know them, in order; the stops are the same for everyone.
 * Who has no seat gets what was public.
 * @param dusk the dusk before; 0 is the first morning
 */
export function momentsAfter({ rounds }: Moments, dusk: number, viewer: Viewer): Moment[] {
  const told: Moment[] = [];
  let also: Glimpse[] = [];
  // After the last dusk nothing more happened.
  for (const one of rounds[dusk] ?? []) {
    const aside = toldTo(one, viewer);
    if (aside === null) continue;
    if (one.stop === null) also.push(aside);
    else {
      told.push({ ...aside, ...one.stop, also });
      also = [];
    }
  }
  return told;
}
