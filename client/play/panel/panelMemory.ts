import type { Seat } from '../../../shared/model/ids.ts';
import type { SeenEvent } from '../../../shared/model/view.ts';
import type { Store } from '../../link/store.ts';

/** What this browser has heard since it opened; the view itself keeps only what lasts. */
export interface PanelMemory {
  /** What passed between two seats, oldest first. */
  between(a: Seat, b: Seat): readonly SeenEvent[];
}

const KEPT = 400;

/** The two seats that an event is between; null for an event about one or about all. */
export function partiesOf(event: SeenEvent): readonly [Seat, Seat] | null {
  switch (event.type) {
    case 'exchanged':
    case 'gave':
    case 'paid':
    case 'pressed':
    case 'yielded':
    case 'refused':
    case 'amended':
      return [event.from, event.to];
    case 'promised':
    case 'promise-kept':
    case 'promise-broke':
    case 'promise-deferred':
    case 'promise-void':
      return [event.debtor, event.creditor];
    case 'limit-fell':
    case 'tie-made':
      return [event.a, event.b];
    case 'severed':
      return [event.by, event.other];
    default:
      return null;
  }
}

const same = (parties: readonly [Seat, Seat] | null, a: Seat, b: Seat): boolean =>
  parties?.includes(a) === true && parties.includes(b);

const memories = new WeakMap<Pick<Store, 'listen'>, PanelMemory>();

/** The one memory of a store: it goes on while the panel makes room for other scenes. */
export function memoryOf(store: Pick<Store, 'listen'>): PanelMemory {
  const known = memories.get(store);
  if (known !== undefined) return known;
  const memory = createMemory(store);
  memories.set(store, memory);
  return memory;
}

/** Listens to a store from now on. */
function createMemory(store: Pick<Store, 'listen'>): PanelMemory {
  let kept: SeenEvent[] = [];
  store.listen((events) => {
    if (events.some((event) => event.type === 'began')) kept = [];
    kept = [...kept, ...events.filter((event) => partiesOf(event) !== null)].slice(-KEPT);
  });
  return { between: (a, b) => kept.filter((event) => same(partiesOf(event), a, b)) };
}
