import { Client, type Room, type SeatReservation } from 'colyseus.js';
import { refuse } from '../shared/model/refusal.ts';
import type {
  LeadAct,
  LeadAnswer,
  SessionNews,
  SessionScreen,
  SubmitAct,
} from '../shared/model/session.ts';
import type { Farewell, Ticket } from '../shared/model/wire.ts';
import type { Link } from './store.ts';

/** The line of a facilitator's or projector's page to its session. */
export interface SessionLine {
  /** Asks for an act. `offline` where the server can't be reached or never answered. */
  act(act: LeadAct): Promise<LeadAnswer>;
  /** Hangs up for good. */
  close(): void;
}

/** What the page is told. Both run whenever something changed. */
export interface SessionHearer {
  /** Times in it are as of when it, or the table that they stand in, first came. */
  screen(screen: SessionScreen): void;
  link(link: Link): void;
}

/** Milliseconds. */
const FIRST_RETRY = 250;
const LAST_RETRY = 5000;
const GROWTH = 1.7;
const NO_ANSWER = 15_000;
const NO_ENTRY = 10_000;
const NO_PULSE = 3000;

/**
 * Follows a session for as long as the page is open, by one of its keys: comes back by itself,
 * however often the line breaks, and stops only where the server says so.
 * @param origin where the server is; by default, where the page came from
 */
export function connectSession(
  { code, key }: Ticket,
  hear: SessionHearer,
  origin = location.origin,
): SessionLine {
  const line = new Line(origin, { code, key }, hear);
  const stopWatching = watchPage(line);
  void line.enter();
  return {
    act: (act) => line.ask(act),
    close() {
      stopWatching();
      line.close();
    },
  };
}

class Line {
  readonly #origin: string;
  readonly #ticket: Ticket;
  readonly #hear: SessionHearer;
  readonly #waiting = new Map<string, (answer: LeadAnswer) => void>();
  #room: Room | null = null;
  #screen: SessionScreen | null = null;
  /** When the head of the screen came: its time runs on from there. */
  #headAt = 0;
  #entering = false;
  #over = false;
  #retry = FIRST_RETRY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(origin: string, ticket: Ticket, hear: SessionHearer) {
    this.#origin = origin;
    this.#ticket = ticket;
    this.#hear = hear;
  }

  /** Joins the session's room, or tries again a little later. */
  async enter(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#over || this.#entering || this.#room !== null) return;
    this.#entering = true;
    try {
      const room = await within(NO_ENTRY, this.#join());
      if (room === 'unknown-key') this.#end('unknown-key');
      else if (this.#over) void room.leave();
      else this.#adopt(room);
    } catch {
      this.#enterLater();
    } finally {
      this.#entering = false;
    }
  }

  /** Sends an act and waits for its answer. Acts are not sent twice: a pause said late may be wrong. */
  ask(act: LeadAct): Promise<LeadAnswer> {
    const room = this.#room;
    const id = newId();
    const offline = { id, refusal: refuse('offline') };
    if (room === null) return Promise.resolve(offline);
    return new Promise((resolve) => {
      const settle = (answer: LeadAnswer) => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        resolve(answer);
      };
      const timer = setTimeout(() => settle(offline), NO_ANSWER);
      this.#waiting.set(id, settle);
      const message: SubmitAct = { id, act };
      room.sendBytes('act', new TextEncoder().encode(JSON.stringify(message)));
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
    this.#giveUp();
    if (room) void room.leave();
  }

  async #join(): Promise<Room | 'unknown-key'> {
    const { code, key } = this.#ticket;
    const response = await fetch(`${this.#origin}/api/sessions/${code}/enter`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key }),
    });
    if (response.status === 403) return 'unknown-key';
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const reservation: SeatReservation = await response.json();
    return new Client(this.#origin).consumeSeatReservation(reservation);
  }

  #adopt(room: Room): void {
    this.#room = room;
    // Coming back is done here, by the key: that works after a restart of the server too.
    room.reconnection.enabled = false;
    room.onMessage<SessionNews>('session', (news) => this.#take(news));
    room.onMessage<LeadAnswer>('answer', (answer) => this.#waiting.get(answer.id)?.(answer));
    room.onMessage<Farewell>('farewell', (why) => this.#end(why));
    room.onLeave(() => this.#lost(room));
    room.onError(() => {});
  }

  #take(news: SessionNews): void {
    const now = performance.now();
    const screen = merge(this.#screen, news, now - this.#headAt);
    if (screen === null) return;
    this.#headAt = now;
    this.#screen = screen;
    this.#retry = FIRST_RETRY;
    this.#hear.screen(screen);
    this.#hear.link({ kind: 'live' });
  }

  #lost(room: Room): void {
    if (this.#room !== room) return;
    this.#room = null;
    this.#giveUp();
    room.connection.close();
    this.#enterLater();
  }

  #giveUp(): void {
    for (const [id, settle] of [...this.#waiting]) settle({ id, refusal: refuse('offline') });
  }

  #enterLater(): void {
    if (this.#over) return;
    this.#hear.link({ kind: this.#screen === null ? 'connecting' : 'lost' });
    this.#timer = setTimeout(() => void this.enter(), this.#retry * (0.5 + Math.random()));
    this.#retry = Math.min(LAST_RETRY, this.#retry * GROWTH);
  }

  #end(why: Farewell | 'unknown-key'): void {
    this.close();
    this.#hear.link({ kind: 'closed', why });
  }
}

/**
 * The screen with what changed in it; tables that did not are the very same objects.
 * @param since milliseconds since `before`
 */
export function merge(
  before: SessionScreen | null,
  news: SessionNews,
  since: number,
): SessionScreen | null {
  const head = news.head ?? (before && later(before, since));
  if (head === null) return null;
  const tables = [...(before?.tables ?? [])];
  for (const glance of news.tables) tables[glance.table] = glance;
  return { ...head, tables };
}

const later = (screen: SessionScreen, since: number): SessionScreen =>
  screen.elapsed === null ? screen : { ...screen, elapsed: screen.elapsed + since };

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

/** A screen that wakes, or finds its network again, need not wait for the next try. */
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
