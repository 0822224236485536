import { decide, isRefusal } from '../engine/index.ts';
import type { Ask } from '../model/agreements/ask.ts';
import { at as atIndex } from '../model/at.ts';
import type { SeatCommand } from '../model/command.ts';
import { type ActCommand, isOwnAct } from '../model/commandFacts.ts';
import { givensAt } from '../model/givens/givens.ts';
import { GOODS, type Goods, NO_GOODS, unitsOf } from '../model/goods/amounts.ts';
import type { Seat } from '../model/ids.ts';
import type { GameRecord } from '../model/record.ts';
import type { State } from '../model/state.ts';
import type { Viewer } from '../model/view.ts';
import { WORKS } from '../model/vocabulary.ts';
import { tenuresOf } from './replayRecord.ts';
import { type Act, type ActEntry, askOf, readActs } from './what-if.ts';

/** An act, and what its seat could have done in its place at that moment. */
export interface Choosable extends Act {
  /** What was done. */
  readonly was: SeatCommand;
  /** What it answered; null where it answered nothing. */
  readonly ask: Ask | null;
  /** Each would have been accepted then; the engine was asked. */
  readonly choices: readonly SeatCommand[];
  /** How much the game would have ended otherwise without it, from 0; left out where nobody asked. */
  readonly difference?: number;
}

/** Numbers that a command may carry. */
const UP_TO_NINE = Array.from({ length: 10 }, (_, n) => n);

const gifts = (to: Seat): SeatCommand[] =>
  GOODS.map((good) => ({ type: 'gift', to, goods: unitsOf(1, good) }));

/** Ways to pay some units with two goods at most. */
const payments = (units: number): Goods[] =>
  GOODS.flatMap((one, i) =>
    GOODS.slice(i).flatMap((other) =>
      one === other
        ? [unitsOf(units, one)]
        : Array.from({ length: units - 1 }, (_, k): Goods => {
            return { ...NO_GOODS, [one]: units - 1 - k, [other]: k + 1 };
          }),
    ),
  );

/** What is worth asking the engine about, for each kind of act; what was done itself is left out later. */
function ideas({ scenario, homesteads }: State, seat: Seat, was: ActCommand): SeatCommand[] {
  const calls = WORKS.map((work): SeatCommand => ({ type: 'call', work }));
  switch (was.type) {
    case 'fence':
      return [{ type: 'improve' }, { type: 'self-reliance' }, ...calls];
    case 'sever':
      return [...amends(scenario.costs.amend, was.to), ...gifts(was.to), ...presses(was.to)];
    case 'press':
      return [...presses(was.to), ...gifts(was.to), ...amends(scenario.costs.amend, was.to)];
    case 'yield':
      return [{ type: 'refuse', ask: was.ask }];
    case 'refuse':
      return [{ type: 'yield', ask: was.ask }];
    case 'call':
      return calls;
    case 'propose':
      return pacts(was);
    case 'allocate':
      return UP_TO_NINE.map((draw) => {
        const { hands } = givensAt(scenario, homesteads.length, seat);
        return { type: 'allocate', draw, tend: Math.max(0, hands - draw) };
      });
    case 'decline':
      return [{ type: 'accept', ask: was.ask }];
  }
}

const presses = (to: Seat): SeatCommand[] =>
  GOODS.flatMap((good) =>
    UP_TO_NINE.slice(1).map((amount): SeatCommand => ({ type: 'press', to, good, amount })),
  );

const amends = (units: number, to: Seat): SeatCommand[] =>
  payments(units).map((goods) => ({ type: 'amend', to, goods }));

function pacts({ terms }: Extract<SeatCommand, { type: 'propose' }>): SeatCommand[] {
  const quotas = UP_TO_NINE.map((most) => ({ kind: 'quota', most }) as const);
  const floors =
    terms.kind === 'floor' ? UP_TO_NINE.slice(1).map((least) => ({ ...terms, least })) : [];
  return [...quotas, ...floors, { kind: 'together' } as const].map((one) => ({
    type: 'propose',
    terms: one,
  }));
}

const same = (a: SeatCommand, b: SeatCommand): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a seat could have done instead: only what the engine would have let it do. */
function choicesAt(before: State, { by, command: was }: ActEntry): SeatCommand[] {
  const allowed = ideas(before, by, was).filter(
    (command) => !same(command, was) && !isRefusal(decide(before, { by, command })),
  );
  // Of several ways to pay for the same, the first is enough.
  return allowed.filter(
    ({ type }, i) => type !== 'amend' || allowed.findIndex((one) => one.type === type) === i,
  );
}

/** Every act that can be taken out or done otherwise, oldest first. */
export function choosable(record: GameRecord): Choosable[] {
  const all = readActs(record, 'all', (before, entry) => ({
    was: entry.command,
    ask: askOf(before, entry.command),
    choices: choicesAt(before, entry),
  }));
  // Hands that were chosen again the same morning did nothing.
  const isLast = (act: Act): boolean =>
    !all.some(({ at, kind, seat, round }) => {
      return at > act.at && kind === act.kind && seat === act.seat && round === act.round;
    });
  // What a seat did in secret before it was its person's is nobody's to look at.
  const tenures = tenuresOf(record);
  const isOthers = ({ kind, seat, n }: Act): boolean =>
    isOwnAct(kind) && tenures !== undefined && n < atIndex(tenures, seat).since;
  return all.filter((act) => (act.kind !== 'allocate' || isLast(act)) && !isOthers(act));
}

/**
 * An act as one viewer is told of it. Its name counts only acts of which that viewer is told: the
 * record's own numbers would tell how much others did that nobody else saw.
 */
export interface ShownAct extends Omit<Choosable, 'at' | 'n'> {
  readonly id: string;
}

/** Those that one viewer may choose, as told and as they are: what everyone saw, and this viewer's own. */
export function choosableBy(
  acts: readonly Choosable[],
  viewer: Viewer,
): { readonly act: Choosable; readonly shown: ShownAct }[] {
  const counts = { own: 0, all: 0 };
  return acts.flatMap((act) => {
    const own = isOwnAct(act.kind);
    if (own && act.seat !== viewer) return [];
    // What everyone saw has the same name for everyone, so that screens can follow each other.
    const id = own ? `own-${counts.own++}` : String(counts.all++);
    const { at: _, n: __, ...told } = act;
    return [{ act, shown: { ...told, id } }];
  });
}
