import type { Event } from '../../../shared/model/event.ts';
import type { State } from '../../../shared/model/state.ts';
import type { SaidView } from '../../../shared/model/view.ts';

/** Words that the facilitator took off the screens: that someone spoke stays, what it was goes. */

const EMPTY = { phrase: null, text: '', language: undefined, line: undefined } as const;

const masked = new WeakMap<SaidView, SaidView>();

/**
 * The same words, of which the hidden ones are empty.
 * @param hidden which ones, counted from the first of the game
 */
export function maskHidden(
  state: State,
  hidden: ReadonlySet<number>,
  words: readonly SaidView[],
): readonly SaidView[] {
  if (hidden.size === 0) return words;
  return words.map((word) => (hidden.has(state.said.indexOf(word)) ? emptied(word) : word));
}

/** The same word every time, so that it is not taken for a new one. */
function emptied(word: SaidView): SaidView {
  const known = masked.get(word) ?? { ...word, ...EMPTY };
  masked.set(word, known);
  return known;
}

/** The same events, in which hidden words are empty. */
export function maskHiddenEvents(
  state: State,
  hidden: ReadonlySet<number>,
  events: readonly Event[],
): readonly Event[] {
  if (hidden.size === 0 || !events.some((event) => event.type === 'said')) return events;
  const spoken = state.log.filter((event) => event.type === 'said');
  const gone = new Set([...hidden].map((said) => spoken[said]?.n));
  return events.map((event) =>
    event.type === 'said' && gone.has(event.n) ? { ...event, ...EMPTY } : event,
  );
}
