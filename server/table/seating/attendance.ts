import { everyoneReady, phaseSeconds } from '../../../shared/engine/index.ts';
import { isReady } from '../../../shared/engine/query.ts';
import type { Actor } from '../../../shared/model/command.ts';
import type { Event } from '../../../shared/model/event.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { State } from '../../../shared/model/state.ts';
import type { StoredLine } from '../../storage/storage.ts';
import { Bots } from '../bots/botTempo.ts';
import type { Times } from '../bots/times.ts';
import { awaitingOthers } from '../inStep.ts';
import { PhaseClock } from '../phaseClock.ts';
import type { Table } from '../Table.ts';
import type { News } from '../tableNews.ts';
import { CardReaders } from './cardReaders.ts';
import { Seats } from './seats.ts';

/**
 * Keeps a table going as long as anyone is there: its clock, its bots, the seats of those who went
 * away, and the end of a phase. Everything it does, it asks for by a command like anyone else.
 */
export class Attendance {
  readonly #table: Table;
  readonly #times: Times;
  readonly #clock: PhaseClock;
  readonly #bots: Bots;
  readonly #seats: Seats;
  readonly #readers: CardReaders;
  readonly #unlisten: () => void;
  #patience: NodeJS.Timeout | null = null;
  /** The phase that is being ended, so that it is asked for once. */
  #ending = '';
  /** May the table leave its dusk, where it is kept in step with others? */
  readonly #mayGoOn: () => boolean;
  /** Added seconds that the clock has been given. */
  #lengthened: number;

  /** @param onClock is called when the clock waits for fewer readers, or for none any more */
  constructor(
    table: Table,
    times: Times,
    mayGoOn: () => boolean = () => true,
    onClock: () => void = () => {},
  ) {
    this.#table = table;
    this.#mayGoOn = mayGoOn;
    this.#times = times;
    this.#clock = new PhaseClock(() => this.#endPhase());
    this.#bots = new Bots(table, times, this.#clock);
    this.#seats = new Seats(table, times);
    this.#readers = new CardReaders(table, this.#clock, (seat) => this.isHere(seat), onClock);
    if (!this.#seats.anyoneHere) this.#clock.hold('nobody-here');
    if (table.paused) this.#clock.hold('paused');
    this.#lengthened = table.lengthened;
    this.#beginPhase(table.ran);
    this.#unlisten = table.listen((news) => this.#hear(news));
  }

  get clock(): PhaseClock {
    return this.#clock;
  }

  get anyoneHere(): boolean {
    return this.#seats.anyoneHere;
  }

  /** How many people the first morning's clock waits for, who read the card before it. */
  get reading(): number {
    return this.#readers.count;
  }

  /** A person put that card down, or did something. */
  hasRead(seat: Seat): void {
    this.#readers.done(seat);
  }

  /** Since when this seat's person is away, on `performance.now()`; null where here, or never. */
  goneSince(seat: Seat): number | null {
    return this.#seats.goneSince(seat);
  }

  isHere(seat: Seat): boolean {
    return this.#seats.isHere(seat);
  }

  /** Something changed at the tables that this one is kept in step with. */
  othersMoved(): void {
    if (this.#table.waits && this.#seats.anyoneHere && !this.#table.paused) this.#endPhase();
  }

  /** A person's screen is connected: a table where nobody was goes on. */
  came(seat: Seat): void {
    const first = !this.#seats.anyoneHere;
    this.#seats.came(seat);
    if (!first) return;
    this.#clock.release('nobody-here');
    this.#wakeBots();
    this.#look();
  }

  /** It no longer is: a table where nobody is stands still. */
  left(seat: Seat): void {
    this.#seats.left(seat);
    this.#readers.look();
    if (this.#seats.anyoneHere) return;
    this.#clock.hold('nobody-here');
    this.#bots.rest();
    this.#forgetPatience();
  }

  close(): void {
    this.#unlisten();
    this.#forgetPatience();
    this.#clock.end();
    this.#bots.rest();
    this.#seats.close();
    this.#readers.close();
  }

  #hear(news: readonly News[]): void {
    for (const one of news) {
      if (one.kind === 'began') {
        this.#seats.awaitAbsent();
        this.#readers.await(this.#times.reading);
      }
      if (one.kind === 'led') this.#obey(one.lines);
      if ('events' in one) this.#follow(one.events, one.kind === 'happened' ? one.by : 'system');
    }
    this.#look();
  }

  /** What the facilitator did to time and to seats. */
  #obey(lines: readonly StoredLine[]): void {
    for (const line of lines) {
      if (line.kind === 'paused') this.#pause(line.paused);
      if (line.kind === 'held' || line.kind === 'removed') {
        this.#seats.led(line.seat);
        this.#readers.look();
      }
    }
    this.#clock.add(this.#table.lengthened - this.#lengthened);
    this.#lengthened = this.#table.lengthened;
  }

  /** Time stops for everyone, or goes on. */
  #pause(paused: boolean): void {
    if (paused) {
      this.#clock.hold('paused');
      this.#bots.rest();
      this.#forgetPatience();
    } else {
      this.#clock.release('paused');
      this.#wakeBots();
    }
  }

