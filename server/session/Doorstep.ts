import { lockOf } from '../http/keys.ts';
import type { SessionMemory } from './sessionMemory.ts';

/** Hosts that are remembered: whoever asks may name any. */
const MOST_HOSTS = 50;

/** What is known of people outside a session, who have no seat in it. Nothing of it is recorded. */
export class Doorstep {
  readonly #putOut: SessionMemory['putOut'];
  readonly #tell: (what: 'outside' | 'recorded') => void;
  readonly #cameBy = new Set<string>();
  readonly #knocks = new Set<number>();
  #turnedAway = 0;
  #ledFrom: string | null = null;

  /**
   * @param putOut those who were removed, as the session remembers them
   * @param tell is called with each change: of where the session is led from, or only of those outside
   */
  constructor(putOut: SessionMemory['putOut'], tell: (what: 'outside' | 'recorded') => void) {
    this.#putOut = putOut;
    this.#tell = tell;
  }

  /** Hosts by which someone has come from another machine. */
  get cameBy(): ReadonlySet<string> {
    return this.#cameBy;
  }

  /** The host by which whoever leads came last; null where nobody did. */
  get ledFrom(): string | null {
    return this.#ledFrom;
  }

  /** Whoever leads has come by a host, as `192.168.1.4:3000`. */
  ledBy(host: string): void {
    if (this.#ledFrom === host || host === '') return;
    this.#ledFrom = host;
    this.#tell('recorded');
  }

  /** Someone has come by a host, as `192.168.1.4:3000`. */
  visitedBy(host: string): void {
    if (this.#cameBy.has(host) || this.#cameBy.size > MOST_HOSTS) return;
    this.#cameBy.add(host);
    this.#tell('outside');
  }

  /** How many found no seat since one was last free. */
  get turnedAway(): number {
    return this.#turnedAway;
  }

  /** Someone came to a session that has no seat left. */
  turnAway(): void {
    this.#turnedAway += 1;
    this.#tell('outside');
  }

  /** There is a seat again. */
  seatFreed(): void {
    this.#turnedAway = 0;
  }

  /** Numbers of those who were removed and have asked to come in again. */
  get knocks(): ReadonlySet<number> {
    return this.#knocks;
  }

  /** Who was removed and shows this key; null for nobody. They are heard at the desk. */
  knock(key: string): number | null {
    const lock = lockOf(key);
    const found = [...this.#putOut].find(([, { locks }]) => locks.includes(lock));
    if (found === undefined) return null;
    this.#knocks.add(found[0]);
    this.#tell('outside');
    return found[0];
  }
}
