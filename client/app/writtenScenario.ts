import type { Scenario } from '../../shared/model/scenario.ts';
import type { ScenarioCard } from './api.ts';

const SHELF = 'riverbed.written';

/** What a written scenario is chosen by, where those of the server are chosen by their ids. */
export const WRITTEN = 'written:';

/** Behind the address of a session's beginning, where it was come to with a written scenario. */
export const WRITTEN_HASH = '#written';

/** A browser may forbid storage; then it lasts as long as the tab. */
let inMemory: Scenario | null = null;

const isWritten = (value: unknown): value is Scenario =>
  typeof value === 'object' && value !== null && 'title' in value && 'seats' in value;

/** Lays a sound scenario ready for a session that is to be led with it. */
export function layReady(scenario: Scenario): void {
  inMemory = scenario;
  try {
    sessionStorage.setItem(SHELF, JSON.stringify(scenario));
  } catch {
    // Kept in memory above.
  }
}

/** The scenario that was laid ready in this tab; null where there is none. */
export function laidReady(): Scenario | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(SHELF) ?? 'null');
    return isWritten(value) ? value : inMemory;
  } catch {
    return inMemory;
  }
}

/** How it is chosen beside the server's own. */
export const cardOfWritten = ({
  title,
  purpose,
  minutes,
  rounds,
  seats,
}: Scenario): ScenarioCard => ({
  id: WRITTEN,
  title,
  purpose,
  minutes,
  rounds,
  seats,
});
