import type { ClockView } from '../../shared/model/wire/wire.ts';

/** Why a clock stands still. */
type Hold = 'nobody-here' | 'paused' | 'reading';

/** Milliseconds that a phase has at least after a restart. */
const LEAST_LEFT = 15_000;

/** The clock of one table's phases. It stands still as long as anything holds it. */
export class PhaseClock {
  readonly #onEnd: () => void;
  readonly #holds = new Set<Hold>();
  #turns = 0;
  #seconds = 0;
  /** Milliseconds left when it last began to run, or stopped. */
  #left = 0;
  #since = 0;
  #timer: NodeJS.Timeout | null = null;

  /** @param onEnd is called when a phase's time is up */
  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  /** Goes up whenever time begins, stops or goes on: then whoever shows it must be told anew. */
  get turns(): number {
    return this.#turns;
  }

  /**
   * A phase begins, or goes on after a restart: then everyone has a moment left to find back.
   * @param seconds 0 where it has no time limit
   * @param ran milliseconds for which it has run already; below 0 where time was added
   */
  begin(seconds: number, ran = 0): void {
    this.#stop();
    this.#turns += 1;
    const whole = seconds * 1000;
    const left = seconds === 0 ? 0 : Math.max(Math.min(whole, LEAST_LEFT), whole - ran);
    this.#seconds = Math.max(seconds, Math.ceil(left / 1000));
    this.#left = left;
    this.#run();
  }

  /** Stops time. */
  hold(why: Hold): void {
    this.#stop();
    this.#turns += 1;
    this.#holds.add(why);
  }

  /** Takes a reason away; time goes on when it was the last. */
  release(why: Hold): void {
    if (!this.#holds.delete(why)) return;
    this.#turns += 1;
    this.#run();
  }

  /** Gives the phase more time; nothing where it has no limit. */
  add(seconds: number): void {
    if (this.#seconds === 0 || seconds === 0) return;
    this.#stop();
    this.#turns += 1;
    this.#seconds += seconds;
    this.#left += seconds * 1000;
    this.#run();
  }

  get paused(): boolean {
    return this.#holds.has('paused');
  }

  /** As long as people read what the game is about, there is no time to be short of. */
  view(): ClockView {
    if (this.#holds.has('reading')) return { seconds: 0, left: 0, paused: this.paused };
    return { seconds: this.#seconds, left: this.#leftNow(), paused: this.paused };
  }

  /** Forgets the phase. */
  end(): void {
    this.begin(0);
  }

  #leftNow(): number {
    const run = this.#timer === null ? 0 : performance.now() - this.#since;
    return Math.max(0, Math.round(this.#left - run));
  }

  #run(): void {
    if (this.#seconds === 0 || this.#holds.size > 0 || this.#timer !== null) return;
    this.#since = performance.now();
    this.#timer = setTimeout(() => {
      this.#stop();
      this.#onEnd();
    }, this.#left);
  }

  #stop(): void {
    this.#left = this.#leftNow();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
