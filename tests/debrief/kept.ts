import { readFileSync } from 'node:fs';
import { lockOf } from '../../server/http/keys.ts';
import type { Storage, StoredLine } from '../../server/storage/storage.ts';
import type { Bot } from '../../shared/bots/bot.ts';
import { botFor } from '../../shared/bots/index.ts';
import { at } from '../../shared/model/at.ts';
import { INTENTIONS } from '../../shared/model/command.ts';
import { GOODS } from '../../shared/model/goods/goods.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { Entry, GameRecord } from '../../shared/model/record.ts';
import type { SessionTicket } from '../../shared/model/wire/sessionOpening.ts';
import { playGame } from '../../shared/replay/index.ts';
import { type GAMES, readBack } from '../golden/goldenGames.ts';
import { openedSession } from '../support/openedSession.ts';

/** One of the golden games, as it was played when it was recorded. */
export const golden = (name: keyof typeof GAMES): GameRecord =>
  readBack(readFileSync(new URL(`../golden/${name}.jsonl`, import.meta.url), 'utf8'));

/** Gives some seats of a recorded game to people; the rest of the record stays as it is. */
export const withPeople = (record: GameRecord, people: number): GameRecord => ({
  ...record,
  opening: {
    ...record.opening,
    sitters: record.opening.sitters.map((sitter, seat) =>
      seat < people ? { ...sitter, keeper: 'person', character: null } : sitter,
    ),
  },
  hashes: [],
});

/** The seat on which the next game falls hard. */
const PRESSED: Seat = 2;

/** Demands one unit of whatever the pressed seat has, once a day. */
const presser: Bot = ({ valley, book }) => {
  const goods = book?.seen.find(({ seat }) => seat === PRESSED)?.goods;
  const good = GOODS.find((one) => (goods?.[one] ?? 0) > 0);
  if (valley.phase !== 'day' || book?.pressed !== false || good === undefined) return null;
  return { type: 'press', to: PRESSED, good, amount: 1 };
};

/** A game opened as this one was, in which these bots play. */
function playedBy({ rules, opening }: GameRecord, botAt: (seat: Seat) => Bot): GameRecord {
  const entries: Entry[] = [];
  playGame(opening, {
    botAt,
    hear: ({ by, command }, done) => {
      if (done) entries.push({ by, command } as Entry);
    },
  });
  return { rules, opening, entries, hashes: [] };
}

/** A game opened as this one was, in which both neighbours of one seat press it day after day. */
export const pressedDaily = (record: GameRecord): GameRecord =>
  playedBy(record, (seat) => (Math.abs(seat - PRESSED) === 1 ? presser : botFor('steward')));

/** A game opened as this one was, in which one seat does nothing, and nothing goes there. */
export const leftApart = (record: GameRecord, apart: Seat): GameRecord =>
  playedBy(record, (seat) => (seat === apart ? () => null : botFor('sharer')));

/** A game opened as this one was, but among so many, in which all share what they have. */
export const amongSharers = (record: GameRecord, seats: number): GameRecord => {
  const sitters = Array.from({ length: seats }, (_, companion) => ({
    ...at(record.opening.sitters, 0),
    companion,
  }));
  return playedBy({ ...record, opening: { ...record.opening, sitters } }, () => botFor('sharer'));
};

/** The same game, with people who said in the first morning what they meant. */
export const withIntentions = (record: GameRecord, people: number): GameRecord => ({
  ...record,
  entries: [
    ...Array.from({ length: people }, (_, by) => ({
      by,
      command: { type: 'intend', intention: by % 2 === 0 ? 'help' : 'spring' } as const,
    })),
    ...record.entries,
  ],
});

/** The same game, in which all but one meant and whispered something else. */
export const meantOtherwise = (record: GameRecord, me: Seat): GameRecord => ({
  ...record,
  hashes: [],
  entries: record.entries.map((entry): Entry => {
    const { by, command } = entry;
    if (by === 'system' || by === me) return entry;
    if (command.type === 'intend' && command.intention !== null) {
      const next = (INTENTIONS.indexOf(command.intention) + 1) % INTENTIONS.length;
      return { ...entry, command: { ...command, intention: INTENTIONS[next] ?? null } };
    }
    if (command.type === 'say' && command.to !== null && command.to !== me)
      return { ...entry, command: { ...command, phrase: 'why', text: '' } };
    return entry;
  }),
});

/** The lines that a table would have written, had it played this game; `keys` open its first seats. */
export function linesOf(record: GameRecord, keys: readonly string[]): StoredLine[] {
  const { scenario, sitters } = record.opening;
  return [
    {
      kind: 'opened',
      settings: {
        scenario,
        seats: sitters.length,
        companions: ['sharer'],
        clock: false,
        alone: keys.length === 1,
        empty: 'bots',
        led: null,
      },
    },
    ...keys.map((key): StoredLine => ({ kind: 'arrived', lock: lockOf(key), nickname: '' })),
    { kind: 'began', rules: record.rules, opening: record.opening },
    ...record.entries.map(
      ({ by, command }): StoredLine => ({ kind: 'did', by, command, id: null }),
    ),
  ];
}

/** Keeps a session whose first table has played this game, with its two keys. */
export async function keepSession(
  storage: Storage,
  { code, lead, projector }: SessionTicket,
  table: string,
  record: GameRecord,
  keys: readonly string[],
): Promise<void> {
  const [opened, ...lines] = linesOf(record, keys);
  if (opened?.kind !== 'opened') throw new Error('no beginning');
  const settings = { ...opened.settings, led: { session: code, table: 0 } };
  await storage.append(table, 0, [{ kind: 'opened', settings }, ...lines]);
  await storage.append(code, 0, [
    openedSession([table], { lead, projector }, 'Monday workshop'),
    { kind: 'under-way', at: 0 },
  ]);
}

/** Keeps a game as a table that is over. */
export const keepGame = (
  storage: Storage,
  code: string,
  record: GameRecord,
  keys: readonly string[],
): Promise<void> => storage.append(code, 0, linesOf(record, keys));
