import type { Room, SeatReservation } from 'colyseus.js';
import { MESSAGE } from '../../shared/model/wire/messageNumbers.ts';
import { type PackedAnswer, unpackAnswer } from '../../shared/model/wire/packing.ts';
import type { Farewell, Trouble } from '../../shared/model/wire/wire.ts';
import { BASE } from './base.ts';
import { attempt, Hitched } from './request.ts';
import { roomClient } from './roomClient.ts';
import type { Link } from './store.ts';
import { enterByRequests } from './tunnel.ts';
import { beginWait } from './waits.ts';

/** Milliseconds. */
const FIRST_RETRY = 250;
const LAST_RETRY = 5000;
const GROWTH = 1.7;
const NO_ANSWER = 15_000;
const NO_ENTRY = 10_000;
/** A socket that is held up is given up before the person is told. */
const NO_LINE = 5000;
/** A line by requests that lived for so long says nothing any more of whether a socket gets through. */
const LONG = 60_000;
const NO_PULSE = 3000;

/** How a line is held: by a socket, or by plain requests where a network lets no socket through. */
type Way = 'socket' | 'requests';

/** What is tried first: what went through last in this tab. */
let likelyWay: Way = 'socket';
/** Did a socket get through to here before? Then one that fails says more of the server than of the network. */
let isOpenToSockets = false;
/** Sockets of one line that fail in a row, where others got through before, until requests are tried. */
const PATIENCE = 4;

/** How a line is opened. */
export interface LineOptions {
  /** Where the server is; by default, where the page came from. */
  readonly origin?: string;
  /** True for one of many who share a process: requests would be for one page, which they are not. */
  readonly socketsOnly?: boolean;
}

/** Where a line leads, and what is done with what comes over it. */
interface Ends<State, Answer extends { readonly id: string }> {
  /** Where the server is, as `https://valley.example.org`. */
  readonly origin: string;
  /** Where the key is shown, such as `/api/tables/ABCDEF/enter`. */
  readonly door: string;
  readonly key: string;
  /** True where a line by requests is never tried. */
  readonly socketsOnly: boolean;
  /**
   * True where a message whose answer did not come is sent again, under the same id, when the line
   * is back; false where it is given up, because said late it may be wrong.
   */
  readonly resends: boolean;
  /** Listens to a room that was just entered. `came` is to be called with each news of it. */
  listen(room: Room<unknown, State>, came: () => void): void;
  link(link: Link): void;
  /** The answer to a message that got none. */
  unanswered(id: string): Answer;
}

interface Waiting<Answer> {
  readonly type: string;
  readonly message: { readonly id: string };
  readonly settle: (answer: Answer) => void;
}

/**
 * A line to one room, the only place that knows of a socket. It comes back by itself with its key,
 * however often and however long it breaks, and stops only where the server says so.
 */
