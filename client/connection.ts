import { Client, type Room, type SeatReservation } from 'colyseus.js';
import type { SeatCommand } from '../shared/model/command.ts';
import type { Mirrored } from '../shared/model/mirrored.ts';
import { type Refusal, refuse } from '../shared/model/refusal.ts';
import { Unpacker } from '../shared/model/shapes.ts';
import type { SeenEvent } from '../shared/model/view.ts';
import type { Answer, Farewell, Submit, Ticket, Told } from '../shared/model/wire.ts';
import { readScreen } from './screen.ts';
import type { Store } from './store.ts';

/** The line to a table. It is the only place that knows of a socket. */
export interface Connection {
  /**
   * Asks for a command. Answers null where it was done, else why not; `offline` where the server
   * can't be reached or never answered.
   */
  submit(command: SeatCommand): Promise<Refusal | null>;
  /** Begins the game, for whoever opened the table. */
  start(): Promise<Refusal | null>;
  /** Hangs up for good. */
  close(): void;
}

interface ConnectOptions {
  /** Where the server is; by default, where the page came from. */
  readonly origin?: string;
}

/** Milliseconds. */
const FIRST_RETRY = 250;
const LAST_RETRY = 5000;
const GROWTH = 1.7;
const NO_ANSWER = 15_000;
const NO_ENTRY = 10_000;
const NO_PULSE = 3000;

/** A message that waits for its answer, and is sent again under the same id if the line breaks. */
interface Waiting {
  readonly type: 'submit' | 'start';
  readonly message: Submit | { readonly id: string };
  readonly settle: (refusal: Refusal | null) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

type TableRoom = Room<unknown, Mirrored>;

/**
 * Connects a store to a table, for as long as the page is open: comes back by itself with the seat's
 * key, however often and however long the line breaks, and stops only where the server says so.
 */
export function connect(store: Store, ticket: Ticket, options: ConnectOptions = {}): Connection {
  const line = new Line(store, ticket, options.origin ?? location.origin);
  const stopWatching = watchPage(line);
  void line.enter();
  return {
    submit: (command) => line.ask('submit', { id: newId(), command }),
    start: () => line.ask('start', { id: newId() }),
    close: () => {
      stopWatching();
      line.close();
    },
  };
}

class Line {
  readonly #store: Store;
  readonly #ticket: Ticket;
  readonly #origin: string;
  readonly #waiting = new Map<string, Waiting>();
  #room: TableRoom | null = null;
  #entering = false;
  #over = false;
  #retry = FIRST_RETRY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store, ticket: Ticket, origin: string) {
    this.#store = store;
    this.#ticket = ticket;
    this.#origin = origin;
  }

  /** Takes the seat, or tries again a little later. */
  async enter(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#over || this.#entering || this.#room !== null) return;
    this.#entering = true;
    try {
      const room = await within(NO_ENTRY, this.#takeSeat());
      if (room === 'unknown-key') this.#end('unknown-key');
      else if (this.#over) void room.leave();
      else this.#adopt(room);
    } catch {
      this.#enterLater();
    } finally {
      this.#entering = false;
    }
  }

  /** Sends a message and waits for its answer. */
  ask(type: Waiting['type'], message: Waiting['message']): Promise<Refusal | null> {
    if (this.#over || this.#store.get().link.kind === 'lost')
      return Promise.resolve(refuse('offline'));
    return new Promise((resolve) => {
      const settle = (refusal: Refusal | null) => {
        clearTimeout(timer);
        this.#waiting.delete(message.id);
        resolve(refusal);
      };
      const timer = setTimeout(() => settle(refuse('offline')), NO_ANSWER);
      const waiting = { type, message, settle, timer };
      this.#waiting.set(message.id, waiting);
      this.#send(waiting);
    });
  }

  /** A line can be dead without anyone having said so: asks for a sign of life. */
  feelPulse(): void {
    const room = this.#room;
    if (room === null) return void this.enter();
    const timer = setTimeout(() => this.#lost(room), NO_PULSE);
    room.ping(() => clearTimeout(timer));
  }

  close(): void {
    this.#over = true;
    clearTimeout(this.#timer);
    const room = this.#room;
    this.#room = null;
    for (const { settle } of [...this.#waiting.values()]) settle(refuse('offline'));
    if (room) void room.leave();
  }

  async #takeSeat(): Promise<TableRoom | 'unknown-key'> {
    const { code, key } = this.#ticket;
    const response = await fetch(`${this.#origin}/api/tables/${code}/enter`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key }),
    });
    if (response.status === 403) return 'unknown-key';
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const reservation: SeatReservation = await response.json();
    return new Client(this.#origin).consumeSeatReservation<Mirrored>(reservation);
  }

  #adopt(room: TableRoom): void {
    this.#room = room;
    // Coming back is done here, by the seat's key: that works after a restart of the server too.
    room.reconnection.enabled = false;
    const clock = clockReader();
    room.onStateChange((mirror) => {
      if (this.#room !== room) return;
      const now = performance.now();
      const screen = readScreen(mirror, this.#store.get().screen, clock(mirror, now));
      this.#store.set({ screen, screenAt: now, link: LIVE });
      this.#retry = FIRST_RETRY;
    });
    const events = new Unpacker();
    room.onMessage<Told>('told', (told) => this.#store.tell(events.unpack(told) as SeenEvent[]));
    room.onMessage<Answer>('answer', ({ id, refusal }) => this.#waiting.get(id)?.settle(refusal));
    room.onMessage<Farewell>('farewell', (why) => this.#end(why));
    room.onLeave(() => this.#lost(room));
    room.onError(() => {});
    for (const waiting of this.#waiting.values()) this.#send(waiting);
  }

  #send({ type, message }: Waiting): void {
    this.#room?.sendBytes(type, new TextEncoder().encode(JSON.stringify(message)));
  }

  #lost(room: TableRoom): void {
    if (this.#room !== room) return;
    this.#room = null;
    room.connection.close();
    this.#enterLater();
  }

  #enterLater(): void {
    if (this.#over) return;
    this.#store.set({ link: { kind: this.#store.get().screen === null ? 'connecting' : 'lost' } });
    // Not all at the same moment, where a whole room full of screens lost the same server.
    this.#timer = setTimeout(() => void this.enter(), this.#retry * (0.5 + Math.random()));
    this.#retry = Math.min(LAST_RETRY, this.#retry * GROWTH);
  }

  #end(why: Farewell | 'unknown-key'): void {
    this.close();
    this.#store.set({ link: { kind: 'closed', why } });
  }
}

const LIVE = { kind: 'live' } as const;

/** Reads milliseconds left off the mirrored clock, which is only written when time starts or stops. */
function clockReader(): (mirror: Mirrored, now: number) => number {
  let writing = -1;
  let at = 0;
  return ({ clock }, now) => {
    if (clock.writing !== writing) {
      writing = clock.writing;
      at = now;
    }
    const run = clock.paused ? 0 : now - at;
    return clock.seconds === 0 ? 0 : Math.max(0, clock.left - run);
  };
}

/** An id for a message. Browsers give whole UUIDs only over https, which a local network lacks. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(6))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('too late')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** A phone that wakes, or finds its network again, need not wait for the next try. */
function watchPage(line: Line): () => void {
  if (typeof document === 'undefined') return () => {};
  const look = () => {
    if (document.visibilityState === 'visible') line.feelPulse();
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', look);
  };
}
