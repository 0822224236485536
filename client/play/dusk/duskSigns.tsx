import type { ComponentType } from 'preact';
import type { SeenEvent } from '../../../shared/model/view.ts';
import {
  Basket,
  Bucket,
  Crack,
  Fence,
  House,
  Leaf,
  Pact,
  Press,
  Promised,
  Sever,
  type SignProps,
  Sprout,
  Sun,
  Talk,
  Terraces,
  Water,
  Wetland,
} from '../../signs/index.ts';
import { BareTree } from '../../signs/pageSigns.tsx';
import type { Flow } from './springChange.ts';

/** What stands beside each line of the spring's account. */
export const FLOW_SIGNS: Readonly<Record<Flow['kind'], ComponentType<SignProps>>> = {
  drawn: Bucket,
  fences: Fence,
  natural: Water,
  tending: Sprout,
  works: Wetland,
  drought: Sun,
  spilled: Crack,
};

const EVENT_SIGNS: Partial<Record<SeenEvent['type'], ComponentType<SignProps>>> = {
  'spring-died': Crack,
  'limit-fell': Crack,
  narrowed: Crack,
  fenced: Fence,
  'fences-drew': Fence,
  severed: Sever,
  pressed: Press,
  yielded: Press,
  refused: Press,
  promised: Promised,
  paid: Promised,
  'promise-broke': Promised,
  'promise-kept': Promised,
  breached: Pact,
  signed: Pact,
  proposed: Pact,
  left: Pact,
  withered: BareTree,
  lived: Leaf,
  ate: Basket,
  drew: Bucket,
  regrew: Water,
  dawned: Sun,
  said: Talk,
  called: Terraces,
  completed: Terraces,
};

/** The sign of something that happened. */
export function EventSign({ type, size }: { type: SeenEvent['type']; size?: number }) {
  const Sign = EVENT_SIGNS[type] ?? House;
  return <Sign size={size} />;
}
