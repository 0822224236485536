import { NICKNAME_LIMIT } from '../../../shared/model/wire/code.ts';
import { cleanNickname } from '../../../shared/model/wire/nicknames.ts';
import type { Rostered } from '../../../shared/model/wire/sessionOpening.ts';

/** A roster as people paste it: from a list, a mail or two columns of a sheet. */

/** What stands between a name and its table. */
const BETWEEN = /\t|;|,/;

/** What a pasted text says. */
interface ReadRoster {
  readonly people: readonly Rostered[];
  /** Tables that stand there and that there are not. */
  readonly unknown: readonly string[];
  /** Names that stand there more than once: a number is put behind each but the first. */
  readonly twice: readonly string[];
  /** Names as they are kept, where they were longer than names may be. */
  readonly cut: readonly string[];
}

/**
 * Reads one person from each line: a name, and behind a comma, a semicolon or a tab the table, by its
 * name or its number from 1. Empty lines are passed over.
 * @param tables what the tables are called, in order
 */
export function readRoster(text: string, tables: readonly string[]): ReadRoster {
  const people: Rostered[] = [];
  const unknown = new Set<string>();
  const names = new Set<string>();
  const twice = new Set<string>();
  const cut: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [name = '', wish = ''] = line.split(BETWEEN).map((part) => part.trim());
    const kept = cleanNickname(name);
    if (kept === '') continue;
    if (names.has(kept)) twice.add(kept);
    names.add(kept);
    if (name.length > NICKNAME_LIMIT) cut.push(kept);
    const table = tableBy(wish, tables);
    if (table === null && wish !== '') unknown.add(wish);
    people.push({ name: kept, table });
  }
  return { people, unknown: [...unknown], twice: [...twice], cut };
}

function tableBy(wish: string, tables: readonly string[]): number | null {
  const named = tables.findIndex((name) => name.toLowerCase() === wish.toLowerCase());
  if (named >= 0) return named;
  const number = /^\d+$/.test(wish) ? Number(wish) : 0;
  return number >= 1 && number <= tables.length ? number - 1 : null;
}

/** The roster that is kept, as it would be pasted. */
export const rosterText = (roster: readonly Rostered[], tables: readonly string[]): string =>
  roster
    .map(({ name, table }) => (table === null ? name : `${name}, ${tables[table] ?? ''}`))
    .join('\n');
