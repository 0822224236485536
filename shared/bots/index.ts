import type { Character } from '../model/command.ts';
import type { Bot } from './bot.ts';
import { broker } from './characters/broker.ts';
import { follower } from './characters/follower.ts';
import { freeRider } from './characters/free-rider.ts';
import { organiser } from './characters/organiser.ts';
import { random } from './characters/random.ts';
import { reciprocator } from './characters/reciprocator.ts';
import { sharer } from './characters/sharer.ts';
import { steward } from './characters/steward.ts';
import { taker } from './characters/taker.ts';

export type { Bot, SeededRandom } from './bot.ts';

const BOTS: Readonly<Record<Character, Bot>> = {
  taker,
  sharer,
  steward,
  'free-rider': freeRider,
  reciprocator,
  random,
  broker,
  follower,
  organiser,
};

/** Who plays a seat in this character. */
export const botFor = (character: Character): Bot => BOTS[character];
export { why } from './explain.ts';
export * from './speech/index.ts';
