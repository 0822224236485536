import type { AskOf } from '../../../../shared/model/agreements/ask.ts';
import {
  GOODS,
  type Good,
  type Goods,
  NO_GOODS,
  otherLandGood,
  total,
  unitsOf,
} from '../../../../shared/model/goods/amounts.ts';
import { roomLeft } from '../../../../shared/model/goods/river.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { TieView } from '../../../../shared/model/view.ts';
import { type PanelModel, seenOf } from '../panelModel.ts';
import { type Shift, tradePreview } from '../previews.ts';
import { goodSwaps } from './goodSwaps.ts';

export type OfferMode = 'offer' | 'gift' | 'promise';

/** An offer, gift or promise as it is being put together. */
export interface OfferDraft {
  readonly mode: OfferMode;
  readonly give: Goods;
  readonly get: Goods;
  readonly debtor: 'me' | 'you';
  /** Round at whose dusk a promise falls due. */
  readonly due: number;
}

/** Owed goods need not fit the river today; this is only where the stepper ends. */
const MOST_OWED = 9;

/** Where the form begins: their offer turned round, a swap that helps both, else one for one. */
export function firstDraft(
  model: PanelModel,
  to: Seat,
  counter: AskOf<'offer'> | null,
): OfferDraft {
  const rest = {
    mode: 'offer',
    debtor: 'me',
    due: Math.min(model.valley.round + 1, model.valley.lastRound),
  } as const;
  if (counter !== null) return { ...rest, give: counter.get, get: counter.give };
  const swap = goodSwaps(model).find((one) => one.to === to);
  if (swap !== undefined) return { ...rest, give: swap.give, get: swap.get };
  return { ...rest, ...oneForOne(model, to) };
}

/** One unit for one, of what there is: the pair that fills most, or costs least. */
function oneForOne(model: PanelModel, to: Seat): { give: Goods; get: Goods } {
  const { craft } = model.me;
  const theirs = seenOf(model, to)?.goods ?? null;
  const usual = { give: unitsOf(1, craft), get: unitsOf(1, otherLandGood(craft)) };
  const pairs = GOODS.filter((given) => model.own.goods[given] > 0).flatMap((given) =>
    GOODS.filter((gotten) => gotten !== given && (theirs === null || theirs[gotten] > 0)).map(
      (gotten) => ({ give: unitsOf(1, given), get: unitsOf(1, gotten) }),
    ),
  );
  const gain = ({ give, get }: { give: Goods; get: Goods }): number => {
    const preview = tradePreview(model, to, give, get);
    const change = ([before, after]: Shift) => after - before;
    return change(preview.yours) + (preview.theirs === null ? 0 : change(preview.theirs));
  };
  const usualFirst = pairs.toSorted(
    (a, b) => gain(b) - gain(a) || b.give[craft] - a.give[craft] || a.get.water - b.get.water,
  );
  return usualFirst[0] ?? usual;
}

/** What limits one side of a draft. */
export interface SideLimits {
  /** Units in all. */
  readonly carries: number;
  /** Units of each good; null where that store is hidden. */
  readonly store: Goods | null;
}

const owes = (draft: OfferDraft, side: 'give' | 'get'): boolean =>
  draft.mode === 'promise' && (draft.debtor === 'me') === (side === 'give');

/** How much may be given. */
export function roomToGive(model: PanelModel, tie: TieView, draft: OfferDraft): SideLimits {
  if (owes(draft, 'give')) return { carries: MOST_OWED, store: null };
  const carries = roomLeft(tie, model.seat, draft.mode === 'gift' ? 'gift' : 'trade');
  return { carries, store: model.own.goods };
}

/** How much may be asked for. */
export function roomToGet(
  model: PanelModel,
  tie: TieView,
  to: Seat,
  draft: OfferDraft,
): SideLimits {
  if (owes(draft, 'get')) return { carries: MOST_OWED, store: null };
  return { carries: roomLeft(tie, to, 'trade'), store: seenOf(model, to)?.goods ?? null };
}

/** Most units of a good that fit beside the other goods of this side. */
export const mostOf = (good: Good, goods: Goods, room: SideLimits): number =>
  Math.max(
    0,
    Math.min(room.carries - (total(goods) - goods[good]), room.store?.[good] ?? MOST_OWED),
  );

/** Turns a side to another good: as many units as before, as far as they fit; one at least. */
export function turnTo(good: Good, goods: Goods, room: SideLimits): Goods {
  const wanted = Math.max(1, total(goods));
  return unitsOf(Math.min(wanted, Math.max(1, mostOf(good, NO_GOODS, room))), good);
}

/** What moves as soon as the other agrees: not what is owed, and nothing back for a gift. */
export const movesNow = (draft: OfferDraft): { readonly give: Goods; readonly get: Goods } => ({
  give: owes(draft, 'give') ? NO_GOODS : draft.give,
  get: draft.mode === 'gift' || owes(draft, 'get') ? NO_GOODS : draft.get,
});

/** Why a draft can't be sent as it stands; null where it can. */
export function whyNotYet(draft: OfferDraft): 'empty' | 'same' | null {
  if (total(draft.give) === 0) return 'empty';
  if (draft.mode === 'gift') return null;
  if (total(draft.get) === 0) return 'empty';
  return GOODS.some((good) => draft.give[good] > 0 && draft.get[good] > 0) ? 'same' : null;
}

/** More than one good on a side. */
export const isMixed = (goods: Goods): boolean =>
  GOODS.filter((good) => goods[good] > 0).length > 1;
