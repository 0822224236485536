/** The few words that stand on the field itself. */
const FIELD_WORDS = [
  'swap-for', // between what one would get and what one would give
  'press', // on a tag: this homestead presses you
  'new-river', // on a tag: a bridge or an introduction waits
  'red-line', // beside the red line
  'can-hold', // under a number: the capacity
  'last-dusk', // under a number: the stock
  'stock-of', // {n} in the spring of the {m} that it can hold
  'carries', // what a river carries each way in a day, however much of it was sent: {n}
  'never-again', // the width a river had and can't have again: {n}
  'severed', // on a river that is gone
  'closed', // on a river that is closed until dusk
  'no-river', // between two homesteads that no river joins
  'once-held', // the first capacity: {n}
  'held-until', // the capacity until tonight: {n}
  'holds-now', // the capacity from now on: {n}
  'left', // under a number: what dusk left in the spring
] as const;
export type FieldWord = (typeof FIELD_WORDS)[number];

/** Gives a key its words; `n` and `m` are whole numbers that stand in some of them. */
export type FieldWords = (
  key: FieldWord,
  values?: { readonly n: number; readonly m?: number },
) => string;
