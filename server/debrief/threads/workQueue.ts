/** For whom work is done: turns go round by session, then by table. */
export interface WorkClient {
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

/** A ring: whoever is served goes to its end. */
class Ring<K, T> {
  readonly #all = new Map<K, T>();

  get size(): number {
    return this.#all.size;
  }

  get(key: K): T | undefined {
    return this.#all.get(key);
  }

  set(key: K, one: T): void {
    this.#all.set(key, one);
  }

  delete(key: K): void {
    this.#all.delete(key);
  }

  /** The one whose turn it is; it goes to the end. */
  turn(): [K, T] | null {
    const [first] = this.#all;
    if (first === undefined) return null;
    this.#all.delete(first[0]);
    this.#all.set(first[0], first[1]);
    return first;
  }
}

/**
 * Jobs that wait for threads. A session with forty tables waits as long as one with a single table: the
 * turn goes from session to session, within one from table to table, and within one from job to job.
 */
export class WorkQueue<J extends Turned> {
  readonly #sessions = new Ring<string, Ring<string, J[]>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** How many jobs wait for a session. */
  countOf(session: string): number {
    let count = 0;
    const tables = this.#sessions.get(session);
    for (let at = 0; at < (tables?.size ?? 0); at++) count += tables?.turn()?.[1].length ?? 0;
    return count;
  }

  /** A job comes, or comes again for its next part. */
  add(job: J): void {
    const { session, table } = job.client;
    const tables = this.#sessions.get(session) ?? new Ring<string, J[]>();
    this.#sessions.set(session, tables);
    const jobs = tables.get(table) ?? [];
    tables.set(table, jobs);
    jobs.push(job);
    this.#size += 1;
  }

  /** Takes the job whose turn it is; null where none waits. */
  next(): J | null {
    const tables = this.#sessions.turn()?.[1];
    const job = tables?.turn()?.[1][0];
    if (job === undefined) return null;
    this.remove(job);
    return job;
  }

  /** Takes a job out, wherever it stands. */
  remove(job: J): void {
    const { session, table } = job.client;
    const tables = this.#sessions.get(session);
    const jobs = tables?.get(table);
    const at = jobs?.indexOf(job) ?? -1;
    if (!tables || !jobs || at < 0) return;
    jobs.splice(at, 1);
    this.#size -= 1;
    if (jobs.length === 0) tables.delete(table);
    if (tables.size === 0) this.#sessions.delete(session);
  }

  /** All that wait, in no order. */
  all(): J[] {
    const jobs: J[] = [];
    for (let s = 0; s < this.#sessions.size; s++) {
      const tables = this.#sessions.turn()?.[1];
      for (let t = 0; t < (tables?.size ?? 0); t++) jobs.push(...(tables?.turn()?.[1] ?? []));
    }
    return jobs;
  }
}
