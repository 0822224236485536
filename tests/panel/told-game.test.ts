import { expect, test } from 'vitest';
import { type ToldValley, valleyInWords } from '../../client/play/inWords/toldValley.ts';
import { createWords } from '../../client/words/index.ts';
import { type Bot, botFor } from '../../shared/bots/index.ts';
import { at } from '../../shared/model/at.ts';
import type { SeatCommand } from '../../shared/model/command.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { MOVES } from '../../shared/model/scenario.ts';
import type { State } from '../../shared/model/state.ts';
import type { View } from '../../shared/model/view.ts';
import { openingOf, playGame } from '../../shared/replay/index.ts';
import { valleyWith } from '../support/world.ts';

/**
 * A whole game in which one person knows the valley by its words alone: whom to bring together, to whom
 * to build a bridge and what to propose is read from sentences. Who looks at the same game eats as much.
 */

const words = createWords('en');
const SCENARIO = valleyWith({
  opens: Object.fromEntries(MOVES.map((move) => [move, 1])),
  costs: { bridge: 1 },
});
const SEEDS = [1, 2, 3];
const COMPANY = ['sharer', 'sharer', 'reciprocator', 'sharer', 'reciprocator'] as const;

/** What someone wants to know of a valley, however they came to know it. */
interface Known {
  /** Two neighbours of one's own between whom there is no river; null where there are none. */
  readonly apart: readonly [Seat, Seat] | null;
  /** Who has no river to oneself. */
  readonly far: readonly Seat[];
  readonly hasPact: boolean;
}

const RIVER = /^River to (.+?): (?!gone for good)/;

/** By ear: from headings and from sentences about rivers. */
function hear(told: ToldValley): Known {
  const named = told.homesteads.map(({ heading, rivers }) => ({
    name: heading.replace(/, your homestead$/, ''),
    isMine: heading.endsWith(', your homestead'),
    rivers: rivers.flatMap((river) => RIVER.exec(river)?.[1] ?? []),
  }));
  const seatOf = (name: string): Seat => named.findIndex((one) => one.name === name);
  const mine = named.find(({ isMine }) => isMine);
  const near = named.filter(({ name }) => mine?.rivers.includes(name));
  const pairs = near.flatMap((one) =>
    near
      .filter((two) => two !== one && !one.rivers.includes(two.name))
      .map((two): [Seat, Seat] => [seatOf(one.name), seatOf(two.name)]),
  );
  return {
    apart: pairs[0] ?? null,
    far: named
      .filter(({ name, isMine }) => !isMine && !mine?.rivers.includes(name))
      .map(({ name }) => seatOf(name)),
    hasPact: told.pacts.some((pact) => pact.startsWith('Draw at most')),
  };
}

/** By eye: from the same view as it is. */
function look({ valley, book }: View): Known {
  const me = book?.seat ?? 0;
  const isTied = (a: Seat, b: Seat) =>
    valley.ties.some(
      (tie) => tie.limit > 0 && [tie.a, tie.b].includes(a) && [tie.a, tie.b].includes(b),
    );
  const seats = valley.homesteads.map(({ seat }) => seat);
  const others = seats.filter((seat) => seat !== me);
  const near = others.filter((seat) => isTied(me, seat));
  const pairs = near.flatMap((one) =>
    near.filter((two) => two !== one && !isTied(one, two)).map((two): [Seat, Seat] => [one, two]),
  );
  return {
    apart: pairs[0] ?? null,
    far: others.filter((seat) => !isTied(me, seat)),
    hasPact: valley.pacts.some(
      ({ terms, members }) => terms.kind === 'quota' && members.length > 0,
    ),
  };
}

/** One who brings together, bridges and proposes by what they know; for the rest, a sharing neighbour. */
function person(know: (view: View) => Known, tried: Set<string>): Bot {
  const rest = botFor('sharer');
  return (view, random) => {
    if (view.valley.phase !== 'day') return rest(view, random);
    const { apart, far, hasPact } = know(view);
    const once = (what: string, command: SeatCommand): SeatCommand | null => {
      const key = `${view.valley.round} ${what}`;
      if (tried.has(key)) return null;
      tried.add(key);
      return command;
    };
    const [a, b] = apart ?? [];
    const first = far[0];
    return (
      (a !== undefined && b !== undefined
        ? once('introduce', { type: 'introduce', a, b })
        : null) ??
      (first !== undefined && (view.book?.seen[0]?.goods.grain ?? 0) > 0
        ? once('bridge', {
            type: 'bridge',
            to: first,
            pay: { water: 0, grain: 1, timber: 0 },
          })
        : null) ??
      (hasPact ? null : once('quota', { type: 'propose', terms: { kind: 'quota', most: 2 } })) ??
      rest(view, random)
    );
  };
}

function play(know: (view: View) => Known, seed: number): State {
  const tried = new Set<string>();
  const me = person(know, tried);
  return playGame(openingOf(SCENARIO, ['sharer', ...COMPANY], seed), {
    botAt: (seat) => (seat === 0 ? me : botFor(at(COMPANY, seat - 1))),
  });
}

test.each(SEEDS)('by words one does what one would do by sight (seed %i)', (seed) => {
  const heard = play((view) => hear(valleyInWords(view, words)), seed);
  const seen = play(look, seed);
  const made = (state: State) => ({
    rivers: state.log.flatMap((event) =>
      event.type === 'tie-made' && event.by === 0 ? [event.how] : [],
    ),
    pact: state.log.some((event) => event.type === 'proposed' && event.seat === 0),
  });
  expect(made(heard).pact).toBe(true);
  expect(new Set(made(heard).rivers)).toEqual(new Set(['introduction', 'bridge']));
  expect(at(heard.homesteads, 0).baskets).toBe(at(seen.homesteads, 0).baskets);
});
