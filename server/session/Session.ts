import { type Refusal, refuse } from '../../shared/model/refusal.ts';
import type { SessionStage } from '../../shared/model/session.ts';
import type { Note } from '../../shared/model/wire.ts';
import { lockOf } from '../access.ts';
import type { House } from '../house.ts';
import type { Table } from '../Table.ts';
import { type SessionLine, type SessionMemory, take } from './record.ts';

export type Right = 'lead' | 'projector';

/** Deleted for good; or another process goes on with it. */
export type Ending = 'deleted' | 'elsewhere';

/** Several tables that one facilitator leads: what belongs to all of them, and who may lead. */
export class Session {
  readonly code: string;
  readonly #house: House;
  #memory: SessionMemory;
  #row: Promise<unknown> = Promise.resolve();
  #ended: Ending | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(code: string, memory: SessionMemory, house: House) {
    this.code = code;
    this.#memory = memory;
    this.#house = house;
  }

  get memory(): Readonly<SessionMemory> {
    return this.#memory;
  }

  /** Why it is not led here any more; null while it is. */
  get ended(): Ending | null {
    return this.#ended;
  }

  /** What a key lets its holder do; null where it is no key of this session. */
  rightOf(key: string): Right | null {
    const { lead, projector } = this.#memory.opened;
    if (lockOf(key) === lead) return 'lead';
    return key === projector ? 'projector' : null;
  }

  /** Its tables, in order. Rejects where one can't be read back. */
  async tables(): Promise<Table[]> {
    const found = await Promise.all(
      this.#memory.opened.tables.map((code) => this.#house.table(code)),
    );
    return found.map((table) => {
      if (table === null) throw new Error('a table of this session can’t be read back');
      return table;
    });
  }

  /** What the facilitator has to say to a seat: the last of what is meant for it. */
  noteFor(table: number, seat: number): Note | null {
    const meant = this.#memory.notes.filter(
      ({ to }) => to === 'all' || (to.table === table && (to.seat === null || to.seat === seat)),
    );
    const last = meant.at(-1);
    return last ? { n: last.n, text: last.text, question: last.question } : null;
  }

  /** Does things one after the other: so that two who come at once are not counted as one. */
  inRow<A>(work: () => Promise<A>): Promise<A> {
    const mine = this.#row.then(work);
    this.#row = mine.catch(() => {});
    return mine;
  }

  /** Records a line, then lets it take effect and tells. Answers null where that was done. */
  record(line: SessionLine): Promise<Refusal | null> {
    return this.inRow(async () => {
      if (this.#ended !== null) return refuse('gone');
      try {
        await this.#house.storage.append(this.code, this.#memory.lines, [line]);
      } catch (error) {
        this.#house.log.error({ err: error }, 'not recorded');
        return refuse('not-saved');
      }
      take(this.#memory, line);
      for (const hear of this.#listeners) hear();
      return null;
    });
  }

  /** Calls `hear` whenever what belongs to all tables changed. Returns its end. */
  listen(hear: () => void): () => void {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  }

  /** Nothing is recorded any more, and whoever listens hears so. */
  end(why: Ending): void {
    this.#ended = why;
    for (const hear of this.#listeners) hear();
  }
}

/** A session plays from its first table's start to its last one's end. */
export function stageOf(tables: readonly Table[]): SessionStage {
  const begun = tables.filter(({ stage }) => stage !== 'lobby');
  if (begun.length === 0) return 'lobby';
  return begun.every(({ stage }) => stage === 'over') ? 'over' : 'playing';
}
