import { type Client, Room, type RoomOptions } from '@colyseus/core';
import { type Refusal, refuse } from '../../shared/model/refusal.ts';
import { MESSAGE } from '../../shared/model/wire/messageNumbers.ts';
import { packAnswer } from '../../shared/model/wire/packing.ts';
import type { Farewell } from '../../shared/model/wire/wire.ts';
import type { Doorkeeper } from '../http/door.ts';
import {
  cutOff,
  type FrameKind,
  forgetChanges,
  forgetReservations,
  hangUp,
  hearFrames,
  tendSending,
} from './colyseus.ts';
import { Guard, type Misdeed, type Pace, type Verdict } from './frameGuard.ts';

/** One end of a line to a browser that has come to a room. */
export interface GuardedScreen {
  readonly client: Client;
  readonly guard: Guard;
  /** What its address counts as. */
  readonly who: string;
}

/** What a guarded room goes by. */
export interface Guarding {
  readonly pace: Pace;
  readonly door: Pick<Doorkeeper, 'messages' | 'held' | 'mayRecord'>;
  /** The code that its screens come by, and how many tables they keep awake. */
  readonly unit: string;
  readonly tables: number;
  /** Milliseconds after its last screen until the room closes, asked for when that screen goes. */
  readonly sleeps: () => number;
  /** Bytes of the longest message; left out: of a player's. */
  readonly longest?: number;
}

/** Screens that one key may have in one room: a facilitator has several devices. */
const MOST_SCREENS = 10;

/** Milliseconds in which a client that was let in must say that it is there. */
const COMES_WITHIN = 10_000;

/**
 * A room that lets in only who was let in by a key, and in which no screen can harm another: each
 * frame is weighed before it is read, a misdeed is answered under the sender's own id, too many end
 * the sender's line and nothing else. It closes a while after its last screen, however that went.
 */
export abstract class GuardedRoom<
  One extends GuardedScreen,
  Options extends RoomOptions = RoomOptions,
> extends Room<Options> {
  override autoDispose = false;
  override patchRate = null;
  #guarding!: Guarding;
  #sleep: NodeJS.Timeout | undefined;
  /** By the connection's own id, in the order in which they came. */
  readonly #screens = new Map<string, One>();
  /** Clients that have a place and have not said yet that they are there. */
  readonly #coming = new Map<Client, NodeJS.Timeout>();

  /** Watches what comes in from now on, and closes where nobody comes. */
  protected guard(guarding: Guarding): void {
    this.#guarding = guarding;
    hearFrames(this, (client, frame, kind, read) => this.#hear(client, frame, kind, read));
    this.onMessage('*', (client: Client) => this.punish(client, 'malformed'));
    this.#sleepSoon();
  }

  /** Whoever is here, the first who came first. */
  protected get screens(): One[] {
    return [...this.#screens.values()];
  }

  /** A client's screen; null once it was let go. */
  protected screenOf(client: Client): One | null {
    return this.#screens.get(client.sessionId) ?? null;
  }

  /** What tells the key that a screen came by from others'. */
  protected abstract keyOf(screen: One): string;

  /** A screen has come. Of too many by one key, the oldest goes. */
  protected welcome(client: Client, who: string, make: (common: GuardedScreen) => One): One {
    clearTimeout(this.#sleep);
    tendSending(client);
    this.#coming.set(
      client,
      setTimeout(() => cutOff(client), COMES_WITHIN),
    );
    const { pace, door, unit, tables, longest } = this.#guarding;
    const screen = make({ client, who, guard: new Guard(pace, performance.now(), longest) });
    this.#screens.set(client.sessionId, screen);
    door.held.came(who, unit, tables);
    const alike = this.screens.filter((one) => this.keyOf(one) === this.keyOf(screen));
    for (const oldest of alike.slice(0, -MOST_SCREENS)) this.sendAway(oldest.client, 'taken-over');
    return screen;
  }

  /** A client is no screen of this room any more. Returns what it was; null where it was let go before. */
  protected letGo(client: Client): One | null {
    this.#came(client);
    const screen = this.screenOf(client);
    this.#screens.delete(client.sessionId);
    if (screen) this.#guarding.door.held.left(screen.who, this.#guarding.unit);
    if (this.#screens.size === 0) this.#sleepSoon();
    return screen;
  }

  /** Lets a screen go, with a word why; it does not come back. */
  protected sendAway(client: Client, why: Farewell): void {
    this.letGo(client);
    client.send(MESSAGE.farewell, why);
    hangUp(client);
  }

  /** Answers a message of a client's; null says that it was done. */
  protected answer(client: Client, id: string, refusal: Refusal | null, more: object = {}): void {
    client.send(MESSAGE.answer, packAnswer({ id, refusal, ...more }));
  }

  /** Counts a misdeed against a client and says so. */
  protected punish(client: Client, misdeed: Misdeed, bytes?: Uint8Array): void {
    const verdict = this.screenOf(client)?.guard.strike(misdeed) ?? misdeed;
    this.#turnDown(client, verdict, bytes);
  }

  /** Sends everyone away and closes; without a farewell, they come back by themselves. */
  end(why: Farewell | null): void {
    if (why) for (const { client } of this.screens) this.sendAway(client, why);
    void this.disconnect();
  }

  override disconnect(closeCode?: number): Promise<unknown> {
    forgetReservations(this);
    return super.disconnect(closeCode);
  }

  override onDispose(): void {
    clearTimeout(this.#sleep);
    for (const client of [...this.#coming.keys()]) this.#came(client);
  }

  /** Nothing that a client sends may throw, or end anything but its own connection. */
  #hear(client: Client, frame: Uint8Array, kind: FrameKind, read: () => void): void {
    if (kind === 'join' || kind === 'leave') {
      this.#came(client);
      read();
      forgetChanges(client);
      return;
    }
    const verdict = this.#weigh(client, frame);
    if (verdict !== 'fine') this.#turnDown(client, verdict, frame);
    else if (kind === 'unknown' || !this.#reads(read)) this.punish(client, 'malformed');
  }

  #weigh(client: Client, frame: Uint8Array): Verdict {
    const screen = this.screenOf(client);
    if (screen === null) return 'malformed';
    const verdict = screen.guard.weigh(frame.byteLength, performance.now());
    if (verdict !== 'fine') return verdict;
    const isAllowed =
      this.#guarding.door.messages.take(screen.who) && this.mayRecord(screen, frame.byteLength);
    return isAllowed ? 'fine' : screen.guard.strike('too-often');
  }

  /** Lets so many bytes be recorded for a screen; false where its key or its address had enough for today. */
  protected mayRecord(screen: One, bytes: number): boolean {
    const { door, unit } = this.#guarding;
    return door.mayRecord(screen.who, `${unit} ${this.keyOf(screen)}`, bytes);
  }

  #reads(read: () => void): boolean {
    try {
      read();
      return true;
    } catch {
      return false;
    }
  }

  #turnDown(client: Client, verdict: Misdeed | 'abuse', bytes?: Uint8Array): void {
    if (verdict === 'abuse') this.sendAway(client, 'abuse');
    else this.answer(client, bytes ? idWithin(bytes) : '', refuse(verdict));
  }

  #came(client: Client): void {
    clearTimeout(this.#coming.get(client));
    this.#coming.delete(client);
  }

  #sleepSoon(): void {
    clearTimeout(this.#sleep);
    this.#sleep = setTimeout(() => void this.disconnect(), this.#guarding.sleeps());
    this.#sleep.unref();
  }
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
const idWithin = (bytes: Uint8Array): string =>
  /"id":"([\w-]{8,40})"/.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1] ?? '';
