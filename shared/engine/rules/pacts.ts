import { breachCost, isBound, isStanding } from '../../model/agreements/pact.ts';
import type { Terms } from '../../model/command.ts';
import type { EventBody } from '../../model/event.ts';
import { mostHands } from '../../model/givens/givens.ts';
import type { Goods } from '../../model/goods/goods.ts';
import type { EventNumber, PactId, Seat } from '../../model/ids.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import type { Pact, PactMember, State, Tie } from '../../model/state.ts';
import { boundBy, isLiving, opened, seatsOf, tieBetween } from '../query.ts';
import { harm } from './harm.ts';

/** Covenants that bind their signers alone, with a price that rises with every breach. */

/** Pacts that may stand at once: a bound against floods, not a rule of the valley. */
const STANDING_PACTS = 24;

/**
 * Proposes a pact, and whoever proposes it signs it. Refuses a move that is not open yet, a floor for one good against
 * itself, more hands than anyone has, and more pacts at once than `STANDING_PACTS`.
 */
export function propose(
  state: State,
  seat: Seat,
  { terms }: { terms: Terms },
): EventBody[] | Refusal {
  const refusal = opened(state, terms.kind);
  if (refusal) return refusal;
  if (terms.kind === 'floor' && terms.give === terms.get) return refuse('same-good');
  const most = mostHands(state.scenario, seatsOf(state));
  if (terms.kind === 'quota' && terms.most > most) return refuse('too-much', { most });
  if (state.pacts.filter((pact) => isStanding(pact, state.round)).length >= STANDING_PACTS)
    return refuse('too-many', { most: STANDING_PACTS });
  return [{ type: 'proposed', pact: state.pacts.length, terms, seat }];
}

const memberOf = (pact: Pact, seat: Seat): PactMember | undefined =>
  pact.members.find((member) => member.seat === seat);

/** Signs a pact; it binds from the next dawn. */
export function sign(
  state: State,
  seat: Seat,
  { pact: id }: { pact: PactId },
): EventBody[] | Refusal {
  const pact = state.pacts[id];
  if (pact === undefined || !isStanding(pact, state.round)) return refuse('gone');
  const member = memberOf(pact, seat);
  if (member && member.until === 0) return refuse('already-signed');
  return [{ type: 'signed', pact: id, seat, because: [pact.proposed] }];
}

/** Leaves a pact openly; it binds until the next dawn. */
export function leave(
  state: State,
  seat: Seat,
  { pact: id }: { pact: PactId },
): EventBody[] | Refusal {
  const pact = state.pacts[id];
  if (pact === undefined) return refuse('gone');
  const member = memberOf(pact, seat);
  if (member?.until !== 0) return refuse('not-signed');
  return [{ type: 'left', pact: id, seat, because: [pact.proposed] }];
}

/** Dawn: those who signed or left yesterday are bound or free from here on. */
export function turnPacts(state: State): EventBody[] {
  const changed = (when: (member: PactMember) => boolean) =>
    state.pacts.flatMap((pact) =>
      pact.members.filter(when).map((member): [PactId, Seat] => [pact.id, member.seat]),
    );
  const joined = changed((member) => member.from === state.round && isBound(member, state.round));
  const left = changed((member) => member.until === state.round);
  return joined.length + left.length === 0 ? [] : [{ type: 'pacts-turned', joined, left }];
}

/** A breach, unless this signer has one of this pact this round already. */
function breach(state: State, pact: Pact, member: PactMember, because: EventNumber[]): EventBody[] {
  if (member.lastBreach === state.round) return [];
  return [
    {
      type: 'breached',
      pact: pact.id,
      seat: member.seat,
      times: member.breaches + 1,
      because: [pact.proposed, ...because],
    },
  ];
}

