import { z } from 'zod';
import { SpokenLine } from './companions/spokenLine.ts';
import { Good, Goods } from './goods/goods.ts';
import { AskId, PactId, PromiseId, Seat, WorkId } from './ids.ts';
import { typedIn } from './typed.ts';
import {
  BOATS,
  CHARACTERS,
  INTENTIONS,
  OUTLOOKS,
  PHASES,
  PHRASES,
  SHOWN_MEASURES,
  SIGHTS,
  TEXT_LIMIT,
  WORDS,
  WORKS,
} from './vocabulary.ts';
import { NICKNAME_LIMIT } from './wire/code.ts';

export * from './vocabulary.ts';

/** The shape of an intention. */
export type Intention = (typeof INTENTIONS)[number];
export const Intention = z.enum(INTENTIONS);

/** The shape of a kind of work. */
export type WorkKind = (typeof WORKS)[number];
export const WorkKind = z.enum(WORKS);

/** The shape of a set phrase's name. */
export type Phrase = (typeof PHRASES)[number];
export const Phrase = z.enum(PHRASES);

export { NICKNAME_LIMIT };

/** What a pact binds its signers to. */
export const Terms = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('quota'),
    /** Hands that a signer may draw with in a round. */
    most: z.number().int().min(0).max(9),
  }),
  /** Never give 1 of `give` for fewer than `least` of `get` in an exchange. */
  z.strictObject({
    kind: z.literal('floor'),
    /** The good whose worth is held up. */
    give: Good,
    /** The good in which it is counted. */
    get: Good,
    /** Whole units of `get` for each unit of `give`. */
    least: z.number().int().min(1).max(9),
  }),
  /** When one signer is pressed, every signer's tie to the presser closes. */
  z.strictObject({ kind: z.literal('together') }),
]);
export type Terms = z.infer<typeof Terms>;

const type = <T extends string>(name: T) => z.literal(name);
const hands = z.number().int().min(0).max(9);

/** How a homestead's hands are split in a round. */
export interface Hands {
  /** Hands that draw; a hand draws a unit. */
  readonly draw: number;
  /** Hands that tend the spring. */
  readonly tend: number;
}

/** What a seat may ask. Goods are whole units. */
export const SeatCommand = z.discriminatedUnion('type', [
  /** Splits the round's hands. */
  z.strictObject({
    type: type('allocate'),
    /** Hands that are to draw. */
    draw: hands,
    /** Hands that are to tend the spring: all that do not draw. */
    tend: hands,
  }),
  z.strictObject({
    type: type('intend'),
    /** What is meant for this round; null takes it back. */
    intention: Intention.nullable(),
  }),
  z.strictObject({
    type: type('ready'),
    /** Is this seat done with the phase? */
    ready: z.boolean(),
  }),

  /** Offers goods for goods, both at once. */
  z.strictObject({
    type: type('offer'),
    /** Whom: a neighbour. */
    to: Seat,
    /** What the asker would give. */
    give: Goods,
    /** What the asker would receive. */
    get: Goods,
  }),
  /** One half moves when it is accepted; the other is owed. */
  z.strictObject({
    type: type('promise'),
    /** Whom: a neighbour. */
    to: Seat,
    /** What the asker would give. */
    give: Goods,
    /** What the asker would receive. */
    get: Goods,
    /** Round at whose dusk the other half is owed at the latest. */
    due: z.number().int().min(1).max(99),
    /** Who would owe it. */
    debtor: z.enum(['me', 'you']),
  }),
  z.strictObject({
    type: type('accept'),
    /** Number of an offer, promise, bridge or introduction that was made to the asker. */
    ask: AskId,
  }),
  z.strictObject({
    type: type('decline'),
    /** Number of an offer, promise, bridge or introduction that was made to the asker. */
    ask: AskId,
  }),
  z.strictObject({
    type: type('withdraw'),
    /** Number of what the asker itself has asked. */
    ask: AskId,
  }),
  /** Declines an offer and makes the counter-offer in one act. */
  z.strictObject({
    type: type('counter'),
    /** Number of the offer. */
    ask: AskId,
    /** What the asker would give instead. */
    give: Goods,
    /** What the asker would receive instead. */
    get: Goods,
  }),
  z.strictObject({
    type: type('gift'),
    /** Whom: a neighbour. */
    to: Seat,
    /** What is given. */
    goods: Goods,
  }),
  z.strictObject({
    type: type('pay'),
    /** Number of a promise that the asker owes. */
    promise: PromiseId,
    /** What is paid of it. */
    goods: Goods,
  }),

  z.strictObject({
    type: type('press'),
    /** Whom: a neighbour. */
    to: Seat,
    /** What is demanded. */
    good: Good,
    /** Whole units of it. */
    amount: z.number().int().min(1).max(9),
  }),
  z.strictObject({
    type: type('yield'),
    /** Number of the press that the asker is under. */
    ask: AskId,
  }),
  z.strictObject({
    type: type('refuse'),
    /** Number of the press that the asker is under. */
    ask: AskId,
  }),
  z.strictObject({
    type: type('sever'),
    /** At whose end: a neighbour. */
    to: Seat,
  }),
  z.strictObject({
    type: type('amend'),
    /** Whom: a neighbour. */
    to: Seat,
    /** What is given: as many units as the scenario asks, of any goods. */
    goods: Goods,
  }),

  z.strictObject({
    type: type('introduce'),
    /** A neighbour of the asker. */
    a: Seat,
    /** Another one, who is no neighbour of the first. */
    b: Seat,
  }),
  z.strictObject({
    type: type('bridge'),
    /** Whom: anyone who is no neighbour. */
    to: Seat,
    /** What it costs when they agree: as many land goods as the scenario asks. */
    pay: Goods,
  }),

  z.strictObject({ type: type('improve') }),
  z.strictObject({ type: type('self-reliance') }),
  z.strictObject({ type: type('fence') }),

  z.strictObject({
    type: type('call'),
    /** What is to be built together. */
    work: WorkKind,
  }),
  z.strictObject({
    type: type('pledge'),
    /** Number of the work. */
    work: WorkId,
    /** What is put in. */
    goods: Goods,
  }),
  z.strictObject({
    type: type('unpledge'),
    /** Number of the work from which everything is taken back. */
    work: WorkId,
  }),

  z.strictObject({
    type: type('propose'),
    /** What the pact would bind its signers to. */
    terms: Terms,
  }),
  z.strictObject({
    type: type('sign'),
    /** Number of the pact. */
    pact: PactId,
  }),
  z.strictObject({
    type: type('leave'),
    /** Number of the pact. */
    pact: PactId,
  }),

  z.strictObject({
    type: type('say'),
    /** To whom; null: to all. */
    to: Seat.nullable(),
    /** A set phrase; null where it is free text or a line. */
    phrase: Phrase.nullable(),
    /** Free text; empty where it is a phrase or a line. */
    text: z.string().trim().max(TEXT_LIMIT),
    ...typedIn,
    /** Instead of both, what a companion says: refused for people. */
    line: SpokenLine.optional(),
  }),
]);
export type SeatCommand = z.infer<typeof SeatCommand>;
export type SeatCommandType = SeatCommand['type'];

