import { createHash } from 'node:crypto';

/** Lines of a record are chained: each carries a mark of itself and of the one before. */

/** Why a line is not kept that follows no other: what was deleted must not come back in parts. */
export const GONE = 'There is no such record any more.';

/** A line as it is kept. */
export interface KeptRow {
  readonly n: number;
  readonly body: string;
  /** Null where it was written before lines were chained. */
  readonly chain: string | null;
}

/** A record of which a line is damaged or missing: it is kept, and can't be read. */
export class DamagedRecord extends Error {
  readonly code: string;
  /** Lines that are whole, from the first on. */
  readonly whole: number;

  constructor(code: string, whole: number) {
    super(`line ${whole + 1} is damaged; the ${whole} before it are whole`);
    this.code = code;
    this.whole = whole;
  }
}

/**
 * The mark of a line.
 * @param before the mark of the line before; null where there is none
 */
export const chainOf = (code: string, before: string | null, body: string): string =>
  createHash('sha256')
    .update(`${before ?? code}\n${body}`)
    .digest('base64url')
    .slice(0, 22);

/** How many rows of a record, in order, are whole from the first on. */
function wholeRows(code: string, rows: readonly KeptRow[]): number {
  let before: string | null = null;
  for (const [at, { n, body, chain }] of rows.entries()) {
    const isChained =
      before === null && chain === null ? true : chain === chainOf(code, before, body);
    if (n !== at || !isChained || !isJson(body)) return at;
    before = chain;
  }
  return rows.length;
}

function isJson(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

/**
 * What the rows of a record hold, as JSON.
 * @throws DamagedRecord where one is damaged or missing
 */
export function bodiesOf(code: string, rows: readonly KeptRow[]): unknown[] {
  const whole = wholeRows(code, rows);
  if (whole < rows.length) throw new DamagedRecord(code, whole);
  return rows.map(({ body }) => JSON.parse(body));
}

/**
 * Reads each line from its JSON.
 * @throws DamagedRecord where one is no line
 */
export const readEach = <T>(
  code: string,
  bodies: readonly unknown[],
  read: (body: unknown) => T,
): T[] =>
  bodies.map((body, n) => {
    try {
      return read(body);
    } catch {
      throw new DamagedRecord(code, n);
    }
  });

/** Marks of the last lines of records, so that the next can be chained to them. */
export class LastChains {
  static readonly #MOST = 5000;
  readonly #last = new Map<string, { readonly n: number; readonly chain: string | null }>();

  /** The mark of a record's line before `at`; undefined where it must be looked up. */
  before(code: string, at: number): string | null | undefined {
    if (at === 0) return null;
    const last = this.#last.get(code);
    return last?.n === at - 1 ? last.chain : undefined;
  }

  /** A line was written. */
  wrote(code: string, n: number, chain: string | null): void {
    this.#last.delete(code);
    this.#last.set(code, { n, chain });
    const [oldest] = this.#last.keys();
    if (this.#last.size > LastChains.#MOST && oldest !== undefined) this.#last.delete(oldest);
  }

  /** A record is gone, or what is known of it may be wrong. */
  forget(code: string): void {
    this.#last.delete(code);
  }
}
