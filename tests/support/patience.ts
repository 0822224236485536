/**
 * How long tests wait. It ends what hangs, and nothing else: all waiting is for states, and where other work
 * fills the machine each of them comes ten times later.
 */

/** Milliseconds for one state to come. */
export const PATIENCE_MS = 280_000;

/** Milliseconds for a whole test: one is a facilitator's hour with twelve people. */
export const WHOLE_TEST_MS = 1_500_000;
