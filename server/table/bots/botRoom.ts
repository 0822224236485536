import type { SeatCommand } from '../../../shared/model/command.ts';
import type { Event } from '../../../shared/model/event.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { State } from '../../../shared/model/state.ts';
import type { View } from '../../../shared/model/view.ts';
import type { PhaseClock } from '../phaseClock.ts';
import {
  BEGINNINGS,
  type Beginning,
  beginningOf,
  begunInRound,
  withholding,
} from './botBeginnings.ts';
import { leavingShares, takesShare } from './openShares.ts';
import { type Times, within } from './times.ts';

/** What a bot would do now, and for how long it holds back what it would rather do, in milliseconds. */
interface Plan {
  /** Null where there is nothing, or nothing yet. */
  readonly command: SeatCommand | null;
  /** 0 where it holds nothing back; infinite where it does so until every person is done. */
  readonly waits: number;
}

/** How a bot plays, and what it says first where it is about to begin something great. */
interface Player {
  readonly choose: (view: View) => SeatCommand | null;
  readonly wish: (command: SeatCommand) => SeatCommand | null;
}

/** What a bot begins only after it has said to everyone that it would like to. */
const SAID_FIRST: ReadonlySet<Beginning> = new Set(['work', 'pact']);

/** What a bot said it would like, when, and when it begins it, on `performance.now()`. */
interface Wish {
  readonly seat: Seat;
  readonly at: number;
  readonly until: number;
}

/**
 * The room that bots leave to people in one phase of a table: people begin first, bots begin little
 * and one after another, they take a while to answer, and leave open what a person means to give.
 * Where no person keeps a seat, bots do as they like.
 */
export class BotRoom {
  readonly #times: Times;
  readonly #clock: PhaseClock;
  /** When the phase began and something was last begun, on `performance.now()`. */
  #opened = 0;
  #begunAt = Number.NEGATIVE_INFINITY;
  /** What is being begun and is not in the record yet. */
  readonly #begun = new Map<Beginning, number>();
  /** Until when bots think about what a person asked, by seat and ask. */
  readonly #thinks = new Map<string, number>();
  #wish: Wish | null = null;
  #stirred = false;
  #hurried = false;

  constructor(times: Times, clock: PhaseClock) {
    this.#times = times;
    this.#clock = clock;
  }

  begin(): void {
    this.#opened = performance.now();
    this.#begunAt = Number.NEGATIVE_INFINITY;
    this.#begun.clear();
    this.#thinks.clear();
    this.#wish = null;
    this.#stirred = false;
    this.#hurried = false;
  }

  /** A person did something. */
  stirred(): void {
    this.#stirred = true;
  }

  /** Every person is done. */
  hurry(): void {
    this.#hurried = true;
  }

  /** A person asked something of a bot, which answers in so many milliseconds. */
  asked(seat: Seat, event: Event, wait: number): void {
    const ask = event.type === 'asked' ? event.ask.id : event.type === 'pressed' ? event.ask : null;
    if (ask !== null) this.#thinks.set(`${seat}:${ask}`, performance.now() + wait);
  }

  /** Milliseconds until a bot next answers what a person asked; infinite where nothing waits for it. */
  untilNextAnswer(seat: Seat): number {
    const now = performance.now();
    const left = [...this.#thinks].map(([asked, until]) =>
      asked.startsWith(`${seat}:`) && until > now ? until - now : Number.POSITIVE_INFINITY,
    );
    return Math.min(...left);
  }

  /**
   * What a bot does now that plays so.
   * @param view what its seat sees
   */
  plan(state: State, view: View, player: Player): Plan {
    const { choose } = player;
    if (state.phase !== 'day' || !state.homesteads.some(({ keeper }) => keeper === 'person'))
      return { command: choose(view), waits: 0 };
    const seat = view.book?.seat ?? -1;
    const mute = !this.#hurried && this.#isMute(state, seat);
    const usedUp = BEGINNINGS.filter(
      (kind) => this.#isUsedUp(state, kind) || (mute && SAID_FIRST.has(kind)),
    );
    const untilLast = this.#untilLastPart();
    const left = untilLast > 0 ? leavingShares(state, view) : view;
    const wanted = choose(withholding(left, usedUp));
    const thinks = this.#untilAnswer(seat, wanted);
    if (thinks > 0) return { command: null, waits: thinks };
    if (untilLast > 0 && takesShare(state, view, wanted))
      return { command: null, waits: untilLast };
    if (wanted !== null && beginningOf(wanted) !== null) {
      const waits = this.#untilBeginning(seat);
      return waits > 0
        ? { command: choose(withholding(left, BEGINNINGS)), waits }
        : { command: this.#begin(seat, wanted, player), waits: 0 };
    }
    const wouldGive =
      wanted === null &&
      left !== view &&
      takesShare(state, view, choose(withholding(view, usedUp)));
    return { command: wanted, waits: wouldGive ? untilLast : 0 };
  }

  /** Begins something, or says first that it would like to. */
  #begin(seat: Seat, wanted: SeatCommand, { wish }: Player): SeatCommand {
    const now = performance.now();
    this.#begunAt = now;
    const said = this.#hurried || this.#wish?.seat === seat ? null : wish(wanted);
    if (said !== null) {
      this.#wish = { seat, at: now, until: now + within(this.#times.room.wish) };
      return said;
    }
    this.#wish = null;
    const kind = beginningOf(wanted);
    if (kind !== null) this.#begun.set(kind, (this.#begun.get(kind) ?? 0) + 1);
    return wanted;
  }

  /** Has a bot had its word to everyone today, so that it can't say first what it would like? */
  #isMute({ said, round }: State, seat: Seat): boolean {
    if (this.#wish?.seat === seat) return false;
    return said.some((word) => word.from === seat && word.to === null && word.round === round);
  }

  #isUsedUp(state: State, kind: Beginning): boolean {
    const begun = Math.max(begunInRound(state, kind), this.#begun.get(kind) ?? 0);
    return begun >= this.#times.room.aDay[kind];
  }

  /** Milliseconds until a bot may begin something; who said what it would like goes first. */
  #untilBeginning(seat: Seat): number {
    if (this.#hurried) return 0;
    const { leisure, gap } = this.#times.room;
    const now = performance.now();
    const wish = this.#wish;
    if (wish?.seat === seat && wish.at === this.#begunAt) return Math.max(0, wish.until - now);
    const untilStirred = this.#stirred ? 0 : this.#opened + leisure - now;
    return Math.max(0, untilStirred, this.#begunAt + gap - now);
  }

  /** Milliseconds until a bot answers what a person asked; 0 where a command answers no person. */
  #untilAnswer(seat: Seat, command: SeatCommand | null): number {
    if (this.#hurried || command === null || !('ask' in command)) return 0;
    const until = this.#thinks.get(`${seat}:${command.ask}`) ?? 0;
    return Math.max(0, until - performance.now());
  }

  /** Milliseconds until what was left open to people is closed; infinite without a clock, 0 from then on. */
  #untilLastPart(): number {
    if (this.#hurried) return 0;
    const { seconds, left } = this.#clock.view();
    if (seconds === 0) return Number.POSITIVE_INFINITY;
    return Math.max(0, left - seconds * 1000 * this.#times.room.lastPart);
  }
}
