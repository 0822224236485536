import type { SystemCommand } from '../../model/command.ts';
import type { EventBody } from '../../model/event.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import type { State } from '../../model/state.ts';
import { seatsOf } from '../query.ts';

/** What door, clock and facilitator do. None of it moves a good or a river. */
export function keepHouse(
  state: State,
  command: Exclude<SystemCommand, { type: 'advance' }>,
): EventBody[] | Refusal {
  switch (command.type) {
    case 'occupy': {
      const { seat, keeper, nickname, character } = command;
      if (seat >= seatsOf(state)) return refuse('unknown-seat');
      return [{ type: 'occupied', seat, keeper, nickname, character }];
    }
    case 'presence': {
      const { seat, here } = command;
      if (seat >= seatsOf(state)) return refuse('unknown-seat');
      return [{ type: 'presence-changed', seat, here }];
    }
    case 'last-round':
      if (state.phase === 'end') return refuse('game-over');
      if (command.round < state.round || command.round > state.scenario.rounds)
        return refuse('bad-round', { most: state.scenario.rounds });
      return [{ type: 'last-round-set', lastRound: command.round }];
    case 'words':
      return [{ type: 'words-set', words: command.words }];
    case 'sight': {
      const { type: _, ...said } = command;
      return [{ type: 'sight-set', ...said }];
    }
  }
}
