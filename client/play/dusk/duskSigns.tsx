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
  'promise-deferred': House,
  'promise-void': House,
  breached: Pact,
  signed: Pact,
  proposed: Pact,
  left: Pact,
  'pacts-turned': House,
  withered: BareTree,
  lived: Leaf,
  ate: Basket,
  drew: Bucket,
  regrew: Water,
  dawned: Sun,
  said: Talk,
  called: Terraces,
  completed: Terraces,
  'joined-call': House,
  pledged: House,
  unpledged: House,
  asked: House,
  agreed: House,
  'ask-ended': House,
  exchanged: House,
  gave: House,
  boats: House,
  amended: House,
  'tie-made': House,
  improved: House,
  'became-self-reliant': House,
  allocated: House,
  intended: House,
  harvested: House,
  readied: House,
  occupied: House,
  'presence-changed': House,
  stored: House,
  'rivers-turned': House,
  'dusk-settled': House,
  began: House,
  'phase-began': House,
  ended: House,
  'last-round-set': House,
  'words-set': House,
  'sight-set': House,
};

/** The sign of something that happened. */
export function EventSign({ type, size }: { type: SeenEvent['type']; size?: number }) {
  const Sign = EVENT_SIGNS[type];
  return <Sign size={size} />;
}
