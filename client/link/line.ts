import { Client, type Room, type SeatReservation } from 'colyseus.js';
import { MESSAGE } from '../../shared/model/wire/messageNumbers.ts';
import type { Farewell, Trouble } from '../../shared/model/wire/wire.ts';
import type { Link } from './store.ts';

/** Milliseconds. */
const FIRST_RETRY = 250;
const LAST_RETRY = 5000;
const GROWTH = 1.7;
const NO_ANSWER = 15_000;
const NO_ENTRY = 10_000;
const NO_PULSE = 3000;

/** Where a line leads, and what is done with what comes over it. */
interface Ends<State, Answer extends { readonly id: string }> {
  /** Where the key is shown, such as `https://…/api/tables/ABCDEF/enter`. */
  readonly door: URL;
  readonly key: string;
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
  #room: Room<unknown, State> | null = null;
  #entering = false;
  #over = false;
  #hasHeard = false;
  #lost = false;
  #retry = FIRST_RETRY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ends: Ends<State, Answer>) {
    this.#ends = ends;
    this.#stopWatching = watchPage(() => this.#feelPulse());
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
    try {
      const room = await within(NO_ENTRY, this.#knock());
      if (typeof room === 'string') this.#end(room);
      else if (this.#over) void room.leave();
      else this.#adopt(room);
    } catch {
      this.#enterLater();
    } finally {
      this.#entering = false;
    }
  }

  async #knock(): Promise<Room<unknown, State> | Shut> {
    const { door, key } = this.#ends;
    const response = await fetch(door, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key }),
    });
    if (response.status === 403) return 'unknown-key';
    if (response.status === 503 && (await isUnreadable(response))) return 'unreadable';
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const reservation: SeatReservation = await response.json();
    return new Client(door.origin).consumeSeatReservation<State>(reservation);
  }

  #adopt(room: Room<unknown, State>): void {
    this.#room = room;
    // Coming back is done here, by the key: that works after a restart of the server too.
    room.reconnection.enabled = false;
    this.#ends.listen(room, () => this.#heard(room));
    room.onMessage<Answer>(MESSAGE.answer, (answer) =>
      this.#waiting.get(answer.id)?.settle(answer),
    );
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
    this.#ends.link(LIVE);
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
    if (!this.#ends.resends) this.#giveUp();
    room.connection.close();
    this.#enterLater();
  }

  #giveUp(): void {
    for (const { message, settle } of [...this.#waiting.values()])
      settle(this.#ends.unanswered(message.id));
  }

  #enterLater(): void {
    if (this.#over) return;
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

async function isUnreadable(response: Response): Promise<boolean> {
  const answer: Partial<Trouble> = await response.json();
  return answer.trouble === 'unreadable';
}

const LIVE = { kind: 'live' } as const;

/** An id for a message. Browsers give whole UUIDs only over https, which a local network lacks. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(6))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('too late')), milliseconds);
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
