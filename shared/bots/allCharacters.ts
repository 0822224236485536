import type { Character } from '../model/command.ts';
import { BROKER } from './characters/broker.ts';
import { FOLLOWER } from './characters/follower.ts';
import { FREE_RIDER } from './characters/free-rider.ts';
import { ORGANISER } from './characters/organiser.ts';
import { RECIPROCATOR } from './characters/reciprocator.ts';
import { SHARER } from './characters/sharer.ts';
import { STEWARD } from './characters/steward.ts';
import { TAKER } from './characters/taker.ts';
import type { Manner } from './manner.ts';

/** The characters that have a manner: all but the one that does anything at all. */
export type Mannered = Exclude<Character, 'random'>;

/** Each character's manner. */
export const MANNERS: Readonly<Record<Mannered, Manner>> = {
  taker: TAKER,
  sharer: SHARER,
  steward: STEWARD,
  'free-rider': FREE_RIDER,
  reciprocator: RECIPROCATOR,
  broker: BROKER,
  follower: FOLLOWER,
  organiser: ORGANISER,
};
