import { at } from '../../shared/model/at.ts';
import type { Character } from '../../shared/model/command.ts';
import { LAND_GOODS } from '../../shared/model/goods/amounts.ts';
import type { Seat, TieId } from '../../shared/model/ids.ts';
import { REFUSALS } from '../../shared/model/refusal.ts';
import type { Book, Options, SaidView, Seen, StreamView, Valley } from '../../shared/model/view.ts';
import {
  BOATS,
  INTENTIONS,
  OUTLOOKS,
  PHASES,
  SHOWN_MEASURES,
  SIGHTS,
  WORDS,
} from '../../shared/model/vocabulary.ts';
import {
  HELDS,
  type Keyed,
  type Listed,
  type Mirrored,
  type MirroredBook,
  type MirroredHomestead,
  type MirroredSpring,
  type MirroredTie,
  type MirroredValley,
  NO_COMPANION,
  NO_SEAT,
  nothingLeft,
  TABLE_STAGES,
} from '../../shared/model/wire/mirrored.ts';
import { unpackText } from '../../shared/model/wire/packing.ts';
import type { Screen } from '../../shared/model/wire/wire.ts';

/** Reads a Screen back out of the room's mirrored state. */

/**
 * The whole screen. What did not change since `before` is the very same object as there, so that
 * an observer of a slice runs only when its slice changed.
 * @param left milliseconds left of the phase, now
 */
export function readScreen(mirror: Mirrored, before: Screen | null, left: number): Screen {
  const {
    stage: stageNumber,
    code,
    address,
    seats,
    people,
    companions,
    tongues,
    clock,
    valley,
    afterwards,
    dependence,
    session,
    talk,
    talked,
    waits,
    books,
    ...rest
  } = mirror;
  nothingLeft(rest);
  const book = onlyBook(books);
  const stage = at(TABLE_STAGES, stageNumber);
  const screen: Screen = {
    stage,
    code,
    address,
    seat: book && seatOf(book),
    mayStart: book?.mayStart ?? false,
    seats,
    people: values(people, (json) => called(read<Screen['people'][number]>(json), book)),
    companions: readIf(companions) ?? NO_COMPANIONS,
    tongues: readIf(tongues) ?? NO_TONGUES,
    scenario: readIf(valley.scenario),
    view:
      // A game that was played by other rules is over, and there is no valley to see.
      stage === 'lobby' || valley.homesteads.length === 0
        ? null
        : { valley: readValley(valley, seats, book), book: book && readBook(book) },
    options: book ? readOptions(book) : {},
    clock: { seconds: clock.seconds, left, paused: clock.paused },
    afterwards: readIf(afterwards),
    dependence: readIf(dependence),
    session: readIf(session),
    note: book && readIf(book.note),
    asked: book && readIf(book.asked),
    held: at(HELDS, book?.held ?? 0),
    unread: Boolean(book?.unread),
    talk: readIf(talk),
    talked,
    waits,
  };
  return before === null ? screen : share(before, screen);
}

const NO_COMPANIONS: Screen['companions'] = [];
const NO_TONGUES: Screen['tongues'] = [];

function onlyBook(books: Mirrored['books'] | undefined): MirroredBook | null {
  let book: MirroredBook | null = null;
  // To a screen that all look at not even the map is sent.
  books?.forEach((one) => {
    book = one;
  });
  return book;
}

const seatOf = ({ seat }: MirroredBook): number | null => (seat === NO_SEAT ? null : seat);

/** What all are told of someone, with the own name where it waits to be read and others don't know it. */
const called = <T extends { readonly seat: Seat; readonly nickname: string }>(
  one: T,
  book: MirroredBook | null,
): T => (book?.unread && one.seat === book.seat ? { ...one, nickname: book.unread } : one);

function readValley(mirror: MirroredValley, seats: number, book: MirroredBook | null): Valley {
  const {
    scenario,
    round,
    lastRound,
    phase,
    drought,
    droughtNext,
    words,
    sight,
    boats,
    measures,
    outlook,
    homesteads,
    ties,
    spring,
    works,
    pacts,
    marks,
    said,
    springDusks,
    livesDusks,
    riversDusks,
    draws,
    ...left
  } = mirror;
  nothingLeft(left);
  return {
    scenario: read(scenario),
    seats,
    round,
    lastRound,
    phase: at(PHASES, phase),
    drought,
    droughtNext,
    words: at(WORDS, words),
    sight: at(SIGHTS, sight),
    shown: {
      boats: at(BOATS, boats),
      measures: SHOWN_MEASURES.filter((_, at) => measures & (1 << at)),
      outlook: at(OUTLOOKS, outlook),
    },
    homesteads: list(homesteads, (one, seat) => called(readHomestead(one, seat), book)),
    ties: list(ties, readTie),
    spring: readSpring(spring),
    works: values(works, readThing<Valley['works'][number]>),
    pacts: values(pacts, readThing<Valley['pacts'][number]>),
    marks: values(marks, readThing<Valley['marks'][number]>),
    said: values(said, readThing<SaidView>),
    springDusks: values(springDusks, readThing<Valley['springDusks'][number]>),
    livesDusks: values(livesDusks, readThing<Valley['livesDusks'][number]>),
    riversDusks: values(riversDusks, readThing<Valley['riversDusks'][number]>),
    draws: draws === '' ? [] : read(draws),
  };
}

