import type { Storage } from '../../../server/storage/storage.ts';
import { botFor } from '../../../shared/bots/index.ts';
import { at } from '../../../shared/model/at.ts';
import { CHARACTERS } from '../../../shared/model/command.ts';
import {
  type Entry,
  type GameRecord,
  type Opening,
  RULES_VERSION,
} from '../../../shared/model/record.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { readScenario } from '../../../shared/model/scenario.ts';
import type { SessionTicket } from '../../../shared/model/wire/sessionOpening.ts';
import { openingOf, playGame } from '../../../shared/replay/index.ts';
import theValley from '../../../shared/scenarios/the-valley.json' with { type: 'json' };
import { linesOf, withIntentions } from '../../debrief/kept.ts';
import { openedSession } from '../../support/openedSession.ts';

/** Sessions whose games are over, for screens that a whole room looks at. */

function shippedValley(): Scenario {
  const { scenario } = readScenario(theValley);
  if (scenario === null) throw new Error('The Valley can’t be read');
  return scenario;
}

/** As long as people's names are, and longer. */
const PEOPLE = [
  'Ann',
  'Maximiliane',
  'Bartholomew W.',
  'Ben',
  'Chandrasekharan',
  'Eve',
  'Oluwaseun',
  'Mo',
];

/** A whole game of so many people, in which much happens: they play as companions of all kinds do. */
function muchHappened(seats: number, seed = 3, scenario = shippedValley()): GameRecord {
  const kinds = Array.from({ length: seats }, (_, seat) =>
    at(CHARACTERS, (seat + seed) % CHARACTERS.length),
  );
  const plain = openingOf(scenario, kinds, seed);
  const opening: Opening = {
    ...plain,
    sitters: plain.sitters.map((sitter, seat) => ({
      ...sitter,
      nickname: at(PEOPLE, seat % PEOPLE.length),
      keeper: 'person',
      character: null,
    })),
  };
  const entries: Entry[] = [];
  playGame(opening, {
    botAt: (seat) => botFor(at(kinds, seat)),
    hear: ({ by, command }, done) => {
      if (done) entries.push({ by, command } as Entry);
    },
  });
  return withIntentions({ rules: RULES_VERSION, opening, entries, hashes: [] }, seats);
}

/** A session with its tables of games that are over. */
export interface WallSession extends SessionTicket {
  readonly tables: readonly { readonly code: string; readonly record: GameRecord }[];
}

const LETTERS = 'ABCDEFGHJKMN';
const codeOf = (letter: string, n: number): string => `${letter}TABE${at([...LETTERS], n)}`;

/** The key of a seat at a table of one of these sessions. */
const wallKey = (table: string, seat: number): string => `key-${table}-${seat}`;

/** Keeps tables of a session that have played to their end. */
async function keepTables(
  storage: Storage,
  session: string,
  tables: WallSession['tables'],
): Promise<void> {
  for (const [table, { code, record }] of tables.entries()) {
    const keys = record.opening.sitters.map((_, seat) => wallKey(code, seat));
    const [opened, ...lines] = linesOf(record, keys);
    if (opened?.kind !== 'opened') throw new Error('no beginning');
    const settings = { ...opened.settings, led: { session, table } };
    await storage.append(code, 0, [{ kind: 'opened', settings }, ...lines]);
  }
}

/**
 * Keeps a session whose tables have all played to their end.
 * @param letter with which its code and those of its tables begin
 * @param scenario left out: The Valley
 */
export async function keepWallSession(
  storage: Storage,
  letter: string,
  seats: readonly number[],
  scenario?: Scenario,
): Promise<WallSession> {
  const ticket = {
    code: `${letter}SESSN`,
    lead: `${letter}-lead`,
    projector: `${letter}-projector`,
  };
  const games = new Map([...new Set(seats)].map((n) => [n, muchHappened(n, 3, scenario)]));
  const tables = seats.map((n, table) => {
    const record = games.get(n);
    if (record === undefined) throw new Error('no game');
    return { code: codeOf(letter, table), record };
  });
  await keepTables(storage, ticket.code, tables);
  await storage.append(ticket.code, 0, [
    openedSession(
      tables.map(({ code }) => code),
      ticket,
      'Leading change, second year, group B',
    ),
    { kind: 'under-way', at: 0 },
    // Names have been read: it is with names that a wall is full.
    { kind: 'arranged', change: { readFirst: false } },
  ]);
  return { ...ticket, tables };
}

/** Lines that `keepWallSession` writes for a session. */
const WRITTEN = 3;

/** The same people have played once more: keeps the tables of a second game of a session. */
export async function keepSecondGame(
  storage: Storage,
  session: WallSession,
  letter: string,
): Promise<WallSession> {
  const tables = session.tables.map(({ record }, table) => ({
    code: codeOf(letter, table),
    record: muchHappened(record.opening.sitters.length, 11),
  }));
  await keepTables(storage, session.code, tables);
  const manner = {
    from: null,
    scenario: null,
    seats: 'kept',
    change: { close: ['quota'] },
  } as const;
  await storage.append(session.code, WRITTEN, [
    {
      kind: 'again',
      tables: tables.map(({ code }) => code),
      manner: { ...manner, change: { close: ['quota'] } },
      at: 1,
    },
  ]);
  return { ...session, tables };
}
