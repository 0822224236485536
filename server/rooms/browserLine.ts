import { CloseCode, matchMaker, Protocol } from '@colyseus/core';
import { MESSAGE } from '../../shared/model/messageNumbers.ts';
import type { Farewell } from '../../shared/model/wire.ts';

/** What both rooms do with a line to a browser. */

/** One end of such a line: what is needed of Colyseus' client. */
interface Hearer {
  send(type: number, message: unknown): void;
  leave(code: number): void;
}

/** Ends a connection that is not wanted back. */
export function sendAway(client: Hearer, why: Farewell): void {
  client.send(MESSAGE.farewell, why);
  client.leave(CloseCode.CONSENTED);
}

/** What a message says; null where it is no JSON. */
export function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}

/** The sender's id of a message that is turned down unread, so that its answer finds its way. */
export const idWithin = (bytes: Uint8Array): string =>
  /"id":"([\w-]{8,40})"/.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1] ?? '';

/** The socket under a client, as Node knows it: writes gather while it is corked. */
interface Corked {
  readonly _socket?: { cork(): void; uncork(): void };
}

/**
 * Tends what goes out to a client. Colyseus sends an empty patch to everyone whose view did not
 * change; it would tell them that something happened among others, and is dropped. What one turn of
 * the server sends leaves in one write: asking the system costs more than all that is in it.
 */
export function tendSending<Options>(client: {
  readonly ref: object;
  raw(data: Uint8Array, options?: Options): void;
}): void {
  const raw = client.raw.bind(client);
  const { _socket: socket } = client.ref as Corked;
  let gathering = false;
  client.raw = (data, options) => {
    if (data.length === 1 && data[0] === Protocol.ROOM_STATE_PATCH) return;
    if (!gathering && socket) {
      gathering = true;
      socket.cork();
      process.nextTick(() => {
        gathering = false;
        socket.uncork();
      });
    }
    raw(data, options);
  };
}

/** Places that Colyseus keeps for those who have been let in. */
interface Reservations {
  readonly _reservedSeats: Record<string, unknown>;
}

/** Whoever was let in but has not come yet is not waited for when a room closes: they come again. */
export function forgetReservations(room: object): void {
  const { _reservedSeats: reserved } = room as Reservations;
  for (const one of Object.keys(reserved)) delete reserved[one];
}

type Listing = Parameters<typeof matchMaker.reserveSeatFor>[0];

/** The open rooms of one kind, by code. Nobody gets in but by `reserve`. */
export class Rooms {
  readonly #kind: string;
  readonly #open = new Map<string, Promise<Listing>>();

  constructor(kind: string) {
    this.#kind = kind;
  }

  /** Keeps a place for someone who has been let in; opens the room where it is closed. */
  async reserve(code: string, as: object): Promise<unknown> {
    const known = this.#open.get(code) ?? matchMaker.createRoom(this.#kind, { code });
    this.#open.set(code, known);
    try {
      return await matchMaker.reserveSeatFor(await known, {}, as);
    } catch (error) {
      this.#open.delete(code);
      throw error;
    }
  }

  /** A room has closed. */
  closed(code: string): void {
    this.#open.delete(code);
  }
}
