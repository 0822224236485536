/** Letters that are read from the right, as far as names and words may hold them. */
const FROM_RIGHT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** A text that keeps its direction to itself. */
export const apart = (text: string): string => `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;

/**
 * What somebody typed, so that it keeps its own direction inside a sentence, a label or on a canvas and
 * turns nothing around it. Nothing is added where nothing in it is read from the right.
 */
export const isolated = (text: string): string =>
  !FROM_RIGHT.test(text) || text.startsWith(FIRST_STRONG_ISOLATE) ? text : apart(text);
