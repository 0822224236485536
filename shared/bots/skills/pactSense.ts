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
const standing = (look: BotView, kind: Terms['kind']): PactView | undefined =>
  look.valley.pacts.find((pact) => pact.terms.kind === kind && signers(pact) > 0);

/** What of the terms asks more than this homestead does of itself, or than the spring asks; null for nothing. */
function objection(look: BotView, terms: Terms): StayingOut | null {
  switch (terms.kind) {
    case 'quota': {
      const { hands } = look.given;
      return terms.most >= Math.min(hands / 2, bearableInTime(look)) ? null : 'pact-bears-more';
    }
    case 'together':
      return null;
    case 'floor':
      return terms.give === look.home.craft && terms.least <= 1 ? null : 'pact-price';
  }
}

/** Signers that a character waits for. */
function wanted(look: BotView, manner: PactManner): number {
  if (manner === 'follows') return look.valley.seats / 2;
  return manner === 'after-others' ? enoughFor(look, look.valley.seats) : 1;
}

/** Signs a pact or says why it stays out: for what it does and for what it says of it. */
export function stanceTo(look: BotView, manner: PactManner, pact: PactView): 'signs' | StayingOut {
  if (manner === 'never') return 'pact-never';
  const against = objection(look, pact.terms);
  if (against !== null) return against;
  return signers(pact) < wanted(look, manner) ? 'pact-waits' : 'signs';
}

function sign(look: BotView, manner: PactManner): SeatCommand | null {
  for (const pact of look.valley.pacts) {
    if (signers(pact) === 0) continue;
    if (pact.members.some((member) => member.seat === look.me)) continue; // once left, left
    if (stanceTo(look, manner, pact) === 'signs') return { type: 'sign', pact: pact.id };
  }
  return null;
}

/** The stock at which a spring of this capacity grows back fastest, as a share of the capacity. */
const LIVELIEST = 0.5;

/**
 * Hands at the well that the spring can bear from everyone for as long as it stands where it does, or
 * where it grows back fastest if that is lower: of a full spring nothing grows back. At least 1.
 */
function bearableInTime(look: BotView): number {
  const { stock, capacity } = look.valley.spring;
  return bearableAt(look, Math.min(stock, LIVELIEST * capacity));
}

/**
 * Hands at the well that the spring can bear from everyone: what grows back at its present stock,
 * natural and tended, shared out. At least 1.
 */
export const bearable = (look: BotView): number => bearableAt(look, look.valley.spring.stock);

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
export const hasQuota = (look: BotView, most: number = bearable(look)): boolean =>
  look.valley.pacts.some(
    (pact) => pact.terms.kind === 'quota' && pact.terms.most <= most && signers(pact) > 0,
  );

/**
 * Signs a pact that suits, or proposes one: a quota, and standing together once someone was pressed. Null where
 * neither is called for, and for one who never signs.
 * @param begins how often it comes to its mind to propose, as `occursTo` counts it
 */
export function covenant(look: BotView, manner: PactManner, begins: number): SeatCommand | null {
  if (manner === 'never') return null;
  const signed = look.valley.pacts.length > 0 ? sign(look, manner) : null;
  const worried = WORRIED[manner];
  // What is proposed now binds from the next dawn, so nothing is proposed on the last day.
  if (signed !== null || worried === undefined || look.left === 0) return signed;
  const worry = worried - fullness(look);
  const most = bearableInTime(look);
  if (
    isOpenNow(look, 'quota') &&
    worry > 0 &&
    !hasQuota(look, most) &&
    occursTo(look, 'pact', begins + URGENT * worry)
  )
    return { type: 'propose', terms: { kind: 'quota', most } };
  if (!occursTo(look, 'pact', begins)) return null;
  if (isOpenNow(look, 'together') && !standing(look, 'together') && sawPressing(look))
    return { type: 'propose', terms: { kind: 'together' } };
  return null;
}
