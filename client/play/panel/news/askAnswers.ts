import type { Ask, AskOf } from '../../../../shared/model/agreements/ask.ts';
import { joins } from '../../../../shared/model/goods/river.ts';
import type { AskId, Seat } from '../../../../shared/model/ids.ts';
import type { SeenEvent } from '../../../../shared/model/view.ts';
import type { Answered, Store } from '../../../link/store.ts';
import { panelModel } from '../panelModel.ts';
import { type TradeShift, tradePreview } from '../previews.ts';

/** Answers to what this player asked: they stay until the day is over, or until they are put away. */

type StoreReader = Pick<Store, 'get' | 'recent'>;

/** What an answer is about, as far as it can be said in goods. */
export const isOffer = (ask: Ask): ask is AskOf<'offer'> => ask.kind === 'offer';

/** What accepting would have done to both sides' baskets, as the stores stand; null for other asks. */
function wouldHave(store: StoreReader | null, ask: Ask): TradeShift | null {
  const model = store && panelModel(store.get().screen);
  return model && isOffer(ask) ? tradePreview(model, ask.to, ask.give, ask.get) : null;
}

/** A demand as it was made; null where it is no longer known. */
export function pressOf(id: AskId, heard: readonly SeenEvent[]): AskOf<'press'> | null {
  const made = heard.find((event) => event.type === 'pressed' && event.ask === id);
  if (made?.type !== 'pressed') return null;
  const { from, to, good, amount } = made;
  return { id, kind: 'press', from, to, good, amount };
}

/** The offer that came in place of one that was declined, in the same breath. */
function counterAfter(events: readonly SeenEvent[], at: number): AskId | null {
  const [ended, next] = [events[at], events[at + 1]];
  if (ended?.type !== 'ask-ended' || next?.type !== 'asked' || !isOffer(next.ask)) return null;
  return next.ask.from === ended.by && next.ask.to === ended.ask.from ? next.ask.id : null;
}

/**
 * The answers among some events, in their order.
 * @param events as they came, in one go
 * @param me the seat that asked
 * @param store as it is at that moment; null where it has moved on
 */
export function answersIn(
  events: readonly SeenEvent[],
  me: Seat,
  store: StoreReader | null,
): Answered[] {
  return events.flatMap((event, at): Answered[] => {
    if (event.type === 'refused' && event.from === me) {
      const press = pressOf(event.ask, [...(store?.recent() ?? []), ...events]);
      const { n, round, to } = event;
      return press === null
        ? []
        : [{ n, round, ask: press, by: to, counter: null, wouldHave: null }];
    }
    if (event.type !== 'ask-ended' || event.how !== 'declined') return [];
    const { ask, by, n, round } = event;
    if (ask.from !== me || by === null || by === me) return [];
    return [
      { n, round, ask, by, counter: counterAfter(events, at), wouldHave: wouldHave(store, ask) },
    ];
  });
}

/** Has what somebody said no to been agreed on with them since? Then that answer tells no longer how it stands. */
const isOvertaken = ({ ask, by }: Answered, me: Seat, events: readonly SeenEvent[]): boolean =>
  events.some((event) => {
    if (event.type === 'exchanged')
      return ask.kind === 'offer' && joins({ a: event.from, b: event.to }, me, by);
    if (event.type === 'promised')
      return ask.kind === 'promise' && joins({ a: event.debtor, b: event.creditor }, me, by);
    return false;
  });

/** Keeps the answers of a day in the store, for as long as it goes on. */
export function keepAnswers(store: Store): void {
  store.listen((events, catchUp) => {
    const me = store.get().screen?.seat ?? null;
    if (me === null) return;
    const newest = events.at(-1)?.round ?? 0;
    // What came before this page was opened met other stores than stand here now.
    const fresh = answersIn(events, me, catchUp ? null : store);
    const before = store.get().answers;
    const kept = before.filter(
      (answer) => answer.round === newest && !isOvertaken(answer, me, events),
    );
    if (fresh.length > 0 || kept.length < before.length)
      store.set({ answers: [...kept, ...fresh.filter(({ round }) => round === newest)] });
  });
}
