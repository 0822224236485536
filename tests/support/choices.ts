import { decide, isRefusal } from '../../shared/engine/index.ts';
import { at } from '../../shared/model/at.ts';
import type { SeatCommand, WorkKind } from '../../shared/model/command.ts';
import { givensAt } from '../../shared/model/givens/givens.ts';
import {
  GOODS,
  type Goods,
  LAND_GOODS,
  NO_GOODS,
  plus,
  unitsOf,
} from '../../shared/model/goods/goods.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { Reason } from '../../shared/model/refusal.ts';
import type { State } from '../../shared/model/state.ts';
import type { Options } from '../../shared/model/view.ts';

/** All ways to put `units` units together. */
function bags(units: number, from: readonly (keyof Goods)[] = GOODS): Goods[] {
  if (units === 0) return [NO_GOODS];
  return from.flatMap((good, i) =>
    bags(units - 1, from.slice(i)).map((more) => plus(more, unitsOf(1, good))),
  );
}

const swaps = GOODS.flatMap((give) =>
  GOODS.filter((get) => get !== give).map((get) => ({
    give: unitsOf(1, give),
    get: unitsOf(1, get),
  })),
);

/**
 * Every small command that a key of the options may stand for. Written apart from the engine's own
 * list, so that the two can disagree.
 */
function smallCommands(state: State, seat: Seat, key: string): SeatCommand[] {
  const [type, ...rest] = key.split(':');
  const one = () => at(rest.map(Number), 0);
  const two = () => at(rest.map(Number), 1);
  const { costs } = state.scenario;
  const { hands } = givensAt(state.scenario, state.homesteads.length, seat);
  switch (type) {
    case 'allocate':
      return Array.from({ length: hands + 1 }, (_, draw) => ({
        type,
        draw,
        tend: hands - draw,
      }));
    case 'intend':
      return [
        { type, intention: null },
        { type, intention: 'help' },
      ];
    case 'ready':
      return [{ type, ready: true }];
    case 'improve':
    case 'self-reliance':
    case 'fence':
      return [{ type }];
    case 'say':
      return [
        { type, to: null, phrase: 'hello', text: '' },
        { type, to: null, phrase: null, text: 'hello' },
      ];
    case 'call':
      return [{ type, work: rest[0] as WorkKind }];
    case 'propose':
      if (rest[0] === 'quota') return [{ type, terms: { kind: 'quota', most: 1 } }];
      if (rest[0] === 'together') return [{ type, terms: { kind: 'together' } }];
      return [{ type, terms: { kind: 'floor', give: 'water', get: 'grain', least: 2 } }];
    case 'offer':
      return swaps.map((swap) => ({ type, to: one(), ...swap }));
    case 'promise':
      return swaps.flatMap((swap) =>
        [state.round, state.round + 1, state.lastRound].flatMap((due) =>
          (['me', 'you'] as const).map(
            (debtor): SeatCommand => ({ type, to: one(), ...swap, due, debtor }),
          ),
        ),
      );
    case 'gift':
      return bags(1).map((goods) => ({ type, to: one(), goods }));
    case 'press':
      return GOODS.map((good) => ({ type, to: one(), good, amount: 1 }));
    case 'sever':
      return [{ type, to: one() }];
    case 'amend':
      return bags(costs.amend).map((goods) => ({ type, to: one(), goods }));
    case 'bridge':
      return bags(costs.bridge, LAND_GOODS).map((pay) => ({ type, to: one(), pay }));
    case 'introduce':
      return [
        { type, a: one(), b: two() },
        { type, a: two(), b: one() },
      ];
    case 'pledge':
      return bags(1, LAND_GOODS).map((goods) => ({ type, work: one(), goods }));
    case 'unpledge':
      return [{ type, work: one() }];
    case 'sign':
    case 'leave':
      return [{ type, pact: one() }];
    case 'pay':
      return bags(1).map((goods) => ({ type, promise: one(), goods }));
    case 'accept':
    case 'decline':
    case 'withdraw':
    case 'yield':
    case 'refuse':
      return [{ type, ask: one() }];
    default:
      throw new Error(`the options of seat ${seat} hold ${key}, which is no act`);
  }
}

/** Does this seat see whether the one who asks can still meet it? */
function isHidden(state: State, key: string, seen: (seat: Seat) => boolean): boolean {
  const [type, id] = key.split(':');
  const ask = type === 'accept' ? state.asks.get(Number(id)) : undefined;
  return ask !== undefined && !seen(ask.from);
}

/**
 * Where options and decide part ways, as sentences; empty where they agree: what is open has a small
 * command that is accepted, what is shut has none, and one of them is refused for the reason given.
 */
export function disagreements(
  state: State,
  seat: Seat,
  options: Options,
  seen: (seat: Seat) => boolean,
): string[] {
  const found: string[] = [];
  for (const [key, reason] of Object.entries(options)) {
    const answers = smallCommands(state, seat, key).map((command) =>
      decide(state, { by: seat, command }),
    );
    const refusals = answers.filter(isRefusal).map(({ refused }): Reason => refused);
    const accepted = refusals.length < answers.length;
    if (reason !== null && accepted) found.push(`${key} is shut (${reason}) and would be accepted`);
    else if (reason !== null && !refusals.includes(reason))
      found.push(`${key} is shut for ${reason}, and refused for ${refusals.join(', ')}`);
    else if (reason === null && !accepted) {
      const onlyHidden =
        refusals.every((refused) => refused === 'they-lack-it') && isHidden(state, key, seen);
      if (!onlyHidden) found.push(`${key} is open, and refused for ${refusals.join(', ')}`);
    }
  }
  return found;
}
