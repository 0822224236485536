import type { Phrase, SeatCommand } from '../../model/command.ts';
import type { Why } from '../../model/companions/botReason.ts';
import { TOLD_WHYS, type ToldWhy } from '../../model/companions/spokenLine.ts';
import type { Seat } from '../../model/ids.ts';
import { MANNERS } from '../allCharacters.ts';
import { botViewOf } from '../botView.ts';
import { why } from '../explain.ts';
import { stanceTo } from '../skills/pactSense.ts';
import { linesHeard, lineTo, type Say, type Speaker, seatOf } from './speaker.ts';

/** What a companion answers to a set phrase, and to a pact that a person proposes. */

/** Has a reason for an act words that a companion may say? */
export const isTold = (reason: Why): reason is Extract<ToldWhy, Why> =>
  (TOLD_WHYS as readonly Why[]).includes(reason);

/** What it last did to somebody, of what it may be asked about. */
interface Deed {
  readonly n: number;
  readonly why: ToldWhy;
}

/** Its reason for an act that it has done: the same function that explains it in the debrief. */
function deedOf(speaker: Speaker, n: number, command: SeatCommand): Deed | null {
  const reason = why(speaker.character, command, speaker.view, speaker.random);
  return isTold(reason) ? { n, why: reason } : null;
}

/** What it last did to a person in this round, with its reason; null where it did nothing. */
function lastDeed(speaker: Speaker, to: Seat): Deed | null {
  const me = seatOf(speaker);
  const { round } = speaker.view.valley;
  const deeds = speaker.heard.flatMap((event): Deed[] => {
    if (event.round !== round) return [];
    if (event.type === 'said' && event.from === me && event.to === to && event.line?.why)
      return [{ n: event.n, why: event.line.why }];
    if (event.type === 'pressed' && event.from === me && event.to === to) {
      const { good, amount } = event;
      return [deedOf(speaker, event.n, { type: 'press', to, good, amount }) ?? []].flat();
    }
    if (event.type !== 'asked' || event.ask.kind !== 'offer') return [];
    if (event.ask.from !== me || event.ask.to !== to) return [];
    const { give, get } = event.ask;
    return [deedOf(speaker, event.n, { type: 'offer', to, give, get }) ?? []].flat();
  });
  return deeds.sort((a, b) => a.n - b.n).at(-1) ?? null;
}

/** The last round in which somebody harmed it; null where nobody did. */
function harmedIn({ heard, view }: Speaker, by: Seat, me: Seat): number | null {
  const harms = heard.filter(
    (event) =>
      (event.type === 'pressed' && event.from === by && event.to === me) ||
      (event.type === 'promise-broke' && event.debtor === by && event.creditor === me) ||
      (event.type === 'breached' &&
        event.seat === by &&
        view.valley.pacts.some(
          ({ id, members }) => id === event.pact && members.some(({ seat }) => seat === me),
        )),
  );
  return harms.at(-1)?.round ?? null;
}

/** Has it answered this person so in this round? Once is enough. */
const isAnswered = (speaker: Speaker, to: Seat, topics: readonly string[]): boolean =>
  linesHeard(speaker).some(
    (said) =>
      said.from === seatOf(speaker) &&
      said.to === to &&
      said.round === speaker.view.valley.round &&
      topics.includes(said.line?.topic ?? ''),
  );

/** The answer to what a person said to it alone; null where that asks for none, or `lineTo` has no line. */
export function replyTo(speaker: Speaker, from: Seat, phrase: Phrase | null): Say | null {
  if (phrase === 'why') {
    const deed = lastDeed(speaker, from);
    return deed
      ? lineTo(speaker, from, 'explains', { why: deed.why })
      : lineTo(speaker, from, 'asks-back');
  }
  if (phrase !== 'sorry' || isAnswered(speaker, from, ['sorry-harmed', 'sorry-nothing']))
    return null;
  const round = harmedIn(speaker, from, seatOf(speaker));
  return round === null
    ? lineTo(speaker, from, 'sorry-nothing')
    : lineTo(speaker, from, 'sorry-harmed', { round });
}

/** Words that close something, or that mean one of those who hear them: who just “heard” them heard wrong. */
const UNANSWERED: readonly (Phrase | null)[] = ['thanks', 'yes', 'no', 'stop'];

/**
 * The answer to what a person nearby said to everyone: once a round from each companion. Null where it has
 * answered already, and for words that nobody answers.
 */
export function replyToAll(speaker: Speaker, from: Seat, phrase: Phrase | null): Say | null {
  if (phrase === 'why' || phrase === 'sorry') return replyTo(speaker, from, phrase);
  if (UNANSWERED.includes(phrase)) return null;
  if (isAnswered(speaker, from, ['hears', 'greets'])) return null;
  const greets = phrase === 'hello' && speaker.view.valley.round === 1;
  return lineTo(speaker, from, greets ? 'greets' : 'hears');
}

/**
 * Its yes or no to a pact that a person nearby proposes, with the reason that decides it. Null where there is
 * no such pact, for one who goes by no reasons, and where `lineTo` has no line.
 */
export function toProposal(speaker: Speaker, id: number, by: Seat): Say | null {
  const { character, random } = speaker;
  const view = botViewOf(speaker.view, random, character === 'broker');
  const pact = speaker.view.valley.pacts.find((one) => one.id === id);
  if (view === null || pact === undefined || character === 'random') return null;
  const stance = stanceTo(view, MANNERS[character].pacts, pact);
  return stance === 'signs'
    ? lineTo(speaker, by, 'signs-with')
    : lineTo(speaker, by, 'stays-out', { why: stance });
}
