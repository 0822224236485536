/** "ABC 234", as people read a code to each other. */
export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
