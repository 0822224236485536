import { bindsSeat } from '../../model/agreements/pact.ts';
import type { Hands } from '../../model/command.ts';
import { allHands } from '../../model/givens/givens.ts';
import { type BotView, stands } from '../botView.ts';
import { turnOf } from '../judgement/chance.ts';

/** How a character splits its hands between drawing and tending. */
export type HandsSkill = (view: BotView) => Hands;

const split = (view: BotView, draw: number): Hands => {
  const all = view.given.hands;
  const drawing = Math.max(0, Math.min(all, Math.round(draw)));
  return { draw: drawing, tend: all - drawing };
};

/** The spring at the last dusk, as a share of what it was at first. */
export const fullness = (view: BotView): number => {
  const { stock, firstCapacity } = view.valley.spring;
  return firstCapacity > 0 ? stock / firstCapacity : 0;
};

/** Every hand at the well. */
export const drawAll: HandsSkill = (view) => split(view, view.given.hands);

/** Half the hands at the well, half for the spring. */
export const drawHalf: HandsSkill = (view) => split(view, view.given.hands / 2);

/** Between these shares of the first capacity a sharer's care grows from none to all. */
const EASE = 0.62;
const CARE = 0.4;
/** The same in the last rounds, whose habits the valley keeps when the game is over. */
const LASTING_EASE = 1;
/** Under this share the spring comes first. */
const ALARM = 0.25;

/** By how much lower a spring counts in a drought that nothing softens. */
const DRY = 0.3;

/**
 * Three hands of four at the well while the spring is full; the lower it stands, the more sharers
 * take only two, by turns that are drawn anew each round; and one when it is near the red line. A drought that nothing softens
 * counts as a lower spring, and near the end there is more care: what is done then is what lives on.
 */
export const drawWithCare: HandsSkill = (view) => {
  const { scenario, valley, left } = view;
  const { hands } = view.given;
  const dry = valley.drought && !stands(valley, 'granary');
  const level = fullness(view) - (dry ? DRY : 0);
  if (level < ALARM) return split(view, hands / 4);
  const ease = left < scenario.afterwards.habit ? LASTING_EASE : EASE;
  const care = (ease - level) / (ease - CARE);
  return split(view, turnOf(view) < care ? hands / 2 : (hands * 3) / 4);
};

/**
 * About what most people did in the last round: the mean of all draws, rounded up or down by luck so
 * that a group of such people neither rises nor falls by rounding alone.
 * @param first share of hands at the well as long as nobody has been seen to do anything
 */
const asOthers =
  (first: number): HandsSkill =>
  (view) => {
    const last = view.valley.springDusks.at(-1);
    const { hands } = view.given;
    if (last === undefined) return split(view, hands * first);
    const { seats } = view.valley;
    const tended = (last.tendingHands * hands) / allHands(view.scenario, seats);
    const mean = hands - tended;
    return split(view, Math.floor(mean + view.random('as-others', view.me)));
  };

/** Does as most do, and leans to its own side at first. */
export const drawAsOthers = asOthers(3 / 4);

/** Answers in kind, and begins by meeting the others half way. */
export const drawInKind = asOthers(1 / 2);

/** Hands that would find no water any more, upstream having drawn it, tend instead. */
export function withinStream(view: BotView, hands: Hands): Hands {
  const left = view.book.stream?.left ?? null;
  return left === null || hands.draw <= left ? hands : split(view, left);
}

/** How a character stands to a quota that it has signed. */
export type Loyalty =
  | 'keeps'
  /** Keeps it, but not always: it is hard in a drought, and where fellow signers do not. */
  | 'while-it-can';

/** How often such a signer draws more than it signed: in a drought, and for each fellow who did so before. */
const IN_DROUGHT = 0.3;
const AS_FELLOWS = 0.05;
/** The same for one whose homestead is near withering, and how near that is. */
const WHEN_WEAK = 0.15;
const WEAK = 4;

/** Does this signer break its quota this morning? */
function breaksQuota(view: BotView): boolean {
  const { valley, book, me } = view;
  const breakers = book.keeping.filter(({ seat, breaches }) => seat !== me && breaches > 0).length;
  const dry = valley.drought && !stands(valley, 'granary');
  const weak = view.home.vitality <= WEAK;
  return (
    view.random('breach', me) <
    (dry ? IN_DROUGHT : 0) + AS_FELLOWS * breakers + (weak ? WHEN_WEAK : 0)
  );
}

/** Keeps a chosen split within the quotas that the seat has signed, as far as it is loyal. */
export function withinQuotas(view: BotView, hands: Hands, loyalty: Loyalty = 'keeps'): Hands {
  let most = hands.draw;
  for (const pact of view.valley.pacts)
    if (pact.terms.kind === 'quota' && bindsSeat(pact, view.me, view.valley.round))
      most = Math.min(most, pact.terms.most);
  if (most === hands.draw) return hands;
  return loyalty === 'while-it-can' && breaksQuota(view)
    ? split(view, most + 1)
    : split(view, most);
}
