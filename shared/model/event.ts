import type { Character, Intention, Phase, Phrase, Terms, WorkKind } from './command.ts';
import type { Good, Goods, LandGood } from './goods.ts';
import type { AskId, EventNumber, PactId, PromiseId, Seat, TieId, WorkId } from './ids.ts';
import type { Boats, Measure, Move, Outlook, Sight, WordsRule } from './scenario.ts';
import type { SpokenLine } from './spokenLine.ts';

/** Something one seat asks of another and that waits for an answer until dusk. */
export type Ask =
  | {
      readonly id: AskId;
      readonly kind: 'offer';
      readonly from: Seat;
      readonly to: Seat;
      readonly give: Goods;
      readonly get: Goods;
    }
  | {
      readonly id: AskId;
      readonly kind: 'promise';
      readonly from: Seat;
      readonly to: Seat;
      readonly give: Goods;
      readonly get: Goods;
      readonly due: number;
      readonly debtor: Seat;
    }
  | {
      readonly id: AskId;
      readonly kind: 'press';
      readonly from: Seat;
      readonly to: Seat;
      readonly good: Good;
      readonly amount: number;
    }
  | {
      readonly id: AskId;
      readonly kind: 'bridge';
      readonly from: Seat;
      readonly to: Seat;
      readonly pay: Goods;
    }
  /** `from` introduces `a` and `b`; `agreed` holds who of the two has said yes. */
  | {
      readonly id: AskId;
      readonly kind: 'introduction';
      readonly from: Seat;
      readonly a: Seat;
      readonly b: Seat;
      readonly agreed: readonly Seat[];
    };

/** Why a tie's limit fell. */
export type Harm = 'press' | 'promise' | 'pact';

/** How an ask ended without being met. */
export type AskEnd = 'declined' | 'withdrawn' | 'lapsed' | 'void';

