import { directionOf } from '../../../shared/model/languages.ts';
import type { NamedTable } from '../../../shared/model/namedTable.ts';
import type { ScenarioText } from '../../../shared/model/scenarioText.ts';
import type { Titled } from '../../../shared/model/typed.ts';
import type { Attended } from '../../../shared/model/wire/attended.ts';
import type { Cell, Filled } from '../../../shared/replay/home/index.ts';
import { type NumberPattern, numberText } from '../../kit/format.ts';
import type { Words } from '../../words/index.ts';
import type { Part, Typed } from '../../words/messages/messages.ts';
import { tableTyped } from '../../words/names/tableName.ts';
import { unnamed, type Writing } from './csv.ts';

/** A session on one page to print, over all its games and tables, from the tables of the long CSV. */

/** A game at one table. */
export interface ReportedTable extends NamedTable {
  /** From 1. */
  readonly game: number;
  /** Title of the valley. */
  readonly scenario: ScenarioText;
  /** As in the CSV; empty where the game isn't over. */
  readonly tables: readonly Filled[];
  readonly writing: Writing | null;
}

/** What a report is made of. */
interface SessionReport extends Titled {
  /** The day, as people write it. */
  readonly date: string;
  readonly tables: readonly ReportedTable[];
  /** How each game after the first was begun, in a sentence each. */
  readonly manners: readonly string[];
  readonly attended: Attended;
  /** Are names left out? */
  readonly placesOnly: boolean;
}

/** What one game at one table came to; null where that is not known. */
interface ReportedFigures {
  readonly rounds: number;
  /** Units in the spring at the last dusk. */
  readonly water: number | null;
  /** Baskets a homestead in the whole game, the mean. */
  readonly baskets: number | null;
  /** Unevenness of the baskets, 0 to 1. */
  readonly spread: number | null;
  /** Things that can't be undone. */
  readonly marks: number;
}

const rowsOf = (tables: readonly Filled[], id: string): Record<string, Cell>[] =>
  tables
    .filter((one) => one.id === id)
    .flatMap(({ columns, rows }) =>
      rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]))),
    );

const number = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);

/** The figures of a game that is over; null where it has no tables. */
export function reportedFigures(tables: readonly Filled[]): ReportedFigures | null {
  const last = rowsOf(tables, 'rounds').at(-1);
  if (last === undefined) return null;
  return {
    rounds: number(last.round) ?? 0,
    water: number(last.water),
    baskets: number(last.baskets_mean),
    spread: number(last.baskets_gini),
    marks: rowsOf(tables, 'marks').length,
  };
}

/** Answers that their writers let everyone see, in the order in which they were asked. */
const sharedAnswers = ({ tables, writing }: ReportedTable): [asked: Typed, answer: Typed][] =>
  rowsOf(tables, 'answers')
    .filter(({ on_projector }) => on_projector === true)
    .map(({ asked_question, asked_language, answer, answer_language }) => [
      inLanguage(String(asked_question), asked_language),
      inLanguage(
        writing?.placesOnly ? unnamed(String(answer), writing) : String(answer),
        answer_language,
      ),
    ]);

const inLanguage = (text: string, language: Cell | undefined): Typed => ({
  text,
  language: typeof language === 'string' && language !== '' ? language : undefined,
});

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What people typed is text and never markup. */
const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

const tag = (name: string, text: string): string => `<${name}>${safe(text)}</${name}>`;

const typedTag = ({ text, language }: Typed): string =>
  language === undefined
    ? tag('bdi', text)
    : `<bdi lang="${safe(language)}" dir="${directionOf(language)}">${safe(text)}</bdi>`;

/** A sentence with what was typed in it in its own language. */
const richly = (parts: readonly Part[]): string =>
  parts.map((part) => (part.language === undefined ? safe(part.text) : typedTag(part))).join('');

/** @param rows their cells as markup */
const grid = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[], name: string) =>
    `<tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`;
  return `<table><thead>${line(head.map(safe), 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`;
};

/** How a report is printed: of a list that goes on, no few rows stand on a page alone, and no word is cut. */
const STYLE =
  'body{font:11pt/1.35 sans-serif;max-width:180mm;margin:10mm auto;color:#111}' +
  'h1,h2{margin:6mm 0 2mm}table{border-collapse:collapse;width:100%}' +
  'th,td{border-bottom:1px solid #999;padding:1mm 2mm;text-align:start;vertical-align:top}' +
  'th,td{overflow-wrap:anywhere}th{font-weight:700;overflow-wrap:normal}' +
  'tr,li,p{break-inside:avoid}h2,h2+p,thead,tbody tr:nth-child(-n+4){break-after:avoid}' +
  'tbody tr:nth-last-child(-n+5){break-before:avoid}' +
  '@page{margin:16mm 15mm}@media print{body{margin:0;max-width:none}}';

