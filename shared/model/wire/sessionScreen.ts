import type { PartId } from '../debrief/debriefParts.ts';
import type { AskedOnWall, Asking } from '../debrief/questionAsking.ts';
import type { Seat } from '../ids.ts';
import type { NamedTable } from '../namedTable.ts';
import type { World } from '../ownWorld.ts';
import type { ScenarioText } from '../scenarioText.ts';
import type { Titled, Typed, TypedIn } from '../typed.ts';
import type { WordsRule } from '../vocabulary.ts';
import type { GameManner } from './playAgain.ts';
import type { Arrangement, Audience, Showing, Talk, WordGlance } from './sessionActs.ts';
import type { Empty, Placing, SessionPace } from './sessionLimits.ts';
import type { PutOut, Rostered, SessionStage, SetUpNow } from './sessionOpening.ts';
import type { SightWish } from './sightWish.ts';
import type { ClockView, Note, SeatHeld } from './wire.ts';

/** What the pages of the facilitator and of the projector see of a session. */

/** A message that is up, with whom it is for. */
export interface OpenNote extends Note {
  readonly to: Audience;
}

/** One seat of a table, as the desk and the projector see it. */
export interface SeatGlance {
  readonly seat: Seat;
  /** Index into the list of place names; −1 before the start. */
  readonly place: number;
  /** `free`: nobody has taken it yet. */
  readonly keeper: 'person' | 'bot' | 'free';
  /** Does a person hold the key to this seat, even where a bot keeps it now? */
  readonly person: boolean;
  readonly here: boolean;
  /** Milliseconds since the person was last here, when this was sent; 0 where here, or never. */
  readonly away: number;
  readonly ready: boolean;
  /** The facilitator's only. Needs longer in this phase, and was not answered yet. */
  readonly longer: boolean;
  readonly held: SeatHeld | null;
  readonly vitality: number;
  readonly baskets: number;
  /** The projector knows it only while people arrive, and once it was read. */
  readonly nickname: string;
  /** In which the nickname was typed; undefined where nobody knows, or where there is none. */
  readonly language?: string | undefined;
  /** The facilitator's only: what `let-words` knows a nickname by that waits to be read; null for one that stands on screens. */
  readonly unread: string | null;
  /** The facilitator's only: index of the name of the companion that lives here; null where a person does. */
  readonly companion: number | null;
  /**
   * The facilitator's only. Nothing moved to or from here for three rounds while it did elsewhere; of
   * a game that is over, in any three.
   */
  readonly apart: boolean;
  /** The facilitator's only. Most of the presses, cuts and closings fell here, or words were hidden. */
  readonly harshlyMet: boolean;
  /** The facilitator's only. Land of a person's own withered here. */
  readonly withered: boolean;
}

/** Free words that were said at a table, for the facilitator to hide. */
export interface SaidGlance extends TypedIn {
  readonly said: number;
  readonly round: number;
  readonly from: Seat;
  /** Null: to all. */
  readonly to: Seat | null;
  readonly text: string;
  readonly hidden: boolean;
}

/** One table of a session, as the desk and the projector see it. */
export interface TableGlance extends NamedTable {
  /** Opens the table's own room beside a session's key: `connect(store, {code, key})`. */
  readonly code: string;
  readonly scenario: ScenarioText;
  readonly stage: SessionStage;
  readonly round: number;
  readonly lastRound: number;
  /** How many of its dusks have fallen. */
  readonly dusks: number;
  /** The dusk of the game before from which it goes on; null where it began anew. */
  readonly from: number | null;
  readonly phase: 'morning' | 'day' | 'dusk' | 'end';
  /** `left` as it was when this was sent. Paused is the facilitator's doing. */
  readonly clock: ClockView;
  /** How many people the first morning's clock waits for, who read the card before it. */
  readonly reading: number;
  /** True while nobody at all is at the table: its time stands still. */
  readonly deserted: boolean;
  /** Done with its dusk, and waiting for the other tables. */
  readonly waits: boolean;
  readonly words: WordsRule;
  /** What players see, as the scenario or the facilitator last said. */
  readonly sight: Required<SightWish>;
  readonly seats: readonly SeatGlance[];
  /** Of the spring, whole units as of the last dusk. */
  readonly stock: number;
  readonly capacity: number;
  readonly firstCapacity: number;
  readonly redLine: number;
  readonly drought: boolean;
  readonly droughtNext: boolean;
  /**
   * The facilitator's only: units that can be drawn this round in all and leave the spring no lower
   * at dusk than it is now, with as many tending hands as last time. Null before the start.
   */
  readonly drawable: number | null;
  /** How many have answered before any picture. */
  readonly answered: number;
  /** Another one whenever people opened more or less of their own to the others: ask again. */
  readonly opened: string;
  /** The facilitator's only: words that people opened to the group before any picture. */
  readonly opening: readonly WordGlance[];
  /** The facilitator's only: the last free words, oldest first. */
  readonly said: readonly SaidGlance[];
}

