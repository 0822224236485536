import type { Logger } from 'pino';
import type { GamesTold, GameTold } from '../../shared/model/debrief/gamesBeside.ts';
import type { AskedDocument } from '../../shared/model/debrief/questionAsking.ts';
import type { TableName } from '../../shared/model/namedTable.ts';
import { namedTable } from '../../shared/model/namedTable.ts';
import type { GameRecord } from '../../shared/model/record.ts';
import { titleIn } from '../../shared/model/scenarioText.ts';
import type { Viewer } from '../../shared/model/view.ts';
import type { ShownValley } from '../../shared/model/wire/wire.ts';
import {
  type Beside,
  type BesideFigures,
  type BesideTable,
  besideGroups,
  type GroupFigures,
} from '../../shared/replay/besideTables.ts';
import { type Choosable, choosableBy, type ShownAct } from '../../shared/replay/choices.ts';
import type { Closings } from '../../shared/replay/closings.ts';
import { type OpenedUp, openUp } from '../../shared/replay/debrief/consented.ts';
import {
  askOf,
  type ChosenQuestions,
  type Debrief,
  type Moment,
  momentsAfter,
  showTo,
  type Whole,
} from '../../shared/replay/debrief/index.ts';
import { type Road, showRoad, type WholeRoad } from '../../shared/replay/debrief/road.ts';
import type { Futures } from '../../shared/replay/futures.ts';
import type { GroupEnd, GroupKind } from '../../shared/replay/groups.ts';
import { type EarlierGame, earlierGame } from '../../shared/replay/questions/index.ts';
import { rarityOf } from '../../shared/replay/questions/rarity.ts';
import { alias } from '../http/keys.ts';
import type { LiveSession } from '../session/LiveSession.ts';
import type { SessionRegistry } from '../session/SessionRegistry.ts';
import { gameOf, mannerAt } from '../session/sessionGames.ts';
import { askedTold } from '../session/talk/askedTold.ts';
import type { Storage } from '../storage/storage.ts';
import type { Table } from '../table/Table.ts';
import type { TableRegistry } from '../table/TableRegistry.ts';
import { aroundOf } from './circleContext.ts';
import { countedAt, openedAt } from './confidedNotes.ts';
import { recordOf } from './gameRecord.ts';
import { KeptGroups } from './KeptGroups.ts';
import { KeptAnswers } from './keptAnswers.ts';
import { shownValley } from './shownValley.ts';
import { type Heard, type How, perform, playClosings, playFutures } from './threads/perform.ts';
import { clientOf } from './threads/workClient.ts';

function gameTold(table: Table, session: LiveSession | null): GameTold {
  const { code, settings, state } = table;
  const told = session && gameOf(session.memory, code);
  return {
    game: told?.game ?? 1,
    code,
    scenario: titleIn(settings.scenario),
    rounds: state?.livesDusks.length ?? 0,
    manner: mannerAt(table, told?.manner ?? null),
  };
}

/** Why there is nothing to show. */
export type NoDebrief = 'not-over' | 'no-such-act' | 'storage';

/** Something that is still being made; `progress` goes from 0 to 1. */
interface Progress {
  readonly progress: number;
}

const isUnderway = (value: object): value is Progress =>
  Object.keys(value).length === 1 && 'progress' in value;

/** Milliseconds that one request waits before it is told how far they are. */
const PATIENCE = 400;
/** Milliseconds after which what takes long and was not asked for again is dropped. */
const FORGOTTEN = 30_000;

/** How many games stand behind what a debrief says; what is left out is as its words promise. */
export interface Reckons {
  /** Played on from each dusk. */
  readonly futures?: number;
  /** Played with and without what was done for good. */
  readonly closings?: number;
  /** That a table is laid beside. */
  readonly groups?: number;
}

/** What debriefs stand on. */
interface DebriefPorts {
  readonly storage: Storage;
  readonly log: Logger;
  readonly tables: Pick<TableRegistry, 'whenGone' | 'whenEnded'>;
  readonly sessions: Pick<SessionRegistry, 'of'>;
  /** Simulated groups, where they are not to be played here. */
  readonly groups?: KeptGroups;
  readonly reckons?: Reckons;
}

/**
 * Makes debriefs from the records of tables that are over. Of what is a table's nothing is stored, a
 * record is enough; and what is kept in memory goes when the table is deleted.
 */