/** How many people had a table's seats in their own hands in a game, for one round at least. */
const peopleAt = ({ games }: Attended, { game, table }: ReportedTable): number =>
  (games[game - 1]?.[table]?.people ?? []).filter(({ rounds }) => rounds > 0).length;

/** Everyone by name, with each game's table and rounds beside it. */
function attendanceGrid({ games, notCome, removed }: Attended, words: Words): string {
  const all = games.flat().flatMap(({ people }) => people);
  const numbers = [...new Set(all.map(({ person }) => person))];
  const where = (person: number, tables: Attended['games'][number]): string =>
    tables
      .flatMap((table) =>
        table.people
          .filter((one) => one.person === person)
          .map(({ rounds, left }) =>
            richly(
              words.parts('home.session-was', {
                table: tableTyped(table, words),
                n: rounds,
                of: table.rounds,
                left,
              }),
            ),
          ),
      )
      .join('; ') || '–';
  const called = (person: number): string => {
    const one = all.filter((other) => other.person === person).at(-1);
    return typedTag({ text: one?.nickname ?? '', language: one?.language });
  };
  const none = games.map(() => '–');
  const state = (names: readonly string[], what: 'not-come' | 'removed') =>
    names.map((name) => [
      safe(words.say('who.aside', { what: name, more: words.say(`sorting.attendance-${what}`) })),
      ...none,
    ]);
  return grid(
    [
      words.say('home.session-name'),
      ...games.map((_, at) => words.say('home.session-game-of', { n: at + 1 })),
    ],
    [
      ...numbers.map((person) => [called(person), ...games.map((game) => where(person, game))]),
      ...state(notCome, 'not-come'),
      ...state(removed, 'removed'),
    ],
  );
}

/** The report as a document that a browser opens and prints by itself. */
export function sessionReport(report: SessionReport, words: Words): string {
  const written = (value: number | null | undefined, pattern: NumberPattern): string =>
    value === null || value === undefined ? '–' : numberText(value, pattern, words);
  const figures = report.tables.map((one) => {
    const found = reportedFigures(one.tables);
    const marks = found === null ? '–' : String(found.marks);
    const rounds = found === null ? words.say('home.session-open') : String(found.rounds);
    return [
      `${one.game}`,
      typedTag(tableTyped(one, words)),
      typedTag(words.toldIn(one.scenario)),
      String(peopleAt(report.attended, one)),
      safe(rounds),
      // In whole units, as every screen tells it.
      written(found?.water == null ? null : Math.floor(found.water), 'water'),
      written(found?.baskets, '0.#'),
      written(found?.spread, '0.##'),
      marks,
    ];
  });
  const columns = [
    'game',
    'table',
    'valley',
    'people',
    'rounds',
    'water',
    'baskets',
    'spread',
    'marks',
  ] as const;
  const answers = report.tables.flatMap(sharedAnswers);
  const told = [
    ...new Set(
      answers.map(([asked, answer]) => `<li><b>${typedTag(asked)}</b> ${typedTag(answer)}</li>`),
    ),
  ];
  const everyone = report.attended.games.flat().flatMap(({ people }) => people);
  const people = new Set(everyone.map(({ person }) => person)).size;
  const body = [
    `<h1>${typedTag({ text: report.title, language: report.titleLanguage })}</h1>`,
    tag('p', report.date),
    tag('h2', words.say('home.session-games')),
    grid(
      columns.map((one) => words.say(`home.session-${one}`)),
      figures,
    ),
    report.manners.length === 0
      ? ''
      : `<ul>${report.manners.map((manner) => tag('li', manner)).join('')}</ul>`,
    tag('p', words.say('home.session-figures')),
    tag('h2', words.say('home.session-there')),
    tag('p', words.say('home.session-people-all', { n: people })),
    report.placesOnly ? '' : attendanceGrid(report.attended, words),
    told.length === 0
      ? ''
      : `${tag('h2', words.say('home.session-answers'))}<ul>${told.join('')}</ul>`,
  ].join('\n');
  return `<!doctype html><html lang="${words.language}" dir="${directionOf(words.language)}"><head><meta charset="utf-8">${tag('title', report.title)}<style>${STYLE}</style></head><body>\n${body}\n</body></html>\n`;
}
