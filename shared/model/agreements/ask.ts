import type { Good, Goods } from '../goods/goods.ts';
import type { AskId, Seat } from '../ids.ts';

/** Goods for goods, both at once. */
interface Offer {
  /** Its number between the two. */
  readonly id: AskId;
  readonly kind: 'offer';
  /** Who offers. */
  readonly from: Seat;
  /** Who is asked. */
  readonly to: Seat;
  /** Whole units that `from` would give. */
  readonly give: Goods;
  /** Whole units that `from` would receive. */
  readonly get: Goods;
}

/** Goods for goods, of which one half moves when it is accepted and the other later. */
interface PromiseAsk {
  /** Its number between the two: of the ask, not of the promise that may come of it. */
  readonly id: AskId;
  readonly kind: 'promise';
  /** Who offers. */
  readonly from: Seat;
  /** Who is asked. */
  readonly to: Seat;
  /** Whole units that `from` would give. */
  readonly give: Goods;
  /** Whole units that `from` would receive. */
  readonly get: Goods;
  /** Round at whose dusk the other half is owed at the latest. */
  readonly due: number;
  /** Which of the two would owe it. */
  readonly debtor: Seat;
}

/** A demand for goods against nothing. */
interface Press {
  /** Its number between the two. */
  readonly id: AskId;
  readonly kind: 'press';
  /** Who presses. */
  readonly from: Seat;
  /** Who is pressed. */
  readonly to: Seat;
  /** Which good is demanded. */
  readonly good: Good;
  /** Whole units of it, at least 1. */
  readonly amount: number;
}

/** The wish to begin a tie, at the asker's cost. */
interface Bridge {
  /** Its number between the two. */
  readonly id: AskId;
  readonly kind: 'bridge';
  /** Who would build it. */
  readonly from: Seat;
  /** Who is asked. */
  readonly to: Seat;
  /** Whole units of land goods that it costs `from` when `to` agrees. */
  readonly pay: Goods;
}

/** The wish that two neighbours begin a tie, which costs nothing. */
interface Introduction {
  /** Its number between the three. */
  readonly id: AskId;
  readonly kind: 'introduction';
  /** Who introduces. */
  readonly from: Seat;
  /** One of the two. */
  readonly a: Seat;
  /** The other. */
  readonly b: Seat;
  /** Who of the two has said yes. */
  readonly agreed: readonly Seat[];
}

/** Something one seat asks of another and that waits for an answer until dusk. */
export type Ask = Offer | PromiseAsk | Press | Bridge | Introduction;

/** The ask of one kind. */
export type AskOf<K extends Ask['kind']> = Extract<Ask, { kind: K }>;

/** How an ask ended without being met; `void` where it can't be met any more. */
export type AskEnd = 'declined' | 'withdrawn' | 'lapsed' | 'void';

/** Says whether an open ask waits for an answer from a seat. */
export const waitsFor = (ask: Ask, seat: Seat): boolean =>
  ask.kind === 'introduction'
    ? (ask.a === seat || ask.b === seat) && !ask.agreed.includes(seat)
    : ask.to === seat;
