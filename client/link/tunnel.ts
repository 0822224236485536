import type { Room, SeatReservation } from 'colyseus.js';
import { attempt } from './request.ts';
import { roomClient, tendRooms } from './roomClient.ts';

/**
 * The other way into a room, for networks that let no socket through: frames are asked for and posted
 * by plain requests (server/rooms/tunnelRoutes.ts). To the room's own client it looks like a socket.
 */

type Connection = Room['connection'];
type Transport = Connection['transport'];
type Events = Connection['events'];

/** As sockets say it: ended without a word. */
const ABNORMAL = 1006;
const NORMAL = 1000;
/** Frames that go in one request at most: as many as the server takes. */
const MOST_FRAMES = 40;
/** Milliseconds that an answer may take: longer than the server lets one wait. */
const LATE = 40_000;

/**
 * Requests that wait at once: browsers hold six lines to one host, and other requests need some. A page
 * with more tunnels than that, such as a projector with many tables, asks in turns.
 */
const MOST_PATIENT = 3;
/** Milliseconds between two asks, for each tunnel of such a page. */
const TURN = 200;

let openTunnels = 0;

interface Load {
  readonly frames: readonly string[];
  readonly closed: number | null;
}

class TunnelTransport implements Transport {
  isOpen = false;
  readonly #events: Events;
  readonly #door: URL;
  readonly #place: Pick<SeatReservation, 'roomId' | 'sessionId'>;
  readonly #call = new AbortController();
  #path = '';
  #queue: string[] = [];
  #isPosting = false;
  /** Has the other end closed? What is still said then arrives nowhere. */
  #isShut = false;
  #isOver = false;

  constructor(events: Events, door: URL, { roomId, sessionId }: SeatReservation) {
    this.#events = events;
    this.#door = door;
    this.#place = { roomId, sessionId };
  }

  connect(): void {
    this.#open().catch(() => this.#finish(ABNORMAL));
  }

  send(data: Uint8Array): void {
    if (this.#isOver || this.#isShut) return;
    this.#queue.push(base64(data));
    void this.#post();
  }

  sendUnreliable(data: Uint8Array): void {
    this.send(data);
  }

  close(code = NORMAL): void {
    if (this.#isOver) return;
    if (this.isOpen && !this.#isShut)
      void this.#ask('up', { frames: [], end: true }).catch(() => {});
    this.#finish(code);
  }

  async #open(): Promise<void> {
    const { tunnel } = (await this.#ask('', this.#place)) as { readonly tunnel: string };
    if (this.#isOver) return;
    this.#path = `/${tunnel}`;
    this.isOpen = true;
    this.#events.onopen?.({});
    openTunnels += 1;
    void this.#post();
    while (!this.#isOver) {
      const inTurns = openTunnels > MOST_PATIENT;
      const { frames, closed } = (await this.#ask('down', inTurns ? { now: true } : {})) as Load;
      // Its last frames may be a farewell, which the page answers.
      this.#isShut = closed !== null;
      for (const frame of frames)
        if (!this.#isOver) this.#events.onmessage?.({ data: bytes(frame) });
      if (closed !== null) this.#finish(closed);
      if (inTurns) await new Promise((resolve) => setTimeout(resolve, TURN * openTunnels));
    }
  }

  /** Posts what waits, one request after the other: frames keep their order. */
  async #post(): Promise<void> {
    if (this.#isPosting || !this.isOpen) return;
    this.#isPosting = true;
    try {
      while (this.#queue.length > 0)
        await this.#ask('up', { frames: this.#queue.splice(0, MOST_FRAMES) });
    } catch {
      this.#finish(ABNORMAL);
    } finally {
      this.#isPosting = false;
    }
  }

  async #ask(what: 'up' | 'down' | '', body: object): Promise<unknown> {
    const url = new URL(this.#door);
    url.pathname += what === '' ? '' : `${this.#path}/${what}`;
    const late = AbortSignal.timeout(LATE);
    const signal = what === 'up' ? late : eitherOf(late, this.#call.signal);
    const reply = await attempt(url, { method: 'POST', body, signal });
    if (!reply.ok) throw new Error(`the server answered ${reply.status}`);
    return reply.body;
  }

  #finish(code: number): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const wasOpen = this.isOpen;
    this.isOpen = false;
    this.#call.abort();
    if (wasOpen) openTunnels -= 1;
    else this.#events.onerror?.({ code, reason: '' });
    this.#events.onclose?.({ code, reason: '' });
  }
}

/** Ends with whichever of two ends first. */
function eitherOf(one: AbortSignal, other: AbortSignal): AbortSignal {
  const both = new AbortController();
  for (const signal of [one, other]) {
    if (signal.aborted) both.abort();
    signal.addEventListener('abort', () => both.abort(), { once: true });
  }
  return both.signal;
}

function base64(data: Uint8Array): string {
  let text = '';
  for (const byte of data) text += String.fromCharCode(byte);
  return btoa(text);
}

const bytes = (text: string): ArrayBuffer =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;

/**
 * Takes the place that a room has kept, without a socket. Rejects where that fails.
 * @param door of the table or session, as `https://…/api/tables/ABCDEF/tunnel`
 */
export function enterByRequests<State>(
  door: URL,
  reservation: SeatReservation,
): Promise<Room<unknown, State>> {
  const client = roomClient(door.origin);
  tendRooms(client, (room) => {
    let connection: Connection;
    // A room makes its connection by itself, and with it the transport in whose place this one stands.
    Object.defineProperty(room, 'connection', {
      get: () => connection,
      set(given: Connection) {
        connection = given;
        given.transport = new TunnelTransport(given.events, door, reservation);
      },
    });
  });
  return client.consumeSeatReservation<State>(reservation);
}
