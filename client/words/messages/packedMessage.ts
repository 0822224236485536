import type { IntlMessageFormat } from 'intl-messageformat';

/**
 * Messages as pages fetch them: parsed at build (tools/splitWords.ts), and written in fewer letters than the
 * parser does. A text stands for itself, 0 is the number that is counted, and a list is one of these:
 * a value's name; a mark's name and what it encloses; a value's name, its kind and its cases.
 */
export type Packed = string | readonly PackedElement[];
type PackedElement =
  | string
  | 0
  | readonly [value: string]
  | readonly [mark: string, inside: Packed]
  | readonly [value: string, kind: PackedKind, cases: Readonly<Record<string, Packed>>];

/** Kinds of values that are more than filled in. */
type PackedKind = 'select' | 'cardinal' | 'ordinal' | 'number';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/**
 * A message as the formatter takes it.
 * @param fill what is done to each stretch of its text
 * @param apart keeps the direction of each value to itself, as sentences that are read from the right need
 */
export function unpacked(packed: Packed, fill: (text: string) => string, apart = false): Elements {
  const elements = typeof packed === 'string' ? [packed] : packed;
  return elements.flatMap((element) => {
    const made = unpackedElement(element, fill, apart);
    return apart && isValue(element) ? [APART_FROM, made, APART_TO] : [made];
  }) as Elements;
}

/** Is it a value that is filled in as it is? */
const isValue = (element: PackedElement): boolean =>
  typeof element === 'object' && element.length === 1;

/** What the parser calls each type of element: its numbers are part of its format. */
const TEXT = 0;
const VALUE = 1;
const NUMBER = 2;
const SELECT = 5;
const PLURAL = 6;
const COUNTED = 7;
const MARK = 8;

/** What stands around a value that keeps its direction to itself (first strong isolate, and its end). */
const APART_FROM = { type: TEXT, value: '\u2068' };
const APART_TO = { type: TEXT, value: '\u2069' };

function unpackedElement(
  element: PackedElement,
  fill: (text: string) => string,
  apart: boolean,
): object {
  if (element === 0) return { type: COUNTED };
  if (typeof element === 'string') return { type: TEXT, value: fill(element) };
  if (element.length === 1) return { type: VALUE, value: element[0] };
  if (element.length === 2)
    return { type: MARK, value: element[0], children: unpacked(element[1], fill, apart) };
  const [value, kind, cases] = element;
  if (kind === 'number') return { type: NUMBER, value };
  const options = Object.fromEntries(
    Object.entries(cases).map(([name, inside]) => [name, { value: unpacked(inside, fill, apart) }]),
  );
  return kind === 'select'
    ? { type: SELECT, value, options }
    : { type: PLURAL, value, options, offset: 0, pluralType: kind };
}
