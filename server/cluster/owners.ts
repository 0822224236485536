import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** Milliseconds that a claim outlives its process, and between two signs of life. */
const LIFE = 6000;
const PULSE = 2000;

const ownerKey = (unit: string) => `riverbed:owner:${unit}`;
const PROCESSES = 'riverbed:processes';
const SECRET = 'riverbed:secret';

/**
 * Prolongs a claim unless another process has it by now. One that is nobody's is made anew: Redis may have
 * been started again without what it knew.
 */
const PROLONG = `local owner = redis.call('GET', KEYS[1]) if owner and owner ~= ARGV[1] then return 0 end redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) return 1`;
/** Deletes a claim only while it is still the caller's. */
const RELEASE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) else return 0 end`;

/** What is done when a unit comes to be this process's, or is so no longer. */
export interface Turns {
  taken(unit: string): Promise<void>;
  lost(unit: string): void;
}

/** How other processes and browsers reach this one. */
export interface Reach {
  /** Where other processes send what is for this one, such as `http://10.0.0.5:8000`. */
  readonly inner: string;
  /** Host and port that browsers open sockets to. */
  readonly outer: string;
}

/**
 * Which process keeps which table or session, as Redis knows it. A claim must be renewed: what a dead
 * process kept is free a few seconds later, or at once for whoever finds it dead.
 */
export class Owners {
  readonly #redis: Redis;
  readonly #reach: Reach;
  readonly #log: Logger;
  readonly #mine = new Set<string>();
  #turns: Turns = { taken: async () => {}, lost: () => {} };
  #pulse: NodeJS.Timeout | undefined;
  #outers: readonly string[] = [];
  #secret = randomBytes(24).toString('base64url');

  constructor(url: string, reach: Reach, log: Logger) {
    this.#redis = new Redis(url);
    this.#redis.on('error', (error) => log.error({ err: error }, 'redis'));
    this.#reach = reach;
    this.#log = log;
  }

  /** Takes part from now on. Rejects where Redis can't be reached. */
  async begin(turns: Turns): Promise<void> {
    this.#turns = turns;
    await this.#beat();
    const beat = () => void this.#beat().catch((error) => this.#log.error({ err: error }, 'redis'));
    this.#pulse = setInterval(beat, PULSE);
    this.#redis.on('ready', beat);
  }

  /** Known to the processes alone: what one of them passes on to another carries it. */
  get secret(): string {
    return this.#secret;
  }

  /** Where browsers may find sockets: all processes that live. */
  get outers(): readonly string[] {
    return this.#outers;
  }

  /** Where other processes reach this one. */
  get self(): string {
    return this.#reach.inner;
  }

  /** Does this process keep a unit? */
  keeps(unit: string): boolean {
    return this.#mine.has(unit);
  }

  /** Takes a unit, or says who keeps it. @returns null where it is this process's now */
  async claim(unit: string): Promise<string | null> {
    if (this.#mine.has(unit)) return null;
    const { inner } = this.#reach;
    // A claim may run out between the two questions; then it is asked for again.
    for (;;) {
      const taken = await this.#redis.set(ownerKey(unit), inner, 'PX', LIFE, 'NX');
      const owner = taken === 'OK' ? inner : await this.#redis.get(ownerKey(unit));
      if (owner === inner) {
        const fresh = !this.#mine.has(unit);
        this.#mine.add(unit);
        if (fresh) await this.#turns.taken(unit);
        return null;
      }
      if (owner !== null) return owner;
    }
  }

  /** A process was found dead: what it kept may be claimed at once. */
  async bury(unit: string, owner: string): Promise<void> {
    await this.#redis.eval(RELEASE, 1, ownerKey(unit), owner);
  }

  /** Lets everything go, for others to take. */
  async end(): Promise<void> {
    clearInterval(this.#pulse);
    for (const unit of this.#mine) await this.bury(unit, this.#reach.inner);
    await this.#redis.hdel(PROCESSES, this.#reach.inner);
    await this.#redis.quit();
  }

  async #beat(): Promise<void> {
    const { inner, outer } = this.#reach;
    const now = Date.now();
    await this.#redis.set(SECRET, this.#secret, 'NX');
    this.#secret = (await this.#redis.get(SECRET)) ?? this.#secret;
    await this.#redis.hset(PROCESSES, inner, `${now} ${outer}`);
    const all = Object.values(await this.#redis.hgetall(PROCESSES)).map((one) => one.split(' '));
    this.#outers = all.flatMap(([seen, reached]) =>
      reached !== undefined && now - Number(seen) < 10 * LIFE ? [reached] : [],
    );
    for (const unit of [...this.#mine]) {
      if (await this.#redis.eval(PROLONG, 1, ownerKey(unit), inner, LIFE)) continue;
      this.#mine.delete(unit);
      this.#turns.lost(unit);
    }
  }
}