/** The shape of a manner's name. */
export type Character = (typeof CHARACTERS)[number];
export const Character = z.enum(CHARACTERS);

/** What the system asks: the clock, the door and the facilitator. Nothing here is a move. */
export const SystemCommand = z.discriminatedUnion('type', [
  /** Ends the phase that is named; refused as stale when that phase is already over. */
  z.strictObject({
    type: type('advance'),
    /** The round, from 1. */
    round: z.number().int().min(1).max(99),
    /** Its part that is to end. */
    phase: z.enum(PHASES),
  }),
  /** Says who keeps a seat from now on. */
  z.strictObject({
    type: type('occupy'),
    /** Which seat. */
    seat: Seat,
    /** By whom. */
    keeper: z.enum(['person', 'bot']),
    /** The name of the person who keeps it or kept it last; empty where there was none. */
    nickname: z.string().trim().max(NICKNAME_LIMIT),
    /** The companion's manner; null where a person keeps it. */
    character: Character.nullable(),
    /** Present where the seat is another person's from here on than it was before. */
    anew: z.literal(true).optional(),
  }),
  /** Says whether the person of a seat is reachable; one who is not holds nobody up. */
  z.strictObject({
    type: type('presence'),
    /** Whose person. */
    seat: Seat,
    /** Can they be reached? */
    here: z.boolean(),
  }),
  z.strictObject({
    type: type('last-round'),
    /** The round after which the game ends: this one or a later one. */
    round: z.number().int().min(1).max(99),
  }),
  z.strictObject({
    type: type('words'),
    /** In what words people may speak from now on. */
    words: z.enum(WORDS),
  }),
  /** What can be seen from now on; what is left out stays as it is. */
  z.strictObject({
    type: type('sight'),
    /** Whose stores are seen. */
    goods: z.enum(SIGHTS).optional(),
    /** Who sees boats. */
    boats: z.enum(BOATS).optional(),
    /** Measures that are shown while it is played. */
    measures: z.array(z.enum(SHOWN_MEASURES)).max(SHOWN_MEASURES.length).optional(),
    /** How far ahead the spring is told. */
    outlook: z.enum(OUTLOOKS).optional(),
  }),
]);
export type SystemCommand = z.infer<typeof SystemCommand>;

/**
 * Who asks: a seat, or the system. The server derives this from the link, never from the message.
 * Records that were written before the system had this name call it `house`, and are read.
 */
export const Actor = z.union([
  Seat,
  z.literal('system'),
  z.literal('house').transform(() => 'system' as const),
]);
export type Actor = z.infer<typeof Actor>;

/** A command with its actor: what the record keeps. */
export type Command =
  | {
      /** Which seat asks. */
      readonly by: Seat;
      /** What it asks. */
      readonly command: SeatCommand;
    }
  | {
      readonly by: 'system';
      /** What the system asks. */
      readonly command: SystemCommand;
    };
