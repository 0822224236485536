import type { Ask, AskEnd } from './agreements/ask.ts';
import type { Character, Intention, Phase, Phrase, Terms, WorkKind } from './command.ts';
import type { SpokenLine } from './companions/spokenLine.ts';
import type { Good, Goods, LandGood } from './goods/goods.ts';
import type {
  AskId,
  EventNumber,
  Hundredths,
  PactId,
  PromiseId,
  Seat,
  TieId,
  WorkId,
} from './ids.ts';
import type { Boats, Move, Outlook, ShownMeasure, Sight, WordsRule } from './scenario.ts';

/** Why a tie's limit fell. */
export type Harm = 'press' | 'promise' | 'pact';

/**
 * What happens, kind by kind. Lists that have a place for each homestead are by seat. Goods and
 * widths are whole units; water in the spring is counted in hundredths of a unit.
 */
type Body =
  // the course of the game
  | { type: 'began' }
  /** A round begins. */
  | {
      type: 'dawned';
      /** Is there a drought this round? */
      drought: boolean;
      /** Will there be one next round, as is known ahead? */
      droughtNext: boolean;
      /** Moves that the scenario opens with this round. */
      opens: readonly Move[];
    }
  | {
      type: 'harvested';
      /** What each land makes this round. */
      crafts: readonly LandGood[];
      /** Whole units of it, by seat. */
      amounts: readonly number[];
    }
  | {
      type: 'fences-drew';
      /** Whole units of water that each seat's fences brought it, by seat. */
      amounts: readonly number[];
      /** What the spring then holds, in hundredths. */
      stock: Hundredths;
    }
  | {
      type: 'pacts-turned';
      /** Who is bound from this dawn on, and by which pact. */
      joined: readonly (readonly [PactId, Seat])[];
      /** Who is free from this dawn on, and of which pact. */
      left: readonly (readonly [PactId, Seat])[];
    }
  | {
      type: 'phase-began';
      /** The part of the round that begins. */
      phase: Phase;
    }
  | { type: 'ended' }
  // the morning
  | {
      type: 'allocated';
      /** Whose hands. */
      seat: Seat;
      /** Hands that are to draw; a hand draws a unit. */
      draw: number;
      /** Hands that are to tend the spring. */
      tend: number;
    }
  | {
      type: 'intended';
      /** Whose intention. */
      seat: Seat;
      /** What is meant for this round; null where it is taken back. */
      intention: Intention | null;
    }
  /** Everyone's hands have done their work. */
  | {
      type: 'drew';
      /** Hands that drew, by seat. */
      asked: readonly number[];
      /** Whole units of water that came, by seat. */
      got: readonly number[];
      /** Hands that tended, by seat. */
      tended: readonly number[];
      /** Did a person choose them? By seat. */
      chosen: readonly boolean[];
      /** What the spring then holds, in hundredths. */
      stock: Hundredths;
    }
  // between two
  | {
      type: 'asked';
      /** What is asked from now on, until it is answered or dusk comes. */
      ask: Ask;
    }
  | {
      type: 'agreed';
      /** Number of the introduction. */
      ask: AskId;
      /** Which of the two says yes to it. */
      seat: Seat;
    }
  | {
      type: 'ask-ended';
      /** What was asked and came to nothing. */
      ask: Ask;
      /** How it ended. */
      how: AskEnd;
      /** Who ended it; null where nobody did. */
      by: Seat | null;
    }
  | {
      type: 'exchanged';
      /** Number of the offer. */
      ask: AskId;
      /** Who had offered. */
      from: Seat;
      /** Who accepted. */
      to: Seat;
      /** Whole units that `from` gave. */
      gave: Goods;
      /** Whole units that `from` received, at the same moment. */
      got: Goods;
    }
  | {
      type: 'gave';
      /** Who gave. */
      from: Seat;
      /** Who received. */
      to: Seat;
      /** Whole units. */
      goods: Goods;
    }
  /** A promise was accepted: the half that is due at once has moved from `creditor` to `debtor`. */
  | {
      type: 'promised';
      /** Number of the ask that was accepted. */
      ask: AskId;
      /** Number of the promise from here on. */
      promise: PromiseId;
      /** Who owes. */
      debtor: Seat;
      /** Who is owed. */
      creditor: Seat;
      /** Whole units that moved at once. */
      moved: Goods;
      /** Whole units that are owed. */
      owed: Goods;
      /** Round at whose dusk they are due. */
      due: number;
    }
  | {
      type: 'paid';
      /** Number of the promise. */
      promise: PromiseId;
      /** The debtor. */
      from: Seat;
      /** The creditor. */
      to: Seat;
      /** Whole units that were paid. */
      goods: Goods;
      /** Whole units that are still owed. */
      left: Goods;
    }
  | {
      type: 'promise-kept';
      /** Number of the promise. */
      promise: PromiseId;
      /** Who has paid all of it. */
      debtor: Seat;
      /** Who was owed. */
      creditor: Seat;
    }
  | {
      type: 'promise-broke';
      /** Number of the promise. */
      promise: PromiseId;
      /** Who did not pay. */
      debtor: Seat;
      /** Who was owed. */
      creditor: Seat;
      /** Whole units that nobody will pay any more. */
      unpaid: Goods;
      permanent: true;
    }
  /** The river was closed when it fell due: there is one more dusk. */
  | {
      type: 'promise-deferred';
      /** Number of the promise. */
      promise: PromiseId;
      /** Who owes. */
      debtor: Seat;
      /** Who is owed. */
      creditor: Seat;
      /** Round at whose dusk it is due now. */
      due: number;
    }
  /** It can't be kept any more, and nobody broke it. */
  | {
      type: 'promise-void';
      /** Number of the promise. */
      promise: PromiseId;
      /** Who owed. */
      debtor: Seat;
      /** Who was owed. */
      creditor: Seat;
    }
  | {
      type: 'pressed';
      /** Number of the press. */
      ask: AskId;
      /** Who presses. */
      from: Seat;
      /** Who is pressed. */
      to: Seat;
      /** Which good is demanded. */
      good: Good;
      /** Whole units of it. */
      amount: number;
      /** Ties that close: between the two, and of those who stand together with `to`. */
      closes: readonly TieId[];
    }
  | {
      type: 'yielded';
      /** Number of the press. */
      ask: AskId;
      /** Who pressed. */
      from: Seat;
      /** Who yields, and gives. */
      to: Seat;
      /** Whole units that were given. */
      goods: Goods;
      /** The tie that is open again. */
      tie: TieId;
    }
  | {
      type: 'refused';
      /** Number of the press. */
      ask: AskId;
      /** Who pressed. */
      from: Seat;
      /** Who refuses. */
      to: Seat;
    }
  | {
      type: 'limit-fell';
      /** The tie that can't be as wide again. */
      tie: TieId;
      /** One of its ends. */
      a: Seat;
      /** The other. */
      b: Seat;
      /** Units a day that it can be at most from now on; 0 ends it. */
      limit: number;
      /** What harmed it. */
      why: Harm;
      permanent: true;
    }
  | {
      type: 'severed';
      /** The tie that is no more. */
      tie: TieId;
      /** Who ended it. */
      by: Seat;
      /** Who was at its other end. */
      other: Seat;
      permanent: true;
    }
  | {
      type: 'amended';
      /** Who makes amends. */
      from: Seat;
      /** To whom. */
      to: Seat;
      /** Whole units that were given for it. */
      goods: Goods;
      /** The tie that is mended. */
      tie: TieId;
      /** Units a day that it carries from now on: all that its limit allows. */
      width: number;
    }
  | {
      type: 'tie-made';
      /** Number of the new tie. */
      tie: TieId;
      /** Its end at the lower seat. */
      a: Seat;
      /** Its end at the higher seat. */
      b: Seat;
      /** Who brought it about: the builder of a bridge, or who introduced the two. */
      by: Seat;
      /** By which of the two moves. */
      how: 'bridge' | 'introduction';
      /** Number of what was asked. */
      ask: AskId;
      /** Whole units that `by` paid; none for an introduction. */
      paid: Goods;
    }
  // on the whole
  | {
      type: 'improved';
      /** Whose land. */
      seat: Seat;
      /** Whole units that it cost. */
      paid: Goods;
      /** Units a round that the land gives from now on, before irrigation and drought. */
      yield: number;
    }
  | {
      type: 'became-self-reliant';
      /** Who. */
      seat: Seat;
      /** Whole units that it cost. */
      paid: Goods;
    }
  | {
      type: 'fenced';
      /** Whose fence. */
      seat: Seat;
      /** Whole units that it cost. */
      paid: Goods;
      /** What the spring can hold from now on, in hundredths. */
      capacity: Hundredths;
      /** What it holds, in hundredths. */
      stock: Hundredths;
      permanent: true;
    }
  | {
      type: 'called';
      /** Number of the work. */
      work: WorkId;
      /** What is to be built. */
      kind: WorkKind;
      /** Who calls for it. */
      seat: Seat;
    }
  | {
      type: 'joined-call';
      /** Number of the work. */
      work: WorkId;
      /** Who answers the call. */
      seat: Seat;
    }
  | {
      type: 'pledged';
      /** Number of the work. */
      work: WorkId;
      /** Who puts in. */
      seat: Seat;
      /** Whole units that are put in. */
      goods: Goods;
    }
  | {
      type: 'unpledged';
      /** Number of the work. */
      work: WorkId;
      /** Who takes back. */
      seat: Seat;
      /** Whole units that are taken back: all that this seat had in. */
      goods: Goods;
    }
  | {
      type: 'completed';
      /** Number of the work. */
      work: WorkId;
      /** What stands now. */
      kind: WorkKind;
      /** Whose land it raises; nobody's but for terraces. */
      served: readonly Seat[];
      /** Whole units that were not needed, and to whom they return. */
      back: readonly (readonly [Seat, Goods])[];
    }
  | {
      type: 'proposed';
      /** Number of the pact. */
      pact: PactId;
      /** What it binds its signers to. */
      terms: Terms;
      /** Who proposes it, and is its first signer. */
      seat: Seat;
    }
  | {
      type: 'signed';
      /** Number of the pact. */
      pact: PactId;
      /** Who signs, and is bound from the next dawn. */
      seat: Seat;
    }
  | {
      type: 'left';
      /** Number of the pact. */
      pact: PactId;
      /** Who leaves, and is free from the next dawn. */
      seat: Seat;
    }
  | {
      type: 'breached';
      /** Number of the pact. */
      pact: PactId;
      /** Who broke it. */
      seat: Seat;
      /** How often this signer has now broken it; 1 is the warning. */
      times: number;
    }
  | {
      type: 'said';
      /** Who speaks. */
      from: Seat;
      /** To whom; null: to all. */
      to: Seat | null;
      /** The set phrase; null where it is free text or a line. */
      phrase: Phrase | null;
      /** The free text, at most `TEXT_LIMIT` UTF-16 units; empty where there is none. */
      text: string;
      /** The language of the free text, as its writer's screen spoke; absent where there is none or nobody knows. */
      language?: string;
      /** What a companion says; only where phrase and text are none. */
      line?: SpokenLine;
    }
  | {
      type: 'readied';
      /** Who. */
      seat: Seat;
      /** Are they done with this part of the round? */
      ready: boolean;
    }
  // the dusk
  | {
      type: 'ate';
      /** Baskets that were filled, by seat. */
      baskets: readonly number[];
      /** Whole units that went into them, by seat. */
      used: readonly Goods[];
      /** Did the own good stand in for the other land good? By seat. */
      standIns: readonly boolean[];
    }
  | {
      type: 'stored';
      /** Whole units of spare water that raise the next harvest, each by 1; by seat. */
      irrigated: readonly number[];
      /** Whole units of spare water that are gone, by seat. */
      evaporated: readonly number[];
      /** Whole units of land goods that no store could keep, by seat. */
      spoiled: readonly Goods[];
    }
  | {
      type: 'lived';
      /** Vitality after the meal, 0 to the scenario's most; by seat. */
      vitality: readonly number[];
    }
  | {
      type: 'withered';
      /** Whose vitality was gone. */
      seat: Seat;
      /** Units a round that the land gives from now on, before irrigation and drought. */
      yield: number;
      permanent: true;
    }
  | {
      type: 'rivers-turned';
      /** For each living tie: its number, its width in units a day, and idle rounds running. */
      ties: readonly (readonly [TieId, number, number])[];
    }
  | {
      type: 'regrew';
      /** What came by itself, in hundredths. */
      natural: Hundredths;
      /** What tending brought, in hundredths. */
      tending: Hundredths;
      /** What the wetland brought, in hundredths. */
      works: Hundredths;
      /** What the spring then holds, in hundredths: never more than it can. */
      stock: Hundredths;
    }
  | {
      type: 'spring-died';
      /** What the spring could hold before, in hundredths. */
      from: Hundredths;
      /** What it can hold from now on, in hundredths. */
      to: Hundredths;
      /** What it holds, in hundredths. */
      stock: Hundredths;
      permanent: true;
    }
  /** A second breach narrows the breaker's ties to the fellow signers, to a width of 1. */
  | {
      type: 'narrowed';
      /** Number of the pact. */
      pact: PactId;
      /** Who broke it. */
      seat: Seat;
      /** Ties that carry 1 unit a day from now on, until use widens them. */
      ties: readonly TieId[];
    }
  /** The dusk is done: what is known of the spring from here on. */
  | { type: 'dusk-settled' }
  // what the system does
  | {
      type: 'occupied';
      /** Which seat. */
      seat: Seat;
      /** Who keeps it from now on. */
      keeper: 'person' | 'bot';
      /** The name of the person who keeps it or kept it last; empty where there was none. */
      nickname: string;
      /** The companion's manner; null where a person keeps it. */
      character: Character | null;
      /** Another person's from here on: what was private to the seat stays with who had it. */
      anew?: true;
    }
  | {
      type: 'presence-changed';
      /** Whose person. */
      seat: Seat;
      /** Can they be reached? */
      here: boolean;
    }
  | {
      type: 'last-round-set';
      /** The round after which the game ends. */
      lastRound: number;
    }
  | {
      type: 'words-set';
      /** In what words people may speak from now on. */
      words: WordsRule;
    }
  /** What is shown from now on; only what was said anew. */
  | {
      type: 'sight-set';
      /** Whose stores are seen. */
      goods?: Sight;
      /** Who sees boats. */
      boats?: Boats;
      /** Measures that are shown while it is played. */
      measures?: readonly ShownMeasure[];
      /** How far ahead the spring is told. */
      outlook?: Outlook;
    };

/** `permanent` stands at the kinds that nothing anyone does can take back, and at no other. */
type Marked<B> = B extends { readonly permanent: true }
  ? B
  : B & { readonly permanent?: undefined };

/** What happens, before it has its number. */
export type EventBody = Marked<Body> & {
  /** Numbers of the events that this one rests on, in the table's log. */
  readonly because?: readonly EventNumber[];
};

/** What happened. */
export type Event = EventBody & {
  /** Its place in the table's log, from 0. */
  readonly n: EventNumber;
  /** The round in which it happened, from 1; 0 before the first. */
  readonly round: number;
};
export type EventType = Event['type'];
/** The event of one type. */
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;

/** Kinds of events that nothing takes back. */
export type MarkType = {
  [T in EventType]: EventOf<T> extends { readonly permanent: true } ? T : never;
}[EventType];
