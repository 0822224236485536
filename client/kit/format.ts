/** A share of 1 in whole hundredths, for a message that says percent. */
export const percent = (share: number): number => Math.round(share * 100);

/** A number rounded to one decimal, for a message that chooses its words by it. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** What keeps a float that should be whole from being one less: far under a hundredth. */
const SLIP = 1e-6;

/**
 * Water in the spring as it is told everywhere, in whole units or to so many decimals. What is less than
 * the last of them can't be drawn and does not count, so one dusk has one number.
 */
export function waterIn(units: number, digits = 0): number {
  const steps = 10 ** digits;
  return Math.floor(units * steps + SLIP) / steps;
}

/**
 * How a number may be written: `#` is a decimal that is left out where it is 0, `+` a sign before what
 * is not 0. A percentage is given as a share of 1; `water` is water in the spring, to a tenth.
 */
const PATTERNS = {
  '0': { maximumFractionDigits: 0 },
  '0.#': { maximumFractionDigits: 1 },
  '0.##': { maximumFractionDigits: 2 },
  '0.###': { maximumFractionDigits: 3 },
  '0.0': { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  '0.00': { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  '+0.###': { maximumFractionDigits: 3, signDisplay: 'exceptZero' },
  '0%': { style: 'percent', maximumFractionDigits: 0 },
  water: { maximumFractionDigits: 1 },
} satisfies Record<string, Intl.NumberFormatOptions>;

/** One of the ways in which a number is written. */
export type NumberPattern = keyof typeof PATTERNS;

/** Whoever speaks a language, such as Words. */
export interface Speaker {
  readonly language: string;
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(pattern: NumberPattern, language: string): Intl.NumberFormat {
  const key = `${language} ${pattern}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(language, PATTERNS[pattern]);
  formats.set(key, format);
  return format;
}

/**
 * A number as it is written in a language, such as "2.5" for 2.47 as '0.0': the one place that
 * decides it. What is rounded to nothing has no sign.
 */
export function numberText(value: number, pattern: NumberPattern, { language }: Speaker): string {
  const { maximumFractionDigits: digits } = PATTERNS[pattern];
  const steps = 10 ** (pattern === '0%' ? digits + 2 : digits);
  const shown = pattern === 'water' ? waterIn(value, digits) : Math.round(value * steps) / steps;
  // A true minus, as sentences have it: a hyphen is narrower than the plus beside it.
  return formatOf(pattern, language)
    .format(shown || 0)
    .replace('-', '−');
}

/** The same for many numbers, such as those of an axis. */
export const numberWriter =
  (pattern: NumberPattern, speaker: Speaker) =>
  (value: number): string =>
    numberText(value, pattern, speaker);
