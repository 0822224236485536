import type { Seat } from '../../shared/model/ids.ts';
import { type NamedTable, namedTable } from '../../shared/model/namedTable.ts';
import { titleIn } from '../../shared/model/scenarioText.ts';
import type { Called } from '../../shared/model/typed.ts';
import type { Attended, AttendedPerson, AttendedTable } from '../../shared/model/wire/attended.ts';
import type { Settings, Storage, StoredLine } from '../storage/storage.ts';
import type { SessionMemory } from './sessionMemory.ts';

/** Who was there in each game of a session, read from what stands in its tables' records. */

/** Someone at a table, by who they are and not yet by number. */
type Sitting = Omit<AttendedPerson, 'person'> & { readonly id: string };

interface TableAttended extends Omit<AttendedTable, keyof NamedTable | 'people'> {
  readonly people: readonly Sitting[];
}

/** A table's record, read as far as who is there when. */
class Reading {
  #settings: Settings;
  #begun = false;
  #rounds = 0;
  #sitting = new Map<Seat, Sitting>();
  readonly #gone: Sitting[] = [];
  readonly #keepers = new Map<Seat, 'person' | 'bot'>();

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  take(line: StoredLine): void {
    switch (line.kind) {
      case 'set-up':
        this.#settings = line.settings;
        break;
      case 'arrived':
        this.#arrive(line);
        break;
      case 'placed':
        this.#sitting = new Map(
          line.people.map(({ seat, id, ...called }) => [seat, newcomer(id, called, seat)]),
        );
        break;
      case 'reseated':
        this.#reseat(new Map(line.seats));
        break;
      case 'renamed':
        this.#change(line.seat, () => ({ nickname: line.nickname, language: line.language }));
        break;
      case 'removed':
        this.#leave(line.seat, line.moved ? 'moved' : 'removed');
        break;
      case 'began':
        this.#begun = true;
        for (const [seat, { keeper }] of line.opening.sitters.entries())
          this.#keepers.set(seat, keeper);
        break;
      case 'did':
        if (line.command.type === 'occupy')
          this.#keepers.set(line.command.seat, line.command.keeper);
        break;
      case 'dusk':
        this.#fall(line.round);
    }
  }

  told(): TableAttended {
    const people = [...this.#gone, ...this.#sitting.values()].sort((a, b) => a.seat - b.seat);
    return { scenario: titleIn(this.#settings.scenario), rounds: this.#rounds, people };
  }

  #arrive({
    lock,
    nickname,
    language,
    person,
    seat,
  }: Extract<StoredLine, { kind: 'arrived' }>): void {
    const at = seat ?? this.#sitting.size;
    this.#sitting.set(at, newcomer(person ?? lock, { nickname, language }, at));
  }

  #reseat(to: ReadonlyMap<Seat, Seat>): void {
    const moved = [...this.#sitting.values()].map((one) => ({
      ...one,
      seat: to.get(one.seat) ?? one.seat,
    }));
    this.#sitting = new Map(moved.map((one) => [one.seat, one]));
  }

  #change(seat: Seat, to: (one: Sitting) => Partial<Sitting>): void {
    const one = this.#sitting.get(seat);
    if (one !== undefined) this.#sitting.set(seat, { ...one, ...to(one) });
  }

  /** Who is moved before they played anywhere has been at the other table alone. */
  #leave(seat: Seat, left: 'moved' | 'removed'): void {
    const one = this.#sitting.get(seat);
    this.#sitting.delete(seat);
    if (one === undefined || !this.#begun) return;
    if (left === 'removed' || one.rounds > 0) this.#gone.push({ ...one, left });
  }

  /** Rounds up to the dusk that a game went on from were played in the game before. */
  #fall(round: number): void {
    if (round <= (this.#settings.origin?.round ?? 0)) return;
    this.#rounds += 1;
    for (const seat of this.#sitting.keys())
      if (this.#keepers.get(seat) === 'person')
        this.#change(seat, ({ rounds, first }) => ({
          rounds: rounds + 1,
          first: first ?? round,
          last: round,
        }));
  }
}

const newcomer = (id: string, { nickname, language }: Called, seat: Seat): Sitting => ({
  id,
  nickname,
  language,
  seat,
  rounds: 0,
  first: null,
  last: null,
  left: 'no',
});

/** Who was at a table while its game was played, from the lines of its record. */
function attendedAt(lines: readonly StoredLine[]): TableAttended {
  const [first] = lines;
  if (first?.kind !== 'opened') return { scenario: '', rounds: 0, people: [] };
  const reading = new Reading(first.settings);
  for (const line of lines.slice(1)) reading.take(line);
  return reading.told();
}

/** Who was there in each game of a session. Rejects where a record can't be read. */
export async function attendedGames(
  { opened, past, tables, names, roster, putOut }: SessionMemory,
  storage: Pick<Storage, 'read'>,
): Promise<Attended> {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = numbers.get(id) ?? numbers.size;
    numbers.set(id, known);
    return known;
  };
  const games: AttendedTable[][] = [];
  for (const codes of [...past.map((game) => game.tables), tables]) {
    const game: AttendedTable[] = [];
    for (const [table, code] of codes.entries()) {
      const { people, ...told } = attendedAt(await storage.read(code));
      game.push({
        ...told,
        ...namedTable(table, names),
        people: people.map(({ id, ...one }) => ({ person: numberOf(id), ...one })),
      });
    }
    games.push(game);
  }
  const people = games.flat().flatMap((table) => table.people);
  const came = new Set(people.map(({ nickname }) => nickname));
  const out = people.filter(({ left }) => left === 'removed').map(({ nickname }) => nickname);
  return {
    at: opened.at,
    games,
    notCome: roster.map(({ name }) => name).filter((name) => !came.has(name)),
    removed: [...putOut.values()]
      .map(({ nickname }) => nickname)
      .filter((name) => !out.includes(name)),
  };
}
