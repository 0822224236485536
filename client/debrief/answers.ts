/** What someone noted before any picture. It stays in this browser: nothing of it is ever sent. */
export interface Answers {
  readonly word: string;
  /** Rounds of most and of least say; 0 for none. */
  readonly most: number;
  readonly least: number;
  readonly expected: string;
}

const SHELF = 'riverbed.before.';

const isAnswers = (value: unknown): value is Answers =>
  typeof value === 'object' &&
  value !== null &&
  'word' in value &&
  'most' in value &&
  'least' in value &&
  'expected' in value;

/** Where storage is forbidden they last as long as the page. */
const inMemory = new Map<string, Answers>();

/** The answers to one table's game; null where none were given yet. */
export function answersTo(code: string): Answers | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(SHELF + code) ?? 'null');
    return isAnswers(value) ? value : null;
  } catch {
    return inMemory.get(code) ?? null;
  }
}

export function keepAnswers(code: string, answers: Answers): void {
  inMemory.set(code, answers);
  try {
    localStorage.setItem(SHELF + code, JSON.stringify(answers));
  } catch {
    // Kept in memory above.
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
