import { z } from 'zod';
import { at } from '../../../shared/model/at.ts';
import { Scenario } from '../../../shared/model/scenario.ts';

/**
 * What a scenario file is made of, read off its schema: the form, the sentences about problems and
 * docs/scenarios.md are all made from this tree, so that a new field appears in each by itself.
 */
export type Field =
  | NumberField
  | TextField
  | ChoiceField
  | FixedField
  | GroupField
  | SetField
  | ListField
  | PairField
  | CasesField
  | RecordField
  | ApartField;

export interface NumberField {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

export interface TextField {
  readonly kind: 'text';
  readonly least: number;
  readonly most: number;
  /** What it has to look like, where not every text will do. */
  readonly pattern: RegExp | null;
}

export interface ChoiceField {
  readonly kind: 'choice';
  readonly options: readonly string[];
}

/** A value that is always the same, and that nobody need see. */
interface FixedField {
  readonly kind: 'fixed';
  readonly value: unknown;
}

export interface GroupField {
  readonly kind: 'group';
  readonly fields: readonly NamedField[];
}

/** Some of a few values, each once, in their order. */
export interface SetField {
  readonly kind: 'set';
  readonly of: ChoiceField | NumberField;
}

/** Several values after one another. */
export interface ListField {
  readonly kind: 'list';
  readonly of: Field;
  readonly least: number;
  readonly most: number;
}

/** Two values that belong together. */
export interface PairField {
  readonly kind: 'pair';
  readonly of: readonly [Field, Field];
}

/** One of several shapes, told apart by the text under `by`. */
export interface CasesField {
  readonly kind: 'cases';
  readonly by: string;
  readonly cases: readonly { readonly name: string; readonly fields: readonly NamedField[] }[];
}

/** A value for each of some names, or none. */
export interface RecordField {
  readonly kind: 'record';
  readonly names: readonly string[];
  readonly of: Field;
}

/** Something that a part of the page of its own shows (`shownApart` in the schema). */
interface ApartField {
  readonly kind: 'apart';
}

/** A field where it stands in the file. */
export interface NamedField {
  readonly name: string;
  /** Names from the top, with points between: `spring.redLine`. */
  readonly path: string;
  /** May it be left out? */
  readonly optional: boolean;
  readonly field: Field;
}

type Json = z.core.JSONSchema.JSONSchema;

const child = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const namedIn = (json: Json, path: string, but?: string): NamedField[] =>
  Object.entries(json.properties ?? {})
    .filter(([name]) => name !== but)
    .map(([name, inner]) => ({
      name,
      path: child(path, name),
      optional: json.required?.includes(name) !== true,
      field: fieldOf(inner as Json, child(path, name)),
    }));

function numberField(json: Json): NumberField {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = json;
  return { kind: 'number', least: minimum, most: maximum, whole: json.type === 'integer' };
}

const textField = ({ minLength = 0, maxLength = 1000, pattern }: Json): TextField => ({
  kind: 'text',
  least: minLength,
  most: maxLength,
  pattern: pattern === undefined ? null : new RegExp(pattern, 'u'),
});

/** How many different values there are; endless where that can't be said. */
function valuesOf(field: Field): number {
  if (field.kind === 'choice') return field.options.length;
  if (field.kind === 'number' && field.whole) return field.most - field.least + 1;
  return Number.POSITIVE_INFINITY;
}

/** A list that is as long as there are values is there to hold each of them once: a set. */
function arrayField(json: Json, path: string): Field {
  const { prefixItems, items, minItems = 0, maxItems = 1000 } = json;
  if (prefixItems !== undefined) {
    const [first, second] = prefixItems.map((inner) => fieldOf(inner as Json, path));
    if (first === undefined || second === undefined)
      throw new TypeError(`${path}: a pair has two parts`);
    return { kind: 'pair', of: [first, second] };
  }
  const of = fieldOf(items as Json, path);
  if ((of.kind === 'choice' || of.kind === 'number') && valuesOf(of) === maxItems)
    return { kind: 'set', of };
  return { kind: 'list', of, least: minItems, most: maxItems };
}

function casesField(shapes: readonly Json[], path: string): CasesField {
  const by = Object.keys(at(shapes, 0).properties ?? {}).find((name) =>
    shapes.every((shape) => (shape.properties?.[name] as Json | undefined)?.const !== undefined),
  );
  if (by === undefined) throw new TypeError(`${path}: nothing tells its shapes apart`);
  const cases = shapes.map((shape) => ({
    name: String((shape.properties?.[by] as Json | undefined)?.const),
    fields: namedIn(shape, path, by),
  }));
  return { kind: 'cases', by, cases };
}

/** @throws TypeError where the schema holds something that this form has no way to show */
function fieldOf(json: Json, path: string): Field {
  if (json.shownApart === true) return { kind: 'apart' };
  if (json.const !== undefined) return { kind: 'fixed', value: json.const };
  if (json.enum !== undefined) return { kind: 'choice', options: json.enum.map(String) };
  if (json.oneOf !== undefined) return casesField(json.oneOf as Json[], path);
  if (json.type === 'integer' || json.type === 'number') return numberField(json);
  if (json.type === 'string') return textField(json);
  if (json.type === 'array') return arrayField(json, path);
  if (json.type === 'object' && json.properties !== undefined)
    return { kind: 'group', fields: namedIn(json, path) };
  if (json.type === 'object' && typeof json.propertyNames === 'object')
    return {
      kind: 'record',
      names: (json.propertyNames as Json).enum?.map(String) ?? [],
      of: fieldOf(json.additionalProperties as Json, path),
    };
  throw new TypeError(`${path}: the form can’t show ${JSON.stringify(json)}`);
}

/** The whole format. Its fields stand in the order of the schema, which is that of a file. */
export const FORMAT: GroupField = {
  kind: 'group',
  fields: namedIn(z.toJSONSchema(Scenario, { io: 'input' }), ''),
};

/** What lies directly within a field, by every shape that it may have. */
export function within(field: Field): readonly NamedField[] {
  if (field.kind === 'group') return field.fields;
  if (field.kind === 'list') return within(field.of);
  if (field.kind === 'cases') return field.cases.flatMap(({ fields }) => fields);
  return [];
}

/** Every field of the format, each before what lies within it. */
export const everyField = (fields: readonly NamedField[] = FORMAT.fields): NamedField[] =>
  fields.flatMap((named) => [named, ...everyField(within(named.field))]);
