import { Mirror, newBook } from '../../../server/rooms/mirror/shape.ts';
import { writeBook, writeValley } from '../../../server/rooms/mirror/write.ts';
import { publicly } from '../../../server/rooms/visibleNumbers.ts';
import { isRefusal, options, start, step, visibleState } from '../../../shared/engine/index.ts';
import { at } from '../../../shared/model/at.ts';
import type { SeatCommand } from '../../../shared/model/command.ts';
import { NO_GOODS } from '../../../shared/model/goods/amounts.ts';
import type { AskId, Seat } from '../../../shared/model/ids.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import type { State } from '../../../shared/model/state.ts';
import { scenarioOf } from '../../../shared/scenarios/index.ts';

/**
 * A long day as people play it, the same at every table: half of what is asked is words and *ready*,
 * the rest offers, counter-offers, what is accepted and declined, gifts, pledges, pacts, and moves that
 * are refused. Neighbours play it in twos. It is worked out in advance, with the engine: each act, whether
 * it is refused, and what changes in a room's state by it.
 */

export const SEATS = 8;
/** Acts a seat, until rivers are full and stores run low; whoever goes on for longer speaks. */
const ACTS = 32;

/** A part of a room's state that an act changes: the way to it, and what it is then; null where it goes. */
type Change = readonly [way: readonly string[], value: unknown];

interface Act {
  readonly command: SeatCommand;
  readonly refused: boolean;
  readonly changes: readonly Change[];
}

/** The Valley with broad rivers, full stores, and everything open: so that a day lasts. */
export function benchValley(): Scenario {
  const valley = scenarioOf('the-valley');
  if (valley === null) throw new Error('The Valley is not among the scenarios');
  const opens = Object.fromEntries(Object.keys(valley.opens).map((move) => [move, 1]));
  return {
    ...valley,
    opens,
    ties: { ...valley.ties, width: 9, limit: 9 },
    storage: { land: 60, irrigation: 2 },
    homestead: { ...valley.homestead, goods: { water: 0, grain: 30, timber: 30 } },
  };
}

/** The day’s first moment. */
function dawn(): State {
  const state = start({
    scenario: benchValley(),
    seed: 1,
    sitters: Array.from({ length: SEATS }, (_, seat) => ({
      keeper: 'person' as const,
      nickname: `P${seat}`,
      character: null,
    })),
  });
  step(state, { by: 'system', command: { type: 'advance', round: 1, phase: 'morning' } });
  return state;
}

/** What a room shows of a day that has just begun. */
export function dawnMirror(): Mirror {
  const mirror = new Mirror();
  for (let seat = 0; seat < SEATS; seat++) mirror.books.set(String(seat), newBook());
  showState(mirror, dawn());
  return mirror;
}

/** By seat, its acts in order. */
export function playDay(): Act[][] {
  const state = dawn();
  const mirror = dawnMirror();
  const acts: Act[][] = Array.from({ length: SEATS }, () => []);
  for (let n = 0; n < ACTS; n++)
    for (const [seat, own] of acts.entries()) own.push(act(mirror, state, seat, n));
  return acts;
}

function act(mirror: Mirror, state: State, seat: Seat, n: number): Act {
  const before = flat(mirror.toJSON());
  const wished = wish(state, seat, n);
  const isDone = (command: SeatCommand) => !isRefusal(step(state, { by: seat, command }));
  const refused = wished.refused ?? false;
  let { command } = wished;
  if (isDone(command) === refused) {
    // What a play of neighbours can't do at this moment is said instead.
    command = words(seat, n);
    if (!isDone(command)) throw new Error(`seat ${seat} may not even speak`);
  }
  showState(mirror, state);
  return { command, refused, changes: changed(before, flat(mirror.toJSON())) };
}

function showState(mirror: Mirror, state: State): void {
  const { valley } = visibleState(state, 'public');
  writeValley(mirror.valley, publicly(state, valley));
  for (let seat = 0; seat < SEATS; seat++) {
    const { book } = visibleState(state, seat);
    const shown = mirror.books.get(String(seat));
    if (book && shown) writeBook(shown, book, options(state, seat));
  }
}

