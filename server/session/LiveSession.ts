import type { Logger } from 'pino';
import { isForOneself } from '../../shared/model/debrief/debriefLimits.ts';
import { namedTable } from '../../shared/model/namedTable.ts';
import { type Refusal, refuse } from '../../shared/model/refusal.ts';
import type { Typed } from '../../shared/model/typed.ts';
import type { Attended } from '../../shared/model/wire/attended.ts';
import type { Talk } from '../../shared/model/wire/sessionActs.ts';
import type { SessionStage } from '../../shared/model/wire/sessionOpening.ts';
import type { SessionRight } from '../../shared/model/wire/sessionScreen.ts';
import type { TableTalk } from '../../shared/model/wire/wire.ts';
import type { Relay, Relayed } from '../cluster/relay.ts';
import { isSameLock, lockOf } from '../http/keys.ts';
import { unsealKey } from '../http/sealedKey.ts';
import type { Storage } from '../storage/storage.ts';
import type { Table } from '../table/Table.ts';
import type { TableRegistry } from '../table/TableRegistry.ts';
import { attendedGames } from './attendedGames.ts';
import { Doorstep } from './Doorstep.ts';
import { gamesOf, placeOf } from './sessionGames.ts';
import { type SessionMemory, take } from './sessionMemory.ts';
import type { SessionLine } from './sessionRecord.ts';

/** What changed: only where the debrief looks, only what is known of those outside, or anything else. */
export type SessionChange = 'looked' | 'outside' | 'recorded';

/** Milliseconds after which a gaze that rests is recorded: what it only passes over is not. */
const RESTS = 1000;

/** What a session stands on. */
interface LiveSessionPorts {
  readonly tables: Pick<TableRegistry, 'table'>;
  readonly storage: Storage;
  readonly log: Logger;
  readonly relay: Relay;
}

/** Several tables that one facilitator leads: what belongs to all of them, and who may lead. */
export class LiveSession {
  readonly code: string;
  /** What is known of people outside, who have no seat. */
  readonly doorstep: Doorstep;
  readonly #ports: LiveSessionPorts;
  readonly #memory: SessionMemory;
  #row: Promise<unknown> = Promise.resolve();
  #ended = false;
  /** Where the debrief looks now: ahead of the record while it moves. */
  #talk: Talk | null;
  #resting: NodeJS.Timeout | undefined;
  #attended: Promise<Attended> | null = null;
  readonly #listeners = new Set<(what: SessionChange) => void>();

  constructor(code: string, memory: SessionMemory, ports: LiveSessionPorts) {
    this.code = code;
    this.#memory = memory;
    this.#talk = memory.talk;
    this.#ports = ports;
    this.doorstep = new Doorstep(memory.putOut, (what) => this.#tell(what));
  }

  get memory(): Readonly<SessionMemory> {
    return this.#memory;
  }

  /** The debrief that is led, and where it looks; null while none is. */
  get talk(): Talk | null {
    return this.#talk;
  }

  /** Do companions play by themselves, for someone who tries things out? */
  get isRehearsal(): boolean {
    return this.#memory.opened.wished?.rehearsal !== undefined;
  }

  /** Does nobody look on here? Then its record is all that is needed. */
  get isIdle(): boolean {
    return this.#listeners.size === 0;
  }

  /** Is it deleted? */
  get ended(): boolean {
    return this.#ended;
  }

  /** What a key lets its holder do; null where it is no key of this session. */
  rightOf(key: string): SessionRight | null {
    return this.opens(lockOf(key));
  }

  /** The same by what is kept of a key; null where that is of none of them. */
  opens(lock: string): SessionRight | null {
    const { locks, helper } = this.#memory;
    const { lead, projector } = locks;
    if (isSameLock(lock, lead)) return 'lead';
    if (helper !== null && isSameLock(lock, helper)) return 'help';
    return isSameLock(lock, projector) ? 'projector' : null;
  }

  /** The projector's key, for whoever shows the facilitator's; empty for anyone else. */
  projectorKey(leadKey: string): string {
    const { locks, opened } = this.#memory;
    if (this.rightOf(leadKey) !== 'lead') return '';
    return locks.sealed === null ? opened.projector : (unsealKey(locks.sealed, leadKey) ?? '');
  }

  /** Is this a table of the game that is played or talked about now? */
  isNow(code: string): boolean {
    return this.#memory.tables.includes(code);
  }

  /** Is this table's game shown to the people of all tables? */
  showsToAll(table: number): boolean {
    return this.#memory.arranged.others === 'shown' && this.#talk?.table === table;
  }

  /** The tables of its present game, in order. Rejects where one can't be read back. */
  tables(): Promise<Table[]> {
    return this.#tablesBy(this.#memory.tables);
  }

  /** The tables of the games before, the first game first. Rejects where one can't be read back. */
  pastTables(): Promise<Table[][]> {
    return Promise.all(this.#memory.past.map(({ tables }) => this.#tablesBy(tables)));
  }

  /** Who was there in each of its games; read once for all who ask meanwhile. Rejects where a record can't be read. */
  attended(): Promise<Attended> {
    this.#attended ??= attendedGames(this.#memory, this.#ports.storage).finally(() => {
      this.#attended = null;
    });
    return this.#attended;
  }

