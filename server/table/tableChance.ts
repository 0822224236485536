import { newCode, newKey, newSeed } from '../http/keys.ts';

/** Where chance comes from: replaced in tests that need the same table twice. */
export interface Chance {
  code(): string;
  key(): string;
  seed(): number;
}

/** The machine's own. */
export const CHANCE: Chance = { code: newCode, key: newKey, seed: newSeed };
