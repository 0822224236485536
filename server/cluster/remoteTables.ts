import { heardOf, keyOf, type Presence, tellable } from '../table/presence.ts';
import type { TableRegistry } from '../table/TableRegistry.ts';
import type { Relayed } from './relay.ts';

/**
 * Tables that other processes know too. What is written there is heard here, and the other way round;
 * of a table whose room is elsewhere, who is at it.
 */
export class RemoteTables {
  readonly #house: TableRegistry;
  readonly #ends = new Map<string, Promise<() => void>>();
  readonly #presence = new Map<string, Presence>();
  /** What the others were last told of who is at a table here. */
  readonly #told = new Map<string, string>();

  constructor(house: TableRegistry) {
    this.#house = house;
  }

  /** Hears of a table from now on, until it is forgotten. */
  async follow(code: string): Promise<void> {
    const known = this.#ends.get(code);
    const following = known ?? this.#house.relay.follow(code, (word) => this.#hear(code, word));
    this.#ends.set(code, following);
    await following;
    if (!known) this.#house.relay.tell(code, { kind: 'who-is-there' });
  }

  forget(code: string): void {
    void this.#ends.get(code)?.then((end) => end());
    for (const map of [this.#ends, this.#presence, this.#told]) map.delete(code);
  }

  /** Who is at a table whose room is in another process; null where nobody has told. */
  presence(code: string): Presence | null {
    return this.#presence.get(code) ?? null;
  }

  /** Tells the others who is at a table whose room is here, where that changed. */
  async tell(code: string, anew = false): Promise<void> {
    const { room, table } = await this.#known(code);
    if (!this.#ends.has(code)) return;
    // A room that closes because another process keeps the table is not the one to say that it is empty.
    if (room === null && !this.#house.keeps(code))
      return this.#house.relay.tell(code, { kind: 'who-is-there' });
    const seats = table?.state?.homesteads.length ?? table?.settings.seats ?? 0;
    const presence = room && tellable(room.attendance, seats, performance.now());
    const key = presence ? keyOf(presence) : '';
    if (key === (this.#told.get(code) ?? '') && !anew) return;
    this.#told.set(code, key);
    this.#house.relay.tell(code, { kind: 'presence', presence });
  }

  async #known(code: string) {
    return { room: this.#house.room(code), table: await this.#house.known(code) };
  }

  async #hear(code: string, word: Relayed): Promise<void> {
    const { room, table } = await this.#known(code);
    if (word.kind === 'lines') table?.hear(word);
    if (word.kind === 'missed') await table?.catchUp();
    if (word.kind === 'gone') await this.#house.drop(code, 'deleted');
    if (word.kind === 'who-is-there' && room) await this.tell(code, true);
    if (word.kind !== 'presence' || room) return;
    if (word.presence) this.#presence.set(code, heardOf(word.presence, performance.now()));
    else this.#presence.delete(code);
    this.#house.stir(code);
  }
}
