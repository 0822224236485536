import { describe, expect, test } from 'vitest';
import words from '../../client/words/languages/en.json' with { type: 'json' };
import { isGood, isGoods } from '../../client/workshop/form/fieldWording.ts';
import { everyField, type Field, FORMAT, within } from '../../client/workshop/form/formFields.ts';
import { SECTIONS, sectionAt, sections } from '../../client/workshop/form/sections.ts';
import { slug } from '../../client/workshop/form/slug.ts';
import { BOUND_FIELDS, MOVES, Scenario } from '../../shared/model/scenario.ts';

const said = Object.keys(words.workshop);
const all = everyField();
const fieldOf = (path: string): Field | undefined =>
  all.find((named) => named.path === path)?.field;

describe('the tree that form and page are made from', () => {
  test('begins with the fields of a scenario, in their order', () => {
    expect(FORMAT.fields.map(({ name }) => name)).toEqual(Object.keys(Scenario.shape));
  });

  test.each<[string, unknown]>([
    ['rounds', { kind: 'number', least: 1, most: 40, whole: true }],
    ['spring.redLine', { kind: 'number', least: 0, most: 1, whole: false }],
    ['title', { kind: 'text', least: 1, most: 60, pattern: null }],
    ['words', { kind: 'choice', options: ['free', 'phrases', 'none'] }],
    ['drought.rounds', { kind: 'set' }],
    ['sight.measures', { kind: 'set' }],
    ['vitality.changes', { kind: 'list', least: 2, most: 7 }],
    ['crafts.crafts', { kind: 'list', least: 3, most: 16, of: { options: ['grain', 'timber'] } }],
    ['layout.ties', { kind: 'list', of: { kind: 'pair' } }],
    ['layout', { kind: 'cases', by: 'kind' }],
    ['opens', { kind: 'record', names: [...MOVES] }],
    ['givens', { kind: 'list', least: 0, most: 24, of: { kind: 'group' } }],
    ['givens.who.seats', { kind: 'set', of: { kind: 'number', least: 0, most: 15 } }],
    ['rivers.between', { kind: 'pair' }],
    ['format', { kind: 'fixed', value: 1 }],
  ])('%s', (path, wanted) => {
    expect(fieldOf(path)).toMatchObject(wanted as object);
  });

  test('knows a store of goods from other groups', () => {
    const groups = all.flatMap(({ path, field }) =>
      field.kind === 'group' && isGoods(field) ? [path] : [],
    );
    expect(groups).toEqual([
      'homestead.goods',
      'costs.improve',
      'costs.selfReliance',
      'costs.fence',
      'givens.goods',
    ]);
  });

  test('stands in sections, each field in one, and none without a section of its own', () => {
    const shown = sections.flatMap(({ fields }) => fields.map(({ name }) => name));
    const seen = FORMAT.fields
      .filter(({ field }) => field.kind !== 'fixed' && field.kind !== 'apart')
      .map(({ name }) => name);
    expect(shown.toSorted()).toEqual(seen.toSorted());
    expect(sections.map(({ name }) => name)).not.toContain('more');
    expect(sectionAt('spring.redLine')).toBe('spring');
    expect(sectionAt('not-yet-thought-of')).toBe('more');
  });
});

/** Names of messages that a field needs, by what it is. */
function wordsFor(path: string, field: Field): string[] {
  const name = slug(path);
  const choices = (options: readonly string[]) =>
    options.every(isGood)
      ? []
      : options.flatMap((option) => [`option-${name}-${option}`, `choice-${name}-${option}`]);
  const own = [`field-${name}`, `why-${name}`];
  if (field.kind === 'choice') return [...own, ...choices(field.options)];
  if (field.kind === 'set' && field.of.kind === 'choice')
    return [...own, ...choices(field.of.options)];
  if (field.kind === 'cases') return [...own, ...choices(field.cases.map((one) => one.name))];
  if (field.kind === 'list') return [...own, `item-${name}`];
  if (field.kind === 'record') return [...own, ...field.names.map((one) => `move-${one}`)];
  if (field.kind === 'text' && field.pattern !== null) return [...own, `pattern-${name}`];
  return own;
}

/** Fields of the format but for the three of each store: goods have their names in the game. */
const named = (fields = FORMAT.fields): readonly { path: string; field: Field }[] =>
  fields.flatMap((one) => [
    one,
    ...(one.field.kind === 'group' && isGoods(one.field) ? [] : named(within(one.field))),
  ]);

describe('words', () => {
  test.each(named().map(({ path, field }) => [path, field] as const))(
    'there are some for %s',
    (path, field) => {
      expect(said).toEqual(expect.arrayContaining(wordsFor(path, field)));
    },
  );

  test('there are some for each quarrel between fields', () => {
    expect(said).toEqual(
      expect.arrayContaining(BOUND_FIELDS.map((field) => `clash-${slug(field)}`)),
    );
  });

  test('there are some for each section', () => {
    for (const name of SECTIONS)
      expect(said).toEqual(expect.arrayContaining([`section-${name}`, `about-${name}`]));
  });

  test('none are left of fields that are gone', () => {
    const needed = new Set([
      ...named().flatMap(({ path, field }) => wordsFor(path, field)),
      ...BOUND_FIELDS.map((field) => `clash-${slug(field)}`),
    ]);
    const kinds = /^(field|why|option|choice|item|move|pattern|clash)-/;
    expect(said.filter((key) => kinds.test(key) && !needed.has(key))).toEqual([]);
  });
});
