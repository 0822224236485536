import { botFor } from '../../shared/bots/index.ts';
import { seededRandom, visibleState } from '../../shared/engine/index.ts';
import { isReady } from '../../shared/engine/query.ts';
import type { Event } from '../../shared/model/event.ts';
import { isHeeded } from '../../shared/model/eventFacts.ts';
import type { Homestead, State } from '../../shared/model/state.ts';
import type { Table } from './Table.ts';
import { type Span, type Times, within } from './times.ts';

/** A bot that is refused this often in a phase has misread something and rests until the next. */
const MOST_REFUSALS = 3;
/** So that two bots that please each other for ever still come to an end. */
const MOST_ACTS = 40;

/** How one bot's phase goes. */
interface Going {
  timer: NodeJS.Timeout | null;
  acts: number;
  refusals: number;
}

/**
 * Plays the seats that bots keep, each by itself and in its own time, like a calm person: through
 * the same View and the same door as anyone.
 */
export class Bots {
  readonly #table: Table;
  readonly #times: Times;
  readonly #going = new Map<number, Going>();
  #hurried = false;
  #resting = true;

  constructor(table: Table, times: Times) {
    this.#table = table;
    this.#times = times;
  }

  /** A phase began, or the table came back to life: everyone looks at it afresh. */
  begin(): void {
    this.rest();
    this.#resting = false;
    this.#hurried = false;
    const { state } = this.#table;
    if (state === null || (state.phase !== 'morning' && state.phase !== 'day')) return;
    const span = state.phase === 'morning' ? this.#times.morning : this.#times.look;
    const bots = botsOf(state);
    const moments = bots.map(() => within(span));
    // Along a stream those above look up first, so that those below see what they leave.
    if (state.phase === 'morning' && state.scenario.spring.draws === 'in-order')
      moments.sort((a, b) => a - b);
    bots.forEach(({ seat }, at) => {
      this.#look(seat, [moments[at], moments[at]]);
    });
  }

  /** Every person is done: no more leisure. */
  hurry(): void {
    if (this.#hurried || this.#resting) return;
    this.#hurried = true;
    for (const [seat, { timer }] of this.#going)
      if (timer !== null) this.#look(seat, this.#times.hurry);
  }

  /** Something happened: bots that it concerns look up soon. */
  heard(events: readonly Event[]): void {
    const { state } = this.#table;
    if (state === null || state.phase !== 'day' || this.#resting) return;
    for (const { seat } of botsOf(state))
      if (events.some((event) => isHeeded(event, seat)))
        this.#look(seat, this.#times.answer, 'unless-sooner');
  }

  /** Nobody moves any more. */
  rest(): void {
    this.#resting = true;
    for (const { timer } of this.#going.values()) if (timer !== null) clearTimeout(timer);
    this.#going.clear();
  }

  #look(seat: number, span: Span, unless?: 'unless-sooner'): void {
    const going = this.#going.get(seat) ?? { timer: null, acts: 0, refusals: 0 };
    this.#going.set(seat, going);
    if (going.timer !== null && unless) return;
    if (going.timer !== null) clearTimeout(going.timer);
    going.timer = setTimeout(
      () => {
        going.timer = null;
        void this.#act(seat, going);
      },
      within(this.#hurried ? this.#times.hurry : span),
    );
  }

  async #act(seat: number, going: Going): Promise<void> {
    const { state } = this.#table;
    const homestead = state?.homesteads[seat];
    if (!state || homestead?.keeper !== 'bot' || homestead.character === null) return;
    const tired = going.acts >= MOST_ACTS || going.refusals >= MOST_REFUSALS;
    const luck = seededRandom(state.seed, state.round);
    const command = tired ? null : botFor(homestead.character)(visibleState(state, seat), luck);
    if (command === null) {
      if (!isReady(state, homestead))
        await this.#table.submit({ by: seat, command: { type: 'ready', ready: true } });
      return;
    }
    going.acts += 1;
    const refusal = await this.#table.submit({ by: seat, command });
    if (refusal !== null) going.refusals += 1;
    if (this.#going.get(seat) === going) this.#look(seat, this.#times.look);
  }
}

const botsOf = (state: State): Homestead[] =>
  state.homesteads.filter((homestead) => homestead.keeper === 'bot');
