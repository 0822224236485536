import { BOUND_FIELDS, type ScenarioProblem } from '../../../shared/model/scenario.ts';
import { isRecord } from '../../kit/isRecord.ts';
import type { Key, Words } from '../../words/index.ts';
import { languageNamer } from '../texts/languageNamer.ts';
import { isGood, itemOf, labelOf, schemaPath } from './fieldWording.ts';
import { type Field, FORMAT, type NamedField } from './formFields.ts';
import { type Path, pathOf, valueAt } from './paths.ts';
import { SECTIONS, type SectionName, sectionAt } from './sections.ts';
import { slug } from './slug.ts';

/** One thing to mend, for a person. */
export interface Complaint {
  /** Where the form writes it, `spring.redLine`; empty for the file as a whole. */
  readonly path: string;
  readonly section: SectionName;
  readonly label: string;
  readonly sentence: string;
}

function step(field: Field, name: string | number, value: unknown): Field | null {
  if (typeof name === 'number') {
    if (field.kind === 'list' || field.kind === 'set') return field.of;
    return field.kind === 'pair' ? (field.of[name] ?? null) : null;
  }
  if (field.kind === 'record') return field.names.includes(name) ? field.of : null;
  const named = (fields: readonly NamedField[]) =>
    fields.find((one) => one.name === name)?.field ?? null;
  if (field.kind === 'group') return named(field.fields);
  if (field.kind !== 'cases') return null;
  if (name === field.by) return { kind: 'choice', options: field.cases.map((one) => one.name) };
  const chosen = isRecord(value) ? value[field.by] : null;
  return named(field.cases.find((one) => one.name === chosen)?.fields ?? []);
}

/** The field that a place in a draft belongs to; null where the format has none there. */
export function fieldAt(draft: unknown, path: Path): Field | null {
  let field: Field | null = FORMAT;
  let value = draft;
  for (const name of path) {
    if (field === null) return null;
    field = step(field, name, value);
    value = valueAt(value, [name]);
  }
  return field;
}

/** Names in a draft that the format doesn't know there. */
function strangers(field: Field, value: unknown): string[] {
  if (!isRecord(value) || field.kind === 'apart') return [];
  return Object.keys(value).filter((name) => step(field, name, value) === null);
}

/** All numbers of a draft by place, `seats_most`, for sentences that name them. */
function numbersOf(value: unknown, at = ''): Record<string, string | number> {
  if (typeof value === 'number') return { [at]: value };
  if (!isRecord(value)) return {};
  return Object.assign(
    {},
    ...Object.entries(value).map(([name, inner]) =>
      numbersOf(inner, at === '' ? name : `${at}_${name}`),
    ),
  );
}

/** Why a value by itself is not what its field wants; null where it is. */
function misfit(words: Words, field: Field, value: unknown, path: string): string | null {
  if (value === undefined || value === null) return words.say('workshop.needs-value');
  switch (field.kind) {
    case 'number': {
      const fits =
        typeof value === 'number' &&
        value >= field.least &&
        value <= field.most &&
        (!field.whole || Number.isInteger(value));
      const { least, most } = field;
      if (fits) return null;
      return words.say(field.whole ? 'workshop.needs-whole' : 'workshop.needs-number', {
        least,
        most,
      });
    }
    case 'text': {
      if (typeof value !== 'string' || value.trim().length < field.least || value === '')
        return words.say('workshop.needs-text');
      if (value.trim().length > field.most)
        return words.say('workshop.needs-shorter', { most: field.most, n: value.trim().length });
      if (field.pattern !== null && !field.pattern.test(value))
        return words.say(`workshop.pattern-${slug(path)}` as Key);
      return null;
    }
    case 'choice': {
      if (typeof value === 'string' && field.options.includes(value)) return null;
      const options = field.options.map((option) => `“${option}”`);
      return words.say('workshop.needs-choice', { options: words.list(options) });
    }
    case 'fixed':
      return value === field.value
        ? null
        : words.say('workshop.needs-fixed', { value: String(field.value) });
    case 'list':
    case 'set': {
      if (!Array.isArray(value)) return words.say('workshop.needs-list');
      const [least, most] =
        field.kind === 'list' ? [field.least, field.most] : [0, Number.POSITIVE_INFINITY];
      if (value.length < least || value.length > most)
        return words.say('workshop.needs-length', { least, most, n: value.length });
      return null;
    }
    case 'pair':
      return Array.isArray(value) && value.length === 2 ? null : words.say('workshop.needs-pair');
    case 'group':
    case 'cases':
    case 'record':
    case 'apart':
      return isRecord(value) ? null : words.say('workshop.needs-group');
  }
}

