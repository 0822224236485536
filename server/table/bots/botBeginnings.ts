import { at } from '../../../shared/model/at.ts';
import type { SeatCommand } from '../../../shared/model/command.ts';
import type { Event } from '../../../shared/model/event.ts';
import type { Move } from '../../../shared/model/scenario.ts';
import { withoutMoves } from '../../../shared/model/scenario.ts';
import type { State } from '../../../shared/model/state.ts';
import type { View } from '../../../shared/model/view.ts';

/** What somebody begins that nobody asked for, and that changes what others are about to do. */
export const BEGINNINGS = ['work', 'river', 'pact', 'press'] as const;
export type Beginning = (typeof BEGINNINGS)[number];

/** The moves that begin one of each kind. */
const MOVES_OF: Readonly<Record<Beginning, readonly Move[]>> = {
  work: ['terraces', 'wetland', 'granary', 'assembly'],
  river: ['bridge', 'introduce'],
  pact: ['quota', 'floor', 'together'],
  press: ['press'],
};

/** What a command begins; null where it answers, trades or tends one's own. */
export function beginningOf(command: SeatCommand | null): Beginning | null {
  switch (command?.type) {
    case 'call':
      return 'work';
    case 'bridge':
    case 'introduce':
      return 'river';
    case 'propose':
      return 'pact';
    case 'press':
      return 'press';
    // All else goes on with what there is. A new move that begins something is named here and in MOVES_OF.
    default:
      return null;
  }
}

function begunBy(event: Event): readonly [Beginning, number] | null {
  switch (event.type) {
    case 'called':
      return ['work', event.seat];
    case 'asked':
      return event.ask.kind === 'bridge' || event.ask.kind === 'introduction'
        ? ['river', event.ask.from]
        : null;
    case 'proposed':
      return ['pact', event.seat];
    // A press is not counted: a day sets it no limit (`aDay` in times.ts).
    default:
      return null;
  }
}

/** How many things of a kind companions have begun in this round. */
export function begunInRound(state: State, kind: Beginning): number {
  let count = 0;
  for (let n = state.log.length - 1; n >= 0; n--) {
    const event = at(state.log, n);
    if (event.round !== state.round) break;
    const begun = begunBy(event);
    if (begun?.[0] === kind && state.homesteads[begun[1]]?.keeper === 'bot') count++;
  }
  return count;
}

/** The same view in a valley in which nothing of these kinds can be begun: answering stays open. */
export function withholding(view: View, kinds: readonly Beginning[]): View {
  if (kinds.length === 0) return view;
  const { valley } = view;
  const moves = kinds.flatMap((kind) => MOVES_OF[kind]);
  return { ...view, valley: { ...valley, scenario: withoutMoves(valley.scenario, moves) } };
}
