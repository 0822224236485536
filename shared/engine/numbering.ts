import type { Ask } from '../model/agreements/ask.ts';
import type { AskId, PromiseId, Seat } from '../model/ids.ts';
import type { State } from '../model/state.ts';
import { MOST_SEATS } from '../model/vocabulary.ts';

/**
 * Numbers that asks and promises go by. One count for the whole table would tell whoever sees number
 * 7 after number 4 that two others dealt with each other in between. So each is counted only among
 * those that the very same people know of: a number is a series and a place in it.
 */

const pair = (a: Seat, b: Seat): number => a * MOST_SEATS + b;

/** Where the series of each kind begin. */
const BETWEEN = MOST_SEATS ** 2;
const PRESSES = 2 * MOST_SEATS ** 2;
const PROMISES = 3 * MOST_SEATS ** 2;
const INTRODUCTIONS = MOST_SEATS ** 3;
/** As many as there are series at most. */
const STRIDE = 2 * MOST_SEATS ** 3;

function nextIn(state: State, series: number): number {
  return (state.counted.get(series) ?? 0) * STRIDE + series;
}

/** The number of what `from` asks of `to` next; these two know of it. */
export const nextAsk = (state: State, from: Seat, to: Seat): AskId =>
  nextIn(state, BETWEEN + pair(from, to));

/** The number of the next press, which all see. */
export const nextPress = (state: State, from: Seat, to: Seat): AskId =>
  nextIn(state, PRESSES + pair(from, to));

/** The number of the next introduction; the three know of it. */
export const nextIntroduction = (state: State, from: Seat, a: Seat, b: Seat): AskId =>
  nextIn(state, INTRODUCTIONS + from * MOST_SEATS ** 2 + pair(Math.min(a, b), Math.max(a, b)));

/** The number of what a debtor comes to owe a creditor next; these two know of it. */
export const nextPromise = (state: State, debtor: Seat, creditor: Seat): PromiseId =>
  nextIn(state, PROMISES + pair(debtor, creditor));

/** Writes that a number was given. */
export function count(state: State, id: Ask['id'] | PromiseId): void {
  state.counted.set(id % STRIDE, Math.floor(id / STRIDE) + 1);
}
