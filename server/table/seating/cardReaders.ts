import type { Seat } from '../../../shared/model/ids.ts';
import type { PhaseClock } from '../phaseClock.ts';
import type { Table } from '../Table.ts';

/**
 * Who still reads the card before the first morning: its clock waits until all of them have put it down,
 * or a while has passed.
 */
export class CardReaders {
  readonly #table: Table;
  readonly #clock: PhaseClock;
  readonly #isHere: (seat: Seat) => boolean;
  readonly #onChange: () => void;
  readonly #read = new Set<Seat>();
  /** Runs while the clock waits. */
  #grace: NodeJS.Timeout | null = null;

  /** @param onChange is called when fewer read, or the clock waits no more */
  constructor(
    table: Table,
    clock: PhaseClock,
    isHere: (seat: Seat) => boolean,
    onChange: () => void,
  ) {
    this.#table = table;
    this.#clock = clock;
    this.#isHere = isHere;
    this.#onChange = onChange;
  }

  /** How many the clock waits for; 0 where it does not wait. */
  get count(): number {
    return this.#grace === null ? 0 : this.#left();
  }

  /** The game begins. @param most milliseconds; 0 for no waiting */
  await(most: number): void {
    if (most === 0 || !this.#table.settings.clock || this.#left() === 0) return;
    this.#clock.hold('reading');
    this.#grace = setTimeout(() => this.end(), most);
  }

  /** Somebody put the card down, or does something: who acts has read. */
  done(seat: Seat): void {
    if (this.#read.has(seat)) return;
    this.#read.add(seat);
    this.look();
    if (this.#grace !== null) this.#onChange();
  }

  /** Somebody came or went. */
  look(): void {
    if (this.#left() === 0) this.end();
  }

  /** The clock waits no more. */
  end(): void {
    if (this.#grace === null) return;
    this.close();
    this.#clock.release('reading');
    this.#onChange();
  }

  close(): void {
    if (this.#grace !== null) clearTimeout(this.#grace);
    this.#grace = null;
  }

  #left(): number {
    return this.#table.people.filter(
      ({ seat, late, held }) => !late && !held && this.#isHere(seat) && !this.#read.has(seat),
    ).length;
  }
}
