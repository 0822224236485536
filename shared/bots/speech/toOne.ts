import type { Ask } from '../../model/agreements/ask.ts';
import type { SeatCommand } from '../../model/command.ts';
import type { SpokenVoice, ToldWhy } from '../../model/companions/spokenLine.ts';
import { GOODS, NO_GOODS, total, unitsOf } from '../../model/goods/amounts.ts';
import type { AskId, Seat } from '../../model/ids.ts';
import type { SeenEvent } from '../../model/view.ts';
import { type BotView, botViewOf } from '../botView.ts';
import { why } from '../explain.ts';
import { basketsIf } from '../judgement/spare.ts';
import { isTold, replyTo, toProposal } from './replies.ts';
import { breachesOf, linesHeard, lineTo, type Say, type Speaker, seatOf } from './speaker.ts';

/** What a companion says to one person: along with what it does, or in answer to what was done to it. */

/** How often it has a word for a yes: a no always has its reason. */
const CONFIRMS = 0.6;

/** Reasons that speak of a store, and what is left of them where the listener may not see it. */
const OUT_OF_SIGHT: Partial<Record<ToldWhy, ToldWhy>> = {
  'declines-needs': 'declines-poorer',
  'declines-no-use': 'declines-poorer',
  'declines-short': 'declines-poorer',
  'declines-taken': 'declines-poorer',
  'declines-tomorrow': 'declines-poorer',
  'declines-built': 'declines-poorer',
  'refuses-short': 'refuses',
};

/** Does a neighbour see this store? */
const isSeen = ({ view }: Speaker): boolean => view.valley.sight !== 'own';

/** Why it does something, as far as the listener may know; null for what has no words. */
function reasonFor(speaker: Speaker, command: SeatCommand): ToldWhy | null {
  const reason = why(speaker.character, command, speaker.view, speaker.random);
  if (!isTold(reason)) return null;
  return isSeen(speaker) ? reason : (OUT_OF_SIGHT[reason] ?? reason);
}

type RememberedEvent = Extract<SeenEvent, { type: 'gave' | 'pressed' | 'promise-broke' }>;

/** The last thing of a kind that somebody did to it before this round. */
function remembered<T extends RememberedEvent['type']>(
  { heard, view }: Speaker,
  type: T,
  isIt: (event: Extract<RememberedEvent, { type: T }>) => boolean,
): Extract<RememberedEvent, { type: T }> | null {
  const found = heard.filter(
    (event) =>
      event.type === type &&
      event.round < view.valley.round &&
      isIt(event as Extract<RememberedEvent, { type: T }>),
  );
  return (found.at(-1) as Extract<RememberedEvent, { type: T }> | undefined) ?? null;
}

/** A press that was not made good since. */
function pressBy(speaker: Speaker, who: Seat) {
  const press = remembered(
    speaker,
    'pressed',
    ({ from, to }) => from === who && to === seatOf(speaker),
  );
  const isMended = speaker.heard.some(
    (event) =>
      event.type === 'amended' &&
      event.from === who &&
      event.to === seatOf(speaker) &&
      event.n > (press?.n ?? 0),
  );
  return isMended ? null : press;
}

const breachBy = (speaker: Speaker, who: Seat) =>
  remembered(
    speaker,
    'promise-broke',
    ({ debtor, creditor }) => debtor === who && creditor === seatOf(speaker),
  );

/** A gift that it has not spoken of since. */
function giftBy(speaker: Speaker, who: Seat) {
  const gift = remembered(
    speaker,
    'gave',
    ({ from, to }) => from === who && to === seatOf(speaker),
  );
  const told = linesHeard(speaker).some(
    ({ n, from, to, line }) =>
      from === seatOf(speaker) && to === who && line?.topic === 'gift-before' && n > (gift?.n ?? 0),
  );
  return told ? null : gift;
}

