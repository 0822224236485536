import { describe, expect, test } from 'vitest';
import { homesteadAt } from '../../shared/engine/query.ts';
import { logisticRegrowth } from '../../shared/engine/rules/commons.ts';
import { tieById, workById } from '../../shared/engine/writers.ts';
import type { EventOf } from '../../shared/model/event.ts';
import { wholeUnits } from '../../shared/model/goods/duskTotals.ts';
import {
  AskId,
  type EventNumber,
  type Hundredths,
  PactId,
  PromiseId,
  Seat,
  type TieId,
  type Units,
  WorkId,
} from '../../shared/model/ids.ts';
import type { State } from '../../shared/model/state.ts';
import type { DebtView, SpringView } from '../../shared/model/view.ts';

/**
 * Numbers of one kind are refused where another is asked. The compiler is the test: `npm run types`
 * fails where a pair passes, and where a line that must be refused no longer is.
 */

interface Kinds {
  seat: Seat;
  hundredths: Hundredths;
  units: Units;
  tie: TieId;
  ask: AskId;
  promise: PromiseId;
  work: WorkId;
  pact: PactId;
  event: EventNumber;
}

/** Every pair of which the one passes as the other, in words. */
type Passing = {
  [A in keyof Kinds]: {
    [B in Exclude<keyof Kinds, A>]: Kinds[A] extends Kinds[B] ? `${A} passes as ${B}` : never;
  }[Exclude<keyof Kinds, A>];
}[keyof Kinds];

const NONE_PASSES: [Passing] extends [never] ? true : Passing = true;

/** What must not compile where the kinds are used. Nobody runs it. */
const REFUSED = (state: State, k: Kinds) => [
  // @ts-expect-error a seat is no water
  () => (state.spring.stock = k.seat),
  // @ts-expect-error water is no seat
  () => homesteadAt(state, k.hundredths),
  // @ts-expect-error units are not hundredths
  () => wholeUnits(k.units),
  // @ts-expect-error units are not hundredths
  () => logisticRegrowth(0.3, k.units, state.spring.capacity),
  // @ts-expect-error hundredths are not units
  (): SpringView['stock'] => state.spring.stock,
  // @ts-expect-error a work is no tie
  () => tieById(state, k.work),
  // @ts-expect-error a pact is no work
  () => workById(state, k.pact),
  // @ts-expect-error an ask is no promise
  () => state.debts.get(k.ask),
  // @ts-expect-error a promise is no ask
  () => state.asks.get(k.promise),
  // @ts-expect-error a seat is no event
  () => state.permanent.push(k.seat),
  // @ts-expect-error the ask of a promise is not the promise
  (e: EventOf<'promised'>): DebtView['id'] => e.ask,
];

describe('numbers of different kinds', () => {
  test('are told apart by the compiler, each from every other', () => {
    expect(NONE_PASSES).toBe(true);
    expect(REFUSED).toBeTypeOf('function');
  });

  test.each([
    ['seat', Seat, 16],
    ['seat', Seat, -1],
    ['ask', AskId, 0.5],
    ['promise', PromiseId, -1],
    ['work', WorkId, '0'],
    ['pact', PactId, Number.NaN],
  ] as const)('are still read strictly: no %s is %s', (_kind, schema, value) => {
    expect(schema.safeParse(0).success).toBe(true);
    expect(schema.safeParse(value).success).toBe(false);
  });
});
