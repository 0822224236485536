/** For whom work is done: turns go round by address, then by session, then by table. */
export interface WorkClient {
  /** Whose request it is; empty where no request is behind it. */
  readonly address: string;
  /** Of a table that stands by itself, its own code. */
  readonly session: string;
  readonly table: string;
  /** False once nobody waits for it any more; then it is dropped. */
  readonly isAwaited?: () => boolean;
}

/** Something that is done part by part. */
interface Turned {
  readonly client: WorkClient;
}

/** What a client goes by, from the outermost ring inwards. */
const pathOf = ({ address, session, table }: WorkClient): readonly string[] => [
  address,
  session,
  table,
];

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
 * Jobs that wait for threads. A session with forty tables waits as long as one with a single table, and
 * an address with a hundred sessions as long as one with a single session: the turn goes from address to
 * address, within one from session to session, then from table to table, and then from job to job.
 */
export class WorkQueue<J extends Turned> {
  readonly #ring = new Ring<J>();

  get size(): number {
    return this.#ring.size;
  }

  /** How many jobs wait for a client's session, as far as its address asked for them. */
  countOfSession({ address, session }: WorkClient): number {
    return this.#ring.countAt([address, session]);
  }

  /** How many jobs wait for a client's address. */
  countOfAddress({ address }: WorkClient): number {
    return this.#ring.countAt([address]);
  }

  /** A job comes, or comes again for its next part. */
  add(job: J): void {
    this.#ring.add(job, pathOf(job.client));
  }

  /** Takes the job whose turn it is; null where none waits. */
  next(): J | null {
    return this.#ring.next();
  }

  /** Takes a job out, wherever it stands. */
  remove(job: J): void {
    this.#ring.remove(job, pathOf(job.client));
  }

  /** All that wait, in no order. */
  all(): J[] {
    return this.#ring.all();
  }
}
