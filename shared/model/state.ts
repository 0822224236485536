import type { Ask } from './agreements/ask.ts';
import type { Character, Hands, Intention, Phase, Phrase, Terms, WorkKind } from './command.ts';
import type { SpokenLine } from './companions/spokenLine.ts';
import type { Event } from './event.ts';
import type { SharedRules } from './givens/givens.ts';
import type { LivesDusk, RiversDusk, SpringDusk } from './goods/duskTotals.ts';
import type { Goods, LandGood, Store } from './goods/goods.ts';
import type {
  AskId,
  EventNumber,
  Hundredths,
  PactId,
  PromiseId,
  Seat,
  TieId,
  Units,
  WorkId,
} from './ids.ts';
import type { Opening } from './record.ts';
import type { Boats, Outlook, ShownMeasure, Sight, WordsRule } from './scenario.ts';
import type { Kindness } from './view.ts';

/** One homestead, with all that is known of it. */
export interface Homestead {
  readonly seat: Seat;
  /** Index into every language's list of place names. */
  readonly place: number;
  /** Makes this round. */
  craft: LandGood;
  readonly alternates: boolean;
  readonly goods: Store;
  /** Land goods a round, before irrigation and drought. */
  yield: number;
  /** Yield that the last dusk's spare water adds at the next dawn. */
  irrigation: number;
  vitality: number;
  witherings: number;
  selfReliant: boolean;
  fences: number;
  /** Terraces that serve this homestead. */
  terraces: number;
  /** Baskets in all so far, and those of the last dusk. */
  baskets: number;
  lastBaskets: number;

  /** This round's hands; before they are chosen, last round's. */
  hands: Hands;
  /** True once a person or bot has chosen this round. */
  sealed: boolean;
  /** True when it was a person who chose: only such hands can breach a pact. */
  chosen: boolean;
  /** Hands of every round that is drawn, oldest first. */
  readonly habit: Hands[];
  /** Units of water this morning brought. */
  drawn: number;
  intention: Intention | null;
  pressed: boolean;
  introduced: boolean;
  ready: boolean;

  keeper: 'person' | 'bot';
  here: boolean;
  nickname: string;
  character: Character | null;
  /** Index into every language's list of names for companions: what a bot is called that sits here by itself. */
  readonly companion: number;
}

/** One tie, living or severed. */
export interface Tie {
  readonly id: TieId;
  readonly a: Seat;
  readonly b: Seat;
  /** Units that exchanges may carry each way in a day. */
  width: number;
  /** Widest it can ever be again; 0 is severed. */
  limit: number;
  readonly firstLimit: number;
  /** Rounds running in which nothing moved. */
  idle: number;
  /** Units that exchanges, payments and yielding moved today, a→b and b→a. */
  carriedAB: number;
  carriedBA: number;
  /** Units that gifts moved today. */
  giftedAB: number;
  giftedBA: number;
  /** True when anything at all moved today. */
  used: boolean;
  /** The press that closed it until dusk, as the number of its event; −1 while open. */
  closedBy: EventNumber;
  /** Events that harmed it, oldest first. */
  readonly harms: EventNumber[];
  /** How many of the harms amends were made for. */
  amended: number;
}

/** An offer of which one half has moved and the other is owed. */
export interface Debt {
  readonly id: PromiseId;
  readonly debtor: Seat;
  readonly creditor: Seat;
  readonly owed: Goods;
  /** Still unpaid. */
  left: Goods;
  due: number;
  deferred: boolean;
  readonly made: EventNumber;
}

/** One work, open or standing. */
export interface Work {
  readonly id: WorkId;
  readonly kind: WorkKind;
  readonly calledBy: Seat;
  readonly called: EventNumber;
  readonly round: number;
  /** Those who answered the call, the caller first, in order. */
  readonly joined: Seat[];
  /** Goods each seat has in. */
  readonly pledges: Goods[];
  /** Round of completion; 0 while open. */
  completed: number;
}

/** One signer of a pact. */
export interface PactMember {
  readonly seat: Seat;
  /** Bound from this round on. */
  from: number;
  /** No longer bound from this round on; 0 while staying. */
  until: number;
  breaches: number;
  /** Round of the last breach: one a round counts. */
  lastBreach: number;
}

