import type { Phrase } from '../../model/command.ts';
import type { EventBody } from '../../model/event.ts';
import type { Seat } from '../../model/ids.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import type { State } from '../../model/state.ts';
import { isRefusal, livingTie, opened } from '../query.ts';

/** Words, to one neighbour or to all: a set phrase, or free text where the scenario allows it. */
export function say(
  state: State,
  seat: Seat,
  { to, phrase, text }: { to: Seat | null; phrase: Phrase | null; text: string },
): EventBody[] | Refusal {
  const refusal = opened(state, 'say');
  if (refusal) return refusal;
  if (state.words === 'none') return refuse('no-words');
  if (text !== '' && state.words === 'phrases') return refuse('phrases-only');
  if (text === '' && phrase === null) return refuse('nothing-moves');
  if (to !== null) {
    const tie = livingTie(state, seat, to);
    if (isRefusal(tie)) return tie;
  }
  return [{ type: 'said', from: seat, to, phrase, text }];
}
