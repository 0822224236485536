import type { Character } from '../model/command.ts';
import type { Bot } from './bot.ts';
import { broker } from './broker.ts';
import { follower } from './follower.ts';
import { freeRider } from './free-rider.ts';
import { organiser } from './organiser.ts';
import { random } from './random.ts';
import { reciprocator } from './reciprocator.ts';
import { sharer } from './sharer.ts';
import { steward } from './steward.ts';
import { taker } from './taker.ts';

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
