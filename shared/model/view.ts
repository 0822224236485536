import type { Ask } from './agreements/ask.ts';
import type { Character, Hands, Intention, Phase, Phrase, Terms, WorkKind } from './command.ts';
import type { SpokenLine } from './companions/spokenLine.ts';
import type { Event, EventOf, MarkType } from './event.ts';
import type { SharedRules } from './givens/givens.ts';
import type { LivesDusk, RiversDusk, SpringDusk } from './goods/duskTotals.ts';
import type { Goods, LandGood } from './goods/goods.ts';
import type { EventNumber, PactId, PromiseId, Seat, TieId, Units, WorkId } from './ids.ts';
import type { Reason } from './refusal.ts';
import type { Boats, Outlook, ShownMeasure, Sight, WordsRule } from './scenario.ts';

/** Who looks. `public` is the projector and anyone at all; the facilitator sees all. */
export type Viewer = Seat | 'public' | 'facilitator';

/** What everyone sees of a homestead. */
export interface HomesteadView {
  readonly seat: Seat;
  readonly place: number;
  readonly craft: LandGood;
  readonly vitality: number;
  readonly witherings: number;
  readonly fences: number;
  readonly terraces: number;
  readonly keeper: 'person' | 'bot';
  /** What the person calls themselves whose homestead it is, also while a companion keeps it; else empty. */
  readonly nickname: string;
  /** Index of the name of the companion that sits here; null where a person does, present or kept for. */
  readonly companion: number | null;
  readonly here: boolean;
  readonly ready: boolean;
  /** Baskets of the last dusk are public in the sum of vitality; this is the total so far. */
  readonly baskets: number;
}

/** What everyone sees of a river. */
export interface TieView {
  readonly id: TieId;
  readonly a: Seat;
  readonly b: Seat;
  readonly width: number;
  /** 0: severed for good. */
  readonly limit: number;
  readonly firstLimit: number;
  readonly idle: number;
  readonly closed: boolean;
  /** Units exchanges moved today each way, then gifts; all 0 where boats are private. */
  readonly carriedAB: number;
  readonly carriedBA: number;
  readonly giftedAB: number;
  readonly giftedBA: number;
}

/** What everyone sees of the spring, in whole units. */
export interface SpringView {
  /** As of the last dusk, in whole units (the fraction is dropped). */
  readonly stock: Units;
  /** As of now: a fence shows at once. */
  readonly capacity: Units;
  readonly firstCapacity: Units;
  readonly redLine: Units;
  /** Units that can't be drawn. */
  readonly undrawable: Units;
}

/** What everyone sees of a work. */
export interface WorkView {
  readonly id: WorkId;
  readonly kind: WorkKind;
  readonly calledBy: Seat;
  readonly joined: readonly Seat[];
  /** Land goods in by seat, in valley order. */
  readonly pledged: readonly number[];
  readonly need: number;
  /** Round of completion; 0 while open. */
  readonly completed: number;
}

/** What everyone sees of a pact. */
export interface PactView {
  readonly id: PactId;
  readonly terms: Terms;
  readonly proposedBy: Seat;
  /** Signers, each bound `from` a round and, where leaving, `until` one (else 0). */
  readonly members: readonly {
    readonly seat: Seat;
    readonly from: number;
    readonly until: number;
  }[];
}

/** Something that can't be undone, with the public acts that led to it, oldest first. */
export interface Mark {
  readonly event: MarkEvent;
  readonly because: readonly SeenEvent[];
}

/** Words as a viewer hears them; `text` is empty where they were hidden. */
export interface SaidView {
  readonly round: number;
  readonly from: Seat;
  readonly to: Seat | null;
  readonly phrase: Phrase | null;
  readonly text: string;
  /** Of the text, as its writer's screen spoke; absent where nobody knows or it was hidden. */
  readonly language?: string;
  /** Instead of both, what a companion says. */
  readonly line?: SpokenLine;
}

/** What everyone may see: the projector sees this and nothing more. */
export interface Valley {
  readonly scenario: SharedRules;
  readonly seats: number;
  readonly round: number;
  readonly lastRound: number;
  readonly phase: Phase;
  readonly drought: boolean;
  readonly droughtNext: boolean;
  readonly words: WordsRule;
  readonly sight: Sight;
  /** Who sees goods travel today, and what may be laid over the field. */
  readonly shown: {
    readonly boats: Boats;
    readonly measures: readonly ShownMeasure[];
    /** What is said when the spring falls dusk after dusk. */
    readonly outlook: Outlook;
  };
  readonly homesteads: readonly HomesteadView[];
  readonly ties: readonly TieView[];
  readonly spring: SpringView;
  readonly works: readonly WorkView[];
  readonly pacts: readonly PactView[];
  readonly marks: readonly Mark[];
  readonly said: readonly SaidView[];
  readonly springDusks: readonly SpringDusk[];
  readonly livesDusks: readonly LivesDusk[];
  readonly riversDusks: readonly RiversDusk[];
  /** Hands that drew at each homestead in the last dusk's round, once an assembly house stands; else empty. */
  readonly draws: readonly number[];
}

