import type { Ask } from '../model/agreements/ask.ts';
import { at } from '../model/at.ts';
import type { Character, SeatCommand } from '../model/command.ts';
import type { Bot, SeededRandom } from './bot.ts';
import { type BotView, botViewOf } from './botView.ts';
import type { Bargain } from './judgement/swap.ts';
import { give, passOn, thank } from './skills/giving.ts';
import { type HandsSkill, type Loyalty, withinQuotas, withinStream } from './skills/handSense.ts';
import { fenceSpring, improveLand, relyOnSelf } from './skills/landSense.ts';
import {
  answerMeeting,
  type Bridging,
  bridge,
  type Introducing,
  introduce,
} from './skills/meeting.ts';
import { mend } from './skills/mending.ts';
import { covenant, type PactManner } from './skills/pactSense.ts';
import { answerPress, breakOff, press, squeeze } from './skills/pressing.ts';
import { answerPromise, borrow, pay, type Word } from './skills/promiseSense.ts';
import { answerOffer, makeOffer, turnToPeople } from './skills/trading.ts';
import { build, type WorksManner } from './skills/workSense.ts';

/** A character, as choices among the skills that all of them share. */
export interface Manner {
  readonly character: Character;
  readonly hands: HandsSkill;
  readonly bargain: Bargain;
  readonly word: Word;
  readonly works: WorksManner;
  readonly pacts: PactManner;
  /** How often it occurs to it to begin something: chance in a round, 0 to 1. */
  readonly begins: number;
  readonly loyalty: Loyalty;
  /** Tries to make amends for what it did to a river. */
  readonly mends: boolean;
  readonly gives: boolean;
  /** Gives something back to one who gave today. */
  readonly thanks: boolean;
  /** Passes on a gift that it was given, now and then. */
  readonly passesOn: boolean;
  readonly introduces: Introducing;
  readonly bridges: Bridging;
  readonly borrows: boolean;
  readonly improves: boolean;
  readonly reliesOnSelf: boolean;
  /** Level of the spring under which it fences, as a share of its first capacity; 0 for never, 1 for at once. */
  readonly fences: number;
  readonly presses: boolean;
  readonly severs: boolean;
  /** Buys what it can sell on, not only what it needs. */
  readonly deals: boolean;
}

/** Answers what is asked of this seat, the oldest first; before it settles with a companion it turns to people. */
function answer(view: BotView, manner: Manner): SeatCommand | null {
  for (const ask of view.book.asks) {
    const reply = replyTo(view, ask, manner);
    if (reply === null) continue;
    const isCompanions =
      ask.kind === 'offer' && at(view.valley.homesteads, ask.from).keeper === 'bot';
    return (isCompanions ? turnToPeople(view, manner.bargain) : null) ?? reply;
  }
  return null;
}

function replyTo(view: BotView, ask: Ask, manner: Manner): SeatCommand | null {
  if (ask.kind === 'introduction')
    return ask.a === view.me || ask.b === view.me ? answerMeeting(view, ask) : null;
  if (ask.to !== view.me) return null;
  switch (ask.kind) {
    case 'offer':
      return answerOffer(view, ask, manner.bargain);
    case 'promise':
      return answerPromise(view, ask);
    case 'press':
      return answerPress(view, ask);
    case 'bridge':
      return answerMeeting(view, ask);
  }
}

/** Is another bot about to answer me? Until then what is left is not known. People take their time. */
const isWaiting = (view: BotView): boolean =>
  view.book.asks.some(
    (ask) =>
      (ask.kind === 'offer' || ask.kind === 'promise') &&
      ask.from === view.me &&
      at(view.valley.homesteads, ask.to).keeper === 'bot',
  );

/** What is left once the day's trade is done goes into the land, the works and the neighbours. */
function settle(view: BotView, manner: Manner): SeatCommand | null {
  return (
    build(view, manner.works, manner.begins) ??
    (manner.improves ? improveLand(view, manner.begins) : null) ??
    bridge(view, manner.bridges, manner.begins) ??
    (manner.reliesOnSelf ? relyOnSelf(view) : null) ??
    (manner.fences > 0 ? fenceSpring(view, manner.fences) : null) ??
    (manner.presses ? press(view) : null) ??
    (manner.borrows ? borrow(view) : null) ??
    (manner.thanks ? thank(view) : null) ??
    (manner.passesOn ? passOn(view) : null) ??
    (manner.gives ? give(view) : null)
  );
}

function byDay(view: BotView, manner: Manner): SeatCommand | null {
  return (
    answer(view, manner) ??
    pay(view, manner.word) ??
    introduce(view, manner.introduces, manner.begins) ??
    covenant(view, manner.pacts, manner.begins) ??
    (manner.severs ? breakOff(view) : null) ??
    (manner.mends ? mend(view) : null) ??
    (manner.presses ? squeeze(view) : null) ??
    makeOffer(view, manner.bargain) ??
    (isWaiting(view) ? null : settle(view, manner))
  );
}

function byMorning(view: BotView, manner: Manner): SeatCommand | null {
  if (view.book.sealed) return null;
  return {
    type: 'allocate',
    ...withinStream(view, withinQuotas(view, manner.hands(view), manner.loyalty)),
  };
}

/** A bot that plays in this manner. */
export const botOf =
  (manner: Manner): Bot =>
  (seen, random: SeededRandom) => {
    const { phase } = seen.valley;
    if (phase !== 'morning' && phase !== 'day') return null;
    const view = botViewOf(seen, random, manner.deals);
    if (view === null) return null;
    return phase === 'morning' ? byMorning(view, manner) : byDay(view, manner);
  };
