import type { WorkKind } from '../../../shared/model/command.ts';
import { type Givens, givensAt, type SharedRules } from '../../../shared/model/givens/givens.ts';
import type { Goods } from '../../../shared/model/goods/goods.ts';
import { joining } from '../../../shared/model/goods/river.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Reason, Refusal } from '../../../shared/model/refusal.ts';
import type { Move } from '../../../shared/model/scenario.ts';
import type {
  Book,
  HomesteadView,
  Options,
  Seen,
  TieView,
  Valley,
  WorkView,
} from '../../../shared/model/view.ts';
import type { Screen } from '../../../shared/model/wire/wire.ts';

/** All that the panel of one seat is drawn from. Nothing in it comes from anywhere but the view. */
export interface PanelModel {
  readonly valley: Valley;
  readonly scenario: SharedRules;
  /** What the scenario gives one's own homestead. */
  readonly given: Givens;
  readonly book: Book;
  readonly options: Options;
  readonly seat: Seat;
  readonly me: HomesteadView;
  readonly own: Seen;
  readonly companions: Screen['companions'];
}

/** The model of a screen; null while there is no game, or for a screen without a seat. */
export function panelModel(screen: Screen | null): PanelModel | null {
  const view = screen?.view;
  if (!screen || !view?.book || view.book.seat === null) return null;
  const { valley, book } = view;
  const seat = view.book.seat;
  const me = valley.homesteads[seat];
  const own = book.seen.find((seen) => seen.seat === seat);
  if (me === undefined || own === undefined) return null;
  return {
    valley,
    scenario: valley.scenario,
    given: givensAt(valley.scenario, valley.seats, seat),
    book,
    options: screen.options,
    seat,
    me,
    own,
    companions: screen.companions,
  };
}

/** Why an act can't be done now; null where it can. An act nobody lists is never there. */
export function reasonFor(model: PanelModel, act: string): Reason | null {
  const reason = model.options[act];
  return reason === undefined ? 'never-open' : reason;
}

/** Does this move open at all before the game ends? What never opens is not shown. */
export const everOpens = ({ scenario, valley }: PanelModel, move: Move): boolean =>
  (scenario.opens[move] ?? Number.POSITIVE_INFINITY) <= valley.lastRound;

/** The refusal behind a reason, with the round in which a move opens. */
export function refusalOf(model: PanelModel, reason: Reason, move?: Move): Refusal {
  const round = move === undefined ? undefined : model.scenario.opens[move];
  return reason === 'not-open-yet' && round !== undefined
    ? { refused: reason, round }
    : { refused: reason };
}

/** What is said where hands brought home less than they came for; null where they did not. */
export function cameShort({ book, scenario }: PanelModel) {
  const { hands, drawn } = book;
  if (drawn >= hands.draw) return null;
  const order = scenario.spring.draws === 'in-order' ? 'stream' : 'together';
  return { draw: hands.draw, drawn, order };
}

/** The river between two seats, severed or not; null where there never was one. */
export const tieBetween = (valley: Valley, a: Seat, b: Seat): TieView | null =>
  joining(valley.ties, a, b);

export const tieTo = (model: PanelModel, seat: Seat): TieView | null =>
  tieBetween(model.valley, model.seat, seat);

export const isLiving = (tie: TieView | null): tie is TieView => tie !== null && tie.limit > 0;

/** Seats at the other end of this seat's living rivers, in valley order. */
export const neighboursOf = (valley: Valley, seat: Seat): readonly Seat[] =>
  valley.homesteads
    .map((homestead) => homestead.seat)
    .filter((other) => other !== seat && isLiving(tieBetween(valley, seat, other)));

/** Neighbours that have no river to this one and could have one. */
export const strangersOf = (
  { valley, seat: me }: Pick<PanelModel, 'valley' | 'seat'>,
  seat: Seat,
): readonly Seat[] =>
  neighboursOf(valley, me).filter(
    (other) => other !== seat && tieBetween(valley, seat, other) === null,
  );

/** What this player sees of a seat's store; null where it is hidden. */
export const seenOf = (model: PanelModel, seat: Seat): Seen | null =>
  model.book.seen.find((seen) => seen.seat === seat) ?? null;

export const isBuilt = (valley: Valley, kind: WorkKind): boolean =>
  valley.works.some((work) => work.kind === kind && work.completed > 0);

/** The work of a kind that is called and not yet complete. */
export const openWork = (valley: Valley, kind: WorkKind): WorkView | null =>
  valley.works.find((work) => work.kind === kind && work.completed === 0) ?? null;

/** Those who are there now: a bot, or a person whose line is up. */
const isThere = (homestead: HomesteadView): boolean => homestead.keeper === 'bot' || homestead.here;

/** How many of those who are there are done with this phase. */
export function readyCount(valley: Valley): { readonly ready: number; readonly all: number } {
  const there = valley.homesteads.filter(isThere);
  return { ready: there.filter((homestead) => homestead.ready).length, all: there.length };
}

/** What is missing from a store for a price, nothing where it is all there. */
export const missingFor = (store: Goods, price: Goods): Goods => ({
  water: Math.max(0, price.water - store.water),
  grain: Math.max(0, price.grain - store.grain),
  timber: Math.max(0, price.timber - store.timber),
});
