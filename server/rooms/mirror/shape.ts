import { Encoder, type Schema, schema, t } from '@colyseus/schema';
import type {
  Mirrored,
  MirroredBook,
  MirroredClock,
  MirroredHomestead,
  MirroredSpring,
  MirroredTie,
  MirroredValley,
} from '../../../shared/model/wire/mirrored.ts';

/**
 * Bytes that a whole state may take at first. A state that outgrows this while it is sent to someone
 * who just came reaches them damaged; the longest games with the most marks take a quarter of it.
 */
Encoder.BUFFER_SIZE = 256 * 1024;

/**
 * The room's state. Every primitive has a default: without one Colyseus sends nothing for it.
 * `books` is the only view field: each viewer is granted one book, and nothing else is hidden
 * behind a grant. Books are made when a person arrives and never replaced: a new instance would
 * lose its grant, and instances made later would number what comes after them, for everyone to see.
 */

const MirrorHomestead = schema(
  {
    place: t.uint8().default(0),
    craft: t.uint8().default(0),
    vitality: t.uint8().default(0),
    witherings: t.uint8().default(0),
    fences: t.uint8().default(0),
    terraces: t.uint8().default(0),
    bot: t.boolean().default(false),
    nickname: t.string().default(''),
    companion: t.uint8().default(255),
    here: t.boolean().default(false),
    ready: t.boolean().default(false),
    baskets: t.uint16().default(0),
  },
  'MirrorHomestead',
);
export type MirrorHomestead = InstanceType<typeof MirrorHomestead>;
/** A homestead's mirror with nothing written in it yet. */
export const newHomestead = (): MirrorHomestead => new MirrorHomestead();

const MirrorTie = schema(
  {
    a: t.uint8().default(0),
    b: t.uint8().default(0),
    width: t.uint8().default(0),
    limit: t.uint8().default(0),
    firstLimit: t.uint8().default(0),
    idle: t.uint8().default(0),
    closed: t.boolean().default(false),
    carriedAB: t.uint8().default(0),
    carriedBA: t.uint8().default(0),
    giftedAB: t.uint16().default(0),
    giftedBA: t.uint16().default(0),
  },
  'MirrorTie',
);
export type MirrorTie = InstanceType<typeof MirrorTie>;
/** A river's mirror with nothing written in it yet. */
export const newTie = (): MirrorTie => new MirrorTie();

const MirrorSpring = schema(
  {
    stock: t.number().default(0),
    capacity: t.number().default(0),
    firstCapacity: t.number().default(0),
    redLine: t.number().default(0),
    undrawable: t.number().default(0),
  },
  'MirrorSpring',
);

const MirrorClock = schema(
  {
    seconds: t.uint16().default(0),
    left: t.uint32().default(0),
    paused: t.boolean().default(false),
    writing: t.uint8().default(0),
  },
  'MirrorClock',
);

const MirrorValley = schema(
  {
    scenario: t.string().default(''),
    round: t.uint8().default(0),
    lastRound: t.uint8().default(0),
    phase: t.uint8().default(0),
    drought: t.boolean().default(false),
    droughtNext: t.boolean().default(false),
    words: t.uint8().default(0),
    sight: t.uint8().default(0),
    boats: t.uint8().default(0),
    outlook: t.uint8().default(0),
    measures: t.uint8().default(0),
    homesteads: t.array(MirrorHomestead),
    ties: t.array(MirrorTie),
    spring: t.ref(MirrorSpring),
    works: t.map('string'),
    pacts: t.map('string'),
    marks: t.map('string'),
    said: t.map('string'),
    springDusks: t.map('string'),
    livesDusks: t.map('string'),
    riversDusks: t.map('string'),
    draws: t.string().default(''),
  },
  'MirrorValley',
);
export type MirrorValley = InstanceType<typeof MirrorValley>;

const MirrorBook = schema(
  {
    seat: t.uint8().default(0),
    held: t.uint8().default(0),
    unread: t.string().default(''),
    note: t.string().default(''),
    asked: t.string().default(''),
    characters: t.string().default(''),
    mayStart: t.boolean().default(false),
    draw: t.uint8().default(0),
    tend: t.uint8().default(0),
    sealed: t.boolean().default(false),
    intention: t.uint8().default(0),
    stream: t.string().default(''),
    drawn: t.uint8().default(0),
    irrigation: t.uint8().default(0),
    pressed: t.boolean().default(false),
    introduced: t.boolean().default(false),
    seen: t.string().default('[]'),
    stores: t.map('uint8'),
    asks: t.map('string'),
    debts: t.map('string'),
    said: t.map('string'),
    keeping: t.map('string'),
    options: t.map('uint8'),
  },
  'MirrorBook',
);
export type MirrorBook = InstanceType<typeof MirrorBook>;
/** A viewer's book with nothing written in it yet. */
export const newBook = (): MirrorBook => new MirrorBook();

/**
 * The state of a table's room: the valley for everyone, and a book for each viewer that is granted
 * to it alone.
 */
export const Mirror = schema(
  {
    stage: t.uint8().default(0),
    code: t.string().default(''),
    address: t.string().default(''),
    seats: t.uint8().default(0),
    people: t.map('string'),
    companions: t.string().default(''),
    tongues: t.string().default(''),
    clock: t.ref(MirrorClock),
    valley: t.ref(MirrorValley),
    afterwards: t.string().default(''),
    dependence: t.string().default(''),
    session: t.string().default(''),
    talk: t.string().default(''),
    talked: t.boolean().default(false),
    waits: t.boolean().default(false),
    books: t.map(MirrorBook).view(),
  },
  'Mirror',
);
export type Mirror = InstanceType<typeof Mirror>;

/** The parts that a schema has of its own. */
type Parts<S> = Omit<S, keyof Schema>;

/** True where a schema is what the browser reads: no part more, none fewer, each of the same kind. */
type Same<S, M> = Parts<S> extends M ? (keyof Parts<S> extends keyof M ? true : false) : false;
type Holds<Yes extends true> = Yes;

/** Held by the compiler: what is sent is what `shared/model/wire/mirrored.ts` says is read. */
export type Sent = [
  Holds<Same<MirrorHomestead, MirroredHomestead>>,
  Holds<Same<MirrorTie, MirroredTie>>,
  Holds<Same<InstanceType<typeof MirrorSpring>, MirroredSpring>>,
  Holds<Same<InstanceType<typeof MirrorClock>, MirroredClock>>,
  Holds<Same<MirrorValley, MirroredValley>>,
  Holds<Same<MirrorBook, MirroredBook>>,
  Holds<Same<Mirror, Mirrored>>,
];