const asked = ({ view }: Speaker, id: AskId): Ask | undefined =>
  view.book?.asks.find((ask) => ask.id === id);

function withYes(speaker: Speaker, ask: Ask | undefined): Say | null {
  if (ask === undefined) return null;
  const gift = giftBy(speaker, ask.from);
  if (gift !== null)
    return lineTo(speaker, ask.from, 'gift-before', { round: gift.round, goods: gift.goods });
  const says = speaker.random('confirms', ask.id) < CONFIRMS;
  return says ? lineTo(speaker, ask.from, 'accepts') : null;
}

function withNo(speaker: Speaker, ask: Ask | undefined, command: SeatCommand): Say | null {
  if (ask === undefined) return null;
  const broke = ask.kind === 'promise' ? breachBy(speaker, ask.from) : null;
  if (broke !== null) return lineTo(speaker, ask.from, 'broke-before', { round: broke.round });
  const reason = reasonFor(speaker, command);
  const topic = command.type === 'refuse' ? 'refuses' : 'declines';
  return reason && lineTo(speaker, ask.from, topic, { why: reason });
}

const withYielding = (speaker: Speaker, ask: Ask | undefined): Say | null =>
  ask === undefined ? null : lineTo(speaker, ask.from, 'yields');

const withCounter = (speaker: Speaker, ask: Ask | undefined, price: Price): Say | null =>
  ask === undefined ? null : withPrice(speaker, ask.from, price);

/** Ways to say `lacks` that ask for the goods, and don't say that all of them are missing. */
const ASKS: Readonly<Record<SpokenVoice, readonly number[]>> = {
  blunt: [4],
  warm: [2],
  measured: [4, 5],
  breezy: [5],
  even: [1, 4],
  dealing: [0, 1, 4, 5],
  modest: [0, 2, 5],
  rousing: [3, 5],
};

/** What it offers, and what it wants for it. */
type Price = Pick<Extract<SeatCommand, { type: 'offer' }>, 'give' | 'get'>;

/** With a price: what it remembers of the one who is to pay more for it, or what it lacks. */
function withPrice(speaker: Speaker, to: Seat, { give, get }: Price): Say | null {
  const press = total(get) > total(give) ? pressBy(speaker, to) : null;
  if (press !== null)
    return lineTo(speaker, to, 'pressed-before', { round: press.round, goods: get });
  const view = botViewOf(speaker.view, speaker.random, speaker.character === 'broker');
  if (view === null || !isSeen(speaker)) return null;
  // The listener reads the price and both counts of baskets beside these words, which speak of one basket.
  if (basketsIf(view, get, give) !== basketsIf(view, NO_GOODS, NO_GOODS) + 1) return null;
  const isAllLacked = lacksAll(view, { give, get });
  return lineTo(speaker, to, 'lacks', { goods: get }, isAllLacked ? undefined : (v) => ASKS[v]);
}

/** Would any unit less of a price fill fewer baskets than the swap does? */
function lacksAll(view: BotView, { give, get }: Price): boolean {
  const wanted = basketsIf(view, get, give);
  return GOODS.every(
    (good) => get[good] === 0 || basketsIf(view, { ...get, [good]: get[good] - 1 }, give) < wanted,
  );
}

function withGift(speaker: Speaker, command: Extract<SeatCommand, { type: 'gift' }>): Say | null {
  const { to, goods } = command;
  if (why(speaker.character, command, speaker.view, speaker.random) === 'passes-on')
    return lineTo(speaker, to, 'passes-on');
  const gift = giftBy(speaker, to);
  return gift === null
    ? lineTo(speaker, to, 'gives', { goods })
    : lineTo(speaker, to, 'gift-before', { round: gift.round, goods: gift.goods });
}

/**
 * What a companion says along with what it is about to do, to the person whom it does it to; null
 * where it does so without a word.
 */
