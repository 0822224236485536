import { start } from '../../../shared/engine/index.ts';
import { at } from '../../../shared/model/at.ts';
import type { Character } from '../../../shared/model/command.ts';
import { GOODS, type Good, type Store } from '../../../shared/model/goods/goods.ts';
import type { Seat } from '../../../shared/model/ids.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import type { State } from '../../../shared/model/state.ts';
import { openingOf, playOn } from '../../../shared/replay/playGame.ts';
import { theValley } from './evidenceScenarios.ts';

/** What two share who deal with each other, in baskets: the laboratory's points. */
export const POOL = 24;
/** Rounds of one run, and the last of them that count, when prices have settled. */
const ROUNDS = 30;
const SETTLED = 20;

/** An exchange network: who is tied to whom, and which good each is dealt none of. */
export interface Network {
  readonly name: string;
  readonly ties: readonly (readonly [number, number])[];
  readonly lacks: readonly Good[];
  /** Lots that a seat is dealt each day, where it is more than one. */
  readonly lots?: Readonly<Record<number, number>>;
}

const line = (seats: number): Network => ({
  name: `line of ${seats}`,
  ties: Array.from({ length: seats - 1 }, (_, i) => [i, i + 1] as const),
  lacks: Array.from({ length: seats }, (_, i) => (i % 2 === 0 ? 'timber' : 'grain')),
});

const star = (leaves: number): Network => ({
  name: `star of ${leaves}`,
  ties: Array.from({ length: leaves }, (_, i) => [0, i + 1] as const),
  lacks: Array.from({ length: leaves + 1 }, (_, i) => (i === 0 ? 'grain' : 'timber')),
});

/** A at one end, B beside it, and C and D who deal with B and with each other. */
const STEM: Network = {
  name: 'stem',
  ties: [
    [0, 1],
    [1, 2],
    [1, 3],
    [2, 3],
  ],
  lacks: ['timber', 'grain', 'timber', 'water'],
};

const withPlenty = (network: Network, seat: Seat, lots: number): Network => ({
  ...network,
  name: `${network.name}, enough for all in the middle`,
  lots: { [seat]: lots },
});

/**
 * The exchange networks of the laboratory, by name: who is joined to whom, and how much there is
 * to divide.
 */
export const NETWORKS = {
  line3: line(3),
  line4: line(4),
  line5: line(5),
  stem: STEM,
  star: star(4),
  line3Plenty: withPlenty(line(3), 1, 2),
  starPlenty: withPlenty(star(4), 0, 4),
} as const;

/** The Valley with nothing but offers: nothing keeps overnight, so each round is a deal of its own. */
function scenarioOf({ ties, lacks, lots }: Network): Scenario {
  const most = POOL * Math.max(1, ...Object.values(lots ?? {}));
  const seats = lacks.length;
  return {
    ...theValley,
    rounds: ROUNDS,
    seats: { least: seats, most: seats, usual: seats },
    layout: { kind: 'list', ties: ties.map(([a, b]) => [a, b]) },
    crafts: { kind: 'list', crafts: lacks.map((good) => (good === 'grain' ? 'timber' : 'grain')) },
    drought: { rounds: [], yieldLost: 0 },
    opens: { offer: 1 },
    storage: { land: 0, irrigation: 0 },
    vitality: { ...theValley.vitality, changes: Array.from({ length: most + 1 }, () => 0) },
    ties: { ...theValley.ties, width: POOL, limit: POOL },
  };
}

/** Lays out what each may deal with today, in place of whatever the land and the spring gave. */
function deal(state: State, { lacks, lots }: Network): void {
  for (const { seat, goods } of state.homesteads) {
    const store: Store = goods;
    for (const good of GOODS) store[good] = lacks[seat] === good ? 0 : POOL * (lots?.[seat] ?? 1);
  }
}

/** What came of a network, over its settled rounds. */
export interface Deals {
  readonly name: string;
  /** Mean baskets a round, by seat, rounds without a deal among them. */
  readonly points: readonly number[];
  /** Mean part of the pool of 24 that a seat got where it dealt at all. */
  readonly part: readonly number[];
}

/** Plays a network with bargaining bots, as often as is said. */
export function playNetwork(
  network: Network,
  runs: number,
  character: Character = 'reciprocator',
): Deals {
  const seats = network.lacks.length;
  const sums = Array.from({ length: seats }, () => ({ points: 0, part: 0, deals: 0 }));
  for (let seed = 1; seed <= runs; seed++) {
    const opening = openingOf(scenarioOf(network), Array<Character>(seats).fill(character), seed);
    const state = start(opening);
    playOn(state, {
      hear: ({ by }) => {
        if (by === 'system' && state.phase === 'day') deal(state, network);
      },
    });
    count(state, sums);
  }
  return {
    name: network.name,
    points: sums.map(({ points }) => points / (runs * SETTLED)),
    part: sums.map(({ part, deals }) => (deals === 0 ? 0 : part / deals)),
  };
}

interface Sum {
  points: number;
  part: number;
  deals: number;
}

/** Adds up what was eaten, and what each exchange brought either side. */
function count(state: State, sums: readonly Sum[]): void {
  const from = ROUNDS - SETTLED;
  for (const { round, baskets } of state.livesDusks)
    if (round > from) for (const [seat, sum] of sums.entries()) sum.points += at(baskets, seat);
  for (const event of state.log) {
    if (event.type !== 'exchanged' || event.round <= from) continue;
    const got = (goods: typeof event.got): number =>
      Math.max(goods.water, goods.grain, goods.timber);
    for (const [seat, part] of [
      [event.from, got(event.got)],
      [event.to, got(event.gave)],
    ] as const) {
      const sum = at(sums, seat);
      sum.part += part;
      sum.deals++;
    }
  }
}
