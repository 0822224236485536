import { at } from '../at.ts';
import { GOODS } from '../goods/amounts.ts';
import { MOVES, PHRASES, WORKS } from '../vocabulary.ts';

/**
 * Events, and what is mirrored as text, as they travel. Most of their JSON is the names of fields, the same ones
 * again and again, and most of the rest small numbers and words of the rules. So each shape of object has a number,
 * and only values go: some shapes are known to both ends, each other is named once, on a connection or in a text.
 * A value is a few characters, of which each takes a byte on the wire: a first one that says what it is, and what
 * that needs. What a person wrote stands there as it was written.
 */

/** What the first character of a value says, by its code, where it is neither a known shape nor a small number. */
const SAYS = {
  nothing: 0,
  no: 1,
  yes: 2,
  /** Two digits follow. */
  two: 3,
  /** Three digits follow. */
  three: 4,
  /** A text follows: the number as it is written. */
  number: 5,
  /** Its length follows, then its characters. */
  text: 6,
  /** Its number in WORDS follows. */
  word: 7,
  /** How many there are follows, then each. */
  list: 8,
  /** How many names follows, then each as a text: a shape that was not known yet; then values. */
  fresh: 9,
  /** The number of a shape follows, then values. */
  shape: 10,
  /** The number of an event that is no whole count of public ones away follows. */
  apart: 11,
  /** A text of nothing. */
  empty: 12,
} as const;

/** The code of the first shape; shapes whose codes would be those of numbers go by `shape`. */
const SHAPE = 16;
/** The code of nought; digits go on from there, too. */
const NOUGHT = 64;
/** One more than the largest digit. */
const BASE = 64;

/**
 * Shapes of what travels most: the object's type, nothing where it has none, then the names of its other fields in the
 * order in which they are written. What is missing here, or written in another order, travels as well and takes more room.
 */
const SHAPES: readonly (readonly string[])[] = [
  ' water grain timber',
  ' id kind from to give get',
  ' id kind from to pay',
  ' id kind from to good amount',
  ' id kind from a b agreed',
  ' id kind from to give get due debtor',
  ' id debtor creditor owed left due',
  ' pact seat drew breaches',
  ' id kind calledBy joined pledged need completed',
  ' id terms proposedBy members',
  ' kind most',
  ' kind',
  ' seat from until',
  ' event because',
  ' round from to phrase text',
  ' round from to phrase text line',
  ' round before stock capacity drawn fences tendingHands natural tending works drought',
  ' round baskets vitality',
  ' round widths limits',
  'said from to phrase text n round',
  'readied seat ready n round',
  'asked ask n round',
  'ask-ended ask how by because n round',
  'exchanged ask from to gave got because n round',
  'gave from to goods n round',
  'boats n round from to gave got',
  'called work kind seat n round',
  'pledged work seat goods because n round',
  'unpledged work seat goods n round',
  'proposed pact terms seat n round',
  'signed pact seat because n round',
  'left pact seat because n round',
  'phase-began phase n round',
  'allocated seat draw tend n round',
  'dawned drought droughtNext opens n round',
  'harvested n round own',
  'drew n round sum own',
  'ate n round baskets standIn',
  'stored n round own',
  'lived vitality n round',
  'rivers-turned ties n round',
  'regrew natural tending works stock because n round',
  'dusk-settled n round',
].map((fields) => fields.split(' '));

/** Texts that are sent as a number, since both ends know them. What a person may have written is found here, too. */
const WORDS: readonly string[] = [
  ...new Set([...GOODS, ...WORKS, ...MOVES, 'quota', 'floor', 'together']),
];

/** How far apart the numbers of two public events are: between them is room for those that one viewer sees. */
export const PUBLIC_STEP = 1000;

const nameOf = (shape: readonly string[]): string => shape.join(' ');

const SHAPE_NUMBERS: ReadonlyMap<string, number> = new Map(
  SHAPES.map((shape, number) => [nameOf(shape), number]),
);
const WORD_NUMBERS: ReadonlyMap<string, number> = new Map(
  WORDS.map((word, number) => [word, number]),
);

