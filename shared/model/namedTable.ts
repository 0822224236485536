/** One of a session's tables, which the facilitator may have named. */
export interface NamedTable {
  /** Which of the session's tables it is, from 0. */
  readonly table: number;
  /** As the facilitator named it; empty where the game's own name is used. */
  readonly name: string;
}

/**
 * A place among a session's tables with the name that the facilitator gave it.
 * @param names by place; shorter than there are tables where the last ones have none
 */
export const namedTable = (table: number, names: readonly string[]): NamedTable => ({
  table,
  name: names[table] ?? '',
});
