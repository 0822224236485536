import type { State } from '../model/state.ts';
import { hashText } from './seededRandom.ts';

/** Where the second half of a hash begins, so that the two halves differ. */
const OTHER_OFFSET = 0x1b873593;

/**
 * Sixteen hex digits that two states share if, for all that the rules can tell, they are the same.
 * What happened is in it as the number of events; the scenario is not, nor which moves it closes later, nor what is
 * merely shown or remembered, nor whose a seat is.
 */
export function hashState(state: State): string {
  const {
    scenario: _,
    shown: __,
    closed: ___,
    tenures: ____,
    kindness: _____,
    log,
    asks,
    askEvents,
    debts,
    counted,
    ...rest
  } = state;
  const text = JSON.stringify([
    rest,
    [...asks],
    [...askEvents],
    [...debts],
    [...counted],
    log.length,
  ]);
  const hex = (hash: number) => hash.toString(16).padStart(8, '0');
  return hex(hashText(text)) + hex(hashText(text, OTHER_OFFSET));
}
