import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { CODE_LENGTH, CODE_LETTERS } from '../../shared/model/wire/code.ts';

/** Keys and codes: the only thing that says who someone is. */

/** The right to one seat: 128 bits that nobody guesses, in 22 letters that fit a link. */
export const newKey = (): string => randomBytes(16).toString('base64url');

/** What is kept of a key. A stolen record opens no seat. */
export const lockOf = (key: string): string => createHash('sha256').update(key).digest('base64url');

/** Are two locks the same? It takes as long where they are as where they are not. */
export function isSameLock(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A table's code, to be read aloud. It only lets people sit down, so it may be short. */
export const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');

/** A seed from which a game's luck starts. */
export const newSeed = (): number => randomBytes(4).readUInt32BE();

/** Stands for a table in the logs, from which nobody can join it. */
export const alias = (code: string): string => lockOf(code).slice(0, 8);