export class Debriefs {
  readonly #ports: DebriefPorts;
  readonly #groups: KeptGroups;
  readonly #records = new KeptAnswers<GameRecord>(200);
  readonly #wholes = new KeptAnswers<Whole>(40);
  readonly #acts = new KeptAnswers<readonly Choosable[]>(40);
  readonly #roads = new KeptAnswers<WholeRoad>(120);
  readonly #futures = new KeptAnswers<Futures>(40);
  readonly #closings = new KeptAnswers<Closings>(40);
  readonly #besides = new KeptAnswers<BesideFigures>(200);
  /** How far what takes long is, from 0 to 1. */
  readonly #progress = new Map<string, number>();
  /** When it was last asked for, on `performance.now()`. */
  readonly #asked = new Map<string, number>();

  constructor(ports: DebriefPorts) {
    this.#ports = ports;
    this.#groups = ports.groups ?? new KeptGroups(ports.storage, ports.log);
    ports.tables.whenEnded((table) => this.#workAhead(table));
    ports.tables.whenGone((codes) => {
      for (const code of codes) this.#forget(code);
    });
  }

  /** One person's debrief, or why there is none. Rejects where the record can't be played again. */
  async of(table: Table, viewer: Viewer): Promise<Debrief | NoDebrief> {
    if (table.stage !== 'over') return 'not-over';
    return showTo(await this.#whole(table), viewer);
  }

  /** A valley as it ended, as everyone may know it. */
  async valley(table: Table): Promise<ShownValley | NoDebrief> {
    return shownValley(table, await this.#ports.sessions.of(table)) ?? 'not-over';
  }

  /** The events of the round after a dusk, as one person may know them. Rejects as above. */
  async moments(
    table: Table,
    viewer: Viewer,
    dusk: number,
  ): Promise<readonly Moment[] | NoDebrief> {
    if (table.stage !== 'over') return 'not-over';
    return momentsAfter((await this.#whole(table)).moments, dusk, viewer);
  }

  /** The game that was played before at this table of its session, where that can be read. */
  async #before(table: Table): Promise<EarlierGame | null> {
    const session = await this.#ports.sessions.of(table);
    const games = (await session?.gamesAt(table)) ?? [];
    const before = games[games.indexOf(table) - 1]?.state ?? null;
    const manner = session && mannerAt(table, gameOf(session.memory, table.code).manner);
    if (before === null || before.phase !== 'end' || manner === null) return null;
    return earlierGame(before, manner);
  }

  /** What people of a table show each other of what is theirs. Rejects as above. */
  async opened(table: Table): Promise<OpenedUp | NoDebrief> {
    if (table.stage !== 'over') return 'not-over';
    const { meant } = await this.#whole(table);
    const session = await this.#ports.sessions.of(table);
    return openUp(meant, openedAt(table, session?.memory ?? null), countedAt(table));
  }

  /** What was asked in the talk about a game, as far as a viewer may keep it. */
  async asked(table: Table, viewer: Viewer): Promise<AskedDocument | NoDebrief> {
    if (table.stage !== 'over') return 'not-over';
    return askedTold(await this.#ports.sessions.of(table), table, viewer);
  }

  /** All games at a table's place in its session that are over, the first first. */
  async games(table: Table): Promise<GamesTold | NoDebrief> {
    if (table.stage !== 'over') return 'not-over';
    const session = await this.#ports.sessions.of(table);
    const tables = (await session?.gamesAt(table)) ?? [table];
    const over = tables.filter(({ stage }) => stage === 'over');
    return {
      own: Math.max(0, over.indexOf(table)),
      games: over.map((one) => gameTold(one, session)),
    };
  }

  /** The acts that one viewer may take out or do otherwise. Rejects as above. */
  async acts(table: Table, viewer: Viewer): Promise<readonly ShownAct[] | NoDebrief> {
    if (table.stage !== 'over') return 'not-over';
    return choosableBy(await this.#choosable(table), viewer).map(({ shown }) => shown);
  }

  /**
   * The game again without one act, or with another in its place. Rejects as above.
   * @param id the act's, as this viewer is told of it
   * @param choice which of the act's choices; null for none
   */
  async road(
    table: Table,
    viewer: Viewer,
    id: string,
    choice: number | null,
  ): Promise<Road | NoDebrief> {
    if (table.stage !== 'over') return 'not-over';
    const { code, afterwards: later } = table;
    const acts = choosableBy(await this.#choosable(table), viewer);
    const act = acts.find(({ shown }) => shown.id === id)?.act;
    if (act === undefined || (choice !== null && act.choices[choice] === undefined))
      return 'no-such-act';
    const { at } = act;
    const road = await this.#roads.get(`${code} ${at} ${choice}`, async () =>
      perform(
        { kind: 'road', record: await this.#record(code), at, choice, later },
        { client: clientOf(table) },
      ),
    );
    return showRoad(road, viewer);
  }

  /** The futures that were open from each dusk, or how far they are. Rejects as above. */
  async futures(table: Table): Promise<Futures | Progress | NoDebrief> {
    const { code, stage } = table;
    if (stage !== 'over') return 'not-over';
    const name = `${code} futures`;
    const runs = this.#ports.reckons?.futures;
    const made = this.#made(table, name, false, (heard, how) =>
      this.#futures.get(code, async () =>
        playFutures(await this.#record(code), heard, { ...how, ...(runs && { runs }) }),
      ),
    );
    return this.#orProgress(name, made);
  }

  /** What everything that was done for good closed, or how far that is. Rejects as above. */
  async closings(table: Table): Promise<Closings | Progress | NoDebrief> {
    if (table.stage !== 'over') return 'not-over';
    return this.#orProgress(closingsName(table), this.#closingsMade(table));
  }

  #closingsMade(table: Table, ahead = false): Promise<Closings> {
    const { code } = table;
    const runs = this.#ports.reckons?.closings;
    return this.#made(table, closingsName(table), ahead, (heard, how) =>
      this.#closings.get(code, async () =>
        playClosings(await this.#record(code), heard, { ...how, ...(runs && { runs }) }),
      ),
    );
  }

  /**
   * Works out, where nothing else waits, what questions about a game rest on: whoever leads the talk asks
   * for them at once. What nobody asks for later is lost time and nothing else.
   */
  #workAhead(table: Table): void {
    if (table.settings.led === null) return;
    const work = async () => {
      const kind = await this.#kindOf(table);
      await this.#groupsMade(table, kind, true);
      if (asksForClosings(table)) await this.#closingsMade(table, true);
    };
    work().catch((error) =>
      this.#ports.log.info({ err: error, table: alias(table.code) }, 'not worked out ahead'),
    );
  }

  /** The questions for one viewer, or how far the groups are that they are compared with. */
  async questions(table: Table, viewer: Viewer): Promise<ChosenQuestions | Progress | NoDebrief> {
    const groups = await this.#groupsOf(table);
    if (typeof groups === 'string' || isUnderway(groups)) return groups;
    const closings = asksForClosings(table) ? await this.closings(table) : null;
    if (typeof closings === 'string' || (closings && isUnderway(closings))) return closings;
    const others = (await (await this.#ports.sessions.of(table))?.tables()) ?? [];
    const around = aroundOf(table, others, closings, await this.#before(table));
    return askOf(await this.#whole(table), viewer, rarityOf(groups), around);
  }

  /** A table beside the others of its session, of the valley as a whole and of nobody in it. */
  async beside(table: Table): Promise<Beside | NoDebrief> {
    if (table.stage !== 'over') return 'not-over';
    const session = await this.#ports.sessions.of(table);
    const tables = (await session?.tables()) ?? [table];
    return {
      own: Math.max(0, tables.indexOf(table)),
      tables: await Promise.all(
        tables.map((one) => this.#besideTable(one, session?.memory.names ?? [])),
      ),
    };
  }

  /** How simulated groups of the same kind ended, or how far they are. Rejects as above. */
  async groups(table: Table): Promise<GroupFigures | Progress | NoDebrief> {
    const groups = await this.#groupsOf(table);
    return typeof groups === 'string' || isUnderway(groups) ? groups : besideGroups(groups);
  }

  async #groupsOf(table: Table): Promise<readonly GroupEnd[] | Progress | NoDebrief> {
    if (table.stage !== 'over') return 'not-over';
    const kind = await this.#kindOf(table);
    return this.#orProgress(groupsName(kind), this.#groupsMade(table, kind));
  }

  /** Groups of which kind a game is laid beside. */
  async #kindOf(table: Table): Promise<GroupKind> {
    const { shared } = await this.#whole(table);
    const { scenario } = table.settings;
    return { scenario, seats: shared.livedFrom.length, rounds: shared.rounds };
  }

  #groupsMade(table: Table, kind: GroupKind, ahead = false): Promise<readonly GroupEnd[]> {
    return this.#made(table, groupsName(kind), ahead, (heard, how) =>
      this.#groups.of(kind, heard, how),
    );
  }

  async #besideTable(table: Table, names: readonly TableName[]): Promise<BesideTable> {
    const { code, stage, settings, state } = table;
    const { scenario, led } = settings;
    const facts = {
      ...namedTable(led?.table ?? 0, names),
      scenario: titleIn(scenario),
      seats: state?.homesteads.length ?? settings.seats,
      rounds: state?.livesDusks.length ?? 0,
      stage,
    };
    if (stage !== 'over') return { ...facts, figures: null };
    const figures = await this.#besides
      .get(code, async () =>
        perform({ kind: 'beside', record: await this.#record(code) }, { client: clientOf(table) }),
      )
      .catch((error): null => {
        this.#ports.log.error({ err: error, table: alias(code) }, 'not laid beside the others');
        return null;
      });
    return { ...facts, figures };
  }

  /** An answer that comes soon, or how far it is. */
  #orProgress<T extends object>(name: string, made: Promise<T>): Promise<T | Progress> {
    const soon = new Promise<Progress>((resolve) =>
      setTimeout(() => resolve({ progress: this.#progress.get(name) ?? 0 }), PATIENCE),
    );
    return Promise.race([made, soon]);
  }

  /**
   * What takes long, as it is made or was made already. What nobody has asked for again in a while is
   * dropped: whoever asks later begins it anew.
   * @param ahead nobody asks yet
   */
  #made<T extends object>(
    table: Table,
    name: string,
    ahead: boolean,
    make: (heard: Heard, how: How) => Promise<T>,
  ): Promise<T> {
    const begun = performance.now();
    if (!ahead) this.#asked.set(name, begun);
    const isAwaited = () =>
      performance.now() - (this.#asked.get(name) ?? Number.NEGATIVE_INFINITY) < FORGOTTEN;
    const isAhead = () => (this.#asked.get(name) ?? Number.NEGATIVE_INFINITY) < begun;
    const made = make((progress) => this.#progress.set(name, progress), {
      client: { ...clientOf(table), ...(ahead ? { isAhead } : { isAwaited }) },
    });
    const done = () => this.#progress.delete(name);
    made.then(done, done);
    return made;
  }

  #whole(table: Table): Promise<Whole> {
    return this.#wholes.get(table.code, async () =>
      perform(
        { kind: 'debrief', record: await this.#record(table.code) },
        { client: clientOf(table) },
      ),
    );
  }

  #choosable(table: Table): Promise<readonly Choosable[]> {
    return this.#acts.get(table.code, async () =>
      perform(
        { kind: 'acts', record: await this.#record(table.code) },
        { client: clientOf(table) },
      ),
    );
  }

  /** Of a game that is over: nothing comes to it any more. */
  #record(code: string): Promise<GameRecord> {
    return this.#records.get(code, async () => {
      const record = recordOf(await this.#ports.storage.read(code));
      if (record === null) throw new Error('a table is over that never began');
      return record;
    });
  }

  /** What is kept of a table goes with it. What is being made for it is told to whoever asked, and not kept. */
  #forget(code: string): void {
    for (const kept of [
      this.#records,
      this.#wholes,
      this.#acts,
      this.#futures,
      this.#closings,
      this.#besides,
    ])
      kept.forget(code);
    this.#roads.forget(code);
    for (const name of this.#progress.keys())
      if (name.startsWith(code)) this.#progress.delete(name);
    for (const name of this.#asked.keys()) if (name.startsWith(code)) this.#asked.delete(name);
  }
}

const groupsName = (kind: GroupKind): string => `groups ${JSON.stringify(kind)}`;
const closingsName = ({ code }: Table): string => `${code} closings`;

/** Which of several marks closed most decides what is asked about. */
const asksForClosings = ({ state }: Table): boolean => (state?.permanent.length ?? 0) > 1;
