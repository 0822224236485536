import type { SystemCommand } from '../../../shared/model/command.ts';
import type { Event } from '../../../shared/model/event.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Times } from '../bots/times.ts';
import type { Table } from '../Table.ts';

/** What keeps a seat for a person who is away: it answers in kind and harms nobody unprovoked. */
export const STAND_IN = 'reciprocator';

/**
 * Who is at the table. A person who goes away is waited for a while, then no longer holds the others
 * up, then a bot keeps the seat; coming back gives it back at once. Nobody is waited for, and nothing
 * changes hands, while nobody at all is there: such a table stands still.
 */
export class Seats {
  readonly #table: Table;
  readonly #times: Times;
  readonly #here = new Set<Seat>();
  /** Since when who is away is away, on `performance.now()`. */
  readonly #gone = new Map<Seat, number>();
  readonly #waits = new Map<Seat, NodeJS.Timeout[]>();

  constructor(table: Table, times: Times) {
    this.#table = table;
    this.#times = times;
  }

  isHere(seat: Seat): boolean {
    return this.#here.has(seat);
  }

  get anyoneHere(): boolean {
    return this.#here.size > 0 || this.#table.settings.rehearsal !== undefined;
  }

  /** Is anyone there by themselves, and no companion only? */
  get peopleHere(): boolean {
    return [...this.#here].some((seat) => this.#table.person(seat)?.held === false);
  }

  /** Since when this seat's person is away, on `performance.now()`; null where here, or never. */
  goneSince(seat: Seat): number | null {
    return this.#gone.get(seat) ?? null;
  }

  /** A person's screen is connected. */
  came(seat: Seat): void {
    const first = !this.anyoneHere;
    this.#here.add(seat);
    this.#gone.delete(seat);
    this.#stopWaiting(seat);
    if (first) this.awaitAbsent();
    this.#giveBack(seat);
  }

  /** It no longer is. */
  left(seat: Seat): void {
    this.#here.delete(seat);
    this.#gone.set(seat, performance.now());
    if (this.anyoneHere) this.#await(seat);
    else this.close();
  }

  /** Whoever came back just while being given up is taken back. */
  heard(events: readonly Event[]): void {
    for (const event of events)
      if (event.type === 'presence-changed' || event.type === 'occupied')
        if (this.isHere(event.seat)) this.#giveBack(event.seat);
  }

  /** A new round: whoever came late takes their seat. */
  dawned(): void {
    for (const { seat, late } of this.#table.people)
      if (late && this.isHere(seat)) this.#keepBy(seat, 'person');
  }

  /** The facilitator gave a seat to a bot, or back; or its person is no longer its person. */
  led(seat: Seat): void {
    if (this.#table.person(seat) === null) this.#stopWaiting(seat);
    else if (this.isHere(seat)) this.#giveBack(seat);
  }

  /** Begins to wait for everyone who isn't there, from now on. */
  awaitAbsent(): void {
    if (!this.anyoneHere) return;
    for (const { seat } of this.#table.people) if (!this.isHere(seat)) this.#await(seat);
  }

  /** Stops all waiting. */
  close(): void {
    for (const seat of [...this.#waits.keys()]) this.#stopWaiting(seat);
  }

  #await(seat: Seat): void {
    if (this.#table.stage !== 'playing' || this.#waits.has(seat)) return;
    const { away, kept } = this.#times;
    this.#waits.set(seat, [
      setTimeout(() => this.#ask({ type: 'presence', seat, here: false }), away),
      setTimeout(() => this.#keepBy(seat, 'bot'), kept),
    ]);
  }

  #stopWaiting(seat: Seat): void {
    for (const timer of this.#waits.get(seat) ?? []) clearTimeout(timer);
    this.#waits.delete(seat);
  }

  #giveBack(seat: Seat): void {
    const homestead = this.#table.state?.homesteads[seat];
    const person = this.#table.person(seat);
    if (!homestead || !person || this.#table.stage !== 'playing') return;
    if (person.late || person.held) return;
    if (homestead.keeper === 'bot') this.#keepBy(seat, 'person');
    if (!homestead.here) this.#ask({ type: 'presence', seat, here: true });
  }

  #keepBy(seat: Seat, keeper: 'person' | 'bot'): void {
    const nickname = this.#table.person(seat)?.nickname ?? '';
    const character = keeper === 'bot' ? STAND_IN : null;
    this.#ask({ type: 'occupy', seat, keeper, nickname, character });
  }

  #ask(command: SystemCommand): void {
    void this.#table.submit({ by: 'system', command });
  }
}