interface Wish {
  readonly command: SeatCommand;
  readonly refused?: true;
}

/** Half of a valley lifts its hands and lets them sink, half speaks: nobody ends the day. */
export const words = (seat: Seat, n: number): SeatCommand =>
  seat < SEATS / 2
    ? { type: 'ready', ready: n % 4 === 0 }
    : { type: 'say', to: null, phrase: n % 4 === 0 ? 'yes' : 'thanks', text: '' };

const GRAIN = { ...NO_GOODS, grain: 1 };
const TIMBER = { ...NO_GOODS, timber: 1 };

/** What a seat would do: the even one of two neighbours begins, the odd one answers. */
function wish(state: State, seat: Seat, n: number): Wish {
  if (n % 2 === 0) return { command: words(seat, n) };
  const to = seat % 2 === 0 ? seat + 1 : seat - 1;
  const begins = seat % 2 === 0;
  const asked = askOf(state, to, seat);
  const offer: Wish = { command: { type: 'offer', to, give: GRAIN, get: TIMBER } };
  const accept: Wish = { command: { type: 'accept', ask: asked } };
  const gift: Wish = { command: { type: 'gift', to, goods: TIMBER } };
  const tooMuch: Wish = {
    command: { type: 'gift', to, goods: { ...GRAIN, grain: 99 } },
    refused: true,
  };
  const counter: Wish = { command: { type: 'counter', ask: asked, give: TIMBER, get: GRAIN } };
  const decline: Wish = { command: { type: 'decline', ask: asked } };
  const pairs: readonly (readonly [begins: Wish, answers: Wish])[] = [
    [offer, counter],
    [accept, gift],
    [pledge(state, seat), pledge(state, seat)],
    [gift, offer],
    [accept, tooMuch],
    [pact(state, seat), pact(state, seat)],
    [tooMuch, offer],
    [decline, gift],
  ];
  const [first, second] = at(pairs, ((n - 1) / 2) % pairs.length);
  return begins ? first : second;
}

/** The open offer of one seat to another; one that is not there where there is none. */
function askOf(state: State, from: Seat, to: Seat): AskId {
  const found = [...state.asks.values()].find(
    (ask) => ask.kind === 'offer' && ask.from === from && ask.to === to,
  );
  return found?.id ?? ('none' as unknown as AskId);
}

/** Something is put into the work that is called, or taken back. */
function pledge(state: State, seat: Seat): Wish {
  const work = state.works.find(({ completed }) => completed === 0);
  if (work === undefined) return { command: { type: 'call', work: 'granary' } };
  const has = at(work.pledges, seat);
  return has.grain > 0
    ? { command: { type: 'unpledge', work: work.id } }
    : { command: { type: 'pledge', work: work.id, goods: GRAIN } };
}

/** A quota is proposed, joined and left. */
function pact(state: State, seat: Seat): Wish {
  const known = state.pacts[0];
  if (known === undefined)
    return { command: { type: 'propose', terms: { kind: 'quota', most: 4 } } };
  return known.members.some((member) => member.seat === seat)
    ? { command: { type: 'leave', pact: known.id } }
    : { command: { type: 'sign', pact: known.id } };
}

/** Everything in a state that is not a list or a map, by the way to it. */
function flat(value: unknown, way: readonly string[] = []): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[way.join('\n'), value]]);
  return new Map(Object.entries(value).flatMap(([name, part]) => [...flat(part, [...way, name])]));
}

function changed(before: Map<string, unknown>, after: Map<string, unknown>): Change[] {
  const gone = [...before.keys()].filter((way) => !after.has(way));
  const other = [...after].filter(([way, value]) => before.get(way) !== value);
  return [
    ...gone.map((way): Change => [way.split('\n'), null]),
    ...other.map(([way, value]): Change => [way.split('\n'), value]),
  ];
}