  #wakeBots(): void {
    if (this.#seats.anyoneHere && !this.#table.paused) this.#bots.begin();
  }

  #follow(events: readonly Event[], by: Actor): void {
    this.#seats.heard(events);
    const ended = events.some((event) => event.type === 'ended');
    const phase = events.find((event) => event.type === 'phase-began')?.phase;
    if (ended) this.#rest();
    else if (phase !== undefined) {
      if (phase !== 'morning') this.#readers.end();
      if (phase === 'morning') this.#seats.dawned();
      this.#beginPhase();
    } else if (this.#seats.anyoneHere) this.#bots.heard(events, by);
  }

  #rest(): void {
    this.#clock.end();
    this.#bots.rest();
    this.#seats.close();
    this.#forgetPatience();
  }

  /** @param ran milliseconds for which it has run already */
  #beginPhase(ran = 0): void {
    const { state, settings } = this.#table;
    if (state === null) return;
    this.#forgetPatience();
    this.#clock.begin(settings.clock ? phaseSeconds(state) : 0, ran);
    this.#wakeBots();
  }

  /** Ends the phase where everyone is done; hurries bots where only they are not. */
  #look(): void {
    const { state } = this.#table;
    if (state === null || state.phase === 'end' || !this.#seats.anyoneHere) return;
    if (this.#table.paused) return;
    if (!this.#peopleReady(state)) this.#forgetPatience();
    // At dusk there is nothing left to do but read, and only people read.
    else if (state.phase === 'dusk' ? this.#seats.peopleHere : everyoneReady(state))
      this.#endPhase();
    else {
      this.#bots.hurry();
      this.#patience ??= setTimeout(() => this.#endPhase(), this.#times.patience);
    }
  }

  #forgetPatience(): void {
    if (this.#patience !== null) clearTimeout(this.#patience);
    this.#patience = null;
  }

  #endPhase(): void {
    const { state } = this.#table;
    if (state === null || state.phase === 'end') return;
    const { round, phase } = state;
    if (phase === 'dusk' && !this.#mayGoOn()) {
      // What was said once stands in the record: it is refused a second time.
      void this.#table.lead(awaitingOthers);
      return;
    }
    const ending = `${round} ${phase}`;
    if (this.#ending === ending) return;
    this.#ending = ending;
    void this.#table
      .submit({ by: 'system', command: { type: 'advance', round, phase } })
      .then((refusal) => {
        // Where it could not be recorded it is asked for again a little later.
        if (refusal === null || refusal.refused === 'stale') return;
        this.#ending = '';
        setTimeout(() => this.#endPhase(), 1000).unref();
      });
  }

  /** Is every person done who is there, or has been away so briefly that they are waited for? */
  #peopleReady(state: State): boolean {
    return state.homesteads
      .filter(({ seat, keeper, here }) => this.isHere(seat) || (keeper === 'person' && here))
      .every((homestead) => isReady(state, homestead));
  }
}