function readHomestead(mirror: MirroredHomestead, seat: Seat): Valley['homesteads'][number] {
  const {
    place,
    craft,
    vitality,
    witherings,
    fences,
    terraces,
    bot,
    nickname,
    companion,
    here,
    ready,
    baskets,
    ...left
  } = mirror;
  nothingLeft(left);
  return {
    seat,
    place,
    craft: at(LAND_GOODS, craft),
    vitality,
    witherings,
    fences,
    terraces,
    keeper: bot ? 'bot' : 'person',
    nickname,
    companion: companion === NO_COMPANION ? null : companion,
    here,
    ready,
    baskets,
  };
}

function readTie(mirror: MirroredTie, id: TieId): Valley['ties'][number] {
  const {
    a,
    b,
    width,
    limit,
    firstLimit,
    idle,
    closed,
    carriedAB,
    carriedBA,
    giftedAB,
    giftedBA,
    ...left
  } = mirror;
  nothingLeft(left);
  return {
    id,
    a,
    b,
    width,
    limit,
    firstLimit,
    idle,
    closed,
    carriedAB,
    carriedBA,
    giftedAB,
    giftedBA,
  };
}

function readSpring(mirror: MirroredSpring): Valley['spring'] {
  const { stock, capacity, firstCapacity, redLine, undrawable, ...left } = mirror;
  nothingLeft(left);
  return { stock, capacity, firstCapacity, redLine, undrawable };
}

/** Parts of a book that the screen has beside its View. */
type BesideTheView = 'seat' | 'held' | 'unread' | 'note' | 'asked' | 'mayStart' | 'options';

function readBook(mirror: MirroredBook): Book {
  const forTheView: Omit<MirroredBook, BesideTheView> = mirror;
  const {
    draw,
    tend,
    sealed,
    intention,
    stream,
    drawn,
    irrigation,
    pressed,
    introduced,
    seen,
    stores,
    asks,
    debts,
    said,
    keeping,
    characters,
    ...left
  } = forTheView;
  nothingLeft(left);
  return {
    seat: seatOf(mirror),
    seen: read<number[]>(seen).map((seat) => readStore(stores, seat)),
    hands: { draw, tend },
    sealed,
    intention: intention === 0 ? null : at(INTENTIONS, intention - 1),
    stream: readIf<StreamView>(stream),
    drawn,
    irrigation,
    pressed,
    introduced,
    asks: values(asks, readThing<Book['asks'][number]>),
    debts: values(debts, readThing<Book['debts'][number]>),
    said: values(said, readThing<SaidView>),
    keeping: values(keeping, readThing<Book['keeping'][number]>),
    characters: characters === '' ? NO_CHARACTERS : read(characters),
  };
}

/** Who keeps each seat is the facilitator's to see. */
const NO_CHARACTERS: readonly (Character | null)[] = [];

function readStore(stores: Keyed<number>, seat: Seat): Seen {
  const at = (letter: string) => stores.get(`${seat}${letter}`) ?? 0;
  return {
    seat,
    goods: { water: at('w'), grain: at('g'), timber: at('t') },
    yield: at('y'),
    selfReliant: at('s') === 1,
  };
}

function readOptions(mirror: MirroredBook): Options {
  const options: Record<string, Options[string]> = {};
  mirror.options.forEach((number, act) => {
    options[act] = number === 0 ? null : at(REFUSALS, number - 1);
  });
  return options;
}

function list<M, V>(listed: Listed<M>, make: (one: M, at: number) => V): V[] {
  const made: V[] = [];
  listed.forEach((one, at) => {
    made.push(make(one, at));
  });
  return made;
}

/** In the order of the keys as numbers: a key that comes back may stand anywhere in the map. */
function values<V>(keyed: Keyed<string>, make: (text: string) => V): V[] {
  const found: (readonly [string, string])[] = [];
  keyed.forEach((text, key) => {
    found.push([key, text]);
  });
  found.sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  return found.map(([, text]) => make(text));
}

const MOST_READ = 2000;

/** Reads texts, each once. */
function reader(parse: (text: string) => unknown): <T>(text: string) => T {
  const before = new Map<string, unknown>();
  return <T>(text: string): T => {
    const known = before.get(text);
    if (known !== undefined) return known as T;
    const value = parse(text);
    if (before.size >= MOST_READ) before.clear();
    before.set(text, value);
    return value as T;
  };
}

/** Parses JSON that this server wrote. */
const read = reader(JSON.parse);
/** The same, of what is packed. */
const readThing = reader(unpackText);

/** The same where an empty text stands for nothing. */
const readIf = <T>(json: string): T | null => (json === '' ? null : read<T>(json));

/** `next`, with every part that equals `before`'s replaced by that part itself. */
function share<T>(before: T, next: T): T {
  if (Object.is(before, next) || !isTree(before) || !isTree(next)) return next;
  if (Array.isArray(before) !== Array.isArray(next)) return next;
  const old = before as Record<string, unknown>;
  const shared = (Array.isArray(next) ? [] : {}) as Record<string, unknown>;
  const keys = Object.keys(next);
  let same = Object.keys(before).length === keys.length;
  for (const key of keys) {
    shared[key] =
      key in old ? share(old[key], (next as Record<string, unknown>)[key]) : valueAt(next, key);
    if (!(key in old) || !Object.is(shared[key], old[key])) same = false;
  }
  return same ? before : (shared as T);
}

const valueAt = (tree: object, key: string): unknown => (tree as Record<string, unknown>)[key];

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null;
