import { at } from '../../../shared/model/at.ts';
import type { World } from '../../../shared/model/ownWorld.ts';
import { titleIn } from '../../../shared/model/scenarioText.ts';
import type { PutOut } from '../../../shared/model/wire/sessionOpening.ts';
import type {
  OpenNote,
  PastTable,
  SessionNews,
  SessionRight,
  SessionScreen,
  TableGlance,
  TalkPace,
} from '../../../shared/model/wire/sessionScreen.ts';
import type { Table } from '../../table/Table.ts';
import { joinAddress, triedAddresses } from '../joinAddress.ts';
import { type LiveSession, stageOf } from '../LiveSession.ts';
import { languageOf } from '../sessionMemory.ts';
import type { KeptNote } from '../sessionNotes.ts';
import { setUpNow } from '../setup/setUp.ts';
import { askingOf, wallOf } from '../talk/askingActs.ts';
import { shownWords } from '../talk/openingWords.ts';
import { type Glanced, glanceAt, type PresencePort } from './glance.ts';

type Head = Omit<SessionScreen, 'tables'>;

/** What a view of a session is made from. */
interface SessionViewOptions {
  readonly session: LiveSession;
  readonly tables: readonly Table[];
  /** Tables of the session's earlier games. */
  readonly before: readonly (readonly Table[])[];
  readonly right: SessionRight;
  readonly presence: PresencePort;
  /** Where phones may find this server, the likeliest first. */
  readonly addresses: () => readonly string[];
  /** The projector's key, as far as this viewer may have it. */
  readonly projector: () => string;
}

/** What those who hold one right see of a session, and what they have been told of it. */
export class SessionView {
  readonly #presence: PresencePort;
  readonly #addresses: () => readonly string[];
  readonly #projector: () => string;
  readonly #session: LiveSession;
  readonly #tables: readonly Table[];
  readonly #right: SessionRight;
  readonly #before: SessionScreen['before'];
  readonly #worlds: SessionScreen['worlds'];
  #head = '';
  readonly #keys: string[] = [];

  constructor({
    session,
    tables,
    before,
    right,
    presence,
    addresses,
    projector,
  }: SessionViewOptions) {
    this.#presence = presence;
    this.#addresses = addresses;
    this.#projector = projector;
    this.#session = session;
    this.#tables = tables;
    this.#right = right;
    this.#worlds = worldsOf(tables);
    this.#before = before.map((game) => game.map(pastOf));
  }

  /** All of it, for someone who has just come. */
  whole(): SessionNews {
    const glances = this.#tables.map((_, number) => this.#glance(number).glance);
    return { head: this.#makeHead(), tables: glances };
  }

  /**
   * What changed since this was last asked for; null where nothing did.
   * @param changed numbers of the tables at which something happened
   */
  changes(changed: Iterable<number>): SessionNews | null {
    const head = this.#makeHead();
    const { talkPace: pace } = this.#session.memory;
    const lasting = JSON.stringify({ ...head, elapsed: head.elapsed !== null, talkPace: pace });
    const tables: TableGlance[] = [];
    for (const number of changed) {
      const { glance, key } = this.#glance(number);
      if (key !== this.#keys[number]) tables.push(glance);
      this.#keys[number] = key;
    }
    const same = lasting === this.#head;
    this.#head = lasting;
    if (same && tables.length === 0) return null;
    return same ? { tables } : { head, tables };
  }

  #glance(number: number): Glanced {
    const table = at(this.#tables, number);
    return glanceAt(this.#presence, this.#session, number, table, this.#right);
  }

  /** A message as a desk shows it: to where its person sits now; the projector has those to all. */
  #shownNote({ person, to, ...note }: KeptNote): OpenNote[] {
    if (to === 'all') return [{ ...note, to }];
    if (this.#right === 'projector') return [];
    if (to.seat === null) return [{ ...note, to }];
    return this.#tables.flatMap(({ people }, table) =>
      people.flatMap(({ id, seat }) => (id === person ? [{ ...note, to: { table, seat } }] : [])),
    );
  }

  #makeHead(): Head {
    const { opened, past, manner, arranged, underWay, showing, notes } = this.#session.memory;
    const lead = this.#right !== 'projector';
    return {
      right: this.#right,
      code: this.#session.code,
      title: opened.title,
      titleLanguage: opened.titleLanguage,
      address: joinAddress(this.#session, this.#addresses()),
      addresses: lead ? triedAddresses(this.#session, this.#addresses()) : [],
      stage: stageOf(this.#tables),
      placing: opened.placing,
      empty: opened.empty,
      pace: opened.pace,
      language: languageOf(this.#session.memory),
      rehearsal: this.#session.isRehearsal,
      arranged,
      game: past.length + 1,
      manner,
      words: this.#tables.flatMap((table) => shownWords(table, this.#session.memory)),
      turnedAway: lead ? this.#session.doorstep.turnedAway : 0,
      setUp: lead ? setUpNow(this.#session.memory, this.#tables) : null,
      roster: lead ? [...this.#session.memory.roster] : [],
      putOut: lead ? putOutNow(this.#session) : [],
      before: lead ? this.#before : [],
      worlds: this.#worlds,
      showing,
      talk: this.#session.talk,
      talkPace: lead ? paceNow(this.#session) : null,
      asking: lead ? askingOf(this.#session.memory, this.#tables) : null,
      closing: this.#session.closing,
      asked: wallOf(this.#session.memory, this.#tables),
      notes: notes.flatMap((note) => this.#shownNote(note)),
      elapsed: underWay === null ? null : Math.max(0, Date.now() - underWay),
      planned: Math.max(...this.#tables.map(minutesOf)),
      projector: this.#projector(),
    };
  }
}

const putOutNow = ({ memory, doorstep }: LiveSession): PutOut[] =>
  [...memory.putOut].map(([n, { nickname }]) => ({ n, nickname, knocks: doorstep.knocks.has(n) }));

/** Minutes that a table's game is meant to take: where it goes on from a dusk, those of the rest. */
function minutesOf({ settings: { scenario, origin } }: Table): number {
  const left = 1 - (origin?.round ?? 0) / Math.max(1, scenario.rounds);
  return Math.max(1, Math.round(scenario.minutes * left));
}

function paceNow({ memory }: LiveSession): TalkPace {
  const { steps, minutes, until, stageSince } = memory.talkPace;
  const now = Date.now();
  return {
    steps,
    minutes,
    left: until === null ? null : until - now,
    inStage: stageSince === null ? null : Math.max(0, now - stageSince),
  };
}

/** Each world that tables of this game bring, once, with the tables where it is. */
function worldsOf(tables: readonly Table[]): SessionScreen['worlds'] {
  const worlds = new Map<string, { world: World; tables: number[] }>();
  for (const [number, { settings }] of tables.entries()) {
    const { world } = settings.scenario;
    if (world === undefined) continue;
    const text = JSON.stringify(world);
    const known = worlds.get(text) ?? { world, tables: [] };
    known.tables.push(number);
    worlds.set(text, known);
  }
  return [...worlds.values()];
}

const pastOf = ({ code, settings, stage }: Table): PastTable => ({
  table: settings.led?.table ?? 0,
  code,
  scenario: titleIn(settings.scenario),
  stage,
});
