import type { Table } from './Table.ts';

interface AwakeOptions {
  /** Milliseconds after which a table that nobody holds or asks for may sleep. */
  readonly sleeps: number;
  /** Reads a table back from its record; null where there is none. Rejects where it can't be read. */
  wake(code: string): Promise<Table | null>;
  /** Hears of each code that is forgotten here. */
  forgotten(code: string): void;
}

/** Milliseconds in which whoever asked for a table has come to hold it, if they do. */
const SETTLES = 10_000;

/**
 * The tables that are in memory. One wakes when it is asked for, stays awake as long as someone holds
 * it, and sleeps once nobody has asked for it for a while: its record is all that is needed.
 */
export class AwakeTables {
  readonly #options: AwakeOptions;
  readonly #tables = new Map<string, Promise<Table | null>>();
  /** When each was last asked for, on `performance.now()`. */
  readonly #asked = new Map<string, number>();
  /** How many keep each awake: its room, and those who lead it. */
  readonly #held = new Map<string, number>();
  readonly #timer: NodeJS.Timeout;

  constructor(options: AwakeOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.#sweep(performance.now()), options.sleeps / 10).unref();
  }

  get count(): number {
    return this.#tables.size;
  }

  /** How many somebody is at. */
  get heldCount(): number {
    return this.#held.size;
  }

  /** A table that was just opened. */
  add(table: Table): void {
    this.#tables.set(table.code, Promise.resolve(table));
    this.#noteAsked(table.code);
  }

  /** Puts tables to sleep that nobody is at, those first that nobody has asked for longest, down to so many. */
  makeRoom(most: number): void {
    const before = performance.now() - SETTLES;
    for (const [code, asked] of this.#asked) {
      if (this.count <= most || asked > before) return;
      if (!this.#held.has(code)) this.forget(code);
    }
  }

  /** A table, woken where it was asleep; null where there is none. Rejects where it can't be read. */
  async table(code: string): Promise<Table | null> {
    this.#noteAsked(code);
    const known = this.#tables.get(code);
    if (known) return known;
    const waking = this.#options.wake(code);
    this.#tables.set(code, waking);
    const table = await waking.catch((error) => {
      this.forget(code);
      throw error;
    });
    if (table === null) this.forget(code);
    return table;
  }

  /** A table that is awake; null where it is not. */
  async known(code: string): Promise<Table | null> {
    return (await this.#tables.get(code)?.catch(() => null)) ?? null;
  }

  /** A table stays awake until everyone who held it has released it. */
  hold(code: string): void {
    this.#held.set(code, (this.#held.get(code) ?? 0) + 1);
  }

  release(code: string): void {
    const held = (this.#held.get(code) ?? 1) - 1;
    if (held > 0) this.#held.set(code, held);
    else {
      this.#held.delete(code);
      this.forget(code);
    }
  }

  forget(code: string): void {
    this.#tables.delete(code);
    this.#asked.delete(code);
    this.#options.forgotten(code);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** The codes lie in the order in which they were last asked for. */
  #noteAsked(code: string): void {
    this.#asked.delete(code);
    this.#asked.set(code, performance.now());
  }

  #sweep(now: number): void {
    for (const [code, asked] of this.#asked)
      if (!this.#held.has(code) && now - asked > this.#options.sleeps) this.forget(code);
  }
}
