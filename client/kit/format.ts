/** A share of 1 in whole hundredths, for a message that says percent. */
export const percent = (share: number): number => Math.round(share * 100);

/** A number with so many decimals: the one place that says how a number is written. */
export const decimals = (value: number, digits: number): string => value.toFixed(digits);

/** A number with one decimal, such as "2.0". */
export const oneDecimal = (value: number): string => decimals(value, 1);

/** A number with two decimals, such as "0.25". */
export const twoDecimals = (value: number): string => decimals(value, 2);
