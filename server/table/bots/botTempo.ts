import { botFor } from '../../../shared/bots/index.ts';
import { seededRandom, visibleState } from '../../../shared/engine/index.ts';
import { isReady } from '../../../shared/engine/query.ts';
import { at } from '../../../shared/model/at.ts';
import type { Actor, SeatCommand } from '../../../shared/model/command.ts';
import type { Event } from '../../../shared/model/event.ts';
import { isHeeded } from '../../../shared/model/eventFacts.ts';
import { turns } from '../../../shared/model/givens/givens.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Homestead, State } from '../../../shared/model/state.ts';
import type { View } from '../../../shared/model/view.ts';
import {
  answerToAll,
  sayAfter,
  sayBefore,
  sayOfDay,
  sayWith,
} from '../../../shared/replay/index.ts';
import type { PhaseClock } from '../phaseClock.ts';
import type { Table } from '../Table.ts';
import { BotRoom } from './botRoom.ts';
import { type Span, type Times, within } from './times.ts';

/** A bot that is refused this often in a phase has misread something and rests until the next. */
const MOST_REFUSALS = 3;
/** So that two bots that please each other for ever still come to an end. */
const MOST_ACTS = 40;

/** How one bot's phase goes. */
interface BotPhase {
  timer: NodeJS.Timeout | null;
  /** When that rings, on `performance.now()`. */
  at: number;
  acts: number;
  refusals: number;
  /** What it has to say of what was done to it, when it next looks up. */
  readonly lines: SeatCommand[];
  /** True while it holds something back until people are done, and no clock says when that is. */
  waits: boolean;
}

/**
 * Plays the seats that bots keep, each by itself and in its own time, like a calm person: through
 * the same View and the same door as anyone. To people they leave room to begin: see `BotRoom`.
 */
export class Bots {
  readonly #table: Table;
  readonly #times: Times;
  readonly #room: BotRoom;
  readonly #going = new Map<Seat, BotPhase>();
  /** By seat, the moment for a word on the day. */
  readonly #remarks = new Map<Seat, NodeJS.Timeout>();
  #hurried = false;
  #resting = true;

  constructor(table: Table, times: Times, clock: PhaseClock) {
    this.#table = table;
    this.#times = times;
    this.#room = new BotRoom(times, clock);
  }

  /** A phase began, or the table came back to life: everyone looks at it afresh. */
  begin(): void {
    this.rest();
    this.#resting = false;
    this.#hurried = false;
    this.#room.begin();
    const { state } = this.#table;
    if (state === null || (state.phase !== 'morning' && state.phase !== 'day')) return;
    const span = state.phase === 'morning' ? this.#times.morning : this.#times.look;
    const bots = botsOf(state);
    const moments = bots.map(() => within(span));
    // Along a stream those above look up first, so that those below see what they leave.
    if (state.phase === 'morning' && state.scenario.spring.draws === 'in-order') {
      const order = turns(state.scenario, state.homesteads.length);
      bots.sort((a, b) => order.indexOf(a.seat) - order.indexOf(b.seat));
      moments.sort((a, b) => a - b);
    }
    bots.forEach(({ seat }, i) => {
      const moment = at(moments, i);
      this.#look(seat, [moment, moment]);
    });
    if (state.phase === 'day') for (const { seat } of bots) this.#remarkLater(seat);
  }

