import type { Character } from '../model/command.ts';
import type { Bot } from './bot.ts';
import { random } from './characters/random.ts';
import { botOf } from './manner.ts';
import { MANNERS, type Mannered } from './manners.ts';

export type { Bot, SeededRandom } from './bot.ts';

const BOTS: Readonly<Record<Mannered, Bot>> = {
  taker: botOf(MANNERS.taker),
  sharer: botOf(MANNERS.sharer),
  steward: botOf(MANNERS.steward),
  'free-rider': botOf(MANNERS['free-rider']),
  reciprocator: botOf(MANNERS.reciprocator),
  broker: botOf(MANNERS.broker),
  follower: botOf(MANNERS.follower),
  organiser: botOf(MANNERS.organiser),
};

/** Who plays a seat in this character. */
export const botFor = (character: Character): Bot =>
  character === 'random' ? random : BOTS[character];
export { why } from './explain.ts';
export * from './speech/index.ts';