/** In a field for a phrase, a number that is small stands for one. */
const PHRASE_NUMBERS: ReadonlyMap<unknown, number> = new Map(
  PHRASES.map((phrase, number) => [phrase, number]),
);

const say = (code: number): string => String.fromCharCode(code);
const isWhole = (value: number): boolean => Number.isInteger(value) && value >= 0;

/** The sending end of one connection, or of one text. */
export class Packer {
  readonly #named = new Map<string, number>();
  /** The number of the event that was last packed. */
  #told = 0;

  /** Values, one after another, as one text. */
  pack(values: readonly unknown[]): string {
    let text = '';
    for (const value of values) text += this.#pack(value);
    return text;
  }

  #pack(value: unknown): string {
    if (typeof value === 'number') return packNumber(value);
    if (typeof value === 'string') return packString(value);
    if (typeof value === 'boolean') return say(value ? SAYS.yes : SAYS.no);
    if (typeof value !== 'object' || value === null) return say(SAYS.nothing);
    if (Array.isArray(value)) return this.#list(value);
    return this.#object(value as Readonly<Record<string, unknown>>);
  }

  #list(values: readonly unknown[]): string {
    return say(SAYS.list) + packNumber(values.length) + this.pack(values);
  }

  #object(object: Readonly<Record<string, unknown>>): string {
    const { type } = object;
    const shape = [typeof type === 'string' ? type : ''];
    for (const field in object)
      if (field !== 'type' && object[field] !== undefined) shape.push(field);
    let text = this.#shapeOf(shape);
    for (const field of shape.slice(1)) text += this.#field(field, object[field]);
    return text;
  }

  /** Events are numbered by how far they are from the one before. */
  #field(field: string, value: unknown): string {
    if (field === 'n' && typeof value === 'number') {
      const away = value - this.#told;
      this.#told = value;
      return packAway(away);
    }
    if (field === 'phrase') {
      const phrase = PHRASE_NUMBERS.get(value);
      if (phrase !== undefined) return packNumber(phrase);
      return typeof value === 'number' ? writeNumber(value) : this.#pack(value);
    }
    if (field !== 'because' || !Array.isArray(value)) return this.#pack(value);
    let text = say(SAYS.list) + packNumber(value.length);
    for (const cause of value)
      text += typeof cause === 'number' ? packAway(this.#told - cause) : this.#pack(cause);
    return text;
  }

  #shapeOf(shape: readonly string[]): string {
    const name = nameOf(shape);
    const known = SHAPE_NUMBERS.get(name) ?? this.#named.get(name);
    if (known !== undefined)
      return SHAPE + known < NOUGHT ? say(SHAPE + known) : say(SAYS.shape) + packNumber(known);
    this.#named.set(name, SHAPES.length + this.#named.size);
    return say(SAYS.fresh) + packNumber(shape.length) + shape.map(packLetters).join('');
  }
}

function packNumber(value: number): string {
  if (isWhole(value)) {
    if (value < BASE) return say(NOUGHT + value);
    const [high, low] = [Math.floor(value / BASE), value % BASE];
    if (high < BASE) return say(SAYS.two) + say(NOUGHT + high) + say(NOUGHT + low);
    if (high < BASE * BASE) {
      const [highest, middle] = [Math.floor(high / BASE), high % BASE];
      return say(SAYS.three) + say(NOUGHT + highest) + say(NOUGHT + middle) + say(NOUGHT + low);
    }
  }
  return writeNumber(value);
}

const writeNumber = (value: number): string => say(SAYS.number) + packLetters(String(value));

function packString(value: string): string {
  if (value === '') return say(SAYS.empty);
  const word = WORD_NUMBERS.get(value);
  return word === undefined ? packLetters(value) : say(SAYS.word) + packNumber(word);
}

/** Half of a pair of characters would take the other half's place with it where it is written as bytes. */
function packLetters(value: string): string {
  const text = value.toWellFormed();
  return say(SAYS.text) + packNumber(text.length) + text;
}

const packAway = (away: number): string =>
  isWhole(away / PUBLIC_STEP) ? packNumber(away / PUBLIC_STEP) : say(SAYS.apart) + packNumber(away);

