/**
 * The few words that stand on the field itself, as keys of the message files.
 * `{n}` and `{m}` in a message are replaced by whole numbers.
 */
export const FIELD_WORDS = [
  'you',
  'offer',
  'red-line', // beside the red line
  'can-hold', // under a number: the capacity
  'last-dusk', // under a number: the stock
  'stock-of', // {n} in the spring of {m} that it can hold
  'carries', // what a river carries each way today: {n}
  'never-again', // the width a river had and can't have again: {n}
  'severed', // on a river that is gone
  'closed', // on a river that is closed until dusk
  'once-held', // the first capacity: {n}
  'held-until', // the capacity until tonight: {n}
  'holds-now', // the capacity from now on: {n}
  'left', // under a number: what dusk left in the spring
] as const;
export type FieldWord = (typeof FIELD_WORDS)[number];

/** Gives a key its words. */
export type FieldWords = (key: FieldWord) => string;

/** A message with its numbers put in. */
export const filled = (message: string, n: number, m = 0): string =>
  message.replaceAll('{n}', String(n)).replaceAll('{m}', String(m));
