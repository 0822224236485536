import { riverOf } from '../../../../shared/model/eventFacts.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { SeenEvent } from '../../../../shared/model/view.ts';
import type { Store } from '../../../link/store.ts';
import { keepAnswers } from './askAnswers.ts';
import { keepUnread } from './unreadWords.ts';

/** What this browser has heard since it opened; the view itself keeps only what lasts. */
export interface PanelMemory {
  /** What passed between two seats, oldest first. */
  between(a: Seat, b: Seat): readonly SeenEvent[];
  /** Hints that were shown, each with the round in which it was; one that was put away has 0. */
  readonly hints: Map<string, number>;
  /** What is typed and not yet said: it outlasts words that are locked, and other scenes. */
  typed: string;
}

const KEPT = 400;

/** Is this event part of the story of the river between these two? */
export function isBetween(event: SeenEvent, a: Seat, b: Seat): boolean {
  const parties = riverOf(event);
  return parties?.includes(a) === true && parties.includes(b);
}

const memories = new WeakMap<Store, PanelMemory>();

/** The one memory of a store: it goes on while the panel makes room for other scenes. */
export function memoryOf(store: Store): PanelMemory {
  const known = memories.get(store);
  if (known !== undefined) return known;
  const memory = createMemory(store);
  memories.set(store, memory);
  keepAnswers(store);
  keepUnread(store);
  return memory;
}

/** Listens to a store from now on. */
function createMemory(store: Pick<Store, 'listen'>): PanelMemory {
  let kept: SeenEvent[] = [];
  store.listen((events) => {
    if (events.some((event) => event.type === 'began')) kept = [];
    kept = [...kept, ...events.filter((event) => riverOf(event) !== null)].slice(-KEPT);
  });
  return {
    typed: '',
    hints: new Map(),
    between: (a, b) => kept.filter((event) => isBetween(event, a, b)),
  };
}