/** The receiving end. */
export class Unpacker {
  readonly #shapes = [...SHAPES];
  #text = '';
  #next = 0;
  /** The number of the event that was last read. */
  #told = 0;

  /** The values that were packed as one text. Throws a RangeError for a text that was not. */
  unpack(text: string): unknown[] {
    this.#text = text;
    this.#next = 0;
    const values: unknown[] = [];
    while (this.#next < text.length) values.push(this.#value());
    return values;
  }

  #code(): number {
    return this.#text.charCodeAt(this.#next++);
  }

  #value(): unknown {
    const code = this.#code();
    if (code >= NOUGHT) return code - NOUGHT;
    if (code >= SHAPE) return this.#object(code - SHAPE);
    switch (code) {
      case SAYS.nothing:
        return null;
      case SAYS.no:
      case SAYS.yes:
        return code === SAYS.yes;
      case SAYS.two:
        return this.#digits(2);
      case SAYS.three:
        return this.#digits(3);
      case SAYS.number:
        return Number(this.#value());
      case SAYS.text: {
        const length = this.#number();
        this.#next += length;
        return this.#text.slice(this.#next - length, this.#next);
      }
      case SAYS.empty:
        return '';
      case SAYS.word:
        return at(WORDS, this.#number());
      case SAYS.list:
        return this.#list(() => this.#value());
      case SAYS.fresh:
        this.#shapes.push(this.#list(() => String(this.#value())));
        return this.#object(this.#shapes.length - 1);
      case SAYS.shape:
        return this.#object(this.#number());
      default:
        throw new RangeError('this was not packed');
    }
  }

  #number(): number {
    return Number(this.#value());
  }

  #digits(count: number): number {
    let value = 0;
    for (let digit = 0; digit < count; digit++) value = value * BASE + this.#code() - NOUGHT;
    return value;
  }

  #list<Item>(read: () => Item): Item[] {
    return Array.from({ length: this.#number() }, read);
  }

  #object(number: number): Record<string, unknown> {
    const [type, ...fields] = at(this.#shapes, number);
    const object: Record<string, unknown> = type === '' ? {} : { type };
    for (const field of fields) object[field] = this.#field(field);
    return object;
  }

  #field(field: string): unknown {
    if (field === 'n') {
      const n = this.#eventNumber(1);
      if (typeof n === 'number') this.#told = n;
      return n;
    }
    const code = this.#text.charCodeAt(this.#next);
    if (field === 'phrase' && code >= NOUGHT) return at(PHRASES, this.#number());
    if (field !== 'because' || code !== SAYS.list) return this.#value();
    this.#next += 1;
    return this.#list(() => this.#eventNumber(-1));
  }

  /** The number of an event that came after the last one or before it; a cause may be told whole in its place. */
  #eventNumber(way: 1 | -1): unknown {
    const isApart = this.#text.charCodeAt(this.#next) === SAYS.apart;
    if (isApart) this.#next += 1;
    const away = this.#value();
    if (typeof away !== 'number') return away;
    return this.#told + way * away * (isApart ? 1 : PUBLIC_STEP);
  }
}

/** A thing as short text, for a part of the mirror that holds text. */
export const packText = (thing: object): string => new Packer().pack([thing]);

/** Reads what `packText` wrote. */
export const unpackText = (text: string): unknown => new Unpacker().unpack(text)[0];

/** An answer as it travels: one that says no more than that it was done is its id alone. */
export type PackedAnswer<Answer> = string | Answer;

/** Makes an answer as short as it can be. */
export const packAnswer = <Answer extends { readonly id: string; readonly refusal: unknown }>(
  answer: Answer,
): PackedAnswer<Answer> =>
  answer.refusal === null && Object.keys(answer).length === 2 ? answer.id : answer;

/** Reads an answer that came. */
export const unpackAnswer = <Answer extends { readonly id: string }>(
  packed: PackedAnswer<Answer>,
): Answer => (typeof packed === 'string' ? ({ id: packed, refusal: null } as never) : packed);
