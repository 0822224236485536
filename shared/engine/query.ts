import { isBound } from '../model/agreements/pact.ts';
import type { WorkKind } from '../model/command.ts';
import { type Givens, givensAt, type SharedRules } from '../model/givens/givens.ts';
import { GOODS, type Good, type Goods, LAND_GOODS, total } from '../model/goods/amounts.ts';
import type { AskId, EventNumber, Seat } from '../model/ids.ts';
import { type Reason, type Refusal, refuse } from '../model/refusal.ts';
import type { Move } from '../model/scenario.ts';
import type { Debt, Homestead, Pact, PactMember, State, Tie } from '../model/state.ts';
import type { Viewer } from '../model/view.ts';
import { isOpen, withoutMoves } from '../model/vocabulary.ts';
import { seededRandom } from './seededRandom.ts';

/** Questions that several rules ask of a state. Nothing here changes it. */

/** How many homesteads there are. */
export const seatsOf = (state: State): number => state.homesteads.length;

/** The homestead of a seat that is known to exist. @throws RangeError where the table has no such seat */
export function homesteadAt(state: State, seat: Seat): Homestead {
  const found = state.homesteads[seat];
  if (found === undefined) throw new RangeError(`no seat ${seat} at a table of ${seatsOf(state)}`);
  return found;
}

/** What the scenario gives a homestead. */
export const givenAt = (state: State, seat: Seat): Givens =>
  givensAt(state.scenario, seatsOf(state), seat);

/**
 * The tie between two seats, severed or not; null where there never was one.
 * @throws RangeError where the table has no such seats
 */
export function tieBetween(state: State, a: Seat, b: Seat): Tie | null {
  // Asked most of all: by lookups of its own, since `at` has seen too many kinds of lists to be as fast.
  const id = state.tieAt[a * seatsOf(state) + b];
  if (id === undefined) throw new RangeError(`no seats ${a} and ${b}`);
  if (id < 0) return null;
  const tie = state.ties[id];
  if (tie === undefined) throw new RangeError(`no tie ${id}`);
  return tie;
}

/** Says whether a tie was not severed. */
export const isLiving = (tie: Tie): boolean => tie.limit > 0;
/** Says whether a press holds a tie closed until dusk. */
export const isClosed = (tie: Tie): boolean => tie.closedBy >= 0;

/** Refuses a seat that does not exist, or that is the same one; else null. */
export function someoneElse(state: State, seat: Seat, other: Seat): Refusal | null {
  if (other >= seatsOf(state)) return refuse('unknown-seat');
  return other === seat ? refuse('yourself') : null;
}

/** The living tie between two seats, or why there is none. */
export function livingTie(state: State, seat: Seat, other: Seat): Tie | Refusal {
  const stranger = someoneElse(state, seat, other);
  if (stranger) return stranger;
  const tie = tieBetween(state, seat, other);
  if (tie === null) return refuse('not-tied');
  return isLiving(tie) ? tie : refuse('severed');
}

/** The living tie between two seats that nothing has closed today, or why there is none. */
export function openTie(state: State, seat: Seat, other: Seat): Tie | Refusal {
  const tie = livingTie(state, seat, other);
  return !isRefusal(tie) && isClosed(tie) ? refuse('tie-closed') : tie;
}

/** Refuses two seats that can't be joined: they are joined already, or the tie was severed for good. Else null. */
export function cannotJoin(state: State, a: Seat, b: Seat): Refusal | null {
  const tie = tieBetween(state, a, b);
  if (tie === null) return null;
  return refuse(isLiving(tie) ? 'already-tied' : 'severed');
}

/** Tells a refusal from what was asked for. */
export const isRefusal = (value: object): value is Refusal => 'refused' in value;

const shortened = new WeakMap<SharedRules, Map<string, SharedRules>>();

/** The scenario as it holds in this round: without the moves that are closed by now. */
export function scenarioNow({
  scenario,
  closed,
  round,
}: Pick<State, 'scenario' | 'closed' | 'round'>): SharedRules {
  if (closed === undefined || round < closed.from) return scenario;
  const known = shortened.get(scenario) ?? new Map<string, SharedRules>();
  shortened.set(scenario, known);
  const name = closed.moves.join();
  const left = known.get(name) ?? withoutMoves(scenario, closed.moves);
  known.set(name, left);
  return left;
}

