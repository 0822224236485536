import words from '../client/words/languages/en.json' with { type: 'json' };
import { inOwnWords } from '../client/words/sentences/termMarks.ts';
import { isGood } from '../client/workshop/form/fieldWording.ts';
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
import { SIGN_COLOURS, SIGNED, WORLD_SIGNS } from '../shared/model/ownWorld.ts';
import { BOUND_FIELDS } from '../shared/model/scenario.ts';
import { SCENARIOS } from '../shared/scenarios/index.ts';

/** The scenario that stands in the page as an example: the smallest. */
const EXAMPLE = 'first-light';

const said: Readonly<Record<string, string>> = words.workshop;
const moves: Readonly<Record<string, string>> = words.moves;

/** @throws Error where the message files have no words for something in the format */
function word(key: string): string {
  const found = said[key];
  if (found === undefined)
    throw new Error(`client/words/languages/en.json: workshop has no “${key}”`);
  return inOwnWords(found);
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
      if (field.pattern?.test('pt-BR')) return `a language, ${code('"de"')} or ${code('"pt-BR"')}`;
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
    case 'apart':
      return 'fields, as told below; may be left out';
  }
}

const isGoodsField = (path: string): boolean =>
  /\.(water|grain|timber)$/.test(path) && !said[`field-${slug(path)}`];

/** What a field may be, and whether it may be missing. */
const mayBe = ({ field, optional }: NamedField): string =>
  optional ? `${typeOf(field)}; may be left out` : typeOf(field);

function row(named: NamedField): string {
  const { path } = named;
  if (isGoodsField(path)) return `| ${code(path)} | ${mayBe(named)} | units of that good |`;
  return `| ${code(path)} | ${mayBe(named)} | **${word(`field-${slug(path)}`)}.** ${word(`why-${slug(path)}`)} |`;
}

const TABLE = ['| field | may be | meaning |', '| --- | --- | --- |'];

/** A field and what lies within it; the fields of its shapes follow in a table of their own. */
function rows(named: NamedField): string[] {
  return [row(named), ...within(named.field).flatMap(rows)];
}

/** Fields of a group, or of each item of a list of groups. */
const within = (field: Field): readonly NamedField[] => {
  if (field.kind === 'list') return within(field.of);
  return field.kind === 'group' ? field.fields : [];
};

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
  ...names.map(
    (name) => `| ${code(name)} | ${inOwnWords(moves[name] ?? name)} | ${word(`move-${name}`)} |`,
  ),
];

/** What a field's values mean, where it has a few to choose from. */
function explained({ path, field }: NamedField): string[] {
  if (field.kind === 'cases') return casesTable(path, field);
  if (field.kind === 'record') return recordTable(path, field);
  // Goods go by their names in the game.
  if (field.kind === 'choice')
    return field.options.every(isGood) ? [] : choiceTable(path, field.options);
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

<!-- Made by \`npm run docs\` from shared/model/scenario.ts and client/words/languages/en.json. Change those, not this. -->

A scenario is a JSON file that holds every number of a game: how many homesteads there are, which rivers
join them, what opens when, what the spring can hold, what people see. The game's code holds none. The
files in \`shared/scenarios\` ship with the game; any other can be written by hand or on the page
*Write a scenario*, which loads and saves such files, plays them beside bots, and simulates groups in them.
\`npm run simulate -- --scenario path/to/file.json\` does the last from the command line.

What is written on that page stays in its browser, on a shelf (*Your valleys*): each with its name and the day
of its last change, offered wherever a valley is chosen. Nothing of it is on a server; a browser whose data is
cleared has lost it, so keep a file of what matters. *Share or print* leads to a page of the valley, with a link
that holds all of it, packed, behind the \`#\`, where no server sees it; the same as a QR code, where it is short
enough; a file; and a sheet of paper. Whoever opens the link looks, tries it, and takes a copy to their own shelf.
What a link holds is checked as a file is.

A file that does not fit is refused with all that is wrong in it, each with the field's name. Every field
must be there but for those that may be left out, in any order, and no others; all text is plain text and is never read as anything else.
Homesteads are counted from 0, in valley order (downstream is higher). Goods are whole units.`;

/** What two fields say to each other; a name in a sentence is that of the field it stands for. */
const bond = (field: string): string =>
  `- ${code(field)}: ${word(`clash-${slug(field)}`).replaceAll(/\{(\w+)\}/g, (_, name: string) => code(name.replaceAll('_', '.')))}`;

/** What a world of one's own may say, from the very lists that check it. */
const world = (): string[] => [
  '',
  `## ${word('section-world')}`,
  '',
  `${word('why-world')} ${code('world')} may be left out; where it stands, it has these fields:`,
  '',
  `- ${code('words')}: by language (${code('"en"')}), then by the game’s own word, what stands in its place, 1 to 40`,
  '  letters: `{ "en": { "river": "channel", "rivers": "channels", "a river": "a channel" } }`. Words that are left',
  '  out stay the game’s own. Whoever reads in a language that has none of these words reads the game’s own.',
  `- ${code('places')}: up to 48 names of homesteads, no two alike, and one for each seat; or an empty list.`,
  `- ${code('named')}: names of single homesteads by their number from 0, ${code('{ "2": "Quay" }')}; lot names the others. It may be left out.`,
  `- ${code('signs')}: for ${SIGNED.map((thing) => code(thing)).join(', ')}, a sign and a colour, as far as they are`,
  '  to be other than the game’s: `{ "water": { "sign": "fish", "colour": "blue" } }`.',
  '',
  `Signs: ${WORLD_SIGNS.map((sign) => code(sign)).join(', ')}.`,
  '',
  `Colours: ${SIGN_COLOURS.map((colour) => code(colour)).join(', ')}.`,
  '',
  'Words of English, each thing with the forms that sentences use:',
  '',
  ...Object.values(words.terms).map((forms) => `- ${forms.map(code).join(', ')}`),
];

/** What a scenario may say of itself in other languages. */
const told = (): string[] => [
  '',
  `## ${word('field-told')}`,
  '',
  `${word('why-told')} ${code('told')} may be left out; where it stands, it has for each language (${code('"de"')}) as`,
  `many as one likes of ${code('title')}, ${code('purpose')}, ${code('watchFor')} and ${code('questions')}. Texts of the two lists stand by their`,
  'place from 0: `{ "de": { "title": "Der Steg", "questions": { "1": "Wer hat gewartet?" } } }`. Who reads `de-AT` reads',
  `${code('de')} as well. A text that nobody has written in a language is shown there as it was written, marked with`,
  `${code('language')}, so that a screen reader pronounces it right. Texts of scenarios that ship with the game are known in the`,
  'game’s own languages as long as they are unchanged.',
];

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
    ...told(),
    ...world(),
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