export function lineWith(speaker: Speaker, command: SeatCommand): Say | null {
  switch (command.type) {
    case 'accept':
      return withYes(speaker, asked(speaker, command.ask));
    case 'decline':
    case 'refuse':
      return withNo(speaker, asked(speaker, command.ask), command);
    case 'yield':
      return withYielding(speaker, asked(speaker, command.ask));
    case 'counter':
      return withCounter(speaker, asked(speaker, command.ask), command);
    case 'offer':
      return withPrice(speaker, command.to, command);
    case 'gift':
      return withGift(speaker, command);
    case 'press':
      return lineTo(speaker, command.to, 'presses', {
        goods: unitsOf(command.amount, command.good),
      });
    case 'sever':
      return lineTo(speaker, command.to, 'cuts');
    // What else it does speaks for itself.
    default:
      return null;
  }
}

/**
 * What it says to a person who has just helped it, turned it down, spoken to it, or proposed a pact. Null for
 * anything else that happens, and where it has no word to say.
 */
export function lineAfter(speaker: Speaker, event: SeenEvent): Say | null {
  const me = seatOf(speaker);
  switch (event.type) {
    case 'said':
      return event.to === me ? replyTo(speaker, event.from, event.phrase) : null;
    case 'proposed':
      return toProposal(speaker, event.pact, event.seat);
    case 'gave':
    case 'amended':
      return event.to === me ? lineTo(speaker, event.from, 'thanks', { goods: event.goods }) : null;
    case 'ask-ended':
      return event.how === 'declined' && event.ask.from === me && event.by !== null
        ? lineTo(speaker, event.by, 'turned-down')
        : null;
    // Whoever speaks of everything is soon not heard.
    default:
      return null;
  }
}

/** A word to a person who broke, at the last dusk, a pact that it has signed too; null where nobody did. */
export function lineOnBreach(speaker: Speaker): Say | null {
  const { round } = speaker.view.valley;
  const last = breachesOf(speaker).filter((breach) => breach.round === round - 1);
  for (const breach of last) {
    const isSaid = linesHeard(speaker).some(
      (said) =>
        said.from === seatOf(speaker) &&
        said.to === breach.seat &&
        said.round === round &&
        said.line?.topic === 'you-breached',
    );
    const say = isSaid ? null : lineTo(speaker, breach.seat, 'you-breached', { round: round - 1 });
    if (say !== null) return say;
  }
  return null;
}

/**
 * A word to a person on a promise or a pact that broke at the last dusk of all: no day follows on which
 * it could be said; null where none did.
 */
export function lineAtEnd(speaker: Speaker): Say | null {
  const { round } = speaker.view.valley;
  for (const event of speaker.heard) {
    if (event.type !== 'promise-broke' || event.round !== round) continue;
    if (event.creditor !== seatOf(speaker)) continue;
    const say = lineTo(speaker, event.debtor, 'broke-before', { round });
    if (say !== null) return say;
  }
  const own = breachesOf(speaker).filter((breach) => breach.round === round);
  if (own.some(({ seat }) => seat === seatOf(speaker))) return null;
  for (const { seat } of own) {
    const say = lineTo(speaker, seat, 'you-breached', { round });
    if (say !== null) return say;
  }
  return null;
}

/** A word on what falls due today between it and a person; null where nothing does, or it has had it. */
export function lineOnDue(speaker: Speaker): Say | null {
  const me = seatOf(speaker);
  const { round } = speaker.view.valley;
  for (const { debtor, creditor, due, left } of speaker.view.book?.debts ?? []) {
    if (due !== round) continue;
    const topic = creditor === me ? 'due-to-me' : 'due-from-me';
    const other = creditor === me ? debtor : creditor;
    const isSaid = linesHeard(speaker).some(
      (said) =>
        said.from === me && said.to === other && said.round === round && said.line?.topic === topic,
    );
    const say = isSaid ? null : lineTo(speaker, other, topic, { goods: left });
    if (say !== null) return say;
  }
  return null;
}
