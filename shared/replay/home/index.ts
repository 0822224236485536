/** What is taken home of a game that is over, in numbers. */

export type { Cell, ColumnAbout } from './columns.ts';
export { type Home, homeOf, type OfferedHome, TABLES } from './gameTables.ts';
export type { Filled } from './tables/tableShape.ts';
