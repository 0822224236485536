import type { Ask } from '../model/agreements/ask.ts';
import { at } from '../model/at.ts';
import type { Character, SeatCommand } from '../model/command.ts';
import type { Bot, SeededRandom } from './bot.ts';
import { type BotView, lookAround } from './botView.ts';
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
function answer(look: BotView, manner: Manner): SeatCommand | null {
  for (const ask of look.book.asks) {
    const reply = replyTo(look, ask, manner);
    if (reply === null) continue;
    const isCompanions =
      ask.kind === 'offer' && at(look.valley.homesteads, ask.from).keeper === 'bot';
    return (isCompanions ? turnToPeople(look, manner.bargain) : null) ?? reply;
  }
  return null;
}

function replyTo(look: BotView, ask: Ask, manner: Manner): SeatCommand | null {
  if (ask.kind === 'introduction')
    return ask.a === look.me || ask.b === look.me ? answerMeeting(look, ask) : null;
  if (ask.to !== look.me) return null;
  switch (ask.kind) {
    case 'offer':
      return answerOffer(look, ask, manner.bargain);
    case 'promise':
      return answerPromise(look, ask);
    case 'press':
      return answerPress(look, ask);
    case 'bridge':
      return answerMeeting(look, ask);
  }
}

/** Is another bot about to answer me? Until then what is left is not known. People take their time. */
const isWaiting = (look: BotView): boolean =>
  look.book.asks.some(
    (ask) =>
      (ask.kind === 'offer' || ask.kind === 'promise') &&
      ask.from === look.me &&
      at(look.valley.homesteads, ask.to).keeper === 'bot',
  );

/** What is left once the day's trade is done goes into the land, the works and the neighbours. */
function settle(look: BotView, manner: Manner): SeatCommand | null {
  return (
    build(look, manner.works, manner.begins) ??
    (manner.improves ? improveLand(look, manner.begins) : null) ??
    bridge(look, manner.bridges, manner.begins) ??
    (manner.reliesOnSelf ? relyOnSelf(look) : null) ??
    (manner.fences > 0 ? fenceSpring(look, manner.fences) : null) ??
    (manner.presses ? press(look) : null) ??
    (manner.borrows ? borrow(look) : null) ??
    (manner.thanks ? thank(look) : null) ??
    (manner.passesOn ? passOn(look) : null) ??
    (manner.gives ? give(look) : null)
  );
}

function byDay(look: BotView, manner: Manner): SeatCommand | null {
  return (
    answer(look, manner) ??
    pay(look, manner.word) ??
    introduce(look, manner.introduces, manner.begins) ??
    covenant(look, manner.pacts, manner.begins) ??
    (manner.severs ? breakOff(look) : null) ??
    (manner.mends ? mend(look) : null) ??
    (manner.presses ? squeeze(look) : null) ??
    makeOffer(look, manner.bargain) ??
    (isWaiting(look) ? null : settle(look, manner))
  );
}

function byMorning(look: BotView, manner: Manner): SeatCommand | null {
  if (look.book.sealed) return null;
  return {
    type: 'allocate',
    ...withinStream(look, withinQuotas(look, manner.hands(look), manner.loyalty)),
  };
}

/** A bot that plays in this manner. */
export const botOf =
  (manner: Manner): Bot =>
  (view, random: SeededRandom) => {
    const { phase } = view.valley;
    if (phase !== 'morning' && phase !== 'day') return null;
    const look = lookAround(view, random, manner.deals);
    if (look === null) return null;
    return phase === 'morning' ? byMorning(look, manner) : byDay(look, manner);
  };
