import type { LeadAct, LeadActName } from '../../../shared/model/wire/sessionActs.ts';
import type { SessionRight } from '../../../shared/model/wire/sessionScreen.ts';

/**
 * What someone who helps to lead may do: look after people, say things to them, and read what they
 * answer. What goes for the whole session, and what can't be taken back, is the facilitator's.
 */
const HELPED: Readonly<Record<LeadActName, boolean>> = {
  start: false,
  pause: true,
  'go-on': true,
  'add-time': true,
  'end-phase': false,
  'last-round': false,
  'end-game': false,
  sight: false,
  words: false,
  message: true,
  'take-down': true,
  show: false,
  look: false,
  arrange: false,
  'let-words': false,
  'play-again': false,
  'pace-talk': false,
  'end-talk': false,
  'list-questions': false,
  ask: false,
  'end-question': false,
  'hide-answers': true,
  'show-answers': true,
  'to-bot': true,
  'to-person': true,
  rename: true,
  'hide-name': true,
  remove: false,
  move: true,
  swap: true,
  'add-seat': true,
  'set-up': false,
  lot: false,
  roster: false,
  'let-in': true,
  'invite-helper': false,
  'renew-link': false,
  hide: true,
  rejoin: true,
  delete: false,
};

/** May the holder of this right do this? */
export const mayDo = (right: SessionRight, { act }: LeadAct): boolean =>
  right === 'lead' || (right === 'help' && HELPED[act]);
