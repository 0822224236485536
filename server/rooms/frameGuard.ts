/** Bytes of the longest message that a player may send; the longest command is well below. */
const MOST_BYTES = 4096;

/** How many messages one connection may send. */
export interface Pace {
  readonly atOnce: number;
  readonly aSecond: number;
}

/** More than hands can do, and less than does harm. */
export const HUMAN: Pace = { atOnce: 30, aSecond: 15 };

/** Misdeeds after which a connection is closed, and how many are forgiven a second. */
const MOST_STRIKES = 300;
const FORGIVEN_A_SECOND = 1;

/** What a connection did that is more than a mistake. */
export type Misdeed = 'malformed' | 'too-often';
/** What is thought of a message. */
export type Verdict = 'fine' | Misdeed | 'abuse';

/** Watches one connection: what is too long, too frequent, or more than a mistake. */
export class Guard {
  readonly #pace: Pace;
  readonly #longest: number;
  #allowance: number;
  #strikes = 0;
  #seen: number;

  /**
   * @param now milliseconds, on any clock that only goes forward
   * @param longest bytes of the longest message
   */
  constructor(pace: Pace, now: number, longest = MOST_BYTES) {
    this.#pace = pace;
    this.#longest = longest;
    this.#allowance = pace.atOnce;
    this.#seen = now;
  }

  /** Judges a message before it is read. */
  weigh(bytes: number, now: number): Verdict {
    const seconds = Math.max(0, now - this.#seen) / 1000;
    this.#seen = now;
    this.#allowance = Math.min(this.#pace.atOnce, this.#allowance + seconds * this.#pace.aSecond);
    this.#strikes = Math.max(0, this.#strikes - seconds * FORGIVEN_A_SECOND);
    if (this.#allowance < 1) return this.strike('too-often');
    this.#allowance -= 1;
    return bytes > this.#longest ? this.strike('malformed') : 'fine';
  }

  /** Counts a misdeed; says so where it was one too many. */
  strike(misdeed: Misdeed): Misdeed | 'abuse' {
    this.#strikes += 1;
    return this.#strikes > MOST_STRIKES ? 'abuse' : misdeed;
  }
}
