import { sum } from '../../../shared/model/arithmetic.ts';
/** For whom work is done: turns go by address, then by session, then by table. */
export interface WorkClient {
  /** Whose request it is; empty where no request is behind it. */
  readonly address: string;
  /** Of a table that stands by itself, its own code. */
  readonly session: string;
  readonly table: string;
  /** False once nobody waits for it any more; then it is dropped. */
  readonly isAwaited?: () => boolean;
  /** True as long as nobody has asked for it: then it is done where nothing else waits. */
  readonly isAhead?: () => boolean;
}

/** Something that is done part by part. */
interface Turned {
  readonly client: WorkClient;
}

/** What a client goes by within its address, from the outer ring inwards. */
const pathOf = ({ session, table }: WorkClient): readonly string[] => [session, table];

/** Addresses of which it is remembered when they had their last turn. */
const MOST_SERVED = 1000;

/** A ring of rings, and jobs in the innermost: whoever is served goes to its end. */
class Ring<J> {
  readonly #rings = new Map<string, Ring<J>>();
  readonly #jobs: J[] = [];
  size = 0;

  add(job: J, [name, ...inwards]: readonly string[]): void {
    this.size += 1;
    if (name === undefined) {
      this.#jobs.push(job);
      return;
    }
    const ring = this.#rings.get(name) ?? new Ring<J>();
    this.#rings.set(name, ring);
    ring.add(job, inwards);
  }

  /** Takes the job whose turn it is; null where none waits. */
  next(): J | null {
    const [first] = this.#rings;
    const job = first === undefined ? this.#jobs.shift() : first[1].next();
    if (job === undefined || job === null) return null;
    this.size -= 1;
    if (first !== undefined) {
      this.#rings.delete(first[0]);
      if (first[1].size > 0) this.#rings.set(first[0], first[1]);
    }
    return job;
  }

  /** Takes a job out, wherever it stands; false where it is not here. */
  remove(job: J, [name, ...inwards]: readonly string[]): boolean {
    if (name === undefined) {
      const at = this.#jobs.indexOf(job);
      if (at >= 0) this.#jobs.splice(at, 1);
      this.size = this.#jobs.length;
      return at >= 0;
    }
    const ring = this.#rings.get(name);
    if (ring?.remove(job, inwards) !== true) return false;
    if (ring.size === 0) this.#rings.delete(name);
    this.size -= 1;
    return true;
  }

  /** How many jobs there are further in, along a part of a path. */
  countAt([name, ...inwards]: readonly string[]): number {
    return name === undefined ? this.size : (this.#rings.get(name)?.countAt(inwards) ?? 0);
  }

  all(): J[] {
    return [...this.#jobs, ...[...this.#rings.values()].flatMap((ring) => ring.all())];
  }
}

/**
 * Jobs that wait for threads. The turn is that address' which had its last one longest ago, so that
 * whoever comes new comes next. Within an address it goes round from session to session, then from table
 * to table, and then from job to job: a session with forty tables waits as long as one with a single table,
 * and an address with a hundred sessions as long as one with a single session.
 */
export class WorkQueue<J extends Turned> {
  readonly #rings = new Map<string, Ring<J>>();
  /** By address, the number of its last turn; the latest last. */
  readonly #served = new Map<string, number>();
  #turns = 0;

  get size(): number {
    return sum([...this.#rings.values()].map(({ size }) => size));
  }

  /** How many jobs wait for a client's session, as far as its address asked for them. */
  countOfSession({ address, session }: WorkClient): number {
    return this.#rings.get(address)?.countAt([session]) ?? 0;
  }

  /** How many jobs wait for a client's address. */
  countOfAddress({ address }: WorkClient): number {
    return this.#rings.get(address)?.size ?? 0;
  }

  /** A job comes, or comes again for its next part. */
  add(job: J): void {
    const { address } = job.client;
    const ring = this.#rings.get(address) ?? new Ring<J>();
    this.#rings.set(address, ring);
    ring.add(job, pathOf(job.client));
  }

  /** Takes the job whose turn it is; null where none waits. */
  next(): J | null {
    let longest: string | null = null;
    const last = (address: string) => this.#served.get(address) ?? 0;
    for (const address of this.#rings.keys())
      if (longest === null || last(address) < last(longest)) longest = address;
    if (longest === null) return null;
    this.#noteServed(longest);
    const ring = this.#rings.get(longest);
    const job = ring?.next() ?? null;
    if (ring?.size === 0) this.#rings.delete(longest);
    return job;
  }

  /** Takes a job out, wherever it stands. */
  remove(job: J): void {
    const { address } = job.client;
    const ring = this.#rings.get(address);
    ring?.remove(job, pathOf(job.client));
    if (ring?.size === 0) this.#rings.delete(address);
  }

  /** All that wait, in no order. */
  all(): J[] {
    return [...this.#rings.values()].flatMap((ring) => ring.all());
  }

  #noteServed(address: string): void {
    this.#turns += 1;
    this.#served.delete(address);
    this.#served.set(address, this.#turns);
    const [oldest] = this.#served.keys();
    if (this.#served.size > MOST_SERVED && oldest !== undefined) this.#served.delete(oldest);
  }
}
