import type { AskOf } from '../../../../shared/model/agreements/ask.ts';
import { bindsSeat } from '../../../../shared/model/agreements/pact.ts';
import { unitsOf } from '../../../../shared/model/goods/amounts.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { Key, Values, Who, Words } from '../../../words/index.ts';
import { isLiving, type PanelModel, tieBetween, tieTo } from '../panelModel.ts';

/** The sentence that says what will be lost for good and for whom, before an act asks once more. */
export interface Loss {
  readonly key: Key;
  readonly values: Values;
}

/** Cutting a river: also what is still owed across it, which breaks at once. */
export function lossOfSevering(model: PanelModel, to: Seat, who: Who, words: Words): Loss {
  const owed = model.book.debts.find((debt) => debt.debtor === model.seat && debt.creditor === to);
  const name = who.short(to);
  return owed === undefined
    ? { key: 'confirm.sever', values: { name } }
    : { key: 'confirm.sever-debt', values: { name, goods: words.goods(owed.left) } };
}

/** Limit that the river between two would have once pressing has worked. */
const limitAfterPress = (model: PanelModel, to: Seat): number =>
  Math.max(0, (tieTo(model, to)?.limit ?? 0) - model.scenario.press.limitLost);

/** Those who would close their rivers to this player if it pressed `to`. */
export function standingWith(model: PanelModel, to: Seat): readonly Seat[] {
  const { valley, seat: me } = model;
  const signers = valley.pacts
    .filter((pact) => pact.terms.kind === 'together' && bindsSeat(pact, to, valley.round))
    .flatMap((pact) => pact.members.map((member) => ({ pact, seat: member.seat })))
    .filter(({ pact, seat }) => bindsSeat(pact, seat, valley.round))
    .map(({ seat }) => seat)
    .filter((seat) => seat !== to && seat !== me && isLiving(tieBetween(valley, me, seat)));
  return [...new Set(signers)];
}

export function lossOfPressing(model: PanelModel, to: Seat, who: Who, words: Words): Loss {
  const limit = limitAfterPress(model, to);
  const name = who.short(to);
  const together = standingWith(model, to);
  if (together.length > 0)
    return {
      key: 'confirm.press-together',
      values: { name, limit, names: words.list(together.map((seat) => who.short(seat))) },
    };
  return limit === 0
    ? { key: 'confirm.press-last', values: { name } }
    : { key: 'confirm.press', values: { name, limit } };
}

export function lossOfYielding(
  model: PanelModel,
  ask: AskOf<'press'>,
  who: Who,
  words: Words,
): Loss {
  const limit = limitAfterPress(model, ask.from);
  const values = {
    name: who.short(ask.from),
    goods: words.goods(unitsOf(ask.amount, ask.good)),
    limit,
  };
  return { key: limit === 0 ? 'confirm.yield-last' : 'confirm.yield', values };
}

export const lossOfFencing = ({ scenario, valley }: PanelModel): Loss => ({
  key: 'confirm.fence',
  values: {
    lost: scenario.fence.capacityLost,
    seats: valley.seats,
    water: scenario.fence.water,
  },
});
