import type { ScenarioProblem } from '../../shared/model/scenario.ts';
import type { Trouble } from '../../shared/model/wire/wire.ts';

/** Why something could not be had of the server, as it is answered. */
export const trouble = (why: Trouble['trouble'], details?: readonly ScenarioProblem[]): Trouble =>
  details ? { trouble: why, details } : { trouble: why };

/** Tells a refusal from a value. */
export const isTrouble = (value: object): value is Trouble => 'trouble' in value;
