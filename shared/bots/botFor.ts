import type { Character } from '../model/command.ts';
import { MANNERS, type Mannered } from './allCharacters.ts';
import type { Bot } from './bot.ts';
import { randomBot } from './characters/random.ts';
import { botOf } from './manner.ts';

const BOTS = Object.fromEntries(
  Object.entries(MANNERS).map(([character, manner]) => [character, botOf(manner)]),
) as Readonly<Record<Mannered, Bot>>;

/** Who plays a seat in this character. */
export const botFor = (character: Character): Bot =>
  character === 'random' ? randomBot : BOTS[character];
