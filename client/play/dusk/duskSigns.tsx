import type { ComponentType } from 'preact';
import type { SeenEvent } from '../../../shared/model/view.ts';
import {
  Basket,
  Bucket,
  Crack,
  Fence,
  Homestead,
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
import { Granary } from '../../signs/workSigns.tsx';
import type { Flow } from './springChange.ts';

/** What stands beside each line of the spring's account. */
export const FLOW_SIGNS: Readonly<Record<Flow['kind'], ComponentType<SignProps>>> = {
  drawn: Bucket,
  fences: Fence,
  natural: Water,
  tending: Sprout,
  works: Wetland,
  drought: Sun,
  'held-off': Granary,
  spilled: Crack,
};

/** A house stands beside what is done at a homestead and has no sign of its own. */
const EVENT_SIGNS: Readonly<Record<SeenEvent['type'], ComponentType<SignProps>>> = {
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
  'promise-deferred': Homestead,
  'promise-void': Homestead,
  breached: Pact,
  signed: Pact,
  proposed: Pact,
  left: Pact,
  'pacts-turned': Homestead,
  withered: BareTree,
  lived: Leaf,
  ate: Basket,
  drew: Bucket,
  regrew: Water,
  dawned: Sun,
  said: Talk,
  called: Terraces,
  completed: Terraces,
  'joined-call': Homestead,
  pledged: Homestead,
  unpledged: Homestead,
  asked: Homestead,
  agreed: Homestead,
  'ask-ended': Homestead,
  exchanged: Homestead,
  gave: Homestead,
  boats: Homestead,
  amended: Homestead,
  'tie-made': Homestead,
  improved: Homestead,
  'became-self-reliant': Homestead,
  allocated: Homestead,
  intended: Homestead,
  harvested: Homestead,
  readied: Homestead,
  occupied: Homestead,
  'presence-changed': Homestead,
  stored: Homestead,
  'rivers-turned': Homestead,
  'dusk-settled': Homestead,
  began: Homestead,
  'phase-began': Homestead,
  ended: Homestead,
  'last-round-set': Homestead,
  'words-set': Homestead,
  'sight-set': Homestead,
};

/** The sign of something that happened. */
export function EventSign({ type, size }: { type: SeenEvent['type']; size?: number }) {
  const Sign = EVENT_SIGNS[type];
  return <Sign size={size} />;
}