/** Refuses a move that the scenario has not opened by now; null where it has. */
export function opened(state: State, move: Move): Refusal | null {
  const { round } = state;
  const scenario = scenarioNow(state);
  if (isOpen(scenario, move, round)) return null;
  const opens = scenario.opens[move];
  return opens === undefined ? refuse('never-open') : refuse('not-open-yet', { round: opens });
}

/** Refuses what a store does not hold, and names the first good that is short; null where it holds all of it. */
export function lacks(store: Goods, wanted: Goods, reason: Reason = 'not-enough'): Refusal | null {
  for (const good of GOODS) if (store[good] < wanted[good]) return refuse(reason, { good });
  return null;
}

/** Picks `amount` units out of a store, land goods before water; null where there are not as many. */
export function pick(
  store: Goods,
  amount: number,
  from: readonly Good[] = [...LAND_GOODS, 'water'],
): Goods | null {
  const picked = { water: 0, grain: 0, timber: 0 };
  let left = amount;
  for (const good of from) {
    const units = Math.min(left, store[good]);
    picked[good] = units;
    left -= units;
  }
  return left === 0 && total(picked) === amount ? picked : null;
}

/** Does a viewer see this homestead's store? */
export function seesStore(state: State, viewer: Viewer, seat: Seat): boolean {
  if (viewer === 'facilitator' || viewer === seat) return true;
  if (viewer === 'public') return false;
  if (state.sight !== 'neighbours') return state.sight === 'all';
  return areNeighbours(state, viewer, seat);
}

/** Can everyone see what travels, or travelled, in a round? */
export const showsBoats = ({ shown }: State, round: number): boolean =>
  shown.boats === 'all' && shown.boatsSince <= round;

/** Says whether a living tie joins two seats. */
function areNeighbours(state: State, a: Seat, b: Seat): boolean {
  const tie = tieBetween(state, a, b);
  return tie !== null && isLiving(tie);
}

/** Has this work been completed? */
export const isBuilt = (state: State, kind: WorkKind): boolean =>
  state.works.some((work) => work.kind === kind && work.completed > 0);

/** Says whether the scenario has a drought in a round. */
export const isDrought = (state: State, round: number): boolean =>
  state.scenario.drought.rounds.includes(round);

/** What goes round the seats one by one, where there may be too little for all. */
export type Turns = 'shares' | 'fences';

/**
 * Seats in an order that is drawn anew each round and for each purpose. Each homestead draws by the
 * number of its place, which is itself dealt out by lot: no seat comes first more often than another,
 * and none sits behind the same one again.
 */
export function drawnOrder({ seed, round, homesteads }: State, purpose: Turns): Seat[] {
  const random = seededRandom(seed, round);
  return homesteads
    .map(({ seat, place }) => ({ seat, at: random(`order of ${purpose}`, place) }))
    .sort((a, b) => a.at - b.at)
    .map(({ seat }) => seat);
}

/** Signers bound in this round. */
export const boundBy = (state: State, pact: Pact): PactMember[] =>
  pact.members.filter((member) => isBound(member, state.round));

/** Promises between two seats that are neither kept nor broken, whoever owes. */
export const debtsBetween = (state: State, a: Seat, b: Seat): Debt[] =>
  [...state.debts.values()].filter(
    (debt) =>
      (debt.debtor === a && debt.creditor === b) || (debt.debtor === b && debt.creditor === a),
  );

/** The name of the companion that lives here; null where the seat is a person's, kept for them or not. */
export const companionAt = ({ keeper, nickname, companion }: Homestead): number | null =>
  keeper === 'bot' && nickname === '' ? companion : null;

/** Is a seat done with this phase? Sealed hands are all that a morning asks. */
export const isReady = (state: State, homestead: Homestead): boolean =>
  homestead.ready || (state.phase === 'morning' && homestead.sealed);

/** Is someone there who keeps this homestead? */
export const isThere = ({ keeper, here }: Homestead): boolean => keeper === 'bot' || here;

/** Are all who are there done, bots included? False at a table where nobody is there. */
export function everyoneReady(state: State): boolean {
  const there = state.homesteads.filter(isThere);
  return there.length > 0 && there.every((h) => isReady(state, h));
}

/** The event by which an ask that is open came to be. @throws RangeError where no such ask is open */
export function askEvent(state: State, id: AskId): EventNumber {
  const found = state.askEvents.get(id);
  if (found === undefined) throw new RangeError(`no event asked ${id}`);
  return found;
}
