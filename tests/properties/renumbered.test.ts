import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnNumbers, type Place, renumbered } from '../../server/cli/fairness/places.ts';
import { isRefusal, start, step } from '../../shared/engine/index.ts';
import type { Command } from '../../shared/model/command.ts';
import { tiesOf } from '../../shared/model/givens/craftsAndRivers.ts';
import type { Seat } from '../../shared/model/ids.ts';
import type { Opening } from '../../shared/model/record.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { State } from '../../shared/model/state.ts';
import { Renumbering } from '../../shared/replay/otherGameNumbers.ts';
import { anyCommand, Tape } from '../support/tape.ts';
import { openFromTheStart, sitter, valleyWith } from '../support/world.ts';

/**
 * Numbers of seats and rivers are names and no more: a game is played, the same is asked under other
 * numbers, and numbered back it is the same game. What is drawn by lot hangs on the place names,
 * which move along.
 */

const GAMES = 150;
const SEED = Number(process.env.GAMES_SEED ?? 1815);

const open = { opens: openFromTheStart(), rounds: 6 };
const rich = { homestead: { goods: { water: 2, grain: 5, timber: 5 } } };
// Along a stream the order of seats is the water's own: there, numbers are more than names.
const SCENARIOS: readonly Scenario[] = [
  valleyWith({ ...open, drought: { rounds: [2] } }),
  valleyWith({ ...open, ...rich, layout: { kind: 'complete' } }),
  valleyWith({ ...open, ...rich, layout: { kind: 'star' }, ties: { limit: 2 } }),
  valleyWith({ ...open, ...rich, layout: { kind: 'villages' }, sight: { goods: 'all' } }),
  valleyWith({ ...open, ...rich, spring: { capacityPerSeat: 4 } }),
];

interface Draft {
  readonly scenario: number;
  readonly seats: number;
  readonly seed: number;
  readonly numbers: number;
  readonly tape: ArrayLike<number>;
}

const drafts: fc.Arbitrary<Draft> = fc.record({
  scenario: fc.nat({ max: SCENARIOS.length - 1 }),
  seats: fc.integer({ min: 4, max: 9 }),
  seed: fc.nat(),
  numbers: fc.integer({ min: 1, max: 0xffffffff }),
  tape: fc.uint16Array({ minLength: 200, maxLength: 900, size: 'max' }),
});

const all = (count: number): number[] => drawnNumbers(count, 0);

function openingAt({ scenario, seats }: Place, seed: number, to: readonly Seat[]): Opening {
  const sitters = all(seats).map((now) => sitter(to.indexOf(now), { companion: to.indexOf(now) }));
  return { scenario, seed, sitters };
}

/** The same command under other numbers of seats. */
function moved(asked: Command, to: readonly Seat[]): Command {
  const at = (seat: Seat): Seat => to[seat] ?? seat;
  const command: Record<string, unknown> = { ...asked.command };
  for (const key of ['to', 'a', 'b', 'seat'])
    if (typeof command[key] === 'number') command[key] = at(command[key]);
  return { by: asked.by === 'system' ? 'system' : at(asked.by), command } as unknown as Command;
}

const sorted = (list: readonly unknown[]): string[] =>
  list.map((one) => JSON.stringify(one)).sort();

