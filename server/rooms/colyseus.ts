import type { IncomingMessage } from 'node:http';
import {
  type Client,
  CloseCode,
  connectClientToRoom,
  createAuthContext,
  matchMaker,
  Protocol,
  Room,
} from '@colyseus/core';
import { StateView } from '@colyseus/schema';
import { WebSocketClient, type WebSocketTransport } from '@colyseus/ws-transport';
import { WebSocket } from 'ws';
import { bundled, MOST_FRAMES } from '../../shared/model/wire/bundle.ts';

/**
 * All that is touched of Colyseus beyond what it promises: how it reads frames, whom it waits for,
 * the socket under a client, and the routes that it opens by itself. `checkColyseus` says at start
 * whether each of them is still there, so that an update fails loudly and not in the middle of a game.
 */

/** What Colyseus calls with every frame of a client that has joined. */
interface Frames {
  _onMessage(client: Client, frame: Uint8Array): void;
}

/** Places that Colyseus keeps for those who have been let in: by connection, and as whom they come. */
interface Reservations {
  readonly _reservedSeats: Record<
    string,
    readonly [options: unknown, as: unknown, isTaken: boolean, ...rest: unknown[]]
  >;
}

/** The socket under a client, as the package ws and Node know it. */
interface Wire {
  readonly bufferedAmount: number;
  terminate(): void;
  close(code?: number, why?: string | Buffer): void;
}

/** What a frame is, by its first byte. */
export type FrameKind = 'join' | 'leave' | 'message' | 'ping' | 'unknown';

const KINDS: ReadonlyMap<number, FrameKind> = new Map([
  [Protocol.JOIN_ROOM, 'join'],
  [Protocol.LEAVE_ROOM, 'leave'],
  [Protocol.ROOM_DATA_BYTES, 'message'],
  [Protocol.PING, 'ping'],
]);

/**
 * Throws where a part of Colyseus that this file leans on is gone: an update took it away, and the
 * server would answer nobody, or keep nobody from anything.
 */
export function checkColyseus(): void {
  const parts: Readonly<Record<string, boolean>> = {
    'Room._onMessage': typeof (Room.prototype as unknown as Frames)._onMessage === 'function',
    'Room._reservedSeats': holds(roomMade(), '_reservedSeats'),
    'StateView.changes': typeof new StateView().changes.clear === 'function',
    'WebSocketClient.raw': typeof WebSocketClient.prototype.raw === 'function',
    'WebSocket.bufferedAmount': 'bufferedAmount' in WebSocket.prototype,
    'WebSocket.terminate': typeof WebSocket.prototype.terminate === 'function',
    'WebSocket.close': typeof WebSocket.prototype.close === 'function',
    'Protocol, where bundles are told apart': (Object.values(Protocol) as number[]).every(
      (kind) => kind > MOST_FRAMES,
    ),
    'controller.exposedMethods': Array.isArray(matchMaker.controller.exposedMethods),
  };
  const gone = Object.keys(parts).filter((part) => !parts[part]);
  if (gone.length > 0)
    throw new Error(
      `Colyseus has changed: ${gone.join(', ')} is gone; see server/rooms/colyseus.ts.`,
    );
}

const holds = (thing: object, part: string): boolean => part in thing;

/** A room that nobody enters and no matchmaker knows. */
function roomMade(): Room {
  class Looked extends Room {
    override autoDispose = false;
  }
  return new Looked();
}

/**
 * Hears every frame before Colyseus reads it. Nothing that a client sends may throw.
 * @param hear decides what becomes of a frame; `read` hands it on to Colyseus
 */
export function hearFrames(
  room: object,
  hear: (client: Client, frame: Uint8Array, kind: FrameKind, read: () => void) => void,
): void {
  const frames = room as Frames;
  const read = frames._onMessage.bind(room);
  frames._onMessage = (client, frame) =>
    hear(client, frame, KINDS.get((frame[0] ?? 0) & 31) ?? 'unknown', () => read(client, frame));
}

/** Bytes that may wait for a socket that does not read; one with more is closed. */
const MOST_UNSENT = 1_000_000;

/**
 * Tends what goes out to a client. Colyseus sends an empty patch to everyone whose view did not
 * change; it would tell them that something happened among others, and is dropped. What one turn of
 * the server sends leaves as one message, at the turn's end or before the line is closed: each costs
 * more than all that is in it. A socket that does not read is closed: whoever is behind it comes back,
 * and gets the whole state once.
 */
export function tendSending<Options>(client: {
  readonly ref: object;
  raw(data: Uint8Array, options?: Options): void;
}): void {
  const raw = client.raw.bind(client);
  const wire = client.ref as Wire;
  const close = wire.close.bind(wire);
  let frames: Uint8Array[] = [];
  const send = () => {
    for (const message of bundled(frames)) raw(message);
    frames = [];
  };
  client.raw = (data) => {
    if (data.length === 1 && data[0] === Protocol.ROOM_STATE_PATCH) return;
    if (wire.bufferedAmount > MOST_UNSENT) return wire.terminate();
    if (frames.length === 0) process.nextTick(send);
    // The bytes may be written over as soon as this returns.
    frames.push(new Uint8Array(data));
  };
  wire.close = (...how) => {
    send();
    close(...how);
  };
}

