import { at } from '../at.ts';

/**
 * Events, answers and what is mirrored as text, as they travel. Most of their JSON is the names of fields,
 * the same ones again and again. So each shape of object has a number, and only values go: some shapes are
 * known to both ends, each other is named once, on a connection or in a text.
 */

/** A value whose objects have become `[number of a shape, …values]`, and its lists `[-1, …items]`. */
type Packed = string | number | boolean | null | readonly Packed[];

/** Values, and the shapes that were not known yet: the object's type, then its other fields. */
export type Parcel = readonly [values: readonly Packed[], shapes?: readonly (readonly string[])[]];

const LIST = -1;

/**
 * Shapes of what travels most, by the names of their fields in the order in which they are written. What
 * is missing here, or written in another order, travels as well and takes more room.
 */
const SHAPES: readonly (readonly string[])[] = [
  'water grain timber',
  'id kind from to give get',
  'id kind from to pay',
  'id kind from to good amount',
  'id kind from a b agreed',
  'id kind from to give get due debtor',
  'id debtor creditor owed left due',
  'pact seat drew breaches',
  'id kind calledBy joined pledged need completed',
  'id terms proposedBy members',
  'kind most',
  'kind',
  'seat from until',
  'event because',
  'round from to phrase text',
  'round from to phrase text line',
  'round before stock capacity drawn fences tendingHands natural tending works drought',
  'round baskets vitality',
  'round widths limits',
].map((fields) => ['', ...fields.split(' ')]);

const nameOf = (shape: readonly string[]): string => shape.join(' ');

const NUMBERS: ReadonlyMap<string, number> = new Map(
  SHAPES.map((shape, number) => [nameOf(shape), number]),
);

/** The sending end of one connection, or of one text. */
export class Packer {
  readonly #named = new Map<string, number>();
  #fresh: string[][] = [];

  pack(values: readonly unknown[]): Parcel {
    this.#fresh = [];
    const packed = values.map((value) => this.#pack(value));
    return this.#fresh.length === 0 ? [packed] : [packed, this.#fresh];
  }

  #pack(value: unknown): Packed {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return value;
    if (typeof value !== 'object' || value === null) return null;
    if (Array.isArray(value)) return [LIST, ...value.map((item) => this.#pack(item))];
    const { type, ...rest } = value as Record<string, unknown>;
    const fields = Object.keys(rest).filter((field) => rest[field] !== undefined);
    const shape = this.#shapeOf([typeof type === 'string' ? type : '', ...fields]);
    return [shape, ...fields.map((field) => this.#pack(rest[field]))];
  }

  #shapeOf(shape: string[]): number {
    const name = nameOf(shape);
    const known = NUMBERS.get(name) ?? this.#named.get(name);
    if (known !== undefined) return known;
    const number = SHAPES.length + this.#named.size;
    this.#named.set(name, number);
    this.#fresh.push(shape);
    return number;
  }
}

/** The receiving end. */
export class Unpacker {
  readonly #shapes = [...SHAPES];

  unpack([values, shapes = []]: Parcel): unknown[] {
    this.#shapes.push(...shapes);
    return values.map((value) => this.#unpack(value));
  }

  #unpack(packed: Packed): unknown {
    if (!Array.isArray(packed)) return packed;
    const [number, ...values] = packed;
    if (number === LIST) return values.map((value) => this.#unpack(value));
    const [type, ...fields] = at(this.#shapes, number);
    const entries = fields.map((field, i) => [field, this.#unpack(values[i])]);
    return Object.fromEntries(type === '' ? entries : [['type', type], ...entries]);
  }
}

/** A thing as short JSON, for a part of the mirror that holds text. */
export function packText(thing: object): string {
  const [[value], shapes] = new Packer().pack([thing]);
  return JSON.stringify(shapes === undefined ? value : [[value], shapes]);
}

/** Reads what `packText` wrote. */
export function unpackText(text: string): unknown {
  const read: readonly [number, ...Packed[]] | Parcel = JSON.parse(text);
  const [first] = read;
  const parcel: Parcel = typeof first === 'number' ? [[read as Packed]] : (read as Parcel);
  return new Unpacker().unpack(parcel)[0];
}

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
