/**
 * What the server sends beside the mirrored state. By number, as the name of a message travels with
 * each one.
 */
export const MESSAGE = { answer: 0, told: 1, farewell: 2, session: 3 } as const;