  /** The tables at a table's place in every game, the first game first. Rejects as above. */
  gamesAt({ code }: Table): Promise<Table[]> {
    const place = placeOf(this.#memory, code) ?? 0;
    return this.#tablesBy(gamesOf(this.#memory).flatMap(({ tables }) => tables[place] ?? []));
  }

  async #tablesBy(codes: readonly string[]): Promise<Table[]> {
    const found = await Promise.all(codes.map((code) => this.#ports.tables.table(code)));
    return found.map((table) => {
      if (table === null) throw new Error('a table of this session can’t be read back');
      return table;
    });
  }

  /**
   * Where a table looks in the debrief: what is chosen in one game means nothing in another. Null while no
   * debrief is led, and for tables of games before.
   */
  talkFor({ code, settings }: Table): Omit<TableTalk, 'opened' | 'closing'> | null {
    if (this.#talk === null || !this.isNow(code)) return null;
    const table = settings.led?.table ?? 0;
    const { table: at, gaze } = this.#talk;
    const here = at === table;
    const shown = namedTable(at, this.#memory.names);
    const other = !here && this.showsToAll(at) ? (this.#memory.tables[at] ?? null) : null;
    if (other !== null) return { here, gaze, shown: { ...shown, code: other } };
    const own = { ...gaze, step: null, followed: null, picks: {} };
    return { here, gaze: here ? gaze : own, shown: { ...shown, code: null } };
  }

  /** The closing question of the talk in the facilitator's own words; null where it is as the game has it. */
  get closing(): Typed | null {
    const list = this.#memory.questions.lists.get(this.#talk?.table ?? 0);
    const own = list?.find(isForOneself);
    if (own === undefined || own.asFound !== undefined) return null;
    return { text: own.text, language: own.language };
  }

  /**
   * Turns the debrief's gaze. Everyone is told at once; it is recorded where it comes to rest, so
   * that going along the line of dusks doesn't fill the record. A restart loses the last second.
   */
  look(talk: Talk): void {
    this.#talk = talk;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.record({ kind: 'looked', talk }), RESTS);
    this.#ports.relay.tell(this.code, { kind: 'looked', talk });
    this.#tell('looked');
  }

  /** Begins a debrief, or ends it with null; recorded before anyone follows. */
  async turn(talk: Talk | null): Promise<Refusal | null> {
    clearTimeout(this.#resting);
    const refusal = await this.record({ kind: 'looked', talk, at: Date.now() });
    if (refusal !== null) return refusal;
    clearTimeout(this.#resting);
    this.#talk = talk;
    this.#tell('looked');
    return null;
  }

  /** Does things one after the other: so that two who come at once are not counted as one. */
  inRow<A>(work: () => Promise<A>): Promise<A> {
    const mine = this.#row.then(work);
    this.#row = mine.catch(() => {});
    return mine;
  }

  /** Records a line, then lets it take effect and tells. Answers null where that was done. */
  record(line: SessionLine): Promise<Refusal | null> {
    return this.inRow(() => this.recordNow(line));
  }

  /** The same, null where it was done, for work that is in the row already. */
  async recordNow(line: SessionLine): Promise<Refusal | null> {
    for (;;) {
      if (this.#ended) return refuse('gone');
      const at = this.#memory.lines;
      try {
        await this.#ports.storage.append(this.code, at, [line]);
      } catch (error) {
        // Where another process wrote first, its lines are taken in, and this one comes behind.
        if (await this.#readOn().catch(() => false)) continue;
        this.#ports.log.error({ err: error }, 'not recorded');
        return refuse('not-saved');
      }
      this.#ports.relay.tell(this.code, { kind: 'session-lines', at, lines: [line] });
      take(this.#memory, line);
      if (line.kind === 'again') this.#leaveTalk();
      // Where it rests was told when it came there.
      if (line.kind !== 'looked') this.#tell('recorded');
      return null;
    }
  }

  /** Takes in what another process says of the session. */
  hear(word: Relayed): void {
    if (word.kind === 'gone' && !this.#ended) this.end();
    if (word.kind === 'looked') this.#follow(word.talk);
    if (word.kind === 'missed') void this.catchUp().catch(() => {});
    if (word.kind !== 'session-lines') return;
    void this.inRow(async () => {
      const { lines } = this.#memory;
      if (word.at + word.lines.length <= lines) return;
      if (word.at === lines) this.#takeIn(word.lines);
      else await this.#readOn();
    });
  }

  /** Takes in what another process may have written without this one hearing of it. */
  catchUp(): Promise<unknown> {
    return this.inRow(() => this.#readOn());
  }

  /** @returns true where another process has added to the record */
  async #readOn(): Promise<boolean> {
    const lines = await this.#ports.storage.readSession(this.code);
    const more = lines.slice(this.#memory.lines);
    this.#takeIn(more);
    return more.length > 0;
  }

  #takeIn(lines: readonly SessionLine[]): void {
    for (const line of lines) {
      take(this.#memory, line);
      if (line.kind === 'again') this.#leaveTalk();
      if (line.kind === 'looked') this.#follow(line.talk);
      else this.#tell('recorded');
    }
  }

  /** With another game the talk about the last one is over. */
  #leaveTalk(): void {
    clearTimeout(this.#resting);
    this.#talk = null;
  }

  /** Looks where another process's facilitator looks. */
  #follow(talk: Talk | null): void {
    if (JSON.stringify(talk) === JSON.stringify(this.#talk)) return;
    this.#talk = talk;
    this.#tell('looked');
  }

  /** Calls `hear` whenever what belongs to all tables changed. Returns its end. */
  listen(hear: (what: SessionChange) => void): () => void {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  }

  /** Nothing is recorded any more, and whoever listens hears so. */
  end(): void {
    this.#ended = true;
    clearTimeout(this.#resting);
    this.#tell('recorded');
  }

  #tell(what: SessionChange): void {
    for (const hear of this.#listeners) hear(what);
  }
}

/** A session plays from its first table's start to its last one's end. */
export function stageOf(tables: readonly Table[]): SessionStage {
  const begun = tables.filter(({ stage }) => stage !== 'lobby');
  if (begun.length === 0) return 'lobby';
  return begun.every(({ stage }) => stage === 'over') ? 'over' : 'playing';
}
