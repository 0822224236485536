import { Client, type Room } from 'colyseus.js';
import { unbundled } from '../../shared/model/wire/bundle.ts';

/**
 * All that the browser touches of Colyseus beyond what it promises. Where an update takes a part of it away, the
 * first line to a server says so, and no frame is lost in silence.
 */

/** What of a client of Colyseus and its rooms is put aside here. */
interface MakesRooms {
  createRoom(...of: readonly unknown[]): Room;
}
interface HearsFrames {
  onMessageCallback(message: { readonly data: ArrayBuffer | Uint8Array }): void;
}

/** Puts something between a client of Colyseus and each room that it makes. */
export function tendRooms(client: Client, tend: (room: Room) => void): void {
  const makes = client as unknown as MakesRooms;
  expectPart('Client.createRoom', makes.createRoom);
  const createRoom = makes.createRoom.bind(client);
  makes.createRoom = (...of) => {
    const room = createRoom(...of);
    tend(room);
    return room;
  };
}

function expectPart(name: string, part: unknown): void {
  if (typeof part !== 'function') throw new Error(`colyseus.js has changed: ${name} is gone.`);
}

/** Lets a room hear one by one the frames that came as one message. */
function unbundle(room: Room): void {
  const hears = room as unknown as HearsFrames;
  expectPart('Room.onMessageCallback', hears.onMessageCallback);
  const hear = hears.onMessageCallback.bind(room);
  hears.onMessageCallback = ({ data }) => {
    for (const frame of unbundled(new Uint8Array(data))) hear({ data: frame });
  };
}

/**
 * Colyseus' client for an address, to which frames may come in bundles. It looks for a sign-in of its own in
 * what the browser keeps, which the game has none of; where site data is blocked this must not be the end of
 * the line.
 * @param address such as `https://valley.example.org/games`
 */
export function roomClient(address: string): Client {
  if (typeof window !== 'undefined' && isShut()) hideDatabase();
  const client = new Client(address);
  tendRooms(client, unbundle);
  return client;
}

function isShut(): boolean {
  try {
    return window.localStorage === null;
  } catch {
    return true;
  }
}

/**
 * Without the one storage it would go on to the other, which is shut as well: asking for it throws, or is
 * refused later, where nobody can catch it. Without either it keeps things in memory.
 */
function hideDatabase(): void {
  try {
    Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true });
  } catch {
    // It can't be hidden: the client does what it can.
  }
}
