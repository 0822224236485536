import { dependence } from '../../../shared/metrics/index.ts';
import type { State } from '../../../shared/model/state.ts';
import type { LiveSession } from '../../session/LiveSession.ts';

/** As of the last dusk: by day it would show hands that are still sealed. */
const kept = new WeakMap<State, { readonly round: number; readonly json: string }>();

/**
 * Who depended on whom at the last dusk, as JSON of a matrix in hundredths; empty where it is shown
 * neither to those who play nor on the projector, or before the first dusk that this process has seen.
 */
export function shownDependence(state: State, session: LiveSession | null, table: number): string {
  const isShown = state.shown.measures.includes('dependence');
  if (!isShown && session === null) return '';
  const before = kept.get(state);
  if (state.phase === 'dusk' && before?.round !== state.round)
    kept.set(state, { round: state.round, json: inHundredths(dependence(state)) });
  return isShown || isProjected(session, table) ? (kept.get(state)?.json ?? '') : '';
}

const inHundredths = (matrix: readonly (readonly number[])[]): string =>
  JSON.stringify(matrix.map((row) => row.map((share) => Math.round(share * 100))));

/** Has the facilitator chosen it for the projector? Then it is there for all to see. */
function isProjected(session: LiveSession | null, table: number): boolean {
  const showing = session?.memory.showing;
  return showing?.what === 'table' && showing.lens === 'dependence' && showing.table === table;
}
