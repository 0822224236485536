import type { SystemCommand } from '../../model/command.ts';
import type { EventBody } from '../../model/event.ts';
import type { Seat } from '../../model/ids.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import type { State } from '../../model/state.ts';
import { seatsOf } from '../query.ts';
import { addressees } from './asks.ts';

/** Another person takes a seat: what its last one had open with others binds nobody any more. */
function closeAccounts(state: State, seat: Seat): EventBody[] {
  const asks = [...state.asks.values()].filter((ask) =>
    [ask.from, ...addressees(ask)].includes(seat),
  );
  const debts = [...state.debts.values()].filter(
    ({ debtor, creditor }) => debtor === seat || creditor === seat,
  );
  return [
    ...asks.map((ask): EventBody => ({ type: 'ask-ended', ask, how: 'void', by: null })),
    ...debts.map(
      ({ id, debtor, creditor, made }): EventBody => ({
        type: 'promise-void',
        promise: id,
        debtor,
        creditor,
        because: [made],
      }),
    ),
  ];
}

/** What door, clock and facilitator do. None of it moves a good or a river. */
export function decideForSystem(
  state: State,
  command: Exclude<SystemCommand, { type: 'advance' }>,
): EventBody[] | Refusal {
  switch (command.type) {
    case 'occupy': {
      const { type: _, ...occupied } = command;
      if (command.seat >= seatsOf(state)) return refuse('unknown-seat');
      const closing = command.anew ? closeAccounts(state, command.seat) : [];
      return [...closing, { type: 'occupied', ...occupied }];
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
