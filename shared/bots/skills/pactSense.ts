import type { SeatCommand, Terms } from '../../model/command.ts';
import type { StayingOut } from '../../model/companions/spokenLine.ts';
import { allHands } from '../../model/givens/givens.ts';
import type { Seat, Units } from '../../model/ids.ts';
import type { PactView } from '../../model/view.ts';
import { type BotView, isOpenNow, stands } from '../botView.ts';
import { occursTo } from '../judgement/occurring.ts';
import { sawPressing } from '../judgement/remembered.ts';
import { enoughFor } from '../judgement/threshold.ts';
import { fullness } from './handSense.ts';

/** How a character stands to pacts. */
export type PactManner =
  /** Proposes what it would do anyway, and signs what others propose. */
  | 'proposes'
  /** Signs what asks no more than it would do anyway. */
  | 'signs'
  /** Signs once half of the valley has. */
  | 'follows'
  /** Signs once enough others have: each has a threshold of its own. */
  | 'after-others'
  /** Proposes what the spring can bear, and signs what others propose. */
  | 'leads'
  | 'never';

/** Says whether a seat has signed a pact and is not leaving it. */
export const isMember = (pact: PactView, seat: Seat): boolean =>
  pact.members.some((member) => member.seat === seat && member.until === 0);

const signers = (pact: PactView): number =>
  pact.members.filter((member) => member.until === 0).length;

/** The first pact of a kind that anyone is still signed to. */
const standing = (view: BotView, kind: Terms['kind']): PactView | undefined =>
  view.valley.pacts.find((pact) => pact.terms.kind === kind && signers(pact) > 0);

/** What of the terms asks more than this homestead does of itself, or than the spring asks; null for nothing. */
function objection(view: BotView, terms: Terms): StayingOut | null {
  switch (terms.kind) {
    case 'quota': {
      const { hands } = view.given;
      return terms.most >= Math.min(hands / 2, bearableInTime(view)) ? null : 'pact-bears-more';
    }
    case 'together':
      return null;
    case 'floor':
      return terms.give === view.home.craft && terms.least <= 1 ? null : 'pact-price';
  }
}

/** Signers that a character waits for. */
function wanted(view: BotView, manner: PactManner): number {
  if (manner === 'follows') return view.valley.seats / 2;
  return manner === 'after-others' ? enoughFor(view, view.valley.seats) : 1;
}

/** Signs a pact or says why it stays out: for what it does and for what it says of it. */
export function stanceTo(view: BotView, manner: PactManner, pact: PactView): 'signs' | StayingOut {
  if (manner === 'never') return 'pact-never';
  const against = objection(view, pact.terms);
  if (against !== null) return against;
  return signers(pact) < wanted(view, manner) ? 'pact-waits' : 'signs';
}

function sign(view: BotView, manner: PactManner): SeatCommand | null {
  for (const pact of view.valley.pacts) {
    if (signers(pact) === 0) continue;
    if (pact.members.some((member) => member.seat === view.me)) continue; // once left, left
    if (stanceTo(view, manner, pact) === 'signs') return { type: 'sign', pact: pact.id };
  }
  return null;
}

/** The stock at which a spring of this capacity grows back fastest, as a share of the capacity. */
const LIVELIEST = 0.5;

/**
 * Hands at the well that the spring can bear from everyone for as long as it stands where it does, or
 * where it grows back fastest if that is lower: of a full spring nothing grows back. At least 1.
 */
function bearableInTime(view: BotView): number {
  const { stock, capacity } = view.valley.spring;
  return bearableAt(view, Math.min(stock, LIVELIEST * capacity));
}

/**
 * Hands at the well that the spring can bear from everyone: what grows back at its present stock,
 * natural and tended, shared out. At least 1.
 */
export const bearable = (view: BotView): number => bearableAt(view, view.valley.spring.stock);

function bearableAt({ valley, scenario }: BotView, stock: Units): number {
  const { capacity } = valley.spring;
  const { regrowth, perTendingHand } = scenario.spring;
  const natural = capacity > 0 ? (regrowth * stock * (capacity - stock)) / capacity : 0;
  const water = stands(valley, 'wetland') ? scenario.works.wetland.water : 0;
  const grown =
    natural / valley.seats +
    water +
    perTendingHand * (allHands(scenario, valley.seats) / valley.seats);
  return Math.max(1, Math.floor(grown / (1 + perTendingHand)));
}

/** Level of the spring, as a share of its first capacity, under which one of this manner speaks up. */
const WORRIED: Partial<Record<PactManner, number>> = { proposes: 0.75, leads: 0.9 };

/** By how much of that the lower spring makes it likelier in a round that it does. */
const URGENT = 1.6;

/** Does anyone hold to a quota that the spring can bear: to `most` hands, or fewer? */
export const hasQuota = (view: BotView, most: number = bearable(view)): boolean =>
  view.valley.pacts.some(
    (pact) => pact.terms.kind === 'quota' && pact.terms.most <= most && signers(pact) > 0,
  );

/**
 * Signs a pact that suits, or proposes one: a quota, and standing together once someone was pressed. Null where
 * neither is called for, and for one who never signs.
 * @param begins how often it comes to its mind to propose, as `occursTo` counts it
 */
export function covenant(view: BotView, manner: PactManner, begins: number): SeatCommand | null {
  if (manner === 'never') return null;
  const signed = view.valley.pacts.length > 0 ? sign(view, manner) : null;
  const worried = WORRIED[manner];
  // What is proposed now binds from the next dawn, so nothing is proposed on the last day.
  if (signed !== null || worried === undefined || view.left === 0) return signed;
  const worry = worried - fullness(view);
  const most = bearableInTime(view);
  if (
    isOpenNow(view, 'quota') &&
    worry > 0 &&
    !hasQuota(view, most) &&
    occursTo(view, 'pact', begins + URGENT * worry)
  )
    return { type: 'propose', terms: { kind: 'quota', most } };
  if (!occursTo(view, 'pact', begins)) return null;
  if (isOpenNow(view, 'together') && !standing(view, 'together') && sawPressing(view))
    return { type: 'propose', terms: { kind: 'together' } };
  return null;
}
