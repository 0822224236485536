import { hashState, isRefusal, start, step } from '../shared/engine/index.ts';
import type { Command } from '../shared/model/command.ts';
import type { Event } from '../shared/model/event.ts';
import { RULES } from '../shared/model/record.ts';
import type { State } from '../shared/model/state.ts';
import type { Afterwards } from '../shared/model/wire.ts';
import type { Line, Settings } from './storage/storage.ts';

/** Someone who holds a key. People who came before the start sit in the order they came. */
export interface Person {
  readonly seat: number;
  readonly lock: string;
  readonly nickname: string;
}

/** All that a table's lines say. */
export interface Memory {
  readonly settings: Settings;
  readonly people: Person[];
  state: State | null;
  /** Accepted commands, as `seat:id`. */
  readonly done: Set<string>;
  afterwards: Afterwards | null;
  /** How many lines there are. */
  lines: number;
}

/** A record that can't be played on, with a reason for the log. */
export class RecordTrouble extends Error {}

/** Reads a table's lines back: the same rules on the same commands give the same table. */
export function remember(lines: readonly Line[]): Memory {
  const [first] = lines;
  if (first?.kind !== 'opened') throw new RecordTrouble('the record has no beginning');
  const memory = newMemory(first.settings);
  for (const line of lines.slice(1)) apply(memory, line);
  return memory;
}

/** A table that was just opened. */
export const newMemory = (settings: Settings): Memory => ({
  settings,
  people: [],
  state: null,
  done: new Set(),
  afterwards: null,
  lines: 1,
});

/**
 * Lets a line take effect. Throws RecordTrouble where it can't: then the record was damaged, or
 * written by other rules.
 */
export function apply(memory: Memory, line: Line): readonly Event[] {
  memory.lines += 1;
  switch (line.kind) {
    case 'opened':
      throw new RecordTrouble('the record begins twice');
    case 'arrived':
      memory.people.push({ seat: memory.people.length, lock: line.lock, nickname: line.nickname });
      return [];
    case 'began':
      if (line.rules !== RULES)
        throw new RecordTrouble(`played by rules ${line.rules}, these are ${RULES}`);
      memory.state = start(line.opening);
      return memory.state.log;
    case 'did':
      if (line.id !== null) memory.done.add(`${line.by}:${line.id}`);
      return redo(playing(memory), { by: line.by, command: line.command } as Command);
    case 'dusk':
      if (hashState(playing(memory)) !== line.hash)
        throw new RecordTrouble(`the dusk of round ${line.round} came out differently`);
      return [];
    case 'lived-on':
      memory.afterwards = line.afterwards;
      return [];
  }
}

function playing(memory: Memory): State {
  if (memory.state === null) throw new RecordTrouble('a command before the beginning');
  return memory.state;
}

function redo(state: State, command: Command): readonly Event[] {
  const events = step(state, command);
  if (isRefusal(events))
    throw new RecordTrouble(`a command that was accepted is now refused: ${events.refused}`);
  return events;
}
