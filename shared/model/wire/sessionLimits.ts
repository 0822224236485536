/** How a session is opened and led, in limits and closed lists, without the schemas. */

/** Longest title of a session, in UTF-16 units. */
export const TITLE_LIMIT = 60;

/** Longest message from the facilitator, in UTF-16 units. */
export const NOTE_LIMIT = 300;

/** Most tables of one session. */
export const MOST_TABLES = 40;

/** Most names or words that are let through at once. */
export const MOST_LET = 200;

/** How people who come by the session's code find a table. */
export const PLACINGS = ['choose', 'lot', 'even'] as const;
export type Placing = (typeof PLACINGS)[number];

/** What becomes of seats that nobody took when a table starts. */
export const EMPTIES = ['bots', 'leave-out'] as const;
export type Empty = (typeof EMPTIES)[number];

/** How long phases last beside what the scenario says; with `none`, until everyone is ready or the facilitator ends them. */
export const PACES = ['as-written', 'longer', 'shorter', 'none'] as const;
export type SessionPace = (typeof PACES)[number];

/** How much longer phases last than the scenario says. */
export const PACE_FACTOR: Readonly<Record<SessionPace, number>> = {
  'as-written': 1,
  longer: 1.5,
  shorter: 2 / 3,
  none: 1,
};

/** Longest name of a table, in UTF-16 units. */
export const TABLE_NAME_LIMIT = 24;

/** How fast the tables of a rehearsal go by themselves. */
export const REHEARSAL_PACES = ['calm', 'quick'] as const;
export type RehearsalPace = (typeof REHEARSAL_PACES)[number];

/** Most people on a roster. */
export const MOST_ROSTERED = 300;

/** Most games that one session plays. */
export const MOST_GAMES = 8;

/** Where people sit: as they sat, each one place on, or by lot. */
export const SEATINGS = ['kept', 'turned', 'lot'] as const;
export type Seating = (typeof SEATINGS)[number];

/** Whose game people of other tables look at while one table's is talked about. */
export const OTHERS_SEE = ['own', 'shown'] as const;

/**
 * The dusk from which one table goes on where another is wished for: its own last one that leaves a
 * round to be played, where it has no such.
 * @param dusks how many of its dusks fell
 * @returns 0 where it has none, and begins anew
 */
export const duskToGoOn = (wished: number, dusks: number): number =>
  Math.max(0, Math.min(wished, dusks - 1));