/** One pact, with everyone who ever signed it. */
export interface Pact {
  readonly id: PactId;
  readonly terms: Terms;
  readonly proposedBy: Seat;
  readonly proposed: EventNumber;
  readonly members: PactMember[];
}

/** Whose a seat is. No rule asks about it, so no hash holds it. */
export interface Tenure {
  /** Has a person ever kept it? */
  readonly peopled: boolean;
  /** Private events with a lower number are another person's; 0 where the seat never changed hands. */
  readonly since: EventNumber;
  /** The same for words, counted from the first of the game. */
  readonly said: number;
  /** The round in which it changed hands: the last that was not its person's whole; 0 for never. */
  readonly round: number;
  /** Are the seat's hands those that were chosen since? */
  readonly chose: boolean;
}

/** The spring. Water in it is counted in hundredths of a unit, hands and what is drawn in whole units. */
interface Spring {
  stock: Hundredths;
  capacity: Hundredths;
  readonly firstCapacity: Hundredths;
  readonly redLine: Hundredths;
  readonly undrawable: Hundredths;
  /** What the last dusk left in it, which is what people know. */
  lastStock: Hundredths;
  /** What fences took this dawn, in whole units. */
  fenced: Units;
  /** Tending hands of this round, and units drawn, in whole units. */
  tendingHands: number;
  drawn: Units;
  grown: { natural: Hundredths; tending: Hundredths; works: Hundredths };
}

/** Words as they were said. */
interface SaidWords {
  readonly round: number;
  readonly from: Seat;
  readonly to: Seat | null;
  readonly phrase: Phrase | null;
  readonly text: string;
  /** Of the text; absent where nobody knows. */
  readonly language?: string;
  /** Instead of both, what a companion says. */
  readonly line?: SpokenLine;
}

/** What is shown of a game beyond stores. No rule asks about it, so no hash holds it. */
export interface Shown {
  readonly boats: Boats;
  /** Boats of earlier rounds stay with giver and taker: that was the word when they sailed. */
  readonly boatsSince: number;
  readonly measures: readonly ShownMeasure[];
  readonly outlook: Outlook;
}

/**
 * The whole truth of one table. It never leaves the server; only `evolve` writes it, and whoever
 * wants to try something on it works on a `fork`.
 */
export interface State {
  readonly scenario: SharedRules;
  /** Moves that are closed from a round on, whatever the scenario opens. */
  readonly closed?: Opening['closed'];
  readonly seed: number;
  round: number;
  lastRound: number;
  phase: Phase;
  readonly homesteads: Homestead[];
  /** By seat. */
  readonly tenures: Tenure[];
  readonly ties: Tie[];
  /** Tie between two seats, at a·seats + b; −1 where there never was one. */
  readonly tieAt: TieId[];
  readonly spring: Spring;
  /** Open asks by id, oldest first. */
  readonly asks: Map<AskId, Ask>;
  /** Events that opened them. */
  readonly askEvents: Map<AskId, EventNumber>;
  /** Asker and addressee of what was declined today. */
  readonly turnedDown: (readonly [Seat, Seat])[];
  /** Unsettled promises. */
  readonly debts: Map<PromiseId, Debt>;
  /** How many asks and promises there were of each series of numbers. */
  readonly counted: Map<number, number>;
  readonly works: Work[];
  readonly pacts: Pact[];
  words: WordsRule;
  sight: Sight;
  shown: Shown;
  /** By seat; null where nothing was given, or something was passed on. No rule asks about it. */
  readonly kindness: (Kindness | null)[];
  readonly said: SaidWords[];
  readonly springDusks: SpringDusk[];
  readonly livesDusks: LivesDusk[];
  readonly riversDusks: RiversDusk[];
  /** Everything that happened. */
  readonly log: Event[];
  /** Numbers of what can't be undone. */
  readonly permanent: EventNumber[];
  /** Numbers of this round's events that later ones may rest on. */
  drawEvent: EventNumber;
  /** The dawn that brought the last drought; −1 before any. */
  droughtEvent: EventNumber;
  /** Hands that drew at each homestead in the round of the last dusk. */
  lastDraws: readonly number[];
}
