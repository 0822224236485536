import { hashState, isRefusal, start, step } from '../../engine/index.ts';
import type { Seat } from '../../model/ids.ts';
import { type Entry, type GameRecord, RULES_VERSION } from '../../model/record.ts';
import type { Leavable } from '../../model/recordFile.ts';
import { BrokenRecord, commandOf } from '../replayRecord.ts';
import { playAgain } from './again.ts';

/** Nicknames that stood in a record, each with a seat that bore it; longest first. */
function nicknamesOf({ opening, entries }: GameRecord): [nickname: string, seat: Seat][] {
  const found = new Map<string, number>();
  opening.sitters.forEach(({ nickname }, seat) => {
    found.set(nickname, seat);
  });
  for (const { by, command } of entries)
    if (by === 'system' && command.type === 'occupy') found.set(command.nickname, command.seat);
  found.delete('');
  return [...found].sort(([a], [b]) => b.length - a.length);
}

const LETTER = String.raw`[\p{L}\p{N}]`;
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A text in which nicknames became homesteads, as whole words and however they were written. */
export function unnamed(text: string, names: readonly (readonly [string, Seat])[]): string {
  return names.reduce((told, [nickname, seat]) => {
    const name = new RegExp(`(?<!${LETTER})${literally(nickname)}(?!${LETTER})`, 'giu');
    return told.replace(name, `[homestead ${seat + 1}]`);
  }, text);
}

/** What is left out of a record, and the nicknames that stood in it. */
interface Omission {
  readonly without: ReadonlySet<Leavable>;
  readonly names: readonly [string, number][];
}

type AnyCommand = Entry['command'];
type Alter<C> = (command: C, left: Omission) => C | null;

/** It says nothing of persons but what they did. */
const whole = <C>(command: C): C => command;

/** What every kind of command becomes; null where nothing of it may stay. */
const ALTER: {
  readonly [T in AnyCommand['type']]: Alter<Extract<AnyCommand, { type: T }>>;
} = {
  say(command, { without, names }) {
    if (without.has('words')) return null;
    if (!without.has('names')) return command;
    return { ...command, text: unnamed(command.text, names) };
  },
  intend: (command, { without }) => (without.has('intentions') ? null : command),
  occupy: (command, { without }) => (without.has('names') ? { ...command, nickname: '' } : command),
  allocate: whole,
  ready: whole,
  offer: whole,
  promise: whole,
  accept: whole,
  decline: whole,
  withdraw: whole,
  counter: whole,
  gift: whole,
  pay: whole,
  press: whole,
  yield: whole,
  refuse: whole,
  sever: whole,
  amend: whole,
  introduce: whole,
  bridge: whole,
  improve: whole,
  'self-reliance': whole,
  fence: whole,
  call: whole,
  pledge: whole,
  unpledge: whole,
  propose: whole,
  sign: whole,
  leave: whole,
  advance: whole,
  presence: whole,
  'last-round': whole,
  words: whole,
  sight: whole,
};

function alteredEntry({ by, command }: Entry, left: Omission): Entry | null {
  const alter = ALTER[command.type] as Alter<AnyCommand>;
  const altered = alter(command, left);
  return altered && { by, command: altered };
}

/** Hashes of a record's dusks, as they fall when it is played. Throws `BrokenRecord` where it can't be. */
function hashesOf({ opening, entries }: Omit<GameRecord, 'hashes'>): string[] {
  const state = start(opening);
  const hashes: string[] = [];
  entries.forEach((entry, at) => {
    const { phase } = state;
    const done = step(state, commandOf(entry));
    if (isRefusal(done)) throw new BrokenRecord(at, `is refused: ${done.refused}`);
    if (state.phase === 'dusk' && phase !== 'dusk') hashes.push(hashState(state));
  });
  return hashes;
}

/** Is it of these rules, or does it come out the same by them? Else nobody here can say its hashes. */
function playsHere(record: GameRecord): boolean {
  if (record.rules === RULES_VERSION) return true;
  const { fault, agreed, dusks } = playAgain(record);
  return fault === null && agreed === dusks;
}

/**
 * The same game without what some of it says about persons. A hash covers names, words and
 * intentions, so such a record has hashes of its own; all that is measured stays as it was. One of
 * other rules that these don't lead to has none.
 * @throws BrokenRecord where the record can't be played
 */
export function altered(record: GameRecord, leave: readonly Leavable[]): GameRecord {
  if (leave.length === 0) return record;
  const without = new Set(leave);
  const names = nicknamesOf(record);
  const { rules, opening, origin } = record;
  const left = {
    rules,
    opening: without.has('names')
      ? { ...opening, sitters: opening.sitters.map((sitter) => ({ ...sitter, nickname: '' })) }
      : opening,
    entries: record.entries.flatMap((entry) => alteredEntry(entry, { without, names }) ?? []),
  };
  const hashes = playsHere(record) ? hashesOf(left) : [];
  return { ...left, hashes, ...(origin && { origin }) };
}