/** Dusk: quotas overdrawn this morning, by hands that a person chose. Draws are secret until now. */
export function quotaBreaches(state: State): EventBody[] {
  return state.pacts.flatMap((pact) => {
    const { terms } = pact;
    if (terms.kind !== 'quota') return [];
    return boundBy(state, pact).flatMap((member) => {
      const own = state.homesteads[member.seat];
      const over = own?.chosen && own.hands.draw > terms.most;
      return over ? breach(state, pact, member, [state.drawEvent]) : [];
    });
  });
}

/** Floors that a seat goes under by giving `gave` for `got`; the exchange is the next event. */
export function floorBreaches(state: State, seat: Seat, gave: Goods, got: Goods): EventBody[] {
  const bodies: EventBody[] = [];
  for (const pact of state.pacts) {
    const { terms } = pact;
    if (terms.kind !== 'floor') continue;
    if (gave[terms.give] === 0 || got[terms.get] === 0) continue;
    if (got[terms.get] >= terms.least * gave[terms.give]) continue;
    const member = boundBy(state, pact).find((signer) => signer.seat === seat);
    if (member) bodies.push(...breach(state, pact, member, [state.log.length]));
  }
  return bodies;
}

/** The breaker's living ties to those bound by the same pact. */
function tiesToFellows(state: State, pact: Pact, seat: Seat): Tie[] {
  return boundBy(state, pact)
    .filter((fellow) => fellow.seat !== seat)
    .map((fellow) => tieBetween(state, seat, fellow.seat))
    .filter((tie): tie is Tie => tie !== null && isLiving(tie));
}

/**
 * Dusk: a second breach narrows the breaker's ties to fellow signers to a width of 1 (`narrowed` in
 * evolve.ts), each further one scars them.
 * Scars come first, and what they or another breach made as narrow as can be is not narrowed besides.
 */
export function chargeBreaches(state: State): EventBody[] {
  const bodies: EventBody[] = [];
  const lowered = new Map<Tie, number>();
  const broken = state.pacts.flatMap((pact) =>
    pact.members
      .filter(
        ({ lastBreach, breaches }) =>
          lastBreach === state.round && breachCost(breaches) !== 'warning',
      )
      .map((member) => ({
        pact,
        member,
        ties: tiesToFellows(state, pact, member.seat),
        because: [pact.proposed, lastBreachOf(state, pact.id, member.seat)],
      })),
  );
  for (const { member, ties, because } of broken)
    if (breachCost(member.breaches) === 'limit')
      bodies.push(...scars(state, ties, because, lowered, bodies.length));
  const narrow = new Set(lowered.keys());
  for (const { pact, member, ties, because } of broken) {
    if (breachCost(member.breaches) !== 'narrow') continue;
    const left = ties.filter((tie) => tie.width > 1 && !narrow.has(tie));
    for (const tie of left) narrow.add(tie);
    if (left.length > 0) bodies.push(narrowing(pact, member, left, because));
  }
  return bodies;
}

const narrowing = (
  pact: Pact,
  { seat }: PactMember,
  ties: Tie[],
  because: EventNumber[],
): EventBody => ({
  type: 'narrowed',
  pact: pact.id,
  seat,
  ties: ties.map((tie) => tie.id),
  because,
});

/** @param lowered what this dusk's earlier breaches have already taken from each tie */
function scars(
  state: State,
  ties: Tie[],
  because: EventNumber[],
  lowered: Map<Tie, number>,
  ahead: number,
): EventBody[] {
  const bodies: EventBody[] = [];
  for (const tie of ties) {
    const before = lowered.get(tie) ?? 0;
    if (tie.limit <= before) continue;
    lowered.set(tie, before + 1);
    bodies.push(...harm(state, tie, before + 1, 'pact', because, ahead + bodies.length));
  }
  return bodies;
}

function lastBreachOf(state: State, pact: PactId, seat: Seat): number {
  return state.log.findLastIndex(
    (event) => event.type === 'breached' && event.pact === pact && event.seat === seat,
  );
}