/** What one seat may see of another beyond the public. */
export interface Seen {
  readonly seat: Seat;
  readonly goods: Goods;
  readonly yield: number;
  readonly selfReliant: boolean;
}

/** A promise that one owes or is owed. */
export interface DebtView {
  readonly id: PromiseId;
  readonly debtor: Seat;
  readonly creditor: Seat;
  readonly owed: Goods;
  readonly left: Goods;
  readonly due: number;
}

/** How the signers of one's own pacts kept them. */
export interface PactKeeping {
  readonly pact: PactId;
  readonly seat: Seat;
  /** Hands that drew in the last drawn round. */
  readonly drew: number;
  readonly breaches: number;
}

/** A gift that a homestead was given and has not given anything since. */
export interface Kindness {
  readonly from: Seat;
  readonly round: number;
}

/** What one viewer may see beyond the valley, and may do now. */
export interface Book {
  /** The seat it belongs to; null for the facilitator's. */
  readonly seat: Seat | null;
  /** Homesteads whose stores this viewer sees, its own first. */
  readonly seen: readonly Seen[];
  readonly hands: Hands;
  readonly sealed: boolean;
  readonly intention: Intention | null;
  /** In the morning of a valley whose draws go in order; else null. */
  readonly stream: StreamView | null;
  /** Units of water this morning brought. */
  readonly drawn: number;
  readonly irrigation: number;
  readonly pressed: boolean;
  readonly introduced: boolean;
  readonly asks: readonly Ask[];
  /**
   * Neighbours who declined what this seat asked today, once for each time. Bots, who keep no memory,
   * go by it; it is not mirrored to browsers, which hear of each as it happens.
   */
  readonly turnedDown?: readonly Seat[];
  /**
   * Who last gave this seat something, since when it has given nothing to anyone; null where nobody
   * did. For bots too.
   */
  readonly kindness?: Kindness | null;
  /** Neighbours over whose river there is harm that no amends were made for since. For bots too. */
  readonly unmended?: readonly Seat[];
  readonly debts: readonly DebtView[];
  /** Private words, to and from. */
  readonly said: readonly SaidView[];
  readonly keeping: readonly PactKeeping[];
  /** Who keeps each seat: the facilitator's only. */
  readonly characters: readonly (Character | null)[];
}

/** Where draws go in order: what a homestead may know of those above it before it chooses. */
export interface StreamView {
  /** Homesteads above that are there and have not sealed their hands. */
  readonly choosing: number;
  /** Units that these hands find when their turn comes; null until all above have sealed. */
  readonly left: number | null;
}

/** All that one viewer may see: the valley, and a book of one's own (null for the projector). */
export interface View {
  readonly valley: Valley;
  readonly book: Book | null;
}

/**
 * What a seat may do now: for each act, null where it may, else the reason why not.
 * Keys: `improve`, `self-reliance`, `fence`, `allocate`, `say`, `ready`; with a seat
 * `offer:3`, `gift:3`, `promise:3`, `press:3`, `sever:3`, `amend:3`, `bridge:3`;
 * `introduce:2:5`; `call:wetland`; `pledge:0` (work id); `propose:quota`; `sign:1`, `leave:1` (pact id);
 * `accept:7` (ask id), also for pressing's `yield:7`.
 */
export type Options = Readonly<Record<string, Reason | null>>;

/**
 * An event as one viewer may see it. Most are seen whole or not at all; those that hold a number
 * for every seat come with `own` numbers and the sum.
 */
export type SeenEvent =
  | Exclude<Event, EventOf<'harvested' | 'fences-drew' | 'drew' | 'ate' | 'stored'>>
  | SeenSum;

/** Sums over all seats, with the viewer's own share (null for viewers without a seat). */
type SeenSum = {
  readonly n: EventNumber;
  readonly round: number;
  readonly because?: readonly EventNumber[];
  readonly permanent?: undefined;
} & (
  | { readonly type: 'harvested'; readonly own: number | null }
  | { readonly type: 'fences-drew'; readonly sum: number; readonly own: number | null }
  /** `sum` is null until dusk, when the total drawn is told. */
  | {
      readonly type: 'drew';
      readonly sum: number | null;
      readonly own: {
        readonly asked: number;
        readonly got: number;
        readonly tended: number;
      } | null;
    }
  | { readonly type: 'ate'; readonly baskets: readonly number[]; readonly standIn: boolean }
  | {
      readonly type: 'stored';
      readonly own: {
        readonly irrigated: number;
        readonly evaporated: number;
        readonly spoiled: Goods;
      } | null;
    }
  /** Goods seen to travel between two others, who alone know on what terms. */
  | {
      readonly type: 'boats';
      readonly from: Seat;
      readonly to: Seat;
      readonly gave: Goods;
      readonly got: Goods;
    }
);

/** A mark as any viewer sees it. */
export type MarkEvent = Extract<SeenEvent, { type: MarkType }>;
