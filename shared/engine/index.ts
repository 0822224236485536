/**
 * The game of Riverbed as three verbs. Read this file first.
 *
 * - `start` makes the valley of an opening; `step` lets a command happen in it, or refuses it.
 * - Inside, a step is `decide` (all rules and checks, pure) and `evolve` (the only writer).
 * - `visibleState` and `visibleEvent` say what a viewer sees of the state and of an event; `options`
 *   what a seat may do now, by asking `decide`.
 *
 * A state is changed in place by whoever holds it: to try something, `fork` it first. Nothing here
 * knows a clock, chance beyond the seed, a screen or a socket, so the same opening and commands
 * give the same `hashState` on every machine.
 */
import type { Command } from '../model/command.ts';
import type { Event } from '../model/event.ts';
import type { Refusal } from '../model/refusal.ts';
import type { State } from '../model/state.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { enactNextPhase, staleAdvance } from './phases.ts';
import { isRefusal } from './query.ts';

export { decide } from './decide.ts';
export { evolve } from './evolve.ts';
export { fork, prolong } from './fork.ts';
export { hashState } from './hash.ts';
export { options } from './options.ts';
export { phaseSeconds } from './phases.ts';
export { everyoneReady, isRefusal } from './query.ts';
export { reaches } from './readers.ts';
export { seededRandom } from './seededRandom.ts';
export { start } from './start.ts';
export { visibleEvent } from './visibleEvent.ts';
export { visibleState } from './visibleState.ts';

/**
 * Lets a command happen: decides and evolves.
 * @returns what happened, in order; or why nothing did, and then the state is as it was
 */
export function step(state: State, asked: Command): readonly Event[] | Refusal {
  if (asked.by === 'system' && asked.command.type === 'advance') {
    const { round, phase } = asked.command;
    // A phase's end is many decisions, each resting on the ones before: they evolve as they go.
    return staleAdvance(state, round, phase) ?? enactNextPhase(state);
  }
  const decided = decide(state, asked);
  if (!isRefusal(decided)) for (const event of decided) evolve(state, event);
  return decided;
}
