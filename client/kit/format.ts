/** A share of 1 in whole hundredths, for a message that says percent. */
export const percent = (share: number): number => Math.round(share * 100);

/** A number with one decimal, such as "2.0". */
export const oneDecimal = (value: number): string => value.toFixed(1);