/** All that rules can tell of a state, by the first game's numbers of seats and no numbers of events. */
function toldBack(state: State, to: readonly Seat[]): unknown {
  const back = (seat: Seat): Seat => to.indexOf(seat);
  const inOrder = <T>(list: readonly T[]): T[] => to.map((now) => list[now] as T);
  const { round, lastRound, phase, spring, permanent, springDusks, lastDraws } = state;
  return {
    table: { round, lastRound, phase, spring, marks: permanent.length, springDusks },
    homesteads: inOrder(state.homesteads).map((home) => ({ ...home, seat: back(home.seat) })),
    draws: inOrder(lastDraws),
    lives: state.livesDusks.map(({ baskets, vitality }) => [inOrder(baskets), inOrder(vitality)]),
    ties: sorted(
      state.ties.map((tie) => {
        const { width, limit, firstLimit, idle, used, amended, harms } = tie;
        const ends = [
          [back(tie.a), tie.carriedAB, tie.giftedAB],
          [back(tie.b), tie.carriedBA, tie.giftedBA],
        ].sort((one, two) => (one[0] ?? 0) - (two[0] ?? 0));
        const closed = tie.closedBy >= 0;
        return { ends, width, limit, firstLimit, idle, used, amended, harms: harms.length, closed };
      }),
    ),
    works: state.works.map(({ kind, calledBy, joined, pledges, completed }) => [
      kind,
      back(calledBy),
      joined.map(back),
      inOrder(pledges),
      completed,
    ]),
    pacts: state.pacts.map(({ terms, proposedBy, members }) => [
      terms,
      back(proposedBy),
      members.map((member) => ({ ...member, seat: back(member.seat) })),
    ]),
    debts: sorted(
      [...state.debts.values()].map(({ debtor, creditor, owed, left, due, deferred }) => [
        back(debtor),
        back(creditor),
        owed,
        left,
        due,
        deferred,
      ]),
    ),
    asks: sorted(
      [...state.asks.values()].map((ask) =>
        ask.kind === 'introduction'
          ? [ask.kind, back(ask.from), [back(ask.a), back(ask.b)].sort(), ask.agreed.map(back)]
          : [ask.kind, back(ask.from), back(ask.to)],
      ),
    ),
    happened: sorted(state.log.map((event) => [event.round, event.type])),
  };
}

/** Plays a draft under both numberings side by side; throws where they part. Returns what happened. */
function playBoth(draft: Draft): ReadonlySet<string> {
  const { seats, seed, numbers } = draft;
  const scenario = SCENARIOS[draft.scenario] as Scenario;
  const named: Place = { name: '', seats, scenario };
  const as = (numbering: number): { place: Place; to: Seat[] } => {
    const to = drawnNumbers(seats, numbering);
    const rivers = drawnNumbers(riversOf(named), numbering);
    return { place: renumbered(named, to, rivers), to };
  };
  const [own, other] = [as(0), as(numbers)];
  const first = start(openingAt(own.place, seed, own.to));
  const second = start(openingAt(other.place, seed, other.to));
  // Place names are dealt out by seats' numbers: here they stay with who lives there.
  for (const { seat, place } of first.homesteads)
    (second.homesteads[other.to[seat] as Seat] as { place: number }).place = place;
  const ids = new Renumbering();
  const tape = new Tape(draft.tape);
  while (tape.left > 0 && first.phase !== 'end') {
    const command = anyCommand(tape, first);
    const pointed = ids.translate(moved(command, other.to), first, second);
    const done = step(first, command);
    if (pointed === null) {
      // It pointed at nothing, or at a work that is done.
      expect(isRefusal(done), JSON.stringify(command)).toBe(true);
      continue;
    }
    const again = step(second, pointed);
    const refused = (result: typeof done) => (isRefusal(result) ? result : null);
    expect(refused(again), JSON.stringify(command)).toEqual(refused(done));
    if (isRefusal(done) || isRefusal(again)) continue;
    ids.pair(done, again);
    expect(toldBack(second, other.to), JSON.stringify(command)).toEqual(toldBack(first, own.to));
  }
  return new Set(first.log.map(({ type }) => type));
}

const riversOf = ({ scenario, seats }: Place): number => tiesOf(scenario.layout, seats).length;

describe('a game under other numbers of seats and rivers', () => {
  test(`is the same game, in ${GAMES} random ones`, () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(drafts, (draft) => {
        for (const kind of playBoth(draft)) kinds.add(kind);
      }),
      { numRuns: GAMES, seed: SEED },
    );
    for (const kind of MUST_HAPPEN) expect(kinds).toContain(kind);
  });
});

const MUST_HAPPEN = [
  'exchanged',
  'gave',
  'promised',
  'promise-broke',
  'pressed',
  'yielded',
  'limit-fell',
  'severed',
  'tie-made',
  'fenced',
  'fences-drew',
  'completed',
  'breached',
  'withered',
  'spring-died',
];
