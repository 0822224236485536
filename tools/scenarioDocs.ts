import words from '../client/words/en.json' with { type: 'json' };
import {
  type CasesField,
  type Field,
  FORMAT,
  type ListField,
  type NamedField,
  type NumberField,
  type RecordField,
} from '../client/workshop/form/formFields.ts';
import { sections } from '../client/workshop/form/sections.ts';
import { slug } from '../client/workshop/form/slug.ts';
import { formatScenario } from '../client/workshop/scenarioFile.ts';
import { BOUND_FIELDS } from '../shared/model/scenario.ts';
import { SCENARIOS } from '../shared/scenarios/index.ts';

/** The scenario that stands in the page as an example: the smallest. */
const EXAMPLE = 'first-light';

const said: Readonly<Record<string, string>> = words.workshop;
const moves: Readonly<Record<string, string>> = words.moves;

/** @throws Error where the message files have no words for something in the format */
function word(key: string): string {
  const found = said[key];
  if (found === undefined) throw new Error(`client/words/en.json: workshop has no “${key}”`);
  return found;
}

const code = (text: string): string => `\`${text}\``;

const options = (names: readonly string[]): string =>
  names.map((name) => code(`"${name}"`)).join(', ');

function numbers({ least, most, whole }: NumberField): string {
  return `${whole ? 'whole number' : 'number'}, ${least} to ${most}`;
}

function lengths({ least, most }: ListField): string {
  return least === 0 ? `up to ${most}` : `${least} to ${most}`;
}

/** What a field may be, in a few words. */
function typeOf(field: Field): string {
  switch (field.kind) {
    case 'number':
      return numbers(field);
    case 'text':
      return field.pattern === null
        ? `text, ${field.least} to ${field.most} letters`
        : `text like ${code('two-banks')}, up to ${field.most} letters`;
    case 'choice':
      return options(field.options);
    case 'fixed':
      return code(JSON.stringify(field.value));
    case 'set':
      return `list of different values: ${typeOf(field.of)}`;
    case 'list':
      return `list of ${lengths(field)}: ${typeOf(field.of)}`;
    case 'pair':
      return `[${field.of.map(typeOf).join('; ')}]`;
    case 'cases':
      return `fields, with ${code(field.by)} one of those below`;
    case 'record':
      return `for each of the names below: ${typeOf(field.of)}; a name that is missing stays closed`;
    case 'group':
      return 'fields';
  }
}

const isGoodsField = (path: string): boolean =>
  /\.(water|grain|timber)$/.test(path) && !said[`field-${slug(path)}`];

function row({ path, field }: NamedField): string {
  if (isGoodsField(path)) return `| ${code(path)} | ${typeOf(field)} | units of that good |`;
  return `| ${code(path)} | ${typeOf(field)} | **${word(`field-${slug(path)}`)}.** ${word(`why-${slug(path)}`)} |`;
}

const TABLE = ['| field | may be | meaning |', '| --- | --- | --- |'];

/** A field and what lies within it; the fields of its shapes follow in a table of their own. */
function rows(named: NamedField): string[] {
  const inner = named.field.kind === 'group' ? named.field.fields.flatMap(rows) : [];
  return [row(named), ...inner];
}

const within = (field: Field): readonly NamedField[] =>
  field.kind === 'group' ? field.fields : [];

const below = (fields: readonly NamedField[]): NamedField[] =>
  fields.flatMap((named) => [named, ...below(within(named.field))]);

function casesTable(path: string, { by, cases }: CasesField): string[] {
  const line = ({ name, fields }: CasesField['cases'][number]): string => {
    const own = fields.map(
      (named) => `${code(named.name)} (${typeOf(named.field)}): ${word(`why-${slug(named.path)}`)}`,
    );
    return `| ${code(`"${name}"`)} | ${word(`choice-${slug(path)}-${name}`)} | ${own.join(' ')} |`;
  };
  return [
    '',
    `${code(`${path}.${by}`)}:`,
    '',
    '| kind | meaning | further fields |',
    '| --- | --- | --- |',
    ...cases.map(line),
  ];
}

const choiceTable = (path: string, names: readonly string[]): string[] => [
  '',
  `${code(path)}:`,
  '',
  ...names.map((name) => `- ${code(`"${name}"`)}: ${word(`choice-${slug(path)}-${name}`)}`),
];

const recordTable = (path: string, { names }: RecordField): string[] => [
  '',
  `Names in ${code(path)}:`,
  '',
  '| name | in the game | meaning |',
  '| --- | --- | --- |',
  ...names.map((name) => `| ${code(name)} | ${moves[name]} | ${word(`move-${name}`)} |`),
];

/** What a field's values mean, where it has a few to choose from. */
function explained({ path, field }: NamedField): string[] {
  if (field.kind === 'cases') return casesTable(path, field);
  if (field.kind === 'record') return recordTable(path, field);
  if (field.kind === 'choice') return choiceTable(path, field.options);
  if (field.kind === 'set' && field.of.kind === 'choice')
    return choiceTable(path, field.of.options);
  return [];
}

function section(name: string, fields: readonly NamedField[]): string[] {
  return [
    '',
    `## ${word(`section-${name}`)}`,
    '',
    ...TABLE,
    ...fields.flatMap(rows),
    ...below(fields).flatMap(explained),
  ];
}

const HEAD = `# Scenario files

<!-- Made by \`npm run docs\` from shared/model/scenario.ts and client/words/en.json. Change those, not this. -->

A scenario is a JSON file that holds every number of a game: how many homesteads there are, which rivers
join them, what opens when, what the spring can hold, what people see. The game's code holds none. The
files in \`shared/scenarios\` ship with the game; any other can be written by hand or on the page
*Write a scenario*, which loads and saves such files, plays them beside bots, and simulates groups in them.
\`npm run simulate -- --scenario path/to/file.json\` does the last from the command line.

A file that does not fit is refused with all that is wrong in it, each with the field's name. Every field
must be there, in any order, and no others; all text is plain text and is never read as anything else.
Homesteads are counted from 0, in valley order (downstream is higher). Goods are whole units.`;

/** What two fields say to each other; a name in a sentence is that of the field it stands for. */
const bond = (field: string): string =>
  `- ${code(field)}: ${word(`clash-${slug(field)}`).replaceAll(/\{(\w+)\}/g, (_, name: string) => code(name.replaceAll('_', '.')))}`;

/** The page docs/scenarios.md. */
export function scenarioDocs(): string {
  const fixed = FORMAT.fields.filter(({ field }) => field.kind === 'fixed');
  const example = SCENARIOS.find(({ id }) => id === EXAMPLE);
  return [
    HEAD,
    '',
    ...TABLE,
    ...fixed.map(row),
    ...sections.flatMap(({ name, fields }) => section(name, fields)),
    '',
    '## Between fields',
    '',
    ...BOUND_FIELDS.map(bond),
    '',
    '## An example',
    '',
    `*${example?.title}*, as it ships:`,
    '',
    '```json',
    formatScenario(example).trimEnd(),
    '```',
    '',
  ].join('\n');
}
