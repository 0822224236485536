import { BESIDE, type Beside, type BesideTable } from '../../../../shared/replay/besideTables.ts';
import { numberText } from '../../../kit/format.ts';
import type { Words } from '../../../words/index.ts';
import type { Typed } from '../../../words/messages/messages.ts';
import { tableName } from '../../../words/names/tableName.ts';
import { PATTERNS } from './standing.ts';

/** One thing that is known of each table of a session. */
interface TablesRow {
  readonly key: string;
  readonly title: string;
  /** What the table is, and not what came of it. */
  readonly fact: boolean;
  /** By table; a dash where nothing is known. */
  readonly cells: readonly Typed[];
}

const FACTS = [
  { key: 'scenario', of: ({ scenario }: BesideTable, words: Words) => words.toldIn(scenario) },
  { key: 'seats', of: ({ seats }: BesideTable) => ({ text: String(seats) }) },
  { key: 'rounds', of: ({ rounds }: BesideTable) => ({ text: String(rounds) }) },
] as const;

/** The session's tables side by side: first what they are, then every measure. */
export const tablesRows = ({ tables }: Beside, words: Words): TablesRow[] => [
  ...FACTS.map(({ key, of }) => ({
    key,
    title: words.say(`debrief.beside-${key}`),
    fact: true,
    cells: tables.map((table) => of(table, words)),
  })),
  ...BESIDE.map((measure, index) => ({
    key: measure,
    title: words.say(`debrief.beside-${measure}`),
    fact: false,
    cells: tables.map(({ figures }) => {
      const value = figures?.[index] ?? null;
      return { text: value === null ? '–' : numberText(value, PATTERNS[measure], words) };
    }),
  })),
];

/** Says which tables still play; null where none does. */
export function stillPlaying({ tables }: Beside, words: Words): string | null {
  const waiting = tables.filter(({ stage }) => stage !== 'over');
  if (waiting.length === 0) return null;
  return words.say('debrief.tables-playing', {
    n: waiting.length,
    names: words.list(waiting.map((table) => tableName(table, words))),
  });
}
