import type { Audience } from '../../shared/model/wire/sessionActs.ts';
import type { OpenNote } from '../../shared/model/wire/sessionScreen.ts';
import type { Note } from '../../shared/model/wire/wire.ts';
import type { SessionLine } from './sessionRecord.ts';

/** Messages of the facilitator's that hang on people's screens. */

/** A message as it is kept. */
export interface KeptNote extends OpenNote {
  /** Whose it is, where it is to one seat; null where it is to more. */
  readonly person: string | null;
}

/** What a session remembers of its messages. */
export interface NoteMemory {
  readonly notes: KeptNote[];
  /** How many messages there have been. */
  noted: number;
}

/** A message takes the place of the last one to the same people. */
export function putUp(
  memory: NoteMemory,
  { to, text, language, question, ...line }: Extract<SessionLine, { kind: 'noted' }>,
): void {
  const person = line.person ?? null;
  takeDown(memory, (note) => (person === null ? isSame(note.to, to) : note.person === person));
  memory.notes.push({ n: memory.noted, to, text, language, question, person });
  memory.noted += 1;
}

/** Takes down every message that is meant. */
export function takeDown(memory: NoteMemory, isMeant: (note: KeptNote) => boolean): void {
  const kept = memory.notes.filter((note) => !isMeant(note));
  memory.notes.splice(0, memory.notes.length, ...kept);
}

const isSame = (a: Audience, b: Audience): boolean =>
  a === 'all' || b === 'all' ? a === b : a.table === b.table && a.seat === b.seat;

/**
 * What the facilitator has to say to a person at a table: the last of what is meant for them.
 * @param person null for a seat that nobody has, which messages to all alone reach
 */
export function noteFor({ notes }: NoteMemory, table: number, person: string | null): Note | null {
  const meant = notes.filter(({ to, person: whose }) => {
    if (to === 'all') return true;
    return to.seat === null ? to.table === table : whose !== null && whose === person;
  });
  const last = meant.at(-1);
  if (last === undefined) return null;
  const { n, text, language, question } = last;
  return { n, text, language, question };
}
