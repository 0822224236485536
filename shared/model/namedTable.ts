/** What a facilitator calls a table. */
export interface TableName {
  /** Empty where the game's own name is used. */
  readonly name: string;
  /** The language in which it was typed; undefined where nobody knows. */
  readonly nameLanguage?: string | undefined;
}

/** One of a session's tables, which the facilitator may have named. */
export interface NamedTable extends TableName {
  /** Which of the session's tables it is, from 0. */
  readonly table: number;
}

/**
 * A place among a session's tables with the name that the facilitator gave it.
 * @param names by place; shorter than there are tables where the last ones have none
 */
export const namedTable = (table: number, names: readonly TableName[]): NamedTable => ({
  table,
  ...(names[table] ?? { name: '' }),
});
