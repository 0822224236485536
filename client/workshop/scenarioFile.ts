import { readScenario, type ScenarioProblem } from '../../shared/model/scenario.ts';
import { isRecord } from '../kit/isRecord.ts';
import { type Field, FORMAT } from './form/formFields.ts';
import { withValue } from './form/paths.ts';

/** Longest file that is read, in bytes; the longest scenario there can be stays well below. */
export const LONGEST_FILE = 64 * 1024;
/** The newest format there is; older ones are read with what they lack filled in. */
const NEWEST = 1;
const WIDTH = 100;

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Fields in the order of the format, without what is no field of it. */
function inOrder(value: unknown, field: Field): unknown {
  if (field.kind === 'list' && Array.isArray(value))
    return value.map((item) => inOrder(item, field.of));
  if (!isRecord(value)) return value;
  if (field.kind === 'record') return pick(value, field.names);
  if (field.kind === 'cases') {
    const { by, cases } = field;
    const fields = cases.find(({ name }) => name === value[by])?.fields ?? [];
    return { [by]: value[by], ...ordered(value, fields) };
  }
  return field.kind === 'group' ? ordered(value, field.fields) : value;
}

const ordered = (
  value: Readonly<Record<string, unknown>>,
  fields: readonly { readonly name: string; readonly field: Field }[],
): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .filter(({ name }) => Object.hasOwn(value, name))
      .map(({ name, field }) => [name, inOrder(value[name], field)]),
  );

const pick = (
  value: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> =>
  Object.fromEntries(
    names.filter((name) => Object.hasOwn(value, name)).map((name) => [name, value[name]]),
  );

/** Lists of plain values stand on one line where they fit, all else on lines of its own. */
function write(value: unknown, indent: string, before: number): string {
  if (isPlain(value)) return JSON.stringify(value) ?? 'null';
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const line = `[${value.map((item) => JSON.stringify(item) ?? 'null').join(', ')}]`;
    if (value.every(isPlain) && before + line.length < WIDTH) return line;
    const items = value.map((item) => `${deeper}${write(item, deeper, deeper.length)}`);
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const lines = Object.entries(value as object).map(([name, inner]) => {
    const head = `${deeper}${JSON.stringify(name)}: `;
    return head + write(inner, deeper, head.length);
  });
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
}

/** A draft without what the format doesn't know, its fields in order. */
export const tidy = (draft: unknown): unknown => inOrder(draft, FORMAT);

/** A scenario file as the shipped ones are written: the same scenario gives the same letters. */
export const formatScenario = (draft: unknown): string => `${write(tidy(draft), '', 0)}\n`;

/** What nobody can write in the form stands as it must, so that all that is left can be mended. */
const withFixed = (draft: unknown): unknown =>
  FORMAT.fields.reduce<unknown>(
    (before, { name, field }) =>
      field.kind === 'fixed' ? withValue(before, [name], field.value) : before,
    draft,
  );

/** What came of reading a file: a scenario, one that needs mending, or nothing that helps. */
export type Reading =
  | { readonly found: 'scenario'; readonly draft: unknown }
  | {
      readonly found: 'problems';
      /** What the format knows of it, to be mended. */
      readonly draft: unknown;
      /** As it was read. */
      readonly raw: unknown;
      readonly problems: readonly ScenarioProblem[];
      /** Was it made by a newer version of the game? */
      readonly newer: boolean;
    }
  | { readonly found: 'too-long' | 'no-json' | 'no-scenario' };

const isNewer = ({ format }: Readonly<Record<string, unknown>>): boolean =>
  typeof format === 'number' && format > NEWEST;

/** Reads what a person loads. Never throws. */
export function readFile(text: string): Reading {
  if (text.length > LONGEST_FILE) return { found: 'too-long' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { found: 'no-json' };
  }
  if (!isRecord(value) || !FORMAT.fields.some(({ name }) => Object.hasOwn(value, name)))
    return { found: 'no-scenario' };
  const { problems } = readScenario(value);
  return problems === null
    ? { found: 'scenario', draft: tidy(value) }
    : {
        found: 'problems',
        draft: withFixed(tidy(value)),
        raw: value,
        problems,
        newer: isNewer(value),
      };
}
