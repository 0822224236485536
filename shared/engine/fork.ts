import type { State } from '../model/state.ts';

/** A copy on which anything may be tried; the original is untouched by it. */
export function fork(state: State): State {
  return {
    ...state,
    homesteads: state.homesteads.map((h) => ({ ...h, goods: { ...h.goods }, habit: [...h.habit] })),
    tenures: [...state.tenures],
    ties: state.ties.map((tie) => ({ ...tie, harms: [...tie.harms] })),
    tieAt: [...state.tieAt],
    spring: { ...state.spring },
    asks: new Map(state.asks),
    askEvents: new Map(state.askEvents),
    turnedDown: [...state.turnedDown],
    kindness: [...state.kindness],
    debts: new Map([...state.debts].map(([id, debt]) => [id, { ...debt }])),
    counted: new Map(state.counted),
    works: state.works.map((work) => ({
      ...work,
      joined: [...work.joined],
      pledges: [...work.pledges],
    })),
    pacts: state.pacts.map((pact) => ({
      ...pact,
      members: pact.members.map((member) => ({ ...member })),
    })),
    said: [...state.said],
    springDusks: [...state.springDusks],
    livesDusks: [...state.livesDusks],
    riversDusks: [...state.riversDusks],
    log: [...state.log],
    permanent: [...state.permanent],
  };
}

/** The table as it would go on after its last round: a fork that has so many rounds more to play. */
export function prolong(state: State, rounds: number): State {
  const longer = fork(state);
  longer.lastRound = state.round + rounds;
  longer.phase = 'dusk';
  return longer;
}
