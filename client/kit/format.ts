/** A number with one decimal, such as "2.0". */
export const oneDecimal = (value: number): string => value.toFixed(1);
