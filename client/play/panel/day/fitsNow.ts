import { type Ask, waitsFor } from '../../../../shared/model/agreements/ask.ts';
import { isStanding } from '../../../../shared/model/agreements/pact.ts';
import type { Seat } from '../../../../shared/model/ids.ts';
import type { DebtView, PactView, WorkView } from '../../../../shared/model/view.ts';
import { goodSwaps, type Swap } from '../neighbour/goodSwaps.ts';
import { type PanelModel, reasonFor } from '../panelModel.ts';
import { tradePreview } from '../previews.ts';

/** One thing that the untouched panel may hold by day. */
export type Thing =
  | { readonly kind: 'ask'; readonly ask: Ask }
  | { readonly kind: 'debt'; readonly debt: DebtView }
  | { readonly kind: 'swaps'; readonly swaps: readonly Swap[] }
  | { readonly kind: 'pact'; readonly pact: PactView }
  | { readonly kind: 'land' }
  | { readonly kind: 'work'; readonly work: WorkView };

/** Cards shown at once; the rest waits behind More. */
export const SHOWN = 3;

/** Swaps shown at once. */
export const SWAPS_SHOWN = 2;

const ASK_ORDER: readonly Ask['kind'][] = ['press', 'offer', 'promise', 'introduction', 'bridge'];

/**
 * What an offer is worth at a glance: 1 where accepting it fills a basket now, −1 where it would take
 * one apart or can't be accepted as things are, else 0. Finer than that is the player's to weigh.
 */
function worthNow(model: PanelModel, ask: Ask): -1 | 0 | 1 {
  if (ask.kind !== 'offer') return 0;
  const { yours } = tradePreview(model, ask.from, ask.get, ask.give);
  if (yours[1] < yours[0] || reasonFor(model, `accept:${ask.id}`) !== null) return -1;
  return yours[1] > yours[0] ? 1 : 0;
}

/**
 * Asks that wait for this player: demands first, then offers, then meetings. Of offers those come
 * first that fill a basket now, for that is what a day is about; else the older ones.
 */
export const asksForMe = (model: PanelModel): readonly Ask[] =>
  model.book.asks
    .filter((ask) => waitsFor(ask, model.seat))
    .map((ask) => ({ ask, worth: worthNow(model, ask) }))
    .toSorted(
      (a, b) => ASK_ORDER.indexOf(a.ask.kind) - ASK_ORDER.indexOf(b.ask.kind) || b.worth - a.worth,
    )
    .map(({ ask }) => ask);

/** Asks that this player waits for. */
export const asksOfMine = (model: PanelModel): readonly Ask[] =>
  model.book.asks.filter((ask) => ask.from === model.seat);

/** Promises this player has to keep, the soonest first. */
export const debtsOfMine = (model: PanelModel): readonly DebtView[] =>
  model.book.debts
    .filter((debt) => debt.debtor === model.seat)
    .toSorted((a, b) => a.due - b.due || a.id - b.id);

/** Pacts that this player may sign, the newest first. */
const pactsToSign = (model: PanelModel): readonly PactView[] =>
  model.valley.pacts
    .filter((pact) => isStanding(pact, model.valley.round))
    .filter(({ id, members }) => {
      const holds = members.some(({ seat, until }) => seat === model.seat && until === 0);
      return !holds && reasonFor(model, `sign:${id}`) === null;
    })
    .toReversed();

/** Was it proposed today? Then it binds nobody yet. */
const isFresh = ({ members }: PactView, round: number): boolean =>
  members.every(({ from }) => from > round);

/** Works that were called and are not complete. */
const openWorks = ({ valley }: PanelModel): readonly WorkView[] =>
  valley.works.filter(({ completed }) => completed === 0);

/**
 * What to do now by day, what fits the moment first: a demand, a promise due at this dusk, other
 * asks, a pact proposed today, swaps that help both, the own land, then what has time: a work that is
 * being built, older pacts, promises.
 * @param declined neighbours who said no to an offer today
 */
export function whatFitsNow(model: PanelModel, declined?: ReadonlySet<Seat>): readonly Thing[] {
  const asks = asksForMe(model).map((ask): Thing => ({ kind: 'ask', ask }));
  const debts = debtsOfMine(model);
  const asThing = (debt: DebtView): Thing => ({ kind: 'debt', debt });
  const isDue = (debt: DebtView) => debt.due <= model.valley.round;
  const swaps = goodSwaps(model, declined);
  const pacts = pactsToSign(model);
  const asPact = (pact: PactView): Thing => ({ kind: 'pact', pact });
  const fresh = (pact: PactView) => isFresh(pact, model.valley.round);
  return [
    ...asks.filter((thing) => thing.kind === 'ask' && thing.ask.kind === 'press'),
    ...debts.filter(isDue).map(asThing),
    ...asks.filter((thing) => thing.kind === 'ask' && thing.ask.kind !== 'press'),
    ...pacts.filter(fresh).map(asPact),
    ...(swaps.length > 0 ? [{ kind: 'swaps', swaps } as const] : []),
    { kind: 'land' },
    ...openWorks(model).map((work): Thing => ({ kind: 'work', work })),
    ...pacts.filter((pact) => !fresh(pact)).map(asPact),
    ...debts.filter((debt) => !isDue(debt)).map(asThing),
  ];
}