type Body =
  // the course of the game
  | { type: 'began' }
  | { type: 'dawned'; drought: boolean; droughtNext: boolean; opens: readonly Move[] }
  | { type: 'harvested'; crafts: readonly LandGood[]; amounts: readonly number[] }
  | { type: 'fences-drew'; amounts: readonly number[]; stock: number }
  | {
      type: 'pacts-turned';
      joined: readonly (readonly [PactId, Seat])[];
      left: readonly (readonly [PactId, Seat])[];
    }
  | { type: 'phase-began'; phase: Phase }
  | { type: 'ended' }
  // the morning
  | { type: 'allocated'; seat: Seat; draw: number; tend: number }
  | { type: 'intended'; seat: Seat; intention: Intention | null }
  /** Per seat: hands that drew, water that came, hands that tended, and whether a person chose. */
  | {
      type: 'drew';
      asked: readonly number[];
      got: readonly number[];
      tended: readonly number[];
      chosen: readonly boolean[];
      stock: number;
    }
  // between two
  | { type: 'asked'; ask: Ask }
  | { type: 'agreed'; ask: AskId; seat: Seat }
  | { type: 'ask-ended'; ask: Ask; how: AskEnd; by: Seat | null }
  /** `from` gave `gave` and received `got`, both at once. */
  | { type: 'exchanged'; ask: AskId; from: Seat; to: Seat; gave: Goods; got: Goods }
  | { type: 'gave'; from: Seat; to: Seat; goods: Goods }
  /** The half that is due at once has moved from `creditor` to `debtor`. */
  | {
      type: 'promised';
      ask: AskId;
      promise: PromiseId;
      debtor: Seat;
      creditor: Seat;
      moved: Goods;
      owed: Goods;
      due: number;
    }
  | { type: 'paid'; promise: PromiseId; from: Seat; to: Seat; goods: Goods; left: Goods }
  | { type: 'promise-kept'; promise: PromiseId; debtor: Seat; creditor: Seat }
  | {
      type: 'promise-broke';
      promise: PromiseId;
      debtor: Seat;
      creditor: Seat;
      unpaid: Goods;
      permanent: true;
    }
  | { type: 'promise-deferred'; promise: PromiseId; debtor: Seat; creditor: Seat; due: number }
  | { type: 'promise-void'; promise: PromiseId; debtor: Seat; creditor: Seat }
  | {
      type: 'pressed';
      ask: AskId;
      from: Seat;
      to: Seat;
      good: Good;
      amount: number;
      closes: readonly TieId[];
    }
  | { type: 'yielded'; ask: AskId; from: Seat; to: Seat; goods: Goods; tie: TieId }
  | { type: 'refused'; ask: AskId; from: Seat; to: Seat }
  | { type: 'limit-fell'; tie: TieId; a: Seat; b: Seat; limit: number; why: Harm; permanent: true }
  | { type: 'severed'; tie: TieId; by: Seat; other: Seat; permanent: true }
  | { type: 'amended'; from: Seat; to: Seat; goods: Goods; tie: TieId; width: number }
  | {
      type: 'tie-made';
      tie: TieId;
      a: Seat;
      b: Seat;
      by: Seat;
      how: 'bridge' | 'introduction';
      ask: AskId;
      paid: Goods;
    }
  // on the whole
  | { type: 'improved'; seat: Seat; paid: Goods; yield: number }
  | { type: 'became-self-reliant'; seat: Seat; paid: Goods }
  | { type: 'fenced'; seat: Seat; paid: Goods; capacity: number; stock: number; permanent: true }
  | { type: 'called'; work: WorkId; kind: WorkKind; seat: Seat }
  | { type: 'joined-call'; work: WorkId; seat: Seat }
  | { type: 'pledged'; work: WorkId; seat: Seat; goods: Goods }
  | { type: 'unpledged'; work: WorkId; seat: Seat; goods: Goods }
  /** `served` are the seats whose land it raises; `back` returns what was not needed. */
  | {
      type: 'completed';
      work: WorkId;
      kind: WorkKind;
      served: readonly Seat[];
      back: readonly (readonly [Seat, Goods])[];
    }
  | { type: 'proposed'; pact: PactId; terms: Terms; seat: Seat }
  | { type: 'signed'; pact: PactId; seat: Seat }
  | { type: 'left'; pact: PactId; seat: Seat }
  /** Counted when it happens; `times` is 1 for the warning. */
  | { type: 'breached'; pact: PactId; seat: Seat; times: number }
  | {
      type: 'said';
      from: Seat;
      to: Seat | null;
      phrase: Phrase | null;
      text: string;
      line?: SpokenLine;
    }
  | { type: 'readied'; seat: Seat; ready: boolean }
  // the dusk
  | {
      type: 'ate';
      baskets: readonly number[];
      used: readonly Goods[];
      standIns: readonly boolean[];
    }
  | {
      type: 'stored';
      irrigated: readonly number[];
      evaporated: readonly number[];
      spoiled: readonly Goods[];
    }
  | { type: 'lived'; vitality: readonly number[] }
  | { type: 'withered'; seat: Seat; yield: number; permanent: true }
  /** [tie, width, idle rounds running] of each living tie. */
  | { type: 'rivers-turned'; ties: readonly (readonly [TieId, number, number])[] }
  | { type: 'regrew'; natural: number; tending: number; works: number; stock: number }
  | { type: 'spring-died'; from: number; to: number; stock: number; permanent: true }
  /** A second breach: the breaker's ties to the fellow signers fall to width 1. */
  | { type: 'narrowed'; pact: PactId; seat: Seat; ties: readonly TieId[] }
  /** The dusk is done: what is known of the spring from here on. */
  | { type: 'dusk-settled' }
  // the house
  | {
      type: 'occupied';
      seat: Seat;
      keeper: 'person' | 'bot';
      nickname: string;
      character: Character | null;
    }
  | { type: 'presence-changed'; seat: Seat; here: boolean }
  | { type: 'last-round-set'; lastRound: number }
  | { type: 'words-set'; words: WordsRule }
  /** Only what was said anew. */
  | {
      type: 'sight-set';
      goods?: Sight;
      boats?: Boats;
      measures?: readonly Measure[];
      outlook?: Outlook;
    };

/** `permanent` stands at the kinds that nothing anyone does can take back, and at no other. */
type Marked<B> = B extends { readonly permanent: true }
  ? B
  : B & { readonly permanent?: undefined };

/** What happens, before it has its number. */
export type EventBody = Marked<Body> & {
  /** Numbers of the events this one rests on. */
  readonly because?: readonly EventNumber[];
};

/** What happened. All amounts of spring water are in hundredths of a unit. */
export type Event = EventBody & { readonly n: EventNumber; readonly round: number };
export type EventType = Event['type'];
/** The event of one type. */
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;

/** Kinds of events that nothing takes back. */
export type MarkType = {
  [T in EventType]: EventOf<T> extends { readonly permanent: true } ? T : never;
}[EventType];
