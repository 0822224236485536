import { gini, initiatives } from '../../metrics/index.ts';
import { sum } from '../../model/arithmetic.ts';
import type { State } from '../../model/state.ts';
import type { GameManner } from '../../model/wire/playAgain.ts';

/** What a game of the same people came to before this one, as far as questions compare the two. */
export interface EarlierGame {
  readonly scenario: string;
  /** The spring's capacity at the end as a share of its first. */
  readonly capacity: number;
  /** Mean baskets of a homestead in a round. */
  readonly baskets: number;
  /** How unequal all baskets were. */
  readonly gini: number;
  /** What was done or came about for good. */
  readonly marks: number;
  /** Pacts that were proposed. */
  readonly pacts: number;
  /** Works, pacts and meetings that were begun. */
  readonly begun: number;
  /** How the game that followed it was begun. */
  readonly manner: GameManner;
}

/** Measures a game that is over, and that another one followed. */
export function earlierGame(state: State, manner: GameManner): EarlierGame {
  const baskets = state.homesteads.map((home) => home.baskets);
  const begun = initiatives(state);
  return {
    scenario: state.scenario.id,
    capacity: state.spring.capacity / Math.max(1, state.spring.firstCapacity),
    baskets: sum(baskets) / Math.max(1, baskets.length * state.livesDusks.length),
    gini: gini(baskets),
    marks: state.permanent.length,
    pacts: begun.filter(({ kind }) => kind === 'pact').length,
    begun: begun.length,
    manner,
  };
}
