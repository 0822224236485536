import type { Remembered } from '../../../shared/model/debrief/ownNotes.ts';

/** What someone noted before looking back, on this device: it outlasts a server that can't be reached. */

const SHELF = 'riverbed.before.';

const isAnswers = (value: unknown): value is Remembered =>
  typeof value === 'object' &&
  value !== null &&
  'word' in value &&
  'most' in value &&
  'least' in value &&
  'expected' in value;

/** Where storage is forbidden they last as long as the page. */
const inMemory = new Map<string, Remembered>();

/** The answers to one table's game; null where none were given yet. */
export function answersTo(code: string): Remembered | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(SHELF + code) ?? 'null');
    return isAnswers(value) ? value : null;
  } catch {
    return inMemory.get(code) ?? null;
  }
}

export function keepAnswers(code: string, answers: Remembered): void {
  inMemory.set(code, answers);
  try {
    localStorage.setItem(SHELF + code, JSON.stringify(answers));
  } catch {
    // Kept in memory above.
  }
}

export function forgetAnswers(code: string): void {
  inMemory.delete(code);
  try {
    localStorage.removeItem(SHELF + code);
  } catch {
    // It was kept nowhere else.
  }
}

/** Rounds in which a line stood highest and lowest, the first of equals; the start doesn't count. */
export function extremes(line: readonly number[]): { highest: number; lowest: number } {
  const rounds = line.slice(1);
  return {
    highest: rounds.indexOf(Math.max(...rounds)) + 1,
    lowest: rounds.indexOf(Math.min(...rounds)) + 1,
  };
}
