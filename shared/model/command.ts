import { z } from 'zod';
import { NICKNAME_LIMIT } from './code.ts';
import { Good, Goods } from './goods.ts';
import { AskId, PactId, PromiseId, Seat, WorkId } from './ids.ts';
import { BOATS, MEASURES, OUTLOOKS, SIGHTS } from './scenario.ts';
import { SpokenLine } from './spokenLine.ts';

/** What a person may mean to do in a round, kept to themselves until the debrief. */
export const INTENTIONS = ['own', 'help', 'spring', 'place', 'mend', 'try'] as const;
/** The shape of an intention. */
export type Intention = (typeof INTENTIONS)[number];
export const Intention = z.enum(INTENTIONS);

/** What homesteads can build together. */
export const WORKS = ['terraces', 'wetland', 'granary', 'assembly'] as const;
/** The shape of a kind of work. */
export type WorkKind = (typeof WORKS)[number];
export const WorkKind = z.enum(WORKS);

/** Set phrases, for tables without free text; the words are in the message files. */
export const PHRASES = [
  'hello',
  'thanks',
  'yes',
  'no',
  'sorry',
  'need-water',
  'need-grain',
  'need-timber',
  'have-water',
  'have-grain',
  'have-timber',
  'spring-low',
  'draw-less',
  'lets-build',
  'lets-pact',
  'trust-me',
  'why',
  'stop',
] as const;
/** The shape of a set phrase's name. */
export type Phrase = (typeof PHRASES)[number];
export const Phrase = z.enum(PHRASES);

/** Longest free text, in UTF-16 units. */
export const TEXT_LIMIT = 200;
export { NICKNAME_LIMIT };

/** What a pact binds its signers to. */
export const Terms = z.discriminatedUnion('kind', [
  /** Draw at most `most` a round. */
  z.strictObject({ kind: z.literal('quota'), most: z.number().int().min(0).max(9) }),
  /** Never give 1 of `give` for fewer than `least` of `get` in an exchange. */
  z.strictObject({
    kind: z.literal('floor'),
    give: Good,
    get: Good,
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
  readonly draw: number;
  readonly tend: number;
}

/** What a seat may ask. `to` is always another seat. */
export const SeatCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: type('allocate'), draw: hands, tend: hands }),
  z.strictObject({ type: type('intend'), intention: Intention.nullable() }),
  z.strictObject({ type: type('ready'), ready: z.boolean() }),

  z.strictObject({ type: type('offer'), to: Seat, give: Goods, get: Goods }),
  /** One half moves when it is accepted; `debtor` owes the other half by the dusk of round `due`. */
  z.strictObject({
    type: type('promise'),
    to: Seat,
    give: Goods,
    get: Goods,
    due: z.number().int().min(1).max(99),
    debtor: z.enum(['me', 'you']),
  }),
  z.strictObject({ type: type('accept'), ask: AskId }),
  z.strictObject({ type: type('decline'), ask: AskId }),
  z.strictObject({ type: type('withdraw'), ask: AskId }),
  /** Declines an offer and makes the counter-offer in one act. */
  z.strictObject({ type: type('counter'), ask: AskId, give: Goods, get: Goods }),
  z.strictObject({ type: type('gift'), to: Seat, goods: Goods }),
  z.strictObject({ type: type('pay'), promise: PromiseId, goods: Goods }),

  z.strictObject({
    type: type('press'),
    to: Seat,
    good: Good,
    amount: z.number().int().min(1).max(9),
  }),
  z.strictObject({ type: type('yield'), ask: AskId }),
  z.strictObject({ type: type('refuse'), ask: AskId }),
  z.strictObject({ type: type('sever'), to: Seat }),
  z.strictObject({ type: type('amend'), to: Seat, goods: Goods }),

  z.strictObject({ type: type('introduce'), a: Seat, b: Seat }),
  z.strictObject({ type: type('bridge'), to: Seat, pay: Goods }),

  z.strictObject({ type: type('improve') }),
  z.strictObject({ type: type('self-reliance') }),
  z.strictObject({ type: type('fence') }),

  z.strictObject({ type: type('call'), work: WorkKind }),
  z.strictObject({ type: type('pledge'), work: WorkId, goods: Goods }),
  z.strictObject({ type: type('unpledge'), work: WorkId }),

  z.strictObject({ type: type('propose'), terms: Terms }),
  z.strictObject({ type: type('sign'), pact: PactId }),
  z.strictObject({ type: type('leave'), pact: PactId }),

  z.strictObject({
    type: type('say'),
    to: Seat.nullable(), // null: to all
    phrase: Phrase.nullable(),
    text: z.string().trim().max(TEXT_LIMIT),
    /** Instead of both, what a companion says: refused for people. */
    line: SpokenLine.optional(),
  }),
]);
export type SeatCommand = z.infer<typeof SeatCommand>;
export type SeatCommandType = SeatCommand['type'];

/** The manners that a bot can have. */
export const CHARACTERS = [
  'taker',
  'sharer',
  'steward',
  'free-rider',
  'reciprocator',
  'random',
  'broker',
  'follower',
  'organiser',
] as const;
/** The shape of a manner's name. */
export type Character = (typeof CHARACTERS)[number];
export const Character = z.enum(CHARACTERS);

/** The parts of a round, in order; `end` is after the last. */
export const PHASES = ['morning', 'day', 'dusk', 'end'] as const;
export type Phase = (typeof PHASES)[number];

/** What the system asks: the clock, the door and the facilitator. Nothing here is a move. */
export const SystemCommand = z.discriminatedUnion('type', [
  /** Ends the phase that is named; refused as stale when that phase is already over. */
  z.strictObject({
    type: type('advance'),
    round: z.number().int().min(1).max(99),
    phase: z.enum(PHASES),
  }),
  /** Says who keeps a seat from now on. */
  z.strictObject({
    type: type('occupy'),
    seat: Seat,
    keeper: z.enum(['person', 'bot']),
    nickname: z.string().trim().max(NICKNAME_LIMIT),
    character: Character.nullable(),
  }),
  /** Says whether the person of a seat is reachable; one who is not holds nobody up. */
  z.strictObject({ type: type('presence'), seat: Seat, here: z.boolean() }),
  /** The round after which the game ends. */
  z.strictObject({ type: type('last-round'), round: z.number().int().min(1).max(99) }),
  z.strictObject({ type: type('words'), words: z.enum(['free', 'phrases', 'none']) }),
  /** What can be seen from now on; what is left out stays as it is. */
  z.strictObject({
    type: type('sight'),
    goods: z.enum(SIGHTS).optional(),
    boats: z.enum(BOATS).optional(),
    measures: z.array(z.enum(MEASURES)).max(MEASURES.length).optional(),
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
  | { readonly by: Seat; readonly command: SeatCommand }
  | { readonly by: 'system'; readonly command: SystemCommand };
