import type { Rostered } from '../../../shared/model/wire/sessionOpening.ts';
import { toldApart } from '../../table/seating/toldApart.ts';

/** Who is awaited: people pick their name, and nobody else takes it by typing it. */

/** The same people, each under a name that tells them from the others. */
export function distinct(people: readonly Rostered[]): Rostered[] {
  const names: string[] = [];
  return people.map(({ name, table }) => {
    const called = toldApart(name, names);
    names.push(called);
    return { name: called, table };
  });
}

/** Those on a roster whom nobody at a table goes by. */
export const awaited = (roster: readonly Rostered[], taken: readonly string[]): Rostered[] =>
  roster.filter(({ name }) => !taken.includes(name));

/** Whose name on the roster somebody picked; null for a name that stands not there. */
export const pickedFrom = (roster: readonly Rostered[], name: string): Rostered | null =>
  roster.find((one) => one.name === name) ?? null;
