import { FNV_OFFSET, FNV_PRIME } from '../model/hashText.ts';
import type { State } from '../model/state.ts';

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
  // Both halves as `hashText` gives them, in one pass: a state is thousands of letters.
  let one = FNV_OFFSET;
  let other = OTHER_OFFSET;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    one = Math.imul(one ^ letter, FNV_PRIME);
    other = Math.imul(other ^ letter, FNV_PRIME);
  }
  return hex(one) + hex(other);
}

const hex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');