/** All that a client may see was just sent to it whole: what changed before is not sent once more. */
export const forgetChanges = ({ view }: Client): void => view?.changes.clear();

/** Ends a connection at once, whatever still waits to be sent to it. */
export const cutOff = (client: Client): void => (client.ref as unknown as Wire).terminate();

/** Whoever was let in but has not come yet is not waited for any more: they come again. */
export function forgetReservations(room: object): void {
  const { _reservedSeats: reserved } = room as Reservations;
  for (const one of Object.keys(reserved)) delete reserved[one];
}

/** Makes a kind of room known to Colyseus. What it is given, each room of the kind is made with. */
export function defineRoomType(
  kind: string,
  type: Parameters<typeof matchMaker.defineRoomType>[1],
  given: object,
): void {
  matchMaker.defineRoomType(kind, type, given as never);
}

/** Leaves no more than so many places to those who come as the same; the oldest go. */
function thinOut(room: object | undefined, as: object, most: number): void {
  const { _reservedSeats: reserved = {} } = (room ?? {}) as Partial<Reservations>;
  const same = Object.entries(reserved).filter(
    ([, [, known, isTaken]]) => isTaken === false && JSON.stringify(known) === JSON.stringify(as),
  );
  for (const [one] of same.slice(0, Math.max(0, same.length - most))) delete reserved[one];
}

/** Does a room wait for whoever asks for a socket at this path, such as `/process/room?sessionId=…`? */
export function isAwaited(path: string): boolean {
  if (!URL.canParse(path, 'ws://here')) return false;
  const { pathname, searchParams } = new URL(path, 'ws://here');
  const room = /^\/[\w-]+\/([\w-]+)$/.exec(pathname)?.[1];
  const { _reservedSeats: reserved = {} } = ((room && matchMaker.getLocalRoomById(room)) ||
    {}) as Partial<Reservations>;
  const place = searchParams.get('sessionId') ?? '';
  return Object.hasOwn(reserved, place) && reserved[place]?.[2] === false;
}

/** What a room takes for a socket. */
interface Line {
  close(code?: number): void;
}

/** Brings a line that is no socket into the room that keeps a place for it; closes it where none does. */
export function joinThrough(
  line: Line,
  roomId: string,
  sessionId: string,
  { headers, socket }: IncomingMessage,
): void {
  const client = new WebSocketClient(sessionId, line as unknown as WebSocket);
  const { remoteAddress } = socket;
  const context = createAuthContext({
    headers: headers as Record<string, string>,
    token: null,
    remoteAddress,
  });
  const room = matchMaker.getLocalRoomById(roomId);
  connectClientToRoom(room, client, context, {}).catch(() => line.close(CloseCode.WITH_ERROR));
}

type Listing = Parameters<typeof matchMaker.reserveSeatFor>[0];

/** The open rooms of one kind, by code. Nobody gets in but by `reserve`. */
export class RoomDoors {
  readonly #kind: string;
  readonly #open = new Map<string, Promise<Listing>>();

  constructor(kind: string) {
    this.#kind = kind;
  }

  /**
   * Keeps a place for someone who has been let in; opens the room where it is closed. Rejects where it can't
   * be opened, or keeps no place.
   * @param most places that are kept for the same viewer at once: the oldest goes
   */
  async reserve(code: string, as: object, most: number): Promise<unknown> {
    const listing = await this.open(code);
    try {
      thinOut(matchMaker.getLocalRoomById(listing.roomId), as, most - 1);
      return await matchMaker.reserveSeatFor(listing, {}, as);
    } catch (error) {
      this.#open.delete(code);
      throw error;
    }
  }

  /** Opens a room where it is closed, though nobody is coming. Rejects where it can't be opened. */
  async open(code: string): Promise<Listing> {
    const known = this.#open.get(code) ?? matchMaker.createRoom(this.#kind, { code });
    this.#open.set(code, known);
    try {
      return await known;
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

/**
 * Closes the doors that Colyseus opens by itself: its matchmaker's routes, its own health check, and
 * its answers to other sites. What is left on the port is the game's app, and sockets.
 * To be called once the server listens: only then are they open.
 */
export function closeOtherDoors(transport: WebSocketTransport): void {
  matchMaker.controller.exposedMethods = [];
  const app = transport.getExpressApp();
  transport.server?.removeAllListeners('request');
  transport.server?.on('request', app);
}

/** Ends a client's connection, which comes back by itself. */
export const callAgain = (client: Client): void => client.leave(CloseCode.MAY_TRY_RECONNECT);

/** Ends a client's connection, which is not wanted back. */
export const hangUp = (client: Client): void => client.leave(CloseCode.CONSENTED);
