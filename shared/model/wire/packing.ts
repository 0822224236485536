import { at } from '../at.ts';

/**
 * Events as they travel. Most of an event's JSON is the names of its fields, the same ones again and
 * again; so each shape of object is named once on a connection, and from then on only values go.
 */

/** A value whose objects have become `[number of a shape, …values]`, and its lists `[-1, …items]`. */
type Packed = string | number | boolean | null | readonly Packed[];

/** Values, and the shapes that were not known yet: the object's type, then its other fields. */
export type Parcel = readonly [values: readonly Packed[], shapes?: readonly (readonly string[])[]];

const LIST = -1;

/** The sending end of one connection. */
export class Packer {
  readonly #known = new Map<string, number>();
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
    const name = shape.join(' ');
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const number = this.#known.size;
    this.#known.set(name, number);
    this.#fresh.push(shape);
    return number;
  }
}

/** The receiving end. */
export class Unpacker {
  readonly #shapes: (readonly string[])[] = [];

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