/** A table of one of the session's earlier games. */
export interface PastTable {
  readonly table: number;
  readonly code: string;
  readonly scenario: ScenarioText;
  readonly stage: SessionStage;
}

/** How a talk is led through its time, the same at every desk; times as they were when this was sent. */
export interface TalkPace {
  /** The steps that were chosen, in their order; null for all there are. */
  readonly steps: readonly PartId[] | null;
  /** Minutes that were chosen for it; null where none were. */
  readonly minutes: number | null;
  /** Milliseconds until it is to be over, below 0 after that; null where no time was chosen. */
  readonly left: number | null;
  /** Milliseconds since it came to its present stage; null where that is not known. */
  readonly inStage: number | null;
}

/** What a session's key opens: the desk, the desk of someone who helps there, or the projector. */
export const SESSION_RIGHTS = ['lead', 'help', 'projector'] as const;
export type SessionRight = (typeof SESSION_RIGHTS)[number];

/** Everything that the page of the facilitator or of the projector is drawn from. */
export interface SessionScreen extends Titled {
  readonly right: SessionRight;
  readonly code: string;
  /** Where phones find this server, for the join link and its QR code. */
  readonly address: string;
  /** The facilitator's only: where else it may be found, and whether another machine has come that way. */
  readonly addresses: readonly { readonly address: string; readonly tried: boolean }[];
  readonly stage: SessionStage;
  readonly placing: Placing;
  readonly empty: Empty;
  readonly pace: SessionPace;
  /** In which pages begin where nobody has chosen one; null: each browser's own. */
  readonly language: string | null;
  /** Companions play by themselves, and it is gone after a day. */
  readonly rehearsal: boolean;
  readonly arranged: Arrangement;
  /** Which of the session's games is played or talked about, from 1. */
  readonly game: number;
  /** How it was begun; null for the first. */
  readonly manner: GameManner | null;
  /** Words that people of all tables opened to the group, as far as they may stand on the projector. */
  readonly words: readonly string[];
  /** The facilitator's only: how many found no seat since one was last free. */
  readonly turnedAway: number;
  /** The facilitator's only: the session as it was last wished for; null once a table has started. */
  readonly setUp: SetUpNow | null;
  /** The facilitator's only: who is awaited. */
  readonly roster: readonly Rostered[];
  /** The facilitator's only: who was removed, and may not walk in again. */
  readonly putOut: readonly PutOut[];
  /** The facilitator's only: codes of the tables of games before, in their order. */
  readonly before: readonly (readonly PastTable[])[];
  readonly tables: readonly TableGlance[];
  /** Words and signs that tables of this game bring, each world once, with the tables where it is. */
  readonly worlds: readonly { readonly world: World; readonly tables: readonly number[] }[];
  readonly showing: Showing;
  /** The debrief that is led; null before it began and after it ended. */
  readonly talk: Talk | null;
  /** The facilitator's only: how the talk is led through its time. */
  readonly talkPace: TalkPace | null;
  /** The facilitator's only, while a debrief is led: its questions, and what people answer. */
  readonly asking: Asking | null;
  /** The closing question in the facilitator's words; null where it is the game's own. */
  readonly closing: Typed | null;
  /** The question that stands on the projector; null for none. */
  readonly asked: AskedOnWall | null;
  /** Messages that are up; to the projector, only those that are for all. */
  readonly notes: readonly OpenNote[];
  /** Milliseconds since the first table started, when this was sent; null before. */
  readonly elapsed: number | null;
  /** Minutes of play to plan for, of the longest table. */
  readonly planned: number;
  /** The projector's key: the facilitator's only, else empty. */
  readonly projector: string;
}

/** What goes over the line: the whole at first, then what changed. */
export interface SessionNews {
  readonly head?: Omit<SessionScreen, 'tables'>;
  readonly tables: readonly TableGlance[];
}
