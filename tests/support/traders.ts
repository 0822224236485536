import { CHARACTERS, type Character } from '../../shared/model/command.ts';

/** Characters that weigh what they do; `random` does not. */
export const TRADERS: readonly Character[] = CHARACTERS.filter((one) => one !== 'random');
