import type { Command, SeatCommand } from '../model/command.ts';
import { commandFactsOf } from '../model/commandFacts.ts';
import type { Event } from '../model/event.ts';
import { NUMBERED, type Numbered, numberedBy } from '../model/eventFacts.ts';
import type { WorkId } from '../model/ids.ts';
import type { State } from '../model/state.ts';

type Made = Record<Numbered, number[]>;

/** Numbers that were given to new things, in order. */
function madeBy(events: readonly Event[]): Made {
  const made: Made = { ask: [], promise: [], work: [], pact: [] };
  for (const event of events) {
    const [kind, id] = numberedBy(event) ?? [];
    if (kind !== undefined && id !== undefined) made[kind].push(id);
  }
  return made;
}

/** What a command points at; null where it points at nothing that was ever numbered. */
function pointer(command: SeatCommand): { kind: Numbered; id: number } | null {
  const kind = commandFactsOf(command.type).pointsAt;
  // The facts are held to the fields: where they name one, the command carries a number in it.
  return kind && { kind, id: (command as unknown as Record<Numbered, number>)[kind] };
}

type Works = Pick<State, 'works'>;

/**
 * The open work in another game that builds what one builds here: of each kind one is open at most.
 * None, too, for a number that names no work here: what was asked in it was refused.
 */
function sameWork(id: WorkId, first: Works, second: Works): number | undefined {
  const building = first.works.find((work) => work.id === id)?.kind;
  return second.works.find(({ kind, completed }) => completed === 0 && kind === building)?.id;
}

/**
 * Numbers of one game in those of another that it is played beside: where something never came to be
 * in the second, all that came after it has other numbers there.
 */
export class Renumbering {
  readonly #known: Record<Numbered, Map<number, number>> = {
    ask: new Map(),
    promise: new Map(),
    work: new Map(),
    pact: new Map(),
  };

  /** What one command made in the first game is what it made in the second. */
  pair(first: readonly Event[], second: readonly Event[]): void {
    const [ours, theirs] = [madeBy(first), madeBy(second)];
    for (const kind of NUMBERED)
      ours[kind].forEach((id, i) => {
        const other = theirs[kind][i];
        if (other !== undefined) this.#known[kind].set(id, other);
      });
  }

  /**
   * The same command in the second game's numbers; null where what it points at isn't there. A work
   * is known by what is built: goods meant for terraces go to terraces, whoever called them there.
   */
  translate(asked: Command, first: Works, second: Works): Command | null {
    if (asked.by === 'system') return asked;
    const found = pointer(asked.command);
    if (found === null) return asked;
    const id =
      found.kind === 'work'
        ? sameWork(found.id, first, second)
        : this.#known[found.kind].get(found.id);
    if (id === undefined) return null;
    return { by: asked.by, command: { ...asked.command, [found.kind]: id } as SeatCommand };
  }
}
