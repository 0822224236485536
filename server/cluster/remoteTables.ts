import type { OpenRooms } from '../rooms/openRooms.ts';
import { heardOf, keyOf, type Presence, tellable } from '../table/seating/presence.ts';
import type { Table } from '../table/Table.ts';
import { ALONE, type Relay, type Relayed } from './relay.ts';

/** What tables that are known elsewhere too lean on here. */
interface RemoteTablesPorts {
  readonly relay: Relay;
  /** Is it for this process to keep a table going? */
  readonly keeps: (code: string) => boolean;
  readonly rooms: OpenRooms;
  /** A table that is awake here. */
  readonly known: (code: string) => Promise<Table | null>;
  /** Hears of a table that another process deleted. */
  readonly deleted: (code: string) => Promise<void>;
}

/**
 * Tables that other processes know too. What is written there is heard here, and the other way round;
 * of a table whose room is elsewhere, who is at it.
 */
export class RemoteTables {
  readonly #ports: RemoteTablesPorts;
  readonly #ends = new Map<string, Promise<() => void>>();
  readonly #presence = new Map<string, Presence>();
  /** What the others were last told of who is at a table here. */
  readonly #told = new Map<string, string>();

  constructor(ports: RemoteTablesPorts) {
    this.#ports = ports;
  }

  /** Hears of a table from now on, until it is forgotten. */
  async follow(code: string): Promise<void> {
    const known = this.#ends.get(code);
    const following = known ?? this.#ports.relay.follow(code, (word) => this.#hear(code, word));
    this.#ends.set(code, following);
    await following;
    if (!known) this.#ports.relay.tell(code, { kind: 'who-is-there' });
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
    if (this.#ports.relay === ALONE) return;
    const { room, table } = await this.#known(code);
    if (!this.#ends.has(code)) return;
    // A room that closes because another process keeps the table is not the one to say that it is empty.
    if (room === null && !this.#ports.keeps(code))
      return this.#ports.relay.tell(code, { kind: 'who-is-there' });
    const seats = table?.state?.homesteads.length ?? table?.settings.seats ?? 0;
    const presence = room && tellable(room.attendance, seats, performance.now());
    const key = presence ? keyOf(presence) : '';
    if (key === (this.#told.get(code) ?? '') && !anew) return;
    this.#told.set(code, key);
    this.#ports.relay.tell(code, { kind: 'presence', presence });
  }

  async #known(code: string) {
    return { room: this.#ports.rooms.get(code), table: await this.#ports.known(code) };
  }

  async #hear(code: string, word: Relayed): Promise<void> {
    const { room, table } = await this.#known(code);
    if (word.kind === 'lines') table?.hear(word);
    if (word.kind === 'missed') await table?.catchUp();
    if (word.kind === 'gone') await this.#ports.deleted(code);
    if (word.kind === 'who-is-there' && room) await this.tell(code, true);
    if (word.kind !== 'presence' || room) return;
    if (word.presence) this.#presence.set(code, heardOf(word.presence, performance.now()));
    else this.#presence.delete(code);
    this.#ports.rooms.notifyPresence(code);
  }
}
