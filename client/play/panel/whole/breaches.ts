import {
  type BreachCost,
  bindsSeat,
  breachCost,
} from '../../../../shared/model/agreements/pact.ts';
import type { Goods } from '../../../../shared/model/goods/goods.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { PactView } from '../../../../shared/model/view.ts';
import { isLiving, type PanelModel, tieTo } from '../panelModel.ts';

/** What breaking a pact of one's own would cost. */
export interface Breach {
  readonly pact: PactView;
  /** What it would cost, where it would be broken now. */
  readonly cost: BreachCost;
  /** Fellow signers at the other end of a living river: those whom it would touch. */
  readonly fellows: readonly Seat[];
}

const WEIGHT: Readonly<Record<BreachCost, number>> = { warning: 0, narrow: 1, limit: 2 };

function breachOf(model: PanelModel, pact: PactView): Breach {
  const { round } = model.valley;
  const before =
    model.book.keeping.find((kept) => kept.pact === pact.id && kept.seat === model.seat)
      ?.breaches ?? 0;
  const fellows = pact.members
    .map((member) => member.seat)
    .filter((seat) => seat !== model.seat && bindsSeat(pact, seat, round))
    .filter((seat) => isLiving(tieTo(model, seat)));
  // With no fellow signer at the end of a river there is nothing to narrow.
  const cost = fellows.length === 0 ? 'warning' : breachCost(before + 1);
  return { pact, cost, fellows };
}

/** The gravest of the breaches of pacts that bind this seat and that `breaks` says would be broken. */
function gravest(model: PanelModel, breaks: (pact: PactView) => boolean): Breach | null {
  const found = model.valley.pacts
    .filter((pact) => bindsSeat(pact, model.seat, model.valley.round) && breaks(pact))
    .map((pact) => breachOf(model, pact))
    .sort((a, b) => WEIGHT[b.cost] - WEIGHT[a.cost]);
  return found[0] ?? null;
}

/** What drawing with so many hands would break; null where nothing. */
export const quotaBreach = (model: PanelModel, draw: number): Breach | null =>
  gravest(model, ({ terms }) => terms.kind === 'quota' && draw > terms.most);

/** Most hands that the quotas which bind this seat now let it draw with; null where none does. */
export function quotaOf({ valley, seat }: Pick<PanelModel, 'valley' | 'seat'>): number | null {
  const quotas = valley.pacts.flatMap(({ terms, ...pact }) =>
    terms.kind === 'quota' && bindsSeat(pact, seat, valley.round) ? [terms.most] : [],
  );
  return quotas.length === 0 ? null : Math.min(...quotas);
}

/** What giving these goods for those would break; null where nothing. */
export const floorBreach = (model: PanelModel, give: Goods, get: Goods): Breach | null =>
  gravest(
    model,
    ({ terms }) =>
      terms.kind === 'floor' &&
      give[terms.give] > 0 &&
      get[terms.get] > 0 &&
      get[terms.get] < terms.least * give[terms.give],
  );
