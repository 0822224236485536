/** What kind of statement a check supports: never mixed. */
type Kind = 'exact' | 'reproduces' | 'implements';

/** One check, as it is told. */
export interface Check {
  readonly title: string;
  readonly source: string;
  /** What was found there. */
  readonly there: string;
  /** What is found here, with its numbers. */
  readonly here: string;
  readonly holds: boolean;
  readonly kind: Kind;
  /** What must be said beside it, so that nobody reads more into it. */
  readonly caution?: string;
}

/** A number with so many decimals. */
export const told = (value: number, decimals = 1): string => value.toFixed(decimals);