export class Line<State, Answer extends { readonly id: string }> {
  readonly #ends: Ends<State, Answer>;
  readonly #waiting = new Map<string, Waiting<Answer>>();
  readonly #stopWatching: () => void;
  /** While there is no line: what the page says of it. */
  #wait: ReturnType<typeof beginWait> | null = null;
  #attempt = new AbortController();
  #way: Way = 'socket';
  /** When this room was entered, on `performance.now()`. */
  #since = 0;
  #room: Room<unknown, State> | null = null;
  #entering = false;
  #over = false;
  #hasHeard = false;
  #lost = false;
  #retry = FIRST_RETRY;
  /** Sockets that failed since one got through. */
  #missed = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ends: Ends<State, Answer>) {
    this.#ends = ends;
    this.#stopWatching = watchPage(() => this.#feelPulse());
    this.#beginWait();
    void this.#enter();
  }

  /** Sends a message and waits for its answer. */
  ask<Message extends { readonly id: string }>(type: string, message: Message): Promise<Answer> {
    const { resends, unanswered } = this.#ends;
    const isDown = resends ? this.#lost : this.#room === null;
    if (this.#over || isDown) return Promise.resolve(unanswered(message.id));
    return new Promise((resolve) => {
      const settle = (answer: Answer) => {
        clearTimeout(timer);
        this.#waiting.delete(message.id);
        resolve(answer);
      };
      const timer = setTimeout(() => settle(unanswered(message.id)), NO_ANSWER);
      const waiting = { type, message, settle };
      this.#waiting.set(message.id, waiting);
      this.#send(waiting);
    });
  }

  /** Hangs up for good. */
  close(): void {
    this.#over = true;
    this.#stopWatching();
    clearTimeout(this.#timer);
    this.#attempt.abort();
    this.#endWait();
    const room = this.#room;
    this.#room = null;
    this.#giveUp();
    if (room) void room.leave();
  }

  /** Enters the room, or tries again a little later. */
  async #enter(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#over || this.#entering || this.#room !== null) return;
    this.#entering = true;
    this.#attempt = new AbortController();
    const { signal } = this.#attempt;
    try {
      const room = await within(NO_ENTRY, this.#knock(signal), signal);
      if (typeof room === 'string') this.#end(room);
      else if (this.#over) void room.leave();
      else this.#adopt(room);
    } catch (error) {
      const hitch = error instanceof Hitched ? error.hitch : null;
      if (hitch !== null) this.#wait?.fails(hitch);
      // The other way is tried at once.
      if (hitch === 'sockets' && likelyWay === 'requests') this.#retry = FIRST_RETRY;
      this.#enterLater();
    } finally {
      this.#attempt.abort();
      this.#entering = false;
    }
  }

  /** Shows the key, and goes in where it opens. Throws Hitched with the step that failed. */
  async #knock(signal: AbortSignal): Promise<Room<unknown, State> | Shut> {
    const { origin, door, key } = this.#ends;
    const url = new URL(`${BASE}${door}`, origin);
    const { ok, status, body } = await attempt(url, { method: 'POST', body: { key }, signal });
    const { trouble } = body as Partial<Trouble>;
    if (status === 403 && trouble === 'unknown-key') return 'unknown-key';
    if (trouble === 'unreadable') return 'unreadable';
    if (!ok) throw new Hitched(isHitch(trouble) ? trouble : 'gateway');
    this.#wait?.fails('sockets');
    return this.#open(url, body as SeatReservation, signal);
  }

  /** Takes the place that was kept: by a socket, or by requests where that failed last time. */
  async #open(
    door: URL,
    reservation: SeatReservation,
    signal: AbortSignal,
  ): Promise<Room<unknown, State>> {
    const way = this.#ends.socketsOnly ? 'socket' : likelyWay;
    const coming =
      way === 'socket'
        ? roomClient(`${door.origin}${BASE}`).consumeSeatReservation<State>(reservation)
        : enterByRequests<State>(new URL(door.href.replace(/enter$/, 'tunnel')), reservation);
    // One that comes too late is not wanted any more.
    coming.then(
      (room) => signal.aborted && this.#room !== room && void room.leave(),
      () => {},
    );
    try {
      const room = await within(NO_LINE, coming, signal);
      this.#way = way;
      if (way === 'socket') {
        isOpenToSockets = true;
        this.#missed = 0;
      }
      return room;
    } catch {
      if (way === 'socket') this.#missed += 1;
      const isBlocked = !isOpenToSockets || this.#missed >= PATIENCE;
      if (!this.#ends.socketsOnly)
        likelyWay = way === 'socket' && isBlocked ? 'requests' : 'socket';
      throw new Hitched('sockets');
    }
  }

  #adopt(room: Room<unknown, State>): void {
    this.#room = room;
    this.#since = performance.now();
    // Coming back is done here, by the key: that works after a restart of the server too.
    room.reconnection.enabled = false;
    this.#ends.listen(room, () => this.#heard(room));
    room.onMessage<PackedAnswer<Answer>>(MESSAGE.answer, (packed) => {
      const answer = unpackAnswer(packed);
      this.#waiting.get(answer.id)?.settle(answer);
    });
    room.onMessage<Farewell>(MESSAGE.farewell, (why) => this.#end(why));
    room.onLeave(() => this.#break(room));
    room.onError(() => {});
    for (const waiting of this.#waiting.values()) this.#send(waiting);
  }

  #heard(room: Room<unknown, State>): void {
    if (this.#room !== room) return;
    this.#hasHeard = true;
    this.#lost = false;
    this.#retry = FIRST_RETRY;
    this.#endWait();
    this.#ends.link(this.#way === 'socket' ? LIVE : LIVE_BY_REQUESTS);
  }

  #send({ type, message }: Waiting<Answer>): void {
    this.#room?.sendBytes(type, new TextEncoder().encode(JSON.stringify(message)));
  }

  /** A line can be dead without anyone having said so: asks for a sign of life. */
  #feelPulse(): void {
    const room = this.#room;
    if (room === null) return void this.#enter();
    const timer = setTimeout(() => this.#break(room), NO_PULSE);
    room.ping(() => clearTimeout(timer));
  }

  #break(room: Room<unknown, State>): void {
    if (this.#room !== room) return;
    this.#room = null;
    if (performance.now() - this.#since > LONG) likelyWay = 'socket';
    if (!this.#ends.resends) this.#giveUp();
    room.connection.close();
    this.#enterLater();
  }

  #giveUp(): void {
    for (const { message, settle } of [...this.#waiting.values()])
      settle(this.#ends.unanswered(message.id));
  }

  #beginWait(): void {
    this.#wait ??= beginWait('slow', () => this.#enterNow());
  }

  #endWait(): void {
    this.#wait?.end();
    this.#wait = null;
  }

  /** Whoever asks for it need not wait for the next try, nor for one that hangs. */
  #enterNow(): void {
    this.#retry = FIRST_RETRY;
    if (this.#entering) this.#attempt.abort();
    else void this.#enter();
  }

  #enterLater(): void {
    if (this.#over) return;
    this.#beginWait();
    this.#lost = this.#hasHeard;
    this.#ends.link({ kind: this.#hasHeard ? 'lost' : 'connecting' });
    // Not all at the same moment, where a whole room full of screens lost the same server.
    this.#timer = setTimeout(() => void this.#enter(), this.#retry * (0.5 + Math.random()));
    this.#retry = Math.min(LAST_RETRY, this.#retry * GROWTH);
  }

  #end(why: Farewell | Shut): void {
    this.close();
    this.#ends.link({ kind: 'closed', why });
  }
}

/** Why a door stays shut, however often one knocks. */
type Shut = 'unknown-key' | 'unreadable';

/** Refusals that pass by themselves. */
const isHitch = (trouble: unknown): trouble is 'too-often' | 'server-full' | 'storage' =>
  trouble === 'too-often' || trouble === 'server-full' || trouble === 'storage';

const LIVE = { kind: 'live' } as const;
const LIVE_BY_REQUESTS = { kind: 'live', byRequests: true } as const;

/** Rejects as Hitched where it takes too long, or is given up. */
function within<T>(milliseconds: number, promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error('too late'));
    const timer = setTimeout(late, milliseconds);
    signal.addEventListener('abort', late, { once: true });
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** A screen that wakes, or finds its network again, need not wait for the next try. */
function watchPage(run: () => void): () => void {
  if (typeof document === 'undefined') return () => {};
  const look = () => {
    if (document.visibilityState === 'visible') run();
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', look);
  };
}
