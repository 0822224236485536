import type { Farewell } from '../../shared/model/wire/wire.ts';
import type { Attendance } from '../table/seating/attendance.ts';

/** A table's room, as long as it is open. */
export interface OpenRoom {
  readonly attendance: Attendance;
  /** Sends everyone away and closes; without a farewell, they come back by themselves. */
  end(why: Farewell | null): void;
}

/** The tables' rooms that are open in this process, and who watches people come and go there. */
export class OpenRooms {
  readonly #open = new Map<string, OpenRoom>();
  readonly #watchers = new Map<string, Set<() => void>>();

  /** A table's room has opened; null once it is closed. */
  set(code: string, room: OpenRoom | null): void {
    if (room) this.#open.set(code, room);
    else this.#open.delete(code);
  }

  /** Null where nobody has come to the table since it woke. */
  get(code: string): OpenRoom | null {
    return this.#open.get(code) ?? null;
  }

  /** Calls `look` when people come to a table or leave it. Returns its end. */
  watch(code: string, look: () => void): () => void {
    const watchers = this.#watchers.get(code) ?? new Set();
    this.#watchers.set(code, watchers.add(look));
    return () => {
      watchers.delete(look);
      if (watchers.size === 0) this.#watchers.delete(code);
    };
  }

  /** Someone came to a table, or left it. */
  notifyPresence(code: string): void {
    for (const look of this.#watchers.get(code) ?? []) look();
  }
}
