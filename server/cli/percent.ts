/**
 * A share as a report writes it, such as `12 %`.
 * @param digits behind the point
 */
export const percent = (share: number, digits = 0): string => `${(100 * share).toFixed(digits)} %`;
