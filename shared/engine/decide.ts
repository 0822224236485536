import type { Command, SeatCommand } from '../model/command.ts';
import { commandFactsOf } from '../model/commandFacts.ts';
import type { Event, EventBody } from '../model/event.ts';
import type { AskId, Seat } from '../model/ids.ts';
import { type Refusal, refuse } from '../model/refusal.ts';
import type { State } from '../model/state.ts';
import { fork } from './fork.ts';
import { foresee } from './happen.ts';
import { enactNextPhase, staleAdvance } from './phases.ts';
import { isRefusal, seatsOf } from './query.ts';
import { askFor } from './rules/asks.ts';
import { allocate, fence } from './rules/commons.ts';
import { becomeSelfReliant, improve } from './rules/homestead.ts';
import { leave, propose, sign } from './rules/pacts.ts';
import { press, refusePress, yieldTo } from './rules/press.ts';
import { acceptPromise, pay, promise } from './rules/promises.ts';
import { decideForSystem } from './rules/system.ts';
import { acceptBridge, agreeToMeet, amend, bridge, introduce, sever } from './rules/ties.ts';
import { acceptOffer, counter, decline, gift, offer, withdraw } from './rules/trade.ts';
import { say } from './rules/words.ts';
import { call, pledge, unpledge } from './rules/works.ts';

/** The addressee says yes to whatever this ask is. */
function accept(state: State, seat: Seat, id: AskId): EventBody[] | Refusal {
  const ask = askFor(state, seat, id);
  if (isRefusal(ask)) return ask;
  switch (ask.kind) {
    case 'offer':
      return acceptOffer(state, ask);
    case 'promise':
      return acceptPromise(state, ask);
    case 'bridge':
      return acceptBridge(state, ask);
    case 'introduction':
      return agreeToMeet(state, seat, ask);
    case 'press':
      return refuse('gone');
  }
}

/** Is this command for the phase that the table is in? */
function wrongPhase(state: State, type: SeatCommand['type']): Refusal | null {
  if (state.phase === 'end') return refuse('game-over');
  const { phase } = commandFactsOf(type);
  return phase === 'always' || phase === state.phase ? null : refuse('wrong-phase');
}

/** What a seat's command makes happen, or why nothing does. Pure. */
export function decideForSeat(
  state: State,
  seat: Seat,
  command: SeatCommand,
): EventBody[] | Refusal {
  if (seat >= seatsOf(state)) return refuse('unknown-seat');
  const untimely = wrongPhase(state, command.type);
  if (untimely) return untimely;
  switch (command.type) {
    case 'allocate':
      return allocate(state, seat, command);
    case 'intend':
      return [{ type: 'intended', seat, intention: command.intention }];
    case 'ready':
      return [{ type: 'readied', seat, ready: command.ready }];
    case 'offer':
      return offer(state, seat, command);
    case 'promise':
      return promise(state, seat, command);
    case 'accept':
      return accept(state, seat, command.ask);
    case 'decline':
      return decline(state, seat, command);
    case 'withdraw':
      return withdraw(state, seat, command);
    case 'counter':
      return counter(state, seat, command);
    case 'gift':
      return gift(state, seat, command);
    case 'pay':
      return pay(state, seat, command);
    case 'press':
      return press(state, seat, command);
    case 'yield':
      return yieldTo(state, seat, command);
    case 'refuse':
      return refusePress(state, seat, command);
    case 'sever':
      return sever(state, seat, command);
    case 'amend':
      return amend(state, seat, command);
    case 'introduce':
      return introduce(state, seat, command);
    case 'bridge':
      return bridge(state, seat, command);
    case 'improve':
      return improve(state, seat);
    case 'self-reliance':
      return becomeSelfReliant(state, seat);
    case 'fence':
      return fence(state, seat);
    case 'call':
      return call(state, seat, command);
    case 'pledge':
      return pledge(state, seat, command);
    case 'unpledge':
      return unpledge(state, seat, command);
    case 'propose':
      return propose(state, seat, command);
    case 'sign':
      return sign(state, seat, command);
    case 'leave':
      return leave(state, seat, command);
    case 'say':
      return say(state, seat, command);
  }
}

/**
 * What a command makes happen, or why nothing does: all the rules and all the checks. Pure: the
 * state is as it was. A refusal is a value, never an exception.
 */
export function decide(state: State, asked: Command): readonly Event[] | Refusal {
  if (asked.by !== 'system') {
    const bodies = decideForSeat(state, asked.by, asked.command);
    return isRefusal(bodies) ? bodies : foresee(state, bodies);
  }
  const { command } = asked;
  if (command.type !== 'advance') {
    const bodies = decideForSystem(state, command);
    return isRefusal(bodies) ? bodies : foresee(state, bodies);
  }
  return staleAdvance(state, command.round, command.phase) ?? enactNextPhase(fork(state));
}
