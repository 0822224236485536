/** Letters and digits that nobody mistakes for another when read aloud or from a projector. */
export const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
/** Letters of a table's or a session's code. */
export const CODE_LENGTH = 6;
/** Longest nickname, in UTF-16 units. */
export const NICKNAME_LIMIT = 20;

const WHOLE_CODE = new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`);

/**
 * A table's code as it is written, from what a person typed or pasted; null where it is none.
 * Stands apart from the schemas so that the first page need not load them.
 */
export function readCode(typed: string): string | null {
  const code = typed.replace(/[\s–—-]/g, '').toUpperCase();
  return WHOLE_CODE.test(code) ? code : null;
}
