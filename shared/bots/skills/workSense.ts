import { sum } from '../../model/arithmetic.ts';
import { at } from '../../model/at.ts';
import type { SeatCommand, WorkKind } from '../../model/command.ts';
import type { WorkView } from '../../model/view.ts';
import { type BotView, isOpenNow, stands } from '../botView.ts';
import { occursTo } from '../judgement/occurring.ts';
import { type Fed, spareLand, worthOfYield } from '../judgement/spare.ts';
import { enoughFor } from '../judgement/threshold.ts';
import { isEarly } from '../judgement/worth.ts';

/** How a character takes part in what many build. */
export type WorksManner =
  /** Calls works and joins them. */
  | 'calls'
  /** Joins what others call. */
  | 'joins'
  /** Joins only what raises its own yield. */
  | 'own'
  /** Joins once enough others have: each has a threshold of its own. */
  | 'after-others';

/** Seats of the table at which a willing homestead puts one land good into a common work beyond an equal share. */
const USUAL_TABLE = 8;

/** How many people of that table one stands for here: the fewer there are, the more hangs on each. */
const weightOfOne = (seats: number): number => Math.max(1, Math.round(USUAL_TABLE / seats));
/** Worth in baskets of a good that all have a part of, in a seat's eyes. */
const COMMON_WATER = 0.35;
const GRANARY_KEEPS = 0.1;
const OPENNESS = 0.8;
/** What it is worth to one who calls works that a person's call finds followers. */
const GOODWILL = 0.6;

/** What a finished work would be worth to this homestead, in baskets. */
function worthOfWork(view: BotView, kind: WorkKind): number {
  const { left, scenario, valley } = view;
  switch (kind) {
    case 'terraces':
      return scenario.works.terraces.yield * worthOfYield(view);
    case 'wetland':
      return left * scenario.works.wetland.water * 2 * COMMON_WATER;
    case 'granary': {
      const dry = scenario.drought.rounds.filter((round) => round > valley.round).length;
      return dry * (scenario.drought.yieldLost + 1) * COMMON_WATER + left * GRANARY_KEEPS;
    }
    case 'assembly':
      return left > 0 || scenario.afterwards.rounds > 0 ? OPENNESS : 0;
  }
}

/** Units that a work still lacks before it stands. */
export const missing = ({ need, pledged }: WorkView): number => need - sum(pledged);

/** Has this homestead given its share to terraces this round already? One a round leaves enough to eat. */
const hasBuilt = (view: BotView): boolean =>
  view.valley.works.some(
    (work) =>
      work.kind === 'terraces' &&
      work.completed === view.valley.round &&
      at(work.pledged, view.me) >= view.scenario.works.terraces.each,
  );

/** May this homestead take part in terraces now? */
const wantsTerraces = (view: BotView): boolean =>
  view.home.terraces < view.scenario.works.terraces.most && !hasBuilt(view);

/** Land goods that this homestead would put into a work now; 0 for none. */
function share(view: BotView, work: WorkView): number {
  const { works } = view.scenario;
  const put = at(work.pledged, view.me);
  if (work.kind === 'terraces') return wantsTerraces(view) ? works.terraces.each - put : 0;
  const fair = Math.ceil(work.need / view.valley.seats) + weightOfOne(view.valley.seats);
  return Math.min(missing(work), Math.max(0, fair - put));
}

const calledByPerson = (view: BotView, work: WorkView): boolean =>
  at(view.valley.homesteads, work.calledBy).keeper === 'person';

/** What one does not give up for a work: early on a first basket, later nothing where one calls for works. */
const fedFor = (view: BotView, manner: WorksManner): Fed =>
  manner === 'own' ? 'all' : manner === 'calls' && !isEarly(view.valley) ? 'none' : 'first';

/** Pledges to one work, if what it brings outweighs what the goods would have brought. */
function pledgeTo(view: BotView, work: WorkView, manner: WorksManner): SeatCommand | null {
  const amount = share(view, work);
  if (amount <= 0) return null;
  const fed = fedFor(view, manner);
  const whole = spareLand(view, amount, fed) ?? spareLand(view, 1, fed);
  if (whole === null) return null;
  const goodwill = manner !== 'own' && calledByPerson(view, work) ? GOODWILL : 0;
  const worth = worthOfWork(view, work.kind) + goodwill;
  if (whole.cost < worth) return { type: 'pledge', work: work.id, goods: whole.goods };
  if (work.kind === 'terraces') return null;
  const one = spareLand(view, 1, fed);
  return one !== null && one.cost < worth / 2
    ? { type: 'pledge', work: work.id, goods: one.goods }
    : null;
}

/** Works that bots call, the most useful first. */
const CALLED = [
  'granary',
  'terraces',
  'wetland',
  'assembly',
] as const satisfies readonly WorkKind[];

function call(view: BotView, kind: (typeof CALLED)[number]): SeatCommand | null {
  const { works, round } = view.valley;
  if (!isOpenNow(view, kind) || works.some((work) => work.completed === round)) return null;
  if (works.some((work) => work.completed === 0 && work.kind === kind)) return null;
  const wanted = kind === 'terraces' ? wantsTerraces(view) : !stands(view.valley, kind);
  if (!wanted) return null;
  const first = kind === 'terraces' ? view.scenario.works.terraces.each : 1;
  const spared = spareLand(view, first, fedFor(view, 'calls'));
  return spared !== null && spared.cost < worthOfWork(view, kind)
    ? { type: 'call', work: kind }
    : null;
}

/** Homesteads that have put something into a work, or said they would. */
const joiners = (work: WorkView): number =>
  work.pledged.filter((goods, seat) => goods > 0 || work.joined.includes(seat)).length;

/** Is this a work that one of this manner joins now? */
function appeals(view: BotView, work: WorkView, manner: WorksManner): boolean {
  const { contributors } = view.scenario.works.terraces;
  if (manner === 'own') return work.kind === 'terraces';
  if (manner !== 'after-others') return true;
  return (
    joiners(work) >= enoughFor(view, work.kind === 'terraces' ? contributors : view.valley.seats)
  );
}

/**
 * The one work that companions look at today: a person's, where one is open, else one that luck gives,
 * the same for all of them. Once a work was completed today, none: it is time to eat.
 */
function workOfTheDay(view: BotView): WorkView | null {
  const { works, round } = view.valley;
  if (works.some((work) => work.completed === round)) return null;
  const open = works.filter((work) => work.completed === 0);
  const called = open.filter((work) => calledByPerson(view, work));
  const from = called.length > 0 ? called : open;
  return from[Math.floor(view.random('work') * from.length)] ?? null;
}

/**
 * Pledges to an open work, or calls one; null where no work appeals and it calls none.
 * @param begins how often it comes to its mind to call one, as `occursTo` counts it
 */
export function build(view: BotView, manner: WorksManner, begins: number): SeatCommand | null {
  const work = workOfTheDay(view);
  const pledge = work && appeals(view, work, manner) ? pledgeTo(view, work, manner) : null;
  if (pledge !== null) return pledge;
  if (manner !== 'calls' || !occursTo(view, 'work', begins * weightOfOne(view.valley.seats)))
    return null;
  for (const kind of CALLED) {
    const called = call(view, kind);
    if (called) return called;
  }
  return null;
}