/** Fields that are each in order and don't agree, in the words of the form. */
const clash = (words: Words, { field, message }: ScenarioProblem, draft: unknown): string =>
  BOUND_FIELDS.includes(field)
    ? words.say(`workshop.clash-${slug(field)}` as Key, numbersOf(draft))
    : message;

/** Does the first position in a path mean an item of a list? Those of a set or a pair have no names. */
const isListed = (draft: unknown, path: Path): boolean =>
  fieldAt(
    draft,
    path.slice(
      0,
      path.findIndex((part) => typeof part === 'number'),
    ),
  )?.kind === 'list';

/** "What to watch for: 3", "Store at the start: water". */
export function titleOf(words: Words, draft: unknown, path: Path): string {
  if (path[0] === 'told') return toldPart(words, draft, path);
  if (path[0] === 'world') return worldPart(words, path);
  const position = path.find((part) => typeof part === 'number');
  const names = path.filter((part) => typeof part === 'string');
  const last = names.at(-1) ?? '';
  const parent = fieldAt(draft, path.slice(0, path.lastIndexOf(last)));
  const base = (() => {
    if (last === '') return words.say('workshop.whole-file');
    if (parent?.kind === 'record') return words.say(`moves.${last}` as Key);
    if (parent?.kind === 'cases' && parent.by === last)
      return labelOf(words, names.slice(0, -1).join('.'));
    if (parent?.kind === 'group' && isGood(last))
      return words.say('workshop.part', {
        whole: labelOf(words, names.slice(0, -1).join('.')),
        part: words.say(`goods.${last}` as Key),
      });
    return labelOf(words, schemaPath(path));
  })();
  return position === undefined
    ? base
    : words.say('workshop.part', {
        whole: base,
        part: itemOf(words, schemaPath(path), position, isListed(draft, path)),
      });
}

/** "German: Title", as far as the place says which language and text. */
function toldPart(words: Words, draft: unknown, [name = '', language, ...path]: Path): string {
  if (language === undefined) return labelOf(words, String(name));
  const whole = languageNamer(words)(String(language));
  return path.length === 0
    ? whole
    : words.say('workshop.part', {
        whole,
        part: titleOf(words, draft, pathOf(path.join('.'))),
      });
}

/** "Words and signs: spring", as far as the place says which word. */
const worldPart = (words: Words, path: Path): string =>
  path.length < 3
    ? words.say('workshop.section-world')
    : words.say('workshop.part', {
        whole: words.say('workshop.section-world'),
        part: String(path.at(-1)),
      });

/** What is wrong within a world of one's own. */
function worldWrong(words: Words, { field }: ScenarioProblem): string {
  if (BOUND_FIELDS.includes(field)) return words.say(`workshop.clash-${slug(field)}` as Key);
  return words.say(field.startsWith('world.signs') ? 'workshop.needs-sign' : 'workshop.needs-word');
}

function complaint(words: Words, problem: ScenarioProblem, draft: unknown): Complaint[] {
  const path = problem.field === 'the file' ? [] : pathOf(problem.field);
  const field = fieldAt(draft, path);
  const at = path.join('.');
  const place = { path: at, section: sectionAt(at) };
  if (path[0] === 'world' && field === null)
    return [{ ...place, label: worldPart(words, path), sentence: worldWrong(words, problem) }];
  if (path[0] === 'told' && field === null)
    return [
      {
        ...place,
        label: toldPart(words, draft, path),
        sentence: words.say('workshop.needs-told'),
      },
    ];
  if (field === null) return [{ ...place, label: at, sentence: problem.message }];
  const label = titleOf(words, draft, path);
  const unknown = strangers(field, valueAt(draft, path));
  if (unknown.length > 0)
    return unknown.map((name) => ({
      ...place,
      label: path.length === 0 ? words.say('workshop.whole-file') : label,
      sentence: words.say('workshop.unknown-field', { name }),
    }));
  const value = valueAt(draft, path);
  const own = misfit(words, field, value, at);
  return [{ ...place, label, sentence: own ?? clash(words, problem, draft) }];
}

/**
 * Everything that stands in a draft's way, in words and in the order of the form.
 * @param problems what `readScenario` said of the draft
 */
export const complaintsOf = (
  words: Words,
  problems: readonly ScenarioProblem[],
  draft: unknown,
): Complaint[] => {
  const found = problems.flatMap((problem) => complaint(words, problem, draft));
  // One sentence a place: two rivers that fit no table are one thing to look at.
  const seen = new Set<string>();
  return found
    .filter(({ path, sentence }) => {
      const known = seen.has(`${path} ${sentence}`);
      seen.add(`${path} ${sentence}`);
      return !known;
    })
    .toSorted((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section));
};
