import type { Bot } from '../../bots/bot.ts';
import { plainSwap, scripted } from './plain.ts';

/** Draws 3 and tends 1, always; begins, joins and signs nothing; keeps what is due. */
export const passive = (): Bot =>
  scripted({
    draws: ({ given }) => given.hands - 1,
    offer: plainSwap,
    meets: false,
    keepsWord: true,
    acts: () => null,
  });