  /** Every person is done: no more leisure. */
  hurry(): void {
    if (this.#hurried || this.#resting) return;
    this.#hurried = true;
    this.#room.hurry();
    for (const [seat, { timer, waits }] of this.#going)
      if (timer !== null || waits) this.#look(seat, this.#times.hurry);
  }

  /** Something happened: bots that it concerns look up soon, and at what a person did not at once. */
  heard(events: readonly Event[], by: Actor): void {
    const { state } = this.#table;
    if (state === null || state.phase !== 'day' || this.#resting) return;
    const byPerson = by !== 'system' && state.homesteads[by]?.keeper === 'person';
    if (byPerson) this.#room.stirred();
    for (const { seat } of botsOf(state)) {
      const heeded = events.filter((event) => isHeeded(event, seat));
      if (heeded.length === 0) continue;
      const moment = within(byPerson ? this.#times.toPerson : this.#times.answer);
      if (byPerson) for (const event of heeded) this.#room.asked(seat, event, moment);
      this.#look(seat, [moment, moment], 'unless-sooner');
      // Who is asked something else instead answers that.
      if (heeded.some(({ type }) => type === 'asked')) continue;
      const lines = heeded.flatMap((event) => sayAfter(state, seat, event) ?? []);
      this.#going.get(seat)?.lines.push(...lines.slice(-1));
    }
    if (byPerson) for (const event of events) this.#answerToAll(state, event);
  }

  /** One of those beside whoever spoke to everyone has a word in answer, in its time. */
  #answerToAll(state: State, event: Event): void {
    const answer = answerToAll(state, event);
    if (answer === null) return;
    const moment = within(this.#times.toPerson);
    this.#look(answer.seat, [moment, moment], 'unless-sooner');
    this.#going.get(answer.seat)?.lines.push(answer.line);
  }

  /** Nobody moves any more. */
  rest(): void {
    this.#resting = true;
    for (const { timer } of this.#going.values()) if (timer !== null) clearTimeout(timer);
    this.#going.clear();
    for (const timer of this.#remarks.values()) clearTimeout(timer);
    this.#remarks.clear();
  }

  #look(seat: Seat, span: Span, unless?: 'unless-sooner'): void {
    const going = this.#going.get(seat) ?? {
      timer: null,
      at: 0,
      acts: 0,
      refusals: 0,
      lines: [],
      waits: false,
    };
    this.#going.set(seat, going);
    const wait = within(this.#hurried ? this.#times.hurry : span);
    const at = performance.now() + wait;
    if (going.timer !== null && unless && going.at <= at) return;
    if (going.timer !== null) clearTimeout(going.timer);
    going.at = at;
    going.waits = false;
    going.timer = setTimeout(() => {
      going.timer = null;
      void this.#act(seat, going);
    }, wait);
  }

  async #act(seat: Seat, going: BotPhase): Promise<void> {
    const { state } = this.#table;
    const homestead = state?.homesteads[seat];
    if (!state || homestead?.keeper !== 'bot' || homestead.character === null) return;
    const line = going.lines.shift();
    if (line !== undefined) await this.#table.submit({ by: seat, command: line });
    const bot = botFor(homestead.character);
    const random = seededRandom(state.seed, state.round);
    const tired = going.acts >= MOST_ACTS || going.refusals >= MOST_REFUSALS;
    const { command, waits } = tired
      ? { command: null, waits: 0 }
      : this.#room.plan(state, visibleState(state, seat), {
          choose: (view: View) => bot(view, random),
          wish: (wanted) => sayBefore(state, seat, wanted),
        });
    if (command !== null) await this.#do(state, seat, going, command);
    else if (waits > 0) this.#wait(seat, going, waits);
    else if (!isReady(state, homestead))
      await this.#table.submit({ by: seat, command: { type: 'ready', ready: true } });
  }

  async #do(state: State, seat: Seat, going: BotPhase, command: SeatCommand): Promise<void> {
    going.acts += 1;
    const line = sayWith(state, seat, command);
    // Nothing can be said over a river that is cut.
    if (line !== null && command.type === 'sever')
      await this.#table.submit({ by: seat, command: line });
    const refusal = await this.#table.submit({ by: seat, command });
    if (refusal !== null) going.refusals += 1;
    else if (line !== null && command.type !== 'sever')
      await this.#table.submit({ by: seat, command: line });
    if (this.#going.get(seat) !== going) return;
    // Whatever it did meanwhile, a person's answer comes in its time.
    const next = Math.min(within(this.#times.look), this.#room.untilNextAnswer(seat));
    this.#look(seat, [next, next], 'unless-sooner');
  }

  /** Has its word on the day, if any, in the middle of it. */
  #remarkLater(seat: Seat): void {
    const speak = () => {
      const { state } = this.#table;
      const line = state?.phase === 'day' ? sayOfDay(state, seat) : null;
      if (line !== null) void this.#table.submit({ by: seat, command: line });
    };
    this.#remarks.set(seat, setTimeout(speak, within(this.#times.remark)));
  }

  /** Holds something back. @param wait milliseconds; infinite where only people being done ends it */
  #wait(seat: Seat, going: BotPhase, wait: number): void {
    if (wait === Number.POSITIVE_INFINITY) going.waits = true;
    else this.#look(seat, [wait, wait + this.#times.hurry[1]]); // not all at the same moment
  }
}

const botsOf = (state: State): Homestead[] =>
  state.homesteads.filter((homestead) => homestead.keeper === 'bot');
