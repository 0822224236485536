import type { Bot } from '../../bots/bot.ts';
import { type BotView, isOpenNow } from '../../bots/botView.ts';
import { spareLand } from '../../bots/judgement/spare.ts';
import { fullness, withinQuotas } from '../../bots/skills/handSense.ts';
import { bearable, hasQuota, isMember } from '../../bots/skills/pactSense.ts';
import { at } from '../../model/at.ts';
import type { SeatCommand } from '../../model/command.ts';
import { GOODS, NO_GOODS, unitsOf } from '../../model/goods/amounts.ts';
import type { WorkView } from '../../model/view.ts';
import { WORKS } from '../../model/vocabulary.ts';
import { strangersWhoLack, wouldBasket } from './neighbours.ts';
import { type Diary, plainSwap, raisesBaskets, scripted } from './plain.ts';

/** Level of the spring from which it draws three, as a share of the first capacity. */
const FULL = 0.7;

/** Has the spring fallen two dusks running? */
function fellTwice({ valley: { springDusks, spring } }: BotView): boolean {
  const [before = spring.firstCapacity, middle, last] = [
    ...(springDusks.length < 3 ? [spring.firstCapacity] : []),
    ...springDusks.slice(-3).map(({ stock }) => stock),
  ];
  return middle !== undefined && last !== undefined && middle < before && last < middle;
}

/** A quota at what the spring can bear, once it falls and nobody stands by one. */
function covenant(view: BotView): SeatCommand | null {
  if (!isOpenNow(view, 'quota') || !fellTwice(view) || hasQuota(view)) return null;
  return { type: 'propose', terms: { kind: 'quota', most: bearable(view) } };
}

/** The first work that is open to be called and that nobody has called yet. */
function call(view: BotView): SeatCommand | null {
  const kind = WORKS.find(
    (one) => isOpenNow(view, one) && !view.valley.works.some((work) => work.kind === one),
  );
  return kind === undefined ? null : { type: 'call', work: kind };
}

function introduce(view: BotView): SeatCommand | null {
  if (!isOpenNow(view, 'introduce') || view.book.introduced) return null;
  const pair = strangersWhoLack(view);
  return pair && { type: 'introduce', a: pair[0], b: pair[1] };
}

/** The one thing that it begins on a day. */
function begin(view: BotView, diary: Diary): SeatCommand | null {
  if (diary.began) return null;
  const begun = covenant(view) ?? call(view) ?? introduce(view);
  diary.began = begun !== null;
  return begun;
}

/** Land goods that would be an even share of a work and are not in yet. */
function evenShare(view: BotView, work: WorkView): number {
  const put = at(work.pledged, view.me);
  const { terraces } = view.scenario.works;
  if (work.kind === 'terraces') return view.home.terraces < terraces.most ? terraces.each - put : 0;
  return Math.ceil(work.need / view.valley.seats) - put;
}

function contribute(view: BotView): SeatCommand | null {
  for (const work of view.valley.works) {
    if (work.completed > 0) continue;
    for (let amount = evenShare(view, work); amount > 0; amount--) {
      const spared = spareLand(view, amount);
      if (spared !== null) return { type: 'pledge', work: work.id, goods: spared.goods };
    }
  }
  return null;
}

/** One unit a day that completes a neighbour's basket and none of its own misses. */
function give(view: BotView, diary: Diary): SeatCommand | null {
  if (diary.gave || !isOpenNow(view, 'gift')) return null;
  for (const good of GOODS) {
    const goods = unitsOf(1, good);
    if (!(raisesBaskets(view, NO_GOODS, goods) >= 0)) continue;
    for (const neighbour of view.neighbours)
      if (neighbour.gifts > 0 && wouldBasket(view, neighbour, goods)) {
        diary.gave = true;
        return { type: 'gift', to: neighbour.seat, goods };
      }
  }
  return null;
}

/** Signs what lowers draws. */
function sign(view: BotView): SeatCommand | null {
  const pact = view.valley.pacts.find(
    (one) =>
      one.terms.kind === 'quota' &&
      one.terms.most < view.given.hands - 1 &&
      one.members.length > 0 &&
      !isMember(one, view.me),
  );
  return pact === undefined ? null : { type: 'sign', pact: pact.id };
}

/**
 * Draws 3 and tends 1 while the spring is at 70 % or more, else half and half. Begins one thing a
 * day: a quota at what the spring can bear once it has fallen two dusks running, the first work
 * that nobody has called, or an introduction. Puts an even share into every open work, gives what
 * completes a neighbour's basket, signs what lowers draws, and keeps its word.
 */
export const organising = (): Bot =>
  scripted({
    draws: (view) => {
      const { hands } = view.given;
      const draw = fullness(view) >= FULL ? hands - 1 : Math.floor(hands / 2);
      return withinQuotas(view, { draw, tend: hands - draw }).draw;
    },
    offer: plainSwap,
    meets: true,
    keepsWord: true,
    acts: (view, diary) =>
      sign(view) ?? begin(view, diary) ?? contribute(view) ?? give(view, diary),
  });
